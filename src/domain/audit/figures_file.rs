//! The file of figures from elsewhere: a CSV with one figure per row, read whole or not at all.

use std::collections::{BTreeMap, BTreeSet};

use encoding_rs::WINDOWS_1252;

use super::figures_fault::{CellFault, FiguresFault};
use super::{OutsideFigure, OutsideMeasure};
use crate::domain::csv::{FileFault, MOST_ROWS, Problems, Record, Text, records};
use crate::domain::nearest::nearest;
use crate::domain::{Quarter, RowRefusal, UnitPath};

const COLUMNS: [&str; 4] = ["team", "quarter", "measure", "value"];
const HEADER: &str = "team,quarter,measure,value";

/// What is wrong in a file of figures, and where.
pub type FiguresRefusal = RowRefusal<FiguresFault>;

impl OutsideFigure {
    /// Reads the columns `team`, `quarter`, `measure` and `value`, in any order, separated by `,`, `;` or tab.
    ///
    /// `teams` are the teams that there are.
    ///
    /// # Errors
    /// Every problem found, in row order; above 1000 of them the last entry says so.
    pub fn parse_file(
        bytes: &[u8],
        teams: &BTreeSet<UnitPath>,
    ) -> Result<Vec<Self>, Vec<FiguresRefusal>> {
        let of_file = |fault: FileFault| vec![RowRefusal::of_row(1, fault)];
        let text = Text::read(bytes, HEADER, WINDOWS_1252).map_err(of_file)?;
        let records = records(&text.text, is_column).map_err(of_file)?;
        if records.len() > MOST_ROWS {
            return Err(vec![RowRefusal::of_row(1, FiguresFault::TooManyRows)]);
        }
        let mut records = records.into_iter();
        let mut problems = Problems::default();
        let Some(header) = records.next() else {
            return Err(of_file(FileFault::Empty(HEADER)));
        };
        let columns = read_header(&header, &mut problems)?;
        let mut reader = Reader { columns, teams, seen: BTreeMap::new() };
        let mut figures = Vec::new();
        let mut rows = 0_usize;
        for record in records {
            rows += 1;
            figures.extend(reader.read(&record, &mut problems));
            if problems.is_full() {
                break;
            }
        }
        if rows == 0 {
            problems.push(RowRefusal::of_row(header.row, FiguresFault::NoRows));
        }
        problems.or(figures)
    }
}

fn is_column(name: &str) -> bool {
    COLUMNS.contains(&name.to_lowercase().as_str())
}

/// The column that each cell of a row belongs to.
fn read_header(
    header: &Record,
    problems: &mut Problems<FiguresFault>,
) -> Result<Vec<Option<&'static str>>, Vec<FiguresRefusal>> {
    let known = |name: &String| {
        let name = name.to_lowercase();
        COLUMNS.into_iter().find(|column| *column == name)
    };
    let columns: Vec<Option<&str>> = header.fields.iter().map(known).collect();
    if header.unclosed || columns.iter().all(Option::is_none) {
        let found = header.fields.first().map_or("", String::as_str);
        return Err(vec![RowRefusal::new(header.row, "", found, FiguresFault::NoHeader)]);
    }
    for (name, column) in header.fields.iter().zip(&columns) {
        if column.is_none() && !name.is_empty() {
            let fault = FiguresFault::UnknownColumn(nearest(&name.to_lowercase(), COLUMNS));
            problems.push(RowRefusal::new(header.row, name, name, fault));
        }
    }
    for column in COLUMNS {
        match columns.iter().filter(|one| **one == Some(column)).count() {
            0 => {
                let fault = FiguresFault::ColumnMissing;
                problems.push(RowRefusal::new(header.row, column, "", fault));
            }
            1 => {}
            _ => {
                let fault = FiguresFault::SecondColumn(column);
                problems.push(RowRefusal::new(header.row, column, column, fault));
            }
        }
    }
    Ok(columns)
}

struct Reader<'a> {
    columns: Vec<Option<&'static str>>,
    teams: &'a BTreeSet<UnitPath>,
    /// The row in which each figure stood first.
    seen: BTreeMap<(UnitPath, Quarter, OutsideMeasure), usize>,
}

impl Reader<'_> {
    /// The figure of a row, unless it has a problem.
    fn read(
        &mut self,
        record: &Record,
        problems: &mut Problems<FiguresFault>,
    ) -> Option<OutsideFigure> {
        let row = record.row;
        if record.unclosed || record.fields.len() > self.columns.len() {
            let found = record.fields.last().map_or("", String::as_str);
            let fault =
                if record.unclosed { FiguresFault::Unclosed } else { FiguresFault::MoreCells };
            problems.push(RowRefusal::new(row, "", found, fault));
            return None;
        }
        let cell = |column| {
            let mut cells = self.columns.iter().zip(&record.fields);
            cells.find(|(one, _)| **one == Some(column)).map_or("", |(_, cell)| cell.as_str())
        };
        let mut or_problem = |column, found: Result<Found, CellFault>| match found {
            Ok(found) => Some(found),
            Err(fault) => {
                problems.push(RowRefusal::new(row, column, cell(column), fault));
                None
            }
        };
        let team = or_problem("team", read_team(cell("team"), self.teams).map(Found::Team));
        let quarter = or_problem("quarter", read_quarter(cell("quarter")).map(Found::Quarter));
        let measure = or_problem("measure", read_measure(cell("measure")).map(Found::Measure));
        let of = match measure {
            Some(Found::Measure(measure)) => Some(measure),
            _ => None,
        };
        let value = or_problem("value", read_value(cell("value"), of).map(Found::Value));
        let (
            Some(Found::Team(team)),
            Some(Found::Quarter(quarter)),
            Some(Found::Measure(measure)),
            Some(Found::Value(value)),
        ) = (team, quarter, measure, value)
        else {
            return None;
        };
        if let Some(first) = self.seen.insert((team.clone(), quarter, measure), row) {
            let found = format!("{team} {quarter} {}", measure.id());
            problems.push(RowRefusal::new(row, "", &found, FiguresFault::Twice(first)));
            return None;
        }
        Some(OutsideFigure { team, quarter, measure, value })
    }
}

/// A cell that was read.
enum Found {
    Team(UnitPath),
    Quarter(Quarter),
    Measure(OutsideMeasure),
    Value(f64),
}

fn read_team(text: &str, teams: &BTreeSet<UnitPath>) -> Result<UnitPath, CellFault> {
    let team = UnitPath::parse(text).map_err(CellFault::Team)?;
    if teams.contains(&team) {
        return Ok(team);
    }
    let near = nearest(team.as_str(), teams.iter().map(UnitPath::as_str));
    Err(CellFault::UnknownTeam(near.map(str::to_owned)))
}

fn read_quarter(text: &str) -> Result<Quarter, CellFault> {
    Quarter::parse(text).ok_or(CellFault::NoQuarter)
}

fn read_measure(text: &str) -> Result<OutsideMeasure, CellFault> {
    let name = text.to_lowercase();
    OutsideMeasure::parse(&name).ok_or_else(|| {
        let near = nearest(&name, OutsideMeasure::ALL.iter().map(|one| one.id()));
        CellFault::UnknownMeasure(near.and_then(OutsideMeasure::parse))
    })
}

/// `measure` is none where it could not be read itself: then any number will do.
fn read_value(text: &str, measure: Option<OutsideMeasure>) -> Result<f64, CellFault> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b'-');
    let value = text.parse::<f64>().ok().filter(|value| plain && value.is_finite());
    match (value, measure) {
        (None, _) => Err(CellFault::NoNumber(measure)),
        (Some(value), Some(measure)) if value > measure.most() => Err(CellFault::TooMuch(measure)),
        (Some(value), Some(measure)) if value < 0.0 => Err(CellFault::Negative(measure)),
        (Some(value), Some(measure)) if measure.is_count() && value.fract() != 0.0 => {
            Err(CellFault::NoWholeNumber(measure))
        }
        // -0 is 0.
        (Some(value), _) => Ok(value + 0.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::RowFault;

    fn teams() -> BTreeSet<UnitPath> {
        ["Operations", "Operations/North", "Sales"].map(|one| UnitPath::parse(one).unwrap()).into()
    }

    fn parse(text: &str) -> Result<Vec<OutsideFigure>, Vec<FiguresRefusal>> {
        OutsideFigure::parse_file(text.as_bytes(), &teams())
    }

    #[test]
    fn a_file_in_any_order_and_with_any_separator() {
        let expected = vec![
            OutsideFigure {
                team: UnitPath::parse("Operations/North").unwrap(),
                quarter: Quarter::parse("2026Q3").unwrap(),
                measure: OutsideMeasure::Turnover,
                value: 12.5,
            },
            OutsideFigure {
                team: UnitPath::parse("Sales").unwrap(),
                quarter: Quarter::parse("2026Q4").unwrap(),
                measure: OutsideMeasure::Experiments,
                value: 0.0,
            },
        ];
        for text in [
            "team,quarter,measure,value\nOperations/North,2026Q3,turnover,12.5\nSales,2026Q4,experiments,0\n",
            "\u{feff}Value;Measure;Quarter;Team\r\n12.5;Turnover;2026Q3;Operations / North\r\n-0;experiments;2026Q4;Sales",
        ] {
            assert_eq!(parse(text), Ok(expected.clone()), "{text}");
        }
    }

    #[test]
    fn every_problem_of_a_row_is_named() {
        let head = "team,quarter,measure,value\n";
        for (row, column, problem, fix) in [
            ("Sale,2026Q4,turnover,1", "team", "no team has this name", "did you mean Sales?"),
            (",2026Q4,turnover,1", "team", "the team is empty", "name the team"),
            ("Lab,2026Q4,turnover,1", "team", "no team has this name", "as in the people file"),
            ("Sales,2026Q5,turnover,1", "quarter", "this is no quarter", "2026Q4"),
            ("Sales,Q4/2026,turnover,1", "quarter", "this is no quarter", "2026Q4"),
            ("Sales,2026Q4,turnovre,1", "measure", "no measure", "did you mean turnover?"),
            ("Sales,2026Q4,sickness,1", "measure", "no measure", "use one of turnover, time_to"),
            ("Sales,2026Q4,turnover,many", "value", "this is no number", "12.5, with a point"),
            ("Sales,2026Q4,turnover,\"1,5\"", "value", "this is no number", "with a point"),
            ("Sales,2026Q4,turnover,", "value", "this is no number", "0 to 100"),
            ("Sales,2026Q4,turnover,NaN", "value", "this is no number", "0 to 100"),
            ("Sales,2026Q4,turnover,inf", "value", "this is no number", "0 to 100"),
            ("Sales,2026Q4,turnover,1e2", "value", "this is no number", "0 to 100"),
            ("Sales,2026Q4,turnover,100.1", "value", "more than 100", "0 to 100"),
            ("Sales,2026Q4,engagement,-1", "value", "less than 0", "0 to 100"),
            ("Sales,2026Q4,time_to_decision,-0.5", "value", "less than 0", "days"),
            ("Sales,2026Q4,experiments,2.5", "value", "no whole number", "such as 3"),
            ("Sales,2026Q4,innovation_output,20261122", "value", "more than 1000000", "such as 3"),
            ("Sales,2026Q4,turnover,1,2", "", "more cells than the header", "quotes"),
            ("Sales,2026Q4,turnover,\"1", "", "never closed", "close it"),
        ] {
            let found = parse(&format!("{head}{row}")).unwrap_err();
            assert_eq!(found.len(), 1, "{row}: {found:?}");
            assert_eq!((found[0].row, found[0].column.as_str()), (2, column), "{row}");
            assert!(found[0].fault.said().problem.contains(problem), "{row}: {found:?}");
            assert!(found[0].fault.said().fix.contains(fix), "{row}: {found:?}");
        }
        let all =
            parse(&format!("{head}Lab,2026,sickness,x\n\nSales,2026Q4,turnover,x")).unwrap_err();
        let places: Vec<_> = all.iter().map(|one| (one.row, one.column.as_str())).collect();
        let expected = [(2, "team"), (2, "quarter"), (2, "measure"), (2, "value"), (4, "value")];
        assert_eq!(places, expected);
    }

    #[test]
    fn a_figure_stands_there_once() {
        let twice = "team,quarter,measure,value\nSales,2026Q4,turnover,1\nSales,2026Q3,turnover,1\n\
                     Sales,2026Q4,Turnover,1";
        let found = parse(twice).unwrap_err();
        assert_eq!((found.len(), found[0].row), (1, 4));
        assert!(
            found[0].fault.said().problem.contains("row 2 has this figure already"),
            "{found:?}"
        );
    }

    #[test]
    fn a_header_names_four_columns() {
        for (text, problem) in [
            ("", "the file is empty"),
            ("a,b\n1,2", "this row names no columns"),
            ("team,quarter,measure,value\n", "no row below the header"),
            ("team,quarter,measure\nSales,2026Q4,turnover", "the column is missing"),
            ("team,team,quarter,measure,value\nSales,Sales,2026Q4,turnover,1", "a second column"),
            ("team,quarter,measure,value,reason\nSales,2026Q4,turnover,1,x", "no column has this"),
        ] {
            let found = parse(text).unwrap_err();
            assert!(
                found.iter().any(|one| one.fault.said().problem.contains(problem)),
                "{text}: {found:?}"
            );
        }
        let empty = parse("").unwrap_err();
        assert!(empty[0].fault.said().fix.contains("`team,quarter,measure,value`"), "{empty:?}");
    }
}
