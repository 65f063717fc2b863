//! People who answer: a normal feeling behind every statement, cut into five steps.
//!
//! A feeling has variance 1. A part r of it is the person's and the same in every wave, so that the
//! feelings behind two answers of one person to one statement correlate by r; the rest is new in each
//! wave. Both have a part that all statements share, one of the scale and one of the statement: two
//! statements of a scale correlate by .6 within a wave, two of different scales by .3.

use anyhow::Context;
use rand::RngExt;
use rand::rngs::StdRng;
use sdt_pulse::domain::{Form, Item, NeedState, Scale};
use statrs::distribution::{ContinuousCDF, Normal};

/// The variances of what all statements, those of one scale, and each alone have in common.
struct Parts {
    all: f64,
    scale: f64,
    statement: f64,
}

/// Of a feeling, whatever r is.
const WHOLE: Parts = Parts { all: 0.3, scale: 0.3, statement: 0.4 };

impl Parts {
    /// What is the person's for good.
    fn stable(r: f64) -> Self {
        Self { all: 0.4 * r, scale: 0.4 * r, statement: 0.2 * r }
    }

    fn of_the_wave(r: f64) -> Self {
        let Self { all, scale, statement } = Self::stable(r);
        Self {
            all: WHOLE.all - all,
            scale: WHOLE.scale - scale,
            statement: WHOLE.statement - statement,
        }
    }
}

/// How feelings become answers: where on the scale most of them lie, and how much of them stays.
#[derive(Clone, Copy)]
pub struct Shape {
    pub name: &'static str,
    /// How the feelings of one person in two waves correlate.
    pub r: f64,
    /// From which feeling on the answer is 2, 3, 4 and 5.
    cuts: [f64; 4],
}

impl Shape {
    /// Two in five say 3.
    pub fn symmetric() -> Self {
        Self::of("symmetric", [0.1, 0.3, 0.7, 0.9])
    }

    /// Three in four say 4 or 5 to a statement of satisfaction, 1 or 2 to one of frustration.
    pub fn ceiling() -> Self {
        Self::of("ceiling-skewed", [0.03, 0.1, 0.25, 0.6])
    }

    /// `below`: the shares of answers below 2, 3, 4 and 5.
    fn of(name: &'static str, below: [f64; 4]) -> Self {
        let normal = Normal::standard();
        Self { name, r: 0.5, cuts: below.map(|share| normal.inverse_cdf(share)) }
    }

    /// The same with another r, at most .7.
    pub fn with_r(self, r: f64) -> Self {
        Self { r, ..self }
    }

    fn value(&self, feeling: f64) -> u8 {
        self.cuts.iter().fold(1, |value, cut| value + u8::from(feeling > *cut))
    }

    /// The mean answer, 1 to 5, of people whose feelings lie `shift` from 0 on average.
    pub fn mean(&self, shift: f64) -> f64 {
        let normal = Normal::standard();
        self.cuts.iter().fold(1.0, |mean, cut| mean + normal.cdf(shift - cut))
    }

    /// The shift of feelings that moves the mean answer by so many points, found by bisection.
    pub fn shift_for(&self, points: f64) -> f64 {
        let wanted = self.mean(0.0) + points;
        let (mut low, mut high) = (-8.0, 8.0);
        for _ in 0..50 {
            let middle = f64::midpoint(low, high);
            if self.mean(middle) < wanted { low = middle } else { high = middle }
        }
        f64::midpoint(low, high)
    }
}

/// One draw of what all statements share, what each scale's share, and each statement's own.
#[derive(Clone)]
pub struct Feelings {
    all: f64,
    /// As in [`Scale::ALL`].
    scales: [f64; 6],
    statements: Vec<f64>,
}

impl Feelings {
    pub fn draw(form: &Form, chance: &mut StdRng) -> Self {
        let statements = form.items.iter().map(|_| normal(chance)).collect();
        Self { all: normal(chance), scales: Scale::ALL.map(|_| normal(chance)), statements }
    }

    fn behind(&self, parts: &Parts, at: usize, scale: Option<Scale>) -> f64 {
        let place = Scale::ALL.into_iter().position(|one| Some(one) == scale);
        let of_scale = place.and_then(|place| self.scales.get(place)).copied().unwrap_or_default();
        let own = self.statements.get(at).copied().unwrap_or_default();
        parts.all.sqrt() * self.all + parts.scale.sqrt() * of_scale + parts.statement.sqrt() * own
    }
}

/// What somebody says to the statement at `at`: `person` is theirs for good, `wave` this wave's, and
/// `shift` what this wave adds to everybody's satisfaction.
pub fn answer(
    (at, item): (usize, &Item),
    person: &Feelings,
    wave: &Feelings,
    shift: f64,
    shape: &Shape,
) -> u8 {
    let stable = person.behind(&Parts::stable(shape.r), at, item.scale());
    let feeling = stable + wave.behind(&Parts::of_the_wave(shape.r), at, item.scale()) + shift;
    let value = shape.value(feeling);
    if is_good(item) { value } else { 6 - value }
}

/// The mean answer to a statement of the population that the people come from.
pub fn truth(item: &Item, shape: &Shape) -> f64 {
    let mean = shape.mean(0.0);
    if is_good(item) { mean } else { 6.0 - mean }
}

/// Whether satisfied people give high answers.
fn is_good(item: &Item) -> bool {
    let satisfaction = item.scale().is_none_or(|scale| scale.state == NeedState::Satisfaction);
    satisfaction != item.reverse
}

/// The correlation between two waves of what the same people answer on a scale: the mean of its
/// statements, over `people` simulated ones.
pub fn retest(
    form: &Form,
    scale: Scale,
    shape: &Shape,
    people: u32,
    chance: &mut StdRng,
) -> anyhow::Result<f64> {
    let places = form.positions_of(scale);
    let (mut first, mut second, mut squares, mut products) = (0.0, 0.0, (0.0, 0.0), 0.0);
    for _ in 0..people {
        let person = Feelings::draw(form, chance);
        let mut score = || -> anyhow::Result<f64> {
            let wave = Feelings::draw(form, chance);
            let mut sum = 0.0;
            for at in &places {
                let item = form.items.get(*at).context("no such statement")?;
                sum += f64::from(answer((*at, item), &person, &wave, 0.0, shape));
            }
            Ok(sum)
        };
        let (x, y) = (score()?, score()?);
        first += x;
        second += y;
        squares = (squares.0 + x * x, squares.1 + y * y);
        products += x * y;
    }
    let n = f64::from(people);
    let covariance = products - first * second / n;
    let variances = (squares.0 - first * first / n) * (squares.1 - second * second / n);
    Ok(covariance / variances.sqrt())
}

/// A standard normal number, by Box and Muller.
pub fn normal(chance: &mut StdRng) -> f64 {
    let (radius, turn): (f64, f64) = (1.0 - chance.random::<f64>(), chance.random());
    (-2.0 * radius.ln()).sqrt() * (std::f64::consts::TAU * turn).cos()
}
