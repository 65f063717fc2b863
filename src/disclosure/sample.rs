//! Made-up waves that go through the real engine; for tests.

use jiff::civil::Date;

use super::{Release, release};
use crate::domain::{
    Ballot, Form, Item, ItemId, Measure, Need, NeedState, ResponseScale, Roster, Scale,
    SheetContent, Terms, Threshold, Translated, UnitPath, Wave, WaveId, WaveState,
};

/// One text in both languages.
pub fn translated(en: &str, de: &str) -> Translated {
    Translated::new(en, de)
}

/// An item on 1 to 5, of the scale that its id begins with: `AUT_S1`, `REL_F2`.
pub fn item(id: &str) -> Item {
    let need = match &id[..3] {
        "AUT" => Need::Autonomy,
        "COM" => Need::Competence,
        _ => Need::Relatedness,
    };
    let state = if &id[4..5] == "S" { NeedState::Satisfaction } else { NeedState::Frustration };
    let options = vec![translated("o", "o"); 5];
    Item {
        id: ItemId::parse(id).unwrap(),
        measure: Measure::Scale(Scale { need, state }),
        response: ResponseScale { id: "true5".to_owned(), options, dont_know: None },
        frame: translated("f", "f"),
        text: translated("t", "t"),
        reverse: false,
    }
}

pub fn wave(number: u64, opens_on: Date, closes_on: Date, items: Vec<Item>) -> Wave {
    Wave {
        id: WaveId::numbered(number),
        label: String::new(),
        form: Form { name: "core".to_owned(), items, packs: Vec::new() },
        opens_on,
        closes_on,
        ends_early_on: None,
        state: WaveState::Closed,
        threshold: Threshold::default(),
        terms: Terms::default(),
    }
}

/// Somebody invited: their team, and an answer per item of the form, `None` where they skip it, one
/// above the scale's end for "don't know"; no answer at all: does not take part.
pub type Person = (UnitPath, Vec<Option<u8>>);

/// The release of a wave with these people, none of whom holds a reading role.
pub fn publish(wave: &Wave, people: &[Person], previous: &[Release]) -> Release {
    let roster = numbered(Roster::freeze(people.iter().map(|(team, _)| (team, false))));
    let ballots: Vec<Ballot> = people
        .iter()
        .filter_map(|(team, values)| ballot(wave, &roster, team, false, values))
        .collect();
    release(wave, &roster, &ballots, previous).unwrap()
}

/// The roster with its places as the units' numbers.
pub fn numbered(roster: Roster) -> Roster {
    let units = u32::try_from(roster.units().len()).unwrap();
    roster.with_numbers(0..units)
}

/// Somebody's ballot; `None` where they said nothing.
pub fn ballot(
    wave: &Wave,
    roster: &Roster,
    team: &UnitPath,
    reader: bool,
    values: &[Option<u8>],
) -> Option<Ballot> {
    let mut values: Vec<u8> = values.iter().map(|value| value.unwrap_or(0)).collect();
    // Somebody who takes no part has no values at all.
    values.resize(wave.form.items.len(), 0);
    let number = roster.get(roster.leaf_of(team).unwrap()).unwrap().number;
    let says_something = values.iter().any(|value| *value != 0);
    let content = SheetContent { values, comment: None };
    let ballot = Ballot::of(&wave.form, roster, number, reader, content);
    assert_eq!(ballot.is_some(), says_something, "a sheet that does not fit");
    ballot
}
