//! What is measured, the six scales and then the items, and what its rows note.

use super::ExportError;
use super::cells::{Decimal, Text};
use super::columns::{MeasureColumns, note_of_absent};
use super::shares::{Favourable, Shares};
use crate::disclosure::PublishedWave;
use crate::disclosure::{
    ChangeFigure, Comparison, Figure, ItemCell, Look, QuarterCell, Quarterly, Release, Released,
    ScaleCell,
};
use crate::domain::{Form, Item, ItemId, Locale, Need, NeedState, ResponseScale, Scale, UnitPath};
use crate::stats::{Interval, MeanSlack};

/// From how many answers in the organisation there is an interval.
const LEAST_FOR_INTERVAL: u32 = 30;

/// What a scale and an item have in common.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Cell {
    /// The measure's own n; a scale's is the smallest of its items.
    pub n: u32,
    pub mean: f64,
    pub open: MeanSlack,
    pub interval: Option<Interval>,
    /// Scales only.
    pub change: Option<ChangeFigure>,
    pub versus_organisation: Option<Comparison>,
}

impl Cell {
    fn of_scale(cell: &ScaleCell) -> Self {
        Self {
            n: cell.n,
            mean: cell.mean,
            open: cell.open,
            interval: cell.interval,
            change: cell.change.clone(),
            versus_organisation: cell.versus_organisation,
        }
    }

    fn of_item(cell: &ItemCell) -> Self {
        Self {
            n: cell.n,
            mean: cell.mean,
            open: cell.open.of_mean(cell.n),
            interval: cell.interval,
            change: None,
            versus_organisation: cell.versus_organisation,
        }
    }
}

enum Kind {
    Scale(Scale),
    Item(ItemId, Option<Favourable>),
}

impl Kind {
    fn figure(&self, release: &Release, unit: &UnitPath) -> Result<Figure<Cell>, ExportError> {
        Ok(match self {
            Self::Scale(scale) => release.scale(unit, *scale)?.map(Cell::of_scale),
            Self::Item(item, _) => release.item(unit, item).map(Cell::of_item),
        })
    }
}

/// One measure of one wave.
pub(super) struct Measure {
    kind: Kind,
    pub columns: MeasureColumns,
    /// How many answers it has in the whole organisation, where that is shown.
    in_organisation: Option<u32>,
}

/// The six scales, then the items in survey order.
pub(super) fn measures(
    published: &PublishedWave,
    labels: Locale,
) -> Result<Vec<Measure>, ExportError> {
    let (wave, release) = (&published.wave, &published.release);
    if wave.id != *release.wave() {
        let (wave, release) = (wave.id.clone(), release.wave().clone());
        return Err(ExportError::OtherRelease { wave, release });
    }
    let mut measures = Vec::new();
    for scale in Scale::ALL {
        let columns = scale_columns(&wave.form, scale, labels);
        measures.push(Measure::new(Kind::Scale(scale), columns, release)?);
    }
    for id in release.items() {
        let Some(item) = wave.form.items.iter().find(|item| item.id == *id) else {
            return Err(ExportError::UnknownItem { wave: wave.id.clone(), item: id.clone() });
        };
        let columns = item_columns(item, labels);
        measures.push(Measure::new(
            Kind::Item(id.clone(), Favourable::of(item)),
            columns,
            release,
        )?);
    }
    Ok(measures)
}

fn scale_columns(form: &Form, scale: Scale, labels: Locale) -> MeasureColumns {
    let items = form.items.iter().filter(|item| item.scale() == Some(scale));
    let high = items.map(|item| item.response.high()).max();
    MeasureColumns {
        measure_type: "scale",
        measure_id: scale.id().into(),
        measure_label: scale_name(scale, labels).into(),
        scale_min: high.map(|_| ResponseScale::LOW),
        scale_max: high,
    }
}

fn item_columns(item: &Item, labels: Locale) -> MeasureColumns {
    MeasureColumns {
        measure_type: "item",
        measure_id: item.id.as_str().into(),
        measure_label: item.text.get(labels).into(),
        scale_min: Some(ResponseScale::LOW),
        scale_max: Some(item.response.high()),
    }
}

/// In English or in German, whatever else an installation speaks: the tools that read an export know these.
fn scale_name(scale: Scale, labels: Locale) -> &'static str {
    use Need::{Autonomy, Competence, Relatedness};
    use NeedState::{Frustration, Satisfaction};
    let (en, de) = match (scale.need, scale.state) {
        (Relatedness, Satisfaction) => {
            ("relatedness satisfaction", "Befriedigung der Verbundenheit")
        }
        (Competence, Satisfaction) => ("competence satisfaction", "Befriedigung der Kompetenz"),
        (Autonomy, Satisfaction) => ("autonomy satisfaction", "Befriedigung der Autonomie"),
        (Relatedness, Frustration) => ("relatedness frustration", "Frustration der Verbundenheit"),
        (Competence, Frustration) => ("competence frustration", "Frustration der Kompetenz"),
        (Autonomy, Frustration) => ("autonomy frustration", "Frustration der Autonomie"),
    };
    if labels == Locale::DE { de } else { en }
}

impl Measure {
    fn new(kind: Kind, columns: MeasureColumns, release: &Release) -> Result<Self, ExportError> {
        let whole = kind.figure(release, &UnitPath::organisation())?;
        let in_organisation = whole.shown().map(|cell| cell.get().n);
        Ok(Self { kind, columns, in_organisation })
    }

    pub fn figure(&self, release: &Release, unit: &UnitPath) -> Result<Figure<Cell>, ExportError> {
        self.kind.figure(release, unit)
    }

    /// Of the waves of the quarter that show it.
    pub fn figure_of_quarter(
        &self,
        quarter: &Quarterly<'_>,
        unit: &UnitPath,
    ) -> Result<Figure<QuarterCell>, ExportError> {
        Ok(match &self.kind {
            Kind::Scale(scale) => quarter.scale(unit, *scale)?,
            Kind::Item(item, _) => quarter.item(unit, item)?,
        })
    }

    /// An item's percentages, where its bands are released.
    pub fn shares(&self, release: &Release, unit: &UnitPath) -> Option<Shares> {
        let Kind::Item(item, Some(direction)) = &self.kind else { return None };
        let bands = release.bands(unit, item);
        bands.shown().map(Released::get).map(|bands| Shares::of(bands, *direction))
    }

    /// What a reader of the row has to know.
    pub fn note(&self, figure: &Figure<Cell>, shares: Option<&Shares>, release: &Release) -> Text {
        let Some(cell) = figure.shown() else { return note_of_absent(figure).into() };
        let cell = cell.get();
        let mut notes = notes_of_open(cell.open);
        notes.extend(shares.map(Shares::notes).unwrap_or_default());
        if cell.interval.is_none() {
            notes.push(self.why_no_interval().to_owned());
        }
        notes.extend(cell.change.as_ref().and_then(|change| note_of_change(change, release)));
        notes.join("; ").as_str().into()
    }

    /// The spread is taken from people who hold no reading role and answered both of any two items,
    /// so it can lack where 30 answers are counted.
    fn why_no_interval(&self) -> &'static str {
        if self.in_organisation.is_some_and(|n| n >= LEAST_FOR_INTERVAL) {
            "under 30 answers in the organisation that a spread can be taken from: no interval"
        } else {
            "under 30 answers in the organisation: no interval"
        }
    }
}

/// At which look a change was seen that the columns do not show, or how many looks forbid a claim.
fn note_of_change(change: &ChangeFigure, release: &Release) -> Option<String> {
    match (change.look(), change.last_three, change.comparison) {
        (Some(Look::ThisWave), ..) => None,
        (Some(Look::LastThree), Some(three), _) => Some(format!(
            "verdict over the last three waves: {} against the {} before those",
            Decimal(three.delta),
            change.last_three_baseline()
        )),
        (_, _, Some(comparison)) if comparison.is_unclear_after_adjustment() => {
            let comparisons = release.comparisons_beside(change);
            Some(format!("not clear after allowing for {comparisons} comparisons"))
        }
        _ => None,
    }
}

/// How far the true mean of an open cell may lie from the one shown.
pub(super) fn notes_of_open(open: MeanSlack) -> Vec<String> {
    let mut notes = Vec::new();
    if open.below > 0.0 {
        notes.push(format!("open_low: true mean may be up to {} lower", Decimal(open.below)));
    }
    if open.above > 0.0 {
        notes.push(format!("open_high: true mean may be up to {} higher", Decimal(open.above)));
    }
    notes
}
