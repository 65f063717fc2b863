//! A form's fields as the entry that they stand for.

use super::fields::{Fields, Mistake, Wrong};
use crate::domain::audit::{
    Checked, Decision, DecisionDomain, Dependency, Entry, Exception, Grade, Guardrail, Latitude,
    LogStep, Model, NotAccepted, Outcome, Overturned, Place, Profile, Proposal, Side, StepChange,
    SupportAnswer, SupportQuestion, Wait, WaitUnit, WorkArea,
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
pub(super) fn read(fields: &Fields, open: Option<&WaveId>) -> Option<Result<Wanted, Mistake>> {
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

fn profile(fields: &Fields) -> Result<Entry, Mistake> {
    Ok(Entry::ProfileTaken {
        profile: fields.choice("profile", Profile::parse)?,
        area: fields.line_if_any("area")?,
        reason: fields.line("reason")?,
    })
}

fn placed(fields: &Fields) -> Result<Entry, Mistake> {
    let (decision, area) = (decision(fields)?, fields.line_if_any("area")?);
    let place = match fields.text("level") {
        OUTSIDE if fields.is_empty("owner") => return Err(Wrong::NoGroup.with("owner")),
        OUTSIDE => Place::Outside { owner: fields.line("owner")? },
        _ => Place::Ladder(level(fields, "level")?),
    };
    if matches!(place, Place::Ladder(_)) && !fields.is_empty("owner") {
        return Err(Wrong::GroupOnTheLadder.with("owner"));
    }
    Ok(Entry::Placed { area, decision, place, reason: fields.line("reason")? })
}

fn unlisted(fields: &Fields) -> Result<Entry, Mistake> {
    let (decision, area) = (decision(fields)?, fields.line_if_any("area")?);
    Ok(Entry::Unlisted { area, decision, reason: fields.line("reason")? })
}

/// One of the ladder's five, or the one that is named instead.
fn decision(fields: &Fields) -> Result<Decision, Mistake> {
    match (fields.is_empty("decision"), fields.is_empty("named")) {
        (true, true) => Err(Wrong::NoDecision.with("decision")),
        (false, false) => Err(Wrong::TwoDecisions.with("named")),
        (false, true) => fields.choice("decision", DecisionDomain::parse).map(Decision::Domain),
        (true, false) => fields.line("named").map(Decision::Named),
    }
}

fn level(fields: &Fields, name: &'static str) -> Result<Latitude, Mistake> {
    if fields.is_empty(name) {
        return Err(Wrong::NotChosen.with(name));
    }
    Latitude::parse(fields.text(name)).ok_or(Wrong::OffTheLadder.with(name))
}

fn logged(fields: &Fields) -> Result<Entry, Mistake> {
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
fn wait(fields: &Fields) -> Result<Option<Wait>, Mistake> {
    if ["wait_amount", "wait_unit", "wait_times"].iter().all(|name| fields.is_empty(name)) {
        return Ok(None);
    }
    let amount = fields.number("wait_amount")?;
    let unit = fields.choice("wait_unit", WaitUnit::parse)?;
    let times = fields.number("wait_times")?;
    if Wait::new(amount, unit, 1).is_none() {
        return Err(Wrong::NoNumber.with("wait_amount"));
    }
    Wait::new(amount, unit, times).map(Some).ok_or(Wrong::NoNumber.with("wait_times"))
}

fn overturned(fields: &Fields) -> Result<Entry, Mistake> {
    Ok(Entry::Overturned(Overturned {
        decision: fields.line("decision")?,
        since: fields.date("since")?,
        by: fields.line("by")?,
        reason: fields.line_if_any("reason")?,
    }))
}

fn guardrail(fields: &Fields) -> Result<Entry, Mistake> {
    Ok(Entry::Guardrail(Guardrail {
        exception: fields.choice("exception", Exception::parse)?,
        rule: fields.line("rule")?,
        written: yes_or_no(fields, "written")?,
        known: yes_or_no(fields, "known")?,
    }))
}

fn yes_or_no(fields: &Fields, name: &'static str) -> Result<bool, Mistake> {
    fields.choice(name, |id| match id {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    })
}

fn checked(fields: &Fields) -> Result<Entry, Mistake> {
    Ok(Entry::Checked(Checked {
        question: fields.choice("question", SupportQuestion::parse)?,
        answer: fields.choice("answer", SupportAnswer::parse)?,
        note: fields.line_if_any("note")?,
    }))
}

fn dependency(fields: &Fields) -> Result<Entry, Mistake> {
    let (who, needs) = (fields.line("who")?, fields.choice("needs", Side::parse)?);
    Ok(Entry::Dependency(Dependency { who, needs }))
}

fn value(fields: &Fields) -> Result<Entry, Mistake> {
    Ok(Entry::Value { keep: fields.line("keep")?, cost: fields.line("cost")? })
}

fn area(fields: &Fields) -> Result<Entry, Mistake> {
    Ok(Entry::Area(WorkArea {
        name: fields.line("name")?,
        skill: fields.choice("skill", Grade::parse)?,
        complexity: fields.choice("complexity", Grade::parse)?,
        model: fields.choice("model", Model::parse)?,
    }))
}

fn guess(fields: &Fields, open: Option<&WaveId>) -> Result<Entry, Mistake> {
    let locked = Wrong::NotAccepted(NotAccepted::GuessLocked);
    let wave = open.cloned().ok_or(locked.with(""))?;
    let levels = DecisionDomain::ALL
        .into_iter()
        .map(|domain| Ok((domain, level(fields, domain.id())?)))
        .collect::<Result<_, Mistake>>()?;
    Ok(Entry::Guessed { wave, levels })
}

fn review(fields: &Fields) -> Result<Entry, Mistake> {
    Ok(Entry::Reviewed {
        step: fields.choice("step", |number| number.parse().ok())?,
        outcome: fields.choice("outcome", Outcome::parse)?,
        note: fields.line("note")?,
    })
}

fn step(fields: &Fields) -> Result<Entry, Mistake> {
    let text = fields.line("text")?;
    if fields.is_empty("owner") {
        return Err(Wrong::NoOwner.with("owner"));
    }
    let owner = fields.line("owner")?;
    Ok(Entry::Step { text, owner, by: fields.date("by")?, because: fields.line("because")? })
}

fn withdrawn(fields: &Fields) -> Result<Entry, Mistake> {
    Ok(Entry::Withdrawn {
        entry: fields.choice("entry", |number| number.parse().ok())?,
        reason: fields.line("reason")?,
    })
}

#[cfg(test)]
#[path = "entry_tests.rs"]
mod tests;
