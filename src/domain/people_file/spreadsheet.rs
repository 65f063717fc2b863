//! The rows of an `.xlsx` file.

use std::collections::BTreeMap;
use std::io::{self, Cursor, Read};

use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use super::Refused;
use super::answers::Answers;
use super::column::{Column, Heading};
use super::field::Field;
use super::question::Question;
use super::table_fault::TableFault;
use crate::domain::csv::{HEADER_WITHIN, LARGEST, MOST_COLUMNS, MOST_ROWS, Record, cleaned};

/// How much a file may hold unpacked: a table of the most rows has less.
const LARGEST_UNPACKED: u64 = 400 * 1024 * 1024;

/// Whether the file is a zip, as `.xlsx` is.
pub(super) fn is_spreadsheet(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// The rows of the one sheet that is a list of people, or of the sheet that was chosen.
///
/// # Errors
/// A file that cannot be read, and the question which sheet it is.
pub(super) fn records(bytes: &[u8], answers: &Answers) -> Result<Vec<Record>, Refused> {
    if bytes.len() > LARGEST || !unpacks(bytes) {
        return Err(TableFault::LargeSpreadsheet.into());
    }
    let unread = |_: XlsxError| Refused::from(TableFault::UnreadableSpreadsheet);
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(unread)?;
    let visible = book.sheets_metadata().iter().filter(|sheet| {
        sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible
    });
    let names: Vec<String> = visible.map(|sheet| sheet.name.clone()).collect();
    if let Some(chosen) = &answers.sheet {
        if !names.contains(chosen) {
            let fault = TableFault::NoSuchSheet { sheet: chosen.clone(), sheets: names };
            return Err(fault.into());
        }
        return sheet(&mut book, chosen).map_err(unread);
    }
    let mut lists = Vec::new();
    let mut first = None;
    for name in names {
        let records = sheet(&mut book, &name).map_err(unread)?;
        if is_list_of_people(&records) {
            lists.push((name, records));
        } else if !records.is_empty() {
            first.get_or_insert(records);
        }
    }
    if lists.len() > 1 {
        let sheets = lists.into_iter().map(|(name, _)| name).collect();
        let questions = vec![Question::Sheet { sheets }];
        return Err(Refused { questions, ..Refused::default() });
    }
    let list = lists.into_iter().next().map(|(_, records)| records);
    Ok(list.or(first).unwrap_or_default())
}

/// Unpacks everything once, and keeps nothing: a small file can hold terabytes.
fn unpacks(bytes: &[u8]) -> bool {
    let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) else { return true };
    let mut left = LARGEST_UNPACKED;
    for at in 0..archive.len() {
        // What is damaged is found, and said, by who reads it.
        let Ok(entry) = archive.by_index(at) else { continue };
        let read = io::copy(&mut entry.take(left), &mut io::sink()).unwrap_or_default();
        left -= read;
        if left == 0 {
            return false;
        }
    }
    true
}

fn is_list_of_people(records: &[Record]) -> bool {
    let email = Field::Of(Column::Email);
    records.iter().take(HEADER_WITHIN).any(|record| {
        let mut names = record.fields.iter().map(|name| Heading::read(name));
        names.any(|heading| matches!(heading, Heading::Known(field, _) if field == email))
    })
}

/// The rows that hold something, all of one width.
fn sheet(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Vec<Record>, XlsxError> {
    let mut rows: BTreeMap<u32, BTreeMap<usize, (String, bool)>> = BTreeMap::new();
    let mut width = 0;
    // Cell by cell: a lone cell in the last row would else make a table of billions.
    let mut cells = book.worksheet_cells_reader(name)?;
    while let Some(cell) = cells.next_cell()? {
        let (row, column) = cell.get_position();
        let value = cleaned(&text(cell.get_value()));
        if value.0.is_empty() || rows.len() > MOST_ROWS {
            continue;
        }
        let column = usize::try_from(column).unwrap_or(usize::MAX).min(MOST_COLUMNS);
        width = width.max(column + 1);
        rows.entry(row).or_default().insert(column, value);
    }
    let record = |(row, mut cells): (u32, BTreeMap<usize, (String, bool)>)| {
        let odd_ends = cells.values().filter(|(_, odd)| *odd).count();
        let fields = (0..width).map(|at| cells.remove(&at).unwrap_or_default().0).collect();
        let row = usize::try_from(row).unwrap_or(usize::MAX).saturating_add(1);
        Record { row, fields, odd_ends, over_lines: false, unclosed: false }
    };
    Ok(rows.into_iter().map(record).collect())
}

/// As a spreadsheet would write it into a CSV; days as 2026-12-31.
fn text(value: &DataRef) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.clone()
        }
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(truth) => truth.to_string(),
        DataRef::DateTime(day) => {
            let (year, month, day, ..) = day.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::csv::RowFault;

    const BOOK: &[u8] = include_bytes!("../../../tests/fixtures/people/spreadsheet.xlsx");
    const TWO_LISTS: &[u8] =
        include_bytes!("../../../tests/fixtures/people/spreadsheet-two-lists.xlsx");

    fn rows(records: &[Record]) -> Vec<(usize, String)> {
        records.iter().map(|record| (record.row, record.fields.join("|"))).collect()
    }

    #[test]
    fn the_sheet_with_people_is_read_as_it_is_shown() {
        let records = records(BOOK, &Answers::default()).unwrap();
        assert_eq!(
            rows(&records)[..3],
            [
                (1, "Staff of May||||".to_owned()),
                (3, "Personalnummer|E-Mail|Name|Abteilung|Austrittsdatum".to_owned()),
                (4, "17|ann@elm.example|Ann Lee|Betrieb/Nord|".to_owned()),
            ]
        );
        assert!(rows(&records)[4].1.ends_with("|2020-03-31"), "{:?}", rows(&records));
    }

    #[test]
    fn of_two_lists_one_is_chosen() {
        let refused = records(TWO_LISTS, &Answers::default()).err().unwrap();
        let sheets = ["May", "June"].map(str::to_owned).into();
        assert_eq!(refused.questions, [Question::Sheet { sheets }]);
        let chosen = |name: &str| {
            let sheet = Some(name.to_owned());
            records(TWO_LISTS, &Answers { sheet, ..Answers::default() })
        };
        assert_eq!(rows(&chosen("June").unwrap()).len(), 3);
        let none = chosen("July").err().unwrap().problems;
        assert_eq!(none[0].fault.said().fix, "its sheets are: May, June, Notes");
    }

    #[test]
    fn what_is_no_spreadsheet_is_refused_and_nothing_panics() {
        let problem = |bytes: &[u8]| {
            records(bytes, &Answers::default()).err().unwrap().problems[0].fault.said().problem
        };
        assert_eq!(problem(b"PK\x03\x04rest"), "this spreadsheet cannot be read");
        assert_eq!(problem(&vec![0; LARGEST + 1])[..30], *"the file is larger than 20 MiB");
        for at in (0..BOOK.len()).step_by(9) {
            let mut bytes = BOOK.to_vec();
            bytes[at] ^= 0x55;
            drop(records(&bytes, &Answers::default()));
        }
    }
}
