//! The conformance report has every criterion, and names tests that exist.

use std::fs;
use std::path::Path;

/// WCAG 2.1, levels A and AA: the clauses 9.1.1.1 to 9.4.1.3 of EN 301 549 without their 9.
const CRITERIA: [&str; 50] = [
    "1.1.1", "1.2.1", "1.2.2", "1.2.3", "1.2.4", "1.2.5", "1.3.1", "1.3.2", "1.3.3", "1.3.4",
    "1.3.5", "1.4.1", "1.4.2", "1.4.3", "1.4.4", "1.4.5", "1.4.10", "1.4.11", "1.4.12", "1.4.13",
    "2.1.1", "2.1.2", "2.1.4", "2.2.1", "2.2.2", "2.3.1", "2.4.1", "2.4.2", "2.4.3", "2.4.4",
    "2.4.5", "2.4.6", "2.4.7", "2.5.1", "2.5.2", "2.5.3", "2.5.4", "3.1.1", "3.1.2", "3.2.1",
    "3.2.2", "3.2.3", "3.2.4", "3.3.1", "3.3.2", "3.3.3", "3.3.4", "4.1.1", "4.1.2", "4.1.3",
];
/// Somebody who has to look where no test does.
const PEOPLE: [&str; 5] =
    ["person with a screen reader", "editor", "reviewer", "anybody", "somebody"];

/// The tests that a text names in backticks.
fn tests_in(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).filter(|name| name.contains("::")).collect()
}

fn is_test(name: &str) -> bool {
    let suite = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite");
    let (module, function) = name.rsplit_once("::").unwrap();
    let file = suite.join(format!("{}.rs", module.replace("::", "/")));
    let Ok(source) = fs::read_to_string(file) else { return false };
    let Some((before, _)) = source.split_once(&format!("fn {function}() {{")) else { return false };
    let attribute = before.rsplit('\n').nth(1).unwrap_or_default();
    attribute.starts_with("#[") && attribute.ends_with("test]")
}

#[test]
fn every_criterion_has_a_result_and_every_result_its_tests_or_its_people() {
    let report = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/accessibility.md");
    let report = fs::read_to_string(report).unwrap();
    let rows = report.lines().filter(|line| line.starts_with("| ")).skip(1);
    let mut criteria = Vec::new();
    for row in rows {
        let [_, criterion, result, shown_by, _] =
            row.split('|').map(str::trim).collect::<Vec<_>>().try_into().expect("three columns");
        criteria.push(criterion.split(' ').next().unwrap());
        let has_tests = !tests_in(shown_by).is_empty();
        let has_people = PEOPLE.iter().any(|who| shown_by.to_lowercase().contains(who));
        let is_founded = match result {
            "supports" => has_tests,
            "partially supports" | "not tested by machine" => has_people,
            "not applicable" => has_tests || has_people,
            _ => false,
        };
        assert!(is_founded, "{row}");
    }
    assert_eq!(criteria, CRITERIA);
    for name in tests_in(&report) {
        assert!(is_test(name) || name == "accessibility::report", "no test {name}");
    }
    assert!(!is_test("accessibility::lines"), "a function is no test");
}
