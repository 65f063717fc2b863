//! The people file: one row per person, read whole or not at all, as spreadsheets, HR systems and
//! directories write it: bytes → text → table → columns → rows.

mod answers;
mod cells;
mod column;
mod fault;
mod field;
mod headers;
mod language;
mod managers;
mod never_stored;
mod notice;
mod question;
mod read_columns;
mod row;
mod separators;
mod shape_fault;
mod spreadsheet;
mod standing;
mod synonyms;
mod table;
mod table_fault;
mod time_zone;
mod value_fault;
mod windows_zones;

use std::collections::BTreeSet;

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use jiff::civil::Date;

pub use super::csv::Reading;
use super::csv::{
    FileFault, MOST_COLUMNS, MOST_ROWS, Problems, Record, RowRefusal, Text, readings, records,
    unseen,
};
use super::{Languages, Person};
pub use answers::{Answers, Group, TeamCase, encoding_named};
pub use column::Column;
use column::Heading;
pub use fault::{PeopleFault, PersonFault};
pub use field::Field;
use headers::Headers;
pub use managers::ManagerElsewhere;
pub(in crate::domain) use managers::{Managers, manager_refusal};
pub use notice::{LeftOut, Notice, Respelled};
pub use question::{Question, Rename, RowNamed};
pub use read_columns::{ReadAs, ReadColumn, ReadColumns, read_columns};
pub use shape_fault::ShapeFault;
pub use table_fault::TableFault;
pub use value_fault::ValueFault;

use row::RowReader;
use spreadsheet::is_spreadsheet;
use table::Table;

/// How the shortest people file begins.
const HEADER: &str = "email,team";

/// A people file in which nothing is wrong, and nothing is left to ask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeopleFile {
    /// With the row each stands in, as a spreadsheet numbers it.
    pub people: Vec<(usize, Person)>,
    /// The columns that the file has: an absent column says nothing, an empty cell says "none".
    pub columns: BTreeSet<Column>,
    /// People whose managers are looked for among those who are stored.
    pub elsewhere: Vec<ManagerElsewhere>,
    pub notices: Vec<Notice>,
}

/// What is wrong in a people file, and where.
pub type PeopleRefusal = RowRefusal<PeopleFault>;

/// Why a people file is not taken in; problems, questions or both.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Refused {
    pub problems: Vec<PeopleRefusal>,
    pub questions: Vec<Question>,
    /// What would be said of the file otherwise.
    pub notices: Vec<Notice>,
}

impl From<PeopleRefusal> for Refused {
    fn from(problem: PeopleRefusal) -> Self {
        Self { problems: vec![problem], ..Self::default() }
    }
}

impl From<FileFault> for Refused {
    fn from(fault: FileFault) -> Self {
        PeopleRefusal::of_row(1, fault).into()
    }
}

impl From<TableFault> for Refused {
    fn from(fault: TableFault) -> Self {
        PeopleRefusal::of_row(1, fault).into()
    }
}

/// Reads a people file.
///
/// Columns in any order: `email` and `team`, optionally `employee_id`, `name`, `manager_email`,
/// `locale`, `timezone`, under the names that known systems give them. Separated by `,`, `;`, tab or
/// `|`; UTF-8, UTF-16, or Windows-1252 with a notice; or an `.xlsx` file. Whose last day lies before `today` is left out.
/// A language that is none of `languages` is noticed, and left out.
///
/// # Errors
/// Every problem found, in row order (above 1000 of them the last entry says so), and every question
/// that `answers` leave open.
pub fn parse(
    bytes: &[u8],
    answers: &Answers,
    today: Date,
    languages: &Languages,
) -> Result<PeopleFile, Refused> {
    let (Table { header, rows, notices: of_table }, encoding) = table_of(bytes, answers)?;

    let mut problems = Problems::default();
    let (headers, of_header) = Headers::of(&header, answers, &mut problems);
    let read_as = (encoding != UTF_8).then(|| Notice::ReadAs(encoding.name()));
    let mut notices: Vec<Notice> =
        read_as.into_iter().chain(of_table).chain(of_header.notices).collect();
    let mut questions = of_header.questions;
    // Which column is which comes first: every row would be wrong.
    if questions.is_empty() && problems.is_empty() {
        let mut reader =
            RowReader::new(&headers, answers, today, encoding == WINDOWS_1252, languages);
        for row in &rows {
            reader.read(row, &mut problems);
            if problems.is_full() {
                break;
            }
        }
        let read = reader.finish(&mut problems);
        notices.extend(read.notices);
        questions.extend(read.questions);
        if read.people.is_empty() && questions.is_empty() && problems.is_empty() {
            let fault = if rows.is_empty() { TableFault::NoRows } else { TableFault::NobodyLeft };
            problems.push(RowRefusal::of_row(header.row, fault));
        }
        if questions.is_empty() && problems.is_empty() {
            let columns = headers.columns();
            return Ok(PeopleFile {
                people: read.people,
                columns,
                elsewhere: read.elsewhere,
                notices,
            });
        }
    }
    Err(Refused { problems: problems.in_row_order(), questions, notices })
}

/// A header that names columns, the rows below it, and the encoding of a file.
fn table_of(bytes: &[u8], answers: &Answers) -> Result<(Table, &'static Encoding), Refused> {
    let (records, encoding) = if is_spreadsheet(bytes) {
        (spreadsheet::records(bytes, answers)?, UTF_8)
    } else {
        records_of_text(bytes, answers)?
    };
    if records.len() > MOST_ROWS {
        return Err(TableFault::TooManyRows(MOST_ROWS).into());
    }
    let Some(table) = Table::of(records) else {
        return Err(FileFault::Empty(HEADER).into());
    };
    check_header(&table.header)?;
    Ok((table, encoding))
}

/// The rows of a CSV, and the encoding that it was read as.
fn records_of_text(
    bytes: &[u8],
    answers: &Answers,
) -> Result<(Vec<Record>, &'static Encoding), Refused> {
    let readings = readings(bytes);
    if answers.encoding.is_none() && !readings.is_empty() {
        let questions = vec![Question::Encoding { readings }];
        return Err(Refused { questions, ..Refused::default() });
    }
    let otherwise = answers.encoding.unwrap_or(WINDOWS_1252);
    let text = Text::read(bytes, HEADER, otherwise)?;
    let records = records(&text.text, Heading::is_known)?;
    Ok((records, text.encoding))
}

/// Refuses a row that is no header at all, so that looking at the others would be pointless.
fn check_header(header: &Record) -> Result<(), PeopleRefusal> {
    let mut names = header.fields.iter().take(MOST_COLUMNS + 1);
    let none_known = !names.any(|name| Heading::is_known(name));
    if header.fields.len() <= MOST_COLUMNS && !none_known && !header.unclosed {
        return Ok(());
    }
    let found = header.fields.first().map_or("", String::as_str);
    let fault = if header.unclosed { TableFault::UnclosedHeader } else { TableFault::NoHeader };
    Err(RowRefusal::new(header.row, "", found, fault))
}

/// Why a value cannot be taken as text.
fn unreadable(value: &str, windows_1252: bool) -> Option<ShapeFault> {
    value.chars().find_map(|c| match c {
        '\0' => Some(ShapeFault::NulByte),
        '\u{fffd}' => Some(ShapeFault::UnreadableCharacter),
        '\u{80}'..='\u{9f}' if windows_1252 => Some(ShapeFault::UnreadableByte(u32::from(c))),
        '\n' => Some(ShapeFault::LineBreak),
        '\u{a0}' | '\u{2007}' | '\u{202f}' => Some(ShapeFault::NoBreakSpace),
        c if unseen(c) => Some(ShapeFault::InvisibleCharacter),
        _ => None,
    })
}

#[cfg(test)]
mod tests;
