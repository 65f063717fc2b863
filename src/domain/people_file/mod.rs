//! The people file: a CSV with one row per person, read whole or not at all.

mod column;
mod notice;
mod row;
mod table;

use std::collections::BTreeSet;

use encoding_rs::{UTF_8, WINDOWS_1252};

use super::Person;
use super::csv::{
    MOST_COLUMNS, MOST_ROWS, Problems, Record, RowRefusal, SPLIT, Text, records, unseen,
};
pub use column::Column;
use column::Heading;
pub use notice::Notice;
use row::RowReader;
use table::Table;

/// A people file in which nothing is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeopleFile {
    /// With the row each stands in, as a spreadsheet numbers it.
    pub people: Vec<(usize, Person)>,
    /// The columns that the file has: an absent column says nothing, an empty cell says "none".
    pub columns: BTreeSet<Column>,
    pub notices: Vec<Notice>,
}

/// Reads a people file.
///
/// Columns in any order: `email` and `team`, optionally `employee_id`, `name`, `manager_email`,
/// `locale`, `timezone`, under English or German names. Separated by `,`, `;`, tab or `|`; UTF-8,
/// UTF-16, or Windows-1252 with a notice.
///
/// # Errors
/// Every problem found, in row order; above 1000 of them the last entry says so.
pub fn parse(bytes: &[u8]) -> Result<PeopleFile, Vec<RowRefusal>> {
    let text = Text::read(bytes, "email,team").map_err(|problem| vec![problem])?;
    let records = records(&text.text, |name| matches!(Heading::read(name), Heading::Known(_)))
        .map_err(|error| {
            vec![RowRefusal::new(1, "", "", error.to_string(), "save the file again as CSV UTF-8")]
        })?;
    if records.len() > MOST_ROWS {
        let problem = format!("the file has more than {MOST_ROWS} rows");
        return Err(vec![RowRefusal::new(1, "", "", problem, SPLIT)]);
    }
    let mut problems = Problems::default();
    let Some(Table { header, rows: records, notices: of_table }) = Table::of(records) else {
        let problem =
            RowRefusal::new(1, "", "", "the file is empty", "begin with the line `email,team`");
        return Err(vec![problem]);
    };
    let windows_1252 = text.encoding == WINDOWS_1252;
    let headings = read_header(&header, windows_1252, &mut problems)?;

    let mut reader = RowReader::new(&headings, windows_1252);
    let mut people = Vec::new();
    let mut rows = 0_usize;
    for record in records {
        rows += 1;
        people.extend(reader.read(&record, &mut problems).map(|person| (record.row, person)));
        if problems.is_full() {
            break;
        }
    }
    if rows == 0 {
        problems.push(RowRefusal::new(
            header.row,
            "",
            "",
            "there is no row below the header",
            "add one row for each person",
        ));
    }
    let known = |heading: &(String, Heading)| match heading.1 {
        Heading::Known(column) => Some(column),
        _ => None,
    };
    let columns = headings.iter().filter_map(known).collect();
    let read_as = (text.encoding != UTF_8).then(|| Notice::ReadAs(text.encoding.name()));
    let notices = read_as.into_iter().chain(of_table).collect();
    problems.or(PeopleFile { people, columns, notices })
}

/// The columns, each with its name in the file.
///
/// # Errors
/// Only if this row is no header at all, so that looking at the others would be pointless.
fn read_header(
    header: &Record,
    windows_1252: bool,
    problems: &mut Problems,
) -> Result<Vec<(String, Heading)>, Vec<RowRefusal>> {
    let row = header.row;
    let headings: Vec<(String, Heading)> = header
        .fields
        .iter()
        .take(MOST_COLUMNS + 1)
        .map(|name| (name.clone(), Heading::read(name)))
        .collect();
    let none_known = !headings.iter().any(|(_, heading)| matches!(heading, Heading::Known(_)));
    if headings.len() > MOST_COLUMNS || none_known || header.unclosed {
        let found = header.fields.first().map_or("", String::as_str);
        let (problem, fix) = if header.unclosed {
            ("a quotation mark opens in the header and is never closed", "close it, or remove it")
        } else {
            (
                "this row names no columns",
                "begin with the header: email,team or employee_id,email,name,team,manager_email,\
                 locale,timezone",
            )
        };
        return Err(vec![RowRefusal::new(row, "", found, problem, fix)]);
    }
    let mut seen = BTreeSet::new();
    for (name, heading) in &headings {
        if let Some((problem, fix)) = unreadable(name, windows_1252) {
            problems.push(RowRefusal::new(row, name, name, problem, fix));
            continue;
        }
        let (problem, fix) = match heading {
            Heading::Known(column) if seen.insert(*column) => continue,
            // Spreadsheets pad rows with columns that hold nothing.
            Heading::Unnamed => continue,
            Heading::Known(column) => {
                (format!("a second column for {}", column.name()), "keep one of the two".to_owned())
            }
            Heading::Refused => (
                "sdt-pulse does not want this: less data, a better promise.".to_owned(),
                "Remove the column.".to_owned(),
            ),
            Heading::Unknown(Some(near)) => (
                "no column has this name".to_owned(),
                format!("did you mean {}? If not, remove the column", near.name()),
            ),
            Heading::Unknown(None) => {
                ("no column has this name".to_owned(), "remove the column".to_owned())
            }
        };
        problems.push(RowRefusal::new(row, name, name, problem, fix));
    }
    for column in Column::REQUIRED {
        if !headings.iter().any(|(_, heading)| *heading == Heading::Known(column)) {
            problems.push(RowRefusal::new(
                row,
                column.name(),
                "",
                "the column is missing",
                "add it: email and team are needed for everyone",
            ));
        }
    }
    Ok(headings)
}

/// Why a value cannot be taken as text, with how to fix it.
fn unreadable(value: &str, windows_1252: bool) -> Option<(String, &'static str)> {
    let again = "save the file again as CSV UTF-8";
    value.chars().find_map(|c| match c {
        '\0' => Some(("it holds a NUL byte".to_owned(), again)),
        '\u{fffd}' => Some(("it holds a character that cannot be read".to_owned(), again)),
        '\u{80}'..='\u{9f}' if windows_1252 => Some((
            format!("it holds the byte {:#04x}, which means nothing in Windows-1252", u32::from(c)),
            again,
        )),
        '\n' => Some(("it holds a line break".to_owned(), "write it on one line")),
        '\u{a0}' | '\u{2007}' | '\u{202f}' => {
            Some(("it holds a no-break space".to_owned(), "write a plain space in its place"))
        }
        c if unseen(c) => {
            Some(("it holds an invisible character".to_owned(), "write the value anew by hand"))
        }
        _ => None,
    })
}

#[cfg(test)]
mod tests;
