//! What both measurements stand on.

pub mod clients;
pub mod organisation;
pub mod process;

/// A count as a figure to compute with; no count here comes near the 2^53 where that stops being
/// exact.
#[expect(
    clippy::cast_precision_loss,
    clippy::as_conversions,
    reason = "counts stay far below 2^53"
)]
pub fn number(count: impl TryInto<u64>) -> f64 {
    count.try_into().map_or(f64::NAN, |count: u64| count as f64)
}
