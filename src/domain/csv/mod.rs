//! Reading CSV files that people made in other programs: text, rows, and what is wrong with them.

mod encoding;
mod row_fault;
mod row_refusal;
mod text;

pub use encoding::Reading;
pub(in crate::domain) use encoding::readings;
pub use row_fault::{FaultSaid, FileFault, RowFault};
pub(in crate::domain) use row_fault::{SAVE_AGAIN, SPLIT, said};
pub use row_refusal::RowRefusal;
pub(in crate::domain) use row_refusal::{Problems, shown, unseen};
pub(in crate::domain) use text::{
    HEADER_WITHIN, LARGEST, MOST_COLUMNS, MOST_ROWS, Record, TYPE_LINE, Text, cleaned, records,
};
