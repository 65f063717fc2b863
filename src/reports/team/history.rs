//! A unit's waves, as far back as a page goes.

use crate::charts::ActionMarker;
use crate::disclosure::PublishedWave;
use crate::disclosure::{Figure, ScaleCell};
use crate::domain::{Form, Scale, UnitPath};
use crate::reports::ActionMark;
use crate::reports::page::ReportError;

/// How many waves a page shows.
const MOST_WAVES: usize = 12;

/// The waves of one unit that a page shows, oldest first; there is at least one.
pub(in crate::reports) struct History<'a> {
    pub unit: &'a UnitPath,
    pub waves: &'a [PublishedWave],
    /// The last of them.
    pub current: &'a PublishedWave,
    /// Whether the unit is missing from the newest closed wave.
    pub has_ended: bool,
}

/// The form whose statements the report of a unit shows word for word.
pub fn report_form<'a>(unit: &UnitPath, waves: &'a [PublishedWave]) -> Option<&'a Form> {
    let last = waves.iter().rfind(|published| published.release.knows(unit));
    last.map(|published| &published.wave.form)
}

/// One scale over the waves, the unit beside the organisation.
pub(in crate::reports) struct Series {
    pub unit: Vec<Figure<ScaleCell>>,
    /// As many; nothing where the unit is the organisation.
    pub organisation: Vec<Figure<ScaleCell>>,
}

impl<'a> History<'a> {
    /// `None` if no wave ever asked the unit.
    pub fn of(unit: &'a UnitPath, waves: &'a [PublishedWave]) -> Option<Self> {
        let knows = |published: &PublishedWave| published.release.knows(unit);
        let last = waves.iter().rposition(knows)?;
        let earliest = waves.iter().position(knows)?.max((last + 1).saturating_sub(MOST_WAVES));
        let shown = waves.get(earliest..=last)?;
        let current = shown.last()?;
        Some(Self { unit, waves: shown, current, has_ended: last + 1 < waves.len() })
    }

    pub fn is_withheld_now(&self) -> bool {
        !self.current.release.shows(self.unit)
    }

    pub fn was_ever_shown(&self) -> bool {
        self.waves.iter().any(|published| published.release.shows(self.unit))
    }

    pub fn series(&self, scale: Scale) -> Result<Series, ReportError> {
        let over_waves = |unit: &UnitPath| -> Result<Vec<_>, ReportError> {
            let mut figures = Vec::with_capacity(self.waves.len());
            for published in self.waves {
                figures.push(published.release.scale(unit, scale)?);
            }
            Ok(figures)
        };
        let organisation = if self.unit.is_organisation() {
            vec![Figure::NotAsked; self.waves.len()]
        } else {
            over_waves(&UnitPath::organisation())?
        };
        Ok(Series { unit: over_waves(self.unit)?, organisation })
    }

    /// The changes noted since the first wave on the page opened, oldest first, with their markers.
    pub fn actions<'m>(&self, marks: &'m [ActionMark]) -> Vec<(ActionMarker, &'m ActionMark)> {
        let Some(first) = self.waves.first() else { return Vec::new() };
        let mut noted: Vec<&ActionMark> =
            marks.iter().filter(|mark| mark.noted_on >= first.wave.opens_on).collect();
        noted.sort_by_key(|mark| mark.noted_on);
        let marker = |(number, mark): (u32, &'m ActionMark)| {
            (ActionMarker { on: mark.noted_on, number }, mark)
        };
        (1..).zip(noted).map(marker).collect()
    }
}

impl Series {
    /// Whether any wave asked the unit about it.
    pub fn was_ever_asked(&self) -> bool {
        self.unit.iter().any(|figure| !matches!(figure, Figure::NotAsked))
    }

    /// Whether there is any figure to draw, of the unit or of the organisation.
    pub fn was_ever_shown(&self) -> bool {
        self.unit.iter().chain(&self.organisation).any(|figure| figure.shown().is_some())
    }

    pub fn now(&self) -> (&Figure<ScaleCell>, &Figure<ScaleCell>) {
        const NOTHING: &Figure<ScaleCell> = &Figure::NotAsked;
        (self.unit.last().unwrap_or(NOTHING), self.organisation.last().unwrap_or(NOTHING))
    }
}
