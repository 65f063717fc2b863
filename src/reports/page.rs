use crate::charts::ChartError;
use crate::disclosure::ReleaseError;
use crate::domain::{Locale, Quarter, Scale, UnitPath};
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
        Self { href: super::OVERSIGHT.to_owned(), label: t.get("app-nav-oversight") }
    }

    /// What was written into the comment boxes, for HR.
    pub fn comments(t: Translator<'_>) -> Self {
        Self { href: COMMENTS.to_owned(), label: t.get("app-nav-comments") }
    }

    /// The page on which a lead of several units chooses.
    pub fn choose_team(t: Translator<'_>) -> Self {
        Self { href: OVERVIEW.to_owned(), label: t.get("app-nav-teams") }
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
    Pdf(#[from] super::audit::PdfError),
    #[error("a figure of the page cannot be computed")]
    Numbers(#[from] StatsError),
}

/// The first signed-in page: the overview for HR, the choice of teams for a lead.
pub(super) const OVERVIEW: &str = "/app";
pub(super) const COMMENTS: &str = "/app/comments";

/// The address of a unit's report.
pub fn team_href(unit: &UnitPath) -> String {
    format!("/app/team/{}", encoded(unit.as_str()))
}

/// The address to which a unit's lead posts a note.
pub(super) fn note_href(unit: &UnitPath) -> String {
    format!("/app/note/{}", encoded(unit.as_str()))
}

/// The address of what a lead may read of the group around their team.
pub fn summary_href(unit: &UnitPath) -> String {
    format!("/app/summary/{}", encoded(unit.as_str()))
}

/// The address of a team's audit, for its lead.
pub fn audit_href(team: &UnitPath) -> String {
    format!("/app/audit/{}", encoded(team.as_str()))
}

/// The address of what a team agreed on in a quarter; `extension` is `html` or `pdf`.
pub fn snapshot_href(team: &UnitPath, quarter: Quarter, extension: &str) -> String {
    format!("/app/audit-snapshot/{quarter}.{extension}?team={}", encoded(team.as_str()))
}

/// Which picture is downloaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChartOf {
    /// A unit's report.
    Team,
    /// The group around a lead's team.
    Summary,
    /// Teams beside each other.
    Between,
}

impl ChartOf {
    /// As it stands in an address.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Team => "team",
            Self::Summary => "summary",
            Self::Between => "between",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        [Self::Team, Self::Summary, Self::Between].into_iter().find(|of| of.id() == id)
    }
}

/// The address of a chart's PNG file.
pub(super) fn chart_href(of: ChartOf, scale: Scale, unit: &UnitPath) -> String {
    format!("/app/chart/{}/{}/{}", of.id(), scale.id(), encoded(unit.as_str()))
}

/// Percent-encoded as a URL path (RFC 3986, unreserved characters and slashes kept).
fn encoded(path: &str) -> String {
    let one = |byte: u8| match byte {
        b'/' | b'-' | b'_' | b'.' | b'~' => char::from(byte).to_string(),
        byte if byte.is_ascii_alphanumeric() => char::from(byte).to_string(),
        byte => format!("%{byte:02X}"),
    };
    path.bytes().map(one).collect::<Vec<_>>().concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_encoded_and_slashes_kept() {
        let unit = UnitPath::from_stored("Ops & IT/Depot \"Nürnberg\"/*".to_owned());
        assert_eq!(team_href(&unit), "/app/team/Ops%20%26%20IT/Depot%20%22N%C3%BCrnberg%22/%2A");
        assert_eq!(team_href(&UnitPath::organisation()), "/app/team/");
        assert_eq!(summary_href(&UnitPath::organisation()), "/app/summary/");
        assert_eq!(audit_href(&unit), "/app/audit/Ops%20%26%20IT/Depot%20%22N%C3%BCrnberg%22/%2A");
        let quarter = Quarter::parse("2026Q4").unwrap();
        assert_eq!(
            snapshot_href(&unit, quarter, "pdf"),
            "/app/audit-snapshot/2026Q4.pdf?team=Ops%20%26%20IT/Depot%20%22N%C3%BCrnberg%22/%2A"
        );
    }
}
