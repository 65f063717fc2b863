//! From a file to a plan: what only a comparison with the stored people shows is mended, or asked.

use super::{ImportMode, ImportPlan, KnownPerson, managers, renames, team_case, zeros};
use crate::domain::PeopleFile;
use crate::domain::people_file::{Answers, Refused};

impl ImportPlan {
    /// [`ImportPlan::of`] after what a spreadsheet does to ids and people do to the names of teams; what
    /// was mended joins the notices of the file.
    ///
    /// # Errors
    /// The problems of [`ImportPlan::of`], and the questions that `answers` leave open.
    pub fn prepared(
        known: &[KnownPerson],
        file: &mut PeopleFile,
        mode: ImportMode,
        answers: &Answers,
    ) -> Result<Self, Refused> {
        let restored = zeros::restore(file, known);
        file.notices.extend(restored);
        let mut questions = Vec::new();
        match team_case::settle(file, known, answers.team_case) {
            Ok(notice) => file.notices.extend(notice),
            Err(question) => questions.push(question),
        }
        let mut problems = managers::find(file, known, mode);
        let plan = match Self::of(known, file, mode) {
            Ok(plan) => Some(plan),
            Err(others) => {
                problems.extend(others);
                None
            }
        };
        problems.sort_by_key(|problem| problem.row);
        if let Some(plan) = &plan
            && mode == ImportMode::Full
            && !answers.teams_renamed
        {
            questions.extend(renames::question(plan, known));
        }
        match plan {
            Some(plan) if questions.is_empty() && problems.is_empty() => Ok(plan),
            _ => Err(Refused { problems, questions, notices: file.notices.clone() }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Languages;
    use crate::domain::people_file::{TeamCase, parse};
    use jiff::civil::date;

    fn file(text: &str) -> PeopleFile {
        parse(text.as_bytes(), &Answers::default(), date(2026, 5, 20), &Languages::default())
            .unwrap()
    }

    /// Everybody of a file, stored.
    fn stored(text: &str) -> Vec<KnownPerson> {
        let people = file(text).people.into_iter();
        people.map(|(_, person)| KnownPerson { person, active: true }).collect()
    }

    /// The summary, and what is said or asked.
    fn import(
        known: &[KnownPerson],
        text: &str,
        mode: ImportMode,
        answers: &Answers,
    ) -> (String, Vec<String>) {
        let mut file = file(text);
        match ImportPlan::prepared(known, &mut file, mode, answers) {
            Ok(plan) => (plan.summary(), file.notices.iter().map(ToString::to_string).collect()),
            Err(refused) => {
                let problems = refused.problems.iter().map(ToString::to_string);
                let questions = refused.questions.iter().map(ToString::to_string);
                (String::new(), problems.chain(questions).collect())
            }
        }
    }

    #[test]
    fn zeros_that_a_spreadsheet_ate_come_back() {
        let known = stored("employee_id,email,team\n00042,a@x.example,T\n00007,b@x.example,T\n");
        let text = "employee_id,email,team\n42,new@x.example,T\n7,b@x.example,T\n";
        let (summary, said) = import(&known, text, ImportMode::Full, &Answers::default());
        assert_eq!(summary, "2 rows: 0 new, 1 changed, 0 leaving, 1 same");
        assert_eq!(said, ["2 employee id(s) got back the zeros that are stored, 42 as 00042"]);
        // A file that has zeros has lost none.
        let with_zeros = text.replace("7,b@", "00007,b@");
        let (summary, _) = import(&known, &with_zeros, ImportMode::Full, &Answers::default());
        assert_eq!(summary, "2 rows: 1 new, 0 changed, 1 leaving, 1 same");
        // Nor is anything said where two stored ids fit.
        let two = stored("employee_id,email,team\n042,a@x.example,T\n0042,b@x.example,T\n");
        let text = "employee_id,email,team\n42,c@x.example,T\n";
        assert!(import(&two, text, ImportMode::Partial, &Answers::default()).0.contains("1 new"));
    }

    #[test]
    fn a_partial_import_finds_stored_managers_by_name_and_a_full_one_does_not() {
        let known = stored("employee_id,email,name,team\n7,d@x.example,Dora Chef,T\n");
        let text = "email,team,manager\na@x.example,T,\"Chef, Dora\"\nb@x.example,T,7\n";
        let mut new = file(text);
        let plan = ImportPlan::prepared(&known, &mut new, ImportMode::Partial, &Answers::default());
        let managers: Vec<_> = plan.unwrap().new.into_iter().map(|it| it.manager_email).collect();
        assert_eq!(
            managers,
            [Some(known[0].person.email.clone()), Some(known[0].person.email.clone())]
        );
        let (_, said) = import(&known, text, ImportMode::Full, &Answers::default());
        assert_eq!(said.len(), 2);
        assert!(said[0].starts_with("row 2, manager_email `Chef, Dora`: nobody has this name"));
    }

    #[test]
    fn teams_in_two_cases_are_asked_about() {
        let text = "email,team\na@x.example,Operations/Depot\nb@x.example,operations/depot\n\
                    c@x.example,Operations / Depot\nd@x.example,Sales\n";
        let (_, asked) = import(&[], text, ImportMode::Full, &Answers::default());
        assert_eq!(
            asked,
            [
                "are these the same teams: Operations and operations, Operations/Depot and operations/depot?"
            ]
        );
        let same = Answers { team_case: Some(TeamCase::Same), ..Answers::default() };
        let (_, said) = import(&[], text, ImportMode::Full, &same);
        assert_eq!(said, ["teams were taken as the same: operations/depot as Operations/Depot"]);
        let different = Answers { team_case: Some(TeamCase::Different), ..Answers::default() };
        assert_eq!(import(&[], text, ImportMode::Full, &different).1, [""; 0]);
        // Once they are stored as two, they are two.
        let known = stored(text);
        assert_eq!(import(&known, text, ImportMode::Full, &Answers::default()).1, [""; 0]);
    }

    #[test]
    fn the_stored_spelling_counts() {
        let known = stored("email,team\na@x.example,Sales\n");
        let text = "email,team\na@x.example,SALES\nb@x.example,SALES\n";
        let (_, asked) = import(&known, text, ImportMode::Partial, &Answers::default());
        assert_eq!(asked, ["are these the same teams: Sales and SALES?"]);
        let same = Answers { team_case: Some(TeamCase::Same), ..Answers::default() };
        let (summary, said) = import(&known, text, ImportMode::Partial, &same);
        assert_eq!(summary, "2 rows: 1 new, 0 changed, 0 leaving, 1 same");
        assert_eq!(said, ["teams were taken as the same: SALES as Sales"]);
    }

    #[test]
    fn a_full_import_that_renames_a_team_asks() {
        let known = stored(
            "email,team\na@x.example,B\u{fc}ro\nb@x.example,B\u{fc}ro\nc@x.example,T\nd@x.example,T\ne@x.example,One\n",
        );
        let text = "email,team\na@x.example,B\u{178}ro\nb@x.example,B\u{178}ro\nc@x.example,T\n\
                    d@x.example,U\ne@x.example,Two\n";
        let (_, asked) = import(&known, text, ImportMode::Full, &Answers::default());
        assert_eq!(
            asked,
            ["are these teams renamed: B\u{fc}ro becomes B\u{178}ro for all of its 2 people?"]
        );
        let meant = Answers { teams_renamed: true, ..Answers::default() };
        assert!(import(&known, text, ImportMode::Full, &meant).0.contains("4 changed"));
        assert!(
            import(&known, text, ImportMode::Partial, &Answers::default()).0.contains("4 changed")
        );
        // Into a team that there is already, people move.
        let moved = text.replace("B\u{178}ro", "T");
        assert!(
            import(&known, &moved, ImportMode::Full, &Answers::default()).0.contains("4 changed")
        );
    }
}
