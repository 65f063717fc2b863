//! Whatever is wrong in a people file, a German page says it in German.

use std::fs;
use std::path::Path;

use actix_web::rt::System;
use sdt_pulse::app::{self, AppError, ImportRequest, Refusal};
use sdt_pulse::domain::people_file::Refused;
use sdt_pulse::domain::{FaultSaid, ImportMode, RowFault};

use super::import::{COLUMNS, TRIAL};
use super::{Desk, HR};
use crate::bad_input::CASES;
use crate::support::both_databases;

/// What the command says of a file, where it says that something is wrong.
fn refused(desk: &Desk, bytes: &[u8]) -> Option<Refused> {
    let mut request = ImportRequest::of(ImportMode::Partial);
    request.dry_run = true;
    match app::import_people(&desk.house.app, bytes, &request, desk.house.now()) {
        Err(AppError::Refused(Refusal::People(refused))) => Some(refused),
        Err(error) => panic!("{error}"),
        Ok(_) => None,
    }
}

/// The words without their first letter, which stands large on a page, as HTML writes them.
fn in_html(words: &str) -> String {
    let escaped = words.replace('<', "&#60;").replace('>', "&#62;").replace('\'', "&#39;");
    escaped.chars().skip(1).collect()
}

/// More than one thing in each row, and a heading that is nearly right.
const MUCH: &[u8] = b"employee_id,email,team,name,manager,timezone,Last day,Abteilun\n\
    1,ann,Ops//Desk,Ann,Nobody,Mars,soon,1\n\
    2,bob@elm.example,*,B\xc2\xa0B,bob@elm.example,UTC+1,,1\n\
    1,bob@elm.example,Ops,Bo,x <bob@elm.example>,,,1\n\
    3,c@elm.example,Ops\n";

fn files() -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/people");
    let fixture = |entry: std::io::Result<fs::DirEntry>| {
        let path = entry.unwrap().path();
        (path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read(&path).unwrap())
    };
    let fixtures = fs::read_dir(folder).unwrap().map(fixture);
    let cases = CASES.iter().map(|case| (format!("{}.csv", case.fault), case.file.to_vec()));
    let others = [
        ("much.csv", MUCH),
        ("empty.csv", b" "),
        ("old.xls", b"\xd0\xcf\x11\xe0rest"),
        ("none.csv", b"ann@elm.example,Ops\n"),
        ("open.csv", b"\"email,team\nann@elm.example,Ops\n"),
    ];
    let others = others.into_iter().map(|(name, bytes)| (name.to_owned(), bytes.to_vec()));
    fixtures.chain(cases).chain(others).collect()
}

#[test]
fn no_word_of_the_command_stands_on_a_german_page() {
    both_databases(|url| {
        System::new().block_on(async {
            let mut desk = Desk::new(url);
            desk.language = "de";
            let hr = desk.sign_in(HR).await;
            let mut problems = 0;
            for (file, bytes) in files() {
                let Some(refused) = refused(&desk, &bytes) else { continue };
                let sent = desk.upload(Some(&hr), "partial", (&file, &bytes), "").await;
                assert_eq!(sent.status, 303, "{file}: {}", sent.body);
                let pages = if refused.questions.is_empty() {
                    assert_eq!(sent.location, TRIAL, "{file}");
                    vec![desk.get(TRIAL, Some(&hr)).await, desk.get(COLUMNS, Some(&hr)).await]
                } else {
                    vec![desk.get(COLUMNS, Some(&hr)).await]
                };
                for page in &pages {
                    assert_eq!(page.status, 200, "{file}: {}", page.location);
                    assert!(page.body.contains("<html lang=\"de\""), "{file}: {}", page.body);
                    assert!(!page.body.contains("lang=\"en\""), "{file}: {}", page.body);
                    let questions = refused.questions.iter().map(ToString::to_string);
                    let notices = refused.notices.iter().map(ToString::to_string);
                    for english in questions.chain(notices).map(|said| in_html(&said)) {
                        assert!(!page.body.contains(&english), "{file}: {english}");
                    }
                    for problem in &refused.problems {
                        let FaultSaid { problem, fix, .. } = problem.fault.said();
                        for english in [in_html(&problem), in_html(&fix)] {
                            assert!(!page.body.contains(&english), "{file}: {english}");
                        }
                    }
                }
                problems += refused.problems.len();
                let [trial, ..] = pages.as_slice() else { unreachable!() };
                for problem in refused.problems.iter().filter(|_| refused.questions.is_empty()) {
                    let row = format!("Zeile </span>{}</th>", problem.row);
                    assert!(trial.body.contains(&row), "{file}: {problem}: {}", trial.body);
                }
            }
            assert!(problems > 25, "{problems}");
        });
    });
}

#[test]
fn a_page_says_where_and_what_and_how_to_mend_it() {
    both_databases(|url| {
        System::new().block_on(async {
            let mut desk = Desk::new(url);
            desk.language = "de";
            let hr = desk.sign_in(HR).await;
            desk.upload(Some(&hr), "partial", ("much.csv", MUCH), "").await;
            let page = desk.get(TRIAL, Some(&hr)).await.body;
            for says in [
                "<span>Dienstliche Adresse</span>",
                "In der Adresse steht kein @",
                "Als name@host schreiben, wie anna@example.com",
                "Der Pfad des Teams hat einen leeren Teil",
                "<span>Zeitzone</span>",
                "Keine Zeitzone heißt so",
                "Ein Zeitunterschied sagt nicht, wann die Sommerzeit beginnt",
                "<span>Letzter Arbeitstag</span>",
                "Zeile 2 hat dieselbe Personalnummer",
                "Zeile 3 hat dieselbe Adresse",
                "Darin steht ein geschütztes Leerzeichen",
                "Die Zeile hat 3 Felder, die Überschriften haben 8",
                "Abteilun (gemeint war vielleicht: Team)",
            ] {
                assert!(page.contains(says), "{says}: {page}");
            }
            desk.upload(Some(&hr), "partial", ("old.xls", b"\xd0\xcf\x11\xe0rest"), "").await;
            let page = desk.get(COLUMNS, Some(&hr)).await.body;
            let line = "<li>Zeile 1: Das ist eine Tabelle eines Tabellenprogramms, keine CSV-Datei. \
                        Noch einmal als .xlsx oder als CSV UTF-8 speichern.</li>";
            assert!(page.contains(line), "{page}");
        });
    });
}
