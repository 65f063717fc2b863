//! What a team changed and agreed on, and what became of it.

use jiff::civil::Date;

use crate::domain::audit::Outcome;
use crate::reports::words::Words;

/// How many stand before the fold.
const NEWEST: usize = 2;

/// A change that a team made and noted, or a step that it agreed on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionMark {
    pub noted_on: Date,
    pub body: String,
    /// Of a step; `None` of a change, which is done as it is noted.
    pub became: Option<Became>,
}

/// What became of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Became {
    /// Not reviewed yet; to be done by this day.
    Due(Date),
    /// How the team saw it afterwards; why stands in the audit.
    Reviewed(Outcome),
}

/// One line of the list.
#[derive(Clone)]
pub(in crate::reports) struct AgreedLine {
    /// As in the charts.
    pub number: u32,
    pub noted_on: String,
    pub body: String,
    /// "Due 15 January 2027", "Done".
    pub became: String,
}

/// Newest first: those that stand on the page, and the others.
pub(in crate::reports) struct Agreed {
    pub newest: Vec<AgreedLine>,
    pub earlier: Vec<AgreedLine>,
}

impl Agreed {
    /// `marks` oldest first, each with its number.
    pub fn new(words: Words<'_>, marks: &[(u32, &ActionMark)]) -> Self {
        let line = |(number, mark): &(u32, &ActionMark)| AgreedLine {
            number: *number,
            noted_on: words.t.day(mark.noted_on),
            body: mark.body.clone(),
            became: mark.became.as_ref().map_or_else(String::new, |one| became(words, one)),
        };
        let mut newest: Vec<AgreedLine> = marks.iter().rev().map(line).collect();
        let earlier = newest.split_off(newest.len().min(NEWEST));
        Self { newest, earlier }
    }

    pub fn is_empty(&self) -> bool {
        self.newest.is_empty()
    }
}

fn became(words: Words<'_>, became: &Became) -> String {
    let t = words.t;
    match became {
        Became::Due(by) => t.say("agreed-due").with("date", t.day(*by)).to_string(),
        Became::Reviewed(outcome) => {
            t.say("audit-outcome").with("outcome", outcome.id()).to_string()
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::domain::Locale;
    use crate::messages::Messages;

    #[test]
    fn the_newest_two_come_first_and_each_says_what_became_of_it() {
        let messages = Messages::load().unwrap();
        let words = Words { t: messages.in_locale(Locale::EN), organisation: "Elm" };
        let mark = |month, became| ActionMark {
            noted_on: date(2026, month, 3),
            body: format!("in {month}"),
            became,
        };
        let marks = [
            mark(1, None),
            mark(2, Some(Became::Reviewed(Outcome::Done))),
            mark(3, Some(Became::Reviewed(Outcome::Dropped))),
            mark(4, Some(Became::Due(date(2026, 12, 24)))),
        ];
        let numbered: Vec<_> = (1..).zip(&marks).collect();
        let Agreed { newest, earlier } = Agreed::new(words, &numbered);
        let lines = |lines: &[AgreedLine]| -> Vec<(u32, String)> {
            lines.iter().map(|one| (one.number, one.became.clone())).collect()
        };
        let due = "Due 24 December 2026".to_owned();
        assert_eq!(lines(&newest), [(4, due), (3, "Dropped".into())]);
        assert_eq!(lines(&earlier), [(2, "Done".into()), (1, String::new())]);
        assert!(Agreed::new(words, &[]).is_empty());
    }
}
