//! Where each page and file is: written here, and read by the routes.

use crate::domain::{Quarter, Scale, UnitPath, WaveId};

/// The first signed-in page: the desk for HR, the choice of teams for a lead.
pub(super) const DESK: &str = "/app";
/// All groups, for HR.
pub const OVERVIEW: &str = "/app/results";
pub(super) const COMMENTS: &str = "/app/comments";
/// Rules, changes and wording, for observers and HR.
pub const OVERSIGHT: &str = "/app/oversight";
/// Who read what, for observers.
pub const ACCESS_LOG: &str = "/app/oversight/access";
/// Who may read, for HR to change and observers to see.
pub const ACCESS: &str = "/app/access";
pub const ACCESS_GRANT: &str = "/app/access/grant";
pub const ACCESS_DEPUTY: &str = "/app/access/deputy";
pub const ACCESS_DEPUTY_END: &str = "/app/access/deputy/end";
pub const ACCESS_REVOKE: &str = "/app/access/revoke";
/// Who is asked, for HR.
pub const PEOPLE: &str = "/app/people";
/// All waves, for HR.
pub const WAVES: &str = "/app/waves";
/// The next wave before it opens.
pub const WAVE_PLAN: &str = "/app/waves/new";
pub const WAVE_PRACTICE: &str = "/app/waves/new/practice";
pub const WAVE_OPEN: &str = "/app/waves/new/open";
/// In which rhythm waves open by themselves, for HR.
pub const PROGRAMME: &str = "/app/programme";
pub const PROGRAMME_DAYS_OFF: &str = "/app/programme/blackout";
pub const PROGRAMME_DAYS_OFF_REMOVE: &str = "/app/programme/blackout/remove";
pub const PROGRAMME_PAUSE: &str = "/app/programme/pause";
pub const PROGRAMME_RESUME: &str = "/app/programme/resume";
/// The three steps of an import: the file, its columns, the trial run.
pub const PEOPLE_IMPORT: &str = "/app/people/import";
pub const PEOPLE_COLUMNS: &str = "/app/people/import/columns";
pub const PEOPLE_TRIAL: &str = "/app/people/import/trial";
pub const PERSON: &str = "/app/people/{id}";
pub const PERSON_ERASE: &str = "/app/people/{id}/erase";
/// Where somebody sets this up; each step has an address of its own.
pub const SETTINGS: &str = "/app/settings";
pub const SETTINGS_ORGANISATION: &str = "/app/settings/organisation";
pub const SETTINGS_ADDRESS: &str = "/app/settings/address";
/// The chat that invitations go into first.
pub const SETTINGS_CHAT: &str = "/app/settings/chat";
pub const SETTINGS_MAIL: &str = "/app/settings/mail";
/// Asks a name server what the sender's domain publishes.
pub const SETTINGS_MAIL_DOMAIN: &str = "/app/settings/mail/domain";
pub const SETTINGS_PRIVACY: &str = "/app/settings/privacy";
pub const SETUP: &str = "/setup";
pub const SETUP_ORGANISATION: &str = "/setup/organisation";
pub const SETUP_ADDRESS: &str = "/setup/address";
pub const SETUP_MAIL: &str = "/setup/mail";
pub const SETUP_PEOPLE: &str = "/setup/people";
pub const SETUP_PRIVACY: &str = "/setup/privacy";
pub const SETUP_WAVE: &str = "/setup/wave";
/// What mail waits and what came back, for HR.
pub const MAIL: &str = "/app/mail";
pub const MAIL_RETRY: &str = "/app/mail/retry";
/// Where somebody is signed in.
pub const SESSIONS: &str = "/app/sessions";

/// The address of one wave, for HR.
pub fn wave_href(wave: &WaveId) -> String {
    format!("{WAVES}/{wave}")
}

pub(super) fn wave_invite_href(wave: &WaveId) -> String {
    format!("{WAVES}/{wave}/invite")
}

pub(super) fn wave_remind_href(wave: &WaveId) -> String {
    format!("{WAVES}/{wave}/remind")
}

/// Where the codes of those who have no mail are made.
pub(super) fn wave_lots_href(wave: &WaveId) -> String {
    format!("{WAVES}/{wave}/lots")
}

pub(super) fn wave_again_href(wave: &WaveId) -> String {
    format!("{WAVES}/{wave}/resend")
}

pub(super) fn wave_close_href(wave: &WaveId) -> String {
    format!("{WAVES}/{wave}/close")
}

/// Where everybody is told what came of a wave.
pub(super) fn wave_tell_href(wave: &WaveId) -> String {
    format!("{WAVES}/{wave}/tell")
}

/// The address of somebody's page, by their random id: an e-mail address would stay in the browser's history.
pub(super) fn person_href(id: &str) -> String {
    PERSON.replace("{id}", id)
}

/// The address of the page that asks whether it is meant to erase them.
pub(super) fn person_erase_href(id: &str) -> String {
    PERSON_ERASE.replace("{id}", id)
}

/// The address of the list of what a wave counted, for everybody.
pub fn counted_href(wave: &WaveId) -> String {
    format!("/counted/{wave}")
}

/// The address of a unit's report.
pub fn team_href(unit: &UnitPath) -> String {
    format!("/app/team/{}", encoded(unit.as_str()))
}

/// The address of the same for a meeting, one thing a screen.
pub(super) fn present_href(unit: &UnitPath) -> String {
    format!("/app/present/{}", encoded(unit.as_str()))
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
