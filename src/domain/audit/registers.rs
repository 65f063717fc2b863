//! What a team keeps lists of.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Line;

/// Closed lists with one name each, for forms and stored entries.
macro_rules! choices {
    ($(#[$about:meta])* $name:ident { $($(#[$of:meta])* $variant:ident = $id:literal),+ $(,)? }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$of])* #[serde(rename = $id)] $variant),+
        }

        impl $name {
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            pub const fn id(self) -> &'static str {
                match self {
                    $(Self::$variant => $id),+
                }
            }

            pub fn parse(id: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.id() == id)
            }
        }
    };
}

pub(super) use choices;

choices!(StepChange { Came = "came", Went = "went" });
choices!(
    /// What the team proposes for a step.
    Proposal { Keep = "keep", Change = "change", Drop = "drop" }
);
choices!(WaitUnit { Minutes = "minutes", Hours = "hours", Days = "days" });
choices!(
    /// Where a rule may be right although it limits a team.
    Exception {
        BasicExpectations = "basic_expectations",
        OtherGroups = "other_groups",
        Culture = "culture",
        Conduct = "conduct",
        FirstTimers = "first_timers",
        CloseToFailing = "close_to_failing",
    }
);
choices!(
    /// What a team needs to decide well.
    SupportQuestion {
        InformationInTime = "information_in_time",
        BadNews = "bad_news",
        Tools = "tools",
        Budget = "budget",
        Coaching = "coaching",
        AdviceWhenAsked = "advice_when_asked",
        FeedbackOnResults = "feedback_on_results",
    }
);
choices!(SupportAnswer { Yes = "yes", Partly = "partly", No = "no" });
choices!(
    /// What a dependency needs: somebody to hand things over to, or somebody to decide with.
    Side { Counter = "counter", Partner = "partner" }
);
choices!(
    /// Skill in a work area, or how hard it is to foresee.
    Grade { Low = "low", Middle = "middle", High = "high" }
);
choices!(
    /// How much of the work is guided; from the least freedom to the most.
    Model { Structured = "structured", Guided = "guided", Full = "full" }
);
choices!(
    /// What became of a step that was agreed.
    Outcome { Done = "done", Going = "going", Dropped = "dropped" }
);

/// How long somebody waits each time, and how often a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wait {
    /// 1 to 999.
    pub amount: u32,
    pub unit: WaitUnit,
    /// Times a month, 1 to 999.
    pub times_a_month: u32,
}

impl Wait {
    pub const MOST: u32 = 999;
    const HOURS_OF_A_DAY: u64 = 8;

    /// `None` out of bounds.
    pub fn new(amount: u32, unit: WaitUnit, times_a_month: u32) -> Option<Self> {
        let fits = |number| (1..=Self::MOST).contains(&number);
        (fits(amount) && fits(times_a_month)).then_some(Self { amount, unit, times_a_month })
    }

    /// Minutes of work a month; a day has eight hours.
    pub fn minutes_a_month(self) -> u64 {
        let minutes = match self.unit {
            WaitUnit::Minutes => 1,
            WaitUnit::Hours => 60,
            WaitUnit::Days => 60 * Self::HOURS_OF_A_DAY,
        };
        u64::from(self.amount) * u64::from(self.times_a_month) * minutes
    }
}

/// A step of procedure that came or went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogStep {
    pub step: Line,
    pub change: StepChange,
    pub since: Date,
    /// A unit, never a person.
    pub by: Line,
    pub wait: Option<Wait>,
    /// `None`: nobody could say.
    pub protects: Option<Line>,
    pub proposal: Proposal,
}

/// A decision of the team's that somebody else reversed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overturned {
    pub decision: Line,
    pub since: Date,
    /// A unit, never a person.
    pub by: Line,
    /// `None`: none was given.
    pub reason: Option<Line>,
}

/// A rule that limits the team, and whether it is written down and known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guardrail {
    pub exception: Exception,
    pub rule: Line,
    pub written: bool,
    pub known: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checked {
    pub question: SupportQuestion,
    pub answer: SupportAnswer,
    pub note: Option<Line>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dependency {
    pub who: Line,
    pub needs: Side,
}

/// A kind of work, and how it is guided today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkArea {
    pub name: Line,
    pub skill: Grade,
    pub complexity: Grade,
    pub model: Model,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wait_is_counted_in_minutes_of_work() {
        let wait = |amount, unit, times| Wait::new(amount, unit, times).map(Wait::minutes_a_month);
        assert_eq!(wait(2, WaitUnit::Days, 3), Some(2 * 8 * 60 * 3));
        assert_eq!(wait(45, WaitUnit::Minutes, 1), Some(45));
        for bad in [
            wait(0, WaitUnit::Hours, 1),
            wait(1, WaitUnit::Hours, 0),
            wait(1000, WaitUnit::Days, 1),
        ] {
            assert_eq!(bad, None);
        }
    }

    #[test]
    fn choices_read_back_what_they_write() {
        for exception in Exception::ALL {
            assert_eq!(Exception::parse(exception.id()), Some(*exception));
            assert_eq!(serde_json::to_value(exception).unwrap(), exception.id());
        }
        assert_eq!(Model::parse("free"), None);
    }
}
