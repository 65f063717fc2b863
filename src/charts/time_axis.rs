//! Where days lie from left to right in a chart.

use jiff::civil::Date;

use super::trend::{ActionMarker, TrendWave};

/// Fewer days than this do not fill the axis: a lone wave of a week would.
const LEAST_DAYS: f64 = 84.0;
/// A wave's own days are at least so wide, in units of the drawing, where its neighbours leave the room.
const LEAST_WIDTH: f64 = 170.0;

/// The days from the first wave's opening to the last that is drawn, on a stretch of the drawing.
pub(super) struct TimeAxis {
    first: Option<Date>,
    /// Left of the first day and right of the last.
    margin: f64,
    days: f64,
    left: f64,
    width: f64,
}

/// A wave on the axis, in units of the drawing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Span {
    pub from: f64,
    pub middle: f64,
    pub to: f64,
}

impl TimeAxis {
    /// Over `left` to `left + width` in units of the drawing, `padding` of it free at either end.
    pub fn new(
        waves: &[TrendWave],
        actions: &[ActionMarker],
        [left, width, padding]: [f64; 3],
    ) -> Self {
        let first = waves.iter().map(|wave| wave.opens_on).min();
        let ends = waves.iter().map(|wave| wave.closes_on).chain(actions.iter().map(|one| one.on));
        let known = first.zip(ends.max()).map_or(0.0, |(first, last)| days(first, last) + 1.0);
        let days = known.max(LEAST_DAYS);
        let (left, width) = (left + padding, width - 2.0 * padding);
        Self { first, margin: (days - known) / 2.0, days, left, width }
    }

    /// The middle of a day.
    pub fn day(&self, date: Date) -> f64 {
        self.at(date, 0.5)
    }

    /// Where each wave lies; widened to be seen, but never into the half that is its neighbour's.
    pub fn spans(&self, waves: &[TrendWave]) -> Vec<Span> {
        let exact: Vec<Span> = waves
            .iter()
            .map(|wave| {
                let (from, to) = (self.at(wave.opens_on, 0.0), self.at(wave.closes_on, 1.0));
                Span { from, middle: f64::midpoint(from, to), to }
            })
            .collect();
        let middle =
            |place: Option<usize>| place.and_then(|at| exact.get(at)).map(|one| one.middle);
        let widened = exact.iter().enumerate().map(|(at, span)| {
            let half = ((span.to - span.from) / 2.0).max(LEAST_WIDTH / 2.0);
            let border = |neighbour: f64| (neighbour - span.middle).abs() / 2.0;
            let before = middle(at.checked_sub(1)).map_or(half, border);
            let after = middle(at.checked_add(1)).map_or(half, border);
            Span {
                from: span.middle - half.min(before),
                middle: span.middle,
                to: span.middle + half.min(after),
            }
        });
        widened.collect()
    }

    fn at(&self, date: Date, part: f64) -> f64 {
        let since = self.first.map_or(0.0, |first| days(first, date));
        self.left + self.width * (since + part + self.margin) / self.days
    }
}

/// From one day to another.
fn days(from: Date, to: Date) -> f64 {
    f64::from(from.until(to).map_or(0, |span| span.get_days()))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::disclosure::Figure;

    fn wave(opens_on: Date, closes_on: Date) -> TrendWave {
        let (team, organisation) = (Figure::NotAsked, Figure::NotAsked);
        TrendWave { label: String::new(), opens_on, closes_on, team, organisation }
    }

    fn axis(waves: &[TrendWave], actions: &[ActionMarker]) -> TimeAxis {
        TimeAxis::new(waves, actions, [0.0, 3000.0, 0.0])
    }

    #[test]
    fn a_day_lies_between_the_waves_that_it_was_between() {
        let waves = [
            wave(date(2026, 6, 1), date(2026, 6, 14)),
            wave(date(2026, 7, 1), date(2026, 7, 14)),
            wave(date(2026, 10, 1), date(2026, 10, 14)),
        ];
        let axis = axis(&waves, &[]);
        let [june, july, october] = axis.spans(&waves)[..] else { panic!("three") };
        let august = axis.day(date(2026, 8, 20));
        assert!(july.to < august && august < october.from, "{july:?} {august} {october:?}");
        // Three months are three times as long as one, about.
        let (one, three) = (july.middle - june.middle, october.middle - july.middle);
        assert!((2.9..3.2).contains(&(three / one)), "{}", three / one);
        assert!(
            (0.0..=200.0).contains(&june.middle) && (2800.0..=3000.0).contains(&october.middle)
        );
    }

    #[test]
    fn what_comes_after_the_last_wave_makes_the_axis_longer() {
        let waves = [wave(date(2026, 1, 1), date(2026, 6, 30))];
        let before = axis(&waves, &[]).spans(&waves)[0];
        let on = date(2026, 12, 24);
        let later = axis(&waves, &[ActionMarker { on, number: 1 }]);
        assert!(later.spans(&waves)[0].to < before.to / 1.5);
        assert!(later.day(on) <= 3000.0);
    }

    #[test]
    fn a_lone_wave_stands_in_the_middle_and_none_is_no_fault() {
        let waves = [wave(date(2026, 3, 1), date(2026, 3, 1))];
        let span = axis(&waves, &[]).spans(&waves)[0];
        assert!((span.middle - 1500.0).abs() < 1.0, "{span:?}");
        assert!((span.to - span.from - LEAST_WIDTH).abs() < 1.0, "{span:?}");
        assert_eq!(axis(&[], &[]).spans(&[]), []);
        assert!(axis(&[], &[]).day(date(2026, 1, 1)).is_finite());
    }

    #[test]
    fn waves_that_follow_closely_share_the_room() {
        let day = |day| date(2026, 3, day);
        let waves: Vec<_> = (1..=28).map(|one| wave(day(one), day(one))).collect();
        let spans = axis(&waves, &[]).spans(&waves);
        assert!(spans.windows(2).all(|pair| pair[0].to <= pair[1].from + 0.001), "{spans:?}");
        assert!(spans.iter().all(|one| one.from < one.middle && one.middle < one.to));
    }
}
