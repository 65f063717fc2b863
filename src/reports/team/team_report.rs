//! What a lead and HR read of one unit.

use askama::Template;

use super::advice::{Advice, NextLink, advice, next_link};
use super::agreed::{ActionMark, Agreed};
use super::conversation::conversation;
use super::differing::{DifferingLine, differing};
use super::distribution::{Distribution, distribution};
use super::history::History;
use super::note_form::{DrawnNoteForm, NoteForm};
use super::numbers::{Cell, Cells};
use super::reading::NextStep;
use super::scales::Scales;
use super::statements::{StatementGroup, statements};
use crate::disclosure::Figure;
use crate::disclosure::PublishedWave;
use crate::domain::{Need, Scale, UnitPath};
use crate::messages::key;
use crate::reports::addresses::{note_href, present_href, summary_href, team_href};
use crate::reports::headline::Headline;
use crate::reports::page::{Chrome, ReportError, Viewer};
use crate::reports::words::{Judged, Words, capitalised};

/// A unit's page, or that of the group around it.
#[derive(Template)]
#[template(path = "app/team.html")]
pub struct TeamReport<'a> {
    pub(super) chrome: Chrome<'a>,
    pub(super) here: String,
    pub(super) title: String,
    pub(super) kicker: String,
    pub(super) headline: Headline,
    /// What qualifies the page as a whole: not the own team, or not asked any more.
    pub(super) notes: Vec<String>,
    answered: Option<String>,
    threshold: Option<u32>,
    /// Nothing where no wave on the page shows the unit.
    pub(super) scales: Option<Scales>,
    pub(super) agreed: Agreed,
    /// The statements that clearly differ.
    pub(super) differing: Vec<DifferingLine>,
    /// Keep, talk about, next step; nothing on a page that is not a team's.
    pub(super) advice: Option<Advice>,
    statements: Vec<StatementGroup>,
    distribution: Option<Distribution>,
    /// What to say to the team, and why; empty on a page that is not a team's.
    talk: Vec<(String, String)>,
    note_form: Option<DrawnNoteForm>,
    /// Whether there is a ribbon in any chart.
    has_ranges: bool,
    /// Whether the page shows the unit beside the organisation.
    has_organisation: bool,
    /// Whether the newest wave shows nothing of the unit.
    pub(super) is_withheld: bool,
    parent: Option<ParentLink>,
    /// The same for a meeting, one thing a screen.
    present: Option<String>,
    /// The audit, where nothing else is shown; for its lead.
    pub(super) audit: Option<NextLink>,
}

/// Where to read on when the unit's own result is withheld.
struct ParentLink {
    href: String,
    /// "Operations, the group your team is part of".
    name: String,
    /// For a lead: that it is not their team.
    caution: String,
    /// What the parent's current wave shows, need by need.
    figures: String,
}

/// Which parts of a unit's page a reader gets.
struct Scope<'a> {
    /// Nobody for the group around a lead's team, of which only the scales are read.
    viewer: Option<Viewer>,
    actions: &'a [ActionMark],
    links: ReportLinks,
}

/// Where a reader may go from a unit's page; `None`: nowhere.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReportLinks {
    /// The group around the unit.
    pub parent: Option<String>,
    /// The unit's audit.
    pub audit: Option<String>,
}

/// The report of one unit. `waves` are all closed waves, oldest first; the page shows the last 12
/// in which the unit was asked.
///
/// `None` if no wave ever asked the unit; before the first close the page says that there is none.
///
/// # Errors
/// A release whose figures cannot be computed, or a chart that cannot be drawn.
pub fn team_report<'a>(
    unit: &UnitPath,
    viewer: Viewer,
    waves: &[PublishedWave],
    actions: &[ActionMark],
    links: ReportLinks,
    chrome: Chrome<'a>,
) -> Result<Option<TeamReport<'a>>, ReportError> {
    report(unit, waves, chrome, Scope { viewer: Some(viewer), actions, links })
}

/// What a lead may read of the group around their team: scales with intervals and verdicts.
///
/// `None` and errors as for [`team_report`].
pub fn parent_summary<'a>(
    unit: &UnitPath,
    waves: &[PublishedWave],
    chrome: Chrome<'a>,
) -> Result<Option<TeamReport<'a>>, ReportError> {
    report(unit, waves, chrome, Scope { viewer: None, actions: &[], links: ReportLinks::default() })
}

fn report<'a>(
    unit: &UnitPath,
    waves: &[PublishedWave],
    chrome: Chrome<'a>,
    scope: Scope<'_>,
) -> Result<Option<TeamReport<'a>>, ReportError> {
    let words = Words { t: chrome.t, organisation: chrome.organisation };
    let title = words.unit(unit);
    let here = if scope.viewer.is_some() { team_href(unit) } else { summary_href(unit) };
    let Some(history) = History::of(unit, waves) else {
        return Ok(waves.is_empty().then(|| TeamReport::before_any_wave(chrome, here, title)));
    };
    let marked = history.actions(scope.actions);
    let markers: Vec<_> = marked.iter().map(|(marker, _)| *marker).collect();
    let scales = history
        .was_ever_shown()
        .then(|| Scales::new(words, &history, &markers, scope.viewer))
        .transpose()?;
    let current = history.current;
    let numbered: Vec<_> = marked.iter().map(|(marker, mark)| (marker.number, *mark)).collect();
    let (statements, distribution, differing) = match scope.viewer {
        Some(viewer) => (
            statements(words, chrome.locale, unit, current),
            distribution(words, chrome.locale, viewer, unit, current),
            differing(words, chrome.locale, unit, current),
        ),
        None => (Vec::new(), None, Vec::new()),
    };
    let judged = judged_of_a_team(&history, scales.as_ref(), &scope);
    let audit = scope.links.audit.as_deref();
    Ok(Some(TeamReport {
        kicker: kicker(words, &history),
        headline: top(words, &history, scales.as_ref()),
        notes: notes(words, &history, &scope),
        answered: answered(words, &history, scope.viewer),
        threshold: Some(current.release.threshold().get()),
        has_ranges: scales.as_ref().is_some_and(|scales| scales.has_ranges),
        has_organisation: !unit.is_organisation(),
        talk: judged.map_or_else(Vec::new, |judged| {
            conversation(judged).into_iter().map(|prompt| prompt.said(words)).collect()
        }),
        advice: judged.map(|judged| advice(words, judged, &differing, audit)),
        audit: audit
            .filter(|_| history.is_withheld_now())
            .map(|audit| next_link(words, NextStep::AgreeOnOneStep, audit)),
        present: scope.viewer.map(|_| present_href(unit)),
        is_withheld: history.is_withheld_now(),
        parent: parent(words, &history, scope)?,
        agreed: Agreed::new(words, &numbered),
        differing,
        scales,
        statements,
        distribution,
        note_form: None,
        chrome,
        here,
        title,
    }))
}

/// What can be said of a team's needs; nothing below the threshold, and nothing on a page that is not a team's.
fn judged_of_a_team<'s>(
    history: &History<'_>,
    scales: Option<&'s Scales>,
    scope: &Scope<'_>,
) -> Option<&'s [Judged]> {
    let is_a_teams = scope.viewer.is_some() && !history.unit.is_organisation();
    let scales = scales.filter(|_| is_a_teams && !history.is_withheld_now())?;
    Some(&scales.judged)
}

fn top(words: Words<'_>, history: &History<'_>, scales: Option<&Scales>) -> Headline {
    match scales {
        Some(scales) if !history.is_withheld_now() => scales.headline.clone(),
        _ => Headline {
            bold: words.t.get("report-nothing-shown"),
            rest: words.t.get("report-nothing-shown-means"),
        },
    }
}

fn answered(words: Words<'_>, history: &History<'_>, viewer: Option<Viewer>) -> Option<String> {
    let respondents = history.current.release.respondents(history.unit);
    let respondents = *respondents.shown()?;
    Some(match viewer? {
        Viewer::Lead => words.share(respondents),
        Viewer::Hr => words.answered(respondents),
    })
}

/// "Operations · October 2026".
fn kicker(words: Words<'_>, history: &History<'_>) -> String {
    let (around, wave) = (words.around(history.unit), words.wave(&history.current.wave));
    if around.is_empty() { wave } else { format!("{around} · {wave}") }
}

fn notes(words: Words<'_>, history: &History<'_>, scope: &Scope<'_>) -> Vec<String> {
    let mut notes = Vec::new();
    if scope.viewer.is_none() {
        notes.push(words.t.get("report-includes-your-team"));
    }
    if history.has_ended {
        let wave = words.wave(&history.current.wave);
        notes.push(words.t.say("report-not-asked-since").with("wave", wave).to_string());
    }
    notes
}

fn parent(
    words: Words<'_>,
    history: &History<'_>,
    scope: Scope<'_>,
) -> Result<Option<ParentLink>, ReportError> {
    let (Some(href), Some(parent)) = (scope.links.parent, history.unit.parent()) else {
        return Ok(None);
    };
    let t = words.t;
    let (message, caution) = match scope.viewer {
        Some(Viewer::Hr) => (key("report-parent"), String::new()),
        _ => (key("report-parent-of-yours"), t.get("report-includes-not-is")),
    };
    let name = t.say(message).with("parent", words.unit(&parent)).to_string();
    let release = &history.current.release;
    let mut figures = Vec::new();
    for need in Need::ALL {
        if let Figure::Shown(cell) = release.scale(&parent, Scale::satisfaction(need))? {
            figures.push(format!("{} {}", words.need_title(need), words.mean_and_range(&cell)));
        }
    }
    if figures.is_empty() {
        figures.push(capitalised(&t.get("withheld")));
    }
    Ok(Some(ParentLink { href, name, caution, figures: figures.join(" · ") }))
}

impl<'a> TeamReport<'a> {
    /// The same with a note about the page as a whole before all others.
    #[must_use]
    pub fn with_note(mut self, note: String) -> Self {
        self.notes.insert(0, note);
        self
    }

    /// With the form in which a lead notes a change, beside all of the unit's notes.
    #[must_use]
    pub fn with_note_form(self, unit: &UnitPath, notes: &[ActionMark], typed: NoteForm) -> Self {
        let words = Words { t: self.chrome.t, organisation: self.chrome.organisation };
        let form = DrawnNoteForm::new(words, note_href(unit), notes, typed);
        Self { note_form: Some(form), ..self }
    }

    /// Whether a cut figure stands among the statements that differ.
    fn differs_openly(&self) -> bool {
        self.differing.iter().any(|line| line.is_open)
    }

    fn before_any_wave(chrome: Chrome<'a>, here: String, title: String) -> Self {
        let headline =
            Headline { bold: chrome.t.get("no-wave"), rest: chrome.t.get("no-wave-hint") };
        Self {
            chrome,
            here,
            title,
            kicker: String::new(),
            headline,
            notes: Vec::new(),
            answered: None,
            threshold: None,
            has_ranges: false,
            scales: None,
            agreed: Agreed { newest: Vec::new(), earlier: Vec::new() },
            differing: Vec::new(),
            advice: None,
            statements: Vec::new(),
            distribution: None,
            talk: Vec::new(),
            note_form: None,
            has_organisation: false,
            is_withheld: false,
            parent: None,
            present: None,
            audit: None,
        }
    }
}
