//! What stands above the sections.

use super::AuditView;
use crate::audit::{Conclusions, HeadlinePart};
use crate::domain::audit::AuditState;
use crate::messages::key;
use crate::reports::words::{Words, capitalised};

/// The first sentence, and the others.
pub(super) fn headline(words: Words<'_>, conclusions: &Conclusions) -> (String, String) {
    let mut said = conclusions.headline.parts.iter().map(|part| sentence(words, part));
    let first = said.next().unwrap_or_default();
    (first, said.collect::<Vec<_>>().join(" "))
}

fn sentence(words: Words<'_>, part: &HeadlinePart) -> String {
    let t = words.t;
    let of =
        |message, domains: &[_]| t.say(message).with("domains", words.domains(domains)).to_string();
    match part {
        HeadlinePart::Steps { came, went: 0 } => t.n("audit-headline-came", *came),
        HeadlinePart::Steps { came: 0, went } => t.n("audit-headline-went", *went),
        HeadlinePart::Steps { came, went } => {
            t.say("audit-headline-came-and-went").with("came", came).with("went", went).to_string()
        }
        HeadlinePart::MovedAway(moved) => t.n("audit-headline-moved-away", *moved),
        HeadlinePart::WorkOnFirst(step) => {
            t.say("audit-headline-first").with("step", words.ground_step(*step)).to_string()
        }
        HeadlinePart::LessThanGranted(domains) => of(key("audit-headline-less"), domains),
        HeadlinePart::MoreThanGranted(domains) => of(key("audit-headline-more"), domains),
        HeadlinePart::LeadGuessedMore(domains) => of(key("audit-headline-guessed-more"), domains),
        HeadlinePart::WaitsForPermission(figures) => {
            let figures: Vec<String> = figures.iter().map(|id| words.figure(*id)).collect();
            capitalised(
                &t.say("audit-headline-waits")
                    .with("figures", words.list(&figures))
                    .with("n", figures.len())
                    .to_string(),
            )
        }
        HeadlinePart::GroundCarriesMore => t.get("audit-headline-ground-carries"),
        HeadlinePart::NothingCameOrWent => t.get("audit-headline-nothing-new"),
        HeadlinePart::NothingWrittenDown => t.get("audit-headline-nothing-written"),
        HeadlinePart::SurveyWithheld => t.get("audit-headline-survey-withheld"),
        HeadlinePart::SurveyNotAsked => t.get("audit-headline-survey-not-asked"),
    }
}

pub(super) fn kicker(words: Words<'_>, view: &AuditView<'_>) -> String {
    let mut parts = vec![words.unit(view.team)];
    let around = words.around(view.team);
    if !around.is_empty() {
        parts.insert(0, around);
    }
    parts.push(words.quarter(view.quarter));
    parts.join(" · ")
}

pub(super) fn meta(words: Words<'_>, view: &AuditView<'_>) -> Vec<(String, String)> {
    let t = words.t;
    vec![
        (t.get("audit-state"), state(words, view)),
        (t.get("audit-built-from"), built_from(words, view.conclusions)),
        (t.get("audit-read-by"), t.get("audit-read-by-team")),
        (t.get("audit-withheld"), withheld(words, view.conclusions)),
    ]
}

pub(super) fn state(words: Words<'_>, view: &AuditView<'_>) -> String {
    let t = words.t;
    let on = |message, day| t.say(message).with("date", t.day(day)).to_string();
    match view.book.current().map(|audit| audit.state) {
        None => t.get("audit-state-none"),
        Some(AuditState::Draft) => t.get("audit-state-draft"),
        Some(AuditState::Discussed(day)) => on(key("audit-state-discussed"), day),
        Some(AuditState::Agreed(day)) => on(key("audit-state-agreed"), day),
        Some(AuditState::Closed(Some(day))) => on(key("audit-state-closed-agreed"), day),
        Some(AuditState::Closed(None)) => t.get("audit-state-closed"),
    }
}

fn built_from(words: Words<'_>, conclusions: &Conclusions) -> String {
    let t = words.t;
    let mut parts: Vec<String> = conclusions.waves.iter().map(|wave| words.wave(wave)).collect();
    parts.push(t.get("audit-built-from-entries"));
    words.list(&parts)
}

/// "1 of 8 survey figures"; "nothing was asked" where there is no survey.
pub(super) fn withheld(words: Words<'_>, conclusions: &Conclusions) -> String {
    let (withheld, asked) = conclusions.evidence.withheld_of_asked();
    if asked == 0 {
        return words.t.get("audit-withheld-nothing-asked");
    }
    words.t.say("audit-withheld-of").with("withheld", withheld).with("asked", asked).to_string()
}
