use std::collections::BTreeMap;

use super::{
    AuditFigure, DomainGap, Evidence, FigureId, Finding, Foundation, Foundations, GuessBeside,
    Headline, Pitfall, PitfallEntries, Reading, Recommendation, RegisterCounts, Waiting, evidence,
    foundations, gaps, guess_beside, headline, pitfalls, practice_of_teams, recommend, waiting,
};
use crate::disclosure::{BandCell, DontKnow, Figure, Release, ReleaseError};
use crate::domain::audit::{
    Book, Charter, DecisionDomain, Latitude, Line, Move, StepChange, SupportAnswer,
    SupportQuestion, WorkArea,
};
use crate::domain::{Quarter, UnitPath, Wave};
use crate::stats::StatsError;

#[derive(Debug, thiserror::Error)]
pub enum AuditError {
    #[error("a figure of a release cannot be read")]
    Release(#[from] ReleaseError),
    #[error("a figure of an audit cannot be computed")]
    Numbers(#[from] StatsError),
}

/// What an audit is built from.
#[derive(Debug, Clone, Copy)]
pub struct Basis<'a> {
    pub team: &'a UnitPath,
    pub quarter: Quarter,
    /// Closed waves with their releases, oldest first.
    pub waves: &'a [(&'a Wave, &'a Release)],
    /// Every team's book: comparisons with charters are allowed for over all teams.
    pub books: &'a BTreeMap<UnitPath, Book>,
}

/// How the answers to one statement of the ladder lie, where that is released; never cut at the charter's
/// level, since two cuts rebuild the answers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shares {
    pub bands: Figure<BandCell>,
    pub dont_know: Figure<DontKnow>,
}

/// All conclusions of one team's audit.
#[derive(Debug, Clone)]
pub struct Conclusions {
    /// The waves that any figure may come from, oldest first.
    pub waves: Vec<Wave>,
    /// Of them the last one that asked the ladder.
    pub ladder_wave: Option<Wave>,
    pub evidence: Evidence,
    pub foundations: Foundations,
    /// The group around the team, where the team's own foundations are withheld and that group's are not.
    pub around: Option<(UnitPath, Evidence)>,
    /// As it stood when the ladder's wave closed.
    pub charter_then: Charter,
    pub gaps: BTreeMap<DecisionDomain, DomainGap>,
    /// Of the ladder in practice.
    pub shares: BTreeMap<DecisionDomain, Shares>,
    /// Only where the answer beside it is shown.
    pub guesses: BTreeMap<DecisionDomain, (Latitude, GuessBeside)>,
    /// What moved in the charter since the audit before.
    pub moves: Vec<Move>,
    pub waiting: Waiting,
    pub recommendations: Vec<(WorkArea, Recommendation)>,
    pub pitfalls: [(Pitfall, Finding); 4],
    pub headline: Headline,
}

/// Draws every conclusion; the same for the same book and releases.
///
/// An audit looks at the waves that closed in its quarter or the one before: older ones are not about
/// the team of today.
pub fn conclude(basis: Basis<'_>) -> Result<Conclusions, AuditError> {
    let Basis { team, quarter, .. } = basis;
    let empty = Book::default();
    let book = basis.books.get(team).unwrap_or(&empty);
    let waves: Vec<(&Wave, &Release)> =
        basis.waves.iter().copied().filter(|(wave, _)| is_recent(wave, quarter)).collect();
    let releases: Vec<&Release> = waves.iter().map(|(_, release)| *release).collect();
    let evidence = evidence(team, &releases)?;
    let ladder = waves.iter().rev().find(|(_, release)| asks_the_ladder(release)).copied();

    let foundations = foundations(&evidence);
    let around = around(team, foundations, &releases)?;
    let mut of_team = BTreeMap::new();
    let mut charter_then = Charter::default();
    let mut shares = BTreeMap::new();
    if let Some((wave, release)) = ladder {
        let charters: BTreeMap<UnitPath, Charter> = basis
            .books
            .iter()
            .map(|(unit, book)| (unit.clone(), book.charter(wave.closes_on)))
            .filter(|(unit, charter)| unit == team || !charter.is_empty())
            .collect();
        charter_then = charters.get(team).cloned().unwrap_or_default();
        let mut found = gaps(&practice_of_teams(release, &charters))?;
        of_team = found.remove(team).unwrap_or_default();
        shares = shares_of(release, team);
    }
    let guesses = guesses(book, ladder.map(|(wave, _)| wave), &evidence);
    let since = book.since();
    // A first audit has nothing that it could have moved from.
    let moves = if since == 0 { Vec::new() } else { book.moves_after(since) };
    let written_log = book.log();
    let new_steps = |change: StepChange| {
        written_log.iter().filter(|kept| kept.number > since && kept.item.change == change).count()
    };
    let beside: BTreeMap<DecisionDomain, GuessBeside> =
        guesses.iter().map(|(domain, (_, beside))| (*domain, *beside)).collect();
    let written = RegisterCounts {
        came: new_steps(StepChange::Came),
        went: new_steps(StepChange::Went),
        moved_away: moves.iter().filter(|one| one.is_away_from_the_team()).count(),
        anything: !written_log.is_empty() || !moves.is_empty() || !charter_then.is_empty(),
        gaps: &of_team,
        guesses: &beside,
    };
    let headline = headline(&evidence, foundations, &written);
    let recommendations = book
        .areas()
        .into_iter()
        .map(|kept| (kept.item.clone(), recommend(kept.item, &evidence, foundations)))
        .collect();
    Ok(Conclusions {
        waves: waves.iter().map(|(wave, _)| (*wave).clone()).collect(),
        ladder_wave: ladder.map(|(wave, _)| wave.clone()),
        waiting: waiting(written_log.iter().map(|kept| kept.item)),
        pitfalls: pitfalls(&evidence, &pitfall_entries(book, &moves, since)),
        gaps: of_team,
        shares,
        guesses,
        moves,
        recommendations,
        headline,
        charter_then,
        foundations,
        around,
        evidence,
    })
}

fn around(
    team: &UnitPath,
    foundations: Foundations,
    releases: &[&Release],
) -> Result<Option<(UnitPath, Evidence)>, AuditError> {
    let is_hidden = foundations.steps.iter().all(|(_, ground)| *ground == Foundation::Withheld);
    let Some(parent) = team.parent().filter(|_| is_hidden) else { return Ok(None) };
    let found = evidence(&parent, releases)?;
    let is_shown = found.get(FigureId::Autonomy).shown().is_some();
    Ok(is_shown.then_some((parent, found)))
}

fn shares_of(release: &Release, team: &UnitPath) -> BTreeMap<DecisionDomain, Shares> {
    let of = |domain: DecisionDomain| {
        let item = domain.in_practice()?;
        let (bands, dont_know) = (release.bands(team, &item), release.dont_know(team, &item));
        Some((domain, Shares { bands, dont_know }))
    };
    DecisionDomain::ALL.into_iter().filter_map(of).collect()
}

fn is_recent(wave: &Wave, quarter: Quarter) -> bool {
    let closed = Quarter::of(wave.closes_on);
    closed == quarter || closed == quarter.before()
}

fn asks_the_ladder(release: &Release) -> bool {
    let item = DecisionDomain::Methods.in_practice();
    release.items().any(|asked| Some(asked) == item.as_ref())
}

fn guesses(
    book: &Book,
    wave: Option<&Wave>,
    evidence: &Evidence,
) -> BTreeMap<DecisionDomain, (Latitude, GuessBeside)> {
    let Some(levels) = wave.and_then(|wave| book.guess(&wave.id)) else { return BTreeMap::new() };
    let beside = |(domain, level): (&DecisionDomain, &Latitude)| {
        let answer: AuditFigure<Reading> = evidence.get(FigureId::Practice(*domain));
        Some((*domain, (*level, guess_beside(Some(*level), answer)?)))
    };
    levels.iter().filter_map(beside).collect()
}

fn pitfall_entries(book: &Book, moves: &[Move], since: u64) -> PitfallEntries {
    let overturned = book.overturned().into_iter().filter(|kept| kept.number > since);
    let overturned: Vec<(Line, Option<Line>)> =
        overturned.map(|kept| (kept.item.decision.clone(), kept.item.reason.clone())).collect();
    PitfallEntries {
        moved_to_the_team: (since > 0)
            .then(|| moves.iter().filter(|one| one.is_toward_the_team()).count()),
        no_feedback_on_results: book.checks().iter().any(|kept| {
            kept.item.question == SupportQuestion::FeedbackOnResults
                && kept.item.answer == SupportAnswer::No
        }),
        overturned,
        uneven_reason: book.uneven_reason().cloned(),
    }
}
