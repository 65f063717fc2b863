//! "Show where n >= k", in the form of a certificate: the checker must not be taken in by it.

use std::collections::BTreeMap;

use sdt_pulse::certificate::check;
use serde_json::{Value, json};

use crate::attacker::{Organisation, Person, attack, naive_release, random_organisation};
use crate::support::sha256;

fn holds(outer: &str, inner: &str) -> bool {
    outer.is_empty() || inner == outer || inner.starts_with(&format!("{outer}/"))
}

/// One measure of a naive release, its blocks as they truly are. `value`: an answer, if there is one.
fn measure(
    name: &str,
    units: &[String],
    organisation: &Organisation,
    value: impl Fn(&Person) -> Option<u64>,
) -> Value {
    let kind = if name == "respondents" { "count" } else { "mean" };
    let mut own: BTreeMap<&str, (u64, u64, u64, u64)> =
        units.iter().map(|unit| (unit.as_str(), (0, 0, 0, 0))).collect();
    for person in &organisation.people {
        let around = units.iter().filter(|unit| holds(unit, &person.leaf));
        let Some(block) = around.max_by_key(|unit| unit.len()) else { continue };
        let (invited, readers, n, sum) = own.get_mut(block.as_str()).unwrap();
        *invited += 1;
        *readers += u64::from(person.reader);
        *n += u64::from(value(person).is_some());
        *sum += value(person).unwrap_or(0);
    }
    let k = u64::from(organisation.k);
    let block = |(unit, (invited, readers, n, sum)): (&&str, &(u64, u64, u64, u64))| {
        let protects = if *n == 0 { 0 } else { n.saturating_sub(*readers).max(k) };
        if kind == "count" {
            json!({ "unit": unit, "invited": invited, "readers_invited": readers, "n": n,
                    "protects": protects })
        } else {
            json!({ "unit": unit, "n": n, "protects": protects, "sum": sum, "open_low": 0,
                    "open_high": 0 })
        }
    };
    let figure = |unit: &String| {
        let inside = own.iter().enumerate().filter(|(_, (other, _))| holds(unit, other));
        let (mut blocks, mut sums) = (vec![], [0; 3]);
        for (at, (_, (invited, _, n, sum))) in inside {
            blocks.push(at);
            sums = [sums[0] + invited, sums[1] + n, sums[2] + sum];
        }
        let [invited, n, sum] = sums;
        if kind == "count" {
            json!({ "unit": unit, "invited": invited, "n": n, "blocks": blocks })
        } else {
            json!({ "unit": unit, "n": n, "sum": sum, "open_low": 0, "open_high": 0,
                    "blocks": blocks })
        }
    };
    json!({
        "measure": name, "kind": kind, "least": k, "blocks": own.iter().map(block).collect::<Vec<_>>(),
        "figures": units.iter().map(figure).collect::<Vec<_>>(),
    })
}

fn certificate(organisation: &Organisation, release: &Value) -> String {
    let scale = |id: &str| match &id[..5] {
        "COM_S" => "competence_satisfaction",
        "REL_S" => "relatedness_satisfaction",
        "AUT_S" => "autonomy_satisfaction",
        // The naive release has no scale of it.
        _ => "frustration",
    };
    let units = |shown: &dyn Fn(&Value) -> bool| -> Vec<String> {
        let units = release["units"].as_array().unwrap().iter().filter(|unit| shown(unit));
        units.map(|unit| unit["path"].as_str().unwrap().to_owned()).collect()
    };
    let took_part = |person: &Person| person.answers.as_ref().map(|_| 0);
    let mut measures = vec![measure("respondents", &units(&|_| true), organisation, took_part)];
    for (at, item) in organisation.items.iter().enumerate() {
        let shown = units(&|unit| unit["items"].get(item).is_some());
        let answer = |person: &Person| person.answer(at).map(u64::from);
        measures.push(measure(item, &shown, organisation, answer));
    }
    let item = |id: &String| json!({ "id": id, "scale": scale(id), "low": 1, "high": 5, "reverse": false });
    let content = json!({
        "wave": "w1", "rule": "R0-R7 of 2026-11", "k": organisation.k,
        "bands_k": organisation.k.max(10), "policy": null, "release_sha256": "0".repeat(64),
        "items": organisation.items.iter().map(item).collect::<Vec<_>>(),
        "measures": measures, "published": release,
    });
    let sha256 = sha256(&content.to_string());
    json!({ "format": "sdt-pulse certificate 1", "content": content, "sha256": sha256 }).to_string()
}

/// Without readers the file tells all that the attacker knows.
#[test]
fn every_naive_release_that_leaks_is_refused() {
    let (mut leaking, mut refused, mut thin) = (0, 0, 0);
    for seed in 0..400 {
        let mut organisation = random_organisation(seed, 5);
        organisation.people.iter_mut().for_each(|person| person.reader = false);
        let mut release = naive_release(&organisation);
        // Its bands and counts of "don't know" break the same rules as its means.
        for unit in release["units"].as_array_mut().unwrap() {
            unit.as_object_mut().unwrap().retain(|name, _| name != "bands" && name != "dont_know");
        }
        let leaks = !attack(&release, &organisation).is_empty();
        let reasons: Vec<String> = check(&certificate(&organisation, &release))
            .err()
            .unwrap_or_default()
            .iter()
            .map(ToString::to_string)
            .collect();
        assert!(!leaks || !reasons.is_empty(), "seed {seed} leaks, and its certificate holds");
        let own =
            ["people are left", "fewer than 5", "nobody of", "the cap keeps it", " is open by "];
        let foreign: Vec<&String> = reasons
            .iter()
            .filter(|reason| !own.iter().any(|own| reason.contains(own)))
            // It takes the mean of rounded means, and has no scales of frustration.
            .filter(|reason| {
                !reason.contains("frustration of ") && !reason.contains("_satisfaction of ")
            })
            .collect();
        assert!(foreign.is_empty(), "seed {seed}: refused for how it was made: {foreign:?}");
        leaking += usize::from(leaks);
        refused += usize::from(!reasons.is_empty());
        thin += usize::from(reasons.iter().any(|reason| reason.contains("people are left")));
    }
    println!(
        "naive rule: {leaking} of 400 leak, {refused} are refused, {thin} for a thin residual"
    );
    assert!(leaking > 200 && thin > 100);
}
