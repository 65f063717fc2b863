use std::process::ExitCode;

use serde_json::json;

use super::output::Output;
use super::{people_questions, table};
use crate::app::{AppError, Refusal, RouteError};
use crate::config::SettingsError;
use crate::domain::people_file::Refused;
use crate::domain::{FaultSaid, ItemError, RowFault, RowRefusal};
use crate::mail::DkimKeyError;
use crate::store::{DatabaseUrlError, StoreError};

const FAULT: u8 = 1;
const INPUT: u8 = 3;

/// An input on the command line that somebody can fix.
#[derive(Debug, thiserror::Error)]
pub enum InputRefusal {
    #[error("{0}")]
    Said(String),
    #[error("{} problem(s) in the instruments", .0.len())]
    Items(Vec<ItemError>),
    #[error("{file} is refused, for {} reason(s):", .reasons.len())]
    Certificate { file: String, reasons: Vec<String> },
}

/// Says what went wrong, on stderr, and chooses the exit code.
pub fn report(error: &anyhow::Error, output: &Output) -> ExitCode {
    let rows: Vec<RefusedRow> = match error.downcast_ref() {
        Some(AppError::Refused(Refusal::People(Refused { problems, .. }))) => rows_of(problems),
        Some(AppError::Refused(Refusal::Figures(problems))) => rows_of(problems),
        _ => Vec::new(),
    };
    let people = match error.downcast_ref() {
        Some(AppError::Refused(Refusal::People(refused))) => Some(refused),
        _ => None,
    };
    let items = match error.downcast_ref() {
        Some(InputRefusal::Items(items)) => items.as_slice(),
        _ => &[],
    };
    let reasons = match error.downcast_ref() {
        Some(InputRefusal::Certificate { reasons, .. }) => reasons.as_slice(),
        _ => &[],
    };
    let is_input = is_input(error);
    // A refusal is a whole sentence; a fault wants its causes.
    let said = if is_input { error.to_string() } else { format!("{error:#}") };
    if output.json {
        let mut value = in_json(&said, &rows, items, reasons);
        if let (Some(refused), Some(fields)) = (people, value.as_object_mut()) {
            let notices: Vec<String> = refused.notices.iter().map(ToString::to_string).collect();
            fields.insert(
                "questions".to_owned(),
                people_questions::in_json(&refused.questions).into(),
            );
            fields.insert("notices".to_owned(), notices.into());
        }
        eprintln!("{value}");
    } else {
        eprintln!("sdt-pulse: {said}");
        eprint!("{}", rows_table(&rows));
        if let Some(refused) = people {
            // What is said of the file anyway helps to answer; problems come first.
            for notice in refused.notices.iter().filter(|_| refused.problems.is_empty()) {
                eprintln!("  note: {notice}");
            }
            eprint!("{}", people_questions::in_lines(&refused.questions));
        }
        for item in items {
            eprintln!("  {item}");
        }
        for reason in reasons {
            eprintln!("  {reason}");
        }
    }
    ExitCode::from(if is_input { INPUT } else { FAULT })
}

fn is_input(error: &anyhow::Error) -> bool {
    matches!(error.downcast_ref(), Some(AppError::Refused(_)))
        || error.is::<InputRefusal>()
        || error.is::<SettingsError>()
        || error.is::<RouteError>()
        || error.is::<DkimKeyError>()
        || error.is::<DatabaseUrlError>()
        || matches!(error.downcast_ref(), Some(StoreError::Missing(_) | StoreError::CopyExists(_)))
}

/// A row of a file that was refused, of whatever kind the file is.
struct RefusedRow<'a> {
    row: usize,
    column: &'a str,
    value: &'a str,
    said: FaultSaid,
}

fn rows_of<F: RowFault>(problems: &[RowRefusal<F>]) -> Vec<RefusedRow<'_>> {
    let rows = problems.iter().map(|one| RefusedRow {
        row: one.row,
        column: &one.column,
        value: &one.value,
        said: one.fault.said(),
    });
    rows.collect()
}

fn in_json(
    said: &str,
    rows: &[RefusedRow],
    items: &[ItemError],
    reasons: &[String],
) -> serde_json::Value {
    let rows: Vec<_> = rows
        .iter()
        .map(|row| {
            json!({
                "row": row.row, "column": row.column, "value": row.value, "fault": row.said.id,
                "problem": row.said.problem, "how_to_fix": row.said.fix,
            })
        })
        .collect();
    let items: Vec<String> = items.iter().map(ItemError::to_string).collect();
    json!({ "error": said, "rows": rows, "items": items, "reasons": reasons })
}

/// The rows of a file that were refused.
fn rows_table(rows: &[RefusedRow]) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let head = ["row", "column", "value", "problem", "how to fix"];
    let mut lines = vec![head.map(str::to_owned).to_vec()];
    lines.extend(rows.iter().map(|RefusedRow { row, column, value, said }| {
        let (problem, fix) = (said.problem.to_string(), said.fix.to_string());
        vec![row.to_string(), (*column).to_owned(), (*value).to_owned(), problem, fix]
    }));
    table::aligned(&lines)
}
