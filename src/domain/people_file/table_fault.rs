use super::field::Field;
use crate::domain::csv::{FaultSaid, SPLIT, said};

/// What is wrong with the file, its sheets or its header, before any row is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableFault {
    /// More than so many.
    TooManyRows(usize),
    LargeSpreadsheet,
    UnreadableSpreadsheet,
    NoSuchSheet {
        sheet: String,
        sheets: Vec<String>,
    },
    /// Nothing stands below the header.
    NoRows,
    /// Every row was left out.
    NobodyLeft,
    UnclosedHeader,
    /// The first row names no column that is known.
    NoHeader,
    /// An answer speaks of a column that the file has not; with those that it has.
    NoSuchColumn {
        columns: Vec<String>,
    },
    /// Another column was said to be this, too.
    ColumnTwice(Field),
    ColumnMissing,
}

impl TableFault {
    pub(super) fn said(&self) -> FaultSaid {
        match self {
            Self::TooManyRows(most) => {
                said("too-many-rows", format!("the file has more than {most} rows"), SPLIT)
            }
            Self::LargeSpreadsheet => said(
                "large-spreadsheet",
                "the file is larger than 20 MiB, or than 400 MiB unpacked",
                SPLIT,
            ),
            Self::UnreadableSpreadsheet => said(
                "unreadable-spreadsheet",
                "this spreadsheet cannot be read",
                "save it again as .xlsx, or as CSV UTF-8",
            ),
            Self::NoSuchSheet { sheet, sheets } => said(
                "no-such-sheet",
                format!("the file has no sheet of the name {sheet}"),
                format!("its sheets are: {}", sheets.join(", ")),
            ),
            Self::NoRows => {
                said("no-rows", "there is no row below the header", "add one row for each person")
            }
            Self::NobodyLeft => said(
                "nobody-left",
                "no row is left to take in",
                "look at the columns by which rows were left out",
            ),
            Self::UnclosedHeader => said(
                "unclosed-header",
                "a quotation mark opens in the header and is never closed",
                "close it, or remove it",
            ),
            Self::NoHeader => said(
                "no-header",
                "this row names no columns",
                "begin with the header: email,team or employee_id,email,name,team,manager_email,\
                 locale,timezone",
            ),
            Self::NoSuchColumn { columns } => said(
                "no-such-column",
                "the file has no column of this name",
                format!("its columns are: {}", columns.join(", ")),
            ),
            Self::ColumnTwice(field) => said(
                "column-twice",
                format!("another column is said to be {}, too", field.name()),
                "say it of one of them",
            ),
            Self::ColumnMissing => said(
                "column-missing",
                "the column is missing",
                "add it: email and team are needed for everyone",
            ),
        }
    }
}
