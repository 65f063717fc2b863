//! A form's fields as the entry that they stand for.

use super::fields::{FieldRefusal, FieldRefusalReason, Fields};
use crate::domain::audit::{
    Checked, Decider, Decision, DecisionDomain, Dependency, Entry, EntryRefusalReason, Exception,
    Grade, Guardrail, Latitude, LogStep, Model, Outcome, Overturned, Profile, Proposal, Side,
    StepChange, SupportAnswer, SupportQuestion, Wait, WaitUnit, WorkArea,
};
use crate::domain::{Quarter, WaveId};

const OUTSIDE: &str = "outside";
/// The form that needs to know the wave that is open.
pub(super) const GUESS: &str = "guess";

/// What a form asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Wanted {
    Entry(Entry),
    Agree,
    Link,
}

/// Reads the form that the field `form` names; `None` if we have none of that name.
pub(super) fn read(fields: &Fields, open: Option<&WaveId>) -> Option<Result<Wanted, FieldRefusal>> {
    let entry = match fields.text("form") {
        "agree" => return Some(Ok(Wanted::Agree)),
        "link" => return Some(Ok(Wanted::Link)),
        "begin" => fields.choice("quarter", Quarter::parse).map(|quarter| Entry::Begun { quarter }),
        "profile" => profile(fields),
        "place" => placed(fields),
        "unlist" => unlisted(fields),
        "log" => logged(fields),
        "overturned" => overturned(fields),
        "guardrail" => guardrail(fields),
        "check" => checked(fields),
        "dependency" => dependency(fields),
        "routine" => fields.line("work").map(|work| Entry::Routine { work }),
        "value" => value(fields),
        "area" => area(fields),
        "uneven" => fields.line("reason").map(|reason| Entry::UnevenReason { reason }),
        GUESS => guess(fields, open),
        "review" => review(fields),
        "discussed" => fields.date("on").map(|on| Entry::Discussed { on }),
        "step" => step(fields),
        "withdraw" => withdrawn(fields),
        _ => return None,
    };
    Some(entry.map(Wanted::Entry))
}

fn profile(fields: &Fields) -> Result<Entry, FieldRefusal> {
    Ok(Entry::ProfileTaken {
        profile: fields.choice("profile", Profile::parse)?,
        area: fields.line_if_any("area")?,
        reason: fields.line("reason")?,
    })
}

fn placed(fields: &Fields) -> Result<Entry, FieldRefusal> {
    let (decision, area) = (decision(fields)?, fields.line_if_any("area")?);
    let place = match fields.text("level") {
        OUTSIDE if fields.is_empty("owner") => {
            return Err(FieldRefusalReason::NoGroup.with("owner"));
        }
        OUTSIDE => Decider::Outside { owner: fields.line("owner")? },
        _ => Decider::Ladder(level(fields, "level")?),
    };
    if matches!(place, Decider::Ladder(_)) && !fields.is_empty("owner") {
        return Err(FieldRefusalReason::GroupOnTheLadder.with("owner"));
    }
    Ok(Entry::Placed { area, decision, place, reason: fields.line("reason")? })
}

fn unlisted(fields: &Fields) -> Result<Entry, FieldRefusal> {
    let (decision, area) = (decision(fields)?, fields.line_if_any("area")?);
    Ok(Entry::Unlisted { area, decision, reason: fields.line("reason")? })
}

/// One of the ladder's five, or the one that is named instead.
fn decision(fields: &Fields) -> Result<Decision, FieldRefusal> {
    match (fields.is_empty("decision"), fields.is_empty("named")) {
        (true, true) => Err(FieldRefusalReason::NoDecision.with("decision")),
        (false, false) => Err(FieldRefusalReason::TwoDecisions.with("named")),
        (false, true) => fields.choice("decision", DecisionDomain::parse).map(Decision::Domain),
        (true, false) => fields.line("named").map(Decision::Named),
    }
}

fn level(fields: &Fields, name: &'static str) -> Result<Latitude, FieldRefusal> {
    if fields.is_empty(name) {
        return Err(FieldRefusalReason::NotChosen.with(name));
    }
    Latitude::parse(fields.text(name)).ok_or(FieldRefusalReason::OffTheLadder.with(name))
}

fn logged(fields: &Fields) -> Result<Entry, FieldRefusal> {
    Ok(Entry::Logged(LogStep {
        step: fields.line("step")?,
        change: fields.choice("change", StepChange::parse)?,
        since: fields.date("since")?,
        by: fields.line("by")?,
        wait: wait(fields)?,
        protects: fields.line_if_any("protects")?,
        proposal: fields.choice("proposal", Proposal::parse)?,
    }))
}

/// All three of its fields, or none.
fn wait(fields: &Fields) -> Result<Option<Wait>, FieldRefusal> {
    if ["wait_amount", "wait_unit", "wait_times"].iter().all(|name| fields.is_empty(name)) {
        return Ok(None);
    }
    let amount = fields.number("wait_amount")?;
    let unit = fields.choice("wait_unit", WaitUnit::parse)?;
    let times = fields.number("wait_times")?;
    if Wait::new(amount, unit, 1).is_none() {
        return Err(FieldRefusalReason::NoNumber.with("wait_amount"));
    }
    Wait::new(amount, unit, times).map(Some).ok_or(FieldRefusalReason::NoNumber.with("wait_times"))
}

fn overturned(fields: &Fields) -> Result<Entry, FieldRefusal> {
    Ok(Entry::Overturned(Overturned {
        decision: fields.line("decision")?,
        since: fields.date("since")?,
        by: fields.line("by")?,
        reason: fields.line_if_any("reason")?,
    }))
}

fn guardrail(fields: &Fields) -> Result<Entry, FieldRefusal> {
    Ok(Entry::Guardrail(Guardrail {
        exception: fields.choice("exception", Exception::parse)?,
        rule: fields.line("rule")?,
        written: yes_or_no(fields, "written")?,
        known: yes_or_no(fields, "known")?,
    }))
}

fn yes_or_no(fields: &Fields, name: &'static str) -> Result<bool, FieldRefusal> {
    fields.choice(name, |id| match id {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    })
}

fn checked(fields: &Fields) -> Result<Entry, FieldRefusal> {
    Ok(Entry::Checked(Checked {
        question: fields.choice("question", SupportQuestion::parse)?,
        answer: fields.choice("answer", SupportAnswer::parse)?,
        note: fields.line_if_any("note")?,
    }))
}

fn dependency(fields: &Fields) -> Result<Entry, FieldRefusal> {
    let (who, needs) = (fields.line("who")?, fields.choice("needs", Side::parse)?);
    Ok(Entry::Dependency(Dependency { who, needs }))
}

fn value(fields: &Fields) -> Result<Entry, FieldRefusal> {
    Ok(Entry::Value { keep: fields.line("keep")?, cost: fields.line("cost")? })
}

fn area(fields: &Fields) -> Result<Entry, FieldRefusal> {
    Ok(Entry::Area(WorkArea {
        name: fields.line("name")?,
        skill: fields.choice("skill", Grade::parse)?,
        complexity: fields.choice("complexity", Grade::parse)?,
        model: fields.choice("model", Model::parse)?,
    }))
}

fn guess(fields: &Fields, open: Option<&WaveId>) -> Result<Entry, FieldRefusal> {
    let locked = FieldRefusalReason::Entry(EntryRefusalReason::GuessLocked);
    let wave = open.cloned().ok_or(locked.with(""))?;
    let levels = DecisionDomain::ALL
        .into_iter()
        .map(|domain| Ok((domain, level(fields, domain.id())?)))
        .collect::<Result<_, FieldRefusal>>()?;
    Ok(Entry::Guessed { wave, levels })
}

fn review(fields: &Fields) -> Result<Entry, FieldRefusal> {
    Ok(Entry::Reviewed {
        step: fields.choice("step", |number| number.parse().ok())?,
        outcome: fields.choice("outcome", Outcome::parse)?,
        note: fields.line("note")?,
    })
}

fn step(fields: &Fields) -> Result<Entry, FieldRefusal> {
    let text = fields.line("text")?;
    if fields.is_empty("owner") {
        return Err(FieldRefusalReason::NoOwner.with("owner"));
    }
    let owner = fields.line("owner")?;
    Ok(Entry::Step { text, owner, by: fields.date("by")?, because: fields.line("because")? })
}

fn withdrawn(fields: &Fields) -> Result<Entry, FieldRefusal> {
    Ok(Entry::Withdrawn {
        entry: fields.choice("entry", |number| number.parse().ok())?,
        reason: fields.line("reason")?,
    })
}

#[cfg(test)]
mod tests;
