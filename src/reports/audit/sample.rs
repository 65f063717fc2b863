//! Made-up answers and books that go through the release engine and the rules, for the tests of papers.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};

use super::AuditView;
use crate::audit::{Basis, Conclusions, conclude};
use crate::disclosure::PublishedWave;
use crate::disclosure::sample::{self, Person};
use crate::domain::audit::{
    Book, Checked, Decider, Decision, DecisionDomain, Dependency, Entry, Exception, Grade,
    Guardrail, Latitude, Line, LogStep, Model, Moment, OutsideFigure, OutsideMeasure, Overturned,
    Profile, Proposal, Side, StepChange, SupportAnswer, SupportQuestion, Wait, WaitUnit, WorkArea,
};
use crate::domain::{Facet, Item, ItemBank, Measure, NeedState, Quarter, UnitPath, WaveId};
use crate::reports::sample::unit;

pub const NORTH: &str = "Operations/North";
pub const SMALL: &str = "Operations/Small";
pub const TODAY: Date = date(2026, 11, 22);

pub fn line(text: &str) -> Line {
    Line::parse(text).unwrap()
}

/// About what everybody answers to a statement of the audit wave.
fn level(item: &Item) -> u8 {
    match item.measure {
        Measure::Scale(scale) if scale.state == NeedState::Frustration => 2,
        Measure::Facet(Facet::Latitude) => 2,
        _ => 4,
    }
}

/// An audit wave of two large teams and a small one, which shifts its answers by `shift`.
pub fn audit_wave(shift: u8) -> PublishedWave {
    let items =
        ItemBank::parse(&ItemBank::SHIPPED).unwrap().form_of_wave("audit", 1).unwrap().items;
    let wave = sample::wave(7, date(2026, 11, 3), date(2026, 11, 14), items);
    let value = |person: usize, at: usize, item: &Item, shift: u8| {
        let turn = person + at;
        let most = u8::try_from(item.response.options.len()).unwrap();
        let value =
            level(item) + u8::from(turn.is_multiple_of(5)) - u8::from(turn.is_multiple_of(3));
        Some((value + shift).clamp(1, most))
    };
    let people = |path: &'static str, size: usize, shift: u8| {
        let items = wave.form.items.clone();
        (0..size).map(move |person| -> Person {
            let items = items.iter().enumerate();
            (unit(path), items.map(|(at, item)| value(person, at, item, shift)).collect())
        })
    };
    let people: Vec<Person> = people(NORTH, 14, 0)
        .chain(people("Operations/West", 12, 0))
        .chain(people("Sales", 12, 0))
        .chain(people(SMALL, 3, shift))
        .collect();
    let release = sample::publish(&wave, &people, &[]);
    PublishedWave { wave, release }
}

/// Everything that can be written down, for the audit of the 4th quarter.
pub fn full_book(guess: [u8; 5]) -> Book {
    let mut book = Book::default();
    let wave = audit_wave_id();
    let mut write = |on: Date, entry: Entry| {
        let moment = Moment { today: on, open_audit_wave: Some(&wave), colleagues: &[] };
        book.write(entry, moment).unwrap();
    };
    let quarter = |text| Quarter::parse(text).unwrap();
    write(date(2026, 8, 3), Entry::Begun { quarter: quarter("2026Q3") });
    let profile = Profile::Full;
    write(
        date(2026, 8, 3),
        Entry::ProfileTaken { area: None, profile, reason: line("Where we start") },
    );
    write(
        date(2026, 8, 4),
        Entry::Step {
            text: line("Swap shifts without asking"),
            owner: line("The team"),
            by: date(2026, 10, 1),
            because: line("Nobody waits for a swap"),
        },
    );
    write(date(2026, 8, 5), Entry::Discussed { on: date(2026, 8, 5) });
    write(date(2026, 8, 6), Entry::Agreed);
    let levels = DecisionDomain::ALL.into_iter().zip(guess);
    let levels = levels.map(|(domain, level)| (domain, Latitude::new(level).unwrap())).collect();
    write(date(2026, 11, 5), Entry::Guessed { wave: audit_wave_id(), levels });
    write(date(2026, 11, 17), Entry::Begun { quarter: quarter("2026Q4") });
    let place = Decider::Outside { owner: line("Finance") };
    let decision = Decision::Domain(DecisionDomain::Budget);
    let reason = line("New policy <b>");
    write(date(2026, 11, 17), Entry::Placed { area: None, decision, place, reason });
    write(
        date(2026, 11, 18),
        Entry::Logged(LogStep {
            step: line("Form for spending over 100"),
            change: StepChange::Came,
            since: date(2026, 9, 1),
            by: line("Finance"),
            wait: Wait::new(1, WaitUnit::Days, 3),
            protects: None,
            proposal: Proposal::Drop,
        }),
    );
    let (decision, by) = (line("Shift plan of week 40"), line("Division"));
    let since = date(2026, 10, 1);
    write(date(2026, 11, 18), Entry::Overturned(Overturned { decision, since, by, reason: None }));
    let guardrail = |written, known, rule| Guardrail {
        exception: Exception::BasicExpectations,
        rule: line(rule),
        written,
        known,
    };
    for rule in [
        guardrail(true, true, "Safety on the yard"),
        guardrail(true, false, "Delivery photos"),
        guardrail(false, true, "How first-timers are guided"),
    ] {
        write(date(2026, 11, 18), Entry::Guardrail(rule));
    }
    let (question, answer) = (SupportQuestion::Coaching, SupportAnswer::Partly);
    write(date(2026, 11, 18), Entry::Checked(Checked { question, answer, note: None }));
    let dependency = Dependency { who: line("The depot"), needs: Side::Counter };
    write(date(2026, 11, 18), Entry::Dependency(dependency));
    write(date(2026, 11, 18), Entry::Routine { work: line("Counting pallets") });
    write(date(2026, 11, 18), Entry::Value { keep: line("Safety"), cost: line("speed") });
    let (skill, complexity, model) = (Grade::High, Grade::Middle, Model::Guided);
    let area = WorkArea { name: line("Routine loads"), skill, complexity, model };
    write(date(2026, 11, 18), Entry::Area(area));
    write(
        date(2026, 11, 19),
        Entry::Step {
            text: line("Spending to 300 back to the team"),
            owner: line("Finance partner"),
            by: date(2026, 12, 15),
            because: line("The log shows no wait over a day"),
        },
    );
    book
}

fn audit_wave_id() -> WaveId {
    WaveId::numbered(7)
}

fn concluded(team: &UnitPath, book: &Book, waves: &[PublishedWave]) -> Conclusions {
    let waves: Vec<_> = waves.iter().map(|one| (&one.wave, &one.release)).collect();
    let books = BTreeMap::from([(team.clone(), book.clone())]);
    let quarter = Quarter::parse("2026Q4").unwrap();
    conclude(Basis { team, quarter, waves: &waves, books: &books }).unwrap()
}

fn outside(team: &UnitPath, value: f64) -> Vec<OutsideFigure> {
    let quarter = Quarter::parse("2026Q3").unwrap();
    vec![OutsideFigure { team: team.clone(), quarter, measure: OutsideMeasure::Turnover, value }]
}

/// Gives `test` everything that a paper shows.
pub fn with_view<R>(
    path: &str,
    book: &Book,
    waves: &[PublishedWave],
    turnover: f64,
    test: impl FnOnce(&AuditView<'_>) -> R,
) -> R {
    let team = unit(path);
    let conclusions = concluded(&team, book, waves);
    let outside = outside(&team, turnover);
    let agreed = [Quarter::parse("2026Q3").unwrap()];
    test(&AuditView {
        team: &team,
        today: TODAY,
        quarter: Quarter::parse("2026Q4").unwrap(),
        book,
        conclusions: &conclusions,
        outside: &outside,
        open_wave: None,
        agreed: &agreed,
    })
}
