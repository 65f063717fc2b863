//! Percent favourable: an item's released bands in the direction of its scale.

use super::cells::Decimal;
use crate::disclosure::{BandCell, BandCount};
use crate::domain::Item;

/// Which answers are the favourable ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::reports) enum Favourable {
    /// 4 and 5.
    High,
    /// 1 and 2: to an item of frustration, or to a reverse-keyed one of satisfaction.
    Low,
}

impl Favourable {
    /// `None` where neither much nor little is good, as of latitude.
    pub fn of(item: &Item) -> Option<Self> {
        let much_is_good = item.measure.facet().much_is_good()?;
        Some(if much_is_good == item.reverse { Self::Low } else { Self::High })
    }
}

/// How many percent gave an answer of one band, and between what the true figure may lie.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Share {
    pub percent: f64,
    least: f64,
    most: f64,
    is_open: bool,
}

impl Share {
    fn of(band: BandCount, n: u32) -> Self {
        let percent = |count: u32| 100.0 * f64::from(count) / f64::from(n.max(1));
        Self {
            percent: percent(band.count),
            least: percent(band.least),
            most: percent(band.most),
            is_open: band.is_open(),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Shares {
    pub unfavourable: Share,
    pub neutral: Share,
    pub favourable: Share,
    direction: Favourable,
}

impl Shares {
    pub fn of(cell: &BandCell, direction: Favourable) -> Self {
        let (low, high) = (Share::of(cell.low, cell.n), Share::of(cell.high, cell.n));
        let (unfavourable, favourable) = match direction {
            Favourable::High => (low, high),
            Favourable::Low => (high, low),
        };
        Self { unfavourable, neutral: Share::of(cell.middle, cell.n), favourable, direction }
    }

    /// The direction where it is not the usual one, and how far the open bands reach.
    pub fn notes(&self) -> Vec<String> {
        let mut notes = Vec::new();
        if self.direction == Favourable::Low {
            notes.push("favourable: answers 1 and 2".to_owned());
        }
        let named = [
            ("unfavourable", self.unfavourable),
            ("neutral", self.neutral),
            ("favourable", self.favourable),
        ];
        for (name, share) in named.into_iter().filter(|(_, share)| share.is_open) {
            let (least, most) = (Decimal(share.least), Decimal(share.most));
            notes.push(format!("open_band: true {name} may be {least} to {most} percent"));
        }
        notes
    }
}
