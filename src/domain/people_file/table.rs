//! From the rows of a file to its header and what stands below it.

use super::column::Heading;
use super::notice::Notice;
use crate::domain::csv::{HEADER_WITHIN, MOST_COLUMNS, Record, TYPE_LINE};

/// A header, and the rows below it.
pub(super) struct Table {
    pub header: Record,
    pub rows: Vec<Record>,
    pub notices: Vec<Notice>,
}

impl Table {
    /// `None` of no rows.
    ///
    /// The header is the first row that names two columns, else the first that names one, else the first.
    pub fn of(records: Vec<Record>) -> Option<Self> {
        let mut records: Vec<Record> = records
            .into_iter()
            .filter(|record| !record.fields.first().is_some_and(|it| it.starts_with(TYPE_LINE)))
            .collect();
        let named: Vec<usize> = records.iter().take(HEADER_WITHIN).map(columns_named).collect();
        let first = |least: usize| named.iter().position(|named| *named >= least);
        let at = first(2).or_else(|| first(1)).unwrap_or_default();
        let mut notices = Vec::new();
        if let (Some(first), Some(last)) = (records.first(), records.get(at.wrapping_sub(1)))
            && at > 0
        {
            notices.push(Notice::AboveHeader { first: first.row, last: last.row });
        }
        let mut rows = records.split_off(at).into_iter();
        let header = rows.next()?;
        let mut rows: Vec<Record> = rows.collect();
        if let Some(second) = rows.first().filter(|row| is_second_header(&header, row)) {
            notices.push(Notice::SecondHeader { row: second.row });
            rows.remove(0);
        }
        let odd_ends = rows.iter().map(|row| row.odd_ends).sum();
        if odd_ends > 0 {
            notices.push(Notice::OddEnds { values: odd_ends });
        }
        Some(Self { header, rows, notices })
    }
}

fn columns_named(record: &Record) -> usize {
    let names = record.fields.iter().take(MOST_COLUMNS + 1);
    names.filter(|name| Heading::is_known(name)).count()
}

/// `SuccessFactors` writes technical names, and labels below them: a row that names people's columns, and
/// holds no address.
fn is_second_header(header: &Record, row: &Record) -> bool {
    columns_named(row) >= 2
        && columns_named(row) * 2 >= columns_named(header)
        && !row.fields.iter().any(|field| field.contains('@'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::csv::records;

    /// The row of the header, the rows below, and what is said.
    fn read(text: &str) -> (usize, Vec<usize>, Vec<Notice>) {
        let table = Table::of(records(text, Heading::is_known).unwrap()).unwrap();
        (table.header.row, table.rows.iter().map(|row| row.row).collect(), table.notices)
    }

    #[test]
    fn what_stands_above_the_header_is_left_out() {
        for (text, header, rows, notices) in [
            ("email,team\na@x,T\n", 1, vec![2], vec![]),
            ("#TYPE A.B.C\nemail,team\na@x,T\n", 2, vec![3], vec![]),
            (
                "Staff of May\n\nLeeds;all\nemail;team\na@x;T\n",
                4,
                vec![5],
                vec![Notice::AboveHeader { first: 1, last: 3 }],
            ),
            // A team by the name of a column is no header, nor is a file without one.
            ("email,team\na@x,Team\n", 1, vec![2], vec![]),
            ("a@x,T\nb@x,T\n", 1, vec![2], vec![]),
        ] {
            assert_eq!(read(text), (header, rows, notices), "{text}");
        }
    }

    #[test]
    fn labels_below_technical_names_are_no_person() {
        let text = "USERID,EMAIL,DEPARTMENT\nEmployee ID,E-Mail,Department\n1,a@x,T\n";
        assert_eq!(read(text), (1, vec![3], vec![Notice::SecondHeader { row: 2 }]));
        assert_eq!(read("email,team\nteam@x,Team\n").1, [2]);
    }

    #[test]
    fn odd_spaces_at_the_ends_are_counted() {
        let notices = read("email,team\n\u{a0}a@x,T\u{200b}\nb@x, T \n").2;
        assert_eq!(notices, [Notice::OddEnds { values: 2 }]);
    }
}
