//! How many organisations of a kind of release leak, and how.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde_json::Value;

use super::{Life, Tally, attack_life, random_life};

/// What came out of attacking many organisations.
#[derive(Debug, Default)]
pub struct Survey {
    pub organisations: usize,
    pub releases: usize,
    pub leaking: usize,
    /// In how many organisations each kind of attack found something.
    pub kinds: BTreeMap<String, usize>,
    pub tally: Tally,
}

/// Attacks what `publish` shows of the organisation of every seed: a release per wave, in order,
/// with the waves named `w1`, `w2` …, and the quarter in which all of them lie.
///
/// Describes the first few leaks on standard error.
pub fn survey_lives(
    seeds: impl IntoIterator<Item = u64>,
    k: u32,
    publish: impl Fn(&Life) -> (Vec<Value>, Value),
) -> Survey {
    let mut survey = Survey::default();
    for seed in seeds {
        let life = random_life(seed, k);
        let (releases, quarter) = publish(&life);
        let leaks = attack_life(&releases, &quarter, &life, &mut survey.tally);
        survey.organisations += 1;
        survey.releases += releases.len();
        survey.leaking += usize::from(!leaks.is_empty());
        let kinds: BTreeSet<&str> = leaks.iter().map(|leak| kind_of(&leak.how)).collect();
        for kind in kinds {
            let of_kind = leaks.iter().find(|leak| kind_of(&leak.how) == kind);
            let seen = survey.kinds.entry(kind.to_owned()).or_default();
            *seen += 1;
            if *seen <= 2 {
                eprintln!("seed {seed}, {} leaks, {of_kind:?}", leaks.len());
            }
        }
    }
    survey
}

fn kind_of(how: &str) -> &str {
    how.split(':').next().unwrap_or_default()
}

impl fmt::Display for Survey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { organisations, releases, leaking, kinds, tally } = self;
        write!(f, "{leaking} of {organisations} organisations leak ({releases} waves)")?;
        if !kinds.is_empty() {
            write!(f, " {kinds:?}")?;
        }
        write!(f, "; {tally:?}")
    }
}
