//! The demo's stories are told by its figures, and they are the same every time.

use serde_json::Value;

use crate::support::program::Program;

const CHANGED: &str = "Operations/Dispatch";
const NOISY: &str = "Operations/Customer desk";

fn unit<'a>(release: &'a Value, path: &str) -> Option<&'a Value> {
    release["units"].as_array().unwrap().iter().find(|unit| unit["path"] == path)
}

fn verdicts(unit: &Value) -> Vec<&str> {
    let scales = unit["scales"].as_object().unwrap().values();
    scales.filter_map(|scale| scale["change"]["verdict"].as_str()).collect()
}

#[test]
fn a_real_change_a_wobble_a_withheld_wave_and_a_note() {
    let program = Program::bare();
    let links = program.json(&["demo", "--no-serve"]);
    for door in ["hr", "lead"] {
        assert!(links[door].as_str().unwrap().contains("/app/sign-in?code="), "{links}");
    }
    let release = |wave: &str| program.json(&["wave", "release", wave]);
    let waves: Vec<Value> = (1..=8).map(|number| release(&format!("w{number}"))).collect();

    let last = unit(&waves[7], CHANGED).unwrap();
    let change = &last["scales"]["autonomy_satisfaction"]["change"];
    assert_eq!(change["verdict"], "clearly_higher", "{change}");
    assert!(change["low"].as_f64().unwrap() > 0.0, "{change}");
    for (number, wave) in (1..).zip(&waves) {
        assert_eq!(unit(wave, CHANGED).is_some(), number != 6, "wave {number}");
        let noisy = unit(wave, NOISY).unwrap_or_else(|| panic!("{NOISY} in wave {number}"));
        assert!(!verdicts(noisy).iter().any(|said| said.starts_with("clearly")), "wave {number}");
        assert!(wave["withheld"].as_array().unwrap().len() >= 6);
    }
    // Teams can be told apart, so that the page between teams has its pictures; where too many figures are cut it says so.
    let between = waves[7]["between_teams"].as_object().unwrap();
    let differ = |scale: &str| between[scale]["differ"].as_bool();
    assert_eq!(differ("autonomy_satisfaction"), Some(true), "{between:?}");
    assert_eq!(differ("relatedness_satisfaction"), Some(true), "{between:?}");
    let (changes, by_two_looks) = crate::verdicts::agree(&waves);
    assert!(changes > 300 && by_two_looks > 200, "{changes} {by_two_looks}");

    // It moves to the eye all the same: by more than a third of a point between two waves.
    let mean = |wave: &Value| {
        unit(wave, NOISY).unwrap()["scales"]["autonomy_satisfaction"]["mean"].as_f64()
    };
    let means: Vec<f64> = waves.iter().filter_map(mean).collect();
    assert!(means.windows(2).any(|pair| (pair[0] - pair[1]).abs() > 0.33), "{means:?}");

    // The ninth wave is open, its mails wait, and the rest of them are gone.
    let all = program.json(&["wave", "list"]);
    assert_eq!(all[8]["state"], "open");
    let (asked, invited) = (program.codes(), waves[7]["units"][0]["invited"].as_u64().unwrap());
    assert_eq!(u64::try_from(asked.len()).unwrap(), invited);
    assert!(asked.values().all(|code| code.starts_with("w9.")));

    // What HR's desk is about: a mail that came back, somebody who left, and the next waves.
    assert_eq!(program.json(&["mail", "queue"])["dead"].as_array().unwrap().len(), 1);
    let people = program.json(&["people", "list", "--search", "Product/Design"]);
    let here = |active: bool| {
        people["people"].as_array().unwrap().iter().filter(|one| one["active"] == active).count()
    };
    assert_eq!((here(false), here(true)), (1, 3), "{people}");
    assert_eq!(program.json(&["programme", "show"])["next"].as_array().unwrap().len(), 6);

    // Every page says that its data are made up.
    let server = program.serve();
    for page in ["/s", "/counted/w8", "/app/sign-in", "/demo/outbox", "/demo/outbox/0", "/nowhere"]
    {
        assert!(server.get(page).1.contains("Demo data</p>"), "{page}");
    }
    drop(server);

    // Once more in the same folder: made anew, with the same figures.
    program.done(&["demo", "--no-serve"]);
    assert_eq!(release("w8"), waves[7]);
}
