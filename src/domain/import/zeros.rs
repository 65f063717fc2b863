//! Employee ids whose zeros a spreadsheet ate: `00042` is stored, and the file says `42`.

use std::collections::{BTreeMap, BTreeSet};

use super::KnownPerson;
use crate::domain::PeopleFile;
use crate::domain::people_file::{Notice, Respelled};

/// Gives ids their stored zeros back, where the file has none at all and only one stored id fits.
pub(super) fn restore(file: &mut PeopleFile, known: &[KnownPerson]) -> Option<Notice> {
    let ids = file.people.iter().filter_map(|(_, person)| person.employee_id.as_deref());
    if ids.into_iter().any(|id| id.len() > 1 && id.starts_with('0')) {
        return None;
    }
    let stored: BTreeSet<&str> =
        known.iter().filter_map(|known| known.person.employee_id.as_deref()).collect();
    let mut by_number: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for id in stored.iter().filter(|id| is_number(id)) {
        by_number.entry(id.trim_start_matches('0')).or_default().push(id);
    }
    let mut rows = 0_usize;
    let mut example = None;
    for (_, person) in &mut file.people {
        let Some(id) = person.employee_id.as_mut().filter(|id| is_number(id)) else { continue };
        if stored.contains(id.as_str()) {
            continue;
        }
        if let Some([with_zeros]) = by_number.get(id.as_str()).map(Vec::as_slice) {
            let from = std::mem::replace(id, (*with_zeros).to_owned());
            example.get_or_insert(Respelled { from, to: (*with_zeros).to_owned() });
            rows += 1;
        }
    }
    example.map(|example| Notice::ZerosRestored { rows, example })
}

fn is_number(id: &str) -> bool {
    !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit())
}
