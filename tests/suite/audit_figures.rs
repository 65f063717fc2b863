//! What an audit shows of a survey, against the wave's certificate.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::date;
use proptest::prelude::*;
use sdt_pulse::audit::{AuditFigure, Basis, Conclusions, FigureId, GapVerdict, conclude};
use sdt_pulse::certificate::check;
use sdt_pulse::disclosure::{Release, release};
use sdt_pulse::domain::audit::{Book, BookEntry, DecisionDomain, Entry, Latitude, Line, Profile};
use sdt_pulse::domain::{
    ItemBank, ItemId, Quarter, Roster, Terms, Threshold, UnitPath, Wave, WaveId, WaveState,
};
use serde_json::Value;

use crate::support::survey::{ballot, frozen};

/// Of each team the people, and how many of them take part.
type Team = (u8, u8);

fn wave() -> Wave {
    let bank = ItemBank::parse(&ItemBank::SHIPPED).unwrap();
    let day = date(2026, 11, 20);
    Wave {
        id: WaveId::numbered(1),
        label: String::new(),
        form: bank.form_of_wave("audit", 1).unwrap(),
        opens_on: day,
        closes_on: day,
        ends_early_on: None,
        state: WaveState::Closed,
        threshold: Threshold::default(),
        terms: Terms::default(),
    }
}

fn unit(team: usize) -> UnitPath {
    UnitPath::parse(&format!("T{team}")).unwrap()
}

/// Answers from a few seeds; some statements are skipped.
fn made(wave: &Wave, teams: &[Team], seed: u64) -> (Roster, Release) {
    let invited =
        teams.iter().enumerate().flat_map(|(at, (people, _))| (0..*people).map(move |_| unit(at)));
    let invited: Vec<UnitPath> = invited.collect();
    let roster = frozen(&invited.into_iter().map(|unit| (unit, false)).collect::<Vec<_>>());
    let mut state = seed | 1;
    let mut next = move |below: u64| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let mut ballots = Vec::new();
    for (at, (_, answering)) in teams.iter().enumerate() {
        for _ in 0..*answering {
            let values = wave.form.items.iter().map(|_| {
                let skipped = next(12) == 0;
                let value = u8::try_from(1 + next(5)).unwrap();
                if skipped { 0 } else { value }
            });
            ballots.push(ballot(wave, &roster, &unit(at), false, values.collect()));
        }
    }
    let release = release(wave, &roster, &ballots, &[]).unwrap();
    (roster, release)
}

/// A charter, and a guess of the highest step in every domain.
fn book(wave: &Wave) -> Book {
    let line = |text| Line::parse(text).unwrap();
    let levels = DecisionDomain::ALL.map(|domain| (domain, Latitude::TEAM)).into();
    let entries = [
        Entry::ProfileTaken { area: None, profile: Profile::Guided, reason: line("start") },
        Entry::Guessed { wave: wave.id.clone(), levels },
        Entry::Begun { quarter: Quarter::parse("2026Q4").unwrap() },
    ];
    let written = (1..).zip(entries);
    Book::new(
        written.map(|(number, entry)| BookEntry { number, on: date(2026, 11, 1), entry }).collect(),
    )
}

fn concluded(
    wave: &Wave,
    release: &Release,
    team: &UnitPath,
    books: &BTreeMap<UnitPath, Book>,
) -> Conclusions {
    let quarter = Quarter::parse("2026Q4").unwrap();
    conclude(Basis { team, quarter, waves: &[(wave, release)], books }).unwrap()
}

/// The mean of an item in the certificate, if it has that figure.
fn certified(content: &Value, team: &UnitPath, item: &ItemId) -> Option<f64> {
    let units = content["content"]["published"]["units"].as_array().unwrap();
    let unit = units.iter().find(|unit| unit["path"] == team.as_str())?;
    unit["items"][item.as_str()]["mean"].as_f64()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn an_audit_shows_what_the_certificate_holds_and_nothing_else(
        teams in prop::collection::vec((3..16_u8, 0..16_u8), 1..7), seed in any::<u64>(),
    ) {
        let teams: Vec<Team> = teams.into_iter().map(|(all, some)| (all, some.min(all))).collect();
        let wave = wave();
        let (roster, release) = made(&wave, &teams, seed);
        let text = release.certificate(&roster, None, None).unwrap();
        let holds = check(&text).map_err(|refused| TestCaseError::fail(format!("{refused:?}")))?;
        let proved: BTreeSet<(String, String)> =
            holds.figures.iter().map(|figure| (figure.unit.clone(), figure.measure.clone())).collect();
        let content: Value = serde_json::from_str(&text).unwrap();
        let books: BTreeMap<UnitPath, Book> = (0..teams.len()).map(|at| (unit(at), book(&wave))).collect();
        for team in books.keys() {
            let found = concluded(&wave, &release, team, &books);
            for (id, seen) in found.evidence.iter() {
                let Some(item) = id.item() else { continue };
                let mean = certified(&content, team, &item);
                match seen {
                    AuditFigure::Shown(reading) => {
                        prop_assert!((reading.mean - mean.unwrap()).abs() < 1e-4, "{id:?}");
                        prop_assert!(proved.contains(&(team.to_string(), item.to_string())));
                    }
                    AuditFigure::Withheld | AuditFigure::NotAsked => prop_assert_eq!(mean, None, "{:?}", id),
                }
            }
            for domain in DecisionDomain::ALL {
                let is_shown = found.evidence.get(FigureId::Practice(domain)).shown().is_some();
                // The guess stands beside every shown answer, and beside no other.
                prop_assert_eq!(found.guesses.contains_key(&domain), is_shown);
                let gap = found.gaps[&domain];
                prop_assert_eq!(gap.verdict == GapVerdict::Withheld, !is_shown);
                prop_assert!(is_shown || gap.gap.is_none());
            }
        }
    }
}

#[test]
fn a_team_below_the_threshold_shows_nothing_and_keeps_its_register() {
    let wave = wave();
    let (_, release) = made(&wave, &[(12, 12), (14, 14), (12, 12), (4, 4)], 7);
    let books: BTreeMap<UnitPath, Book> = (0..4).map(|at| (unit(at), book(&wave))).collect();
    let shown = |team: usize| {
        let found = concluded(&wave, &release, &unit(team), &books);
        let figures = found.evidence.iter().filter(|(_, seen)| seen.shown().is_some()).count();
        (figures, found.guesses.len())
    };
    assert_eq!(shown(3), (0, 0));
    // Four scales, twelve statements and the ladder twice.
    assert_eq!(shown(0), (26, 5));
    let small = concluded(&wave, &release, &unit(3), &books);
    assert!(!small.charter_then.is_empty());
}
