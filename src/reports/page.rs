use super::addresses::{
    ACCESS, COMMENTS, DESK, OVERSIGHT, OVERVIEW, PEOPLE, SETTINGS, SETUP, WAVES, team_href,
};
use crate::charts::ChartError;
use crate::disclosure::ReleaseError;
use crate::domain::{Locale, UnitPath};
use crate::messages::Translator;
use crate::stats::StatsError;

/// The one stylesheet of all signed-in pages, served as `/assets/app.css`.
pub const APP_CSS: &str = include_str!("../../reports/app/app.css");

/// What stands around every signed-in page.
#[derive(Clone)]
pub struct Chrome<'a> {
    pub organisation: &'a str,
    /// Whether every page says that its data are made up.
    pub demo: bool,
    pub t: Translator<'a>,
    pub locale: Locale,
    pub signed_in_as: &'a str,
    /// The hidden field `csrf` of the sign-out form.
    pub csrf: &'a str,
    pub nav: Vec<NavLink>,
}

/// A link in the bar at the top; the page it leads to marks it as the current one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NavLink {
    pub href: String,
    pub label: String,
}

impl NavLink {
    /// What is going on and what is to be done, for HR.
    pub fn desk(t: Translator<'_>) -> Self {
        Self { href: DESK.to_owned(), label: t.get("app-nav-desk") }
    }

    /// The overview of all groups, for HR.
    pub fn overview(t: Translator<'_>) -> Self {
        Self { href: OVERVIEW.to_owned(), label: t.get("app-nav-overview") }
    }

    /// The whole organisation's own report, for HR.
    pub fn organisation(t: Translator<'_>) -> Self {
        Self { href: team_href(&UnitPath::organisation()), label: t.get("app-nav-organisation") }
    }

    /// Rules, changes and wording, for observers and HR.
    pub fn oversight(t: Translator<'_>) -> Self {
        Self { href: OVERSIGHT.to_owned(), label: t.get("app-nav-oversight") }
    }

    /// All waves, for HR.
    pub fn waves(t: Translator<'_>) -> Self {
        Self { href: WAVES.to_owned(), label: t.get("app-nav-waves") }
    }

    /// Who is asked, for HR.
    pub fn people(t: Translator<'_>) -> Self {
        Self { href: PEOPLE.to_owned(), label: t.get("app-nav-people") }
    }

    /// Setting this up, for an admin while it is not done.
    pub fn set_up(t: Translator<'_>) -> Self {
        Self { href: SETUP.to_owned(), label: t.get("set-up-nav") }
    }

    /// Who may read, for HR and observers.
    pub fn access(t: Translator<'_>) -> Self {
        Self { href: ACCESS.to_owned(), label: t.get("app-nav-access") }
    }

    /// What was written into the comment boxes, for HR.
    pub fn comments(t: Translator<'_>) -> Self {
        Self { href: COMMENTS.to_owned(), label: t.get("app-nav-comments") }
    }

    /// What was set up, for whoever may change it.
    pub fn settings(t: Translator<'_>) -> Self {
        Self { href: SETTINGS.to_owned(), label: t.get("app-nav-settings") }
    }

    /// The page on which a lead of several units chooses.
    pub fn choose_team(t: Translator<'_>) -> Self {
        Self { href: DESK.to_owned(), label: t.get("app-nav-teams") }
    }

    /// A unit's report, under the unit's name.
    pub fn team(unit: &UnitPath, organisation: &str, t: Translator<'_>) -> Self {
        let words = super::words::Words { t, organisation };
        Self { href: team_href(unit), label: words.unit(unit) }
    }
}

/// Who reads: a lead gets no number of people, only words for how many answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Viewer {
    Lead,
    Hr,
}

/// Why a report cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    #[error("a figure of the release cannot be read")]
    Release(#[from] ReleaseError),
    #[error("a chart cannot be drawn")]
    Chart(#[from] ChartError),
    #[error("a page cannot be written")]
    Page(#[from] askama::Error),
    #[cfg(feature = "pdf")]
    #[error("a PDF cannot be made")]
    Pdf(#[from] super::pdf::PdfError),
    #[error("a figure of the page cannot be computed")]
    Numbers(#[from] StatsError),
}
