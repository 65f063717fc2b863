use jiff::civil::{Weekday, date};
use proptest::prelude::*;

use super::*;
use crate::domain::programme::{OpeningDay, Rhythm};

fn statements(form: &str, _: u64) -> Option<u32> {
    match form {
        "core" => Some(9),
        "pulse" => Some(12),
        "audit" => Some(31),
        _ => None,
    }
}

fn off(label: &str, from: Date, to: Date) -> DayOff {
    DayOff::new(label, from, to).unwrap()
}

fn programme(rhythm: Rhythm) -> Programme {
    Programme { rhythm, ..Programme::default() }
}

/// "2027-01-12 audit 31", each with where it was moved from.
fn said(
    programme: &Programme,
    days_off: &[DayOff],
    starts_on: Date,
    last: Option<Date>,
    past: &[PastWave],
    count: usize,
) -> Vec<String> {
    let calendar = Calendar { programme, days_off, starts_on, last };
    let planned = next_waves(&calendar, past, 1, count, statements);
    let moved = |one: &PlannedWave| {
        let moved = one.moved.as_ref();
        moved.map_or_else(String::new, |moved| format!(" from {} {}", moved.from, moved.because))
    };
    planned
        .iter()
        .map(|one| format!("{} {} {}{}", one.opens_on, one.form, one.quarter_so_far, moved(one)))
        .collect()
}

#[test]
fn six_weeks_go_around_the_holidays_and_count_on_from_there() {
    let days_off = [
        off("Christmas and New Year", date(2026, 12, 21), date(2027, 1, 8)),
        off("Works holiday", date(2027, 7, 26), date(2027, 8, 13)),
    ];
    let last = Some(date(2026, 11, 17));
    let past = [PastWave { opens_on: date(2026, 11, 17), is_audit: false, statements: 12 }];
    let found = said(&programme(Rhythm::SixWeeks), &days_off, date(2026, 11, 27), last, &past, 6);
    let expected = [
        "2027-01-12 pulse 12 from 2026-12-29 Christmas and New Year",
        "2027-02-23 audit 43",
        "2027-04-06 pulse 12",
        "2027-05-18 audit 43",
        "2027-06-29 pulse 55",
        "2027-08-17 pulse 12 from 2027-08-10 Works holiday",
    ];
    assert_eq!(found, expected);
}

#[test]
fn four_weeks_fit_a_quarter_and_the_audit_is_its_second_wave() {
    let found = said(&programme(Rhythm::FourWeeks), &[], date(2027, 1, 1), None, &[], 14);
    let expected = [
        "2027-01-05 pulse 12",
        "2027-02-02 audit 43",
        "2027-03-02 pulse 55",
        "2027-03-30 pulse 67",
        "2027-04-27 pulse 12",
        "2027-05-25 audit 43",
        "2027-06-22 pulse 55",
        "2027-07-20 pulse 12",
        "2027-08-17 audit 43",
        "2027-09-14 pulse 55",
        "2027-10-12 pulse 12",
        "2027-11-09 audit 43",
        "2027-12-07 pulse 55",
        "2028-01-04 pulse 12",
    ];
    assert_eq!(found, expected);
}

#[test]
fn the_only_wave_of_a_quarter_is_its_audit() {
    let found = said(&programme(Rhythm::Quarter), &[], date(2027, 2, 1), None, &[], 5);
    let expected = [
        "2027-02-02 audit 31",
        "2027-05-04 audit 31",
        "2027-08-03 audit 31",
        "2027-11-02 audit 31",
        "2028-02-01 audit 31",
    ];
    assert_eq!(found, expected);
    let without = Programme { audit: false, ..programme(Rhythm::Quarter) };
    assert_eq!(said(&without, &[], date(2027, 2, 1), None, &[], 1), ["2027-02-02 pulse 12"]);
}

#[test]
fn a_quarter_that_had_its_audit_has_no_other() {
    let audit = PastWave { opens_on: date(2027, 1, 4), is_audit: true, statements: 31 };
    let last = Some(audit.opens_on);
    let found = said(&programme(Rhythm::FourWeeks), &[], date(2027, 1, 5), last, &[audit], 4);
    let expected = [
        "2027-02-02 pulse 43",
        "2027-03-02 pulse 55",
        "2027-03-30 pulse 67",
        "2027-04-27 pulse 12",
    ];
    assert_eq!(found, expected);
}

/// A pause over two dates: the third is the next, and no date is nearer to another than the rhythm.
#[test]
fn a_missed_date_is_not_caught_up_on() {
    let last = Some(date(2027, 1, 5));
    let found = said(&programme(Rhythm::FourWeeks), &[], date(2027, 3, 3), last, &[], 2);
    assert_eq!(found, ["2027-03-30 audit 31", "2027-04-27 pulse 12"]);
}

#[test]
fn a_form_that_is_none_and_a_year_off_plan_nothing() {
    let other = Programme { form: "gone".to_owned(), ..Programme::default() };
    assert_eq!(said(&other, &[], date(2027, 1, 1), None, &[], 6), Vec::<String>::new());
    let mut days_off = Vec::new();
    for n in 0..5 {
        let from = date(2027, 1, 1).saturating_add((n * 99).days());
        days_off.push(off("Closed", from, from.saturating_add(98.days())));
    }
    let found = said(&Programme::default(), &days_off, date(2027, 1, 1), None, &[], 6);
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn the_fullest_quarter_is_the_one_that_asks_most() {
    let programme = programme(Rhythm::FourWeeks);
    let starts_on = date(2027, 4, 1);
    let calendar = Calendar { programme: &programme, days_off: &[], starts_on, last: None };
    let planned = next_waves(&calendar, &[], 1, programme.rhythm.waves_of_a_year(), statements);
    let fullest = fullest_quarter(&planned).map(|(quarter, most)| (quarter.to_string(), most));
    assert_eq!(fullest, Some(("2027Q2".to_owned(), 67)));
    assert_eq!(fullest_quarter(&[]), None);
}

prop_compose! {
    fn any_days_off()(
        begins in proptest::collection::vec((0i32..1200, 0i32..30), 0..12)
    ) -> Vec<DayOff> {
        let day = |n: i32| date(2026, 12, 1).saturating_add(n.days());
        begins.iter().map(|(from, length)| off("Off", day(*from), day(from + length))).collect()
    }
}

proptest! {
    #[test]
    fn no_wave_opens_on_a_day_off_or_too_soon_and_no_quarter_has_two_audits(
        rhythm in 0usize..3,
        weekday in 0usize..5,
        open_days in 5i32..=25,
        days_off in any_days_off(),
        starts in 0i32..400,
        before in 0i32..400,
    ) {
        let programme = Programme {
            rhythm: Rhythm::ALL[rhythm],
            weekday: OpeningDay::ALL[weekday],
            open_days,
            ..Programme::default()
        };
        let starts_on = date(2027, 1, 1).saturating_add(starts.days());
        let last = (before % 2 == 0).then(|| starts_on.saturating_sub(before.days()));
        let calendar = Calendar { programme: &programme, days_off: &days_off, starts_on, last };
        let planned = next_waves(&calendar, &[], 1, 20, statements);
        prop_assert_eq!(planned.len(), 20);
        let mut before = last;
        let mut audits = std::collections::BTreeMap::<Quarter, u32>::new();
        for wave in &planned {
            prop_assert!(wave.opens_on >= starts_on);
            prop_assert_eq!(wave.opens_on.weekday(), programme.weekday.weekday());
            prop_assert!(!days_off.iter().any(|off| off.holds(wave.opens_on)));
            if let Some(before) = before {
                let days = (wave.opens_on - before).get_days();
                prop_assert!(days >= 7 * programme.rhythm.weeks());
            }
            if let Some(before) = before.filter(|_| before != last) {
                // Its intake is over, at the noon after its last day.
                prop_assert!(programme.closes_on(before).saturating_add(2.days()) <= wave.opens_on);
            }
            before = Some(wave.opens_on);
            *audits.entry(wave.quarter).or_default() += u32::from(wave.form == PlannedWave::AUDIT);
        }
        // Of the first and the last quarter only a part is seen.
        let whole: Vec<u32> = audits.values().copied().collect();
        prop_assert!(whole.iter().all(|n| *n <= 1), "{audits:?}");
        let inner = whole.get(1..whole.len().saturating_sub(1)).unwrap_or_default();
        prop_assert!(inner.iter().all(|n| *n == 1), "{audits:?}");
        prop_assert!(planned.iter().all(|one| one.opens_on.weekday() != Weekday::Sunday));
    }
}
