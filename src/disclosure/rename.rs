//! A release under other names for its units: a trustee counts without knowing what they are called.

use std::collections::BTreeMap;

use super::body::Body;
use super::release::{Release, ReleaseError};
use super::verdicts::judge;
use crate::domain::UnitPath;

impl Release {
    /// Every unit that the release names, shown or withheld.
    pub fn all_units(&self) -> impl Iterator<Item = &UnitPath> {
        self.units().chain(self.withheld())
    }

    /// The same release under the names that `names` has for its units. `None` if one has none.
    pub fn renamed(
        &self,
        names: &BTreeMap<UnitPath, UnitPath>,
    ) -> Result<Option<Self>, ReleaseError> {
        let mut body = self.body.clone();
        if rename(&mut body, names).is_none() {
            return Ok(None);
        }
        Self::assemble(body).map(Some)
    }

    /// The same release with its verdicts made anew: they follow from it and the releases before.
    pub fn judged_anew(&self, previous: &[Self]) -> Result<Self, ReleaseError> {
        let judgement = judge(self, previous)?;
        Ok(self.clone().judged_by(judgement))
    }
}

fn rename(body: &mut Body, names: &BTreeMap<UnitPath, UnitPath>) -> Option<()> {
    let replace = |path: &mut UnitPath| {
        *path = names.get(path)?.clone();
        Some(())
    };
    body.units.iter_mut().try_for_each(|unit| replace(&mut unit.path))?;
    body.units.sort_by(|a, b| a.path.cmp(&b.path));
    body.withheld.iter_mut().try_for_each(replace)?;
    body.withheld.sort();
    for blocks in body.blocks.values_mut() {
        blocks.iter_mut().try_for_each(|block| replace(&mut block.unit))?;
        blocks.sort_by(|a, b| a.unit.cmp(&b.unit));
    }
    for bands in body.bands.values_mut() {
        bands.iter_mut().try_for_each(|block| replace(&mut block.unit))?;
        bands.sort_by(|a, b| a.unit.cmp(&b.unit));
    }
    for counts in body.dont_know.values_mut() {
        counts.iter_mut().try_for_each(|block| replace(&mut block.unit))?;
        counts.sort_by(|a, b| a.unit.cmp(&b.unit));
    }
    let judged = std::mem::take(&mut body.judged).into_iter();
    body.judged = judged
        .map(|(unit, judged)| Some((names.get(&unit)?.clone(), judged)))
        .collect::<Option<_>>()?;
    Some(())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::disclosure::sample::{Person, item, publish, wave};

    #[test]
    fn names_go_out_and_come_back_and_verdicts_follow_from_the_figures() {
        let day = date(2026, 1, 1);
        let items = ["AUT_S1", "AUT_S2"].map(item).to_vec();
        let people = |value| -> Vec<Person> {
            let team = |name: &str| UnitPath::parse(name).unwrap();
            let values = |at: usize| vec![Some(value - u8::from(at.is_multiple_of(3))); 2];
            (0..60).map(|at| (team(if at < 30 { "A/X" } else { "B" }), values(at))).collect()
        };
        let first = publish(&wave(1, day, day, items.clone()), &people(3), &[]);
        let first = std::slice::from_ref(&first);
        let second = publish(&wave(2, day, day, items), &people(5), first);
        let numbers: BTreeMap<UnitPath, UnitPath> = second
            .all_units()
            .zip(["", "u3", "u3/u2", "u1"])
            .map(|(path, name)| (path.clone(), UnitPath::from_stored(name.to_owned())))
            .collect();
        let back: BTreeMap<UnitPath, UnitPath> =
            numbers.iter().map(|(path, name)| (name.clone(), path.clone())).collect();
        let out = second.renamed(&numbers).unwrap().unwrap();
        let text = out.to_stored().unwrap().0;
        assert!(text.contains("u3/u2") && !text.contains("A/X"), "{text}");
        let again = out.renamed(&back).unwrap().unwrap();
        assert_eq!(again.to_stored().unwrap(), second.to_stored().unwrap());
        assert_eq!(
            again.judged_anew(first).unwrap().to_stored().unwrap(),
            second.to_stored().unwrap()
        );
        assert!(out.renamed(&numbers).unwrap().is_none());
    }
}
