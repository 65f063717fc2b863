//! Certificates of the real engine, of random organisations and of several waves.

use sdt_pulse::disclosure::Release;
use sdt_pulse::domain::{ChainEntry, Item, Roster, Wave};

use crate::attacker::{Organisation, Person};
use crate::support::survey::{self, released, roster_of};

/// Asks these; reverse-keyed are those whose id ends with `2`.
pub fn wave(number: u64, items: &[String], k: u32) -> Wave {
    let item = |id: &String| Item { reverse: id.ends_with('2'), ..survey::item(id) };
    survey::wave(number, items.iter().map(item).collect(), k)
}

/// The text of the first wave's certificate, without a policy.
pub fn certificate(organisation: &Organisation) -> String {
    let wave = wave(1, &organisation.items, organisation.k);
    released(&wave, organisation, &[]).certificate(&roster_of(organisation), None, None).unwrap()
}

/// Two departments of three teams with 9 to 24 people each, a lead in every team and one above, whose
/// answers differ by team; so that all kinds of figures are shown, intervals among them.
pub fn company() -> Organisation {
    company_in(0)
}

/// The same in another wave: the answers move a little from wave to wave; in the seventh they fall in one team (the
/// reverse-keyed one, too).
pub fn company_in(wave: usize) -> Organisation {
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
                let spread = [0, 1, 1, 2, 0][(number + item + wave * (1 + at)) % 5];
                let usual = u8::try_from((1 + (at + item) % 3 + spread).min(5)).unwrap();
                if wave == 6 && team == "Product/Build" {
                    usual.saturating_sub(2).max(1)
                } else {
                    usual
                }
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
    second.certificate(&roster_of(&company), Some(&policy), None).unwrap()
}

/// The company's seventh wave, and its roster.
pub fn seventh_wave() -> (Release, Roster) {
    let mut releases: Vec<Release> = Vec::new();
    for number in 0..7 {
        let company = company_in(number);
        let wave = wave(u64::try_from(number).unwrap() + 1, &company.items, 5);
        let release = released(&wave, &company, &releases);
        releases.push(release);
    }
    (releases.pop().unwrap(), roster_of(&company()))
}

/// The text of the company's certificate of its seventh wave: changes are judged by two looks.
pub fn company_certificate_of_seven() -> String {
    let (release, roster) = seventh_wave();
    release.certificate(&roster, None, None).unwrap()
}
