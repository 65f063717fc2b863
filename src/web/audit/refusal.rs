//! Every reason why a form is not taken, in words that name the fix.

use super::fields::{FieldRefusal, FieldRefusalReason, Fields};
use crate::domain::audit::{
    AuditField, AuditForm, EntryRefusalReason, STEPS_AT_MOST, words_of_name,
};
use crate::messages::{Translator, key};
use crate::reports::Typed;

/// The form as it was typed, with what is wrong beside its field.
pub(super) fn typed(
    t: Translator<'_>,
    form: AuditForm,
    fields: &Fields,
    mistake: &FieldRefusal,
) -> Typed {
    let mut problem = said(t, fields, &mistake.why);
    if takes_the_form_away(&mistake.why) {
        let words = fields.typed().map(|(_, value)| value.trim()).filter(|value| !value.is_empty());
        let words = words.collect::<Vec<_>>().join(" · ");
        if !words.is_empty() {
            problem = t
                .say("audit-form-form-gone")
                .with("problem", problem)
                .with("words", words)
                .to_string();
        }
    }
    let (decision, named) = (AuditField::Decision, AuditField::Named);
    let is_named = mistake.field == decision && fields.is_empty(decision);
    let field = if is_named && !fields.is_empty(named) { named } else { mistake.field };
    Typed { form, fields: fields.by_name(), field, problem }
}

/// Whether the page has no such form any more, so that what was typed can only be said.
fn takes_the_form_away(why: &FieldRefusalReason) -> bool {
    use EntryRefusalReason::{AlreadyAgreed, GuessLocked, NoAudit};
    matches!(why, FieldRefusalReason::Entry(AlreadyAgreed(_) | GuessLocked | NoAudit))
}

fn said(t: Translator<'_>, fields: &Fields, why: &FieldRefusalReason) -> String {
    match why {
        FieldRefusalReason::NoText => t.get("audit-form-no-text"),
        FieldRefusalReason::TextTooLong(length) => t.n("note-too-long", *length),
        FieldRefusalReason::NoDate => t.get("note-no-date"),
        FieldRefusalReason::NoNumber => t.get("audit-form-no-number"),
        FieldRefusalReason::NotChosen => t.get("audit-form-not-chosen"),
        FieldRefusalReason::OffTheLadder => t.get("audit-form-off-the-ladder"),
        FieldRefusalReason::NoDecision => t.get("audit-form-no-decision"),
        FieldRefusalReason::TwoDecisions => t.get("audit-form-two-decisions"),
        FieldRefusalReason::NoGroup => t.get("audit-form-no-group"),
        FieldRefusalReason::GroupOnTheLadder => t.get("audit-form-group-on-the-ladder"),
        FieldRefusalReason::NoOwner => t.get("audit-form-no-owner"),
        FieldRefusalReason::Entry(why) => not_accepted(t, fields, why),
    }
}

fn not_accepted(t: Translator<'_>, fields: &Fields, why: &EntryRefusalReason) -> String {
    let quarter = |key, quarter| t.say(key).with("quarter", t.quarter(quarter)).to_string();
    let day = |key, day| t.say(key).with("date", t.day(day)).to_string();
    match why {
        EntryRefusalReason::NoAudit => t.get("audit-form-no-audit"),
        EntryRefusalReason::AlreadyAgreed(on) => day(key("audit-form-already-agreed"), *on),
        EntryRefusalReason::QuarterHasBegun(one) => {
            quarter(key("audit-form-quarter-has-begun"), *one)
        }
        EntryRefusalReason::QuarterToCome(one) => quarter(key("audit-form-quarter-to-come"), *one),
        EntryRefusalReason::DateToCome(_) => t.get("note-date-to-come"),
        EntryRefusalReason::DatePassed(_) => t.get("audit-form-date-passed"),
        EntryRefusalReason::TooManySteps => t.n("audit-form-too-many-steps", STEPS_AT_MOST),
        EntryRefusalReason::NoStep => t.get("audit-form-no-step"),
        EntryRefusalReason::NotDiscussed => t.get("audit-form-not-discussed"),
        EntryRefusalReason::NotReviewed(steps) => t.n("audit-form-not-reviewed", *steps),
        EntryRefusalReason::GuessLocked => t.get("audit-form-guess-locked"),
        EntryRefusalReason::GuessIncomplete => t.get("audit-form-guess-incomplete"),
        EntryRefusalReason::NamesColleague(name) => {
            let words = words_of_name(name, fields.typed().map(|(_, value)| value));
            t.say("audit-form-names-colleague").with("words", words).to_string()
        }
        EntryRefusalReason::StepNamesColleague(words) => {
            t.say("audit-form-step-names-colleague").with("words", words.as_str()).to_string()
        }
        EntryRefusalReason::NoAgreedStep => t.get("audit-form-no-agreed-step"),
        EntryRefusalReason::NothingToWithdraw => t.get("audit-form-nothing-to-withdraw"),
        EntryRefusalReason::NoSuchStep => t.get("audit-form-no-such-step"),
        EntryRefusalReason::Unchanged => t.get("audit-form-unchanged"),
        EntryRefusalReason::NotListed => t.get("audit-form-not-listed"),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::domain::Locale;
    use crate::messages::Messages;

    fn fields(pairs: &[(&str, &str)]) -> Fields {
        Fields::new(pairs.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect())
    }

    #[test]
    fn a_name_is_said_no_further_than_it_was_typed() {
        let messages = Messages::load().unwrap();
        let t = messages.in_locale(Locale::EN);
        let fields = fields(&[("form", "guardrail"), ("rule", "What ANNA may sign")]);
        let why = EntryRefusalReason::NamesColleague("Anna Lindqvist".to_owned());
        let back = typed(
            t,
            AuditForm::Guardrail,
            &fields,
            &FieldRefusalReason::Entry(why).with(AuditField::Rule),
        );
        assert!(back.problem.contains("Anna") && !back.problem.contains("Lindqvist"));
        assert_eq!((back.form, back.field), (AuditForm::Guardrail, AuditField::Rule));
        assert_eq!(back.fields["rule"], "What ANNA may sign");
    }

    #[test]
    fn what_was_typed_into_a_form_that_is_gone_is_said() {
        let messages = Messages::load().unwrap();
        for locale in Locale::SHIPPED {
            let t = messages.in_locale(locale);
            let fields =
                fields(&[("csrf", "secret"), ("form", "step"), ("text", "No <sign-off> ")]);
            let agreed =
                FieldRefusalReason::Entry(EntryRefusalReason::AlreadyAgreed(date(2026, 11, 20)));
            let back = typed(t, AuditForm::Step, &fields, &agreed.with(AuditField::Whole));
            assert!(back.problem.contains("No <sign-off>") && back.problem.contains("2026"));
            assert!(!back.problem.contains("secret"));
        }
    }

    #[test]
    fn a_named_decision_is_fixed_where_it_was_named() {
        let messages = Messages::load().unwrap();
        let t = messages.in_locale(Locale::DE);
        let unlisted =
            FieldRefusalReason::Entry(EntryRefusalReason::NotListed).with(AuditField::Decision);
        let named = fields(&[("form", "unlist"), ("decision", ""), ("named", "Leave")]);
        assert_eq!(typed(t, AuditForm::Unlist, &named, &unlisted).field, AuditField::Named);
        let chosen = fields(&[("form", "unlist"), ("decision", "tools")]);
        assert_eq!(typed(t, AuditForm::Unlist, &chosen, &unlisted).field, AuditField::Decision);
    }
}
