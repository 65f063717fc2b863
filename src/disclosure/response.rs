use crate::domain::Threshold;

/// How many have answered while a wave is open, as HR may see it: of the whole organisation, worked out
/// once a day. Whoever watches an exact number change, or knows who is missing, learns who took part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ResponseFigure {
    /// Fewer than [`ResponseFigure::FEWEST`] answers.
    Few,
    /// At least so many percent, at most [`ResponseFigure::MOST`].
    AtLeast(u64),
}

impl ResponseFigure {
    pub const FEWEST: u64 = 20;
    /// In percent: how few are missing is not told.
    pub const MOST: u64 = 90;
    /// In percent.
    const STEP: u64 = 5;

    /// Rounds down to steps of 5 % or of k people, whichever is larger.
    pub fn of(invited: u64, answered: u64, k: Threshold) -> Self {
        if answered < Self::FEWEST || invited == 0 {
            return Self::Few;
        }
        let k = u64::from(k.get());
        let by_people = (answered - answered % k) * 100 / invited;
        let by_percent = answered * 100 / invited;
        let by_percent = by_percent - by_percent % Self::STEP;
        // Steps of k people are the larger ones where k people are more than 5 %.
        let are_people_larger = k * 100 > invited * Self::STEP;
        let percent = if are_people_larger { by_people } else { by_percent };
        Self::AtLeast(percent.min(Self::MOST))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(invited: u64, answered: u64) -> ResponseFigure {
        ResponseFigure::of(invited, answered, Threshold::default())
    }

    #[test]
    fn it_is_rounded_down_and_has_two_ends() {
        use ResponseFigure::{AtLeast, Few};
        for (invited, answered, figure) in [
            (124, 0, Few),
            (124, 19, Few),
            (124, 20, AtLeast(15)),
            (124, 68, AtLeast(50)),
            (124, 69, AtLeast(55)),
            (124, 124, AtLeast(90)),
            (1000, 20, AtLeast(0)),
            (1000, 49, AtLeast(0)),
            (1000, 50, AtLeast(5)),
            (0, 0, Few),
            // Five people of thirty are more than 5 %: steps of five people.
            (30, 20, AtLeast(66)),
            (30, 24, AtLeast(66)),
            (30, 25, AtLeast(83)),
            (30, 30, AtLeast(90)),
        ] {
            assert_eq!(of(invited, answered), figure, "{answered} of {invited}");
        }
    }

    /// Between two figures that differ lie at least k people or 5 %, and nobody's answer alone is seen
    /// more often than at those steps.
    #[test]
    fn two_figures_are_a_step_apart() {
        for invited in 1..=300_u64 {
            let mut changes = Vec::new();
            for answered in 1..=invited {
                if of(invited, answered) != of(invited, answered - 1) {
                    changes.push(answered);
                }
            }
            let least = 5.max(invited.div_ceil(20).saturating_sub(1));
            for two in changes.windows(2).skip(1) {
                assert!(two[1] - two[0] >= least, "{invited}: {changes:?}");
            }
        }
    }
}
