//! Waves made by the real engine, and their export read back.

mod figures;
mod form;

use std::collections::BTreeMap;

use jiff::civil::{Date, date};

use super::*;
use crate::disclosure::{Release, release};
use crate::domain::{
    Ballot, Form, Item, Need, NeedState, ResponseScale, Roster, Scale, Threshold, Translated,
    UnitPath, Wave, WaveState,
};

const OCTOBER: Date = date(2026, 10, 14);
const DECEMBER: Date = date(2026, 12, 4);
const ITEMS: [&str; 3] = ["AUT_S1", "AUT_S2", "AUT_F1"];

fn path(text: &str) -> UnitPath {
    UnitPath::from_stored(text.to_owned())
}

fn item(id: &str) -> Item {
    let translated = |en: &str, de: &str| Translated { en: en.to_owned(), de: de.to_owned() };
    let state = if id.contains("_S") { NeedState::Satisfaction } else { NeedState::Frustration };
    Item {
        id: ItemId::parse(id).unwrap(),
        scale: Scale { need: Need::Autonomy, state },
        response: ResponseScale { id: "true5".to_owned(), options: vec![translated("o", "o"); 5] },
        frame: translated("f", "f"),
        text: translated("-I decide, \"mostly\"", "Ich entscheide über vieles"),
        reverse: false,
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
    let people: Vec<UnitPath> =
        teams.iter().flat_map(|Team(team, n, _)| vec![path(team); usize::from(*n)]).collect();
    let roster = Roster::freeze(people.iter().map(|team| (team, false)));
    let wave = Wave {
        id: WaveId::numbered(number),
        label: String::new(),
        form: Form { name: "core".to_owned(), items: ITEMS.map(item).into() },
        opens_on: closes_on,
        closes_on,
        state: WaveState::Closed,
        threshold: Threshold::new(5).unwrap(),
    };
    let mut ballots = Vec::new();
    for Team(team, n, answers) in teams {
        for person in 0..*n {
            let given = ITEMS.into_iter().zip(answers(person));
            let answers: BTreeMap<ItemId, u8> = given
                .filter_map(|(id, value)| Some((ItemId::parse(id).unwrap(), value?)))
                .collect();
            if !answers.is_empty() {
                let unit = roster.leaf_of(&path(team)).unwrap();
                ballots.push(Ballot { unit, reader: false, answers });
            }
        }
    }
    let before: Vec<Release> = before.iter().map(|wave| wave.release.clone()).collect();
    let (release, left_out) = release(&wave, &roster, &ballots, &before).unwrap();
    assert_eq!(left_out, 0);
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
    quarter(Quarter::of(DECEMBER), waves, Locale::En).unwrap().unwrap()
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
