use std::collections::BTreeMap;

use jiff::civil::{Date, date};

use crate::domain::audit::{AuditField, EntryRefusal, EntryRefusalReason, Line, LineError};

/// A year typed as `26` is the year 26.
const EARLIEST: Date = date(2000, 1, 1);

/// What was typed into a form, in its order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fields(Vec<(String, String)>);

/// What is wrong, and with which field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FieldRefusal {
    pub field: AuditField,
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
    pub const fn with(self, field: AuditField) -> FieldRefusal {
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

    pub fn is_empty(&self, field: AuditField) -> bool {
        self.text(field.name()).is_empty()
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

    pub fn line(&self, field: AuditField) -> Result<Line, FieldRefusal> {
        Line::parse(self.text(field.name())).map_err(|problem| match problem {
            LineError::Empty => FieldRefusalReason::NoText.with(field),
            LineError::TooLong(length) => FieldRefusalReason::TextTooLong(length).with(field),
        })
    }

    pub fn line_if_any(&self, field: AuditField) -> Result<Option<Line>, FieldRefusal> {
        if self.is_empty(field) { Ok(None) } else { self.line(field).map(Some) }
    }

    pub fn date(&self, field: AuditField) -> Result<Date, FieldRefusal> {
        let read: Option<Date> = self.text(field.name()).parse().ok();
        read.filter(|date| *date >= EARLIEST).ok_or(FieldRefusalReason::NoDate.with(field))
    }

    /// One of a closed list, by its id.
    pub fn choice<T>(
        &self,
        field: AuditField,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Result<T, FieldRefusal> {
        parse(self.text(field.name())).ok_or(FieldRefusalReason::NotChosen.with(field))
    }

    pub fn number(&self, field: AuditField) -> Result<u32, FieldRefusal> {
        self.text(field.name()).parse().map_err(|_| FieldRefusalReason::NoNumber.with(field))
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
        assert_eq!(typed.line(AuditField::Text).unwrap().as_str(), "a b");
        assert_eq!(
            typed.line(AuditField::Owner),
            Err(FieldRefusalReason::NoText.with(AuditField::Owner))
        );
        assert_eq!(typed.line_if_any(AuditField::Owner), Ok(None));
        assert_eq!(
            typed.line_if_any(AuditField::Because),
            Err(FieldRefusalReason::TextTooLong(201).with(AuditField::Because))
        );
        assert_eq!(typed.date(AuditField::By), Ok(date(2026, 12, 1)));
        for bad in [AuditField::Since, AuditField::Text, AuditField::On] {
            assert_eq!(typed.date(bad), Err(FieldRefusalReason::NoDate.with(bad)));
        }
        // Nothing is lost, as it was typed, and no secret comes back.
        let back = typed.by_name();
        assert_eq!(back["text"], " a \r\n b ");
        assert_eq!(back["because"], long);
        assert!(!back.contains_key("csrf") && !back.contains_key("form"));
    }
}
