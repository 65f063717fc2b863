//! Why a certificate does not hold, in plain sentences with unit, measure and numbers.

use std::fmt;

/// One measure of one unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureName {
    unit: String,
    measure: String,
    kind: String,
}

impl FigureName {
    pub(super) fn new(unit: &str, measure: &str, kind: &str) -> Self {
        Self { unit: unit.to_owned(), measure: measure.to_owned(), kind: kind.to_owned() }
    }
}

impl fmt::Display for FigureName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { unit, measure, kind } = self;
        write!(f, "{}, {measure} ({kind})", named(unit))
    }
}

pub(super) fn named(unit: &str) -> &str {
    if unit.is_empty() { "the whole organisation" } else { unit }
}

/// How a figure's list of blocks is not that of the shown units inside it; by the blocks' units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Misfit {
    Dropped(String),
    Twice(String),
    Foreign(String),
    Unknown(usize),
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Dropped(unit) => write!(f, "leaves out the block of {}", named(unit)),
            Self::Twice(unit) => write!(f, "counts the block of {} twice", named(unit)),
            Self::Foreign(unit) => write!(f, "takes in the block of {}, outside it", named(unit)),
            Self::Unknown(at) => write!(f, "names block {at}, which is not there"),
        }
    }
}

/// A reason to refuse a certificate.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Refusal {
    // The file.
    #[error("the file is no JSON: {0}")]
    NotJson(String),
    #[error("the file is no certificate: {0}")]
    NotCertificate(String),
    #[error("its format is `{0}`, which this program does not read")]
    Format(String),
    #[error("its rule is `{0}`, which this program does not know")]
    Rule(String),
    #[error(
        "its content does not match its hash: it states {stated}, its content gives {computed}"
    )]
    Hash { stated: String, computed: String },
    #[error("`{0}` is no SHA-256 of a release")]
    ReleaseHash(String),

    // Thresholds, policy, items, measures.
    #[error("k is {0}: fewer than 5 could single somebody out")]
    LowThreshold(u32),
    #[error("bands are for {stated} people or more, but with this k they must be for {expected}")]
    BandsThreshold { stated: u32, expected: u32 },
    #[error("the policy entry does not match its hash: it states {stated}, it gives {computed}")]
    PolicyHash { stated: String, computed: String },
    #[error(
        "entry {number} of the policy log does not match its hash: it states {stated}, it gives {computed}"
    )]
    LogEntryHash { number: u64, stated: String, computed: String },
    #[error("what it says of the wave's end does not hold: {0}")]
    Closing(String),
    #[error("the policy log does not hold: {0}")]
    Chain(String),
    #[error(
        "wave {0} was counted twice: the files and logs tell of two boxes or two releases of it"
    )]
    CountedTwice(String),
    #[error("the policy log does not tell of this counting of wave {0}")]
    NotInLog(String),
    #[error("the policy entry cannot be read: {0}")]
    PolicyText(String),
    #[error("the policy entry says {what} = {policy}, the certificate {certificate}")]
    PolicyDiffers { what: &'static str, policy: String, certificate: String },
    #[error("item {item}: {problem}")]
    Item { item: String, problem: &'static str },
    #[error("{measure} ({kind}): {problem}")]
    Measure { measure: String, kind: &'static str, problem: &'static str },
    #[error("{measure} ({kind}): figures from {stated} people on, not from {expected}")]
    Least { measure: String, kind: &'static str, stated: u32, expected: u32 },

    // Blocks.
    #[error("`{0}` is no path of a unit")]
    Path(String),
    #[error("{0}: two figures")]
    FigureTwice(FigureName),
    #[error("{0}: two blocks, where the figures have one")]
    BlockTwice(FigureName),
    #[error("{0}: no block, where the figures have one")]
    BlockMissing(FigureName),
    #[error("{0}: a block of a unit without a figure")]
    BlockOfNobody(FigureName),
    #[error("{at}: a figure, where {measure} ({kind}) has none")]
    NotWithin { at: FigureName, measure: String, kind: &'static str },
    #[error("{at}: the figure {how}")]
    Blocks { at: FigureName, how: Misfit },
    #[error("{at}: {what} is {stated}, but its blocks add up to {blocks}")]
    Sum { at: FigureName, what: &'static str, stated: u32, blocks: u64 },
    #[error(
        "{at}: less the figures inside it, {people} of {invited} invited people are left; it must \
         be {least} or more, or nobody"
    )]
    Residual { at: FigureName, people: i64, invited: i64, least: u32 },
    #[error("{at}: its block has {n} people, fewer than {least}")]
    Thin { at: FigureName, n: u32, least: u32 },
    #[error("{at}: its block shows that nobody of {invited} invited people answered")]
    Silent { at: FigureName, invited: u64 },
    #[error("{0}: its block has nobody, and yet numbers")]
    EmptyHolds(FigureName),
    #[error(
        "{at}: of the {invited} people invited to its block {readers} are readers, which leaves fewer \
         than {least} who count"
    )]
    Readers { at: FigureName, invited: u64, readers: u64, least: u32 },
    #[error("{at}: its block has {n} answers, but {most} people {of}")]
    TooMany { at: FigureName, n: u32, most: u64, of: &'static str },
    #[error("{at}: its block is said to protect {stated} people, not {expected}")]
    Protects { at: FigureName, stated: u32, expected: u64 },

    // The cap (R5).
    #[error(
        "{at}: the sum {sum} of {n} answers is not within {least} to {most}, where the cap keeps it"
    )]
    Cap { at: FigureName, sum: u32, n: u32, least: u64, most: u64 },
    #[error(
        "{at}: the sum {sum} of {n} answers is open by {open} on its {side} side, not by {expected}"
    )]
    Open { at: FigureName, side: &'static str, sum: u32, n: u32, open: u32, expected: String },

    // Bands (R6).
    #[error("{at}: {n} answers, where the means of the same blocks have {means}")]
    BandsPeople { at: FigureName, n: u32, means: u64 },
    #[error("{at}: its bands hold {bands} answers, not {n}")]
    BandsSum { at: FigureName, n: u32, bands: u64 },
    #[error(
        "{at}: the {band} band holds {count}, fewer than one in each of {blocks} blocks of the means"
    )]
    BandsMinimum { at: FigureName, band: &'static str, count: u32, blocks: u32 },
    #[error(
        "{at}: the {band} band holds {count}, which cannot stand for {least} to {most} in {blocks} \
         blocks of the means"
    )]
    BandsRange {
        at: FigureName,
        band: &'static str,
        count: u32,
        least: u32,
        most: u32,
        blocks: u32,
    },
    #[error("{at}: its bands allow no sum that the mean of the same people allows")]
    BandsMean { at: FigureName },

    // "Don't know".
    #[error("{at}: {n} people, where {respondents} took part")]
    SaidPeople { at: FigureName, n: u32, respondents: u64 },
    #[error(
        "{at}: {count} of {n} people; in each of {blocks} blocks of those who took part one must have \
         said it, and one not"
    )]
    SaidMinimum { at: FigureName, count: u32, n: u32, blocks: u32 },
    #[error(
        "{at}: {count} of {n} people cannot stand for {least} to {most} in {blocks} blocks of those who \
         took part"
    )]
    SaidRange { at: FigureName, count: u32, least: u32, most: u32, n: u32, blocks: u32 },
    #[error("{at}: {least} people at least, but {valued} of {n} gave a value")]
    SaidAndValued { at: FigureName, least: u32, valued: u32, n: u32 },

    // What is published.
    #[error("published: {what} is {published}, but the figures give {figures}")]
    Differs { what: String, published: String, figures: String },
    #[error("published: {what}, which no figure explains")]
    Unexplained { what: String },
    #[error("published: {what} is missing, although it is shown")]
    Missing { what: String },
    #[error("published: {} is shown and withheld", named(.0))]
    ShownAndWithheld(String),
    #[error("published: {what}: {problem}")]
    Published { what: String, problem: String },
}
