//! The engine: from counts to families, from sheets to capped blocks, from blocks to verdicts.

use std::collections::BTreeMap;

use super::body::{AskedItem, Body, ShownUnit, VerdictRule};
use super::counting::bands::{BandBlock, band_blocks, has_bands};
use super::counting::block::{Block, blocks};
use super::counting::comments::{CommentsShown, comments};
use super::counting::dont_know::{DontKnowBlock, dont_know_blocks};
use super::counting::families::{
    BandFamily, BaseFamily, DontKnowFamily, HeadCount, ItemFamily, head_counts,
};
use super::counting::reliability::reliabilities;
use super::counting::spread::{Sample, Spread};
use super::judged::Verdicts;
use super::release::{Release, ReleaseError};
use super::verdicts::judge;
use crate::domain::{Ballot, Form, Item, ItemId, Policy, Roster, Scale, Wave};

/// Makes the release of a wave: rules R0 to R6 on its ballots, verdicts against the releases of the
/// waves before (oldest first).
pub fn release(
    wave: &Wave,
    roster: &Roster,
    ballots: &[Ballot],
    previous: &[Release],
) -> Result<Release, ReleaseError> {
    let last = previous.last();
    let took_part = head_counts(roster, ballots, |_| true);
    let base = BaseFamily::choose(roster, &took_part, wave.threshold.get(), |unit| {
        (true, last.is_some_and(|last| last.shows(unit)))
    });
    let counted = Counted::of(wave, roster, ballots, &took_part, &base, last);
    let sample = Sample::new(roster, &base, ballots);
    let spread = spreads(&wave.form, &sample, &counted);
    let units = || roster.units().iter().zip(&took_part).enumerate();
    let shown = units().filter(|(at, _)| base.shows(*at)).map(|(_, (unit, count))| ShownUnit {
        path: unit.path.clone(),
        invited: unit.invited,
        n: count.all,
    });
    let withheld =
        units().filter(|(at, _)| !base.shows(*at)).map(|(_, (unit, _))| unit.path.clone());
    let body = Body {
        wave: wave.id.clone(),
        k: wave.threshold,
        items: wave.form.items.iter().map(AskedItem::of).collect(),
        units: shown.collect(),
        withheld: withheld.collect(),
        reliability: reliabilities(&wave.form, &sample, &spread, |item| counted.shows(item)),
        spread,
        blocks: counted.blocks,
        comments: comments_shown(wave, &base, ballots),
        bands: counted.bands,
        dont_know: counted.dont_know,
        verdict_rule: VerdictRule::default(),
        noise: BTreeMap::new(),
        judged: Verdicts::new(),
    };
    let release = Release::assemble(body)?;
    let judgement = judge(&release, previous)?;
    Ok(release.judged_by(judgement))
}

/// The blocks of every item.
#[derive(Default)]
struct Counted {
    blocks: BTreeMap<ItemId, Vec<Block>>,
    bands: BTreeMap<ItemId, Vec<BandBlock>>,
    dont_know: BTreeMap<ItemId, Vec<DontKnowBlock>>,
}

impl Counted {
    /// R3, R5 and R6: each item's families within the base family, and what their blocks come to.
    fn of(
        wave: &Wave,
        roster: &Roster,
        ballots: &[Ballot],
        took_part: &[HeadCount],
        base: &BaseFamily,
        last: Option<&Release>,
    ) -> Self {
        let (k, k_of_bands) = (wave.threshold.get(), Policy::bands_k(wave.threshold));
        let mut counted = Self::default();
        for (position, item) in wave.form.items.iter().enumerate() {
            let id = &item.id;
            let answered = head_counts(roster, ballots, |one| one.value(position).is_some());
            let family = ItemFamily::choose(roster, &answered, k, |unit| {
                let shown_last = last.is_some_and(|last| last.item_cell(unit, id).is_some());
                (base.shows_unit(roster, unit), shown_last)
            });
            counted.blocks.insert(id.clone(), blocks(roster, (position, item), &family, ballots));
            if has_bands(item) {
                let banded = BandFamily::choose(roster, &answered, k_of_bands, |unit| {
                    let shown_last = last.is_some_and(|last| last.band_cell(unit, id).is_some());
                    (family.shows_unit(roster, unit), shown_last)
                });
                let of_item = band_blocks(roster, position, &family, &banded, ballots);
                counted.bands.insert(id.clone(), of_item);
            }
            if item.response.dont_know.is_some() {
                let family = DontKnowFamily::choose(roster, took_part, k_of_bands, |unit| {
                    let shown_last =
                        last.is_some_and(|last| last.dont_know_cell(unit, id).is_some());
                    (base.shows_unit(roster, unit), shown_last)
                });
                let of_item = dont_know_blocks(roster, position, base, &family, ballots);
                counted.dont_know.insert(id.clone(), of_item);
            }
        }
        counted
    }

    /// Whether the whole organisation's figure of an item is shown: it is wherever any is.
    fn shows(&self, item: &Item) -> bool {
        self.blocks.get(&item.id).is_some_and(|blocks| !blocks.is_empty())
    }
}

/// R6b, where the wave's form has a box for comments.
fn comments_shown(wave: &Wave, base: &BaseFamily, ballots: &[Ballot]) -> Option<CommentsShown> {
    if !wave.terms.comments {
        return None;
    }
    comments(base.shows_organisation(), ballots).map(|(_, shown)| shown)
}

/// One spread per item and per scale, where the whole organisation's figure is shown.
fn spreads(form: &Form, sample: &Sample<'_>, counted: &Counted) -> BTreeMap<String, Spread> {
    let shown = |at: &usize| form.items.get(*at).is_some_and(|item| counted.shows(item));
    let items = form.items.iter().enumerate().map(|(at, item)| (item.id.to_string(), vec![at]));
    let scales =
        Scale::ALL.into_iter().map(|scale| (scale.id().to_owned(), form.positions_of(scale)));
    items
        .chain(scales)
        .filter(|(_, items)| !items.is_empty() && items.iter().all(shown))
        .filter_map(|(measure, items)| Some((measure, sample.spread(form, &items)?)))
        .collect()
}
