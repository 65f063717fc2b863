//! What the fictional people answer: a person's lean, a team's lean, chance, and two stories.

use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

use super::organisation::{CHANGED_TEAM, UNSURE_TEAM};
use crate::domain::{Facet, Form, Need, NeedState};

/// The wave, counted from 1, in which too few of the changed team answer.
pub const WITHHELD_WAVE: u64 = 6;
/// The change was made between this wave and the one before.
pub const FIRST_WAVE_AFTER_CHANGE: u64 = 7;
/// A team whose figures jump about without anything behind it.
const NOISY_TEAM: &str = "Operations/Customer desk";
/// What the changed team is asked about its priorities: they are not its own, whatever else is.
const KEPT_FROM_THE_TEAM: &str = "LAT4";
/// How many of the changed team answer in the withheld wave, its lead aside.
const TOO_FEW: usize = 4;

/// How likely anybody else takes part.
const TAKE_PART: f64 = 0.92;

/// How likely somebody does not know where a decision is made.
const DONT_KNOW: f64 = 0.06;

/// What people write: half of them in one wave, half in the next.
const COMMENTS: [&str; 18] = [
    "Since the second approval is gone, releases go out on the day they are ready.",
    "Please tell us the reasons for a decision, not only the decision.",
    "The Monday meeting could be a note.",
    "I wait two days for access to a folder that I use every week.",
    "Good month. We chose the order of the work ourselves and it showed.",
    "The new form asks for the same numbers as the old one, twice.",
    "More notice before shifts change would help a lot.",
    "Who do I ask about the budget for small tools? Nobody seems to know.",
    "Thank you for trying things out instead of discussing them for a quarter.",
    "Bad news still reaches us last.",
    "We were asked what we need, and then we got it. More of that.",
    "Three people sign for a box of gloves.",
    "I would like feedback on results, not on how I spend my mornings.",
    "The handover sheet works. Keep it.",
    "Two priorities at once are fine, six are none.",
    "It helped that we could visit the customer ourselves.",
    "The ticket rules were written for another team.",
    "I learned a lot from swapping with the desk for a day.",
];
/// One in so many people writes in a wave, each something else.
const WRITERS: usize = 14;

/// One person in one wave.
pub struct Respondent<'a> {
    pub seed: u64,
    pub wave: u64,
    /// The place on the people list, and in the team (0 is the lead).
    pub number: usize,
    pub in_team: usize,
    pub team: &'a str,
}

impl Respondent<'_> {
    /// The fields of the form as this person fills them in; `None`: does not take part.
    pub fn answers(&self, form: &Form) -> Option<Vec<(String, String)>> {
        let mut chance = self.chance(self.wave);
        let stays_away = if self.team == CHANGED_TEAM && self.wave == WITHHELD_WAVE {
            self.in_team > TOO_FEW
        } else {
            chance.random::<f64>() > TAKE_PART
        };
        if stays_away {
            return None;
        }
        // The same in every wave: what kind of person this is, and how the team is doing.
        let lean = 0.45 * normal(&mut self.chance(0));
        let team_lean = 0.35 * normal(&mut self.team_chance(0));
        let wobble = if self.team == NOISY_TEAM {
            0.3 * normal(&mut self.team_chance(self.wave))
        } else {
            0.0
        };
        let field = |item: &crate::domain::Item| {
            // Whatever is no need's goes with the one that it is nearest to.
            let (need, is_good) = match item.measure.facet() {
                Facet::Need(scale) => (scale.need, scale.state == NeedState::Satisfaction),
                other => (nearest_need(other), other.much_is_good() != Some(false)),
            };
            let is_good = is_good != item.reverse;
            let state = if is_good { NeedState::Satisfaction } else { NeedState::Frustration };
            let is_kept_away = self.team == CHANGED_TEAM && item.id.as_str() == KEPT_FROM_THE_TEAM;
            let level = if is_kept_away { 2.2 } else { self.level(need, state) };
            let sign = if is_good { 1.0 } else { -1.0 };
            let felt = level + sign * (lean + team_lean + wobble) + 0.65 * normal(&mut chance);
            let value = if chance.random::<f64>() < 0.02 {
                "skip".to_owned()
            } else {
                let dont_know = item.response.dont_know_value();
                match dont_know.filter(|_| chance.random::<f64>() < DONT_KNOW) {
                    Some(value) => value.to_string(),
                    None => format!("{}", felt.round().clamp(1.0, 5.0)),
                }
            };
            (item.id.to_string(), value)
        };
        Some(form.items.iter().map(field).collect())
    }

    /// What this person writes into the comment box, if anything.
    pub fn comment(&self) -> Option<(String, String)> {
        let wave = usize::try_from(self.wave).ok()?;
        if self.number % WRITERS != wave % WRITERS {
            return None;
        }
        let text = COMMENTS.get(self.number / WRITERS + COMMENTS.len() / 2 * (wave % 2))?;
        Some(("comment".to_owned(), (*text).to_owned()))
    }

    /// Where the answers of this team lie on average, 1 to 5.
    fn level(&self, need: Need, state: NeedState) -> f64 {
        let satisfied = match need {
            Need::Relatedness => 3.7,
            Need::Competence if self.team == UNSURE_TEAM => 2.0,
            Need::Competence => 3.5,
            Need::Autonomy if self.team == CHANGED_TEAM => match self.wave {
                ..FIRST_WAVE_AFTER_CHANGE => 2.5,
                FIRST_WAVE_AFTER_CHANGE => 3.2,
                _ => 4.1,
            },
            Need::Autonomy => 3.6,
        };
        match state {
            NeedState::Satisfaction => satisfied,
            // Not the mirror image: satisfaction and frustration are two things.
            NeedState::Frustration => 0.6 * (6.0 - satisfied) + 0.7,
        }
    }

    fn chance(&self, wave: u64) -> StdRng {
        let number = u64::try_from(self.number).unwrap_or_default();
        StdRng::seed_from_u64(mixed(&[self.seed, wave, number + 1]))
    }

    fn team_chance(&self, wave: u64) -> StdRng {
        let team = self
            .team
            .bytes()
            .fold(7, |sum: u64, byte| sum.wrapping_mul(131).wrapping_add(byte.into()));
        StdRng::seed_from_u64(mixed(&[self.seed, wave, team]))
    }
}

fn nearest_need(facet: Facet) -> Need {
    match facet {
        Facet::Purpose | Facet::Support => Need::Relatedness,
        Facet::Accountability | Facet::Readiness | Facet::Clarity => Need::Competence,
        _ => Need::Autonomy,
    }
}

/// One number out of several, so that neighbouring ones share nothing (SplitMix64's finaliser).
fn mixed(parts: &[u64]) -> u64 {
    parts.iter().fold(0x9E37_79B9_7F4A_7C15, |sum, part| {
        let mut z = (sum ^ part).wrapping_add(0x9E37_79B9_7F4A_7C15);
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    })
}

/// A standard normal number, by Box and Muller.
fn normal(chance: &mut StdRng) -> f64 {
    let (radius, turn): (f64, f64) = (1.0 - chance.random::<f64>(), chance.random());
    (-2.0 * radius.ln()).sqrt() * (std::f64::consts::TAU * turn).cos()
}
