//! `quarter.csv`: one row per group and measure, over the quarter's waves that show it.

use serde::Serialize;

use super::cells::{Decimal, Text};
use super::columns::{SCHEMA_VERSION, Status, note_of_absent};
use super::group::{Level, groups};
use super::measure::{Measure, measures, notes_of_open};
use super::{ExportError, Files, file, written};
use crate::disclosure::{self, Figure, QuarterCell, Release, Released};
use crate::domain::WaveId;

const WHOLE: [&str; 15] = [
    "schema_version",
    "export_id",
    "quarter",
    "group_id",
    "group_path",
    "level",
    "measure_type",
    "measure_id",
    "measure_label",
    "waves",
    "mean",
    "ci_low",
    "ci_high",
    "status",
    "note",
];

#[derive(Serialize)]
struct Row<'a> {
    schema_version: &'static str,
    export_id: &'a str,
    quarter: &'a str,
    group_id: &'a str,
    group_path: &'a Text,
    level: Level,
    measure_type: &'static str,
    measure_id: &'a Text,
    measure_label: &'a Text,
    waves: Text,
    mean: Option<Decimal>,
    ci_low: Option<Decimal>,
    ci_high: Option<Decimal>,
    status: Status,
    note: Text,
}

impl Files<'_> {
    pub(super) fn whole(&self) -> Result<Vec<u8>, ExportError> {
        let releases: Vec<&Release> = self.waves.iter().map(|wave| &wave.release).collect();
        let figures = disclosure::quarter(&releases);
        let measures = self.measures_of_all_waves()?;
        let quarter = self.quarter.to_string();
        let mut file = file();
        file.write_record(WHOLE)?;
        for group in groups(figures.rosters()) {
            let (group_id, group_path) = (group.id(), Text::from(group.path.as_str()));
            for measure in &measures {
                let figure = measure.figure_of_quarter(&figures, group.path)?;
                let cell = figure.shown().map(Released::get);
                let interval = cell.and_then(|cell| cell.interval);
                file.serialize(Row {
                    schema_version: SCHEMA_VERSION,
                    export_id: self.export_id,
                    quarter: &quarter,
                    group_id: &group_id,
                    group_path: &group_path,
                    level: group.level,
                    measure_type: measure.columns.measure_type,
                    measure_id: &measure.columns.measure_id,
                    measure_label: &measure.columns.measure_label,
                    waves: cell.map(waves).unwrap_or_default(),
                    mean: cell.map(|cell| Decimal(cell.mean)),
                    ci_low: interval.map(|interval| Decimal(interval.low)),
                    ci_high: interval.map(|interval| Decimal(interval.high)),
                    status: Status::of(&figure),
                    note: note(&figure),
                })?;
            }
        }
        written(file)
    }

    /// The six scales, then the items in survey order, those of later waves behind.
    fn measures_of_all_waves(&self) -> Result<Vec<Measure>, ExportError> {
        let mut all: Vec<Measure> = Vec::new();
        for published in self.waves {
            for measure in measures(published, self.labels)? {
                let id = &measure.columns.measure_id;
                if !all.iter().any(|known| known.columns.measure_id == *id) {
                    all.push(measure);
                }
            }
        }
        Ok(all)
    }
}

fn waves(cell: &QuarterCell) -> Text {
    let waves: Vec<&str> = cell.waves.iter().map(WaveId::as_str).collect();
    waves.join(";").as_str().into()
}

fn note(figure: &Figure<QuarterCell>) -> Text {
    let Some(cell) = figure.shown().map(Released::get) else {
        return note_of_absent(figure).into();
    };
    let mut notes = notes_of_open(cell.open);
    if cell.interval.is_none() {
        let why = "a wave under 30 answers in the organisation that a spread can be taken from";
        notes.push(format!("{why}: no interval"));
    }
    notes.join("; ").as_str().into()
}
