//! Every reason why a form is not taken, in words that name the mend.

use super::fields::{Fields, Mistake, Wrong};
use crate::domain::Quarter;
use crate::domain::audit::{NotAccepted, STEPS_AT_MOST};
use crate::messages::{Translator, key};
use crate::reports::Typed;

/// The form as it was typed, with what is wrong beside its field.
pub(super) fn typed(t: Translator<'_>, fields: &Fields, mistake: &Mistake) -> Typed {
    let mut problem = said(t, fields, &mistake.why);
    if takes_the_form_away(&mistake.why) {
        let words = fields.typed().map(|(_, value)| value.trim()).filter(|value| !value.is_empty());
        let words = words.collect::<Vec<_>>().join(" · ");
        if !words.is_empty() {
            problem =
                t.say("desk-form-gone").with("problem", problem).with("words", words).to_string();
        }
    }
    let is_named = mistake.field == "decision" && fields.is_empty("decision");
    let field = if is_named && !fields.is_empty("named") { "named" } else { mistake.field };
    Typed {
        form: fields.text("form").to_owned(),
        fields: fields.by_name(),
        field: field.to_owned(),
        problem,
    }
}

/// Whether the page has no such form any more, so that what was typed can only be said.
fn takes_the_form_away(why: &Wrong) -> bool {
    use NotAccepted::{AlreadyAgreed, GuessLocked, NoAudit};
    matches!(why, Wrong::NotAccepted(AlreadyAgreed(_) | GuessLocked | NoAudit))
}

fn said(t: Translator<'_>, fields: &Fields, why: &Wrong) -> String {
    match why {
        Wrong::NoText => t.get("desk-no-text"),
        Wrong::TextTooLong(length) => t.n("note-too-long", *length),
        Wrong::NoDate => t.get("note-no-date"),
        Wrong::NoNumber => t.get("desk-no-number"),
        Wrong::NotChosen => t.get("desk-not-chosen"),
        Wrong::OffTheLadder => t.get("desk-off-the-ladder"),
        Wrong::NoDecision => t.get("desk-no-decision"),
        Wrong::TwoDecisions => t.get("desk-two-decisions"),
        Wrong::NoGroup => t.get("desk-no-group"),
        Wrong::GroupOnTheLadder => t.get("desk-group-on-the-ladder"),
        Wrong::NoOwner => t.get("desk-no-owner"),
        Wrong::NotAccepted(why) => not_accepted(t, fields, why),
    }
}

fn not_accepted(t: Translator<'_>, fields: &Fields, why: &NotAccepted) -> String {
    let quarter =
        |key, quarter| t.say(key).with("quarter", quarter_in_words(t, quarter)).to_string();
    let day = |key, day| t.say(key).with("date", t.day(day)).to_string();
    match why {
        NotAccepted::NoAudit => t.get("desk-no-audit"),
        NotAccepted::AlreadyAgreed(on) => day(key("desk-already-agreed"), *on),
        NotAccepted::QuarterHasBegun(one) => quarter(key("desk-quarter-has-begun"), *one),
        NotAccepted::QuarterToCome(one) => quarter(key("desk-quarter-to-come"), *one),
        NotAccepted::DateToCome(_) => t.get("note-date-to-come"),
        NotAccepted::DatePassed(_) => t.get("desk-date-passed"),
        NotAccepted::TooManySteps => t.n("desk-too-many-steps", STEPS_AT_MOST),
        NotAccepted::NoStep => t.get("desk-no-step"),
        NotAccepted::NotDiscussed => t.get("desk-not-discussed"),
        NotAccepted::NotReviewed(steps) => t.n("desk-not-reviewed", *steps),
        NotAccepted::GuessLocked => t.get("desk-guess-locked"),
        NotAccepted::GuessIncomplete => t.get("desk-guess-incomplete"),
        NotAccepted::NamesColleague(name) => {
            t.say("desk-names-colleague").with("words", as_typed(fields, name)).to_string()
        }
        NotAccepted::NothingToWithdraw => t.get("desk-nothing-to-withdraw"),
        NotAccepted::NoSuchStep => t.get("desk-no-such-step"),
        NotAccepted::Unchanged => t.get("desk-unchanged"),
        NotAccepted::NotListed => t.get("desk-not-listed"),
    }
}

/// The parts of a colleague's name that were typed: a first name shall not find out the last one.
fn as_typed(fields: &Fields, name: &str) -> String {
    let typed: Vec<String> = fields.typed().map(|(_, value)| value.to_lowercase()).collect();
    let stands = |part: &&str| typed.iter().any(|value| value.contains(&part.to_lowercase()));
    name.split_whitespace().filter(stands).collect::<Vec<_>>().join(" ")
}

/// "4th quarter 2026".
fn quarter_in_words(t: Translator<'_>, quarter: Quarter) -> String {
    let text = quarter.to_string();
    let (year, number) = text.split_once('Q').unwrap_or((&text, ""));
    let number = number.parse::<u8>().unwrap_or_default();
    t.say("audit-quarter").with("number", number).with("year", year).to_string()
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
        let t = messages.in_locale(Locale::En);
        let fields = fields(&[("form", "guardrail"), ("rule", "What ANNA may sign")]);
        let why = NotAccepted::NamesColleague("Anna Lindqvist".to_owned());
        let back = typed(t, &fields, &Wrong::NotAccepted(why).with("rule"));
        assert!(back.problem.contains("Anna") && !back.problem.contains("Lindqvist"));
        assert_eq!((back.form.as_str(), back.field.as_str()), ("guardrail", "rule"));
        assert_eq!(back.fields["rule"], "What ANNA may sign");
    }

    #[test]
    fn what_was_typed_into_a_form_that_is_gone_is_said() {
        let messages = Messages::load().unwrap();
        for locale in Locale::ALL {
            let t = messages.in_locale(locale);
            let fields =
                fields(&[("csrf", "secret"), ("form", "step"), ("text", "No <sign-off> ")]);
            let agreed = Wrong::NotAccepted(NotAccepted::AlreadyAgreed(date(2026, 11, 20)));
            let back = typed(t, &fields, &agreed.with(""));
            assert!(back.problem.contains("No <sign-off>") && back.problem.contains("2026"));
            assert!(!back.problem.contains("secret"));
        }
    }

    #[test]
    fn a_named_decision_is_mended_where_it_was_named() {
        let messages = Messages::load().unwrap();
        let t = messages.in_locale(Locale::De);
        let unlisted = Wrong::NotAccepted(NotAccepted::NotListed).with("decision");
        let named = fields(&[("form", "unlist"), ("decision", ""), ("named", "Leave")]);
        assert_eq!(typed(t, &named, &unlisted).field, "named");
        let chosen = fields(&[("form", "unlist"), ("decision", "tools")]);
        assert_eq!(typed(t, &chosen, &unlisted).field, "decision");
    }
}
