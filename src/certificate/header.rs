//! What stands around the figures: thresholds, policy, items, and which measures there are.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::file::{Content, LogEntry};
use super::refusal::Refusal;
use super::view::{Kind, View};
use super::{RESPONDENTS, RULE, sha256};

const LEAST_K: u32 = 5;
const LEAST_BANDS_K: u32 = 10;

/// What of a policy entry concerns a release; there is more in it.
#[derive(Deserialize)]
struct Promise {
    wave: String,
    k: u32,
    bands_k: Option<u32>,
}

pub fn check(content: &Content, reasons: &mut Vec<Refusal>) {
    if content.rule != RULE {
        reasons.push(Refusal::Rule(content.rule.clone()));
    }
    if content.k < LEAST_K {
        reasons.push(Refusal::LowThreshold(content.k));
    }
    let (stated, expected) = (content.bands_k, content.k.max(LEAST_BANDS_K));
    if stated != expected {
        reasons.push(Refusal::BandsThreshold { stated, expected });
    }
    if !is_sha256(&content.release_sha256) {
        reasons.push(Refusal::ReleaseHash(content.release_sha256.clone()));
    }
    if let Some(policy) = &content.policy {
        check_policy(policy, content, reasons);
    }
    let mut ids = BTreeSet::new();
    for item in &content.items {
        let mut refuse = |problem| reasons.push(Refusal::Item { item: item.id.clone(), problem });
        if !ids.insert(&item.id) {
            refuse("stands there twice");
        }
        if item.low != 1 || item.high <= item.low {
            refuse("its answers must go from 1 to 2 or more");
        }
        if item.id == RESPONDENTS
            || content.items.iter().any(|other| other.scale.as_ref() == Some(&item.id))
        {
            refuse("has the name of something else");
        }
    }
}

/// The entry's hash covers its number and the hash of the entry before: `number`, `previous` and
/// the entry, a line each.
fn check_policy(policy: &LogEntry, content: &Content, reasons: &mut Vec<Refusal>) {
    let LogEntry { number, previous, entry, sha256: stated } = policy;
    let computed = sha256(format!("{number}\n{previous}\n{entry}").as_bytes());
    if *stated != computed {
        reasons.push(Refusal::PolicyHash { stated: stated.clone(), computed });
    }
    let promise: Promise = match serde_json::from_str(entry) {
        Ok(promise) => promise,
        Err(error) => return reasons.push(Refusal::PolicyText(error.to_string())),
    };
    let mut differs = |what, policy: String, certificate: String| {
        if policy != certificate {
            reasons.push(Refusal::PolicyDiffers { what, policy, certificate });
        }
    };
    differs("wave", promise.wave, content.wave.clone());
    differs("k", promise.k.to_string(), content.k.to_string());
    if let Some(bands_k) = promise.bands_k {
        differs("bands_k", bands_k.to_string(), content.bands_k.to_string());
    }
}

pub fn is_sha256(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// Each measure once, of something that was asked, with the threshold of its kind.
pub fn measures(content: &Content, views: &[View<'_>], reasons: &mut Vec<Refusal>) {
    let mut known = BTreeSet::new();
    for View { measure, kind, least, .. } in views {
        let mut refuse = |problem| {
            let measure = (*measure).to_owned();
            reasons.push(Refusal::Measure { measure, kind: kind.id(), problem });
        };
        if !known.insert((*measure, kind.id())) {
            refuse("stands there twice");
        }
        let item = content.items.iter().find(|item| item.id == *measure);
        match (kind, item) {
            (Kind::Count, _) if *measure == RESPONDENTS => {}
            (Kind::Mean | Kind::DontKnow, Some(_)) => {}
            (Kind::Bands, Some(item)) if item.high == 5 => {}
            (Kind::Bands, Some(_)) => refuse("bands are of five answers only"),
            _ => refuse("it was not asked"),
        }
        if *kind == Kind::Bands && !views.iter().any(|other| other.is(measure, Kind::Mean)) {
            refuse("the means are missing that it must lie within");
        }
        let expected = match kind {
            Kind::Bands | Kind::DontKnow => content.bands_k,
            Kind::Count | Kind::Mean => content.k,
        };
        if *least != expected {
            let (measure, kind) = ((*measure).to_owned(), kind.id());
            reasons.push(Refusal::Least { measure, kind, stated: *least, expected });
        }
    }
    if !views.iter().any(|view| view.is(RESPONDENTS, Kind::Count)) {
        let (measure, kind) = (RESPONDENTS.to_owned(), Kind::Count.id());
        reasons.push(Refusal::Measure { measure, kind, problem: "is missing" });
    }
}
