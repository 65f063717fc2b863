//! The same run gives the same release, whichever database it lives in.

use std::fmt::Write;

use jiff::ToSpan;
use jiff::tz::TimeZone;
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use sdt_pulse::app::{self, Casting};
use sdt_pulse::store::DatabaseUrl;
use serde_json::Value;
use tokio::runtime::Runtime;

use crate::support::both_databases;
use crate::support::house::TestHouse;
use crate::support::postgres::Database;
use crate::support::program::Program;

const SEED: u64 = 2026;
const WAVES: u64 = 3;
/// Team, people, and how many of them answer in the second wave.
const TEAMS: [(&str, usize, usize); 5] = [
    ("Operations/Depot", 14, 14),
    ("Operations/Desk", 9, 9),
    ("Operations/Night", 4, 4),
    ("Product/Design", 8, 4),
    ("Product", 6, 6),
];

fn people() -> String {
    let mut csv = "email,team,manager_email\n".to_owned();
    for (number, (team, people, _)) in TEAMS.iter().enumerate() {
        for person in 0..*people {
            let manager = if person == 0 { "" } else { &format!("p0.t{number}@elm.example") };
            writeln!(csv, "p{person}.t{number}@elm.example,{team},{manager}").unwrap();
        }
    }
    csv
}

/// What one person says in one wave: drawn from their place and the wave alone. The depot gets
/// better in the third.
fn answers(wave: u64, team: usize, person: usize, items: &[&str]) -> Vec<(String, String)> {
    let place = u64::try_from(team * 100 + person).unwrap();
    let mut chance = StdRng::seed_from_u64(SEED ^ (wave << 32) ^ place);
    let one = |item: &&str| {
        let high = if team == 0 && wave == 3 && item.contains("_S") { 4..=5 } else { 2..=4 };
        let value = match chance.random_range(0..25) {
            0 => "skip".to_owned(),
            _ => chance.random_range(high).to_string(),
        };
        ((*item).to_owned(), value)
    };
    items.iter().map(one).collect()
}

/// Lives through three waves, a month apart, and returns what each published.
fn releases(url: &str, runtime: &Runtime) -> Vec<Value> {
    let house = TestHouse::new(&DatabaseUrl::parse(url).unwrap());
    house.import(&people());
    let items: Vec<&str> = house.form().items.iter().map(|item| item.id.as_str()).collect();
    let mut published = Vec::new();
    for wave in 1..=WAVES {
        let today = house.now().to_zoned(TimeZone::UTC).date();
        let id = house.open_wave_with(5, today.checked_add(10.days()).unwrap());
        for (email, code) in runtime.block_on(house.codes()) {
            if !code.starts_with(&format!("{id}.")) {
                continue;
            }
            let (local, _) = email.split_once('@').unwrap();
            let (person, team) = local.split_once(".t").unwrap();
            let (person, team): (usize, usize) =
                (person[1..].parse().unwrap(), team.parse().unwrap());
            if wave == 2 && person >= TEAMS[team].2 {
                continue;
            }
            let answers = answers(wave, team, person, &items);
            let answers: Vec<(&str, &str)> =
                answers.iter().map(|(item, value)| (item.as_str(), value.as_str())).collect();
            assert!(matches!(runtime.block_on(house.answer(&code, &answers)), Casting::Stored(_)));
        }
        house.close();
        published.push(app::release_of(&house.app, id.as_str()).unwrap().published().unwrap());
        house.set_clock(&house.now().checked_add((30 * 24).hours()).unwrap().to_string());
    }
    published
}

#[test]
fn three_waves_publish_the_same_on_both_databases() {
    let runtime = Runtime::new().unwrap();
    let runs = std::cell::RefCell::new(Vec::new());
    both_databases(|url| runs.borrow_mut().push(releases(url, &runtime)));
    let runs = runs.into_inner();
    let [sqlite, postgres] = runs.as_slice() else { panic!("{} runs", runs.len()) };
    assert_eq!(sqlite, postgres);

    // Not two empty releases: changes are judged, one is real, and a group is withheld once.
    let [_, second, third] = sqlite.as_slice() else { panic!("{} waves", sqlite.len()) };
    let change =
        |wave: &Value| wave["units"][0]["scales"]["autonomy_satisfaction"]["change"].clone();
    assert!(change(second)["verdict"].is_string(), "{second}");
    assert!(change(third)["delta"].as_f64().unwrap() > 0.1, "{third}");
    let withholds = |wave: &Value| {
        wave["withheld"].as_array().unwrap().iter().any(|unit| unit == "Product/Design")
    };
    assert!(withholds(second) && !withholds(third), "{second} {third}");
    assert_ne!(second["units"], third["units"]);
}

/// Nothing that depends on the order of rows, on ids or on keys, which are all random.
#[test]
fn the_same_run_again_publishes_the_same() {
    let runtime = Runtime::new().unwrap();
    let run = || {
        let folder = tempfile::tempdir().unwrap();
        releases(&format!("sqlite:{}", folder.path().join("test.db").display()), &runtime)
    };
    assert_eq!(run(), run());
}

/// What every closed wave of a demo has published.
fn demo(database: Option<&str>, seed: &str) -> Vec<Value> {
    let program = Program::bare();
    let on: Vec<&str> = database.iter().flat_map(|url| ["--database-url", url]).collect();
    program.done(&[&["demo", "--no-serve", "--seed", seed], on.as_slice()].concat());
    // Without the flag from here on: the demo's own settings name its database.
    let waves = program.json(&["wave", "list"]);
    let states: Vec<&str> =
        waves.as_array().unwrap().iter().map(|wave| wave["state"].as_str().unwrap()).collect();
    assert_eq!(states, [["closed"; 8].as_slice(), &["open"]].concat());
    (1..=8).map(|wave| program.json(&["wave", "release", &format!("w{wave}")])).collect()
}

#[test]
fn a_demo_is_the_same_on_both_databases_and_again() {
    let postgres = Database::create();
    let day = crate::support::program::today();
    let runs = [demo(None, "7"), demo(None, "7"), demo(Some(postgres.url()), "7"), demo(None, "8")];
    assert_eq!(crate::support::program::today(), day, "midnight passed: the demo is of its day");
    assert_eq!(runs[0], runs[1], "twice on SQLite");
    assert_eq!(runs[0], runs[2], "on PostgreSQL");
    crate::verdicts::agree(&runs[3]);
    for (wave, (seven, eight)) in runs[0].iter().zip(&runs[3]).enumerate() {
        assert_ne!(seven["units"], eight["units"], "another seed, wave {}", wave + 1);
    }
    assert!(runs[0].iter().all(|wave| wave["units"][0]["n"].as_u64().unwrap() > 80));
}
