use std::collections::BTreeMap;

use jiff::civil::{Date, date};

use crate::domain::audit::{EntryRefusal, EntryRefusalReason, Line, LineError};

/// A year typed as `26` is the year 26.
const EARLIEST: Date = date(2000, 1, 1);

/// What was typed into a form, in its order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fields(Vec<(String, String)>);

/// What is wrong, and with which field; empty for the form as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FieldRefusal {
    pub field: &'static str,
    pub why: FieldRefusalReason,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum FieldRefusalReason {
    NoText,
    /// So many characters.
    TextTooLong(usize),
    NoDate,
    /// Not one of 1 to 999.
    NoNumber,
    NotChosen,
    OffTheLadder,
    NoDecision,
    /// One chosen and another one named.
    TwoDecisions,
    /// Of a decision outside the team.
    NoGroup,
    GroupOnTheLadder,
    /// Of a step.
    NoOwner,
    Entry(EntryRefusalReason),
}

impl FieldRefusalReason {
    pub const fn with(self, field: &'static str) -> FieldRefusal {
        FieldRefusal { field, why: self }
    }
}

impl From<EntryRefusal> for FieldRefusal {
    fn from(EntryRefusal { field, why }: EntryRefusal) -> Self {
        Self { field, why: FieldRefusalReason::Entry(why) }
    }
}

impl Fields {
    pub fn new(pairs: Vec<(String, String)>) -> Self {
        Self(pairs)
    }

    /// Without space around it; empty where the field is missing.
    pub fn text(&self, name: &str) -> &str {
        self.0.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value.trim())
    }

    pub fn is_empty(&self, name: &str) -> bool {
        self.text(name).is_empty()
    }

    /// Everything that was typed, as it was typed.
    pub fn typed(&self) -> impl Iterator<Item = (&str, &str)> {
        let pairs = self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        pairs.filter(|(name, _)| !["csrf", "form"].contains(name))
    }

    /// The same by field, the first where a field was sent twice.
    pub fn by_name(&self) -> BTreeMap<String, String> {
        let mut named = BTreeMap::new();
        for (name, value) in self.typed() {
            named.entry(name.to_owned()).or_insert_with(|| value.to_owned());
        }
        named
    }

    pub fn line(&self, name: &'static str) -> Result<Line, FieldRefusal> {
        Line::parse(self.text(name)).map_err(|problem| match problem {
            LineError::Empty => FieldRefusalReason::NoText.with(name),
            LineError::TooLong(length) => FieldRefusalReason::TextTooLong(length).with(name),
        })
    }

    pub fn line_if_any(&self, name: &'static str) -> Result<Option<Line>, FieldRefusal> {
        if self.is_empty(name) { Ok(None) } else { self.line(name).map(Some) }
    }

    pub fn date(&self, name: &'static str) -> Result<Date, FieldRefusal> {
        let read: Option<Date> = self.text(name).parse().ok();
        read.filter(|date| *date >= EARLIEST).ok_or(FieldRefusalReason::NoDate.with(name))
    }

    /// One of a closed list, by its id.
    pub fn choice<T>(
        &self,
        name: &'static str,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Result<T, FieldRefusal> {
        parse(self.text(name)).ok_or(FieldRefusalReason::NotChosen.with(name))
    }

    pub fn number(&self, name: &'static str) -> Result<u32, FieldRefusal> {
        self.text(name).parse().map_err(|_| FieldRefusalReason::NoNumber.with(name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(pairs: &[(&str, &str)]) -> Fields {
        Fields::new(pairs.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect())
    }

    #[test]
    fn a_field_is_read_or_named() {
        let long = "ü".repeat(201);
        let typed = fields(&[
            ("csrf", "secret"),
            ("form", "step"),
            ("text", " a \r\n b "),
            ("because", &long),
            ("by", " 2026-12-01 "),
            ("since", "0026-12-01"),
            ("text", "again"),
        ]);
        assert_eq!(typed.line("text").unwrap().as_str(), "a b");
        assert_eq!(typed.line("owner"), Err(FieldRefusalReason::NoText.with("owner")));
        assert_eq!(typed.line_if_any("owner"), Ok(None));
        assert_eq!(
            typed.line_if_any("because"),
            Err(FieldRefusalReason::TextTooLong(201).with("because"))
        );
        assert_eq!(typed.date("by"), Ok(date(2026, 12, 1)));
        for bad in ["since", "text", "on"] {
            assert_eq!(typed.date(bad), Err(FieldRefusalReason::NoDate.with(bad)));
        }
        // Nothing is lost, as it was typed, and no secret comes back.
        let back = typed.by_name();
        assert_eq!(back["text"], " a \r\n b ");
        assert_eq!(back["because"], long);
        assert!(!back.contains_key("csrf") && !back.contains_key("form"));
    }
}
