use serde::{Deserialize, Serialize};

/// From this adjusted p down a difference is called clear.
const CLEAR: f64 = 0.05;

/// What a report says about a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    ClearlyHigher,
    ClearlyLower,
    NoClearChange,
    /// First shown wave, or too few answers in the organisation for an interval.
    CannotBeJudged,
}

impl Verdict {
    /// Whether it claims a difference.
    pub const fn is_clear(self) -> bool {
        matches!(self, Self::ClearlyHigher | Self::ClearlyLower)
    }
}

/// The verdict on a difference `delta` with adjusted p `q`.
pub fn verdict(q: f64, delta: f64) -> Verdict {
    if q <= CLEAR && delta > 0.0 {
        Verdict::ClearlyHigher
    } else if q <= CLEAR && delta < 0.0 {
        Verdict::ClearlyLower
    } else {
        Verdict::NoClearChange
    }
}

/// What a report shares among its looks: at most this part of the reports in which nothing changed may claim a
/// change.
///
/// All that is promised, and not half of it for caution: the bench `calibration` finds fewer than that wrong in
/// every row, for the looks of one report go together, and the noise is never taken for less than the caps allow.
pub const REPORT_LEVEL: f64 = 0.05;

/// The verdict of a look with two-sided `p` on a report that shares [`REPORT_LEVEL`] among so many looks (C. E.
/// Bonferroni).
pub fn verdict_among(p: f64, delta: f64, looks: u32) -> Verdict {
    verdict(p * f64::from(looks) * CLEAR / REPORT_LEVEL, delta)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clear_at_five_in_a_hundred() {
        assert_eq!(verdict(0.05, 0.3), Verdict::ClearlyHigher);
        assert_eq!(verdict(0.05, -0.3), Verdict::ClearlyLower);
        assert_eq!(verdict(0.050_001, 0.3), Verdict::NoClearChange);
        assert_eq!(verdict(f64::NAN, 0.3), Verdict::NoClearChange);
    }

    #[test]
    fn ids_are_stable() {
        let ids = [
            (Verdict::ClearlyHigher, "\"clearly_higher\""),
            (Verdict::ClearlyLower, "\"clearly_lower\""),
            (Verdict::NoClearChange, "\"no_clear_change\""),
            (Verdict::CannotBeJudged, "\"cannot_be_judged\""),
        ];
        for (verdict, id) in ids {
            assert_eq!(serde_json::to_string(&verdict).unwrap(), id);
            assert_eq!(serde_json::from_str::<Verdict>(id).unwrap(), verdict);
        }
    }
}
