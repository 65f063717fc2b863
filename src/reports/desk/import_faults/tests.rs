use std::collections::BTreeSet;

use super::*;
use crate::domain::{EmailAddress, Locale, RowFault};
use crate::messages::Messages;

fn address(text: &str) -> EmailAddress {
    EmailAddress::parse(text).unwrap()
}

/// Each fault once, with what a page says of it that no catalogue can know.
fn every_fault() -> Vec<(PeopleFault, &'static [&'static str])> {
    let names = |all: &[&str]| all.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>();
    let width = |has, over_lines| ShapeFault::Width { has, wanted: 37, over_lines }.into();
    let (ann, bob) = (address("ann@elm.example"), address("bob@elm.example"));
    let none: &[&str] = &[];
    let mut faults: Vec<(PeopleFault, &[&str])> = vec![
        (FileFault::TooLarge.into(), none),
        (FileFault::Spreadsheet.into(), none),
        (FileFault::Empty("email,team").into(), &["email,team"]),
        (FileFault::Unparsable("no".to_owned()).into(), none),
        (FileFault::TooManyProblems(17).into(), &["17"]),
        (TableFault::TooManyRows(19).into(), &["19"]),
        (TableFault::LargeSpreadsheet.into(), none),
        (TableFault::UnreadableSpreadsheet.into(), none),
        (
            TableFault::NoSuchSheet { sheet: "July".to_owned(), sheets: names(&["May", "June"]) }
                .into(),
            &["July", "May, June"],
        ),
        (TableFault::NoRows.into(), none),
        (TableFault::NobodyLeft.into(), none),
        (TableFault::UnclosedHeader.into(), none),
        (TableFault::NoHeader.into(), &["email,team", "employee_id,email,name"]),
        (TableFault::NoSuchColumn { columns: names(&["Mail", "Ort"]) }.into(), &["Mail, Ort"]),
        (TableFault::ColumnTwice(Field::LastDay).into(), none),
        (TableFault::ColumnMissing.into(), none),
        (ShapeFault::Unclosed.into(), none),
        (width(2, true), &["2", "37"]),
        (width(2, false), &["2", "37"]),
        (width(41, false), &["41", "37"]),
        (width(1, false), &["1", "37"]),
        (ShapeFault::UnnamedColumn.into(), none),
        (ShapeFault::NulByte.into(), none),
        (ShapeFault::UnreadableCharacter.into(), none),
        (ShapeFault::UnreadableByte(0x81).into(), &["0x81"]),
        (ShapeFault::LineBreak.into(), none),
        (ShapeFault::NoBreakSpace.into(), none),
        (ShapeFault::InvisibleCharacter.into(), none),
        (ValueFault::NeitherAddressNorId.into(), none),
        (ValueFault::TooLong(23).into(), &["23"]),
        (ValueFault::UnclearLastDay.into(), &["2026-12-31"]),
        (ValueFault::UnknownTimeZone.into(), &["Europe/Berlin"]),
        (ValueFault::BareOffset.into(), &["Europe/Berlin"]),
        (PersonFault::SameAddress(29).into(), &["29"]),
        (PersonFault::SameEmployeeId(31).into(), &["31"]),
        (
            PersonFault::TwoPeople { by_id: ann.clone(), by_address: bob.clone() }.into(),
            &["ann@elm.example", "bob@elm.example"],
        ),
        (
            PersonFault::KnownTwice { first: 7, known_as: ann.clone() }.into(),
            &["7", "ann@elm.example"],
        ),
        (PersonFault::NobodyNamed.into(), none),
        (PersonFault::SeveralNamed(3).into(), &["3"]),
        (PersonFault::OwnManager.into(), none),
        (PersonFault::UnreachableManager.into(), none),
        (PersonFault::AbsentManager { becomes: None }.into(), none),
        (PersonFault::AbsentManager { becomes: Some(bob) }.into(), &["bob@elm.example"]),
    ];
    for error in [
        EmailError::Empty,
        EmailError::NoAt,
        EmailError::DisplayName,
        EmailError::Space,
        EmailError::Malformed,
    ] {
        faults.push((ValueFault::Email(error).into(), none));
    }
    for error in [
        UnitPathError::Empty,
        UnitPathError::EmptySegment,
        UnitPathError::Reserved,
        UnitPathError::Control,
    ] {
        faults.push((ValueFault::Team(error).into(), none));
    }
    faults.push((ValueFault::Team(UnitPathError::TooLong).into(), &["200"]));
    faults
}

/// What stands behind the ids in the sources of the faults, so that the list above cannot lack one.
fn ids_in_sources() -> BTreeSet<&'static str> {
    let sources = [
        include_str!("../../../domain/csv/row_fault.rs"),
        include_str!("../../../domain/people_file/fault.rs"),
        include_str!("../../../domain/people_file/table_fault.rs"),
        include_str!("../../../domain/people_file/shape_fault.rs"),
        include_str!("../../../domain/people_file/value_fault.rs"),
    ];
    let calls = sources.into_iter().flat_map(|source| source.split("said(").skip(1));
    calls.filter_map(|call| call.trim_start().strip_prefix('"')?.split('"').next()).collect()
}

#[test]
fn every_fault_is_said_in_german_with_what_it_is_about() {
    let messages = Messages::load().unwrap();
    let (english, german) = (messages.in_locale(Locale::EN), messages.in_locale(Locale::DE));
    let mut seen = BTreeSet::new();
    for (fault, about) in every_fault() {
        let command = fault.said();
        let (problem, fix) = fault_said(german, &fault);
        let (on_english_page, _) = fault_said(english, &fault);
        for [one, other] in [
            [problem.as_str(), command.problem.as_ref()],
            [&fix, command.fix.as_ref()],
            [&problem, &on_english_page],
        ] {
            assert!(!one.eq_ignore_ascii_case(other), "{fault:?}: {one}");
        }
        for locale in [english, german] {
            let (problem, fix) = fault_said(locale, &fault);
            let said = format!("{problem} {fix}");
            assert!(about.iter().all(|one| said.contains(one)), "{fault:?}: {said}");
            // They are put together to one line.
            assert!(!problem.ends_with('.') && !fix.ends_with('.'), "{said}");
        }
        seen.insert(command.id);
    }
    let ids = ids_in_sources();
    assert!(ids.len() > 35, "{ids:?}");
    let missing: Vec<_> = ids.difference(&seen).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn an_id_says_one_thing() {
    let mut problems = std::collections::BTreeMap::new();
    for (fault, _) in every_fault() {
        let said = fault.said();
        let words: String = said.problem.chars().filter(|c| !c.is_ascii_digit()).collect();
        let first = problems.entry(said.id).or_insert_with(|| words.clone());
        assert_eq!(*first, words, "{}", said.id);
        let is_kebab = said.id.chars().all(|c| c.is_ascii_lowercase() || c == '-');
        assert!(is_kebab && said.id.len() > 3, "{}", said.id);
    }
}

#[test]
fn a_column_is_named_in_words() {
    let messages = Messages::load().unwrap();
    let t = messages.in_locale(Locale::DE);
    let of = |column: &str| {
        let (column, value) = (column.to_owned(), "x".to_owned());
        let fault = ValueFault::UnknownTimeZone.into();
        problem_row(t, PeopleRefusal { row: 2, column, value, fault }).column
    };
    assert_eq!(of("timezone"), "Zeitzone");
    assert_eq!(of("manager_email"), "Führungskraft");
    assert_eq!(of("last_day"), "Letzter Arbeitstag");
    assert_eq!(of("Kostenstelle"), "Kostenstelle");
    assert_eq!(of(""), "");
}
