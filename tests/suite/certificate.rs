//! The disclosure certificate: those of the real engine hold, whatever is changed in one is refused.

pub mod command_line;
mod naive;
pub mod real;
mod refused;
mod refused_changes;
mod refused_content;
mod refused_dont_know;
mod tamper;

use sdt_pulse::certificate::{Checked, check};
use sdt_pulse::disclosure::Release;
use sdt_pulse::domain::ChainEntry;
use serde_json::Value;

use crate::attacker::random_organisation;
use crate::support::sha256;
use tamper::reasons;

fn holds(text: &str) -> Checked {
    check(text).unwrap_or_else(|reasons| {
        let reasons: Vec<String> = reasons.iter().map(ToString::to_string).collect();
        panic!("refused:\n{}", reasons.join("\n"))
    })
}

#[test]
fn certificates_of_the_engine_hold() {
    let (mut figures, mut bands, mut withheld, mut by_rule) = (0, 0, 0, 0);
    for (k, seeds) in [(5, 0..300), (8, 300..375), (10, 375..450)] {
        for seed in seeds {
            let checked = holds(&real::certificate(&random_organisation(seed, k)));
            assert!(checked.fewest().is_none_or(|fewest| fewest >= k), "seed {seed}: {checked:?}");
            figures += checked.figures.len();
            bands += checked.figures.iter().filter(|figure| figure.kind == "bands").count();
            by_rule += checked.figures.iter().filter(|figure| !figure.proven).count();
            withheld += usize::from(checked.figures.is_empty());
        }
    }
    println!("{figures} figures, {bands} of bands, {by_rule} by the rule; {withheld} of 450 empty");
    assert!(figures > 10_000 && bands > 1_000 && by_rule > 100 && withheld > 0);
}

#[test]
fn the_company_holds_with_its_policy_and_verdicts() {
    let checked = holds(&real::company_certificate());
    assert_eq!((checked.wave.as_str(), checked.k, checked.bands_k), ("w2", 5, 10));
    let kinds = |kind: &str| checked.figures.iter().filter(|figure| figure.kind == kind).count();
    println!("{} {} {}", kinds("count"), kinds("mean"), kinds("bands"));
    assert!(kinds("count") > 5 && kinds("mean") > 15 && kinds("bands") > 10);
}

/// What was downloaded before there were two looks, with its verdicts.
#[test]
fn a_file_from_before_still_holds() {
    let text = include_str!("../fixtures/certificate/before-two-looks.json");
    assert!(text.contains("sdt-pulse certificate 1") && text.contains("no_clear_change"));
    let checked = holds(text);
    assert_eq!((checked.wave.as_str(), checked.k), ("w2", 5));
    // And may not pass for one that says what its verdicts are made from.
    let renamed = text.replace("sdt-pulse certificate 1", "sdt-pulse certificate 3");
    let expected = "published: the rule of the verdicts: `none` is not that of this file's form";
    assert!(reasons(&renamed).iter().any(|one| one == expected), "{:?}", reasons(&renamed));
}

/// A stored release from before keeps its verdicts, and its certificate the form that it had.
#[test]
fn a_release_from_before_keeps_its_certificate() {
    let (release, roster) = real::seventh_wave();
    let (json, _) = release.to_stored().unwrap();
    let mut stored: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(stored["verdict_rule"], "2");
    for name in ["verdict_rule", "noise"] {
        stored.as_object_mut().unwrap().remove(name);
    }
    for change in stored["judged"].as_object_mut().unwrap().values_mut().flat_map(|unit| {
        unit.as_object_mut().unwrap().values_mut().map(|judged| &mut judged["change"])
    }) {
        if let Some(change) = change.as_object_mut() {
            change.retain(|name, _| ["baseline", "comparison"].contains(&name.as_str()));
        }
    }
    let json = stored.to_string();
    let before = Release::from_stored(&json, &sha256(&json)).unwrap();
    let again: Value = serde_json::from_str(&before.to_stored().unwrap().0).unwrap();
    assert_eq!(again, stored, "stored as it was");
    let entry = |text: &str| ChainEntry::after(None, text.to_owned());
    let plain: Value =
        serde_json::from_str(&before.certificate(&roster, None, None).unwrap()).unwrap();
    assert_eq!(plain["format"], "sdt-pulse certificate 1");
    let closing = (entry("{}"), entry("{}"));
    let closed = before.certificate(&roster, None, Some((&closing.0, &closing.1))).unwrap();
    assert!(closed.contains("sdt-pulse certificate 2"));
    assert_eq!(holds(&plain.to_string()).wave, "w7");
}

#[test]
fn both_looks_of_the_seventh_wave_are_judged_again() {
    let text = real::company_certificate_of_seven();
    assert!(text.contains("sdt-pulse certificate 3") && text.contains("last_three"));
    assert!(text.contains("clearly_lower"), "{text}");
    assert_eq!(holds(&text).wave, "w7");
}

#[test]
fn a_file_that_is_no_certificate_is_refused() {
    let text = real::company_certificate();
    let wrong_hash = text.replace("\"wave\":\"w2\"", "\"wave\":\"w3\"");
    assert!(reasons(&wrong_hash)[0].starts_with("its content does not match its hash: it states "));
    let twice = text.replacen("\"bands_k\":10", "\"bands_k\":10,\"bands_k\":10", 1);
    assert!(reasons(&twice)[0].starts_with("the file is no JSON: `bands_k` stands there twice"));
    let format = text.replace("sdt-pulse certificate 3", "sdt-pulse certificate 4");
    let expected = "its format is `sdt-pulse certificate 4`, which this program does not read";
    assert_eq!(reasons(&format)[0], expected);
    let silent = text.replace("sdt-pulse certificate 3", "sdt-pulse certificate 2");
    assert!(reasons(&silent)[0].starts_with("what it says of the wave's end does not hold: "));
    assert!(reasons("").len() == 1 && reasons("{}").len() == 1);
    let deep = "[".repeat(100_000);
    assert!(reasons(&deep)[0].starts_with("the file is no JSON: recursion limit exceeded"));
}
