use super::OutsideMeasure;
use crate::domain::UnitPathError;
use crate::domain::csv::{FaultSaid, FileFault, MOST_ROWS, RowFault, said};

/// What can be wrong in a file of figures. No page takes one, so that they are said in English alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FiguresFault {
    File(FileFault),
    TooManyRows,
    NoRows,
    /// The first row names none of the columns.
    NoHeader,
    /// With the column that was probably meant.
    UnknownColumn(Option<&'static str>),
    ColumnMissing,
    SecondColumn(&'static str),
    Unclosed,
    /// A row has more cells than the header.
    MoreCells,
    Cell(CellFault),
    /// With the row that has the figure already.
    Twice(usize),
}

/// Why a cell cannot be what its column says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CellFault {
    Team(UnitPathError),
    /// With the team that was probably meant.
    UnknownTeam(Option<String>),
    NoQuarter,
    /// With the measure that was probably meant.
    UnknownMeasure(Option<OutsideMeasure>),
    /// Of a measure, where it could be read.
    NoNumber(Option<OutsideMeasure>),
    TooMuch(OutsideMeasure),
    Negative(OutsideMeasure),
    NoWholeNumber(OutsideMeasure),
}

impl From<FileFault> for FiguresFault {
    fn from(fault: FileFault) -> Self {
        Self::File(fault)
    }
}

impl From<CellFault> for FiguresFault {
    fn from(fault: CellFault) -> Self {
        Self::Cell(fault)
    }
}

impl RowFault for FiguresFault {
    fn said(&self) -> FaultSaid {
        match self {
            Self::File(fault) => fault.said(),
            Self::TooManyRows => said(
                "too-many-rows",
                format!("the file has more than {MOST_ROWS} rows"),
                "split it",
            ),
            Self::NoRows => {
                said("no-rows", "there is no row below the header", "add one row for each figure")
            }
            Self::NoHeader => said(
                "no-header",
                "this row names no columns",
                "begin with the line `team,quarter,measure,value`",
            ),
            Self::UnknownColumn(near) => {
                let fix = match near {
                    Some(near) => format!("did you mean {near}? If not, remove the column"),
                    None => "remove the column".to_owned(),
                };
                said("unknown-column", "no column has this name", fix)
            }
            Self::ColumnMissing => {
                said("column-missing", "the column is missing", "add it: all four are needed")
            }
            Self::SecondColumn(column) => said(
                "second-column",
                format!("a second column for {column}"),
                "keep one of the two",
            ),
            Self::Unclosed => said(
                "unclosed",
                "a quotation mark opens here and is never closed",
                "close it, or remove it",
            ),
            Self::MoreCells => said(
                "more-cells",
                "the row has more cells than the header",
                "put a value with a separator in quotes",
            ),
            Self::Twice(first) => {
                said("twice", format!("row {first} has this figure already"), "keep one of the two")
            }
            Self::Cell(fault) => fault.said(),
        }
    }
}

impl CellFault {
    fn said(&self) -> FaultSaid {
        let write = |measure: &OutsideMeasure| format!("write {}", measure.unit());
        match self {
            Self::Team(error) => said(error.id(), error.to_string(), error.fix()),
            Self::UnknownTeam(near) => {
                let fix = match near {
                    Some(near) => format!("did you mean {near}?"),
                    None => {
                        "name it as in the people file, such as Operations/Depot North".to_owned()
                    }
                };
                said("unknown-team", "no team has this name", fix)
            }
            Self::NoQuarter => said("no-quarter", "this is no quarter", "write it as 2026Q4"),
            Self::UnknownMeasure(near) => {
                let ids: Vec<&str> = OutsideMeasure::ALL.iter().map(|one| one.id()).collect();
                let fix = match near {
                    Some(near) => format!("did you mean {}?", near.id()),
                    None => format!("use one of {}", ids.join(", ")),
                };
                said("unknown-measure", "no measure has this name", fix)
            }
            Self::NoNumber(measure) => {
                let unit = measure.map_or("a number, such as 12.5", OutsideMeasure::unit);
                said("no-number", "this is no number", format!("write {unit}, with a point"))
            }
            Self::TooMuch(measure) => {
                let problem = format!("this is more than {}", measure.most());
                said("too-much", problem, write(measure))
            }
            Self::Negative(measure) => said("negative", "this is less than 0", write(measure)),
            Self::NoWholeNumber(measure) => {
                said("no-whole-number", "this is no whole number", write(measure))
            }
        }
    }
}
