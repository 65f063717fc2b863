//! The quarterly export: what HR takes into other programs.
//!
//! `scores.csv` has one row per wave, group and measure, `response.csv` one per wave and group, and
//! `quarter.csv` one per group and measure; `audits.csv` is about the teams' audits alone. Every group of a wave's roster stands there, shown or
//! withheld, in path order.
//!
//! - A row's `status` is `ok`, `c` (withheld, by whichever rule) or `x_not_asked`. A row that is
//!   not `ok` has no figure and no number of people at all. `z_not_applicable` is reserved: no row is
//!   wholly without meaning, and where only a comparison has none (an item has no verdict, the whole
//!   organisation no distance from itself) its cells are empty.
//! - Texts that a spreadsheet would run as a formula begin with `'`; numbers are left as they are,
//!   with four decimals.
//! - Everything but the labels is English, whatever the language of the labels.
//! - Figures come from the release as they are. A quarter's figure is the mean of those of its waves
//!   that show one (R7); waves are not pooled.
//! - `pct_…` are shares of answers 1–2, 3 and 4–5 in percent. Favourable are 4 and 5 for an item of
//!   satisfaction, 1 and 2 for one of frustration, the other way round for a reverse-keyed item; the
//!   note says so where it is 1 and 2, and how far the true share may lie from an open one.

mod audits;
mod cells;
mod columns;
mod group;
mod measure;
mod shares;
mod whole;

#[cfg(test)]
mod tests;

use sha2::{Digest, Sha256};

pub use self::audits::audits_csv;
use self::columns::{
    COUNTS, Counts, ENDING, Ending, FIGURES, Figures, KEY_COLUMNS, KeyColumns, MEASURE, Status,
};
use self::group::{Group, groups};
use self::measure::measures;
pub(super) use self::shares::Favourable;
use crate::disclosure::PublishedWave;
use crate::disclosure::{ReleaseError, Released};
use crate::domain::{ItemId, Locale, Quarter, WaveId, hexadecimal};

/// The files of one quarter: CSV by RFC 4180, UTF-8 without a byte order mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuarterExport {
    /// 16 hexadecimal digits that follow from the content.
    pub export_id: String,
    pub scores_csv: Vec<u8>,
    pub response_csv: Vec<u8>,
    pub quarter_csv: Vec<u8>,
}

#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    #[error("a figure of the export cannot be computed")]
    Release(#[from] ReleaseError),
    #[error("a row of the export cannot be written")]
    Csv(#[from] csv::Error),
    #[error("the export cannot be written")]
    Write(#[from] std::io::Error),
    #[error("wave {wave} comes with the release of {release}")]
    OtherRelease { wave: WaveId, release: WaveId },
    #[error("the release of {wave} has {item}, which its form lacks")]
    UnknownItem { wave: WaveId, item: ItemId },
}

/// The export of the waves that closed in `quarter`, or `None` if none did.
///
/// `waves` are all closed waves, oldest first. `labels` is the language of the measures' labels,
/// usually English. The same waves give the same bytes: the export id is a hash of all files with
/// that column left empty.
///
/// # Errors
/// A release that is not its wave's, or a figure that cannot be computed.
pub fn quarter(
    quarter: Quarter,
    waves: &[PublishedWave],
    labels: Locale,
) -> Result<Option<QuarterExport>, ExportError> {
    let waves: Vec<&PublishedWave> =
        waves.iter().filter(|published| Quarter::of(published.wave.closes_on) == quarter).collect();
    if waves.is_empty() {
        return Ok(None);
    }
    let nameless = Files { quarter, waves: &waves, labels, export_id: "" };
    let mut content = Sha256::new();
    content.update(nameless.scores()?);
    content.update(nameless.response()?);
    content.update(nameless.whole()?);
    // A letter first: a spreadsheet takes "12e4…" for a number.
    let export_id = format!("x{:.16}", hexadecimal(&content.finalize()));
    let files = Files { export_id: &export_id, ..nameless };
    let (scores_csv, response_csv) = (files.scores()?, files.response()?);
    let quarter_csv = files.whole()?;
    Ok(Some(QuarterExport { export_id, scores_csv, response_csv, quarter_csv }))
}

/// What the files are written from.
struct Files<'a> {
    quarter: Quarter,
    waves: &'a [&'a PublishedWave],
    labels: Locale,
    export_id: &'a str,
}

impl Files<'_> {
    fn scores(&self) -> Result<Vec<u8>, ExportError> {
        let mut file = file();
        file.write_record(
            KEY_COLUMNS.iter().chain(&MEASURE).chain(&COUNTS).chain(&FIGURES).chain(&ENDING),
        )?;
        for published in self.waves {
            let release = &published.release;
            let measures = measures(published, self.labels)?;
            for group in groups(release.units().chain(release.withheld())) {
                let place = self.place(published, &group);
                let people = release.respondents(group.path);
                let invited = people.shown().map(|people| people.get().invited);
                for measure in &measures {
                    let figure = measure.figure(release, group.path)?;
                    let shares = measure.shares(release, group.path);
                    let ending = Ending {
                        status: Status::of(&figure),
                        note: measure.note(&figure, shares.as_ref(), release),
                    };
                    let cell = figure.shown().map(Released::get);
                    let counts = Counts::of(invited, cell.map(|cell| cell.n));
                    let figures =
                        cell.map(|cell| Figures::of(cell, shares.as_ref())).unwrap_or_default();
                    file.serialize((&place, &measure.columns, counts, figures, ending))?;
                }
            }
        }
        written(file)
    }

    fn response(&self) -> Result<Vec<u8>, ExportError> {
        let mut file = file();
        file.write_record(KEY_COLUMNS.iter().chain(&COUNTS).chain(&ENDING))?;
        for published in self.waves {
            let release = &published.release;
            for group in groups(release.units().chain(release.withheld())) {
                let figure = release.respondents(group.path);
                let people = figure.shown().map(Released::get);
                let counts = Counts::of(
                    people.map(|people| people.invited),
                    people.map(|people| people.answered),
                );
                let note = columns::note_of_absent(&figure).into();
                let ending = Ending { status: Status::of(&figure), note };
                file.serialize((self.place(published, &group), counts, ending))?;
            }
        }
        written(file)
    }

    fn place(&self, published: &PublishedWave, group: &Group<'_>) -> KeyColumns {
        KeyColumns::new(self.quarter, self.export_id, &published.wave, group)
    }
}

fn file() -> csv::Writer<Vec<u8>> {
    csv::WriterBuilder::new()
        .has_headers(false)
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new())
}

fn written(file: csv::Writer<Vec<u8>>) -> Result<Vec<u8>, ExportError> {
    Ok(file.into_inner().map_err(csv::IntoInnerError::into_error)?)
}
