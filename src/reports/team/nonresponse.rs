//! What those who did not answer could change, in one sentence (statistics, section 11).

use crate::disclosure::{Figure, Release, Released, Respondents, ScaleCell};
use crate::domain::{Need, UnitPath};
use crate::messages::key;
use crate::reports::Viewer;
use crate::reports::page::ReportError;
use crate::reports::words::{Share, TENTH, Words};
use crate::stats::{GroupMean, Interval, Verdict, manski_bounds, tipping_point};

/// Every scale of the trend has five steps.
const STEPS: Interval = Interval { low: 1.0, high: 5.0 };

/// How many of how many answered, as exactly as the reader may know it.
#[derive(Clone, Copy)]
struct Response {
    answered: u32,
    invited: u32,
}

/// How far those who did not answer would have to stand from those who did.
#[derive(Clone, Copy)]
enum Tipping {
    Points(f64),
    /// Beyond both ends of the scale.
    OutOfReach,
}

/// For the clear change that would be gone first; where none is clear, for the one that would be
/// clear first. `None` where no need was judged.
///
/// A lead knows the response in words only, so it counts as the lowest that the words allow: then
/// the sentence holds for whatever was the case, and tells no number of people.
pub(in crate::reports) fn sentence(
    words: Words<'_>,
    (release, unit): (&Release, &UnitPath),
    viewer: Viewer,
    needs: &[(Need, &Figure<ScaleCell>)],
) -> Result<Option<String>, ReportError> {
    let respondents = release.respondents(unit);
    let Some(respondents) = respondents.shown() else { return Ok(None) };
    let response = match viewer {
        Viewer::Hr => exactly(*respondents),
        Viewer::Lead => at_least(*respondents, release.threshold().get()),
    };
    let judged: Vec<(Need, &Released<ScaleCell>, Verdict)> = needs
        .iter()
        .filter_map(|(need, figure)| {
            let cell = figure.shown()?;
            let comparison = cell.get().change.as_ref()?.comparison?;
            Some((*need, cell, comparison.verdict))
        })
        .collect();
    if judged.is_empty() {
        return Ok(None);
    }
    if response.answered == response.invited {
        return Ok(Some(words.t.get("silent-everybody")));
    }
    let any_clear = judged.iter().any(|(.., verdict)| is_clear(*verdict));
    let mut nearest: Option<(Need, f64)> = None;
    for (need, cell, verdict) in judged {
        if any_clear && !is_clear(verdict) {
            continue;
        }
        if let Tipping::Points(points) = tipping(cell, response)?
            && nearest.is_none_or(|(_, least)| points.abs() < least.abs())
        {
            nearest = Some((need, points));
        }
    }
    Ok(Some(match nearest {
        None => words.t.get("silent-nothing"),
        Some((need, points)) => said(words, need, points, any_clear),
    }))
}

fn is_clear(verdict: Verdict) -> bool {
    matches!(verdict, Verdict::ClearlyHigher | Verdict::ClearlyLower)
}

fn exactly(respondents: Released<Respondents>) -> Response {
    let Respondents { invited, answered } = *respondents.get();
    Response { answered, invited }
}

/// At least `k` answered, or the unit would not be shown.
fn at_least(respondents: Released<Respondents>, k: u32) -> Response {
    match Share::of(respondents).least() {
        Some((answered, invited)) => Response { answered, invited },
        None => Response { answered: k, invited: respondents.get().invited.max(k + 1) },
    }
}

/// Of a clear change: where its interval would begin to include 0. Of another: where its interval,
/// on whichever side is nearer, would begin to leave 0 out, without which no change is clear.
fn tipping(cell: &Released<ScaleCell>, response: Response) -> Result<Tipping, ReportError> {
    let ScaleCell { mean, change, .. } = cell.get();
    let Some(comparison) = change.as_ref().and_then(|change| change.comparison) else {
        return Ok(Tipping::OutOfReach);
    };
    if comparison.is_unclear_after_adjustment() {
        return Ok(Tipping::Points(0.0));
    }
    let Interval { low, high } = comparison.interval;
    let ends = match comparison.verdict {
        Verdict::ClearlyHigher => vec![low],
        Verdict::ClearlyLower => vec![high],
        _ => vec![low, high],
    };
    let answered = GroupMean { mean: *mean, n: response.answered };
    let possible = manski_bounds(answered, response.invited, STEPS)?;
    let mut nearest = Tipping::OutOfReach;
    for end in ends {
        let threshold = mean - end;
        let Some(points) = tipping_point(answered, response.invited, threshold)? else { continue };
        let is_nearer = match nearest {
            Tipping::Points(least) => points.abs() < least.abs(),
            Tipping::OutOfReach => true,
        };
        if possible.contains(threshold) && is_nearer {
            nearest = Tipping::Points(points);
        }
    }
    Ok(nearest)
}

/// Rounded toward 0, so that "at least" stays true.
fn said(words: Words<'_>, need: Need, points: f64, is_clear: bool) -> String {
    let tenths = ((points.abs() + 1e-9) * 10.0).floor() / 10.0;
    let need = words.need(need);
    if tenths < TENTH {
        return words.t.say("silent-slight").with("need", need).to_string();
    }
    let message = if is_clear { key("silent-clear") } else { key("silent-unclear") };
    words
        .t
        .say(message)
        .with("need", need)
        .with("points", words.number(tenths))
        .with("side", if points < 0.0 { "lower" } else { "higher" })
        .to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Locale, Scale};
    use crate::messages::Messages;
    use crate::reports::sample::{Team, team, unit, waves};

    const NORTH: &str = "North";

    /// What the page says of North, autonomy going from 3 to `after` while the others stay.
    fn of(viewer: Viewer, after: u8, invited: usize, answered: usize) -> Option<String> {
        let round = |level: u8, invited, answered| {
            let north = Team { invited, answered, ..team(NORTH, invited, [4, 4, level]) };
            vec![north, team("South", 30, [4, 4, 3]), team("West", 30, [4, 4, 3])]
        };
        let all = waves(&[round(3, 20, 20), round(after, invited, answered)]);
        let messages = Messages::load().unwrap();
        let words = Words { t: messages.in_locale(Locale::EN), organisation: "Elm Street Works" };
        let release = &all.last().unwrap().release;
        let unit = unit(NORTH);
        let figures: Vec<_> = Need::ALL
            .map(|need| (need, release.scale(&unit, Scale::satisfaction(need)).unwrap()))
            .into();
        let needs: Vec<_> = figures.iter().map(|(need, figure)| (*need, figure)).collect();
        sentence(words, (release, &unit), viewer, &needs).unwrap()
    }

    /// The one number in a sentence.
    fn points(sentence: &str) -> f64 {
        let number = |word: &str| word.parse::<f64>().ok();
        sentence.split(' ').find_map(number).unwrap_or_else(|| panic!("{sentence}"))
    }

    #[test]
    fn a_clear_change_falls_with_the_silent_if_they_are_far_enough_apart() {
        let said = of(Viewer::Hr, 4, 20, 12).unwrap();
        assert!(said.starts_with("Only if those who did not answer were at least "), "{said}");
        assert!(said.contains(" points lower on autonomy, on average, would"), "{said}");
        let fewer = of(Viewer::Hr, 4, 30, 12).unwrap();
        assert!(points(&fewer) < points(&said), "{fewer} {said}");
    }

    #[test]
    fn where_hardly_anybody_is_missing_nothing_they_say_could_change_it() {
        let said = of(Viewer::Hr, 4, 20, 19).unwrap();
        assert_eq!(said, "No answers of those who did not take part could change this.");
    }

    #[test]
    fn where_everybody_answered_hr_reads_so_and_a_lead_reads_what_the_words_allow() {
        let said = of(Viewer::Hr, 4, 20, 20).unwrap();
        assert_eq!(said, "Here everybody who was asked has answered.");
        let lead = of(Viewer::Lead, 4, 20, 20).unwrap();
        assert_eq!(lead, of(Viewer::Lead, 4, 20, 19).unwrap());
    }

    #[test]
    fn a_lead_reads_never_more_than_hr_since_the_words_are_taken_at_their_lowest() {
        for answered in [6, 9, 12, 15, 17] {
            let (lead, hr) = (of(Viewer::Lead, 4, 20, answered), of(Viewer::Hr, 4, 20, answered));
            let (Some(lead), Some(hr)) = (lead, hr) else { continue };
            if hr.starts_with("Only") && lead.starts_with("Only") {
                assert!(points(&lead) <= points(&hr), "{answered}: {lead} {hr}");
            }
        }
    }

    #[test]
    fn no_clear_change_names_what_would_make_one() {
        let said = of(Viewer::Hr, 3, 30, 12).unwrap();
        assert!(said.ends_with("would a change become clear."), "{said}");
        assert!(points(&said) >= 0.1);
    }

    #[test]
    fn the_first_wave_and_a_withheld_one_have_no_sentence() {
        let messages = Messages::load().unwrap();
        let words = Words { t: messages.in_locale(Locale::EN), organisation: "Elm Street Works" };
        let first = waves(&[vec![team(NORTH, 20, [4, 4, 4]), team("South", 30, [4, 4, 4])]]);
        let release = &first.last().unwrap().release;
        let north = unit(NORTH);
        let figure = release.scale(&north, Scale::satisfaction(Need::Autonomy)).unwrap();
        let needs = [(Need::Autonomy, &figure)];
        assert_eq!(sentence(words, (release, &north), Viewer::Hr, &needs).unwrap(), None);
        assert_eq!(of(Viewer::Hr, 4, 20, 3), None);
    }
}
