//! People files as HR systems, directories and spreadsheets write them: what the built program makes of
//! each file in `tests/fixtures/people`. Everybody in them is invented.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::support::program::Program;

enum Says {
    /// Imported, with so many people, and parts of what is said.
    Imports(u64, &'static [&'static str]),
    /// Refused with questions, of which these are parts; with the flags it is imported.
    Asks(&'static [&'static str], &'static [&'static str], u64),
    /// Refused with problems: row, column, problem.
    Refuses(&'static [(u64, &'static str, &'static str)]),
}
use Says::{Asks, Imports, Refuses};

const BOTH_TEAMS: &[&str] = &["--column", "Department=team", "--column", "Team=team"];

/// Whole kinds of files, then exports of systems.
const FILES: &[(&str, Says)] = &[
    ("utf16le-tab.csv", Imports(6, &["read as UTF-16LE"])),
    ("utf16le-nobom.csv", Imports(6, &["read as UTF-16LE"])),
    ("bom-semicolon.csv", Imports(6, &[])),
    ("cr-only.csv", Imports(6, &[])),
    ("latin1.csv", Imports(6, &["read as windows-1252"])),
    (
        "macroman.csv",
        Asks(
            &["Jšrg, MŸller1, SŸd, MŸller2, BŸro (windows-1252) or Jörg, Müller1, Süd"],
            &["--encoding", "macroman"],
            6,
        ),
    ),
    (
        "polish.csv",
        Asks(&["Michał, Łoś, Księgowość (windows-1250)"], &["--encoding", "windows-1250"], 1),
    ),
    ("case-dup.csv", Refuses(&[(3, "email", "row 2 has the same address")])),
    ("leading-zero-a.csv", Imports(2, &[])),
    ("leading-zero-b.csv", Imports(2, &[])),
    ("trailing-empty.csv", Imports(6, &[])),
    ("colcount.csv", Imports(2, &[])),
    ("self-manager.csv", Refuses(&[(2, "manager_email", "this person is their own manager")])),
    (
        "mutual-managers.csv",
        Refuses(&[(4, "manager_email", "nobody who is active after this import has this address")]),
    ),
    ("manager-name.csv", Imports(3, &[])),
    ("sep-line.csv", Imports(1, &[])),
    ("nbsp.csv", Refuses(&[(2, "team", "it holds a no-break space")])),
    ("formula.csv", Imports(5, &[])),
    (
        "noemail.csv",
        Asks(
            &["people without an address: row 3 B, row 4 C, row 5 D"],
            &["--leave-out", "no-address"],
            1,
        ),
    ),
    ("pipe.csv", Imports(1, &[])),
    ("damaged.xlsx", Refuses(&[(1, "", "this spreadsheet cannot be read")])),
    (
        "spreadsheet.xlsx",
        Imports(2, &["row 1 above the header", "off the ends of 1 value", "were left out: row 6"]),
    ),
    (
        "spreadsheet-two-lists.xlsx",
        Asks(&["which sheet lists the people: May, June?"], &["--sheet", "June"], 2),
    ),
    ("nfd.csv", Imports(2, &[])),
    (
        "teamcase.csv",
        Asks(
            &["Operations and operations, Operations/Depot and operations/depot"],
            &["--team-case", "same"],
            4,
        ),
    ),
    (
        "teamcase-words.csv",
        Asks(&["Operations/Depot and operations/depot"], &["--team-case", "different"], 4),
    ),
    (
        "slash.csv",
        Asks(
            &["is > or \\ in a team's name", "IT > Support > L1, Ops\\Nord"],
            &["--team-separator", ">", "--team-separator", "\\"],
            4,
        ),
    ),
    ("rename-a.csv", Imports(12, &[])),
    (
        "rename-b.csv",
        Asks(&["BŸro (windows-1252) or Büro (macintosh)"], &["--encoding", "macintosh"], 12),
    ),
    ("quotes.csv", Refuses(&[(2, "", "a quotation mark opens in this row and is never closed")])),
    ("headerspace.csv", Imports(1, &[])),
    ("locale.csv", Imports(5, &["no page speaks fr"])),
    ("tz.csv", Refuses(&[(3, "timezone", "an offset does not say when summer time begins")])),
    (
        "personio.csv",
        Asks(
            &["which column is team: Abteilung, Team?"],
            &["--column", "Abteilung=team", "--column", "Team=team"],
            2,
        ),
    ),
    ("personio-minimal.csv", Imports(2, &[])),
    (
        "bamboohr.csv",
        Imports(2, &["never stored, and left out: Hire Date", "left out: Division, Location"]),
    ),
    (
        "workday.csv",
        Imports(
            2,
            &[
                "never stored, and left out: Hire Date",
                "name behind the team was taken off in 2 row(s)",
            ],
        ),
    ),
    (
        "ad.csv",
        Asks(
            &["people without an address: row 5 Backup Service"],
            &["--leave-out", "no-address"],
            2,
        ),
    ),
    (
        "entra.csv",
        Asks(&["guests or machines: row 3 x@other.example"], &["--leave-out", "guests"], 1),
    ),
    (
        "successfactors.csv",
        Imports(
            2,
            &["row 2 is a second header", "never stored, and left out: GENDER", "left out: row 5"],
        ),
    ),
    (
        "factorial.csv",
        Imports(2, &["never stored, and left out: Date de naissance, Genre, Salaire"]),
    ),
    (
        "google-workspace.csv",
        Asks(
            &["team: Org Unit Path [Required], Department?"],
            &["--column", "Org Unit Path [Required]=team"],
            2,
        ),
    ),
    ("hibob.csv", Asks(&["which column is team: Department, Team?"], BOTH_TEAMS, 2)),
    (
        "sage.csv",
        Imports(
            2,
            &[
                "never stored, and left out: Date of Birth, National Insurance Number",
                "left out: row 4",
            ],
        ),
    ),
    (
        "datev.csv",
        Imports(
            2,
            &[
                "windows-1252",
                "rows 1 to 2 above the header",
                "never stored, and left out: Geburtsdatum, Geschlecht",
                "left out: row 6",
            ],
        ),
    ),
    ("rippling.csv", Imports(2, &["never stored, and left out: Compensation", "left out: row 4"])),
    (
        "gusto.csv",
        Imports(2, &["never stored, and left out: Date of birth, SSN", "left out: row 4"]),
    ),
    (
        "ukg.csv",
        Imports(2, &["never stored, and left out: Hire Date, Ethnicity", "left out: row 4"]),
    ),
    ("okta.csv", Imports(2, &["left out: login, secondEmail, manager", "left out: row 4"])),
    (
        "zoho.csv",
        Imports(
            2,
            &["never stored, and left out: Date of birth, Date of joining", "left out: row 4"],
        ),
    ),
    ("odoo.csv", Imports(2, &["left out: Work Phone, Job Position, Company"])),
    ("lucca.csv", Imports(2, &["no page speaks Français", "left out: row 4"])),
];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/people")
}

fn path(file: &str) -> String {
    folder().join(file).to_str().unwrap().to_owned()
}

/// The flags of a full import of a file.
fn import<'a>(path: &'a str, flags: &[&'a str]) -> Vec<&'a str> {
    [&["people", "import", path, "--mode", "full"], flags].concat()
}

/// The answer of an import that is refused: with `--json` on stderr, in words there, too.
fn refused(program: &Program, arguments: &[&str]) -> (Value, String) {
    let ran = program.run(&[arguments, &["--json"]].concat());
    assert_eq!((ran.code, ran.out.as_str()), (3, ""), "{arguments:?}: {ran:?}");
    let words = program.run(arguments);
    (serde_json::from_str(&ran.err).unwrap(), words.err)
}

fn texts(list: &Value) -> Vec<String> {
    list.as_array().unwrap().iter().map(|text| text.as_str().unwrap().to_owned()).collect()
}

fn imports(program: &Program, arguments: &[&str], people: u64) -> Vec<String> {
    let done = program.json(arguments);
    assert_eq!(done["new"], json!(people), "{arguments:?}: {done}");
    texts(&done["notices"])
}

#[test]
fn every_file_is_imported_or_asked_about_or_refused_as_it_should_be() {
    let program = Program::new();
    for (file, says) in FILES {
        let path = path(file);
        let dry = import(&path, &["--dry-run"]);
        match says {
            Imports(people, parts) => {
                let notices = imports(&program, &dry, *people);
                for part in *parts {
                    assert!(
                        notices.iter().any(|it| it.contains(part)),
                        "{file}: {part}: {notices:?}"
                    );
                }
                assert!(!parts.is_empty() || notices.is_empty(), "{file}: {notices:?}");
            }
            Asks(parts, flags, people) => {
                let (answer, words) = refused(&program, &dry);
                let questions = answer["questions"].as_array().unwrap();
                assert_eq!(questions.len(), 1, "{file}: {answer}");
                let question = questions[0]["question"].as_str().unwrap();
                for part in *parts {
                    assert!(question.contains(part), "{file}: {part}: {question}");
                }
                // A person reads the question with each flag that answers it.
                for said in
                    texts(&questions[0]["answers"]).iter().map(String::as_str).chain([question])
                {
                    assert!(words.contains(said), "{file}: {said}: {words}");
                }
                assert_eq!(answer["rows"], json!([]), "{file}");
                imports(&program, &[&dry[..], flags].concat(), *people);
            }
            Refuses(problems) => {
                let (answer, _) = refused(&program, &dry);
                let rows = answer["rows"].as_array().unwrap().iter();
                let found: Vec<(u64, &str, &str)> = rows
                    .map(|row| {
                        let text = |key: &str| row[key].as_str().unwrap();
                        (row["row"].as_u64().unwrap(), text("column"), text("problem"))
                    })
                    .collect();
                assert_eq!(&found, problems, "{file}");
                assert_eq!(answer["questions"], json!([]), "{file}");
            }
        }
    }
    let listed: BTreeSet<&str> = FILES.iter().map(|(file, _)| *file).collect();
    let names = fs::read_dir(folder()).unwrap().map(|file| file.unwrap().file_name());
    let there: BTreeSet<String> = names.map(|name| name.into_string().unwrap()).collect();
    assert!(there.iter().map(String::as_str).eq(listed), "{there:?}");
}

/// A question that is answered is not left open by the flags that are printed for it.
#[test]
fn the_flags_that_are_printed_answer_the_question() {
    let program = Program::new();
    for (file, _) in FILES.iter().filter(|(_, says)| matches!(says, Asks(..))) {
        let path = path(file);
        let dry = import(&path, &["--dry-run"]);
        let (answer, _) = refused(&program, &dry);
        for flags in texts(&answer["questions"][0]["answers"]) {
            // None of these files has a quotation mark in a header.
            let words: Vec<&str> =
                flags
                    .split('\'')
                    .enumerate()
                    .flat_map(|(at, part)| {
                        if at % 2 == 1 { vec![part] } else { part.split_whitespace().collect() }
                    })
                    .collect();
            let with = program.run(&[&dry[..], &words[..], &["--json"]].concat());
            let still: Value =
                serde_json::from_str(if with.code == 0 { "{}" } else { &with.err }).unwrap();
            let again = still["questions"].as_array().is_some_and(|open| {
                open.iter().any(|one| one["question"] == answer["questions"][0]["question"])
            });
            assert!(!again, "{file}: {flags}: {still}");
        }
    }
}

#[test]
fn what_is_said_of_columns_is_remembered_by_their_header_until_it_is_forgotten() {
    let program = Program::new();
    let path = path("personio.csv");
    let said = ["--column", "Abteilung=team", "--column", "Team=team"];
    // A trial run remembers nothing.
    let dry = [&said[..], &["--remember-columns", "--dry-run"]].concat();
    imports(&program, &import(&path, &dry), 2);
    refused(&program, &import(&path, &["--dry-run"]));
    imports(&program, &import(&path, &[&said[..], &["--remember-columns"]].concat()), 2);
    let again = program.json(&import(&path, &[]));
    assert_eq!(again["same"], json!(2), "{again}");
    // Another header is another file, and what is said holds before what is remembered.
    refused(&program, &import(&self::path("hibob.csv"), &["--dry-run"]));
    let other =
        program.json(&import(&path, &["--column", "Team=team", "--teams-renamed", "--dry-run"]));
    assert_eq!(other["changed"], json!(2), "{other}");
    refused(&program, &import(&path, &["--forget-columns"]));
    imports(&program, &import(&path, &["--dry-run"]), 0);
    let forgotten = [&said[..], &["--forget-columns"]].concat();
    imports(&program, &import(&path, &forgotten), 0);
    refused(&program, &import(&path, &["--dry-run"]));
    for wrong in [&["--remember-columns"][..], &["--remember-columns", "--forget-columns"]] {
        assert_eq!(program.run(&import(&path, wrong)).code, 2, "{wrong:?}");
    }
}

#[test]
fn rows_that_are_asked_about_are_listed_for_a_program() {
    let program = Program::new();
    let (answer, words) = refused(&program, &import(&path("ad.csv"), &[]));
    let rows = &answer["questions"][0]["rows"];
    assert_eq!(rows, &json!([{ "row": 5, "name": "Backup Service" }]));
    assert!(texts(&answer["notices"])[0].contains("SamAccountName"), "{answer}");
    assert!(
        words.contains("note: columns that are not needed were left out: SamAccountName"),
        "{words}"
    );
}

#[test]
fn people_are_stored_as_a_person_would_read_the_file() {
    let program = Program::new();
    let file = path("personio.csv");
    let flags = ["--column", "Abteilung=team", "--column", "Team=team"];
    program.done(&import(&file, &flags));
    let show = |email: &str| program.done(&["people", "show", email]).out;
    let joerg = show("joerg.mueller@acme.example");
    for part in ["Jörg Müller", "00017", "Betrieb/Depot Nord", "dora.chef@acme.example"] {
        assert!(joerg.contains(part), "{part}: {joerg}");
    }
    // What is never stored is nowhere in the data.
    let file = path("hibob.csv");
    program.done(&import(&file, &[BOTH_TEAMS, &["--yes"]].concat()));
    let data = program.data();
    let database = fs::read(data.join("pulse.db")).unwrap();
    let holds = |text: &str| database.windows(text.len()).any(|window| window == text.as_bytes());
    assert!(holds("ann.lee@elm.example"), "the database file is not read as it should be");
    assert!(!holds("1990-01-02") && !holds("Female") && !holds("EUR 41000"));
}

#[test]
fn a_file_without_the_zeros_of_the_ids_finds_the_same_people() {
    let program = Program::new();
    program.done(&import(&path("leading-zero-a.csv"), &[]));
    let second = program.json(&import(&path("leading-zero-b.csv"), &[]));
    assert_eq!((&second["new"], &second["changed"]), (&json!(0), &json!(1)));
    assert!(
        texts(&second["notices"])[0].contains("got back the zeros that are stored, 42 as 00042")
    );
    assert!(program.done(&["people", "show", "a.new@acme.example"]).out.contains("00042"));
}

/// The same people, in a team whose name was garbled, or is another one.
#[test]
fn a_garbled_file_renames_no_team_without_a_question() {
    let program = Program::new();
    program.done(&import(&path("rename-a.csv"), &[]));
    let garbled = path("rename-b.csv");
    let read = program.json(&import(&garbled, &["--encoding", "macroman"]));
    assert_eq!(read["same"], json!(12));
    let before = program.snapshot();
    let wrong = import(&garbled, &["--encoding", "windows-1252"]);
    let (answer, words) = refused(&program, &wrong);
    assert_eq!(
        answer["questions"],
        json!([{
            "question": "are these teams renamed: Büro becomes BŸro for all of its 12 people?",
            "answers": ["--teams-renamed"],
        }]),
    );
    assert!(words.contains("leaves 1 question(s) open; nothing was changed"), "{words}");
    assert!(program.snapshot() == before);
    let meant = program.json(&[&wrong[..], &["--teams-renamed"]].concat());
    assert_eq!(meant["changed"], json!(12));
}

#[test]
fn a_column_that_is_not_there_and_a_field_that_is_none_are_said() {
    let program = Program::new();
    let file = path("personio.csv");
    let (answer, _) = refused(&program, &import(&file, &["--column", "Gruppe=team"]));
    assert_eq!(answer["rows"][0]["problem"], json!("the file has no column of this name"));
    let ran = program.run(&import(&file, &["--column", "Abteilung=teem"]));
    assert!(
        ran.code == 2 && ran.err.contains("there is no field teem: use employee_id, email"),
        "{ran:?}"
    );
}
