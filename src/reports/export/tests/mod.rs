//! Waves made by the real engine, and their export read back.

mod audits;
mod figures;
mod form;
mod shares;
mod whole;

use std::collections::BTreeMap;

use jiff::civil::{Date, date};

use super::*;
use crate::disclosure::Release;
use crate::disclosure::sample::{self, Person, translated};
use crate::domain::{Item, Scale, UnitPath};

const OCTOBER: Date = date(2026, 10, 14);
const DECEMBER: Date = date(2026, 12, 4);
const ITEMS: [&str; 3] = ["AUT_S1", "AUT_S2", "AUT_F1"];

fn path(text: &str) -> UnitPath {
    UnitPath::from_stored(text.to_owned())
}

fn item(id: &str) -> Item {
    Item {
        text: translated("-I decide, \"mostly\"", "Ich entscheide über vieles"),
        ..sample::item(id)
    }
}

/// A team, how many are in it, and each one's answers to all items by their number.
struct Team(&'static str, u8, fn(u8) -> [Option<u8>; 3]);

/// Between 1 and 5, with a spread, and far from the cap.
fn middling(person: u8) -> [Option<u8>; 3] {
    [Some(2 + person % 3), Some(2 + person % 2), Some(3)]
}

fn higher(person: u8) -> [Option<u8>; 3] {
    middling(person).map(|value| value.map(|value| value + 1))
}

fn closed(
    number: u64,
    closes_on: Date,
    teams: &[Team],
    before: &[&PublishedWave],
) -> PublishedWave {
    let wave = sample::wave(number, closes_on, closes_on, ITEMS.map(item).into());
    let member = |team: &Team, person| (path(team.0), team.2(person).to_vec());
    let people: Vec<Person> =
        teams.iter().flat_map(|team| (0..team.1).map(move |person| member(team, person))).collect();
    let before: Vec<Release> = before.iter().map(|wave| wave.release.clone()).collect();
    let release = sample::publish(&wave, &people, &before);
    PublishedWave { wave, release }
}

/// A division with people of its own, a team too small, one at the cap, one that skips an item.
/// That item of Umwelt is withheld with theirs.
fn organisation() -> [Team; 7] {
    [
        Team("Betrieb", 6, middling),
        Team("Betrieb/Süd", 12, higher),
        Team("Betrieb/Öffentlichkeit", 2, middling),
        Team("=cmd", 9, |person| if person < 8 { middling(person) } else { [None; 3] }),
        Team("Top", 5, |_| [Some(5), Some(3), Some(1)]),
        Team("Umwelt", 6, middling),
        Team("Wortkarg", 8, |person| match middling(person) {
            [_, second, third] if person > 2 => [None, second, third],
            all => all,
        }),
    ]
}

/// Two waves of one quarter, the second a month and a half after the first.
fn two_waves() -> [PublishedWave; 2] {
    let first = closed(1, OCTOBER, &organisation(), &[]);
    let mut teams = organisation();
    teams[3].2 = |person| higher(person).map(|value| value.map(|value| value.max(4)));
    let second = closed(2, DECEMBER, &teams, &[&first]);
    [first, second]
}

fn export(waves: &[PublishedWave]) -> QuarterExport {
    quarter(Quarter::of(DECEMBER), waves, Locale::EN).unwrap().unwrap()
}

/// A row by its columns' names.
type Row = BTreeMap<String, String>;

fn rows(csv: &[u8]) -> Vec<Row> {
    csv::Reader::from_reader(csv).deserialize().map(Result::unwrap).collect()
}

/// The rows of one wave and group, in the file's order.
fn of<'a>(rows: &'a [Row], wave: &str, group: &str) -> Vec<&'a Row> {
    rows.iter().filter(|row| row["wave_id"] == wave && row["group_path"] == group).collect()
}

fn one<'a>(rows: &'a [Row], wave: &str, group: &str, measure: &str) -> &'a Row {
    of(rows, wave, group).into_iter().find(|row| row["measure_id"] == measure).unwrap()
}
