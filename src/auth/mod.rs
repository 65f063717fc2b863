//! Sessions of those who sign in: HR, leads and observers. Respondents never do.

mod attempt;
mod session;

pub use attempt::{ATTEMPT_LIFE, Attempt};
pub use session::{IDLE, LONGEST, Session, SessionError, SessionKey};

use crate::domain::UnitPath;

/// A role that is granted; leads are not granted, they follow from the people list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    Hr,
    /// A works council or data protection officer: wording, policies, who is asked; no results.
    Observer,
    /// Sets up, and gives and takes roles; no results. It stands beside another role.
    Admin,
}

impl Role {
    pub const ALL: [Self; 3] = [Self::Hr, Self::Observer, Self::Admin];

    pub const fn id(self) -> &'static str {
        match self {
            Self::Hr => "hr",
            Self::Observer => "observer",
            Self::Admin => "admin",
        }
    }

    /// The role that this one takes the place of: who reads results does not oversee, and the other way
    /// round.
    pub const fn instead_of(self) -> Option<Self> {
        match self {
            Self::Hr => Some(Self::Observer),
            Self::Observer => Some(Self::Hr),
            Self::Admin => None,
        }
    }

    /// Whether it opens any report (R0).
    pub const fn reads_results(self) -> bool {
        matches!(self, Self::Hr)
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.id() == id)
    }
}

/// What somebody may read right now; looked up anew on every request.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Access {
    pub hr: bool,
    /// Reads the logs and the wording, and no result.
    pub observer: bool,
    /// Sets up, and gives and takes roles; reads no result.
    pub admin: bool,
    /// The units that they lead.
    pub leads: Vec<UnitPath>,
}

impl Access {
    pub fn is_none(&self) -> bool {
        !self.hr && !self.observer && !self.admin && self.leads.is_empty()
    }

    /// Rules, changes and wording, without any result.
    pub fn may_oversee(&self) -> bool {
        self.hr || self.observer
    }

    /// Who may read, and since when.
    pub fn may_see_access(&self) -> bool {
        self.hr || self.observer || self.admin
    }

    /// Gives and takes roles.
    pub fn may_change_access(&self) -> bool {
        self.hr || self.admin
    }

    /// Whether any report is theirs to open.
    pub fn reads_results(&self) -> bool {
        self.hr || !self.leads.is_empty()
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
    fn an_admin_reads_no_result_and_oversees_nothing() {
        let admin = Access { admin: true, ..Access::default() };
        assert!(!admin.is_none() && admin.may_see_access() && admin.may_change_access());
        assert!(!admin.reads_results() && !admin.may_oversee());
        assert!(!admin.may_read_summary(&UnitPath::organisation()));
        let reads: Vec<Role> = Role::ALL.into_iter().filter(|role| role.reads_results()).collect();
        assert_eq!(reads, [Role::Hr]);
    }

    #[test]
    fn a_lead_reads_their_own_unit_and_the_summary_around_it() {
        let unit = |path: &str| UnitPath::parse(path).unwrap();
        let access = Access { leads: vec![unit("Ops/North")], ..Access::default() };
        assert!(access.may_read_report(&unit("Ops/North")));
        for other in ["Ops", "Ops/South", "Ops/North/Night"] {
            assert!(!access.may_read_report(&unit(other)), "{other}");
        }
        assert!(access.may_read_summary(&unit("Ops")));
        assert!(!access.may_read_summary(&UnitPath::organisation()));
        assert!(!access.may_read_summary(&unit("Ops/South")));
    }
}
