//! Made-up organisations whose waves go the product's own way: answer sheets, ballots, releases.

use std::borrow::Cow;

use anyhow::Context;
use jiff::civil;
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use sdt_pulse::disclosure::{Release, release};
use sdt_pulse::domain::{
    AnswerSheet, Ballot, Form, ItemBank, Roster, Scale, Terms, Threshold, UnitPath, Wave, WaveId,
    WaveState,
};

use super::people::{Feelings, Shape, answer, normal};

/// How many of a team answer in a wave.
#[derive(Clone, Copy)]
pub enum Turnout {
    /// Each with this chance, and each leaves out 2 % of the statements.
    Each(f64),
    /// So many, drawn anew in each wave; they leave out nothing.
    Exactly(usize),
}

/// What the chance is that somebody who answers leaves a statement out.
const LEFT_OUT: f64 = 0.02;
/// The chance that somebody new sits in a person's place in the next wave.
const REPLACED: f64 = 0.03;

/// The numbers of waves are small: what is random about who comes counts down from here.
const NEW_PEOPLE: u64 = u64::MAX / 2;

pub struct Team {
    pub path: UnitPath,
    turnout: Turnout,
    /// How far its people's satisfaction lies from everybody's, in every wave.
    level: f64,
    /// Those of the first wave.
    people: Vec<Feelings>,
}

/// Something that is truly different in a wave, in feelings.
#[derive(Clone, Copy)]
pub struct TrueChange<'a> {
    /// `None`: in all teams.
    pub team: Option<&'a UnitPath>,
    pub scale: Scale,
    pub shift: f64,
}

pub struct Organisation {
    pub form: Form,
    pub teams: Vec<Team>,
    shape: Shape,
    seed: u64,
    roster: Roster,
}

impl Organisation {
    /// `teams`: path, people invited, turnout. `between`: the standard deviation of the teams' levels.
    pub fn new(
        teams: &[(String, usize, Turnout)],
        shape: Shape,
        between: f64,
        seed: u64,
    ) -> anyhow::Result<Self> {
        let form = core_form()?;
        let mut randomness = chance(seed, 0);
        let mut made = Vec::with_capacity(teams.len());
        for (path, invited, turnout) in teams {
            let level = between * normal(&mut randomness);
            let people = (0..*invited).map(|_| Feelings::draw(&form, &mut randomness)).collect();
            let path = UnitPath::parse(path)?;
            made.push(Team { path, turnout: *turnout, level, people });
        }
        let invited = made.iter().flat_map(|team| team.people.iter().map(|_| (&team.path, false)));
        let roster = Roster::freeze(invited);
        Ok(Self { form, teams: made, shape, seed, roster })
    }

    /// Three divisions of four teams of 5 to 14 people, of whom 70 % answer.
    pub fn of_twelve_teams(shape: Shape, between: f64, seed: u64) -> anyhow::Result<Self> {
        let mut randomness = chance(seed, u64::MAX);
        let mut team = |at: usize| {
            let path = format!("Division {}/Team {at}", at % 3);
            (path, randomness.random_range(5..=14), Turnout::Each(0.7))
        };
        let teams: Vec<_> = (0..12).map(&mut team).collect();
        Self::new(&teams, shape, between, seed)
    }

    /// So many waves in a row without any true change.
    pub fn waves(&self, count: u64) -> anyhow::Result<Vec<Release>> {
        let mut releases = Vec::new();
        for number in 1..=count {
            releases.push(self.wave(number, &releases, None)?);
        }
        Ok(releases)
    }

    /// One wave. The same number gives the same people and moods, whatever else changes.
    pub fn wave(
        &self,
        number: u64,
        previous: &[Release],
        change: Option<TrueChange<'_>>,
    ) -> anyhow::Result<Release> {
        let ballots = self.ballots(number, change)?;
        Ok(release(&self.as_asked(number), &self.roster, &ballots, previous)?)
    }

    /// The ballots of that wave.
    pub fn ballots(
        &self,
        number: u64,
        change: Option<TrueChange<'_>>,
    ) -> anyhow::Result<Vec<Ballot>> {
        let mut randomness = chance(self.seed, number);
        let mut ballots = Vec::new();
        let members = self.members(number);
        for (team, members) in self.teams.iter().zip(&members) {
            let change = change.filter(|change| change.team.is_none_or(|one| *one == team.path));
            for person in who_answers(team.turnout, members, &mut randomness) {
                ballots.push(self.ballot(team, person, change, &mut randomness)?);
            }
        }
        Ok(ballots)
    }

    /// Who the people of every team are in a wave: some leave, and others come.
    fn members(&self, number: u64) -> Vec<Vec<Cow<'_, Feelings>>> {
        let of_first = self.teams.iter().map(|team| &team.people);
        let mut members: Vec<Vec<Cow<'_, Feelings>>> =
            of_first.map(|people| people.iter().map(Cow::Borrowed).collect()).collect();
        for wave in 2..=number {
            let mut randomness = chance(self.seed, NEW_PEOPLE - wave);
            for place in members.iter_mut().flatten() {
                if randomness.random::<f64>() < REPLACED {
                    *place = Cow::Owned(Feelings::draw(&self.form, &mut randomness));
                }
            }
        }
        members
    }

    /// Whether a ballot counts in a unit.
    pub fn is_in(&self, ballot: &Ballot, unit: &UnitPath) -> bool {
        self.roster.get(ballot.unit).is_some_and(|leaf| unit.contains(&leaf.path))
    }

    fn ballot(
        &self,
        team: &Team,
        person: &Feelings,
        change: Option<TrueChange<'_>>,
        randomness: &mut StdRng,
    ) -> anyhow::Result<Ballot> {
        let mood = Feelings::draw(&self.form, randomness);
        let left_out = if matches!(team.turnout, Turnout::Each(_)) { LEFT_OUT } else { 0.0 };
        let mut fields = Vec::with_capacity(self.form.items.len());
        for (at, item) in self.form.items.iter().enumerate() {
            let change = change.filter(|change| item.scale() == Some(change.scale));
            let shift = team.level + change.map_or(0.0, |change| change.shift);
            let value = answer((at, item), person, &mood, shift, &self.shape);
            // The first is never left out, so that no sheet is empty.
            let skips = randomness.random::<f64>() < left_out && at > 0;
            fields.push((item.id.as_str(), if skips { "skip".into() } else { value.to_string() }));
        }
        let sheet = fields.iter().map(|(id, value)| (*id, value.as_str()));
        let content = AnswerSheet::parse(&self.form, sheet)?.content(&self.form, None);
        let unit = self.roster.leaf_of(&team.path).and_then(|at| self.roster.get(at));
        let drawn = unit.context("the team is not on the roster")?.number;
        Ballot::of(&self.form, &self.roster, drawn, false, content).context("a sheet does not fit")
    }

    fn as_asked(&self, number: u64) -> Wave {
        // Nothing in a release depends on the day.
        let day = civil::date(2026, 1, 5);
        Wave {
            id: WaveId::numbered(number),
            label: String::new(),
            form: self.form.clone(),
            opens_on: day,
            closes_on: day,
            ends_early_on: None,
            state: WaveState::Closing,
            threshold: Threshold::default(),
            terms: Terms::default(),
        }
    }
}

/// The nine statements that every wave asks.
pub fn core_form() -> anyhow::Result<Form> {
    let bank = ItemBank::parse(&ItemBank::SHIPPED);
    let bank = bank.map_err(|problems| anyhow::anyhow!("{} items to fix", problems.len()))?;
    bank.form("core").cloned().context("there is no core form")
}

fn who_answers<'a>(
    turnout: Turnout,
    members: &'a [Cow<'_, Feelings>],
    randomness: &mut StdRng,
) -> Vec<&'a Feelings> {
    let members = members.iter().map(AsRef::as_ref);
    match turnout {
        Turnout::Each(share) => members.filter(|_| randomness.random::<f64>() < share).collect(),
        Turnout::Exactly(count) => {
            let mut drawn: Vec<(f64, &Feelings)> =
                members.map(|person| (randomness.random(), person)).collect();
            drawn.sort_by(|a, b| a.0.total_cmp(&b.0));
            drawn.into_iter().take(count).map(|(_, person)| person).collect()
        }
    }
}

/// What is random about one wave of one organisation; 0 is who its people are.
pub fn chance(seed: u64, wave: u64) -> StdRng {
    StdRng::seed_from_u64(seed.wrapping_mul(1_000_003).wrapping_add(wave))
}
