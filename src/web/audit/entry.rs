//! A form's fields as the entry that they stand for.

use super::fields::{FieldRefusal, FieldRefusalReason, Fields};
use crate::domain::audit::{
    AuditField as F, AuditForm, Checked, Decider, Decision, DecisionDomain, Dependency, Entry,
    EntryRefusalReason, Exception, Grade, Guardrail, Latitude, LogStep, Model, Outcome, Overturned,
    Profile, Proposal, Side, StepChange, SupportAnswer, SupportQuestion, Wait, WaitUnit, WorkArea,
};
use crate::domain::{Quarter, WaveId};

const OUTSIDE: &str = "outside";

/// What a form asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Wanted {
    Entry(Entry),
    Agree,
    Link,
}

/// Reads what was sent of a form.
pub(super) fn read(
    form: AuditForm,
    fields: &Fields,
    open: Option<&WaveId>,
) -> Result<Wanted, FieldRefusal> {
    let entry = match form {
        AuditForm::Agree => return Ok(Wanted::Agree),
        AuditForm::Link => return Ok(Wanted::Link),
        AuditForm::Begin => {
            fields.choice(F::Quarter, Quarter::parse).map(|quarter| Entry::Begun { quarter })
        }
        AuditForm::Profile => profile(fields),
        AuditForm::Place => placed(fields),
        AuditForm::Unlist => unlisted(fields),
        AuditForm::Log => logged(fields),
        AuditForm::Overturned => overturned(fields),
        AuditForm::Guardrail => guardrail(fields),
        AuditForm::Check => checked(fields),
        AuditForm::Dependency => dependency(fields),
        AuditForm::Routine => fields.line(F::Work).map(|work| Entry::Routine { work }),
        AuditForm::Value => value(fields),
        AuditForm::Area => area(fields),
        AuditForm::Uneven => fields.line(F::Reason).map(|reason| Entry::UnevenReason { reason }),
        AuditForm::Guess => guess(fields, open),
        AuditForm::Review => review(fields),
        AuditForm::Discussed => fields.date(F::On).map(|on| Entry::Discussed { on }),
        AuditForm::Step => step(fields),
        AuditForm::Share => shared(fields),
        AuditForm::Withdraw => withdrawn(fields),
    };
    entry.map(Wanted::Entry)
}

fn profile(fields: &Fields) -> Result<Entry, FieldRefusal> {
    Ok(Entry::ProfileTaken {
        profile: fields.choice(F::Profile, Profile::parse)?,
        area: fields.line_if_any(F::Area)?,
        reason: fields.line(F::Reason)?,
    })
}

fn placed(fields: &Fields) -> Result<Entry, FieldRefusal> {
    let (decision, area) = (decision(fields)?, fields.line_if_any(F::Area)?);
    let place = match fields.text(F::Level.name()) {
        OUTSIDE if fields.is_empty(F::Owner) => {
            return Err(FieldRefusalReason::NoGroup.with(F::Owner));
        }
        OUTSIDE => Decider::Outside { owner: fields.line(F::Owner)? },
        _ => Decider::Ladder(level(fields, F::Level)?),
    };
    if matches!(place, Decider::Ladder(_)) && !fields.is_empty(F::Owner) {
        return Err(FieldRefusalReason::GroupOnTheLadder.with(F::Owner));
    }
    Ok(Entry::Placed { area, decision, place, reason: fields.line(F::Reason)? })
}

fn unlisted(fields: &Fields) -> Result<Entry, FieldRefusal> {
    let (decision, area) = (decision(fields)?, fields.line_if_any(F::Area)?);
    Ok(Entry::Unlisted { area, decision, reason: fields.line(F::Reason)? })
}

/// One of the ladder's five, or the one that is named instead.
fn decision(fields: &Fields) -> Result<Decision, FieldRefusal> {
    match (fields.is_empty(F::Decision), fields.is_empty(F::Named)) {
        (true, true) => Err(FieldRefusalReason::NoDecision.with(F::Decision)),
        (false, false) => Err(FieldRefusalReason::TwoDecisions.with(F::Named)),
        (false, true) => fields.choice(F::Decision, DecisionDomain::parse).map(Decision::Domain),
        (true, false) => fields.line(F::Named).map(Decision::Named),
    }
}

fn level(fields: &Fields, field: F) -> Result<Latitude, FieldRefusal> {
    if fields.is_empty(field) {
        return Err(FieldRefusalReason::NotChosen.with(field));
    }
    Latitude::parse(fields.text(field.name())).ok_or(FieldRefusalReason::OffTheLadder.with(field))
}

fn logged(fields: &Fields) -> Result<Entry, FieldRefusal> {
    Ok(Entry::Logged(LogStep {
        step: fields.line(F::Step)?,
        change: fields.choice(F::Change, StepChange::parse)?,
        since: fields.date(F::Since)?,
        by: fields.line(F::By)?,
        wait: wait(fields)?,
        protects: fields.line_if_any(F::Protects)?,
        proposal: fields.choice(F::Proposal, Proposal::parse)?,
    }))
}

/// All three of its fields, or none.
fn wait(fields: &Fields) -> Result<Option<Wait>, FieldRefusal> {
    if [F::WaitAmount, F::WaitUnit, F::WaitTimes].into_iter().all(|field| fields.is_empty(field)) {
        return Ok(None);
    }
    let amount = fields.number(F::WaitAmount)?;
    let unit = fields.choice(F::WaitUnit, WaitUnit::parse)?;
    let times = fields.number(F::WaitTimes)?;
    if Wait::new(amount, unit, 1).is_none() {
        return Err(FieldRefusalReason::NoNumber.with(F::WaitAmount));
    }
    Wait::new(amount, unit, times).map(Some).ok_or(FieldRefusalReason::NoNumber.with(F::WaitTimes))
}

fn overturned(fields: &Fields) -> Result<Entry, FieldRefusal> {
    Ok(Entry::Overturned(Overturned {
        decision: fields.line(F::Decision)?,
        since: fields.date(F::Since)?,
        by: fields.line(F::By)?,
        reason: fields.line_if_any(F::Reason)?,
    }))
}

fn guardrail(fields: &Fields) -> Result<Entry, FieldRefusal> {
    Ok(Entry::Guardrail(Guardrail {
        exception: fields.choice(F::Exception, Exception::parse)?,
        rule: fields.line(F::Rule)?,
        written: yes_or_no(fields, F::Written)?,
        known: yes_or_no(fields, F::Known)?,
    }))
}

fn yes_or_no(fields: &Fields, field: F) -> Result<bool, FieldRefusal> {
    fields.choice(field, |id| match id {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    })
}

fn checked(fields: &Fields) -> Result<Entry, FieldRefusal> {
    Ok(Entry::Checked(Checked {
        question: fields.choice(F::Question, SupportQuestion::parse)?,
        answer: fields.choice(F::Answer, SupportAnswer::parse)?,
        note: fields.line_if_any(F::Note)?,
    }))
}

fn dependency(fields: &Fields) -> Result<Entry, FieldRefusal> {
    let (who, needs) = (fields.line(F::Who)?, fields.choice(F::Needs, Side::parse)?);
    Ok(Entry::Dependency(Dependency { who, needs }))
}

fn value(fields: &Fields) -> Result<Entry, FieldRefusal> {
    Ok(Entry::Value { keep: fields.line(F::Keep)?, cost: fields.line(F::Cost)? })
}

fn area(fields: &Fields) -> Result<Entry, FieldRefusal> {
    Ok(Entry::Area(WorkArea {
        name: fields.line(F::Name)?,
        skill: fields.choice(F::Skill, Grade::parse)?,
        complexity: fields.choice(F::Complexity, Grade::parse)?,
        model: fields.choice(F::Model, Model::parse)?,
    }))
}

fn guess(fields: &Fields, open: Option<&WaveId>) -> Result<Entry, FieldRefusal> {
    let locked = FieldRefusalReason::Entry(EntryRefusalReason::GuessLocked);
    let wave = open.cloned().ok_or(locked.with(F::Whole))?;
    let levels = DecisionDomain::ALL
        .into_iter()
        .map(|domain| Ok((domain, level(fields, F::Guess(domain))?)))
        .collect::<Result<_, FieldRefusal>>()?;
    Ok(Entry::Guessed { wave, levels })
}

fn review(fields: &Fields) -> Result<Entry, FieldRefusal> {
    Ok(Entry::Reviewed {
        step: fields.choice(F::Step, |number| number.parse().ok())?,
        outcome: fields.choice(F::Outcome, Outcome::parse)?,
        note: fields.line(F::Note)?,
    })
}

fn step(fields: &Fields) -> Result<Entry, FieldRefusal> {
    let text = fields.line(F::Text)?;
    if fields.is_empty(F::Owner) {
        return Err(FieldRefusalReason::NoOwner.with(F::Owner));
    }
    let owner = fields.line(F::Owner)?;
    Ok(Entry::Step { text, owner, by: fields.date(F::By)?, because: fields.line(F::Because)? })
}

fn shared(fields: &Fields) -> Result<Entry, FieldRefusal> {
    Ok(Entry::Shared {
        step: fields.choice(F::Step, |number| number.parse().ok())?,
        is_shared: !fields.is_empty(F::Shared),
    })
}

fn withdrawn(fields: &Fields) -> Result<Entry, FieldRefusal> {
    Ok(Entry::Withdrawn {
        entry: fields.choice(F::Entry, |number| number.parse().ok())?,
        reason: fields.line(F::Reason)?,
    })
}

#[cfg(test)]
mod tests;
