//! R6: a band's count leaves every member who counts every band.

use super::refusal::Refusal;
use super::tree::Tree;
use super::view::{Block, Numbers, View};

const BANDS: [&str; 3] = ["low", "middle", "high"];
/// The lowest and the highest answer of each band.
const ANSWERS: [(u64, u64); 3] = [(1, 2), (3, 3), (4, 5)];

/// What the means' blocks within one block of bands come to.
#[derive(Clone, Copy, Default)]
struct Means {
    /// Blocks that are not empty.
    blocks: u32,
    n: u64,
    /// The true sum is within these.
    least: u64,
    most: u64,
}

/// Holds each block of bands against the means' blocks that it is a union of. In each of those every
/// band of those who count was raised to 1 at least, taken from the largest: a band's true count is
/// at most 1 lower, and at most 2 higher.
pub fn check(view: &View<'_>, tree: &Tree<'_>, means: &View<'_>, reasons: &mut Vec<Refusal>) {
    let mut gathered = vec![Means::default(); view.blocks.len()];
    for block in means.blocks.iter().filter(|block| block.n > 0) {
        let unit = tree.around(block.unit).and_then(|at| tree.units().get(at));
        let own = unit.and_then(|unit| view.block_at(unit)).and_then(|at| gathered.get_mut(at));
        if let (Some(own), Numbers::Sum { sum, open_low, open_high }) = (own, block.numbers) {
            own.blocks = own.blocks.saturating_add(1);
            own.n += u64::from(block.n);
            own.least += u64::from(sum).saturating_sub(u64::from(open_low));
            own.most += u64::from(sum) + u64::from(open_high);
        }
    }
    for (block, means) in view.blocks.iter().zip(gathered) {
        check_block(view, block, means, reasons);
    }
}

fn check_block(view: &View<'_>, block: &Block<'_>, means: Means, reasons: &mut Vec<Refusal>) {
    let Numbers::Bands { counts, least, most } = block.numbers else { return };
    let (at, n, blocks) = (|| view.place(block.unit), block.n, means.blocks);
    if u64::from(n) != means.n {
        reasons.push(Refusal::BandsPeople { at: at(), n, means: means.n });
    }
    let bands: u64 = counts.iter().copied().map(u64::from).sum();
    if u64::from(n) != bands {
        reasons.push(Refusal::BandsSum { at: at(), n, bands });
    }
    for (((band, count), least), most) in BANDS.into_iter().zip(counts).zip(least).zip(most) {
        if count < blocks {
            reasons.push(Refusal::BandsMinimum { at: at(), band, count, blocks });
        }
        let lower = count.checked_sub(least).is_some_and(|lower| lower <= blocks);
        let higher = most
            .checked_sub(count)
            .is_some_and(|higher| u64::from(higher) <= 2 * u64::from(blocks));
        // One in each block may be one that was raised from nobody.
        let raised = count != blocks || least == 0;
        if !(lower && higher && raised) {
            reasons.push(Refusal::BandsRange { at: at(), band, count, least, most, blocks });
        }
    }
    if !sums_meet(u64::from(n), least, most, means) {
        reasons.push(Refusal::BandsMean { at: at() });
    }
}

/// Whether some sum is possible by the bands and by the means at once.
fn sums_meet(n: u64, least: [u32; 3], most: [u32; 3], means: Means) -> bool {
    let room = || least.into_iter().zip(most).zip(ANSWERS);
    let certain: u64 = least.into_iter().map(u64::from).sum();
    let (mut lowest, mut highest) = (0, 0);
    for ((least, _), (low, high)) in room() {
        lowest += u64::from(least) * low;
        highest += u64::from(least) * high;
    }
    // The others go to the lowest bands that have room, or to the highest.
    let Some(others) = n.checked_sub(certain) else { return false };
    let mut left = others;
    for ((least, most), (low, _)) in room() {
        let taken = left.min(u64::from(most.saturating_sub(least)));
        lowest += taken * low;
        left -= taken;
    }
    if left > 0 {
        return false;
    }
    left = others;
    for ((least, most), (_, high)) in room().rev() {
        let taken = left.min(u64::from(most.saturating_sub(least)));
        highest += taken * high;
        left -= taken;
    }
    lowest <= means.most && means.least <= highest
}
