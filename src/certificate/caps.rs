//! R5: a block's sum leaves every member who counts every answer.

use super::file::Item;
use super::refusal::Refusal;
use super::view::{Block, Numbers, View};

/// Of c answers that count the sum is kept within cL + (U − L) and cU − (U − L); then r answers of
/// readers, each within L and U, are added. So whatever r is, the sum of all n = c + r is within
/// nL + (U − L) and nU − (U − L). At either end the block is open by U − L. A sum further inside
/// can be open, too, but only by r(U − L), with r at most n − protects: the readers' answers may lie
/// between the clamp and it.
pub fn check(view: &View<'_>, item: &Item, reasons: &mut Vec<Refusal>) {
    for block in view.blocks.iter().filter(|block| block.n > 0) {
        check_block(view, item, block, reasons);
    }
}

fn check_block(view: &View<'_>, item: &Item, block: &Block<'_>, reasons: &mut Vec<Refusal>) {
    let Numbers::Sum { sum, open_low, open_high } = block.numbers else { return };
    let (n, width) = (u64::from(block.n), u64::from(item.width()));
    let least = n * u64::from(item.low) + width;
    let most = (n * u64::from(item.high)).saturating_sub(width);
    let at = || view.place(block.unit);
    let (from_low, from_high) =
        (u64::from(sum).checked_sub(least), most.checked_sub(u64::from(sum)));
    let (Some(from_low), Some(from_high)) = (from_low, from_high) else {
        reasons.push(Refusal::Cap { at: at(), sum, n: block.n, least, most });
        return;
    };
    let by_readers = u64::from(block.n.saturating_sub(block.protects)) * width;
    for (side, open, distance) in [("low", open_low, from_low), ("high", open_high, from_high)] {
        let fits = match u64::from(open) {
            0 => distance > 0,
            open => open == width && distance <= by_readers,
        };
        if !fits {
            let expected = match distance {
                0 => width.to_string(),
                _ if distance <= by_readers => format!("0 or {width}"),
                _ => "0".to_owned(),
            };
            reasons.push(Refusal::Open { at: at(), side, sum, n: block.n, open, expected });
        }
    }
}
