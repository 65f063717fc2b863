use std::cmp::Ordering;
use std::fmt;

use serde::{Deserialize, Serialize};

/// The last segment of a pseudo-leaf: the people placed directly in an inner unit.
const DIRECT: &str = "*";

/// Where a unit stands in the organisation: `Operations/Depot North`; the empty path is the whole
/// organisation, `Operations/*` the people placed directly in an inner unit.
///
/// Ordered segment by segment, so that a unit always stands right before what it contains.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct UnitPath(String);

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum UnitPathError {
    #[error("the team is empty")]
    Empty,
    #[error("the team path has an empty part")]
    EmptySegment,
    #[error("`*`, `.` and `..` are no team names")]
    Reserved,
    #[error("the team path holds a control character")]
    Control,
    #[error("the team path is longer than {} characters", Self::LONGEST)]
    TooLong,
}

impl UnitPathError {
    /// How many characters a path may have.
    pub const LONGEST: usize = 200;

    /// In kebab case, as programs are told it.
    pub(in crate::domain) const fn id(&self) -> &'static str {
        match self {
            Self::Empty => "team-empty",
            Self::EmptySegment => "team-empty-segment",
            Self::Reserved => "team-reserved",
            Self::Control => "team-control",
            Self::TooLong => "team-too-long",
        }
    }

    /// How the person who wrote the file fixes it.
    pub fn fix(&self) -> &'static str {
        match self {
            Self::Empty => "name the team, as in Operations/Depot North",
            Self::EmptySegment => "leave no part empty between two slashes",
            Self::Reserved => "give the team a name of its own",
            Self::Control => "remove tabs and line breaks from the name",
            Self::TooLong => "shorten the names",
        }
    }
}

impl UnitPath {
    /// The whole organisation.
    pub const fn organisation() -> Self {
        Self(String::new())
    }

    /// Reads a team as a people file names it; spaces around a segment do not count.
    pub fn parse(text: &str) -> Result<Self, UnitPathError> {
        if text.trim().is_empty() {
            return Err(UnitPathError::Empty);
        }
        let segments: Vec<&str> = text.split('/').map(str::trim).collect();
        if segments.iter().any(|segment| segment.is_empty()) {
            return Err(UnitPathError::EmptySegment);
        }
        // Browsers fold `.` and `..` away, even encoded: such a team would have no address.
        if segments.iter().any(|segment| [DIRECT, ".", ".."].contains(segment)) {
            return Err(UnitPathError::Reserved);
        }
        let path = segments.join("/");
        if path.chars().any(char::is_control) {
            return Err(UnitPathError::Control);
        }
        if path.chars().count() > UnitPathError::LONGEST {
            return Err(UnitPathError::TooLong);
        }
        Ok(Self(path))
    }

    /// Reads a unit out of an address: the organisation and pseudo-leaves included, and nothing that this
    /// program would not have written there.
    pub fn of_address(text: &str) -> Option<Self> {
        let own = match text.strip_suffix(DIRECT) {
            Some("") => "",
            Some(above) => above.strip_suffix('/')?,
            None => text,
        };
        let is_written = own.is_empty() || Self::parse(own).is_ok_and(|parsed| parsed.0 == own);
        is_written.then(|| Self(text.to_owned()))
    }

    /// Takes a path that this program wrote (a table, a release), the organisation and
    /// pseudo-leaves included.
    pub fn from_stored(path: String) -> Self {
        Self(path)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn is_organisation(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether this is a pseudo-leaf, the people placed directly in an inner unit.
    pub fn is_direct(&self) -> bool {
        self.segments().next_back() == Some(DIRECT)
    }

    pub fn segments(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.0.split('/').filter(|segment| !segment.is_empty())
    }

    /// How many segments; the organisation has none.
    pub fn depth(&self) -> usize {
        self.segments().count()
    }

    /// The last segment: the unit's own name.
    pub fn name(&self) -> &str {
        self.segments().next_back().unwrap_or_default()
    }

    /// The unit around this one; `None` for the organisation.
    pub fn parent(&self) -> Option<Self> {
        if self.is_organisation() {
            return None;
        }
        Some(Self(self.0.rsplit_once('/').map_or("", |(parent, _)| parent).to_owned()))
    }

    /// The pseudo-leaf of this unit.
    pub fn direct(&self) -> Self {
        if self.is_organisation() {
            Self(DIRECT.to_owned())
        } else {
            Self(format!("{}/{DIRECT}", self.0))
        }
    }

    /// Whether `other` is this unit or lies within it.
    pub fn contains(&self, other: &Self) -> bool {
        self.is_organisation()
            || self == other
            || other.0.strip_prefix(&self.0).is_some_and(|rest| rest.starts_with('/'))
    }
}

impl fmt::Display for UnitPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Ord for UnitPath {
    fn cmp(&self, other: &Self) -> Ordering {
        self.segments().cmp(other.segments())
    }
}

impl PartialOrd for UnitPath {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parse_trims_and_refuses() {
        assert_eq!(UnitPath::parse(" Ops / Depot North ").unwrap().as_str(), "Ops/Depot North");
        assert_eq!(UnitPath::parse("Ops//North"), Err(UnitPathError::EmptySegment));
        for reserved in ["Ops/*", "Ops/..", "./Ops"] {
            assert_eq!(UnitPath::parse(reserved), Err(UnitPathError::Reserved));
        }
        assert_eq!(UnitPath::parse("  "), Err(UnitPathError::Empty));
    }

    #[test]
    fn an_address_names_what_this_program_writes_and_nothing_else() {
        for written in ["", "*", "Ops", "Ops/*", "Ops/Depot North"] {
            assert_eq!(UnitPath::of_address(written).unwrap().as_str(), written);
        }
        for other in [
            "/",
            "Ops/",
            "/Ops",
            "Ops//North",
            " Ops",
            "Ops/ North",
            "Ops*",
            "**",
            "../Ops",
            "Ops/*/A",
            "a\u{0}b",
        ] {
            assert_eq!(UnitPath::of_address(other), None, "{other}");
        }
    }

    #[test]
    fn a_unit_stands_right_before_what_it_contains() {
        let mut paths: Vec<UnitPath> = ["Ops North", "Ops/B", "", "Ops", "Ops/A/X", "Ops/*"]
            .map(|p| UnitPath::from_stored(p.into()))
            .into();
        paths.sort();
        let order: Vec<&str> = paths.iter().map(UnitPath::as_str).collect();
        assert_eq!(order, ["", "Ops", "Ops/*", "Ops/A/X", "Ops/B", "Ops North"]);
    }

    #[test]
    fn contains_goes_by_segments() {
        let ops = UnitPath::parse("Ops").unwrap();
        assert!(ops.contains(&UnitPath::parse("Ops/A").unwrap()));
        assert!(!ops.contains(&UnitPath::parse("Ops North").unwrap()));
        assert!(UnitPath::organisation().contains(&ops));
        assert_eq!(ops.parent(), Some(UnitPath::organisation()));
        assert_eq!(ops.direct().as_str(), "Ops/*");
    }
}
