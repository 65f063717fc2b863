use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Comment, Form, ItemId, ResponseScale, Roster};

/// What a person said to one statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    Value(u8),
    /// "I would rather not say", chosen on purpose.
    Skip,
}

/// The answers of one form post, in the form's order; `None` where nothing was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerSheet(Vec<Option<Answer>>);

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AnswerProblem {
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

    /// Reads the fields of a form post: item ids as names, `1` to the scale's end or `skip` as values.
    pub fn parse<'a>(
        form: &Form,
        fields: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, AnswerProblem> {
        let mut sheet = Self::blank(form);
        for (name, value) in fields {
            let place =
                form.items.iter().zip(&mut sheet.0).find(|(item, _)| item.id.as_str() == name);
            let Some((item, answer)) = place else {
                return Err(AnswerProblem::UnknownItem(name.to_owned()));
            };
            if answer.is_some() {
                return Err(AnswerProblem::Twice(item.id.clone()));
            }
            let high = item.response.high();
            let off_scale = || AnswerProblem::OffScale(item.id.clone(), value.to_owned(), high);
            *answer = Some(match value {
                "skip" => Answer::Skip,
                // One plain digit: `parse` alone would take `+3` and `03`.
                _ if value.len() == 1 => match value.parse().map_err(|_| off_scale())? {
                    number if (ResponseScale::LOW..=high).contains(&number) => {
                        Answer::Value(number)
                    }
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

    /// Whether at least one statement has a value; "I would rather not say" is none.
    pub fn answers_something(&self) -> bool {
        self.0.iter().any(|answer| matches!(answer, Some(Answer::Value(_))))
    }

    /// The sheet as it is sealed.
    pub fn content(&self, comment: Option<Comment>) -> SheetContent {
        let value = |answer: &Option<Answer>| match answer {
            Some(Answer::Value(value)) => *value,
            Some(Answer::Skip) | None => 0,
        };
        SheetContent { values: self.0.iter().map(value).collect(), comment }
    }
}

/// What is sealed of one person's form: the values in its order, and the comment.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SheetContent {
    /// 0 where there is no answer.
    #[serde(rename = "a")]
    pub values: Vec<u8>,
    #[serde(rename = "c", default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<Comment>,
}

/// An opened answer sheet: what was said, with the unit it counts in, and no person.
#[derive(Clone, PartialEq, Eq)]
pub struct Ballot {
    /// The place of the leaf in the wave's frozen roster.
    pub unit: usize,
    /// Whether the person held a reading role at the open.
    pub reader: bool,
    pub answers: BTreeMap<ItemId, u8>,
    pub comment: Option<Comment>,
}

impl Ballot {
    /// Reads an opened sheet against the wave's form and roster; `drawn` is the number under which
    /// its unit went into the ballot box. `None` if it does not fit: another form, a value off the
    /// scale, no answer at all, an unknown unit.
    pub fn of(
        form: &Form,
        roster: &Roster,
        drawn: u32,
        reader: bool,
        content: SheetContent,
    ) -> Option<Self> {
        let SheetContent { values, comment } = content;
        let unit = roster.drawn(drawn).filter(|unit| roster.is_leaf(*unit))?;
        let fits = |(item, value): (&super::Item, &u8)| *value <= item.response.high();
        if values.len() != form.items.len() || !form.items.iter().zip(&values).all(fits) {
            return None;
        }
        let given = form.items.iter().zip(values).filter(|(_, value)| *value != 0);
        let answers: BTreeMap<ItemId, u8> =
            given.map(|(item, value)| (item.id.clone(), value)).collect();
        (!answers.is_empty()).then_some(Self { unit, reader, answers, comment })
    }
}
