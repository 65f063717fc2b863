//! How often "clearly" is said where nothing is to be said.

use std::collections::BTreeMap;
use std::ops::AddAssign;

use sdt_pulse::domain::UnitPath;

use super::organisation::Organisation;
use super::published::{Judgement, Spreads, against_the_organisation, changes};

/// Of so many, how many are wrong under each of a family's four rules.
#[derive(Clone, Copy, Default)]
pub struct FalseVerdicts {
    pub of: u32,
    pub by_rule: [u32; 4],
}

impl FalseVerdicts {
    fn add(&mut self, judgements: &[&Judgement]) {
        self.of += 1;
        for (rule, count) in self.by_rule.iter_mut().enumerate() {
            let is_wrong = |one: &&Judgement| one.clear.get(rule).copied().unwrap_or(false);
            *count += u32::from(judgements.iter().any(is_wrong));
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
    /// Of the single measures.
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
            self.comparisons.add(&[judgement]);
            reports.entry(&judgement.unit).or_default().push(judgement);
        }
        for report in reports.values() {
            self.reports.add(report);
        }
        if !judgements.is_empty() {
            self.waves.add(&judgements.iter().collect::<Vec<_>>());
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
