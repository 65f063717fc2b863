//! What could be shown of a wave before anybody has answered: the engine's own choice (R2), on how many
//! people of each group can be expected to answer. Reads numbers of people alone.

use super::counting::families::{BaseFamily, HeadCount};
use crate::domain::{Roster, RosterUnit, Threshold, UnitPath};

/// How many percent of those who are asked are taken to answer, 1 to 100.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExpectedResponse(u32);

impl ExpectedResponse {
    pub fn percent(percent: u32) -> Option<Self> {
        (1..=100).contains(&percent).then_some(Self(percent))
    }

    pub const fn get(self) -> u32 {
        self.0
    }

    /// How many people a group needs so that k of them answer.
    fn people_for(self, k: u32) -> u32 {
        (k * 100).div_ceil(self.0)
    }
}

impl Default for ExpectedResponse {
    fn default() -> Self {
        Self(70)
    }
}

/// What can be said of a group before a wave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outlook {
    /// Shown if everywhere the expected share answers.
    Could,
    /// Not then, but with other answers than expected: it needs nearly everybody, or a smaller group beside
    /// it needs more.
    Near,
    /// However many answer: it is too small, or what is left without it would be.
    Never,
}

/// One group of the people list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupForecast {
    pub path: UnitPath,
    /// Who would be asked, everything below included.
    pub people: u32,
    /// Of whom hold no reading role, and so count toward k (R0).
    pub counting: u32,
    pub outlook: Outlook,
    /// The nearest group around it that could be shown, where it could not itself.
    pub counted_in: Option<UnitPath>,
}

/// What could be shown, by path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forecast {
    pub threshold: Threshold,
    pub response: ExpectedResponse,
    pub organisation: Outlook,
    /// Groups with groups inside.
    pub divisions: Vec<GroupForecast>,
    /// Groups without.
    pub teams: Vec<GroupForecast>,
    /// The teams that could be shown.
    pub could: Vec<UnitPath>,
    pub near: Vec<UnitPath>,
    pub never: Vec<UnitPath>,
}

/// The forecast for a wave that opens with this roster; `shown_last` says what the last wave showed.
pub fn forecast(
    roster: &Roster,
    threshold: Threshold,
    response: ExpectedResponse,
    shown_last: impl Fn(&UnitPath) -> bool,
) -> Forecast {
    let everybody =
        |unit: &RosterUnit| HeadCount { counting: unit.invited_counting, all: unit.invited };
    let counts: Vec<HeadCount> = roster.units().iter().map(everybody).collect();
    // If the same share answers everywhere, k answers are as many people of every group: the engine
    // chooses on whole numbers, and nothing is rounded group by group.
    let needed = response.people_for(threshold.get());
    let family = BaseFamily::choose(roster, &counts, needed, |unit| (true, shown_last(unit)));
    let owners = family.owners(roster);
    let outlook = |at: usize, unit: &RosterUnit| match family.shows(at) {
        true => Outlook::Could,
        false if is_never_shown(roster, unit, threshold.get()) => Outlook::Never,
        false => Outlook::Near,
    };
    let (mut divisions, mut teams) = (Vec::new(), Vec::new());
    for (at, unit) in roster.units().iter().enumerate().skip(1) {
        if unit.path.is_direct() {
            continue;
        }
        let owner = owners.get(at).copied().flatten().filter(|owner| *owner != at);
        let group = GroupForecast {
            path: unit.path.clone(),
            people: unit.invited,
            counting: unit.invited_counting,
            outlook: outlook(at, unit),
            counted_in: owner.and_then(|at| roster.get(at)).map(|unit| unit.path.clone()),
        };
        if roster.is_leaf(at) { teams.push(group) } else { divisions.push(group) }
    }
    let of = |wanted: Outlook| {
        let of_outlook = teams.iter().filter(|team| team.outlook == wanted);
        of_outlook.map(|team| team.path.clone()).collect()
    };
    Forecast {
        threshold,
        response,
        organisation: roster.get(0).map_or(Outlook::Never, |unit| outlook(0, unit)),
        could: of(Outlook::Could),
        near: of(Outlook::Near),
        never: of(Outlook::Never),
        divisions,
        teams,
    }
}

/// Whether no number of answers lets R2 show a unit. What else is shown beside it takes people away from
/// what is left of the organisation without it, so that this rest alone decides.
fn is_never_shown(roster: &Roster, unit: &RosterUnit, k: u32) -> bool {
    let Some(organisation) = roster.get(0) else { return true };
    let others = organisation.invited - unit.invited;
    let others_counting = organisation.invited_counting - unit.invited_counting;
    unit.invited_counting < k || (others > 0 && others_counting < k)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `(team, people, of whom read)`.
    fn made(teams: &[(&str, usize, usize)], k: u32, percent: u32) -> Forecast {
        let mut people = Vec::new();
        for (team, n, readers) in teams {
            let team = UnitPath::parse(team).unwrap();
            people.extend((0..*n).map(|at| (team.clone(), at < *readers)));
        }
        let roster = Roster::freeze(people.iter().map(|(team, reader)| (team, *reader)));
        let response = ExpectedResponse::percent(percent).unwrap();
        forecast(&roster, Threshold::new(k).unwrap(), response, |_| false)
    }

    fn paths(paths: &[UnitPath]) -> Vec<&str> {
        paths.iter().map(UnitPath::as_str).collect()
    }

    #[test]
    fn at_seventy_percent_a_team_needs_eight_and_readers_are_none_of_them() {
        let teams = [("A/Eight", 8, 0), ("A/Led", 8, 1), ("A/Seven", 7, 0), ("B/Big", 20, 1)];
        let made = made(&teams, 5, 70);
        assert_eq!(paths(&made.could), ["A/Eight", "B/Big"]);
        assert_eq!(paths(&made.near), ["A/Led", "A/Seven"]);
        assert!(made.never.is_empty());
        assert_eq!(made.organisation, Outlook::Could);
        let divisions: Vec<_> =
            made.divisions.iter().map(|one| (one.path.as_str(), one.outlook)).collect();
        assert_eq!(divisions, [("A", Outlook::Could), ("B", Outlook::Could)]);
    }

    #[test]
    fn a_team_under_k_is_never_shown_and_takes_a_sibling_with_it() {
        let teams = [("A", 9, 0), ("B", 9, 0), ("C", 4, 0), ("D", 6, 2)];
        let made = made(&teams, 5, 100);
        assert_eq!(paths(&made.never), ["C", "D"]);
        assert_eq!(paths(&made.could), ["A", "B"]);
        let c = made.teams.iter().find(|team| team.path.as_str() == "C").unwrap();
        assert_eq!((c.people, c.counted_in.as_ref()), (4, Some(&UnitPath::organisation())));
        let d = made.teams.iter().find(|team| team.path.as_str() == "D").unwrap();
        assert_eq!((d.people, d.counting), (6, 4));
    }

    #[test]
    fn what_would_leave_too_few_over_is_never_shown_either() {
        let made = made(&[("A", 9, 0), ("B", 3, 0)], 5, 100);
        assert_eq!(paths(&made.never), ["A", "B"]);
        assert_eq!(made.organisation, Outlook::Could);
    }

    #[test]
    fn many_tiny_teams_make_one_division() {
        let teams: Vec<String> = (0..10).map(|at| format!("A/{at}")).collect();
        let mut all: Vec<(&str, usize, usize)> =
            teams.iter().map(|team| (team.as_str(), 1, 0)).collect();
        all.push(("B/x", 30, 0));
        let made = made(&all, 5, 70);
        assert_eq!(made.never.len(), 10);
        assert_eq!(made.divisions[0].outlook, Outlook::Could);
    }

    /// Every number of answers from every leaf of small trees: never means never, and the rest is shown
    /// by one of them.
    #[test]
    fn never_is_what_no_pattern_of_answers_shows() {
        let trees: [&[(&str, u32)]; 4] = [
            &[("A/X", 6), ("A/Y", 4), ("B", 5)],
            &[("A", 6), ("B", 3)],
            &[("A/X", 5), ("A/Y", 1), ("B", 6)],
            &[("A/X", 5), ("B", 5), ("C", 2)],
        ];
        for tree in trees {
            let people = || {
                tree.iter().flat_map(|(team, n)| (0..*n).map(|_| UnitPath::parse(team).unwrap()))
            };
            let everybody: Vec<UnitPath> = people().collect();
            let roster = Roster::freeze(everybody.iter().map(|team| (team, false)));
            let mut shown = std::collections::BTreeSet::new();
            let mut answers = vec![0; tree.len()];
            loop {
                let mut counts = vec![HeadCount::default(); roster.units().len()];
                for ((team, _), n) in tree.iter().zip(&answers) {
                    let team = UnitPath::parse(team).unwrap();
                    for (count, unit) in counts.iter_mut().zip(roster.units()) {
                        if unit.path.contains(&team) {
                            count.counting += n;
                            count.all += n;
                        }
                    }
                }
                let family = BaseFamily::choose(&roster, &counts, 5, |_| (true, false));
                shown.extend((0..counts.len()).filter(|at| family.shows(*at)));
                let Some(next) = (0..tree.len()).find(|at| answers[*at] < tree[*at].1) else {
                    break;
                };
                answers[next] += 1;
                answers[..next].fill(0);
            }
            for (at, unit) in roster.units().iter().enumerate() {
                let never = is_never_shown(&roster, unit, 5);
                // A unit that holds the same people as a team within it is as much shown as the team.
                assert_eq!(!never, shown.contains(&at), "{} of {tree:?}", unit.path);
            }
        }
    }

    #[test]
    fn nobody_on_the_list_makes_an_empty_forecast() {
        let made = made(&[], 5, 70);
        assert_eq!((made.teams.len(), made.organisation), (0, Outlook::Never));
    }
}
