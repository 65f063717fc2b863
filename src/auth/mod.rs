//! Sessions of those who sign in: HR, leads and observers. Respondents never do.

mod attempt;
mod session;

pub use attempt::{ATTEMPT_LIFE, Attempt};
pub use session::{IDLE, LONGEST, Session, SessionError, SessionKey};

use std::collections::BTreeSet;

use crate::domain::{UnitPath, WaveId};

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
    /// The units whose lead they stand in for: they read, and write nothing.
    pub deputy_for: Vec<UnitPath>,
    /// The waves that counted them as one who reads nothing (R0); looked up for a deputy.
    pub counted_in: Vec<WaveId>,
}

impl Access {
    pub fn is_none(&self) -> bool {
        !self.hr && !self.observer && !self.admin && self.units().is_empty()
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
        self.hr || !self.units().is_empty()
    }

    /// The units that they lead or stand in for, each once, in order.
    pub fn units(&self) -> Vec<UnitPath> {
        let all: BTreeSet<&UnitPath> = self.leads.iter().chain(&self.deputy_for).collect();
        all.into_iter().cloned().collect()
    }

    /// A unit's own report: HR all of them, a lead and a deputy their own.
    pub fn may_read_report(&self, unit: &UnitPath) -> bool {
        self.hr || self.leads.contains(unit) || self.deputy_for.contains(unit)
    }

    /// The summary of a unit: whoever reads its report, and the leads and deputies of units right within it.
    pub fn may_read_summary(&self, unit: &UnitPath) -> bool {
        self.may_read_report(unit) || within(unit, &self.leads) || within(unit, &self.deputy_for)
    }

    /// A unit's audit: its leads and deputies.
    pub fn may_read_audit(&self, unit: &UnitPath) -> bool {
        self.leads.contains(unit) || self.deputy_for.contains(unit)
    }

    /// Whether they read a unit as a deputy: without the waves of [`Self::counted_in`]. Whoever stands in for
    /// its lead and leads a unit right within it is one there, since a report shows more than a summary.
    pub fn is_deputy(&self, unit: &UnitPath) -> bool {
        let as_deputy = self.deputy_for.contains(unit) || !within(unit, &self.leads);
        !self.hr && !self.leads.contains(unit) && as_deputy
    }

    /// Whether the results of a wave stay closed to them on pages of a unit (R0).
    pub fn hides(&self, unit: &UnitPath, wave: &WaveId) -> bool {
        self.is_deputy(unit) && self.counted_in.contains(wave)
    }
}

/// Whether any of these units stands right within one.
fn within(unit: &UnitPath, units: &[UnitPath]) -> bool {
    units.iter().any(|one| one.parent().as_ref() == Some(unit))
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
    #[test]
    fn a_deputy_reads_their_unit_without_the_waves_that_counted_them() {
        let unit = |path: &str| UnitPath::parse(path).unwrap();
        let (counted, other) = (WaveId::numbered(1), WaveId::numbered(2));
        let access = Access {
            leads: vec![unit("Ops/South")],
            deputy_for: vec![unit("Ops/North"), unit("Ops/South"), unit("Desk/A")],
            counted_in: vec![counted.clone()],
            ..Access::default()
        };
        assert_eq!(access.units(), [unit("Desk/A"), unit("Ops/North"), unit("Ops/South")]);
        for deputy in ["Ops/North", "Desk/A", "Desk"] {
            assert!(access.may_read_summary(&unit(deputy)), "{deputy}");
            assert!(access.hides(&unit(deputy), &counted), "{deputy}");
            assert!(!access.hides(&unit(deputy), &other), "{deputy}");
        }
        assert!(
            access.may_read_report(&unit("Ops/North")) && !access.may_read_report(&unit("Desk"))
        );
        // What they lead they read as its lead, and so what is around it.
        assert!(
            !access.hides(&unit("Ops/South"), &counted) && !access.hides(&unit("Ops"), &counted)
        );
        let both = Access { deputy_for: vec![unit("Ops")], ..access };
        assert!(both.may_read_report(&unit("Ops")) && both.hides(&unit("Ops"), &counted));
    }
}
