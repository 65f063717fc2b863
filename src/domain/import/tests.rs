use super::*;
use crate::domain::people_file::{Answers, parse};
use crate::domain::{FaultSaid, Languages, Locale, RowFault, UnitPath};
use jiff::civil::date;
use proptest::prelude::*;

fn file(text: &str) -> PeopleFile {
    parse(text.as_bytes(), &Answers::default(), date(2026, 5, 20), &Languages::default()).unwrap()
}

fn email(text: &str) -> EmailAddress {
    EmailAddress::parse(text).unwrap()
}

fn known(email_text: &str, id: Option<&str>, manager: Option<&str>) -> KnownPerson {
    KnownPerson {
        person: Person {
            employee_id: id.map(str::to_owned),
            email: email(email_text),
            name: Some("N".to_owned()),
            team: UnitPath::parse("A").unwrap(),
            manager_email: manager.map(email),
            locale: Some(Locale::DE),
            timezone: Some("Europe/Berlin".to_owned()),
        },
        active: true,
    }
}

fn inactive(known: KnownPerson) -> KnownPerson {
    KnownPerson { active: false, ..known }
}

fn problems(known: &[KnownPerson], text: &str, mode: ImportMode) -> Vec<(usize, String, String)> {
    let problems = ImportPlan::of(known, &file(text), mode).unwrap_err();
    let said = |one: PeopleRefusal| {
        let FaultSaid { problem, fix, .. } = one.fault.said();
        (one.row, one.column, format!("{problem}; {fix}"))
    };
    problems.into_iter().map(said).collect()
}

const ROW: &str = ",A,N,de,Europe/Berlin";

#[test]
fn a_full_import_sorts_everybody_into_new_changed_leaving_and_same() {
    let known = [
        known("same@x.example", None, None),
        known("moves@x.example", None, None),
        known("leaves@x.example", None, None),
        inactive(known("returns@x.example", None, None)),
        inactive(known("gone@x.example", None, None)),
    ];
    let text = format!(
        "email,team,name,locale,timezone\nSAME@x.example{ROW}\nmoves@x.example,B,N,de,Europe/Berlin\n\
         returns@x.example{ROW}\nnew@x.example{ROW}\n"
    );
    let plan = ImportPlan::of(&known, &file(&text), ImportMode::Full).unwrap();
    assert_eq!(plan.summary(), "4 rows: 2 new, 1 changed, 1 leaving, 1 same");
    assert_eq!(plan.new.iter().map(|p| p.email.as_str()).collect::<Vec<_>>(), ["new@x.example"]);
    let changed: Vec<(&str, &str, bool)> = plan
        .changed
        .iter()
        .map(|c| (c.known_as.as_str(), c.person.team.as_str(), c.returning))
        .collect();
    assert_eq!(changed, [("moves@x.example", "B", false), ("returns@x.example", "A", true)]);
    assert_eq!(plan.leaving, [email("leaves@x.example")]);
    assert_eq!(plan.same, [email("same@x.example")]);

    let partial = ImportPlan::of(&known, &file(&text), ImportMode::Partial).unwrap();
    assert_eq!(partial.summary(), "4 rows: 2 new, 1 changed, 0 leaving, 1 same");
}

#[test]
fn an_import_that_was_done_changes_nothing_when_done_again() {
    let text = "employee_id,email,name,team,manager_email,locale,timezone\n\
                1,a@x.example,A,T,b@x.example,de,Europe/Berlin\n2,b@x.example,,T,,,\n";
    let first = ImportPlan::of(&[], &file(text), ImportMode::Full).unwrap();
    assert_eq!(first.summary(), "2 rows: 2 new, 0 changed, 0 leaving, 0 same");
    let known: Vec<KnownPerson> =
        first.new.into_iter().map(|person| KnownPerson { person, active: true }).collect();
    let again = ImportPlan::of(&known, &file(text), ImportMode::Full).unwrap();
    assert_eq!(again.summary(), "2 rows: 0 new, 0 changed, 0 leaving, 2 same");
}

#[test]
fn an_employee_id_finds_a_person_whose_address_has_changed() {
    let known = [known("old@x.example", Some("7"), None)];
    let plan = ImportPlan::of(
        &known,
        &file("employee_id,email,team\n7,new@x.example,A\n"),
        ImportMode::Full,
    )
    .unwrap();
    assert_eq!(plan.summary(), "1 row: 0 new, 1 changed, 0 leaving, 0 same");
    assert_eq!(plan.changed[0].known_as, email("old@x.example"));
    assert_eq!(plan.changed[0].person.email, email("new@x.example"));
}

#[test]
fn an_id_and_an_address_of_two_people_are_a_problem() {
    let known = [known("a@x.example", Some("1"), None), known("b@x.example", Some("2"), None)];
    let found = problems(&known, "employee_id,email,team\n1,b@x.example,A\n", ImportMode::Partial);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((found[0].0, found[0].1.as_str()), (2, "employee_id"));
    assert!(found[0].2.starts_with("this id belongs to a@x.example"), "{found:?}");
}

#[test]
fn two_rows_for_one_known_person_are_a_problem() {
    let known = [known("a@x.example", Some("1"), None)];
    let text = "employee_id,email,team\n9,a@x.example,A\n1,b@x.example,A\n";
    let found = problems(&known, text, ImportMode::Full);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((found[0].0, found[0].1.as_str()), (3, "email"));
    assert!(found[0].2.starts_with("row 2 is the same known person, a@x.example"), "{found:?}");
}

#[test]
fn a_manager_must_be_active_after_the_import() {
    let known = [known("boss@x.example", None, None)];
    let text =
        "email,team,manager_email\na@x.example,A,boss@x.example\nb@x.example,A,c@x.example\n";
    let rows = |mode| -> Vec<usize> { problems(&known, text, mode).iter().map(|p| p.0).collect() };
    assert_eq!(rows(ImportMode::Full), [2, 3]);
    assert_eq!(rows(ImportMode::Partial), [3]);
    let gone = [inactive(known[0].clone())];
    let found = problems(&gone, text, ImportMode::Partial);
    assert_eq!(found.len(), 2);
    assert!(found[0].2.ends_with("add the manager as a row, or leave the field empty"));
    assert_eq!(found[0].1, "manager_email");
}

#[test]
fn a_stored_manager_who_leaves_is_a_problem_of_the_row() {
    let known =
        [known("a@x.example", None, Some("boss@x.example")), known("boss@x.example", None, None)];
    let found = problems(&known, "email,team\na@x.example,A\n", ImportMode::Full);
    assert_eq!(
        found.iter().map(|p| (p.0, p.1.as_str())).collect::<Vec<_>>(),
        [(2, "manager_email")]
    );
}

#[test]
fn an_absent_column_keeps_and_an_empty_cell_clears() {
    let stored = known("a@x.example", Some("7"), None);
    for mode in [ImportMode::Partial, ImportMode::Full] {
        let absent = file("email,team\na@x.example,A\n");
        let plan = ImportPlan::of(std::slice::from_ref(&stored), &absent, mode).unwrap();
        assert_eq!(plan.same, [email("a@x.example")], "{mode:?}");
        let empty = file("email,team,employee_id,name,locale,timezone\na@x.example,A,,,,\n");
        let plan = ImportPlan::of(std::slice::from_ref(&stored), &empty, mode).unwrap();
        let bare = Person {
            employee_id: None,
            name: None,
            locale: None,
            timezone: None,
            ..stored.person.clone()
        };
        assert_eq!(plan.changed[0].person, bare, "{mode:?}");
    }
}

#[test]
fn who_is_not_in_the_file_follows_their_managers_new_address() {
    let known = [
        known("boss@x.example", Some("1"), None),
        known("a@x.example", Some("2"), Some("boss@x.example")),
        known("b@x.example", Some("3"), Some("boss@x.example")),
    ];
    let text = "employee_id,email,team\n1,chief@x.example,A\n2,a@x.example,A\n";
    let plan = ImportPlan::of(&known, &file(text), ImportMode::Partial).unwrap();
    let managers: Vec<(&str, Option<&EmailAddress>)> = plan
        .changed
        .iter()
        .map(|c| (c.person.email.as_str(), c.person.manager_email.as_ref()))
        .collect();
    let chief = email("chief@x.example");
    assert_eq!(
        managers,
        [("chief@x.example", None), ("a@x.example", Some(&chief)), ("b@x.example", Some(&chief)),]
    );
    // Who names the old address in the same file is told the new one.
    let text = "employee_id,email,team,manager_email\n1,chief@x.example,A,\n2,a@x.example,A,boss@x.example\n";
    let found = problems(&known, text, ImportMode::Partial);
    assert_eq!(found.len(), 1);
    assert!(found[0].2.ends_with("this file changes that address: write chief@x.example"));
}

#[test]
fn more_than_a_tenth_leaving_is_many() {
    let everybody: Vec<KnownPerson> =
        (0..20).map(|n| known(&format!("p{n}@x.example"), None, None)).collect();
    let of_them = |count: usize| {
        let rows: Vec<String> = (0..count).map(|n| format!("p{n}@x.example,A\n")).collect();
        file(&format!("email,team\n{}", rows.concat()))
    };
    let many =
        |count, mode| ImportPlan::of(&everybody, &of_them(count), mode).unwrap().deactivates_many();
    assert!(!many(18, ImportMode::Full));
    assert!(many(17, ImportMode::Full));
    assert!(!many(1, ImportMode::Partial));
}

/// What the database holds after the plan was carried out.
fn carried_out(mut known: Vec<KnownPerson>, plan: &ImportPlan) -> Vec<KnownPerson> {
    for known in &mut known {
        known.active &= !plan.leaving.contains(&known.person.email);
        if let Some(change) = plan.changed.iter().find(|c| c.known_as == known.person.email) {
            *known = KnownPerson { person: change.person.clone(), active: true };
        }
    }
    known.extend(plan.new.iter().map(|p| KnownPerson { person: p.clone(), active: true }));
    known
}

fn unique<'a>(values: impl Iterator<Item = &'a str>) -> bool {
    let mut seen = BTreeSet::new();
    values.into_iter().all(|value| seen.insert(value))
}

proptest! {
    /// Whatever was known and whatever the file says: an accepted plan names every row once, leaves
    /// addresses and ids unique, and is done with when it is done.
    #[test]
    fn an_accepted_plan_is_whole(
        stored in prop::collection::btree_map(
            0_u8..6,
            (any::<bool>(), prop::option::of(0_u8..6)),
            0..6,
        ),
        rows in prop::collection::btree_map(
            0_u8..6,
            (prop::option::of(0_u8..6), prop::option::of(0_u8..6)),
            1..6,
        ),
        with_ids in any::<bool>(),
        with_managers in any::<bool>(),
        partial in any::<bool>(),
    ) {
        let address = |n: &u8| format!("p{n}@x.example");
        let before: Vec<KnownPerson> = stored
            .iter()
            .map(|(n, (active, manager))| {
                // Managers of one's own cannot be stored.
                let manager = manager.filter(|m| m != n).map(|m| address(&m));
                let id = format!("id{n}");
                let person = known(&address(n), Some(&id), manager.as_deref());
                KnownPerson { active: *active, ..person }
            })
            .collect();
        let mut text = "email,team,employee_id,manager_email\n".to_owned();
        if !with_ids {
            text = text.replace(",employee_id", "");
        }
        if !with_managers {
            text = text.replace(",manager_email", "");
        }
        for (n, (id, manager)) in &rows {
            text += &address(n);
            text += ",A";
            if with_ids {
                text += ",";
                text += &id.map_or(String::new(), |id| format!("id{id}"));
            }
            if with_managers {
                text += ",";
                text += &manager.map_or(String::new(), |m| address(&m));
            }
            text += "\n";
        }
        let mode = if partial { ImportMode::Partial } else { ImportMode::Full };
        let Ok(file) = parse(text.as_bytes(), &Answers::default(), date(2026, 5, 20), &Languages::default()) else {
            return Ok(());
        };
        let plan = match ImportPlan::of(&before, &file, mode) {
            Ok(plan) => plan,
            Err(problems) => {
                prop_assert!(!problems.is_empty());
                return Ok(());
            }
        };
        let after = carried_out(before, &plan);
        prop_assert!(unique(after.iter().map(|known| known.person.email.as_str())));
        prop_assert!(unique(after.iter().filter_map(|known| known.person.employee_id.as_deref())));
        if mode == ImportMode::Full {
            prop_assert_eq!(after.iter().filter(|known| known.active).count(), rows.len());
        } else {
            prop_assert!(plan.leaving.is_empty());
        }
        let again = ImportPlan::of(&after, &file, mode).unwrap();
        let (count, s) = (rows.len(), if rows.len() == 1 { "" } else { "s" });
        let expected = format!("{count} row{s}: 0 new, 0 changed, 0 leaving, {count} same");
        prop_assert_eq!(again.summary(), expected);
    }
}
