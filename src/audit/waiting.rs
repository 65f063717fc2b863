use std::collections::BTreeMap;

use crate::domain::audit::{LogStep, StepChange};

/// What the steps of a log cost in waiting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    /// Of work a month; a day has eight hours.
    pub minutes_a_month: u64,
    /// Steps that came and stand, with a wait.
    pub counted: usize,
    /// Those without one.
    pub unknown: usize,
}

/// Adds up what the steps that came, and stand, take in a month. Of entries on a step of the same name the
/// last by day, then by the order of writing, tells whether it stands.
pub fn waiting<'a>(log: impl IntoIterator<Item = &'a LogStep>) -> Waiting {
    let mut last: BTreeMap<String, &LogStep> = BTreeMap::new();
    for step in log {
        let known = last.entry(step.step.as_str().to_lowercase()).or_insert(step);
        if step.since >= known.since {
            *known = step;
        }
    }
    let mut total = Waiting { minutes_a_month: 0, counted: 0, unknown: 0 };
    for step in last.into_values().filter(|step| step.change == StepChange::Came) {
        match step.wait {
            Some(wait) => {
                total.minutes_a_month += wait.minutes_a_month();
                total.counted += 1;
            }
            None => total.unknown += 1,
        }
    }
    total
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::domain::audit::{Line, Proposal, Wait, WaitUnit};

    #[test]
    fn what_came_counts_and_what_went_does_not() {
        let on = |name: &str, month, change, wait| LogStep {
            step: Line::parse(name).unwrap(),
            change,
            since: date(2026, month, 1),
            by: Line::parse("Finance").unwrap(),
            wait,
            protects: None,
            proposal: Proposal::Drop,
        };
        let days = Wait::new(2, WaitUnit::Days, 3);
        let log = [
            on("form", 9, StepChange::Came, days),
            on("badge", 9, StepChange::Came, Wait::new(30, WaitUnit::Minutes, 2)),
            on("list", 9, StepChange::Came, None),
            // Went before it came back.
            on("form", 6, StepChange::Went, days),
            // Came and went.
            on("Second approval", 3, StepChange::Came, days),
            on("second approval", 8, StepChange::Went, days),
        ];
        let found = waiting(&log);
        assert_eq!(found, Waiting { minutes_a_month: 2 * 480 * 3 + 60, counted: 2, unknown: 1 });
        assert_eq!(waiting([]), Waiting { minutes_a_month: 0, counted: 0, unknown: 0 });
    }
}
