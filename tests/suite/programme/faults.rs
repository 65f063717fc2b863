//! What goes wrong: two processes at once, clocks that jump, nobody to ask, weeks of downtime, a pause.

use std::sync::{Arc, Barrier};
use std::thread;

use jiff::civil::{Date, date};
use sdt_pulse::app::{self, AppError, Refusal, Trouble};
use sdt_pulse::config::Settings;
use sdt_pulse::domain::programme::{DayOff, Obstacle, Programme, Rhythm, WayOut};
use sdt_pulse::domain::{Actor, ItemBank, WaveId};
use sdt_pulse::store::{DatabaseUrl, Store};
use tokio::runtime::Runtime;

use super::{mails_now, work};
use crate::support::both_databases;
use crate::support::house::TestHouse;
use crate::support::program::people_csv;

/// How many mails go out by themselves at a moment.
fn mailed(house: &TestHouse, now: &str) -> usize {
    house.set_clock(now);
    Runtime::new().unwrap().block_on(work(&house.app, house));
    mails_now(house).len()
}

const BY: Actor = Actor::CommandLine;

/// Six people; a wave every four weeks from Tuesday 12 January 2027 on, mailed from 9 to 11 UTC.
fn house(url: &str) -> TestHouse {
    let house = TestHouse::new(&DatabaseUrl::parse(url).unwrap());
    house.set_clock("2027-01-06T10:00:00Z");
    house.import(&people_csv(&[("Desk", 6)]));
    house.set_clock("2027-01-07T10:00:00Z");
    let programme = Programme { rhythm: Rhythm::FourWeeks, ..Programme::default() };
    app::set_programme(&house.app, &BY, &programme, house.now()).unwrap();
    house
}

/// What the programme opens at a moment.
fn opens(house: &TestHouse, now: &str) -> Option<WaveId> {
    house.set_clock(now);
    app::tend(&house.app, house.now()).unwrap().opened
}

fn next(house: &TestHouse) -> Date {
    app::programme(&house.app, house.now()).unwrap().next[0].opens_on
}

fn trouble(house: &TestHouse) -> Option<(Date, Obstacle, bool)> {
    let trouble = app::programme(&house.app, house.now()).unwrap().trouble;
    trouble.map(|Trouble { planned_on, obstacle, is_over }| (planned_on, obstacle, is_over))
}

fn wave(number: u64) -> WaveId {
    WaveId::numbered(number)
}

#[test]
fn a_wave_opens_in_its_hour_and_not_again() {
    both_databases(|url| {
        let house = house(url);
        assert_eq!(next(&house), date(2027, 1, 12));
        assert_eq!(opens(&house, "2027-01-12T08:59:59Z"), None);
        assert_eq!(opens(&house, "2027-01-12T09:00:00Z"), Some(wave(1)));
        assert_eq!(opens(&house, "2027-01-12T09:01:00Z"), None);
        let open = app::wave_find(&house.app, "w1").unwrap();
        assert_eq!((open.opens_on, open.closes_on), (date(2027, 1, 12), date(2027, 1, 29)));
        assert_eq!(next(&house), date(2027, 2, 9));
        assert_eq!(trouble(&house), None);
    });
}

#[test]
fn of_two_processes_one_opens_the_wave() {
    both_databases(|url| {
        let house = house(url);
        house.set_clock("2027-01-12T09:00:00Z");
        let both = Arc::new(Barrier::new(2));
        let processes = [0, 1].map(|_| {
            let app = house.restarted(Store::open(&DatabaseUrl::parse(url).unwrap()).unwrap());
            let (both, now) = (Arc::clone(&both), house.now());
            thread::spawn(move || {
                both.wait();
                app::run_programme(&app, now).unwrap()
            })
        });
        let mut opened = processes.map(|process| process.join().unwrap());
        opened.sort();
        assert_eq!(opened, [None, Some(wave(1))]);
        assert_eq!(app::waves(&house.app).unwrap().len(), 1);
        let mails = app::wave_progress(&house.app, "w1", house.now()).unwrap().mail;
        assert_eq!(mails.invited, 6, "each is invited once");
    });
}

/// An hour before UTC's Tuesday it is Tuesday in Auckland; the logs hold that, and the clock is believed.
#[test]
fn a_wave_begins_where_its_day_begins_first() {
    both_databases(|url| {
        let house = house(url);
        house.import(
            "email,team,timezone\na@elm.example,Desk,Pacific/Auckland\nb@elm.example,Desk,\n",
        );
        assert_eq!(opens(&house, "2027-01-11T19:59:00Z"), None);
        assert_eq!(opens(&house, "2027-01-11T20:00:00Z"), Some(wave(1)));
        assert_eq!(app::wave_find(&house.app, "w1").unwrap().opens_on, date(2027, 1, 12));
        assert!(app::check_clock(&house.app, house.now()).is_ok() || url.starts_with("postgres"));
    });
}

#[test]
fn nobody_to_ask_is_said_once_and_mended_within_the_week() {
    both_databases(|url| {
        let house = TestHouse::new(&DatabaseUrl::parse(url).unwrap());
        house.set_clock("2027-01-07T10:00:00Z");
        let programme = Programme { rhythm: Rhythm::FourWeeks, ..Programme::default() };
        app::set_programme(&house.app, &BY, &programme, house.now()).unwrap();
        for now in ["2027-01-12T09:00:00Z", "2027-01-12T09:01:00Z", "2027-01-13T09:00:00Z"] {
            assert_eq!(opens(&house, now), None);
            assert_eq!(trouble(&house), Some((date(2027, 1, 12), Obstacle::Nobody, false)));
        }
        house.import(&people_csv(&[("Desk", 6)]));
        assert_eq!(opens(&house, "2027-01-14T03:00:00Z"), Some(wave(1)));
        let open = app::wave_find(&house.app, "w1").unwrap();
        assert_eq!((open.opens_on, open.closes_on), (date(2027, 1, 14), date(2027, 1, 29)));
        assert_eq!((trouble(&house), next(&house)), (None, date(2027, 2, 9)));
    });
}

#[test]
fn weeks_of_downtime_are_not_caught_up_on() {
    both_databases(|url| {
        let house = house(url);
        // Two dates are over, and the third is more than a week ago.
        assert_eq!(opens(&house, "2027-03-18T09:00:00Z"), None);
        assert_eq!(trouble(&house), Some((date(2027, 3, 9), Obstacle::Down, true)));
        assert_eq!((app::waves(&house.app).unwrap().len(), next(&house)), (0, date(2027, 4, 6)));
        // A weekend within the week after a date: on Monday it opens.
        assert_eq!(opens(&house, "2027-04-11T09:00:00Z"), None);
        assert_eq!(opens(&house, "2027-04-12T00:00:00Z"), Some(wave(1)));
        assert_eq!(trouble(&house), None);
    });
}

#[test]
fn a_clock_that_goes_back_opens_nothing_and_one_that_was_ahead_loses_nothing() {
    both_databases(|url| {
        let house = house(url);
        house.set_clock("2027-01-14T10:00:00Z");
        house.import(&people_csv(&[("Desk", 7)]));
        // Behind the roster log.
        assert_eq!(opens(&house, "2027-01-12T10:00:00Z"), None);
        assert_eq!(trouble(&house), Some((date(2027, 1, 12), Obstacle::Clock, false)));
        assert_eq!(opens(&house, "2027-01-14T11:00:00Z"), Some(wave(1)));
        // Closed, then far ahead: dates are let go, and there again for the right clock.
        assert_eq!(opens(&house, "2027-01-30T12:00:00Z"), None);
        assert_eq!(next(&house), date(2027, 2, 9));
        assert_eq!(opens(&house, "2027-09-08T10:00:00Z"), None);
        assert_eq!(next(&house), date(2027, 9, 21));
        assert_eq!(opens(&house, "2027-02-08T10:00:00Z"), None);
        assert_eq!((next(&house), trouble(&house)), (date(2027, 2, 9), None));
        assert_eq!(opens(&house, "2027-02-09T09:00:00Z"), Some(wave(2)));
    });
}

#[test]
fn a_pause_opens_nothing_and_goes_on_with_the_rhythm() {
    both_databases(|url| {
        let house = house(url);
        let (app, paused) = (&house.app, house.now());
        app::pause_programme(app, &BY, paused).unwrap();
        let again = app::pause_programme(app, &BY, paused);
        assert!(matches!(again, Err(AppError::Refused(Refusal::ProgrammePaused(_)))), "{again:?}");
        assert_eq!(opens(&house, "2027-01-12T09:00:00Z"), None);
        assert_eq!(opens(&house, "2027-02-09T09:00:00Z"), None);
        assert_eq!(app::programme(app, house.now()).unwrap().paused.unwrap().on, date(2027, 1, 7));
        app::resume_programme(app, &BY, house.now()).unwrap();
        // Not on the very day.
        assert_eq!(opens(&house, "2027-02-09T10:00:00Z"), None);
        assert_eq!((next(&house), trouble(&house)), (date(2027, 2, 16), None));
        let again = app::resume_programme(app, &BY, house.now());
        assert!(matches!(again, Err(AppError::Refused(Refusal::ProgrammeRuns))), "{again:?}");
    });
}

#[test]
fn what_would_ask_too_much_is_refused_with_ways_out_and_changes_nothing() {
    both_databases(|url| {
        let settings = Settings { statements_per_quarter: 60, ..Settings::default() };
        let url = DatabaseUrl::parse(url).unwrap();
        let house = TestHouse::with(&url, settings, &ItemBank::SHIPPED);
        house.set_clock("2027-01-01T10:00:00Z");
        let programme = Programme { rhythm: Rhythm::FourWeeks, ..Programme::default() };
        let refused = app::set_programme(&house.app, &BY, &programme, house.now());
        let Err(AppError::Refused(refusal)) = refused else { panic!("{refused:?}") };
        let said = refusal.to_string();
        let Refusal::ProgrammeBudget { quarter, total, most, ways, .. } = refusal else {
            panic!("{refusal:?}")
        };
        assert_eq!((quarter.to_string().as_str(), total, most), ("2027Q1", 67, 60));
        let ways_out = [
            WayOut::Rhythm { rhythm: Rhythm::SixWeeks, statements: 55 },
            WayOut::Form { form: "core".to_owned(), statements: 58 },
            WayOut::Limit(67),
        ];
        assert_eq!(ways, ways_out);
        assert!(said.contains("every 6 weeks asks 55 in the fullest quarter"), "{said}");
        assert!(!app::programme(&house.app, house.now()).unwrap().is_set);
    });
}

/// Somebody opens a wave by hand: the rhythm counts on from it, and its mail is theirs.
#[test]
fn a_wave_that_hr_opens_moves_the_rhythm() {
    both_databases(|url| {
        let house = house(url);
        house.open_wave_with(5, date(2027, 1, 15));
        assert_eq!(next(&house), date(2027, 2, 9));
        assert_eq!(app::wave_progress(&house.app, "w1", house.now()).unwrap().hours, None);
    });
}

/// Nothing ran on its day, the next day is off since, and HR reminds on a Friday evening.
#[test]
fn mail_keeps_to_its_hours_whatever_delays_it() {
    both_databases(|url| {
        let house = house(url);
        assert_eq!(opens(&house, "2027-01-12T09:00:00Z"), Some(wave(1)));
        assert_eq!(mailed(&house, "2027-01-12T22:00:00Z"), 0);
        let off = DayOff::new("Snow", date(2027, 1, 13), date(2027, 1, 13)).unwrap();
        app::add_days_off(&house.app, &BY, &[off], house.now()).unwrap();
        assert_eq!(mailed(&house, "2027-01-13T10:59:59Z"), 0);
        assert_eq!(mailed(&house, "2027-01-14T08:59:59Z"), 0);
        assert_eq!(mailed(&house, "2027-01-14T10:59:59Z"), 6);
        house.set_clock("2027-01-15T20:00:00Z");
        assert_eq!(app::remind(&house.app, true, house.now()).unwrap().queued, 6);
        assert_eq!(mailed(&house, "2027-01-15T20:00:00Z"), 0);
        assert_eq!(mailed(&house, "2027-01-16T10:00:00Z"), 0);
        assert_eq!(mailed(&house, "2027-01-18T10:59:59Z"), 6);
        // The programme's own reminder would be on the 20th.
        assert_eq!(mailed(&house, "2027-01-20T10:59:59Z"), 0);
    });
}
