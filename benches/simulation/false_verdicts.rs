//! How often "clearly" is said where nothing is to be said.

use std::collections::BTreeMap;
use std::ops::AddAssign;

use sdt_pulse::domain::UnitPath;

use super::organisation::Organisation;
use super::published::{Judgement, Rule, Spreads, against_the_organisation, changes};

/// Of so many, how many are wrong under each rule of [`Rule::ALL`].
#[derive(Clone, Copy, Default)]
pub struct FalseVerdicts {
    pub of: u32,
    pub by_rule: [u32; 4],
}

impl FalseVerdicts {
    fn add(&mut self, is_wrong: impl Fn(Rule) -> bool) {
        self.of += 1;
        for (count, rule) in self.by_rule.iter_mut().zip(Rule::ALL) {
            *count += u32::from(is_wrong(rule));
        }
    }

    /// The share that is wrong under each rule.
    pub fn shares(&self) -> [f64; 4] {
        self.by_rule.map(|count| f64::from(count) / f64::from(self.of))
    }
}

impl AddAssign for FalseVerdicts {
    fn add_assign(&mut self, other: Self) {
        self.of += other.of;
        for (count, more) in self.by_rule.iter_mut().zip(other.by_rule) {
            *count += more;
        }
    }
}

/// One family of comparisons.
#[derive(Clone, Copy, Default)]
pub struct Family {
    /// Of the single comparisons.
    pub comparisons: FalseVerdicts,
    /// Of the reports, team × wave, division and organisation included, that hold a comparison.
    pub reports: FalseVerdicts,
    /// Of the waves of organisations.
    pub waves: FalseVerdicts,
}

impl Family {
    fn add(&mut self, judgements: &[Judgement]) {
        let mut reports: BTreeMap<&UnitPath, Vec<&Judgement>> = BTreeMap::new();
        for judgement in judgements {
            self.comparisons.add(|rule| judgement.is_clear(rule));
            reports.entry(&judgement.unit).or_default().push(judgement);
        }
        for report in reports.values() {
            self.reports.add(|rule| report.iter().any(|judgement| judgement.is_clear(rule)));
        }
        if !judgements.is_empty() {
            self.waves.add(|rule| judgements.iter().any(|judgement| judgement.is_clear(rule)));
        }
    }
}

impl AddAssign for Family {
    fn add_assign(&mut self, other: Self) {
        self.comparisons += other.comparisons;
        self.reports += other.reports;
        self.waves += other.waves;
    }
}

/// What an organisation's reports claim over so many waves without any true change.
#[derive(Clone, Copy, Default)]
pub struct Claims {
    pub changes: Family,
    pub against_the_organisation: Family,
}

impl Claims {
    pub fn of(organisation: &Organisation, waves: u64) -> anyhow::Result<Self> {
        let (mut claims, mut past) = (Self::default(), Vec::new());
        for release in organisation.waves(waves)? {
            let spreads = Spreads::of(&release)?;
            past.push((release, spreads));
            claims.changes.add(&changes(&past)?);
            if let Some(wave) = past.last() {
                claims.against_the_organisation.add(&against_the_organisation(wave)?);
            }
        }
        Ok(claims)
    }
}

impl AddAssign for Claims {
    fn add_assign(&mut self, other: Self) {
        self.changes += other.changes;
        self.against_the_organisation += other.against_the_organisation;
    }
}
