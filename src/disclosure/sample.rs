//! Made-up waves that go through the real engine; for tests.

use jiff::civil::Date;

use super::{Release, release};
use crate::domain::{
    Ballot, Form, Item, ItemId, Measure, Need, NeedState, ResponseScale, Roster, Scale, Terms,
    Threshold, Translated, UnitPath, Wave, WaveId, WaveState,
};

/// One text in both languages.
pub fn translated(en: &str, de: &str) -> Translated {
    Translated { en: en.to_owned(), de: de.to_owned() }
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
    let roster = Roster::freeze(people.iter().map(|(team, _)| (team, false)));
    let ballots: Vec<Ballot> = people
        .iter()
        .map(|(team, values)| {
            let given = wave.form.items.iter().zip(values);
            let is_dont_know =
                |(item, value): &(&Item, &Option<u8>)| **value == item.response.dont_know_value();
            let dont_know = given
                .clone()
                .filter(|pair| pair.1.is_some() && is_dont_know(pair))
                .map(|(item, _)| item.id.clone());
            let values = given.clone().filter(|pair| !is_dont_know(pair));
            let answers = values.filter_map(|(item, value)| Some((item.id.clone(), (*value)?)));
            let unit = roster.leaf_of(team).unwrap();
            Ballot {
                unit,
                reader: false,
                answers: answers.collect(),
                dont_know: dont_know.collect(),
                comment: None,
            }
        })
        .filter(|ballot| !ballot.answers.is_empty() || !ballot.dont_know.is_empty())
        .collect();
    let (release, left_out) = release(wave, &roster, &ballots, previous).unwrap();
    assert_eq!(left_out, 0);
    release
}
