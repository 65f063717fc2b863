//! Made-up waves that go through the real release engine, for the tests of the pages.

use jiff::civil::Date;

use super::{Chrome, NavLink};
use crate::disclosure::PublishedWave;
use crate::disclosure::Release;
use crate::disclosure::sample::{self, Person, translated};
use crate::domain::{Facet, Item, Locale, Need, NeedState, ResponseScale, UnitPath};
use crate::messages::Translator;

/// The core form: two statements of satisfaction and one of frustration for each need.
pub const CORE: [(&str, &str, &str); 9] = [
    (
        "COM_S1",
        "I handled the main parts of my work well.",
        "Ich bin mit den wichtigsten Teilen meiner Arbeit gut zurechtgekommen.",
    ),
    (
        "REL_S2",
        "My colleagues made room for me in what was going on.",
        "Die Menschen, mit denen ich arbeite, haben mich in das Geschehen einbezogen.",
    ),
    (
        "AUT_S1",
        "I could stand behind the work I was doing.",
        "Ich konnte hinter der Arbeit stehen, die ich gemacht habe.",
    ),
    (
        "COM_F1",
        "I was out of my depth with no way to catch up.",
        "Ich war überfordert und hatte keine Möglichkeit aufzuholen.",
    ),
    (
        "REL_S1",
        "I had colleagues who would notice if I was struggling.",
        "Ich hatte Menschen um mich, die es gemerkt hätten.",
    ),
    (
        "AUT_F2",
        "I had to do things in a way I thought was wrong.",
        "Ich musste Dinge auf eine Weise tun, die ich für falsch hielt.",
    ),
    (
        "COM_S2",
        "I could see that what I did worked.",
        "Ich konnte sehen, dass das, was ich gemacht habe, funktioniert hat.",
    ),
    (
        "REL_F1",
        "I was left out of things that I should have been part of.",
        "Ich wurde bei Dingen außen vor gelassen, bei denen ich hätte dabei sein sollen.",
    ),
    (
        "AUT_S2",
        "I had a real say in matters that shaped my work.",
        "Ich hatte bei Dingen, die meine Arbeit prägten, wirklich etwas zu sagen.",
    ),
];

/// One team of one wave.
#[derive(Clone)]
pub struct Team {
    pub path: &'static str,
    pub invited: usize,
    pub answered: usize,
    /// About what its people answer to statements of belonging, competence and autonomy.
    pub level: [u8; 3],
    /// The first so many leave out the statement of this id.
    pub skips: Option<(&'static str, usize)>,
    /// Whether everybody gives the same answers.
    pub alike: bool,
}

/// A team of which everybody answers.
pub fn team(path: &'static str, invited: usize, level: [u8; 3]) -> Team {
    Team { path, invited, answered: invited, level, skips: None, alike: false }
}

/// Waves of the teams given, a month apart from January 2026, each judged against those before.
pub fn waves(rounds: &[Vec<Team>]) -> Vec<PublishedWave> {
    waves_asking(rounds, &[])
}

/// The same with more items after the core.
pub fn waves_asking(rounds: &[Vec<Team>], more: &[Item]) -> Vec<PublishedWave> {
    let mut published: Vec<PublishedWave> = Vec::new();
    for (number, teams) in (1..).zip(rounds) {
        let before: Vec<Release> = published.iter().map(|one| one.release.clone()).collect();
        published.push(wave(number, teams, more, &before));
    }
    published
}

fn wave(number: u8, teams: &[Team], more: &[Item], before: &[Release]) -> PublishedWave {
    let month = i8::try_from((number - 1) % 12).unwrap() + 1;
    let year = 2026 + i16::from((number - 1) / 12);
    let day = |day| Date::new(year, month, day).unwrap();
    let items = CORE.iter().map(item).chain(more.iter().cloned()).collect();
    let wave = sample::wave(u64::from(number), day(1), day(14), items);
    let people: Vec<Person> =
        teams.iter().flat_map(|team| people(team, &wave.form.items)).collect();
    let release = sample::publish(&wave, &people, before);
    PublishedWave { wave, release }
}

fn people(team: &Team, items: &[Item]) -> Vec<Person> {
    let value = |person: usize, (at, item): (usize, &Item)| {
        let skips = team.skips.is_some_and(|(id, n)| item.id.as_str() == id && person < n);
        let takes_part = person < team.answered;
        (takes_part && !skips).then(|| answer(team, item, person, at))
    };
    let answers = |person| items.iter().enumerate().map(|item| value(person, item)).collect();
    (0..team.invited).map(|person| (unit(team.path), answers(person))).collect()
}

/// The team's level, every third person one lower and every fifth one higher.
fn answer(team: &Team, item: &Item, person: usize, at: usize) -> u8 {
    let Facet::Need(scale) = item.measure.facet() else { return 3 };
    let level = match scale.need {
        Need::Relatedness => team.level[0],
        Need::Competence => team.level[1],
        Need::Autonomy => team.level[2],
    };
    let level = match scale.state {
        NeedState::Satisfaction => level,
        NeedState::Frustration => 6 - level,
    };
    if team.alike {
        return level;
    }
    let turn = person + at;
    (level + u8::from(turn.is_multiple_of(5)) - u8::from(turn.is_multiple_of(3))).clamp(1, 5)
}

/// A statement on the five steps of the core.
pub fn item(&(id, en, de): &(&str, &str, &str)) -> Item {
    let options = [
        translated("Not at all true", "Stimmt gar nicht"),
        translated("Slightly true", "Stimmt ein wenig"),
        translated("Partly true", "Stimmt teilweise"),
        translated("Mostly true", "Stimmt größtenteils"),
        translated("Completely true", "Stimmt vollständig"),
    ];
    Item {
        response: ResponseScale {
            id: "true5".to_owned(),
            options: options.into(),
            dont_know: None,
        },
        frame: translated(
            "Over the past two weeks at work:",
            "In den letzten zwei Wochen bei der Arbeit:",
        ),
        text: translated(en, de),
        ..sample::item(id)
    }
}

pub fn unit(path: &str) -> UnitPath {
    UnitPath::from_stored(path.to_owned())
}

pub fn chrome(t: Translator<'_>) -> Chrome<'_> {
    Chrome {
        organisation: "Elm Street Works",
        demo: false,
        t,
        locale: t.locale(),
        signed_in_as: "kim@elm.example",
        csrf: "secret-of-the-form",
        nav: vec![NavLink::overview(t), NavLink::organisation(t)],
    }
}

/// Gives `test` the chrome of one language.
pub fn in_locale<R>(locale: Locale, test: impl FnOnce(Chrome<'_>) -> R) -> R {
    let messages = crate::messages::Messages::load().unwrap();
    test(chrome(messages.in_locale(locale)))
}
