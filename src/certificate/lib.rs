//! The check of a disclosure certificate: from the file alone, with nothing of the release engine.
//!
//! A certificate lists, per measure of one wave, the *blocks* of people that its figures are sums of.
//! Whatever is added up or subtracted from published figures is a sum of blocks, so that no figure
//! can isolate fewer people than the smallest block within it. [`check`] works the blocks out anew
//! from the figures' units, and holds every published number against them.
//!
//! What a file cannot prove: who of the readers (whose answers are known to somebody and do not
//! count) took part. Where so many readers were invited to a block that fewer than the least number
//! might count in it, the number rests on the release's rule; [`CheckedFigure::proven`] is then false.

mod bands;
mod caps;
mod changes;
mod counting;
mod dont_know;
mod file;
mod header;
mod json;
mod partition;
mod published;
mod refusal;
mod scales;
mod student;
mod tree;
mod view;

use serde::Serialize;
use sha2::{Digest, Sha256};

pub use counting::{Counting, counted_twice, countings};
pub use refusal::{FigureName, Refusal};

use file::Content;
use partition::{Partition, People};
use tree::Tree;
use view::{Kind, View};

/// What this program reads.
pub const FORMAT: &str = "sdt-pulse certificate 1";
/// The same with what the policy log says of the box and the release.
pub const FORMAT_WITH_CLOSING: &str = "sdt-pulse certificate 2";
/// The same with or without that, and with all that the verdicts on changes are made from.
pub const FORMAT_WITH_LOOKS: &str = "sdt-pulse certificate 3";
/// The release rule that a certificate of this format follows.
pub const RULE: &str = "R0-R7 of 2026-11";

/// The measure of how many took part.
const RESPONDENTS: &str = "respondents";

/// A certificate that holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Checked {
    pub wave: String,
    pub k: u32,
    pub bands_k: u32,
    /// Of the stored release that the figures are of.
    pub release_sha256: String,
    /// Of which box, where the file says so.
    pub counting: Option<Counting>,
    /// In the file's order of measures, then of units.
    pub figures: Vec<CheckedFigure>,
}

/// One figure: how few people it could isolate, whatever other figures it is combined with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CheckedFigure {
    /// The path; empty for the whole organisation.
    pub unit: String,
    /// `respondents`, or an item's id.
    pub measure: String,
    /// `count`, `mean`, `bands` or `dont_know`.
    pub kind: String,
    /// The people who count in its smallest block that is not empty.
    pub isolates: u32,
    /// Whether the file alone proves that number.
    pub proven: bool,
}

impl Checked {
    /// The fewest people that any figure could isolate; `None` where everything is withheld.
    pub fn fewest(&self) -> Option<u32> {
        self.figures.iter().map(|figure| figure.isolates).min()
    }
}

/// Checks the text of a certificate file.
///
/// # Errors
/// Every reason why it does not hold, in the order in which they were found.
pub fn check(json: &str) -> Result<Checked, Vec<Refusal>> {
    let file = file::read(json).map_err(|reason| vec![reason])?;
    let mut reasons = file.reasons;
    let content = file.content.map_err(|reason| {
        reasons.push(reason);
        reasons.clone()
    })?;
    header::check(&content, &mut reasons);
    let counting = counting::check(&content, &mut reasons);

    let views: Vec<View<'_>> = content.measures.iter().map(View::of).collect();
    header::measures(&content, &views, &mut reasons);
    let trees: Vec<Tree<'_>> =
        views.iter().map(|view| Tree::new(view.figures.iter().map(|figure| figure.unit))).collect();
    let families = Families { content: &content, views: &views, trees: &trees };
    let respondents = families.find(RESPONDENTS, Kind::Count).map(|(view, tree)| {
        let partition =
            Partition { view, tree, people: People::of_respondents(view), within: None };
        partition.check(&mut reasons);
        partition
    });
    if let Some(base) = &respondents {
        families.check(base, &mut reasons);
    }
    published::check(&families, &mut reasons);
    if reasons.is_empty() { Ok(families.checked(counting)) } else { Err(reasons) }
}

/// All measures with the trees of their figures.
struct Families<'a> {
    content: &'a Content,
    views: &'a [View<'a>],
    trees: &'a [Tree<'a>],
}

impl<'a> Families<'a> {
    fn find(&self, measure: &str, kind: Kind) -> Option<(&'a View<'a>, &'a Tree<'a>)> {
        self.views.iter().zip(self.trees).find(|(view, _)| view.is(measure, kind))
    }

    /// Every measure of answers, within the respondents' partition.
    fn check(&self, base: &Partition<'_>, reasons: &mut Vec<Refusal>) {
        for (view, tree) in self.views.iter().zip(self.trees) {
            let within = match view.kind {
                Kind::Count => continue,
                Kind::Mean | Kind::DontKnow => (base.view, base.tree),
                // Without its item's means: a reason that is given elsewhere.
                Kind::Bands => match self.find(view.measure, Kind::Mean) {
                    Some(mean) => mean,
                    None => continue,
                },
            };
            let people = People::gather(view, tree, base.view, &base.people);
            let partition = Partition { view, tree, people, within: Some((base.view, within.0)) };
            partition.check(reasons);
            let item = self.content.items.iter().find(|item| item.id == view.measure);
            match (view.kind, item) {
                (Kind::Mean, Some(item)) => caps::check(view, item, reasons),
                (Kind::Bands, Some(_)) => bands::check(view, tree, within.0, reasons),
                (Kind::DontKnow, Some(_)) => {
                    dont_know::check(view, tree, base.view, reasons);
                    dont_know::check_means(view, self.views, reasons);
                }
                _ => {}
            }
        }
    }

    fn checked(&self, counting: Option<Counting>) -> Checked {
        let respondents = self.find(RESPONDENTS, Kind::Count).map(|(view, _)| view);
        let mut figures = Vec::new();
        for (view, tree) in self.views.iter().zip(self.trees) {
            let people = respondents
                .map(|base| People::gather(view, tree, base, &People::of_respondents(base)));
            let people = people.unwrap_or_default();
            figures.extend(view.figures.iter().map(|figure| {
                let own = figure
                    .blocks
                    .iter()
                    .filter_map(|at| Some((view.blocks.get(*at)?, people.get(*at)?)));
                let smallest = own
                    .filter(|(block, _)| block.n > 0)
                    .map(|(block, people)| (block.protects, people.proves(block)))
                    .min();
                let (isolates, proven) = smallest.unwrap_or_default();
                CheckedFigure {
                    unit: figure.unit.to_owned(),
                    measure: view.measure.to_owned(),
                    kind: view.kind.id().to_owned(),
                    isolates,
                    proven,
                }
            }));
        }
        let Content { wave, k, bands_k, release_sha256, .. } = self.content;
        let (wave, release_sha256) = (wave.clone(), release_sha256.clone());
        Checked { wave, k: *k, bands_k: *bands_k, release_sha256, counting, figures }
    }
}

/// In hexadecimal.
fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut text, byte| {
        for half in [byte >> 4, byte & 15] {
            text.extend(char::from_digit(u32::from(half), 16));
        }
        text
    })
}
