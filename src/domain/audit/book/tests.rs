use jiff::civil::date;

use super::super::EntryRefusalReason;
use super::super::{Exception, Profile, Proposal, Side, StepChange, SupportAnswer, Wait, WaitUnit};
use super::*;

fn line(text: &str) -> Line {
    Line::parse(text).unwrap()
}

fn quarter(text: &str) -> Quarter {
    Quarter::parse(text).unwrap()
}

struct TestBook {
    book: Book,
    today: Date,
    wave: Option<WaveId>,
}

impl TestBook {
    fn new() -> Self {
        Self { book: Book::default(), today: date(2026, 11, 2), wave: None }
    }

    fn write(&mut self, entry: Entry) -> Result<u64, EntryRefusalReason> {
        let colleagues = ["Anna Lindqvist".to_owned()];
        let moment = Moment {
            today: self.today,
            open_audit_wave: self.wave.as_ref(),
            colleagues: &colleagues,
        };
        let before = self.book.clone();
        let written = self.book.write(entry, moment).map(|written| written.number);
        let refused = written.map_err(|refused| refused.why);
        if refused.is_err() {
            assert_eq!(self.book, before, "a refused entry changes nothing");
        }
        refused
    }

    fn begun() -> Self {
        let mut desk = Self::new();
        desk.write(Entry::Begun { quarter: quarter("2026Q4") }).unwrap();
        desk
    }
}

fn step(text: &str, by: Date) -> Entry {
    let (text, owner, because) =
        (line(text), line("Lead"), line("the log shows no wait over a day"));
    Entry::Step { text, owner, by, because }
}

fn logged(by: &str, since: Date) -> Entry {
    Entry::Logged(LogStep {
        step: line("Form for spending over 100"),
        change: StepChange::Came,
        since,
        by: line(by),
        wait: Wait::new(3, WaitUnit::Days, 2),
        protects: None,
        proposal: Proposal::Drop,
    })
}

#[test]
fn a_quarter_is_audited_once_and_never_in_advance() {
    let mut desk = TestBook::new();
    let begin = |desk: &mut TestBook, text| desk.write(Entry::Begun { quarter: quarter(text) });
    assert_eq!(
        begin(&mut desk, "2027Q1"),
        Err(EntryRefusalReason::QuarterToCome(quarter("2027Q1")))
    );
    assert_eq!(begin(&mut desk, "2026Q3"), Ok(1));
    assert_eq!(begin(&mut desk, "2026Q4"), Ok(2));
    assert_eq!(
        begin(&mut desk, "2026Q4"),
        Err(EntryRefusalReason::QuarterHasBegun(quarter("2026Q4")))
    );
    assert_eq!(desk.book.audits()[0].state, AuditState::Closed(None));
}

#[test]
fn draft_discussed_agreed_and_then_it_stays() {
    let mut desk = TestBook::new();
    let early = desk.write(Entry::Discussed { on: desk.today });
    assert_eq!(early, Err(EntryRefusalReason::NoAudit));
    let mut desk = TestBook::begun();
    let by = date(2026, 12, 15);
    assert_eq!(desk.write(Entry::Agreed), Err(EntryRefusalReason::NotDiscussed));
    let to_come = date(2026, 11, 3);
    assert_eq!(
        desk.write(Entry::Discussed { on: to_come }),
        Err(EntryRefusalReason::DateToCome(to_come))
    );
    desk.write(Entry::Discussed { on: desk.today }).unwrap();
    assert_eq!(desk.write(Entry::Agreed), Err(EntryRefusalReason::NoStep));
    let passed = date(2026, 11, 1);
    assert_eq!(desk.write(step("a", passed)), Err(EntryRefusalReason::DatePassed(passed)));
    let first = desk.write(step("a", by)).unwrap();
    desk.write(step("b", by)).unwrap();
    desk.write(step("c", by)).unwrap();
    assert_eq!(desk.write(step("d", by)), Err(EntryRefusalReason::TooManySteps));
    desk.write(Entry::Withdrawn { entry: first, reason: line("done already") }).unwrap();
    desk.write(step("d", by)).unwrap();
    desk.write(Entry::Agreed).unwrap();
    let audit = desk.book.current().unwrap();
    assert_eq!(audit.state, AuditState::Agreed(desk.today));
    let texts: Vec<&str> = audit.steps.iter().map(|step| step.text.as_str()).collect();
    assert_eq!(texts, ["b", "c", "d"]);
    let late = step("e", by);
    assert_eq!(desk.write(late), Err(EntryRefusalReason::AlreadyAgreed(desk.today)));
    let late = Entry::Withdrawn { entry: audit.steps[0].number, reason: line("x") };
    assert_eq!(desk.write(late), Err(EntryRefusalReason::AlreadyAgreed(desk.today)));
    // The running registers go on, for the next audit.
    let number = desk.write(logged("Finance", desk.today)).unwrap();
    desk.write(Entry::Withdrawn { entry: number, reason: line("typed twice") }).unwrap();
    assert!(desk.book.log().is_empty());
}

#[test]
fn the_next_audit_opens_with_the_review_of_the_last() {
    let mut desk = TestBook::begun();
    let number = desk.write(step("a", date(2026, 12, 1))).unwrap();
    desk.write(Entry::Discussed { on: desk.today }).unwrap();
    desk.write(Entry::Agreed).unwrap();
    desk.today = date(2027, 2, 1);
    desk.write(Entry::Begun { quarter: quarter("2027Q1") }).unwrap();
    assert_eq!(desk.book.before().unwrap().state, AuditState::Closed(Some(date(2026, 11, 2))));
    desk.write(step("b", date(2027, 3, 1))).unwrap();
    desk.write(Entry::Discussed { on: desk.today }).unwrap();
    assert_eq!(desk.write(Entry::Agreed), Err(EntryRefusalReason::NotReviewed(1)));
    let review =
        |step| Entry::Reviewed { step, outcome: Outcome::Done, note: line("since December") };
    assert_eq!(desk.write(review(99)), Err(EntryRefusalReason::NoSuchStep));
    desk.write(review(number)).unwrap();
    let old = Entry::Withdrawn { entry: number, reason: line("x") };
    assert_eq!(desk.write(old), Err(EntryRefusalReason::NothingToWithdraw));
    desk.write(Entry::Agreed).unwrap();
    assert_eq!(desk.book.before().unwrap().steps[0].review.as_ref().unwrap().0, Outcome::Done);
}

#[test]
fn a_step_that_was_agreed_on_is_shared_and_taken_back() {
    let mut desk = TestBook::begun();
    let share = |step, is_shared| Entry::Shared { step, is_shared };
    let shared = |desk: &TestBook| -> Vec<u64> {
        let steps = desk.book.agreed_steps().into_iter();
        steps.filter(|step| step.is_shared).map(|step| step.number).collect()
    };
    let first = desk.write(step("no form", date(2026, 12, 1))).unwrap();
    let named = desk.write(step("ask Anna first", date(2026, 12, 1))).unwrap();
    let none = Err(EntryRefusalReason::NoAgreedStep);
    assert_eq!(desk.write(share(first, true)), none, "it is a draft");
    desk.write(Entry::Discussed { on: desk.today }).unwrap();
    desk.write(Entry::Agreed).unwrap();
    assert_eq!(shared(&desk), Vec::<u64>::new(), "nothing is shared by itself");
    desk.write(share(first, true)).unwrap();
    let refused = Err(EntryRefusalReason::StepNamesColleague("Anna".to_owned()));
    assert_eq!(desk.write(share(named, true)), refused, "and no further than it names somebody");
    desk.write(share(named, false)).unwrap();
    for other in [99, desk.book.current().unwrap().number] {
        assert_eq!(desk.write(share(other, true)), none, "{other}");
    }
    assert_eq!(shared(&desk), [first]);
    desk.write(share(first, false)).unwrap();
    assert_eq!(shared(&desk), Vec::<u64>::new());
    desk.write(share(first, true)).unwrap();

    // While the next audit is written it stays, and ends with the one after.
    desk.today = date(2027, 2, 1);
    desk.write(Entry::Begun { quarter: quarter("2027Q1") }).unwrap();
    assert_eq!(shared(&desk), [first]);
    let second = desk.write(step("b", date(2027, 3, 1))).unwrap();
    assert_eq!(desk.write(share(second, true)), none);
    let standing = |desk: &TestBook, today| {
        let steps = desk.book.agreed_steps();
        steps.iter().find(|step| step.number == first).unwrap().standing(today)
    };
    let due = date(2026, 12, 1);
    assert_eq!(standing(&desk, due), StepStanding::Due(due));
    assert_eq!(standing(&desk, desk.today), StepStanding::Overdue(due));
    for (outcome, expected) in [
        (Outcome::Going, StepStanding::Overdue(due)),
        (Outcome::Dropped, StepStanding::Dropped),
        (Outcome::Done, StepStanding::Done),
    ] {
        desk.write(Entry::Reviewed { step: first, outcome, note: line("since") }).unwrap();
        assert_eq!(standing(&desk, desk.today), expected);
    }
    desk.today = date(2027, 5, 3);
    desk.write(Entry::Begun { quarter: quarter("2027Q2") }).unwrap();
    assert_eq!(shared(&desk), Vec::<u64>::new());
    assert_eq!(desk.write(share(first, true)), none);
}

#[test]
fn the_guess_is_locked_when_the_wave_closes() {
    let mut desk = TestBook::begun();
    let wave = WaveId::numbered(7);
    let three = Latitude::new(3).unwrap();
    let levels: BTreeMap<_, _> = DecisionDomain::ALL.map(|domain| (domain, three)).into();
    let guess =
        |levels: &BTreeMap<_, _>| Entry::Guessed { wave: wave.clone(), levels: levels.clone() };
    assert_eq!(desk.write(guess(&levels)), Err(EntryRefusalReason::GuessLocked));
    desk.wave = Some(wave.clone());
    let mut incomplete = levels.clone();
    incomplete.remove(&DecisionDomain::Budget);
    assert_eq!(desk.write(guess(&incomplete)), Err(EntryRefusalReason::GuessIncomplete));
    desk.write(guess(&levels)).unwrap();
    let mut second = levels.clone();
    second.insert(DecisionDomain::Tools, Latitude::TEAM);
    desk.write(guess(&second)).unwrap();
    assert_eq!(desk.book.guess(&wave), Some(&second));
    assert_eq!(desk.book.guess(&WaveId::numbered(8)), None);
    desk.wave = Some(WaveId::numbered(8));
    assert_eq!(desk.write(guess(&levels)), Err(EntryRefusalReason::GuessLocked));
}

#[test]
fn the_charter_of_an_earlier_day_stays_what_it_was() {
    let mut desk = TestBook::new();
    let guided =
        Entry::ProfileTaken { area: None, profile: Profile::Guided, reason: line("start") };
    desk.write(guided).unwrap();
    let first = desk.today;
    let tools = Decision::Domain(DecisionDomain::Tools);
    let placed = |level| Entry::Placed {
        area: None,
        decision: Decision::Domain(DecisionDomain::Tools),
        place: Decider::Ladder(Latitude::new(level).unwrap()),
        reason: line("one tool for all depots"),
    };
    assert_eq!(desk.write(placed(4)), Err(EntryRefusalReason::Unchanged));
    desk.today = date(2026, 11, 20);
    desk.write(placed(2)).unwrap();
    let granted = |day| desk.book.charter(day).granted(DecisionDomain::Tools).map(Latitude::get);
    assert_eq!(granted(date(2026, 11, 1)), None);
    assert_eq!((granted(first), granted(desk.today)), (Some(4), Some(2)));
    let unlisted = Entry::Unlisted { area: None, decision: tools, reason: line("ours") };
    desk.write(unlisted.clone()).unwrap();
    assert_eq!(desk.write(unlisted), Err(EntryRefusalReason::NotListed));
    let charter = desk.book.charter(desk.today);
    assert_eq!(charter.granted(DecisionDomain::Tools), Some(Latitude::TEAM));
}

#[test]
fn moves_say_what_came_nearer_and_what_went_away() {
    let mut desk = TestBook::new();
    let guided = |profile| Entry::ProfileTaken { area: None, profile, reason: line("start") };
    desk.write(guided(Profile::Guided)).unwrap();
    assert_eq!(desk.book.moves_after(0), [], "a start is no move");
    desk.write(Entry::Begun { quarter: quarter("2026Q4") }).unwrap();
    assert_eq!(desk.book.since(), 0);
    let budget = Decision::Named(line("Spending up to 300"));
    let outside = Decider::Outside { owner: line("Finance") };
    let placed = |place| Entry::Placed {
        area: None,
        decision: Decision::Named(line("Spending up to 300")),
        place,
        reason: line("budget freeze"),
    };
    let number = desk.write(placed(outside.clone())).unwrap();
    let moves = desk.book.moves_after(0);
    assert_eq!((moves[0].number, &moves[0].decision), (number, &budget));
    assert_eq!((&moves[0].from, &moves[0].to), (&Decider::Ladder(Latitude::TEAM), &outside));
    assert!(moves[0].is_away_from_the_team());
    desk.write(placed(Decider::Ladder(Latitude::new(2).unwrap()))).unwrap();
    assert!(desk.book.moves_after(number)[0].is_toward_the_team());
    // Methods and schedule of the profile go from 5 and 4 to 3, tools from 4 to 2, the budget from 3 to 2.
    let last = desk.write(guided(Profile::Structured)).unwrap();
    let away = desk.book.moves_after(last - 1);
    assert_eq!(away.iter().filter(|one| one.is_away_from_the_team()).count(), 4);
    desk.write(step("a", date(2026, 12, 1))).unwrap();
    desk.write(Entry::Discussed { on: desk.today }).unwrap();
    let agreed = desk.write(Entry::Agreed).unwrap();
    desk.today = date(2027, 2, 1);
    desk.write(Entry::Begun { quarter: quarter("2027Q1") }).unwrap();
    assert_eq!(desk.book.since(), agreed);
}

#[test]
fn rules_and_units_never_persons() {
    let mut desk = TestBook::begun();
    let named = Err(EntryRefusalReason::NamesColleague("Anna Lindqvist".to_owned()));
    let today = desk.today;
    assert_eq!(desk.write(logged("Anna", today)), named);
    let (written, known) = (false, true);
    let rule = |text| {
        Entry::Guardrail(Guardrail {
            exception: Exception::CloseToFailing,
            rule: line(text),
            written,
            known,
        })
    };
    assert_eq!(desk.write(rule("Lindqvist is checked weekly")), named);
    assert!(desk.write(rule("Weekly talks until the targets are met again")).is_ok());
    let to_come = date(2027, 1, 1);
    assert_eq!(
        desk.write(logged("Finance", to_come)),
        Err(EntryRefusalReason::DateToCome(to_come))
    );
}

#[test]
fn lists_keep_the_last_word_and_what_was_taken_back_is_gone() {
    let mut desk = TestBook::begun();
    let check =
        |answer| Entry::Checked(Checked { question: SupportQuestion::Tools, answer, note: None });
    desk.write(check(SupportAnswer::No)).unwrap();
    desk.write(check(SupportAnswer::Partly)).unwrap();
    assert_eq!(desk.book.checks().len(), 1);
    assert_eq!(desk.book.checks()[0].item.answer, SupportAnswer::Partly);
    let who = Entry::Dependency(Dependency { who: line("Depots"), needs: Side::Partner });
    let number = desk.write(who).unwrap();
    let back = |entry| Entry::Withdrawn { entry, reason: line("x") };
    desk.write(back(number)).unwrap();
    assert_eq!(desk.write(back(number)), Err(EntryRefusalReason::NothingToWithdraw));
    assert_eq!(
        desk.write(back(1)),
        Err(EntryRefusalReason::NothingToWithdraw),
        "an audit stays begun"
    );
    assert!(desk.book.dependencies().is_empty());
}

#[test]
fn entries_read_back_what_was_written() {
    let mut desk = TestBook::begun();
    desk.write(logged("Finance", date(2026, 9, 1))).unwrap();
    desk.write(step("a", date(2026, 12, 1))).unwrap();
    for BookEntry { entry, .. } in desk.book.entries() {
        let json = serde_json::to_string(entry).unwrap();
        assert_eq!(serde_json::from_str::<Entry>(&json).unwrap(), *entry, "{json}");
    }
    let off_the_ladder = r#"{"kind":"placed","area":null,"decision":{"domain":"tools"},"place":{"ladder":6},"reason":"x"}"#;
    assert!(serde_json::from_str::<Entry>(off_the_ladder).is_err());
}
