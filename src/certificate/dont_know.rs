//! "Don't know" beside an item: a yes or no of everybody who took part, which nobody is known to have
//! said.

use super::refusal::Refusal;
use super::tree::Tree;
use super::view::{Block, Kind, Numbers, View};

/// Respondents' blocks within one block of the measure.
#[derive(Clone, Copy, Default)]
struct Respondents {
    /// Blocks that are not empty.
    blocks: u32,
    n: u64,
}

/// Holds each block against the respondents' blocks that it is a union of. In each of those, of the
/// ones who count, both who said it and who did not were raised to 1 at least, taken from the other.
pub fn check(view: &View<'_>, tree: &Tree<'_>, base: &View<'_>, reasons: &mut Vec<Refusal>) {
    let mut gathered = vec![Respondents::default(); view.blocks.len()];
    for block in base.blocks.iter().filter(|block| block.n > 0) {
        let unit = tree.around(block.unit).and_then(|at| tree.units().get(at));
        let own = unit.and_then(|unit| view.block_at(unit)).and_then(|at| gathered.get_mut(at));
        if let Some(own) = own {
            own.blocks = own.blocks.saturating_add(1);
            own.n += u64::from(block.n);
        }
    }
    for (block, respondents) in view.blocks.iter().zip(gathered) {
        check_block(view, block, respondents, reasons);
    }
}

fn check_block(
    view: &View<'_>,
    block: &Block<'_>,
    respondents: Respondents,
    reasons: &mut Vec<Refusal>,
) {
    let Numbers::Said { count, least, most } = block.numbers else { return };
    let (at, n, blocks) = (|| view.place(block.unit), block.n, respondents.blocks);
    if u64::from(n) != respondents.n {
        reasons.push(Refusal::SaidPeople { at: at(), n, respondents: respondents.n });
    }
    let Some(others) = n.checked_sub(count) else {
        return reasons.push(Refusal::SaidMinimum { at: at(), count, n, blocks });
    };
    if count < blocks || others < blocks {
        reasons.push(Refusal::SaidMinimum { at: at(), count, n, blocks });
    }
    let lower = count.checked_sub(least).is_some_and(|lower| lower <= blocks);
    let higher = most.checked_sub(count).is_some_and(|higher| higher <= blocks);
    // One in each block may be one that was raised from nobody.
    let from_none = count != blocks || least == 0;
    let from_all = others != blocks || most == n;
    if !(lower && higher && from_none && from_all) {
        reasons.push(Refusal::SaidRange { at: at(), count, least, most, n, blocks });
    }
}

/// Whoever said it gave no value: in no unit can more have said it than the item's n leaves.
pub fn check_means(view: &View<'_>, views: &[View<'_>], reasons: &mut Vec<Refusal>) {
    let means = views.iter().find(|other| other.is(view.measure, Kind::Mean));
    for figure in &view.figures {
        let valued = means.and_then(|means| means.figure(figure.unit)).map_or(0, |mean| mean.n);
        if let Numbers::Said { least, .. } = figure.numbers
            && u64::from(least) + u64::from(valued) > u64::from(figure.n)
        {
            let (at, n) = (view.place(figure.unit), figure.n);
            reasons.push(Refusal::SaidAndValued { at, least, valued, n });
        }
    }
}
