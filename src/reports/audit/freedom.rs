//! Section 2: how much say, in practice, as it should be, as granted, and as the lead guessed.

use super::{AuditView, Block, ChartKey, PaperCell, PaperTable, Sign};
use crate::audit::{AuditFigure, Conclusions, DomainGap, FigureId, GapVerdict, GuessBeside};
use crate::charts::{FreedomChart, FreedomRow};
use crate::disclosure::{BandCount, DontKnow, Figure};
use crate::domain::audit::{DecisionDomain, Latitude};
use crate::messages::key;
use crate::reports::ReportError;
use crate::reports::team::distribution::share_in_tenths;
use crate::reports::words::{UNJUDGED, Words, capitalised};

pub(super) fn blocks(words: Words<'_>, view: &AuditView<'_>) -> Result<Vec<Block>, ReportError> {
    let conclusions = view.conclusions;
    if conclusions.ladder_wave.is_none() {
        return Ok(vec![Block::Paragraph(words.t.get("audit-freedom-not-asked"))]);
    }
    let guessed = guess_sentences(words, conclusions);
    let chart = FreedomChart {
        title: words.t.get("audit-freedom"),
        description: description(words, conclusions, &guessed),
        ends: [words.t.get("audit-ladder-lowest"), words.t.get("audit-ladder-highest")],
        rows: DecisionDomain::ALL.map(|domain| row(words, conclusions, domain)).into(),
    };
    let mut blocks = vec![
        Block::Chart { svg: chart.svg("freedom-profile")?, key: chart_key(words, conclusions) },
        Block::Table(numbers(words, conclusions)),
        Block::List(
            DecisionDomain::ALL
                .map(|domain| (words.domain_in_full(domain), verdict(words, conclusions, domain)))
                .into(),
        ),
    ];
    blocks.extend(guessed.into_iter().map(Block::Paragraph));
    Ok(blocks)
}

fn row(words: Words<'_>, conclusions: &Conclusions, domain: DecisionDomain) -> FreedomRow {
    FreedomRow {
        label: words.domain_in_full(domain),
        practice: conclusions.evidence.get(FigureId::Practice(domain)),
        desired: conclusions.evidence.get(FigureId::AsItShouldBe(domain)),
        guess: conclusions.guesses.get(&domain).map(|(level, _)| *level),
        granted: granted(conclusions, domain),
    }
}

fn granted(conclusions: &Conclusions, domain: DecisionDomain) -> Option<Latitude> {
    conclusions.gaps.get(&domain).and_then(|gap| gap.granted)
}

/// Only the signs that the picture holds.
fn chart_key(words: Words<'_>, conclusions: &Conclusions) -> Vec<ChartKey> {
    let t = words.t;
    let seen = |id: fn(DecisionDomain) -> FigureId| {
        DecisionDomain::ALL.map(|domain| conclusions.evidence.get(id(domain)))
    };
    let practice = seen(FigureId::Practice);
    let any_desired = seen(FigureId::AsItShouldBe).iter().any(|one| one.shown().is_some());
    let any_charter = DecisionDomain::ALL.iter().any(|one| granted(conclusions, *one).is_some());
    [
        (practice.iter().any(|one| one.shown().is_some()), Sign::Answer, key("audit-key-answer")),
        (any_desired, Sign::Ring, key("audit-key-desired")),
        (any_charter, Sign::Tick, key("audit-key-charter")),
        (!conclusions.guesses.is_empty(), Sign::Diamond, key("audit-key-guess")),
        (practice.contains(&AuditFigure::Withheld), Sign::Hatch, key("withheld")),
    ]
    .into_iter()
    .filter(|(is_there, ..)| *is_there)
    .map(|(_, sign, text)| ChartKey { sign, text: t.get(text) })
    .collect()
}

/// The table of the same numbers.
fn numbers(words: Words<'_>, conclusions: &Conclusions) -> PaperTable {
    let t = words.t;
    let has_guesses = !conclusions.guesses.is_empty();
    let columns = [
        Some(t.get("audit-column-decision")),
        Some(t.get("audit-column-practice")),
        Some(t.get("audit-column-desired")),
        Some(t.get("audit-column-charter")),
        has_guesses.then(|| t.get("audit-column-guess")),
        Some(t.get("audit-column-share")),
        Some(t.get("audit-column-dont-know")),
    ];
    let row = |domain: DecisionDomain| {
        let guess = conclusions.guesses.get(&domain);
        let level = |level: Option<Latitude>| {
            PaperCell::plain(level.map_or_else(|| UNJUDGED.to_owned(), |one| one.to_string()))
        };
        [
            Some(PaperCell::plain(words.domain_in_full(domain))),
            Some(words.seen(conclusions.evidence.get(FigureId::Practice(domain)))),
            Some(words.seen(conclusions.evidence.get(FigureId::AsItShouldBe(domain)))),
            Some(level(granted(conclusions, domain))),
            has_guesses.then(|| level(guess.map(|(level, _)| *level))),
            Some(share(words, conclusions, domain)),
            Some(dont_know(words, conclusions, domain)),
        ]
        .into_iter()
        .flatten()
        .collect()
    };
    PaperTable {
        caption: t.get("audit-numbers-caption"),
        folded: Some(t.get("numbers-summary")),
        ..PaperTable::new(
            columns.into_iter().flatten().collect(),
            DecisionDomain::ALL.map(row).into(),
        )
    }
}

/// How many put the decision on step 4 or 5.
fn share(words: Words<'_>, conclusions: &Conclusions, domain: DecisionDomain) -> PaperCell {
    let bands = conclusions.shares.get(&domain).map_or(Figure::NotAsked, |one| one.bands);
    in_cell(words, &bands, |cell| (cell.high, cell.n))
}

fn dont_know(words: Words<'_>, conclusions: &Conclusions, domain: DecisionDomain) -> PaperCell {
    let said = conclusions.shares.get(&domain).map_or(Figure::NotAsked, |one| one.dont_know);
    in_cell(words, &said, |&DontKnow { n, count, least, most }| {
        (BandCount { count, least, most }, n)
    })
}

fn in_cell<T>(
    words: Words<'_>,
    figure: &Figure<T>,
    counted: fn(&T) -> (BandCount, u32),
) -> PaperCell {
    match figure {
        Figure::Shown(released) => {
            let (count, n) = counted(released.get());
            PaperCell::plain(share_in_tenths(words, count, n))
        }
        Figure::Withheld => PaperCell::withheld(words.t.get("withheld")),
        Figure::NotAsked => PaperCell::plain(UNJUDGED.to_owned()),
    }
}

/// "less than the charter grants: 2.6 (2.1 to 3.1), charter 4".
fn verdict(words: Words<'_>, conclusions: &Conclusions, domain: DecisionDomain) -> PaperCell {
    let t = words.t;
    let seen = conclusions.evidence.get(FigureId::Practice(domain));
    let AuditFigure::Shown(reading) = seen else { return words.seen(seen) };
    let figure = words.reading(reading);
    let gap = conclusions.gaps.get(&domain).copied();
    let DomainGap { verdict, granted, .. } =
        gap.unwrap_or(DomainGap { verdict: GapVerdict::NoCharter, granted: None, gap: None });
    let message = match verdict {
        GapVerdict::InLine => key("audit-gap-in-line"),
        GapVerdict::Below => key("audit-gap-below"),
        GapVerdict::Above => key("audit-gap-above"),
        GapVerdict::CannotTell => key("audit-gap-cannot-tell"),
        GapVerdict::NoCharter | GapVerdict::Withheld | GapVerdict::NotAsked => {
            return PaperCell::plain(
                t.say("audit-gap-no-charter").with("figure", figure).to_string(),
            );
        }
    };
    let charter = granted.map_or_else(|| UNJUDGED.to_owned(), |level| level.to_string());
    let text = t.say(message).with("figure", figure).with("charter", charter).to_string();
    if verdict.is_claim() && verdict != GapVerdict::InLine {
        PaperCell::strong(text)
    } else {
        PaperCell::plain(text)
    }
}

/// What the lead guessed, beside the answers that are shown; nothing where there is no guess.
fn guess_sentences(words: Words<'_>, conclusions: &Conclusions) -> Vec<String> {
    let of = |kind: GuessBeside| -> Vec<DecisionDomain> {
        let found = conclusions.guesses.iter().filter(|(_, (_, beside))| *beside == kind);
        found.map(|(domain, _)| *domain).collect()
    };
    [
        (GuessBeside::Higher, key("audit-guess-higher")),
        (GuessBeside::Lower, key("audit-guess-lower")),
        (GuessBeside::Within, key("audit-guess-within")),
        (GuessBeside::CannotTell, key("audit-guess-cannot-tell")),
    ]
    .into_iter()
    .map(|(kind, message)| (of(kind), message))
    .filter(|(domains, _)| !domains.is_empty())
    .map(|(domains, message)| {
        capitalised(&words.t.say(message).with("domains", words.domains(&domains)).to_string())
    })
    .collect()
}

/// What a screen reader is told in place of the picture.
fn description(words: Words<'_>, conclusions: &Conclusions, guessed: &[String]) -> String {
    let line = |domain: DecisionDomain| {
        let verdict = verdict(words, conclusions, domain).text;
        format!("{}: {verdict}.", words.domain_in_full(domain))
    };
    let lines = DecisionDomain::ALL.map(line);
    lines.into_iter().chain(guessed.iter().cloned()).collect::<Vec<_>>().join(" ")
}
