use jiff::civil::date;

use super::*;
use crate::disclosure::sample::{Person, item, publish, wave};
use crate::disclosure::{Look, ScaleCell};
use crate::domain::Need;

const AUTONOMY: Scale = Scale::satisfaction(Need::Autonomy);
const ITEMS: [&str; 3] = ["AUT_S1", "AUT_S2", "AUT_F2"];
const TEAMS: [&str; 8] = ["A", "B", "C", "D", "E", "F", "G", "H"];

/// A wave in which `value(team, person)` says what everybody answers; nobody: takes no part.
fn made(previous: &[Release], teams: usize, value: impl Fn(usize, usize) -> Option<u8>) -> Release {
    let number = u64::try_from(previous.len()).unwrap() + 1;
    let day = date(2026, 1, 1);
    let wave = wave(number, day, day, ITEMS.map(item).to_vec());
    let mut people: Vec<Person> = Vec::new();
    for (at, team) in TEAMS.iter().take(teams).enumerate() {
        people.extend((0..10).map(|person| {
            let value = value(at, person);
            let sheet = value.map_or(Vec::new(), |value| vec![Some(value); ITEMS.len()]);
            (UnitPath::parse(team).unwrap(), sheet)
        }));
    }
    publish(&wave, &people, previous)
}

/// 2 to 4, a little different in every wave and team, and `less` lower in the first team.
fn usual(wave: usize, less: u8) -> impl Fn(usize, usize) -> Option<u8> {
    move |team, person| {
        let value = 2 + u8::try_from((person + wave * (team + 2)) % 10 / 4).unwrap();
        Some(if team == 0 { value.saturating_sub(less).max(1) } else { value })
    }
}

fn usual_waves(count: usize, teams: usize) -> Vec<Release> {
    let mut releases = Vec::new();
    for wave in 0..count {
        let next = made(&releases, teams, usual(wave, 0));
        releases.push(next);
    }
    releases
}

fn cell(release: &Release, team: &str) -> ScaleCell {
    release.scale_cell(&UnitPath::parse(team).unwrap(), AUTONOMY).unwrap().unwrap()
}

fn change_of(release: &Release, team: &str) -> ChangeFigure {
    cell(release, team).change.unwrap()
}

/// Whatever is published of changes is a number.
fn all_finite(release: &Release) {
    for judged in release.body.judged.values().flat_map(BTreeMap::values) {
        let change = judged.change.iter();
        let looks = change.flat_map(|change| [change.comparison, change.last_three]).flatten();
        for look in looks.chain(judged.versus_organisation) {
            let numbers = [look.delta, look.interval.low, look.interval.high, look.detectable];
            assert!(numbers.iter().all(|number| number.is_finite()), "{look:?}");
        }
    }
    for (scale, noise) in release.noises() {
        assert!(noise.variance.is_finite() && noise.variance > 0.0, "{scale}");
    }
    assert!(!release.published().unwrap().to_string().contains("null,\"verdict"));
}

#[test]
fn a_fall_is_clear_at_the_first_look_and_stays_so_over_three_waves() {
    let mut releases = usual_waves(6, 8);
    for wave in 6..9 {
        let next = made(&releases, 8, usual(wave, 2));
        all_finite(&next);
        releases.push(next);
    }
    let first = change_of(&releases[6], "A");
    assert_eq!((first.verdict(), first.look()), (Verdict::ClearlyLower, Some(Look::ThisWave)));
    assert_eq!(first.in_overview(), Verdict::ClearlyLower);
    assert_eq!((first.baseline.len(), first.before.len()), (4, 6));
    assert_eq!(first.last_three_baseline(), 4);
    // Two scales of two looks each.
    assert_eq!((first.looks, releases[6].comparisons_beside(&first)), (Some(4), 4));
    let third = change_of(&releases[8], "A");
    assert_eq!((third.before.len(), third.last_three_baseline()), (8, 6));
    assert_eq!(third.last_three.unwrap().verdict, Verdict::ClearlyLower);
    for team in &TEAMS[1..] {
        assert_eq!(change_of(&releases[6], team).verdict(), Verdict::NoClearChange, "{team}");
    }
}

#[test]
fn first_waves_and_few_teams_are_judged_by_the_rule_before() {
    let releases = usual_waves(6, 8);
    for (at, release) in releases.iter().enumerate() {
        all_finite(release);
        let change = change_of(release, "B");
        match at {
            0 => assert_eq!(change.verdict(), Verdict::CannotBeJudged),
            1 => assert!(change.comparison.is_some() && change.looks.is_none()),
            // From three waves of eight teams on there are 14 degrees of freedom, from four 21.
            2 => assert!(change.looks.is_none()),
            _ => assert_eq!(change.looks.is_some(), at >= 3, "wave {at}"),
        }
        assert_eq!(change.last_three.is_some(), at >= 4, "wave {at}");
        assert_eq!(release.noises().count(), if at >= 3 { 2 } else { 0 });
    }
    let three = usual_waves(14, 3);
    let change = change_of(&three[13], "B");
    assert!(change.comparison.is_some() && change.looks.is_none() && change.before.is_empty());
    assert_eq!(change.in_overview(), change.verdict());
    all_finite(&three[13]);
}

#[test]
fn where_all_answer_alike_nothing_is_clear_and_everything_is_a_number() {
    for value in [1, 4, 5] {
        let mut releases = Vec::new();
        for _ in 0..7 {
            let next = made(&releases, 8, |_, _| Some(value));
            all_finite(&next);
            releases.push(next);
        }
        let change = change_of(&releases[6], "A");
        assert!(change.looks.is_some());
        assert_eq!(change.verdict(), Verdict::NoClearChange);
        assert_eq!(change.in_overview(), Verdict::NoClearChange);
    }
}

#[test]
fn no_answers_and_one_answer_say_nothing() {
    let mut releases = usual_waves(6, 8);
    let nobody = made(&releases, 8, |_, _| None);
    all_finite(&nobody);
    assert_eq!((nobody.units().count(), nobody.noises().count()), (0, 0));
    releases.push(nobody);
    let one = made(&releases, 8, |team, person| (team == 0 && person == 0).then_some(3));
    all_finite(&one);
    assert_eq!((one.units().count(), one.body.judged.len()), (0, 0));
    releases.push(one);
    // The waves that showed nothing are no waves before.
    let next = made(&releases, 8, usual(8, 0));
    all_finite(&next);
    let change = change_of(&next, "A");
    let waves: Vec<&str> = change.before.iter().map(|earlier| earlier.wave.as_str()).collect();
    assert_eq!(waves, ["w1", "w2", "w3", "w4", "w5", "w6"]);
}

#[test]
fn a_withheld_wave_of_one_team_is_no_wave_before() {
    let mut releases = usual_waves(5, 8);
    let without = made(&releases, 8, |team, person| {
        // Two teams of four: withheld each, and not to be worked out.
        if team < 2 && person >= 4 { None } else { usual(5, 0)(team, person) }
    });
    assert!(!without.shows(&UnitPath::parse("A").unwrap()));
    releases.push(without);
    let next = made(&releases, 8, usual(6, 0));
    let of_team = change_of(&next, "A");
    assert_eq!(of_team.baseline.last().map(|wave| wave.as_str()), Some("w5"));
    assert_eq!(change_of(&next, "C").baseline.last().map(|wave| wave.as_str()), Some("w6"));
    all_finite(&next);
}

#[test]
fn the_same_waves_are_judged_the_same_and_stored_verdicts_are_kept() {
    let mut releases = usual_waves(7, 8);
    let last = releases.pop().unwrap();
    let again = last.judged_anew(&releases).unwrap();
    assert_eq!(again.to_stored().unwrap(), last.to_stored().unwrap());
    let (json, sha256) = last.to_stored().unwrap();
    let read = Release::from_stored(&json, &sha256).unwrap();
    assert_eq!(read.published().unwrap(), last.published().unwrap());
}
