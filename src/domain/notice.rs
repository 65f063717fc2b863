use std::fmt;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    EndsEarly, IntakeStopped, Restored, Roster, Threshold, UnitPath, WaveId, WaveReleased,
};

/// What observers are told by mail, since they cannot look all the time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// As this server's clock had it.
    pub on: Date,
    pub about: NoticeAbout,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoticeAbout {
    WaveOpened(WaveOpened),
    EndsEarly(EndsEarly),
    IntakeStopped(IntakeStopped),
    Released(WaveReleased),
    Restored(Restored),
    WrongClock(WrongClock),
}

/// Why this server's clock cannot be believed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WrongClock {
    /// It is behind the newest entry of the logs.
    Behind { today: Date, last: Date },
    /// It is not that of the database's server.
    Differs { here: Timestamp, database: Timestamp },
}

impl fmt::Display for WrongClock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Behind { today, last } => {
                write!(f, "this clock says {today}, and the logs have an entry of {last}")
            }
            Self::Differs { here, database } => {
                write!(f, "this clock says {here}, and the one of the database's server {database}")
            }
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaveOpened {
    pub wave: WaveId,
    pub closes_on: Date,
    pub threshold: Threshold,
    /// When the wave before opened.
    pub before: Option<Date>,
    /// Teams that have just enough people to be shown, and had not in the wave before.
    pub just_shown: Vec<JustShown>,
}

/// A team that could be one real person among invented ones.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JustShown {
    pub team: UnitPath,
    /// Invited people who count toward the threshold.
    pub counting: u32,
}

impl NoticeAbout {
    /// The order in which the notices of one day are told: a wave is closed before the next one opens.
    pub const fn order(&self) -> u8 {
        match self {
            Self::EndsEarly(_) => 0,
            Self::IntakeStopped(_) => 1,
            Self::Released(_) => 2,
            Self::Restored(_) => 3,
            Self::WrongClock(_) => 4,
            Self::WaveOpened(_) => 5,
        }
    }
}

impl JustShown {
    /// So many more than the threshold are still few.
    const MORE: u32 = 1;

    /// The teams of `roster` with k or k + 1 people who count, which had fewer than k in the roster
    /// `before` or were not in it.
    pub fn of(roster: &Roster, before: Option<&Roster>, k: Threshold) -> Vec<Self> {
        let had = |team: &UnitPath| {
            let units = before.iter().flat_map(|roster| roster.units());
            units.filter(|unit| unit.path == *team).map(|unit| unit.invited_counting).max()
        };
        roster
            .units()
            .iter()
            .filter(|unit| (k.get()..=k.get() + Self::MORE).contains(&unit.invited_counting))
            .filter(|unit| had(&unit.path).is_none_or(|counting| counting < k.get()))
            .map(|unit| Self { team: unit.path.clone(), counting: unit.invited_counting })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn roster(teams: &[(&str, usize)]) -> Roster {
        let people: Vec<(UnitPath, bool)> = teams
            .iter()
            .flat_map(|(team, n)| vec![(UnitPath::parse(team).unwrap(), false); *n])
            .collect();
        Roster::freeze(people.iter().map(|(team, reader)| (team, *reader)))
    }

    #[test]
    fn teams_that_are_new_at_the_threshold_are_named_and_no_others() {
        let k = Threshold::new(5).unwrap();
        let before = roster(&[("A", 5), ("B", 4), ("C", 9)]);
        let now = roster(&[("A", 5), ("B", 5), ("C", 6), ("D", 6), ("E", 7), ("F", 4)]);
        let named = |before| {
            let teams = JustShown::of(&now, before, k);
            teams.iter().map(|one| (one.team.to_string(), one.counting)).collect::<Vec<_>>()
        };
        let new = [("B".to_owned(), 5), ("D".to_owned(), 6)];
        assert_eq!(named(Some(&before)), new);
        let first = [("A", 5), ("B", 5), ("C", 6), ("D", 6)].map(|(team, n)| (team.to_owned(), n));
        assert_eq!(named(None), first);
    }

    #[test]
    fn a_notice_is_read_as_it_was_written() {
        let on = jiff::civil::date(2026, 11, 27);
        let last = jiff::civil::date(2026, 12, 19);
        let about = NoticeAbout::WrongClock(WrongClock::Behind { today: on, last });
        let notice = Notice { on, about };
        let body = serde_json::to_string(&notice).unwrap();
        assert_eq!(
            body,
            "{\"on\":\"2026-11-27\",\"about\":{\"wrong_clock\":{\"behind\":{\"today\":\"2026-11-27\",\
             \"last\":\"2026-12-19\"}}}}"
        );
        assert_eq!(serde_json::from_str::<Notice>(&body).unwrap(), notice);
    }
}
