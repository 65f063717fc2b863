//! The files of `tests/fixtures/people` through the pages: they come to what they come to by the command.

use std::fs;
use std::path::Path;

use actix_web::rt::System;
use sdt_pulse::app::{self, AppError, ImportRequest, Refusal};
use sdt_pulse::domain::people_file::{Answers, Column, Field, Group, TeamCase, encoding_named};
use sdt_pulse::domain::{ImportMode, ImportPlan};

use super::import::{COLUMNS, TRIAL, answered, hidden, trial};
use super::{Desk, HR, Signed};
use crate::support::both_databases;

const TEAM: Option<Field> = Some(Field::Of(Column::Team));

/// The answers of a file that asks: by the command, and as fields of the page; `header:` stands for the
/// field of the column with that header.
fn answers(file: &str) -> Option<(Answers, Vec<(&'static str, &'static str)>)> {
    let none = Answers::default;
    let columns = |all: &[&str]| Answers {
        columns: all.iter().map(|header| ((*header).to_owned(), TEAM)).collect(),
        ..none()
    };
    let left_out = |group| Answers { left_out: [group].into(), ..none() };
    let encoding = |name| Answers { encoding: encoding_named(name), ..none() };
    Some(match file {
        "macroman.csv" | "rename-b.csv" => (encoding("macintosh"), vec![("encoding", "macintosh")]),
        "polish.csv" => (encoding("windows-1250"), vec![("encoding", "windows-1250")]),
        "noemail.csv" | "ad.csv" => (left_out(Group::NoAddress), vec![("no_address", "leave_out")]),
        "entra.csv" => (left_out(Group::Guests), vec![("guests", "leave_out")]),
        "spreadsheet-two-lists.xlsx" => {
            (Answers { sheet: Some("June".to_owned()), ..none() }, vec![("sheet", "June")])
        }
        "teamcase.csv" => {
            (Answers { team_case: Some(TeamCase::Same), ..none() }, vec![("team_case", "same")])
        }
        "teamcase-words.csv" => (
            Answers { team_case: Some(TeamCase::Different), ..none() },
            vec![("team_case", "different")],
        ),
        "slash.csv" => {
            let signs = [">", "\\"].map(str::to_owned).into();
            (Answers { team_separators: Some(signs), ..none() }, vec![("separator", ">\\")])
        }
        "personio.csv" => (
            columns(&["Abteilung", "Team"]),
            vec![("header:Abteilung", "around"), ("header:Team", "team")],
        ),
        "hibob.csv" => (
            columns(&["Department", "Team"]),
            vec![("header:Department", "around"), ("header:Team", "team")],
        ),
        "google-workspace.csv" => (
            columns(&["Org Unit Path [Required]"]),
            vec![("header:Org Unit Path [Required]", "team"), ("header:Department", "none")],
        ),
        _ => return None,
    })
}

/// By the command's use case, without a change.
fn tried(desk: &Desk, bytes: &[u8], answers: Answers) -> Result<ImportPlan, AppError> {
    let mut request = ImportRequest::of(ImportMode::Partial);
    (request.dry_run, request.answers) = (true, answers);
    app::import_people(&desk.house.app, bytes, &request, desk.house.now()).map(|done| done.plan)
}

/// The field of a column by its header.
fn named<'a>(page: &'a str, name: &'a str) -> &'a str {
    let Some(header) = name.strip_prefix("header:") else { return name };
    let (before, _) = page.split_once(&format!("Use {header} as")).expect(header);
    before.rsplit_once("for=\"").unwrap().1.split('"').next().unwrap()
}

async fn through_the_pages(desk: &Desk, hr: &Signed, file: &str, bytes: &[u8]) {
    let sent = desk.upload(Some(hr), "partial", (file, bytes), "").await;
    assert_eq!(sent.status, 303, "{file}: {}", sent.body);
    let plan = match tried(desk, bytes, Answers::default()) {
        Ok(plan) => {
            assert_eq!(sent.location, TRIAL, "{file}");
            plan
        }
        Err(AppError::Refused(Refusal::People(refused))) if refused.questions.is_empty() => {
            assert_eq!(sent.location, TRIAL, "{file}");
            let page = trial(desk, hr).await;
            assert!(!page.contains("name=\"plan\""), "{file}: {page}");
            for problem in refused.problems {
                let row = format!(" </span>{}</th>", problem.row);
                assert!(
                    page.contains(&row) && page.contains(&problem.value),
                    "{file}: {problem}: {page}"
                );
            }
            return;
        }
        Err(AppError::Refused(Refusal::People(_))) => {
            assert_eq!(sent.location, COLUMNS, "{file}");
            let (by_command, by_page) = answers(file).unwrap_or_else(|| panic!("{file} asks"));
            let page = desk.get(COLUMNS, Some(hr)).await.body;
            let fields: Vec<(&str, &str)> =
                by_page.iter().map(|(name, value)| (named(&page, name), *value)).collect();
            let done = answered(desk, hr, &page, &fields).await;
            assert_eq!(done.location, TRIAL, "{file}: {}", done.body);
            tried(desk, bytes, by_command).unwrap()
        }
        Err(error) => panic!("{file}: {error}"),
    };
    assert_eq!(hidden(&trial(desk, hr).await, "plan"), plan.sha256(), "{file}");
    // Every column said as it is drawn comes to the same as none said.
    let page = desk.get(COLUMNS, Some(hr)).await.body;
    let done = answered(desk, hr, &page, &[]).await;
    assert_eq!(done.location, TRIAL, "{file}: {}", done.body);
    assert_eq!(hidden(&trial(desk, hr).await, "plan"), plan.sha256(), "{file}");
}

#[test]
fn every_file_comes_to_the_same_by_the_pages_and_by_the_command() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/people");
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::new(url);
            let hr = desk.sign_in(HR).await;
            let mut files = 0;
            for entry in fs::read_dir(&folder).unwrap() {
                let path = entry.unwrap().path();
                let name = path.file_name().unwrap().to_str().unwrap();
                through_the_pages(&desk, &hr, name, &fs::read(&path).unwrap()).await;
                files += 1;
            }
            assert!(files > 40, "{files}");
        });
    });
}
