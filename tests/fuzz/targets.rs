//! What is fuzzed: input that strangers send. No byte of it may make the program panic, and what is
//! accepted must be what it says. Shared by libFuzzer (`run.sh`) and by the suite.

use sdt_pulse::certificate::{Refusal, check};
use sdt_pulse::domain::{Answer, AnswerSheet, Comment, Form, ItemBank, hexadecimal};
use serde_json::Value;
use sha2::{Digest, Sha256};

#[path = "../../src/web/answer/form_encoding.rs"]
mod form_encoding;

/// The form of the instrument that everybody is asked.
pub fn core_form() -> Form {
    let bank = ItemBank::parse(&ItemBank::SHIPPED).expect("the shipped instruments");
    bank.form("core").expect("the core form").clone()
}

/// Names and values of a posted form.
pub fn fields(body: &[u8]) -> Option<Vec<(String, String)>> {
    form_encoding::pairs(body)
}

/// One posted answer form: its bytes as they come.
pub fn answers(form: &Form, body: &[u8]) {
    let Some(fields) = fields(body) else { return };
    for (_, text) in &fields {
        if let Ok(Some(comment)) = Comment::parse(text) {
            assert!((1..=Comment::LONGEST).contains(&comment.as_str().chars().count()));
            assert!(Comment::parse(comment.as_str()) == Ok(Some(comment.clone())));
        }
    }
    let pairs = fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let Ok(sheet) = AnswerSheet::parse(form, pairs.clone()) else { return };
    // What is accepted holds each field exactly once, on its item's scale, and nothing else.
    let blanks = sheet.blanks().count();
    assert_eq!(blanks + fields.len(), form.items.len());
    for (at, item) in form.items.iter().enumerate() {
        let said = match sheet.get(at) {
            Some(Answer::Value(value)) => {
                assert!((1..=item.response.high()).contains(&value));
                Some(value.to_string())
            }
            Some(Answer::DontKnow) => {
                item.response.dont_know_value().map(|value| value.to_string())
            }
            Some(Answer::Skip) => Some("skip".to_owned()),
            None => None,
        };
        let posted = fields.iter().find(|(name, _)| name == item.id.as_str());
        assert_eq!(posted.map(|(_, value)| value), said.as_ref());
    }
    assert_eq!(sheet.content(form, None).values.len(), form.items.len());
}

/// One certificate file; again with its hash made anew, so that changes of content get past it. Returns
/// whether the check got to its figures.
pub fn certificate(file: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(file) else { return false };
    accepted(text);
    let Ok(mut value) = serde_json::from_str::<Value>(text) else { return false };
    let Some(content) = value.get("content") else { return false };
    let sha256 = hexadecimal(&Sha256::digest(content.to_string()));
    value["sha256"] = sha256.into();
    accepted(&value.to_string())
}

/// What is accepted has no block of fewer people than its measure allows, by the file's own words. Returns
/// whether the check got to the file's figures.
fn accepted(text: &str) -> bool {
    let checked = match check(text) {
        Ok(checked) => checked,
        Err(reasons) => {
            assert!(!reasons.is_empty());
            // Every reason can be said.
            assert!(reasons.iter().all(|reason| !reason.to_string().is_empty()));
            let unread = |reason: &Refusal| {
                matches!(reason, Refusal::NotJson(_) | Refusal::NotCertificate(_))
            };
            return !reasons.iter().any(unread);
        }
    };
    assert!(checked.k >= 5 && checked.fewest().is_none_or(|fewest| fewest >= checked.k));
    let file: Value = serde_json::from_str(text).expect("accepted, and so JSON");
    for measure in file["content"]["measures"].as_array().expect("measures") {
        let least = if measure["kind"] == "bands" { 10 } else { 5 };
        for block in measure["blocks"].as_array().expect("blocks") {
            let n = block["n"].as_u64().expect("n");
            assert!(n == 0 || n >= least, "{block}");
        }
    }
    true
}
