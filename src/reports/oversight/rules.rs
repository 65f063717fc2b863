//! What each wave promised, in words.

use crate::domain::{
    ChainEntry, ChainHead, Policy, PolicyLogEntry, PolicyLogEvent, Reminders, WaveId,
};
use crate::messages::{Translator, key};
use crate::reports::addresses::counted_href;
use crate::reports::words::{Words, capitalised};

/// One wave's entry in the log of rules.
pub(super) struct Rules {
    wave: WaveId,
    /// "November 2026".
    pub title: String,
    /// "w9, Sun 22 Nov to Wed 2 Dec".
    pub when: String,
    /// Whether the rules are those of the wave before.
    pub versus: String,
    /// What a rule is about, and what it says.
    pub promises: Vec<(String, String)>,
    /// What a hash fixes, and the hash.
    pub hashes: Vec<(String, String)>,
    /// Where everybody looks up what was counted, once that is fixed.
    pub counted: Option<String>,
}

/// Newest first; entries that cannot be read are left out.
pub(super) fn rules(
    words: Words<'_>,
    entries: &[(ChainEntry, Option<PolicyLogEntry>)],
) -> Vec<Rules> {
    let mut all: Vec<Rules> = Vec::new();
    let mut before: Option<&Policy> = None;
    for (entry, said) in entries {
        match said {
            Some(PolicyLogEntry::Promise(policy)) => {
                all.push(one(words, entry, policy, before));
                before = Some(policy);
            }
            Some(PolicyLogEntry::Event(event)) => add_event(words, &mut all, entry, event),
            None => {}
        }
    }
    all.reverse();
    all
}

/// What became of a wave and its box stands with what the wave promised.
fn add_event(words: Words<'_>, all: &mut [Rules], entry: &ChainEntry, event: &PolicyLogEvent) {
    let t = words.t;
    let (wave, about, says, fixed) = match event {
        PolicyLogEvent::EndsEarly(one) => {
            let says = t.say("oversight-early-says").with("date", t.date(one.on));
            let says = says.with("ends", t.date(one.ends_on));
            let says = says.with("announced", t.date(one.closes_on));
            let says = says.with("reason", one.reason.as_str()).to_string();
            (&one.wave, key("oversight-early"), says, None)
        }
        PolicyLogEvent::IntakeStopped(one) => {
            let said = if one.early {
                key("oversight-stopped-early")
            } else {
                key("oversight-stopped-on")
            };
            let said =
                t.say(said).with("date", t.date(one.on)).with("announced", t.date(one.closes_on));
            let says = said.with("n", one.ballots).to_string();
            let fixed = Some((key("oversight-hash-box"), &one.box_sha256));
            (&one.wave, key("oversight-stopped"), says, fixed)
        }
        PolicyLogEvent::Released(one) => {
            let said = if one.early {
                key("oversight-released-early")
            } else {
                key("oversight-released-on")
            };
            let says = t.say(said).with("date", t.date(one.on)).to_string();
            let fixed = Some((key("oversight-hash-release"), &one.release_sha256));
            (&one.wave, key("oversight-released"), says, fixed)
        }
        PolicyLogEvent::Attestation(_) | PolicyLogEvent::Restored(_) => return,
    };
    if let Some(rules) = all.iter_mut().find(|rules| rules.wave == *wave) {
        rules.promises.push((t.get(about), says));
        if matches!(event, PolicyLogEvent::IntakeStopped(_)) {
            rules.counted = Some(counted_href(wave));
        }
        rules.hashes.extend(fixed.map(|(fixes, hash)| (t.get(fixes), hash.clone())));
        let number = t.say("oversight-hash-entry").with("entry", entry.number).to_string();
        rules.hashes.push((number, entry.sha256.clone()));
    }
}

/// What is said of restores, newest first.
pub(super) fn restores(
    words: Words<'_>,
    entries: &[(ChainEntry, Option<PolicyLogEntry>)],
) -> Vec<String> {
    let t = words.t;
    let said = entries.iter().rev().filter_map(|(_, said)| match said {
        Some(PolicyLogEntry::Event(PolicyLogEvent::Restored(one))) => {
            let number = |head: &Option<ChainHead>| head.as_ref().map_or(0, |head| head.number);
            let said = t.say("oversight-restored").with("date", t.date(one.on));
            let said = said.with("reason", one.reason.as_str());
            let said = said.with("rules", number(&one.lost.policy));
            Some(said.with("changes", number(&one.lost.roster)).to_string())
        }
        _ => None,
    });
    said.collect()
}

fn one(words: Words<'_>, entry: &ChainEntry, policy: &Policy, before: Option<&Policy>) -> Rules {
    let t = words.t;
    let (from, to) = (t.short_date(policy.opens_on), t.short_date(policy.closes_on));
    let days = t.say("report-range").with("low", from).with("high", to).to_string();
    let form = t.say("oversight-hash-form").with("form", policy.form.as_str()).to_string();
    let entry_no = t.say("oversight-hash-entry").with("entry", entry.number).to_string();
    Rules {
        wave: policy.wave.clone(),
        title: t.month_year(policy.opens_on),
        when: format!("{}, {days}", policy.wave),
        versus: versus(words, policy, before),
        promises: promises(words, policy),
        counted: None,
        hashes: vec![
            (entry_no, entry.sha256.clone()),
            (form, policy.form_sha256.clone()),
            (t.get("oversight-hash-roster"), policy.roster_sha256.clone()),
            (t.get("oversight-hash-key"), policy.key_sha256.clone()),
        ],
    }
}

fn promises(words: Words<'_>, policy: &Policy) -> Vec<(String, String)> {
    let t = words.t;
    let comments = match policy.comments {
        None => t.get("oversight-no-comments"),
        Some(rule) => t
            .say("oversight-comments-say")
            .with("respondents", rule.respondents)
            .with("comments", rule.comments)
            .to_string(),
    };
    let reminders = t.get(match policy.reminders {
        Reminders::Everybody => key("oversight-remind-everybody"),
        Reminders::Unanswered => key("oversight-remind-unanswered"),
    });
    let key_says = match policy.key.strip_prefix("trustee: ") {
        Some(holder) => t.say("oversight-key-trustee").with("holder", holder).to_string(),
        None => t.get("oversight-key-file"),
    };
    let mut all = vec![
        (t.get("oversight-groups"), t.n("oversight-groups-say", policy.k.get())),
        (t.get("oversight-bands"), t.n("oversight-bands-say", policy.bands_k)),
        (t.get("oversight-comments"), comments),
        (t.get("oversight-reminders"), reminders),
        (t.get("oversight-key"), key_says),
    ];
    for sight in &policy.visibility {
        let sees: Vec<String> = sight.sees.iter().map(|what| seen(t, what)).collect();
        let sees = capitalised(&format!("{}.", words.list(&sees)));
        all.push((who(t, &sight.role), sees));
    }
    all
}

/// A role of the log in the reader's language.
fn who(t: Translator<'_>, role: &str) -> String {
    match role {
        "hr" => t.get("oversight-hr-sees"),
        "lead" => t.get("oversight-leads-see"),
        "observer" => t.get("oversight-observers-see"),
        other => other.to_owned(),
    }
}

/// What the log says that a role sees, in the reader's language; words of another version stay as they
/// were written.
fn seen(t: Translator<'_>, what: &str) -> String {
    let message = match what {
        "every shown group" => key("oversight-sees-every-group"),
        "numbers of people of every shown group" => key("oversight-sees-numbers"),
        Policy::RESPONSE_WHILE_OPEN => key("oversight-sees-response"),
        "comments" => key("oversight-sees-comments"),
        "the groups they lead" => key("oversight-sees-led"),
        "a summary of the groups around them" => key("oversight-sees-around"),
        "the organisation" => key("oversight-sees-organisation"),
        "no results" => key("oversight-sees-no-results"),
        "policy log" => key("oversight-sees-policy-log"),
        "roster log" => key("oversight-sees-roster-log"),
        "wording of the statements" => key("oversight-sees-wording"),
        other => return other.to_owned(),
    };
    t.get(message)
}

/// Which rules are not those of the wave before. Key and roster are a wave's own.
fn versus(words: Words<'_>, policy: &Policy, before: Option<&Policy>) -> String {
    let t = words.t;
    let Some(before) = before else { return t.get("oversight-rules-first") };
    let changed: Vec<String> = [
        (policy.k == before.k, key("oversight-changed-threshold")),
        (policy.bands_k == before.bands_k, key("oversight-changed-bands")),
        (policy.comments == before.comments, key("oversight-changed-comments")),
        (policy.reminders == before.reminders, key("oversight-changed-reminders")),
        (policy.key == before.key, key("oversight-changed-key")),
        (policy.visibility == before.visibility, key("oversight-changed-visibility")),
        (policy.form_sha256 == before.form_sha256, key("oversight-changed-form")),
    ]
    .into_iter()
    .filter(|(same, _)| !same)
    .map(|(_, message)| t.get(message))
    .collect();
    if changed.is_empty() {
        return t.get("oversight-rules-same");
    }
    t.say("oversight-rules-changed").with("what", words.list(&changed)).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::Messages;
    use crate::reports::sample::{team, waves};

    #[test]
    fn whatever_a_wave_promises_today_is_said_in_both_languages() {
        let wave = waves(&[vec![team("North", 20, [4, 4, 4])]]).remove(0).wave;
        let policy = Policy::of(&wave, &[1; 32], "roster").unwrap();
        let messages = Messages::load().unwrap();
        let t = messages.in_locale(crate::domain::Locale::DE);
        for sight in &policy.visibility {
            assert_ne!(who(t, &sight.role), sight.role);
            for what in &sight.sees {
                assert_ne!(&seen(t, what), what, "add a key for it to seen()");
            }
        }
    }
}
