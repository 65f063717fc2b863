//! An attacker on a release, who knows everything but the answers of those who count.
//!
//! He knows for each invited person the leaf, whether they hold a reading role, whether they took
//! part and which items they skipped; all readers collude with him, so their answers are known. The
//! rule by which the engine chooses what to show is not used here: this only does arithmetic on
//! what was published.

mod algebra;
mod band_tests;
mod bands;
mod brute_force;
mod cap;
mod dont_know;
mod figures;
mod honest;
mod life;
mod linear;
mod naive;
mod organisation;
mod random_tests;
mod reliability;
mod spread;
mod survey;
mod tests;
mod view;
mod waves;

use serde_json::Value;

pub use brute_force::{BruteUnit, brute_force};
pub use life::{Life, random_life};
pub use linear::attack_sets;
pub use naive::{naive_quarter, naive_release, unit_paths};
pub use organisation::{Random, random_organisation};
pub use survey::survey_lives;
pub use view::{holds, unexamined};
pub use waves::attack_life;

/// The answer "don't know", to the items that have it.
pub const DONT_KNOW: u8 = 6;

/// Whether an item has "don't know" among its answers.
pub fn offers_dont_know(item: &str) -> bool {
    ["AUT_S2", "COM_S2", "REL_S1"].contains(&item)
}

/// Somebody invited.
#[derive(Debug, Clone)]
pub struct Person {
    /// The path of the leaf: `Operations/Depot North`, or `Operations/*` when placed directly in a
    /// unit that has people below.
    pub leaf: String,
    /// Holds a reading role: is summed, but does not count, and knows their own answers.
    pub reader: bool,
    /// None: did not take part; else the answer per item, None = skipped; or [`DONT_KNOW`].
    pub answers: Option<Vec<Option<u8>>>,
}

impl Person {
    pub fn answer(&self, item: usize) -> Option<u8> {
        let given = self.answers.as_ref().and_then(|answers| answers[item]);
        given.filter(|answer| *answer != DONT_KNOW)
    }

    pub fn says_dont_know(&self, item: usize) -> bool {
        self.answers.as_ref().is_some_and(|answers| answers[item] == Some(DONT_KNOW))
    }

    /// Took part and holds no reading role.
    pub fn counts(&self) -> bool {
        !self.reader && self.answers.is_some()
    }
}

#[derive(Debug, Clone)]
pub struct Organisation {
    pub people: Vec<Person>,
    pub items: Vec<String>,
    pub k: u32,
}

impl Organisation {
    /// How many must stand behind a figure of bands.
    pub fn k_bands(&self) -> u32 {
        self.k.max(10)
    }
}

/// Something that the release gives away.
#[derive(Debug, Clone)]
pub struct Leak {
    /// How many people it is about; 0 when it is that people did not take part, or when the release
    /// says something untrue of the organisation.
    pub people: usize,
    pub how: String,
}

/// What the searches of the attacks looked at.
#[derive(Debug, Default, Clone, Copy)]
pub struct Tally {
    /// Figures of bands that are, less those inside them, what the documented rule makes; and not.
    pub by_rule: usize,
    pub not_by_rule: usize,
    /// Blocks of items inside those; of these in one band only; given up as too much to search.
    pub blocks: usize,
    pub of_one_mind: usize,
    pub given_up: usize,
    /// Spreads, and those small enough to exclude any answer.
    pub spreads: usize,
    pub small_spreads: usize,
    /// Organisations whose waves were searched as one system, and those too large for that.
    pub unions: usize,
    pub unions_too_large: usize,
}

impl std::ops::AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.by_rule += other.by_rule;
        self.not_by_rule += other.not_by_rule;
        self.blocks += other.blocks;
        self.of_one_mind += other.of_one_mind;
        self.given_up += other.given_up;
        self.spreads += other.spreads;
        self.small_spreads += other.small_spreads;
        self.unions += other.unions;
        self.unions_too_large += other.unions_too_large;
    }
}

/// All that is found against `release`; empty if it is safe.
pub fn attack(release: &Value, organisation: &Organisation) -> Vec<Leak> {
    examine(release, organisation, &mut Tally::default())
}

/// The same; counts what was searched.
pub fn examine(release: &Value, organisation: &Organisation, tally: &mut Tally) -> Vec<Leak> {
    let units = view::units(release);
    let leaves = linear::leaves(organisation);
    let mut leaks = figures::untrue(release, &units, organisation);
    leaks.extend(figures::thin_residuals(&units, organisation));
    leaks.extend(linear::attack_families(&units, &leaves, organisation));
    leaks.extend(linear::attack_across_items(&units, &leaves, organisation));
    leaks.extend(cap::attack_ranges(&units, &leaves, organisation));
    leaks.extend(bands::attack_bands(&units, &leaves, organisation, tally));
    leaks.extend(dont_know::attack_dont_know(&units, organisation));
    leaks.extend(spread::attack_spreads(release, &units, &leaves, organisation, tally));
    leaks.extend(reliability::attack_silence(release, &units, &leaves, organisation));
    leaks
}

/// Runs `release` on the organisation of every seed and attacks what it shows.
///
/// Returns how many organisations there were and in how many something leaked; describes the first
/// few leaks on standard error. The place to plug a release engine in.
pub fn survey(
    seeds: impl IntoIterator<Item = u64>,
    k: u32,
    release: impl Fn(&Organisation) -> Value,
) -> (usize, usize) {
    let (mut organisations, mut leaking) = (0, 0);
    for seed in seeds {
        let organisation = random_organisation(seed, k);
        let leaks = attack(&release(&organisation), &organisation);
        organisations += 1;
        leaking += usize::from(!leaks.is_empty());
        if !leaks.is_empty() && leaking <= 3 {
            eprintln!("seed {seed}, {} leaks, first: {:?}", leaks.len(), leaks[0]);
        }
    }
    (organisations, leaking)
}
