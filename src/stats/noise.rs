//! Section 12: how far a team's mean moves from wave to wave where nothing changes, from the means alone.

use super::{GroupMean, MeanSlack, Spread, StatsError, count};

/// The mean of one team in one wave.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WaveMean {
    /// From 0 on, as the next.
    pub team: usize,
    pub wave: usize,
    pub group: GroupMean,
    /// How far the true mean may lie from this one.
    pub open: MeanSlack,
}

/// The variance c of a single answer's share in that movement: a mean of n answers moves with variance c/n.
///
/// It is less than the variance of single answers, for what is stable in the same people cancels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Noise {
    pub variance: f64,
    pub df: f64,
}

/// Fewer say nothing of teams.
const LEAST_TEAMS: usize = 4;
const LEAST_WAVES: usize = 3;
const LEAST_DF: f64 = 20.0;
/// The least part of an answer's variance that changes from wave to wave, whatever the means say: where all
/// answer alike every time, they would say that there is no noise at all.
const LEAST_PART: f64 = 0.2;
/// What is left of the normal equations, as a share of what there was.
const SOLVED: f64 = 1e-24;

impl Noise {
    /// By two-way weighted analysis of variance (S. R. Searle, G. Casella and C. E. `McCulloch`, Variance Components,
    /// 1992, chapter 4): the residuals e of the means after an effect of the team and one of the wave, each mean
    /// weighted by its n; c = Σ n·e² / df.
    ///
    /// Where a mean is open, it enters by the middle m of what is open, and with half its width h:
    /// c = Σ n·(|e| + h)² / df. No values that are open give a larger one: with A the projection to the residuals,
    /// (m + δ)ᵀA(m + δ) ≤ mᵀAm + 2Σ|δ|·n|e| + Σ n·δ². So a change that is clear is so for every value left open.
    /// `spread` is that of single answers: a fifth of its variance is the least that is taken for noise.
    ///
    /// `None` under four teams, three waves or 20 degrees of freedom.
    ///
    /// # Errors
    /// A mean without answers, or a number that is not finite.
    pub fn of(means: &[WaveMean], spread: Spread) -> Result<Option<Self>, StatsError> {
        let (sd, _) = spread.checked()?;
        let design = Design::new(means)?;
        let df = design.df();
        if design.teams < LEAST_TEAMS || design.waves < LEAST_WAVES || df < LEAST_DF {
            return Ok(None);
        }
        let residuals = design.residuals();
        let squares: f64 = design
            .cells
            .iter()
            .zip(&residuals)
            .map(|(cell, residual)| cell.weight * (residual.abs() + cell.half_open).powi(2))
            .sum();
        let variance = f64::max(squares / df, LEAST_PART * sd * sd);
        Ok(Some(Self { variance, df }))
    }

    /// As the spread of one answer, for the standard error of a difference of waves.
    pub fn spread(self) -> Spread {
        Spread { sd: self.variance.sqrt(), df: self.df }
    }
}

struct Cell {
    team: usize,
    wave: usize,
    weight: f64,
    /// The middle of what is open.
    value: f64,
    half_open: f64,
}

struct Design {
    cells: Vec<Cell>,
    /// How many have a mean; their numbers may leave some out.
    teams: usize,
    waves: usize,
    /// Sums of weights, by number.
    by_team: Vec<f64>,
    by_wave: Vec<f64>,
}

impl Design {
    fn new(means: &[WaveMean]) -> Result<Self, StatsError> {
        let mut cells = Vec::with_capacity(means.len());
        for WaveMean { team, wave, group, open } in means {
            let MeanSlack { below, above } = open.checked()?;
            let weight = 1.0 / group.inverse_n()?;
            let value = group.mean + (above - below) / 2.0;
            let half_open = f64::midpoint(below, above);
            cells.push(Cell { team: *team, wave: *wave, weight, value, half_open });
        }
        let ones = vec![1.0; cells.len()];
        let (by_team, by_wave) =
            (sums(&cells, &ones, |cell| cell.team), sums(&cells, &ones, |cell| cell.wave));
        let used = |weights: &[f64]| weights.iter().filter(|weight| **weight > 0.0).count();
        let (teams, waves) = (used(&by_team), used(&by_wave));
        Ok(Self { cells, teams, waves, by_team, by_wave })
    }

    /// Cells less the rank: teams + waves − 1, one less for every part of the table that shares no team and no
    /// wave with the rest.
    fn df(&self) -> f64 {
        let teams: Vec<f64> = self.by_team.iter().copied().filter(|weight| *weight > 0.0).collect();
        let waves: Vec<f64> = self.by_wave.iter().copied().filter(|weight| *weight > 0.0).collect();
        count(&self.cells) - count(&teams) - count(&waves) + self.parts()
    }

    /// Of how many parts the table consists, by handing on the least number of a wave until nothing moves.
    fn parts(&self) -> f64 {
        let mut of_wave: Vec<usize> = (0..self.by_wave.len()).collect();
        loop {
            let mut of_team = vec![usize::MAX; self.by_team.len()];
            for cell in &self.cells {
                if let (Some(team), Some(wave)) =
                    (of_team.get_mut(cell.team), of_wave.get(cell.wave))
                {
                    *team = (*team).min(*wave);
                }
            }
            let mut moved = false;
            for cell in &self.cells {
                if let (Some(team), Some(wave)) =
                    (of_team.get(cell.team), of_wave.get_mut(cell.wave))
                    && team < wave
                {
                    *wave = *team;
                    moved = true;
                }
            }
            if !moved {
                break;
            }
        }
        let own = of_wave.iter().zip(&self.by_wave).enumerate();
        let own = own.filter(|(at, (part, weight))| at == *part && **weight > 0.0);
        own.fold(0.0, |parts, _| parts + 1.0)
    }

    /// The value of every cell less its team's weighted mean.
    fn centred(&self, values: &[f64]) -> Vec<f64> {
        let totals = sums(&self.cells, values, |cell| cell.team);
        let cells = self.cells.iter().zip(values);
        cells
            .map(|(cell, value)| {
                let of_team = totals.get(cell.team).zip(self.by_team.get(cell.team));
                value - of_team.map_or(0.0, |(total, weight)| total / weight)
            })
            .collect()
    }

    fn on_cells(&self, of_waves: &[f64]) -> Vec<f64> {
        self.cells.iter().map(|cell| of_waves.get(cell.wave).copied().unwrap_or(0.0)).collect()
    }

    /// The normal equations of the waves' effects, once the teams' are taken out.
    fn equations(&self, of_waves: &[f64]) -> Vec<f64> {
        sums(&self.cells, &self.centred(&self.on_cells(of_waves)), |cell| cell.wave)
    }

    /// After the effects of team and wave; by conjugate gradients, which end after as many rounds as there are waves.
    fn residuals(&self) -> Vec<f64> {
        let values: Vec<f64> = self.cells.iter().map(|cell| cell.value).collect();
        let values = self.centred(&values);
        let mut left = sums(&self.cells, &values, |cell| cell.wave);
        left.resize(self.by_wave.len(), 0.0);
        let mut effects = vec![0.0; left.len()];
        let mut direction = left.clone();
        let first = dot(&left, &left);
        let mut squares = first;
        for _ in 0..2 * left.len() {
            let image = self.equations(&direction);
            let length = dot(&direction, &image);
            if squares <= SOLVED * first || length <= 0.0 {
                break;
            }
            let step = squares / length;
            effects = plus(&effects, step, &direction);
            left = plus(&left, -step, &image);
            let next = dot(&left, &left);
            direction = plus(&left, next / squares, &direction);
            squares = next;
        }
        let explained = self.centred(&self.on_cells(&effects));
        plus(&values, -1.0, &explained)
    }
}

/// Σ weight·value by a number of the cell.
fn sums(cells: &[Cell], values: &[f64], of: impl Fn(&Cell) -> usize) -> Vec<f64> {
    let most = cells.iter().map(&of).max().map_or(0, |most| most + 1);
    let mut sums = vec![0.0; most];
    for (cell, value) in cells.iter().zip(values) {
        if let Some(sum) = sums.get_mut(of(cell)) {
            *sum += cell.weight * value;
        }
    }
    sums
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// a + factor·b.
fn plus(a: &[f64], factor: f64, b: &[f64]) -> Vec<f64> {
    a.iter().zip(b).map(|(a, b)| factor.mul_add(*b, *a)).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::reference::assert_close;
    use super::super::{Change, Verdict, verdict_among};
    use super::*;

    const SPREAD: Spread = Spread { sd: 0.8, df: 80.0 };

    fn cell(team: usize, wave: usize, mean: f64, n: u32) -> WaveMean {
        WaveMean { team, wave, group: GroupMean { mean, n }, open: MeanSlack::NOTHING }
    }

    /// `means[team][wave]`, where there is one.
    fn table(means: &[&[Option<(f64, u32)>]]) -> Vec<WaveMean> {
        let mut cells = Vec::new();
        for (team, row) in means.iter().enumerate() {
            for (wave, figure) in row.iter().enumerate() {
                cells.extend(figure.map(|(mean, n)| cell(team, wave, mean, n)));
            }
        }
        cells
    }

    #[test]
    fn an_equal_table_is_the_analysis_of_variance_of_the_textbook() {
        let value = |team: u32, wave: u32| {
            f64::from(team) + 0.3 * f64::from(wave) + f64::from((team * 7 + wave * 5) % 4)
        };
        let mut cells = Vec::new();
        for (at, team) in (0..7_u32).enumerate() {
            for (number, wave) in (0..5_u32).enumerate() {
                cells.push(cell(at, number, value(team, wave), 10));
            }
        }
        let mean = |cells: &mut dyn Iterator<Item = f64>| {
            let all: Vec<f64> = cells.collect();
            all.iter().sum::<f64>() / count(&all)
        };
        let whole = mean(&mut cells.iter().map(|cell| cell.group.mean));
        let mut squares = 0.0;
        for (team, wave) in (0..7).flat_map(|team| (0..5).map(move |wave| (team, wave))) {
            let residual = value(team, wave)
                - mean(&mut (0..5).map(|wave| value(team, wave)))
                - mean(&mut (0..7).map(|team| value(team, wave)))
                + whole;
            squares += 10.0 * residual * residual;
        }
        let noise = Noise::of(&cells, SPREAD).unwrap().unwrap();
        assert_close(noise.df, 24.0, 1e-12);
        assert_close(noise.variance, squares / 24.0, 1e-9);
    }

    #[test]
    fn parts_of_the_table_that_share_nothing_have_effects_of_their_own() {
        let row = |first: usize, last: usize| {
            let at = move |wave| (first..=last).contains(&wave).then_some((3.0, 9));
            (0..20).map(at).collect::<Vec<_>>()
        };
        let rows = [row(0, 9), row(0, 9), row(0, 9), row(10, 19), row(10, 19)];
        let rows: Vec<&[Option<(f64, u32)>]> = rows.iter().map(Vec::as_slice).collect();
        // 30 cells: 3 teams, 10 waves; 20 cells: 2 teams, 10 waves.
        let noise = Noise::of(&table(&rows), SPREAD).unwrap().unwrap();
        assert_close(noise.df, (30.0 - 12.0) + (20.0 - 11.0), 1e-12);
    }

    #[test]
    fn too_little_says_nothing() {
        let rows = |teams: usize, waves: usize| {
            let cells = (0..teams).flat_map(|team| (0..waves).map(move |wave| (team, wave)));
            let cells: Vec<_> = cells.map(|(team, wave)| cell(team, wave, 3.0, 8)).collect();
            Noise::of(&cells, SPREAD).unwrap()
        };
        assert_eq!(rows(0, 0), None);
        assert_eq!(rows(1, 1), None);
        assert_eq!(rows(3, 40), None, "three teams");
        assert_eq!(rows(40, 2), None, "two waves");
        assert_eq!(rows(6, 4), None, "15 degrees of freedom");
        assert!(rows(11, 3).is_some() && rows(4, 8).is_some());
        let bad = cell(0, 0, f64::NAN, 8);
        assert!(Noise::of(&[bad], SPREAD).is_err());
        assert!(Noise::of(&[cell(0, 0, 3.0, 0)], SPREAD).is_err());
        assert!(Noise::of(&[], Spread { sd: 0.0, df: 80.0 }).is_err());
    }

    #[test]
    fn where_all_answer_alike_a_fifth_of_the_spread_is_left() {
        let cells: Vec<_> =
            (0..6).flat_map(|team| (0..8).map(move |wave| cell(team, wave, 4.0, 8))).collect();
        let noise = Noise::of(&cells, SPREAD).unwrap().unwrap();
        assert_close(noise.variance, 0.2 * 0.64, 1e-12);
        let change = Change::between(
            &[GroupMean { mean: 4.0, n: 8 }; 4],
            &[GroupMean { mean: 4.0, n: 8 }],
            noise.spread(),
            MeanSlack::NOTHING,
        );
        assert_eq!(verdict_among(change.unwrap().p, 0.0, 12), Verdict::NoClearChange);
    }

    /// Some teams over some waves: per cell whether it is there, its mean, n, and what is open of it on which side.
    fn cells() -> impl Strategy<Value = Vec<WaveMean>> {
        let of_cell = (prop::bool::weighted(0.9), 1.0..5.0_f64, 5..30_u32, 0..6_u8);
        prop::collection::vec(of_cell, 6 * 8).prop_map(|drawn| {
            let places = (0..6).flat_map(|team| (0..8).map(move |wave| (team, wave)));
            let there = places.zip(drawn).filter(|(_, (is_there, ..))| *is_there);
            there
                .map(|((team, wave), (_, mean, n, side))| {
                    let slack = 4.0 / f64::from(n);
                    let open = MeanSlack {
                        below: if side == 0 { slack } else { 0.0 },
                        above: if side == 1 { slack } else { 0.0 },
                    };
                    WaveMean { open, ..cell(team, wave, 3.0 + (mean - 3.0) / 4.0, n) }
                })
                .collect()
        })
    }

    fn completed(cells: &[WaveMean], shares: &[f64]) -> Vec<WaveMean> {
        let shares = shares.iter().cycle();
        cells
            .iter()
            .zip(shares)
            .map(|(one, share)| {
                let MeanSlack { below, above } = one.open;
                let mean = one.group.mean - below + share * (below + above);
                let group = GroupMean { mean, ..one.group };
                WaveMean { group, open: MeanSlack::NOTHING, ..*one }
            })
            .collect()
    }

    proptest! {
        #[test]
        fn no_value_that_the_caps_leave_open_gives_more_noise(
            cells in cells(), shares in prop::collection::vec(0.0..=1.0_f64, 47),
        ) {
            let noise = Noise::of(&cells, SPREAD).unwrap();
            let truth = Noise::of(&completed(&cells, &shares), SPREAD).unwrap();
            prop_assert_eq!(noise.is_some(), truth.is_some());
            if let (Some(noise), Some(truth)) = (noise, truth) {
                prop_assert!(truth.variance <= noise.variance * (1.0 + 1e-9));
                prop_assert!((truth.df - noise.df).abs() < 1e-9);
            }
        }

        /// What is said of capped means is true of whatever lies behind them, judged as if it were known.
        #[test]
        fn no_verdict_becomes_clear_by_a_cap(
            cells in cells(), fall in -2.5..2.5_f64,
            shares in prop::collection::vec(prop_oneof![Just(0.0), Just(1.0), 0.0..=1.0_f64], 47),
        ) {
            let mut cells = cells;
            for one in cells.iter_mut().filter(|one| (one.team, one.wave) == (0, 7)) {
                one.group.mean += fall;
            }
            let judged = |cells: &[WaveMean]| {
                let noise = Noise::of(cells, SPREAD).unwrap()?;
                let of = |waves: std::ops::Range<usize>| {
                    cells.iter().filter(|one| one.team == 0 && waves.contains(&one.wave)).copied()
                        .collect::<Vec<_>>()
                };
                let (before, after) = (of(3..7), of(7..8));
                if before.is_empty() || after.is_empty() {
                    return None;
                }
                let open = |cells: &[WaveMean]| MeanSlack {
                    below: cells.iter().map(|one| one.open.below).sum::<f64>() / count(cells),
                    above: cells.iter().map(|one| one.open.above).sum::<f64>() / count(cells),
                };
                let groups = |cells: &[WaveMean]| cells.iter().map(|one| one.group).collect::<Vec<_>>();
                let open = open(&after).less(open(&before));
                let change =
                    Change::between(&groups(&before), &groups(&after), noise.spread(), open).unwrap();
                Some(verdict_among(change.p, change.delta, 12))
            };
            let said = judged(&cells);
            if let Some(Verdict::ClearlyHigher | Verdict::ClearlyLower) = said {
                prop_assert_eq!(said, judged(&completed(&cells, &shares)));
            }
        }
    }
}
