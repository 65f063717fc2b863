//! The formulas of `stats` against scipy, on random answers.

mod cases;

use std::collections::BTreeMap;
use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

/// One set of inputs for a function of `reference.py`, and what `stats` makes of the same.
struct Case {
    of: &'static str,
    given: Value,
    ours: Vec<f64>,
    /// Relative.
    tolerance: f64,
}

/// Figures this small are rounding where an exact 0 is meant.
const NOTHING: f64 = 1e-12;
const EACH: u64 = 125;

#[test]
fn random_cases_agree_with_scipy() {
    let cases = cases::random(EACH);
    assert!(cases.len() >= 1_000);
    let theirs = reference(&cases);
    assert_eq!(theirs.len(), cases.len());

    let mut compared: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut wrong = Vec::new();
    for (case, theirs) in cases.iter().zip(&theirs) {
        let Case { of, given, ours, tolerance } = case;
        assert_eq!(ours.len(), theirs.len(), "{of} of {given}");
        let agrees = |(a, b): (&f64, &f64)| (a - b).abs() <= tolerance * b.abs() + NOTHING;
        if !ours.iter().zip(theirs).all(agrees) {
            wrong.push(format!("{of}: {ours:?}, scipy {theirs:?}, of {given}"));
        }
        let (cases, figures) = compared.entry(of).or_default();
        *cases += 1;
        *figures += ours.len();
    }
    for (of, (cases, figures)) in &compared {
        println!("{of}: {cases} cases, {figures} figures");
    }
    println!("{} cases compared with scipy", cases.len());
    let first: Vec<&String> = wrong.iter().take(5).collect();
    assert!(wrong.is_empty(), "{} cases differ, such as {first:#?}", wrong.len());
}

fn reference(cases: &[Case]) -> Vec<Vec<f64>> {
    let input: Vec<Value> =
        cases.iter().map(|case| json!({ "of": case.of, "given": case.given })).collect();
    let input = serde_json::to_vec(&input).unwrap();
    let mut python = Command::new(python_with_scipy())
        .args(["-c", include_str!("reference.py")])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    // It reads everything before it writes: no deadlock. Dropped at the end of the line: end of input.
    python.stdin.take().unwrap().write_all(&input).unwrap();
    let done = python.wait_with_output().unwrap();
    assert!(done.status.success(), "the reference failed: {}", done.status);
    serde_json::from_slice(&done.stdout).unwrap()
}

/// Debian's own python sees Debian's scipy, whatever other python comes first.
pub fn python_with_scipy() -> &'static str {
    let has_scipy = |python: &&str| {
        let asked =
            Command::new(python).args(["-c", "import scipy"]).stderr(Stdio::null()).status();
        asked.is_ok_and(|status| status.success())
    };
    ["python3", "/usr/bin/python3"]
        .into_iter()
        .find(has_scipy)
        .expect("no python3 has scipy: tests/run.sh installs python3-scipy")
}
