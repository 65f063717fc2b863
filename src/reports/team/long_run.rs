//! The long run: a slope over all shown waves, and whether this wave is one of them. No verdict.

use super::history::Series;
use crate::domain::Need;
use crate::messages::key;
use crate::reports::words::{TENTH, Words, tenths};
use crate::stats::{
    ControlLimits, Interval, LEAST_BASELINE, LEAST_WAVES, StatsError, TheilSen, Wave,
};

/// One line for each need that was shown in six waves or more; the unit is points over all of them,
/// since a slope per wave would need a second decimal.
pub(in crate::reports) fn long_run(
    words: Words<'_>,
    needs: &[(Need, Series)],
) -> Result<Vec<String>, StatsError> {
    let mut lines = Vec::new();
    for (need, series) in needs {
        let shown: Vec<Wave> = (0_u32..)
            .zip(&series.unit)
            .filter_map(|(at, figure)| {
                Some(Wave { at: f64::from(at), value: figure.shown()?.get().mean })
            })
            .collect();
        if shown.len() < LEAST_WAVES {
            continue;
        }
        let mut line = slope(words, *need, &shown)?;
        if series.now().0.shown().is_some()
            && let Some(limits) = limits(words, &shown)?
        {
            line = format!("{line} {limits}");
        }
        lines.push(line);
    }
    Ok(lines)
}

fn slope(words: Words<'_>, need: Need, shown: &[Wave]) -> Result<String, StatsError> {
    let TheilSen { slope, interval } = TheilSen::of(shown)?;
    let (Some(first), Some(last)) = (shown.first(), shown.last()) else {
        return Err(StatsError::TooFewWaves { given: 0, needed: LEAST_WAVES });
    };
    let waves = last.at - first.at;
    let points = tenths(slope * waves);
    let message = if points > 0.0 {
        key("long-run-higher")
    } else if points < 0.0 {
        key("long-run-lower")
    } else {
        key("long-run-level")
    };
    let range = Interval { low: interval.low * waves, high: interval.high * waves };
    Ok(words
        .t
        .say(message)
        .with("need", words.need_title(need))
        .with("n", shown.len())
        .with("points", words.number(points.abs()))
        .with("range", words.range(range))
        .to_string())
}

/// `None` below eight waves before this one.
fn limits(words: Words<'_>, shown: &[Wave]) -> Result<Option<String>, StatsError> {
    let Some((now, before)) = shown.split_last() else { return Ok(None) };
    if before.len() < LEAST_BASELINE {
        return Ok(None);
    }
    let before: Vec<f64> = before.iter().map(|wave| wave.value).collect();
    // A step that no page prints leaves no limits.
    let limits = ControlLimits::of(&before)?.limits.extended(TENTH / 2.0, TENTH / 2.0);
    let within = limits.contains(now.value);
    let message = if within { key("long-run-within") } else { key("long-run-outside") };
    Ok(Some(words.t.n(message, before.len())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Locale;
    use crate::messages::Messages;

    fn said(values: &[f64]) -> (String, Option<String>) {
        let messages = Messages::load().unwrap();
        let words = Words { t: messages.in_locale(Locale::EN), organisation: "Elm Street Works" };
        let shown: Vec<Wave> = (0_u32..)
            .zip(values)
            .map(|(at, value)| Wave { at: f64::from(at), value: *value })
            .collect();
        (slope(words, Need::Autonomy, &shown).unwrap(), limits(words, &shown).unwrap())
    }

    #[test]
    fn a_rise_a_fall_and_neither() {
        let (rise, limits) = said(&[3.0, 3.1, 3.2, 3.3, 3.4, 3.5]);
        assert_eq!(rise, "Autonomy: 0.5 higher over the 6 waves shown (likely 0.5 to 0.5).");
        assert_eq!(limits, None);
        let (fall, _) = said(&[3.5, 3.4, 3.3, 3.2, 3.1, 3.0]);
        assert!(fall.starts_with("Autonomy: 0.5 lower over"), "{fall}");
        let (level, _) = said(&[3.0, 3.4, 3.0, 3.4, 3.0, 3.4, 3.0]);
        assert!(level.starts_with("Autonomy: level over the 7 waves shown (likely "), "{level}");
    }

    #[test]
    fn limits_come_from_eight_waves_before_on() {
        let mut values = vec![3.0, 3.2, 3.0, 3.2, 3.0, 3.2, 3.0, 3.2];
        assert_eq!(said(&values).1, None);
        values.push(3.3);
        let within = "This wave lies within the limits that the 8 waves before let one expect.";
        assert_eq!(said(&values).1.unwrap(), within);
        values.pop();
        values.push(4.9);
        let outside = "This wave lies outside the limits that the 8 waves before let one expect.";
        assert_eq!(said(&values).1.unwrap(), outside);
    }
}
