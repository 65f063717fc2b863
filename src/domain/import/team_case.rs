//! Teams that differ in capitals alone, within a file or from what is stored.

use std::collections::BTreeMap;

use icu_normalizer::ComposingNormalizerBorrowed;

use super::KnownPerson;
use crate::domain::people_file::{Notice, Question, Respelled, TeamCase};
use crate::domain::{PeopleFile, UnitPath};

/// The spellings of each unit, by its path in small letters.
type Units = BTreeMap<String, Vec<Spelling>>;

struct Spelling {
    path: String,
    rows: usize,
    stored: bool,
}

/// Takes them as one where that is the answer: the stored spelling, else the most frequent one.
pub(super) fn settle(
    file: &mut PeopleFile,
    known: &[KnownPerson],
    answer: Option<TeamCase>,
) -> Result<Option<Notice>, Question> {
    let mut units = units(file, known);
    // What is stored in two spellings was said to be two teams.
    let is_new = |one: &Spelling| one.rows > 0 && !one.stored;
    units.retain(|_, spellings| spellings.len() > 1 && spellings.iter().any(is_new));
    match answer {
        _ if units.is_empty() => Ok(None),
        Some(TeamCase::Different) => Ok(None),
        Some(TeamCase::Same) => Ok(respell(file, &units)),
        None => {
            let paths = |spellings: Vec<Spelling>| spellings.into_iter().map(|one| one.path);
            let teams = units.into_values().map(|spellings| paths(spellings).collect()).collect();
            Err(Question::TeamCase { teams })
        }
    }
}

/// Whether two paths are one but for capitals and Unicode forms.
pub(super) fn are_alike(one: &UnitPath, other: &UnitPath) -> bool {
    folded(one.as_str()) == folded(other.as_str())
}

fn folded(path: &str) -> String {
    ComposingNormalizerBorrowed::new_nfc().normalize(path).to_lowercase()
}

fn units(file: &PeopleFile, known: &[KnownPerson]) -> Units {
    let mut units = Units::new();
    let stored = known.iter().filter(|known| known.active).map(|known| (&known.person, true));
    let rows = file.people.iter().map(|(_, person)| (person, false));
    for (person, stored) in stored.chain(rows) {
        for path in prefixes(&person.team) {
            // Files are read in the composed form; older ones were not.
            let path = ComposingNormalizerBorrowed::new_nfc().normalize(&path).into_owned();
            let spellings = units.entry(path.to_lowercase()).or_default();
            let name = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
            let same = spellings.iter_mut().position(|one| name(&one.path) == name(&path));
            let at = same.unwrap_or_else(|| {
                spellings.push(Spelling { path, rows: 0, stored: false });
                spellings.len() - 1
            });
            if let Some(one) = spellings.get_mut(at) {
                one.rows += usize::from(!stored);
                one.stored |= stored;
            }
        }
    }
    units
}

/// The paths of a unit and of all around it, outermost first.
fn prefixes(team: &UnitPath) -> Vec<String> {
    let mut prefixes: Vec<String> = Vec::new();
    for segment in team.segments() {
        let path = match prefixes.last() {
            Some(above) => format!("{above}/{segment}"),
            None => segment.to_owned(),
        };
        prefixes.push(path);
    }
    prefixes
}

fn respell(file: &mut PeopleFile, units: &Units) -> Option<Notice> {
    let mut usual_names: BTreeMap<&str, &str> = BTreeMap::new();
    for (folded, spellings) in units {
        let usual = spellings.iter().find(|one| one.stored).or_else(|| {
            let most = spellings.iter().map(|one| one.rows).max();
            spellings.iter().find(|one| Some(one.rows) == most)
        });
        usual_names
            .extend(usual.and_then(|one| Some((folded.as_str(), one.path.rsplit('/').next()?))));
    }
    let mut respelled = Vec::new();
    for (_, person) in &mut file.people {
        let prefixes = prefixes(&person.team);
        let segments = person.team.segments().zip(&prefixes);
        let named: Vec<&str> = segments
            .map(|(own, prefix)| usual_names.get(folded(prefix).as_str()).copied().unwrap_or(own))
            .collect();
        let path = named.join("/");
        if path != person.team.as_str() {
            let change = Respelled { from: person.team.to_string(), to: path.clone() };
            if !respelled.contains(&change) {
                respelled.push(change);
            }
            person.team = UnitPath::from_stored(path);
        }
    }
    (!respelled.is_empty()).then_some(Notice::TeamsRespelled(respelled))
}
