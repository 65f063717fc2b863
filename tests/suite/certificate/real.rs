//! Certificates of the real engine, of random organisations and of several waves.

use sdt_pulse::disclosure::{Release, release};
use sdt_pulse::domain::{
    Ballot, ChainEntry, Form, Item, ItemId, Measure, Need, NeedState, ResponseScale, Roster, Scale,
    Terms, Threshold, Translated, UnitPath, Wave, WaveId, WaveState,
};
use sha2::{Digest, Sha256};

use crate::attacker::{DONT_KNOW, Organisation, Person, offers_dont_know};

/// An item of five answers, reverse-keyed if its id ends with `2`.
fn item(id: &str) -> Item {
    let text = |text: &str| Translated { en: text.to_owned(), de: text.to_owned() };
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
        reverse: id.ends_with('2'),
    }
}

pub fn wave(number: u64, items: &[String], k: u32) -> Wave {
    let day = jiff::civil::date(2026, 1, 1);
    Wave {
        id: WaveId::numbered(number),
        label: String::new(),
        form: Form {
            name: "core".to_owned(),
            items: items.iter().map(|id| item(id)).collect(),
            packs: vec![],
        },
        opens_on: day,
        closes_on: day,
        state: WaveState::Closing,
        threshold: Threshold::new(k).unwrap(),
        terms: Terms::default(),
    }
}

fn team(person: &Person) -> UnitPath {
    let leaf = person.leaf.as_str();
    let team = if leaf == "*" { "" } else { leaf.strip_suffix("/*").unwrap_or(leaf) };
    UnitPath::from_stored(team.to_owned())
}

pub fn roster(organisation: &Organisation) -> Roster {
    let teams: Vec<(UnitPath, bool)> =
        organisation.people.iter().map(|person| (team(person), person.reader)).collect();
    Roster::freeze(teams.iter().map(|(team, reader)| (team, *reader)))
}

/// What the engine releases of an organisation.
pub fn released(wave: &Wave, organisation: &Organisation, previous: &[Release]) -> Release {
    let roster = roster(organisation);
    let ballot = |person: &Person| {
        let answered = wave.form.items.iter().zip(person.answers.as_ref()?);
        let given = answered.filter_map(|(item, value)| Some((item.id.clone(), (*value)?)));
        let (dont_know, answers): (Vec<_>, Vec<_>) =
            given.partition(|(_, value)| *value == DONT_KNOW);
        let unit = roster.leaf_of(&team(person)).unwrap();
        Some(Ballot {
            unit,
            reader: person.reader,
            answers: answers.into_iter().collect(),
            dont_know: dont_know.into_iter().map(|(id, _)| id).collect(),
            comment: None,
        })
    };
    let ballots: Vec<Ballot> = organisation.people.iter().filter_map(ballot).collect();
    let (release, left_out) = release(wave, &roster, &ballots, previous).unwrap();
    assert_eq!(left_out, 0);
    release
}

/// The text of the first wave's certificate, without a policy.
pub fn certificate(organisation: &Organisation) -> String {
    let wave = wave(1, &organisation.items, organisation.k);
    released(&wave, organisation, &[]).certificate(&roster(organisation), None).unwrap()
}

/// Two departments of three teams with 9 to 24 people each, a lead in every team and one above, whose
/// answers differ by team; so that all kinds of figures are shown, intervals among them.
pub fn company() -> Organisation {
    let teams = [
        ("Operations/Depot", 24),
        ("Operations/Desk", 12),
        ("Operations/Night", 9),
        ("Product/Design", 14),
        ("Product/Build", 18),
        ("Product/Care", 11),
    ];
    let mut people = vec![];
    for (at, (team, size)) in teams.into_iter().enumerate() {
        for number in 0..size {
            let answer = |item: usize| {
                let spread = [0, 1, 1, 2, 0][(number + item) % 5];
                u8::try_from((1 + (at + item) % 3 + spread).min(5)).unwrap()
            };
            let answers: Vec<Option<u8>> =
                (0..3).map(|item| (item == 0 || number % 11 != 5).then(|| answer(item))).collect();
            let answers = (number % 8 != 7).then_some(answers);
            people.push(Person { leaf: team.to_owned(), reader: number == 0, answers });
        }
    }
    let lead = |leaf: &str| Person {
        leaf: leaf.to_owned(),
        reader: true,
        answers: Some(vec![Some(4), Some(2), None]),
    };
    people.push(lead("Operations/*"));
    let items = ["AUT_S1", "AUT_S2", "COM_F1"].map(str::to_owned).to_vec();
    Organisation { people, items, k: 5 }
}

/// The text of the company's certificate of its second wave, with its policy.
pub fn company_certificate() -> String {
    let company = company();
    let first = released(&wave(1, &company.items, 5), &company, &[]);
    let second = released(&wave(2, &company.items, 5), &company, &[first]);
    let text = r#"{"wave":"w2","k":5,"bands_k":10,"roster_sha256":"00","reminders":"all"}"#;
    let policy = ChainEntry::after(None, text.to_owned());
    second.certificate(&roster(&company), Some(&policy)).unwrap()
}

pub fn sha256(text: &str) -> String {
    sdt_pulse::domain::hexadecimal(&Sha256::digest(text))
}
