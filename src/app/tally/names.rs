use std::collections::BTreeMap;

use crate::disclosure::Release;
use crate::domain::{Roster, UnitPath};

/// Numbers for the names of units, and back. A unit keeps the number that was drawn for the wave; one
/// that only an earlier wave had comes after them.
pub(super) struct Names {
    pub out: BTreeMap<UnitPath, UnitPath>,
    pub back: BTreeMap<UnitPath, UnitPath>,
}

impl Names {
    pub fn of(roster: &Roster, previous: &[Release]) -> Self {
        let mut numbers: BTreeMap<UnitPath, u32> =
            roster.units().iter().map(|unit| (unit.path.clone(), unit.number)).collect();
        let mut next = numbers.values().max().map_or(0, |most| most + 1);
        for unit in previous.iter().flat_map(Release::all_units) {
            if !numbers.contains_key(unit) {
                numbers.insert(unit.clone(), next);
                next += 1;
            }
        }
        let mut names = Self { out: BTreeMap::new(), back: BTreeMap::new() };
        // In path order a unit comes after the one around it.
        for (path, number) in &numbers {
            let own = if path.is_direct() { "*".to_owned() } else { format!("u{number}") };
            let number = match path.parent() {
                None => String::new(),
                Some(around) => match names.out.get(&around).map(UnitPath::as_str) {
                    None | Some("") => own,
                    Some(around) => format!("{around}/{own}"),
                },
            };
            let number = UnitPath::from_stored(number);
            names.back.insert(number.clone(), path.clone());
            names.out.insert(path.clone(), number);
        }
        names
    }

    pub fn out(&self, path: &UnitPath) -> UnitPath {
        self.out.get(path).cloned().unwrap_or_else(UnitPath::organisation)
    }
}
