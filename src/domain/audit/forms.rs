//! The forms in which a team's lead writes the audit down, each once: its name, its fields, their kinds, and
//! which may be left empty. Drawing, reading and refusing go by these.

use super::DecisionDomain;
use AuditField as F;
use FieldKind::{Choice, Date, Given, Line, Number, Tick};

/// One form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AuditForm {
    Begin,
    Discussed,
    Agree,
    Link,
    Guess,
    Place,
    Profile,
    Unlist,
    Log,
    Overturned,
    Guardrail,
    Check,
    Dependency,
    Routine,
    Value,
    Area,
    Uneven,
    Review,
    Step,
    Share,
    Withdraw,
}

/// One field, by what it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AuditField {
    Quarter,
    On,
    Decision,
    Named,
    Area,
    Level,
    Owner,
    Reason,
    Profile,
    Step,
    Change,
    Since,
    By,
    WaitAmount,
    WaitUnit,
    WaitTimes,
    Protects,
    Proposal,
    Exception,
    Rule,
    Written,
    Known,
    Question,
    Answer,
    Note,
    Who,
    Needs,
    Work,
    Keep,
    Cost,
    Name,
    Skill,
    Complexity,
    Model,
    Outcome,
    Text,
    Because,
    Shared,
    Entry,
    /// The guess for one decision.
    Guess(DecisionDomain),
    /// The form as a whole.
    Whole,
}

/// How a field is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// A [`super::Line`].
    Line,
    Date,
    /// A whole number from 1 to 999.
    Number,
    /// One of a closed list.
    Choice,
    /// Filled in by the page.
    Given,
    /// On or off; off is not sent.
    Tick,
}

/// What a form says of one of its fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FormField {
    pub field: AuditField,
    pub kind: FieldKind,
    pub is_required: bool,
}

const fn required(field: AuditField, kind: FieldKind) -> FormField {
    FormField { field, kind, is_required: true }
}

const fn optional(field: AuditField, kind: FieldKind) -> FormField {
    FormField { field, kind, is_required: false }
}

impl AuditForm {
    pub const ALL: [Self; 21] = [
        Self::Begin,
        Self::Discussed,
        Self::Agree,
        Self::Link,
        Self::Guess,
        Self::Place,
        Self::Profile,
        Self::Unlist,
        Self::Log,
        Self::Overturned,
        Self::Guardrail,
        Self::Check,
        Self::Dependency,
        Self::Routine,
        Self::Value,
        Self::Area,
        Self::Uneven,
        Self::Review,
        Self::Step,
        Self::Share,
        Self::Withdraw,
    ];

    /// The value of the hidden field `form`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Begin => "begin",
            Self::Discussed => "discussed",
            Self::Agree => "agree",
            Self::Link => "link",
            Self::Guess => "guess",
            Self::Place => "place",
            Self::Profile => "profile",
            Self::Unlist => "unlist",
            Self::Log => "log",
            Self::Overturned => "overturned",
            Self::Guardrail => "guardrail",
            Self::Check => "check",
            Self::Dependency => "dependency",
            Self::Routine => "routine",
            Self::Value => "value",
            Self::Area => "area",
            Self::Uneven => "uneven",
            Self::Review => "review",
            Self::Step => "step",
            Self::Share => "share",
            Self::Withdraw => "withdraw",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.id() == id)
    }

    /// In the order in which they are asked.
    pub const fn fields(self) -> &'static [FormField] {
        match self {
            Self::Agree | Self::Link => &[],
            Self::Begin => &BEGIN,
            Self::Discussed => &DISCUSSED,
            Self::Guess => &GUESS,
            Self::Place => &PLACE,
            Self::Profile => &PROFILE,
            Self::Unlist => &UNLIST,
            Self::Log => &LOG,
            Self::Overturned => &OVERTURNED,
            Self::Guardrail => &GUARDRAIL,
            Self::Check => &CHECK,
            Self::Dependency => &DEPENDENCY,
            Self::Routine => &ROUTINE,
            Self::Value => &VALUE,
            Self::Area => &AREA,
            Self::Uneven => &UNEVEN,
            Self::Review => &REVIEW,
            Self::Step => &STEP,
            Self::Share => &SHARE,
            Self::Withdraw => &WITHDRAW,
        }
    }
}

const BEGIN: [FormField; 1] = [required(F::Quarter, Choice)];
const DISCUSSED: [FormField; 1] = [required(F::On, Date)];
const PLACE: [FormField; 6] = [
    optional(F::Decision, Choice),
    optional(F::Named, Line),
    optional(F::Area, Line),
    required(F::Level, Choice),
    optional(F::Owner, Line),
    required(F::Reason, Line),
];
const PROFILE: [FormField; 3] =
    [required(F::Profile, Choice), optional(F::Area, Line), required(F::Reason, Line)];
const UNLIST: [FormField; 4] = [
    optional(F::Decision, Choice),
    optional(F::Named, Line),
    optional(F::Area, Line),
    required(F::Reason, Line),
];
const LOG: [FormField; 9] = [
    required(F::Step, Line),
    required(F::Change, Choice),
    required(F::Since, Date),
    required(F::By, Line),
    optional(F::WaitAmount, Number),
    optional(F::WaitUnit, Choice),
    optional(F::WaitTimes, Number),
    optional(F::Protects, Line),
    required(F::Proposal, Choice),
];
const OVERTURNED: [FormField; 4] = [
    required(F::Decision, Line),
    required(F::Since, Date),
    required(F::By, Line),
    optional(F::Reason, Line),
];
const GUARDRAIL: [FormField; 4] = [
    required(F::Exception, Choice),
    required(F::Rule, Line),
    required(F::Written, Choice),
    required(F::Known, Choice),
];
const CHECK: [FormField; 3] =
    [required(F::Question, Choice), required(F::Answer, Choice), optional(F::Note, Line)];
const DEPENDENCY: [FormField; 2] = [required(F::Who, Line), required(F::Needs, Choice)];
const ROUTINE: [FormField; 1] = [required(F::Work, Line)];
const VALUE: [FormField; 2] = [required(F::Keep, Line), required(F::Cost, Line)];
const AREA: [FormField; 4] = [
    required(F::Name, Line),
    required(F::Skill, Choice),
    required(F::Complexity, Choice),
    required(F::Model, Choice),
];
const UNEVEN: [FormField; 1] = [required(F::Reason, Line)];
const REVIEW: [FormField; 3] =
    [required(F::Step, Choice), required(F::Outcome, Choice), required(F::Note, Line)];
const STEP: [FormField; 4] = [
    required(F::Text, Line),
    required(F::Owner, Line),
    required(F::By, Date),
    required(F::Because, Line),
];
const SHARE: [FormField; 2] = [required(F::Step, Given), optional(F::Shared, Tick)];
const WITHDRAW: [FormField; 2] = [required(F::Entry, Choice), required(F::Reason, Line)];
const GUESS: [FormField; 5] = [
    required(AuditField::Guess(DecisionDomain::Methods), FieldKind::Choice),
    required(AuditField::Guess(DecisionDomain::Schedule), FieldKind::Choice),
    required(AuditField::Guess(DecisionDomain::Tools), FieldKind::Choice),
    required(AuditField::Guess(DecisionDomain::Priorities), FieldKind::Choice),
    required(AuditField::Guess(DecisionDomain::Budget), FieldKind::Choice),
];

impl AuditField {
    /// As it stands in a form.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Quarter => "quarter",
            Self::On => "on",
            Self::Decision => "decision",
            Self::Named => "named",
            Self::Area => "area",
            Self::Level => "level",
            Self::Owner => "owner",
            Self::Reason => "reason",
            Self::Profile => "profile",
            Self::Step => "step",
            Self::Change => "change",
            Self::Since => "since",
            Self::By => "by",
            Self::WaitAmount => "wait_amount",
            Self::WaitUnit => "wait_unit",
            Self::WaitTimes => "wait_times",
            Self::Protects => "protects",
            Self::Proposal => "proposal",
            Self::Exception => "exception",
            Self::Rule => "rule",
            Self::Written => "written",
            Self::Known => "known",
            Self::Question => "question",
            Self::Answer => "answer",
            Self::Note => "note",
            Self::Who => "who",
            Self::Needs => "needs",
            Self::Work => "work",
            Self::Keep => "keep",
            Self::Cost => "cost",
            Self::Name => "name",
            Self::Skill => "skill",
            Self::Complexity => "complexity",
            Self::Model => "model",
            Self::Outcome => "outcome",
            Self::Text => "text",
            Self::Because => "because",
            Self::Shared => "shared",
            Self::Entry => "entry",
            Self::Guess(domain) => domain.id(),
            Self::Whole => "",
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn a_form_has_its_name_and_each_field_once() {
        for form in AuditForm::ALL {
            assert_eq!(AuditForm::parse(form.id()), Some(form));
            let names: BTreeSet<&str> = form.fields().iter().map(|one| one.field.name()).collect();
            assert_eq!(names.len(), form.fields().len(), "{form:?}");
            // Taken by the page itself.
            assert!(names.iter().all(|name| !["", "csrf", "form"].contains(name)), "{form:?}");
        }
        assert_eq!(AuditForm::parse("grades"), None);
        let guessed = AuditForm::Guess.fields().iter().map(|one| one.field);
        assert!(guessed.eq(DecisionDomain::ALL.map(AuditField::Guess)));
    }
}
