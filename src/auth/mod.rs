//! Sessions of those who sign in: HR and leads. Respondents never do.

mod session;

pub use session::{Session, SessionKey, SessionProblem};

use crate::domain::UnitPath;

/// A role that is granted; leads are not granted, they follow from the people list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Hr,
}

impl Role {
    pub const ALL: [Self; 1] = [Self::Hr];

    pub const fn id(self) -> &'static str {
        match self {
            Self::Hr => "hr",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.id() == id)
    }
}

/// What somebody may read right now; looked up anew on every request.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Access {
    pub hr: bool,
    /// The units that they lead.
    pub leads: Vec<UnitPath>,
}

impl Access {
    pub fn is_none(&self) -> bool {
        !self.hr && self.leads.is_empty()
    }

    /// A unit's own report: HR all of them, a lead their own.
    pub fn may_read_report(&self, unit: &UnitPath) -> bool {
        self.hr || self.leads.contains(unit)
    }

    /// The summary of a unit: whoever reads its report, and the leads of units right within it.
    pub fn may_read_summary(&self, unit: &UnitPath) -> bool {
        self.may_read_report(unit)
            || self.leads.iter().any(|led| led.parent().as_ref() == Some(unit))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lead_reads_their_own_unit_and_the_summary_around_it() {
        let unit = |path: &str| UnitPath::parse(path).unwrap();
        let access = Access { hr: false, leads: vec![unit("Ops/North")] };
        assert!(access.may_read_report(&unit("Ops/North")));
        for other in ["Ops", "Ops/South", "Ops/North/Night"] {
            assert!(!access.may_read_report(&unit(other)), "{other}");
        }
        assert!(access.may_read_summary(&unit("Ops")));
        assert!(!access.may_read_summary(&UnitPath::organisation()));
        assert!(!access.may_read_summary(&unit("Ops/South")));
    }
}
