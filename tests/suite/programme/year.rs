//! A year by a turned clock: people come, leave and move, clocks change in three of four zones, the program is
//! started anew and stands still for a week.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, Weekday, date};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use sdt_pulse::app::{self, App};
use sdt_pulse::domain::programme::{DayOff, Programme, Rhythm};
use sdt_pulse::domain::{Actor, WaveState};
use sdt_pulse::store::{DatabaseUrl, Store};
use tokio::runtime::Runtime;

use super::{mails_now, work};
use crate::support::both_databases;
use crate::support::house::TestHouse;

/// Of a person: address, language, zone.
type Known = (&'static str, &'static str, &'static str);

const AT_FIRST: [Known; 9] = [
    ("anna@elm.example", "de", "Europe/Berlin"),
    ("bernd@elm.example", "de", "Europe/Berlin"),
    ("carol@elm.example", "en", "America/Toronto"),
    ("dave@elm.example", "en", "America/Toronto"),
    ("esha@elm.example", "en", "Asia/Kolkata"),
    ("farid@elm.example", "de", "Asia/Kolkata"),
    ("grace@elm.example", "en", "Pacific/Auckland"),
    ("heidi@elm.example", "de", "Pacific/Auckland"),
    // The organisation's zone, which is Toronto's.
    ("ivan@elm.example", "en", ""),
];
const JOINER: Known = ("joana@elm.example", "de", "Europe/Berlin");

/// Who is on the list from a day on.
fn people(on: Date) -> Vec<Known> {
    let mut known = AT_FIRST.to_vec();
    if on >= date(2027, 3, 20) {
        known.push(JOINER);
    }
    if on >= date(2027, 5, 20) {
        known.retain(|(email, ..)| *email != "dave@elm.example");
    }
    if on >= date(2027, 9, 20) {
        for one in known.iter_mut().filter(|one| one.0 == "anna@elm.example") {
            one.2 = "Pacific/Auckland";
        }
    }
    known
}

fn csv(people: &[Known]) -> String {
    let row = |(email, locale, zone): &Known| format!("{email},Team,{locale},{zone}\n");
    format!("email,team,locale,timezone\n{}", people.iter().map(row).collect::<String>())
}

fn zone(name: &str) -> TimeZone {
    TimeZone::get(if name.is_empty() { "America/Toronto" } else { name }).unwrap()
}

fn days_off() -> [DayOff; 3] {
    [
        DayOff::new("Christmas and New Year", date(2026, 12, 20), date(2027, 1, 8)).unwrap(),
        DayOff::new("Works holiday", date(2027, 7, 26), date(2027, 8, 13)).unwrap(),
        // The day of a reminder.
        DayOff::new("Bridge day", date(2027, 5, 12), date(2027, 5, 12)).unwrap(),
    ]
}

/// A mail as it went out.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Sent {
    wave: String,
    to: String,
    is_reminder: bool,
    at: Timestamp,
    is_german: bool,
}

/// Two processes on one database, each with its own memory.
struct Year {
    house: TestHouse,
    url: DatabaseUrl,
    processes: [App; 2],
    runtime: Runtime,
    sent: Vec<Sent>,
    listed: Vec<Known>,
}

impl Year {
    fn new(url: &str) -> Self {
        let url = DatabaseUrl::parse(url).unwrap();
        let house = TestHouse::new(&url);
        house.set_clock("2026-12-28T10:00:00Z");
        let listed = people(date(2026, 12, 28));
        house.import(&csv(&listed));
        let processes = [0, 1].map(|_| house.restarted(Store::open(&url).unwrap()));
        let programme = Programme {
            rhythm: Rhythm::FourWeeks,
            zone: "America/Toronto".to_owned(),
            ..Programme::default()
        };
        let (by, now) = (Actor::CommandLine, house.now());
        app::add_days_off(&house.app, &by, &days_off(), now).unwrap();
        app::set_programme(&house.app, &by, &programme, now).unwrap();
        let runtime = Runtime::new().unwrap();
        Self { house, url, processes, runtime, sent: Vec::new(), listed }
    }

    fn restart(&mut self) {
        self.processes = [0, 1].map(|_| self.house.restarted(Store::open(&self.url).unwrap()));
    }

    /// Both processes do what is due.
    fn pass(&mut self, now: Timestamp) {
        self.house.set_clock(&now.to_string());
        for app in &self.processes {
            self.runtime.block_on(work(app, &self.house));
        }
        for mail in mails_now(&self.house) {
            let (_, code) = mail.link.split_once("/s#").expect("a link");
            self.sent.push(Sent {
                wave: code.split('.').next().unwrap().to_owned(),
                is_reminder: mail.text.contains("only reminder")
                    || mail.text.contains("einzige Erinnerung"),
                at: now,
                is_german: mail.text.contains("Puls-E-Mails"),
                to: mail.to,
            });
        }
    }

    /// Twice in each zone's hours on days of mail and those around them, every third day else.
    fn live(&mut self, from: Timestamp, until: Timestamp) {
        let mut day = from.to_zoned(TimeZone::UTC).date();
        while day <= until.to_zoned(TimeZone::UTC).date() {
            let noon = day.at(12, 30, 0, 0).to_zoned(TimeZone::UTC).unwrap().timestamp();
            let is_near = self.is_near(day, noon);
            // Between waves nothing is due but the day's figure: every third day stands for all.
            if !is_near && day.day() % 3 != 0 {
                day = day.tomorrow().unwrap();
                continue;
            }
            let mut moments = vec![noon];
            if is_near {
                for (_, _, name) in AT_FIRST {
                    for (hour, minute, second) in [(9, 20, 0), (10, 59, 59)] {
                        let local = day.at(hour, minute, second, 0);
                        moments.push(local.to_zoned(zone(name)).unwrap().timestamp());
                    }
                }
            }
            moments.sort();
            moments.dedup();
            for now in moments.into_iter().filter(|now| (from..until).contains(now)) {
                self.import(now);
                self.pass(now);
            }
            day = day.tomorrow().unwrap();
        }
    }

    fn import(&mut self, now: Timestamp) {
        let listed = people(now.to_zoned(TimeZone::UTC).date());
        if listed != self.listed {
            self.house.set_clock(&now.to_string());
            self.house.import(&csv(&listed));
            self.listed = listed;
        }
    }

    /// Whether a wave opened or reminds on this day or one beside it, or is to.
    fn is_near(&self, day: Date, now: Timestamp) -> bool {
        let waves = app::waves(&self.house.app).unwrap();
        let open = waves.iter().find(|wave| wave.state == WaveState::Open);
        let mut mails = open.into_iter().flat_map(|wave| [wave.opens_on, wave.opens_on + 8.days()]);
        let next = app::programme(&self.house.app, now).unwrap().next;
        let since = |near: Date| (day - near).get_days();
        // A date that was missed opens up to a week late.
        mails.any(|near| (-1..=2).contains(&since(near)))
            || next.first().is_some_and(|wave| (-1..=7).contains(&since(wave.opens_on)))
    }
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

#[test]
fn a_year_of_waves_reaches_each_person_once_in_their_window_and_their_language() {
    both_databases(|url| {
        let mut year = Year::new(url);
        year.live(at("2026-12-28T10:00:00Z"), at("2027-04-06T13:30:00Z"));
        // In the middle of a day of mail.
        year.restart();
        year.live(at("2027-04-06T13:30:00Z"), at("2027-06-27T00:00:00Z"));
        // Nothing runs for a week: neither on 29 June nor on the days after it.
        year.restart();
        year.live(at("2027-07-04T00:00:00Z"), at("2028-01-01T00:00:00Z"));
        check(&year);
    });
}

fn check(year: &Year) {
    let waves = app::waves(&year.house.app).unwrap();
    let opened: Vec<String> =
        waves.iter().map(|wave| format!("{} {}", wave.opens_on, wave.form.name)).collect();
    let expected = [
        "2027-01-12 pulse",
        "2027-02-09 audit",
        "2027-03-09 pulse",
        "2027-04-06 pulse",
        "2027-05-04 audit",
        "2027-06-01 pulse",
        // Its date was 29 June; it is the first of the third quarter now.
        "2027-07-05 pulse",
        "2027-08-17 audit",
        "2027-09-14 pulse",
        "2027-10-12 pulse",
        "2027-11-09 audit",
        "2027-12-07 pulse",
    ];
    assert_eq!(opened, expected);
    assert!(waves.iter().all(|wave| wave.state == WaveState::Closed), "{waves:?}");
    let closes: Vec<Date> = waves.iter().map(|wave| wave.closes_on).collect();
    assert_eq!(closes[6], date(2027, 7, 16), "the day that its date would have had");

    let off = days_off();
    let mut met: BTreeMap<(String, String, bool), u32> = BTreeMap::new();
    for mail in &year.sent {
        let wave = waves.iter().find(|wave| wave.id.as_str() == mail.wave).unwrap();
        let today = mail.at.to_zoned(TimeZone::UTC).date();
        // Whoever has moved is mailed where they are now.
        let everybody = people(today);
        let known = everybody.iter().chain(&AT_FIRST).find(|one| one.0 == mail.to).unwrap();
        let local = mail.at.to_zoned(zone(known.2));
        assert!((9..11).contains(&local.hour()), "{mail:?} at {local}");
        assert!(!matches!(local.weekday(), Weekday::Saturday | Weekday::Sunday), "{mail:?}");
        assert!(!off.iter().any(|off| off.holds(local.date())), "{mail:?} at {local}");
        assert!((wave.opens_on..=wave.closes_on).contains(&local.date()), "{mail:?} at {local}");
        assert_eq!(mail.is_german, known.1 == "de", "{mail:?}");
        let day = wave.opens_on + if mail.is_reminder { 8.days() } else { 0.days() };
        // On 5 July, when the program ran again, the hours were over in Auckland.
        let was_late = wave.opens_on == date(2027, 7, 5) && known.2 == "Pacific/Auckland";
        let is_off = off.iter().any(|off| off.holds(day));
        let put_off = i32::from(is_off || (was_late && !mail.is_reminder));
        assert_eq!((local.date() - day).get_days(), put_off, "{mail:?} at {local}");
        let key = (mail.wave.clone(), mail.to.clone(), mail.is_reminder);
        *met.entry(key).or_default() += 1;
    }
    assert!(met.values().all(|times| *times == 1), "{met:?}");
    let mut wanted = BTreeSet::new();
    for wave in &waves {
        for (email, ..) in people(wave.opens_on) {
            for is_reminder in [false, true] {
                wanted.insert((wave.id.to_string(), email.to_owned(), is_reminder));
            }
        }
    }
    assert_eq!(met.into_keys().collect::<BTreeSet<_>>(), wanted);
}
