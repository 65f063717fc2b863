//! The engine: from counts to families, from sheets to capped blocks, from blocks to verdicts.

use std::collections::BTreeMap;

use super::bands::{band_blocks, has_bands};
use super::block::{Block, blocks, fits, respondents};
use super::comments::{CommentsShown, comments};
use super::dont_know::dont_know_blocks;
use super::family::{Candidate, choose};
use super::release::{AskedItem, Body, Release, ReleaseError, ShownUnit};
use super::reliability::reliabilities;
use super::spread::{Sample, Spread};
use super::verdicts::{self, Verdicts};
use crate::domain::{Ballot, Item, ItemId, Policy, Roster, RosterUnit, Scale, UnitPath, Wave};

/// Makes the release of a wave: rules R0 to R6 on its ballots, verdicts against the releases of the
/// waves before (oldest first). Also returns how many ballots did not fit the wave and were left out.
pub fn release(
    wave: &Wave,
    roster: &Roster,
    ballots: &[Ballot],
    previous: &[Release],
) -> Result<(Release, usize), ReleaseError> {
    let fitting: Vec<Ballot> =
        ballots.iter().filter(|ballot| fits(ballot, roster, &wave.form)).cloned().collect();
    let left_out = ballots.len() - fitting.len();
    let last = previous.last();
    let took_part = respondents(roster, None, &fitting);
    let (k, k_of_bands) = (wave.threshold.get(), Policy::bands_k(wave.threshold));
    let base =
        family(roster, &took_part, k, |unit| (true, last.is_some_and(|last| last.shows(unit))));

    let (mut item_blocks, mut bands, mut dont_know) =
        (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    for item in &wave.form.items {
        let answered = respondents(roster, Some(item), &fitting);
        let shown = family(roster, &answered, k, |unit| {
            let allowed = holds(roster, &base, unit);
            let shown_last = last.is_some_and(|last| last.item_cell(unit, &item.id).is_some());
            (allowed, shown_last)
        });
        item_blocks.insert(item.id.clone(), blocks(roster, item, &shown, &fitting));
        if has_bands(item) {
            let banded = family(roster, &answered, k_of_bands, |unit| {
                let shown_last = last.is_some_and(|last| last.band_cell(unit, &item.id).is_some());
                (holds(roster, &shown, unit), shown_last)
            });
            let of_item = band_blocks(roster, item, &shown, &banded, &fitting);
            bands.insert(item.id.clone(), of_item);
        }
        if item.response.dont_know.is_some() {
            let counted = family(roster, &took_part, k_of_bands, |unit| {
                let shown_last =
                    last.is_some_and(|last| last.dont_know_cell(unit, &item.id).is_some());
                (holds(roster, &base, unit), shown_last)
            });
            let of_item = dont_know_blocks(roster, item, &base, &counted, &fitting);
            dont_know.insert(item.id.clone(), of_item);
        }
    }

    let units = roster.units().iter().zip(&took_part).zip(&base);
    let shown_units = units.clone().filter(|(_, shown)| **shown).map(|((unit, (_, n)), _)| {
        ShownUnit { path: unit.path.clone(), invited: unit.invited, n: *n }
    });
    let withheld = units.filter(|(_, shown)| !**shown).map(|((unit, _), _)| unit.path.clone());
    let asked = wave.form.items.iter().map(|item| AskedItem {
        id: item.id.clone(),
        scale: item.scale().map(|scale| scale.id().to_owned()),
        high: item.response.high(),
        reverse: item.reverse,
    });
    let sample = Sample::new(roster, &base, &fitting);
    let spread = spreads(wave, &sample, &item_blocks);
    let body = Body {
        wave: wave.id.clone(),
        k: wave.threshold,
        items: asked.collect(),
        units: shown_units.collect(),
        withheld: withheld.collect(),
        reliability: reliabilities(&wave.form, &sample, &spread, |item| {
            is_shown(&item_blocks, item)
        }),
        spread,
        blocks: item_blocks,
        comments: comments_shown(wave, &base, &fitting),
        bands,
        dont_know,
        judged: Verdicts::new(),
    };
    let mut release = Release::assemble(body)?;
    let judged = verdicts::judge(&release, previous)?;
    release.body.judged = judged;
    // Once more, so that a cell carries its verdict whether just made or read back.
    Ok((Release::assemble(release.body)?, left_out))
}

/// Whether a family of the roster's units has this one.
fn holds(roster: &Roster, family: &[bool], unit: &UnitPath) -> bool {
    roster.position(unit).and_then(|at| family.get(at)) == Some(&true)
}

/// R2, R3 and R6: the family of one set of counts. `about` says of a unit whether it may be shown at all
/// and whether it was shown in the last wave.
fn family(
    roster: &Roster,
    respondents: &[(u32, u32)],
    k: u32,
    about: impl Fn(&UnitPath) -> (bool, bool),
) -> Vec<bool> {
    let candidate = |(unit, (counting, _)): (&RosterUnit, &(u32, u32))| {
        let (allowed, shown_last) = about(&unit.path);
        Candidate {
            parent: unit.parent,
            invited: unit.invited,
            respondents: *counting,
            is_direct: unit.path.is_direct(),
            allowed,
            shown_last,
        }
    };
    let candidates: Vec<Candidate> =
        roster.units().iter().zip(respondents).map(candidate).collect();
    choose(&candidates, k)
}

/// Whether the whole organisation's figure of an item is shown: it is wherever any is.
fn is_shown(blocks: &BTreeMap<ItemId, Vec<Block>>, item: &Item) -> bool {
    blocks.get(&item.id).is_some_and(|blocks| !blocks.is_empty())
}

/// R6b, where the wave's form has a box for comments.
fn comments_shown(wave: &Wave, base: &[bool], ballots: &[Ballot]) -> Option<CommentsShown> {
    if !wave.terms.comments {
        return None;
    }
    let organisation_is_shown = base.first() == Some(&true);
    comments(organisation_is_shown, ballots).map(|(_, shown)| shown)
}

/// One spread per item and per scale, where the whole organisation's figure is shown.
fn spreads(
    wave: &Wave,
    sample: &Sample<'_>,
    blocks: &BTreeMap<ItemId, Vec<Block>>,
) -> BTreeMap<String, Spread> {
    let form = &wave.form;
    let shown = |at: &usize| form.items.get(*at).is_some_and(|item| is_shown(blocks, item));
    let items = form.items.iter().enumerate().map(|(at, item)| (item.id.to_string(), vec![at]));
    let scales =
        Scale::ALL.into_iter().map(|scale| (scale.id().to_owned(), form.positions_of(scale)));
    items
        .chain(scales)
        .filter(|(_, items)| !items.is_empty() && items.iter().all(shown))
        .filter_map(|(measure, items)| Some((measure, sample.spread(form, &items)?)))
        .collect()
}
