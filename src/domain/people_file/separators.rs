//! What stands between the parts of a team's path, beside `/`.

use std::collections::BTreeSet;

use super::question::Question;

/// Other systems write these between the parts of a path.
const SEPARATORS: [char; 6] = ['>', '\\', '|', '»', '›', '→'];

/// The team with `/` in the place of each separator.
pub(super) fn as_path(team: &str, separators: &[String]) -> String {
    let whole = separators.iter().filter(|separator| !separator.is_empty());
    whole.fold(team.to_owned(), |path, separator| path.replace(separator.as_str(), "/"))
}

/// Teams whose names hold such a character, as long as nobody said what it means.
#[derive(Default)]
pub(super) struct SeparatedTeams {
    separators: BTreeSet<char>,
    teams: BTreeSet<String>,
}

impl SeparatedTeams {
    pub fn look_at(&mut self, team: &str) {
        let parts_of_path = |separator: &char| {
            // One of a pair of brackets separates nothing.
            if *separator == '>' && team.contains('<') {
                return false;
            }
            let mut parts = team.split(*separator);
            parts.clone().count() > 1 && parts.all(|part| !part.trim().is_empty())
        };
        let found: Vec<char> = SEPARATORS.into_iter().filter(parts_of_path).collect();
        if !found.is_empty() {
            self.separators.extend(found);
            self.teams.insert(team.to_owned());
        }
    }

    pub fn question(self) -> Option<Question> {
        let (separators, teams): (Vec<char>, Vec<String>) =
            (self.separators.into_iter().collect(), self.teams.into_iter().collect());
        (!teams.is_empty()).then_some(Question::TeamSeparator { separators, teams })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_that_may_separate_are_asked_about() {
        let mut teams = SeparatedTeams::default();
        for team in ["R&D / Hardware", "IT > Support > L1", "Ops\\Nord", "=A>", "a <b> c", "Ops"] {
            teams.look_at(team);
        }
        let question = teams.question().unwrap().to_string();
        assert_eq!(
            question,
            "is > or \\ in a team's name what stands between the parts of a path: IT > Support > L1, Ops\\Nord?"
        );
        assert_eq!(SeparatedTeams::default().question(), None);
    }

    #[test]
    fn an_answer_makes_paths() {
        assert_eq!(as_path("IT > Support", &[">".to_owned()]), "IT / Support");
        assert_eq!(as_path("IT > Support", &[]), "IT > Support");
    }
}
