//! Waves of made-up organisations through the real engine.

use sdt_pulse::disclosure::{Release, release};
use sdt_pulse::domain::{
    Ballot, Form, Item, ItemId, Measure, Need, NeedState, ResponseScale, Roster, Scale,
    SheetContent, Terms, Threshold, Translated, UnitPath, Wave, WaveId, WaveState,
};

use crate::attacker::{Organisation, Person, offers_dont_know};

/// An item of five answers, of the scale that its id begins with: `AUT_S1`, `REL_F2`.
pub fn item(id: &str) -> Item {
    let text = |text: &str| Translated::new(text, text);
    let need = match &id[..3] {
        "COM" => Need::Competence,
        "REL" => Need::Relatedness,
        _ => Need::Autonomy,
    };
    let state = if id.contains("_F") { NeedState::Frustration } else { NeedState::Satisfaction };
    Item {
        id: ItemId::parse(id).unwrap(),
        measure: Measure::Scale(Scale { need, state }),
        response: ResponseScale {
            id: "true5".to_owned(),
            options: vec![text("o"); 5],
            dont_know: offers_dont_know(id).then(|| text("don't know")),
        },
        frame: text("f"),
        text: text("t"),
        reverse: false,
    }
}

/// A wave that asks these, all on one day.
pub fn wave(number: u64, items: Vec<Item>, k: u32) -> Wave {
    let day = jiff::civil::date(2026, 1, 1);
    Wave {
        id: WaveId::numbered(number),
        label: String::new(),
        form: Form { name: "core".to_owned(), items, packs: vec![] },
        opens_on: day,
        closes_on: day,
        ends_early_on: None,
        state: WaveState::Closing,
        threshold: Threshold::new(k).unwrap(),
        terms: Terms::default(),
    }
}

/// Who is invited, each with whether they read reports; a unit's place is its number in the ballots.
pub fn frozen(people: &[(UnitPath, bool)]) -> Roster {
    let roster = Roster::freeze(people.iter().map(|(unit, reader)| (unit, *reader)));
    let units = u32::try_from(roster.units().len()).unwrap();
    roster.with_numbers(0..units)
}

/// Somebody's ballot: an answer per statement, 0 where there is none.
pub fn ballot(
    wave: &Wave,
    roster: &Roster,
    unit: &UnitPath,
    reader: bool,
    values: Vec<u8>,
) -> Ballot {
    let number = roster.get(roster.leaf_of(unit).unwrap()).unwrap().number;
    let content = SheetContent { values, comment: None };
    Ballot::of(&wave.form, roster, number, reader, content).expect("the sheet fits the wave")
}

fn team(person: &Person) -> UnitPath {
    let leaf = person.leaf.as_str();
    let team = if leaf == "*" { "" } else { leaf.strip_suffix("/*").unwrap_or(leaf) };
    UnitPath::from_stored(team.to_owned())
}

pub fn roster_of(organisation: &Organisation) -> Roster {
    let people = organisation.people.iter().map(|person| (team(person), person.reader));
    frozen(&people.collect::<Vec<_>>())
}

/// What the engine releases of an attacked organisation.
pub fn released(wave: &Wave, organisation: &Organisation, previous: &[Release]) -> Release {
    let roster = roster_of(organisation);
    let of = |person: &Person| {
        let values = person.answers.as_ref()?.iter().map(|value| value.unwrap_or(0));
        let values: Vec<u8> = values.collect();
        // Whoever leaves everything out sends nothing.
        values
            .iter()
            .any(|value| *value != 0)
            .then(|| ballot(wave, &roster, &team(person), person.reader, values.clone()))
    };
    let ballots: Vec<Ballot> = organisation.people.iter().filter_map(of).collect();
    release(wave, &roster, &ballots, previous).unwrap()
}
