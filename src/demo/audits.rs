//! Three teams' audits: one with a gap, one whose ground is not firm, one below the threshold.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

use super::organisation::{CHANGED_TEAM, SMALL_TEAM, UNSURE_TEAM};
use crate::app::{self, App, AppError};
use crate::domain::audit::{
    Checked, Decider, Decision, DecisionDomain, Dependency, Entry, Exception, Grade, Guardrail,
    Latitude, Line, LogStep, Model, Outcome, Overturned, Profile, Proposal, Side, StepChange,
    SupportAnswer, SupportQuestion, Wait, WaitUnit, WorkArea,
};
use crate::domain::{Locale, Quarter, UnitPath, WaveId};

/// One team's author on one day.
struct AuditAuthor<'a> {
    app: &'a App,
    team: UnitPath,
    now: Timestamp,
}

impl<'a> AuditAuthor<'a> {
    fn of(app: &'a App, team: &str, now: Timestamp) -> Self {
        Self { app, team: UnitPath::from_stored(team.to_owned()), now }
    }

    fn today(&self) -> Date {
        self.now.to_zoned(TimeZone::UTC).date()
    }

    fn days(&self, days: i32) -> Date {
        self.today().saturating_add(days.days())
    }

    fn write(&self, entry: Entry) -> Result<u64, AppError> {
        Ok(app::audit_write(self.app, &self.team, entry, self.now)?.number)
    }

    fn write_all(&self, entries: impl IntoIterator<Item = Entry>) -> Result<(), AppError> {
        entries.into_iter().try_for_each(|entry| self.write(entry).map(drop))
    }

    fn begin(&self) -> Result<(), AppError> {
        self.write(Entry::Begun { quarter: Quarter::of(self.today()) }).map(drop)
    }

    fn agree(&self) -> Result<(), AppError> {
        self.write(Entry::Discussed { on: self.today() })?;
        app::audit_agree(self.app, &self.team, Locale::EN, self.now).map(drop)
    }
}

/// Text of this file, which is never empty and never long.
fn line(text: &str) -> Line {
    Line::parse(text).unwrap_or_else(|_| unreachable!("a line of the demo"))
}

fn start(profile: Profile) -> Entry {
    Entry::ProfileTaken { area: None, profile, reason: line("Where we start from") }
}

fn placed(decision: Decision, place: Decider, reason: &str) -> Entry {
    Entry::Placed { area: None, decision, place, reason: line(reason) }
}

fn named(text: &str) -> Decision {
    Decision::Named(line(text))
}

fn ladder(level: u8) -> Decider {
    Decider::Ladder(Latitude::new(level).unwrap_or(Latitude::TEAM))
}

fn outside(owner: &str) -> Decider {
    Decider::Outside { owner: line(owner) }
}

fn step(text: &str, owner: &str, by: Date, because: &str) -> Entry {
    Entry::Step { text: line(text), owner: line(owner), by, because: line(because) }
}

struct Came<'a> {
    step: &'a str,
    since: Date,
    by: &'a str,
    wait: Option<Wait>,
    protects: Option<&'a str>,
    proposal: Proposal,
}

impl Came<'_> {
    fn entry(self, change: StepChange) -> Entry {
        let Self { step, since, by, wait, protects, proposal } = self;
        let (step, by, protects) = (line(step), line(by), protects.map(line));
        Entry::Logged(LogStep { step, change, since, by, wait, protects, proposal })
    }
}

fn guardrail(exception: Exception, rule: &str, written: bool, known: bool) -> Entry {
    Entry::Guardrail(Guardrail { exception, rule: line(rule), written, known })
}

fn checked(question: SupportQuestion, answer: SupportAnswer, note: Option<&str>) -> Entry {
    Entry::Checked(Checked { question, answer, note: note.map(line) })
}

fn area(name: &str, skill: Grade, complexity: Grade, model: Model) -> Entry {
    Entry::Area(WorkArea { name: line(name), skill, complexity, model })
}

/// What two leads expect their teams to answer, before the wave closes.
pub fn guess(app: &App, wave: &WaveId, now: Timestamp) -> Result<(), AppError> {
    for (team, levels) in [(CHANGED_TEAM, [4, 4, 4, 4, 3]), (UNSURE_TEAM, [4, 4, 3, 3, 3])] {
        let levels = DecisionDomain::ALL.into_iter().zip(levels);
        let levels = levels.filter_map(|(domain, level)| Some((domain, Latitude::new(level)?)));
        let (wave, levels) = (wave.clone(), levels.collect());
        AuditAuthor::of(app, team, now).write(Entry::Guessed { wave, levels })?;
    }
    Ok(())
}

/// The first audit of the changed team: agreed.
pub fn first(app: &App, now: Timestamp) -> Result<(), AppError> {
    let author = AuditAuthor::of(app, CHANGED_TEAM, now);
    author.begin()?;
    author.write_all([
        start(Profile::Guided),
        placed(
            Decision::Domain(DecisionDomain::Priorities),
            ladder(4),
            "Whoever loads knows what is urgent",
        ),
        placed(
            Decision::Domain(DecisionDomain::Methods),
            ladder(4),
            "Safety on the yard is shared",
        ),
        placed(named("Release to the depot"), ladder(3), "Two approvals, one of them by the lead"),
        placed(named("Laptop and phone models"), outside("IT"), "IT policy"),
        Came {
            step: "Second release approval",
            since: author.days(-200),
            by: "Operations",
            wait: Wait::new(1, WaitUnit::Days, 8),
            protects: Some("Wrong loads"),
            proposal: Proposal::Drop,
        }
        .entry(StepChange::Came),
        step(
            "Release without the second approval",
            "Lead",
            author.days(60),
            "the error rate stays where it is",
        ),
        step(
            "Say the reasons for the shift plan",
            "Lead",
            author.days(30),
            "nobody has to ask for them",
        ),
    ])?;
    author.agree()
}

/// The audits of this quarter.
pub fn second(app: &App, now: Timestamp) -> Result<(), AppError> {
    with_a_gap(&AuditAuthor::of(app, CHANGED_TEAM, now))?;
    on_soft_ground(&AuditAuthor::of(app, UNSURE_TEAM, now))?;
    below_the_threshold(&AuditAuthor::of(app, SMALL_TEAM, now))
}

/// Discussed, and not agreed on yet.
fn with_a_gap(author: &AuditAuthor<'_>) -> Result<(), AppError> {
    let book = app::audit_data(author.app, &author.team, author.now)?.book;
    let steps = book.current().map(|audit| audit.steps).unwrap_or_default();
    author.begin()?;
    let outcomes = [
        (Outcome::Done, "Dropped in the summer; the error rate is unchanged"),
        (Outcome::Going, "In the weekly talk since last month"),
    ];
    for (step, (outcome, note)) in steps.iter().zip(outcomes) {
        author.write(Entry::Reviewed { step: step.number, outcome, note: line(note) })?;
    }
    author.write_all([
        placed(named("Release to the depot"), ladder(5), "Second approval dropped"),
        placed(Decision::Domain(DecisionDomain::Budget), outside("Finance"), "Budget freeze"),
        Came {
            step: "Second release approval",
            since: author.days(-80),
            by: "Operations",
            wait: Wait::new(1, WaitUnit::Days, 8),
            protects: Some("Wrong loads"),
            proposal: Proposal::Keep,
        }
        .entry(StepChange::Went),
        Came {
            step: "Form for spending over 100",
            since: author.days(-60),
            by: "Finance",
            wait: Wait::new(3, WaitUnit::Days, 2),
            protects: Some("Budget overrun"),
            proposal: Proposal::Change,
        }
        .entry(StepChange::Came),
        Came {
            step: "Weekly status slides",
            since: author.days(-40),
            by: "Operations",
            wait: Wait::new(3, WaitUnit::Hours, 4),
            protects: None,
            proposal: Proposal::Drop,
        }
        .entry(StepChange::Came),
        Entry::Overturned(Overturned {
            decision: line("Order of Friday's loads"),
            since: author.days(-25),
            by: line("Operations"),
            reason: None,
        }),
        guardrail(Exception::BasicExpectations, "Working hours and calendar", true, true),
        guardrail(
            Exception::OtherGroups,
            "Data retention for delivery photos (Legal)",
            true,
            false,
        ),
        guardrail(
            Exception::FirstTimers,
            "How closely a first-timer is guided, and when that ends",
            false,
            false,
        ),
        checked(SupportQuestion::BadNews, SupportAnswer::Partly, Some("Reaches us, but late")),
        checked(SupportQuestion::Tools, SupportAnswer::Yes, None),
        checked(SupportQuestion::FeedbackOnResults, SupportAnswer::Yes, Some("Every Monday")),
        Entry::Dependency(Dependency { who: line("Depots"), needs: Side::Partner }),
        Entry::Dependency(Dependency { who: line("Customer desk"), needs: Side::Counter }),
        Entry::Routine { work: line("Copying load lists into the plan") },
        Entry::Value { keep: line("Say a delay at once"), cost: line("a calm afternoon") },
        area("Routine loads", Grade::High, Grade::Low, Model::Full),
        area("New customers", Grade::Middle, Grade::High, Model::Structured),
        step(
            "The team picks one of three weekly priorities itself",
            "Lead",
            author.days(20),
            "the answers on priorities rise clearly, or we stop",
        ),
        step("Spending to 300 back to the team", "Finance", author.days(35), "no wait over a day"),
        Entry::Discussed { on: author.today() },
    ])
}

/// A draft.
fn on_soft_ground(author: &AuditAuthor<'_>) -> Result<(), AppError> {
    author.begin()?;
    author.write_all([
        start(Profile::Full),
        Came {
            step: "Ticket categories by the hour",
            since: author.days(-50),
            by: "Shared services",
            wait: Wait::new(20, WaitUnit::Minutes, 20),
            protects: None,
            proposal: Proposal::Drop,
        }
        .entry(StepChange::Came),
        checked(
            SupportQuestion::Coaching,
            SupportAnswer::No,
            Some("Nobody to ask on the new system"),
        ),
        area("New system", Grade::Low, Grade::High, Model::Full),
    ])
}

/// Agreed on, without a figure of the survey.
fn below_the_threshold(author: &AuditAuthor<'_>) -> Result<(), AppError> {
    author.begin()?;
    author.write_all([
        start(Profile::Structured),
        placed(named("Swapping shifts within the week"), ladder(5), "It was ours all along"),
        Came {
            step: "Signature for a box of gloves",
            since: author.days(-70),
            by: "Procurement",
            wait: Wait::new(2, WaitUnit::Hours, 6),
            protects: None,
            proposal: Proposal::Drop,
        }
        .entry(StepChange::Came),
        guardrail(Exception::BasicExpectations, "Two people on the yard at night", true, true),
        guardrail(Exception::Conduct, "How a shift is handed over", false, true),
        Entry::Value { keep: line("Nobody works alone"), cost: line("a late truck") },
        area("Unloading", Grade::High, Grade::Low, Model::Structured),
        step("Gloves from the shelf", "Procurement", author.days(14), "nobody waits for gloves"),
    ])?;
    author.agree()
}
