use serde::{Deserialize, Serialize};

use super::{Comment, Form, Item, ItemId, ResponseScale, Roster};

/// What a person said to one statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    Value(u8),
    /// "Don't know / it varies", where the scale has it: counted apart, never scored.
    DontKnow,
    /// "I would rather not say", chosen on purpose.
    Skip,
}

/// The answers of one form post, in the form's order; `None` where nothing was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerSheet(Vec<Option<Answer>>);

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AnswerError {
    #[error("the form has no statement `{0}`")]
    UnknownItem(String),
    #[error("`{1}` is not an answer to {0}: it takes 1 to {2} or `skip`")]
    OffScale(ItemId, String, u8),
    #[error("{0} was answered twice")]
    Twice(ItemId),
}

impl AnswerSheet {
    pub fn blank(form: &Form) -> Self {
        Self(vec![None; form.items.len()])
    }

    /// Reads the fields of a form post: item ids as names, `1` to the scale's end or `skip` as values; one
    /// above the end is "don't know", where the scale has it.
    pub fn parse<'a>(
        form: &Form,
        fields: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, AnswerError> {
        let mut sheet = Self::blank(form);
        for (name, value) in fields {
            let place =
                form.items.iter().zip(&mut sheet.0).find(|(item, _)| item.id.as_str() == name);
            let Some((item, answer)) = place else {
                return Err(AnswerError::UnknownItem(name.to_owned()));
            };
            if answer.is_some() {
                return Err(AnswerError::Twice(item.id.clone()));
            }
            let (high, dont_know) = (item.response.high(), item.response.dont_know_value());
            let most = dont_know.unwrap_or(high);
            let off_scale = || AnswerError::OffScale(item.id.clone(), value.to_owned(), most);
            *answer = Some(match value {
                "skip" => Answer::Skip,
                // One plain digit: `parse` alone would take `+3` and `03`.
                _ if value.len() == 1 => match value.parse().map_err(|_| off_scale())? {
                    number if (ResponseScale::LOW..=high).contains(&number) => {
                        Answer::Value(number)
                    }
                    number if Some(number) == dont_know => Answer::DontKnow,
                    _ => return Err(off_scale()),
                },
                _ => return Err(off_scale()),
            });
        }
        Ok(sheet)
    }

    pub fn get(&self, position: usize) -> Option<Answer> {
        self.0.get(position).copied().flatten()
    }

    /// The places of the statements to which nothing was chosen.
    pub fn blanks(&self) -> impl Iterator<Item = usize> {
        self.0.iter().enumerate().filter(|(_, answer)| answer.is_none()).map(|(at, _)| at)
    }

    /// Whether at least one statement has an answer; "I would rather not say" is none.
    pub fn answers_something(&self) -> bool {
        self.0.iter().any(|answer| matches!(answer, Some(Answer::Value(_) | Answer::DontKnow)))
    }

    /// The sheet of this form as it is sealed.
    pub fn content(&self, form: &Form, comment: Option<Comment>) -> SheetContent {
        let value = |(answer, item): (&Option<Answer>, &Item)| match answer {
            Some(Answer::Value(value)) => *value,
            Some(Answer::DontKnow) => item.response.dont_know_value().unwrap_or(0),
            Some(Answer::Skip) | None => 0,
        };
        SheetContent { values: self.0.iter().zip(&form.items).map(value).collect(), comment }
    }
}

/// What is sealed of one person's form: the values in its order, and the comment.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SheetContent {
    /// 0 where there is no answer; one above the scale's end where it is "don't know".
    #[serde(rename = "a")]
    pub values: Vec<u8>,
    #[serde(rename = "c", default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<Comment>,
}

/// An opened answer sheet that fits its wave: what was said, with the unit it counts in, and no person.
#[derive(Clone, PartialEq, Eq)]
pub struct Ballot {
    /// The place of the leaf in the wave's frozen roster.
    pub unit: usize,
    /// Whether the person held a reading role at the open.
    pub reader: bool,
    /// In the form's order; `None` where nothing was said, and never [`Answer::Skip`].
    answers: Vec<Option<Answer>>,
    pub comment: Option<Comment>,
}

impl Ballot {
    /// Reads an opened sheet against the wave's form and roster; `number` is the one under which its
    /// unit went into the ballot box. `None` if it does not fit: another form, a value off the scale,
    /// no answer at all, an unknown unit.
    pub fn of(
        form: &Form,
        roster: &Roster,
        number: u32,
        reader: bool,
        content: SheetContent,
    ) -> Option<Self> {
        let SheetContent { values, comment } = content;
        let unit = roster.unit_of_number(number).filter(|unit| roster.is_leaf(*unit))?;
        if values.len() != form.items.len() {
            return None;
        }
        let answer = |(item, value): (&Item, &u8)| match *value {
            0 => Some(None),
            value if value <= item.response.high() => Some(Some(Answer::Value(value))),
            value if Some(value) == item.response.dont_know_value() => Some(Some(Answer::DontKnow)),
            _ => None,
        };
        let answers: Vec<Option<Answer>> =
            form.items.iter().zip(&values).map(answer).collect::<Option<_>>()?;
        let says_something = answers.iter().any(Option::is_some);
        says_something.then_some(Self { unit, reader, answers, comment })
    }

    /// The value that was given to the statement at a position of the form.
    pub fn value(&self, position: usize) -> Option<u8> {
        match self.answers.get(position) {
            Some(Some(Answer::Value(value))) => Some(*value),
            _ => None,
        }
    }

    /// Whether the statement at a position of the form was answered with "don't know".
    pub fn says_dont_know(&self, position: usize) -> bool {
        self.answers.get(position) == Some(&Some(Answer::DontKnow))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ItemBank;

    fn audit() -> Form {
        ItemBank::parse(&ItemBank::SHIPPED).unwrap().form_of_wave("audit", 3).unwrap()
    }

    #[test]
    fn dont_know_is_an_answer_of_its_own_where_it_is_offered() {
        let form = audit();
        let at = form.position("LAT1").unwrap();
        let sheet = AnswerSheet::parse(&form, [("LAT1", "6")]).unwrap();
        assert_eq!(sheet.get(at), Some(Answer::DontKnow));
        assert!(sheet.answers_something());
        assert!(!AnswerSheet::parse(&form, [("LAT1", "skip")]).unwrap().answers_something());
        for (item, value) in [("LAT1", "7"), ("AUT_S1", "6"), ("LAT1", "06")] {
            let problem = AnswerSheet::parse(&form, [(item, value)]).unwrap_err();
            assert!(matches!(problem, AnswerError::OffScale(..)), "{item} {value}");
        }
        let offering = form.items.iter().filter(|item| item.response.dont_know.is_some()).count();
        assert_eq!(offering, 10);
    }

    #[test]
    fn dont_know_is_sealed_above_the_scale_and_opened_apart_from_the_values() {
        let form = audit();
        let roster =
            Roster::freeze(std::iter::once((&crate::domain::UnitPath::organisation(), false)));
        let drawn = roster.get(0).map(|_| 0).unwrap();
        let sheet = AnswerSheet::parse(&form, [("LAT1", "6"), ("LAT2", "5")]).unwrap();
        let content = sheet.content(&form, None);
        assert_eq!(content.values.iter().max(), Some(&6));
        let open = |content| Ballot::of(&form, &roster, drawn, false, content);
        let ballot = open(content).unwrap();
        let said: Vec<(usize, Option<u8>, bool)> = (0..form.items.len())
            .map(|at| (at, ballot.value(at), ballot.says_dont_know(at)))
            .filter(|(_, value, dont_know)| value.is_some() || *dont_know)
            .collect();
        let position = |id: &str| form.position(id).unwrap();
        let expected = [(position("LAT1"), None, true), (position("LAT2"), Some(5), false)];
        assert_eq!(said, expected);
        // Nothing but "don't know" is a sheet, too; off a scale without it, or beyond it, is none.
        let with = |place: usize, value| {
            let mut values = vec![0; form.items.len()];
            values[place] = value;
            SheetContent { values, comment: None }
        };
        let at = form.position("LAT1").unwrap();
        assert!(open(with(at, 6)).is_some());
        assert!(open(with(at, 7)).is_none() && open(with(0, 6)).is_none());
    }
}
