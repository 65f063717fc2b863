//! What somebody changes in a certificate.

use sdt_pulse::certificate::{Refusal, check};
use serde_json::{Value, json};

use super::real::company_certificate;
use crate::support::sha256;

/// The reasons why a changed file is refused.
pub fn reasons(text: &str) -> Vec<String> {
    match check(text) {
        Ok(checked) => panic!("it holds: {checked:?}"),
        Err(reasons) => reasons.iter().map(Refusal::to_string).collect(),
    }
}

/// A certificate with its content changed, and its outer hash made anew.
pub fn changed_of(text: &str, change: impl FnOnce(&mut Value)) -> String {
    let mut file: Value = serde_json::from_str(text).unwrap();
    change(&mut file["content"]);
    file["sha256"] = sha256(&file["content"].to_string()).into();
    file.to_string()
}

pub fn measure<'a>(content: &'a mut Value, measure: &str, kind: &str) -> &'a mut Value {
    let mut measures = content["measures"].as_array_mut().unwrap().iter_mut();
    measures.find(|one| one["measure"] == measure && one["kind"] == kind).unwrap()
}

/// The member of a list whose `key` is `unit`.
pub fn of<'a>(list: &'a mut Value, key: &str, unit: &str) -> &'a mut Value {
    list.as_array_mut().unwrap().iter_mut().find(|one| one[key] == unit).unwrap()
}

pub fn published<'a>(content: &'a mut Value, unit: &str) -> &'a mut Value {
    of(&mut content["published"]["units"], "path", unit)
}

pub fn add(number: &mut Value, more: i64) {
    *number = (number.as_i64().unwrap() + more).into();
}

/// A policy entry with its place in the log, hashed as the log does.
pub fn policy(text: &str) -> Value {
    let previous = "0".repeat(64);
    let sha256 = sha256(&format!("1\n{previous}\n{text}"));
    json!({ "number": 1, "previous": previous, "entry": text, "sha256": sha256 })
}

/// A change of the content, and reasons that must be among those it is refused for.
pub struct Case {
    pub what: &'static str,
    pub change: fn(&mut Value),
    pub reasons: &'static [&'static str],
}

pub fn check_cases(cases: &[Case]) {
    check_cases_of(&company_certificate(), cases);
}

pub fn check_cases_of(text: &str, cases: &[Case]) {
    for Case { what, change, reasons: expected } in cases {
        let found = reasons(&changed_of(text, change));
        println!("{what}:\n  {}", found.join("\n  "));
        for reason in *expected {
            assert!(
                found.iter().any(|one| one.starts_with(reason)),
                "{what}: no {reason:?} in {found:#?}"
            );
        }
    }
}
