use jiff::{RoundMode, Timestamp, TimestampRound, Unit};

use super::{EmailAddress, WaveId};

/// One line of the access log: what somebody did who opens reports, or the command line did. Nothing
/// of anybody who is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccessEntry {
    /// A whole minute; the order within a minute is not kept.
    pub at: Timestamp,
    pub who: Actor,
    pub deed: Deed,
    /// A unit's path, a file's name, a role, the provider that signed somebody in; empty where the deed says all.
    pub subject: String,
    /// The newest wave whose results were shown.
    pub wave: Option<WaveId>,
    /// Whose role, link or sessions it was.
    pub about: Option<Actor>,
}

/// Who did something, or to whom it was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    Reader(EmailAddress),
    /// Whoever runs this program on its machine.
    CommandLine,
    /// Somebody whose address was deleted since.
    Erased,
}

/// What was done. The ids are stored: none is ever renamed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    Report,
    Summary,
    Overview,
    Comments,
    Audit,
    AuditFile,
    Export,
    Chart,
    Oversight,
    AccessLog,
    SignIn,
    SignOut,
    SignOutEverywhere,
    SignInLink,
    RoleGranted,
    RoleRevoked,
    DeputyNamed,
    DeputyRevoked,
    WaveEndsEarly,
    CodesMade,
    CameOfIt,
    CameOfItSent,
    Person,
    PersonErased,
    PeopleImported,
    SettingChanged,
    SetUpLink,
    SetUp,
    SetUpFinished,
    CouncilHasSeen,
    Desk,
    ProgrammeSet,
    ProgrammePaused,
    ProgrammeResumed,
    DaysOff,
}

impl Deed {
    pub const ALL: [Self; 35] = [
        Self::Report,
        Self::Summary,
        Self::Overview,
        Self::Comments,
        Self::Audit,
        Self::AuditFile,
        Self::Export,
        Self::Chart,
        Self::Oversight,
        Self::AccessLog,
        Self::SignIn,
        Self::SignOut,
        Self::SignOutEverywhere,
        Self::SignInLink,
        Self::RoleGranted,
        Self::RoleRevoked,
        Self::DeputyNamed,
        Self::DeputyRevoked,
        Self::WaveEndsEarly,
        Self::CodesMade,
        Self::CameOfIt,
        Self::CameOfItSent,
        Self::Person,
        Self::PersonErased,
        Self::PeopleImported,
        Self::SettingChanged,
        Self::SetUpLink,
        Self::SetUp,
        Self::SetUpFinished,
        Self::CouncilHasSeen,
        Self::Desk,
        Self::ProgrammeSet,
        Self::ProgrammePaused,
        Self::ProgrammeResumed,
        Self::DaysOff,
    ];

    pub const fn id(self) -> &'static str {
        match self {
            Self::Report => "report",
            Self::Summary => "summary",
            Self::Overview => "overview",
            Self::Comments => "comments",
            Self::Audit => "audit",
            Self::AuditFile => "audit file",
            Self::Export => "export",
            Self::Chart => "chart",
            Self::Oversight => "oversight",
            Self::AccessLog => "access log",
            Self::SignIn => "sign-in",
            Self::SignOut => "sign-out",
            Self::SignOutEverywhere => "sign-out everywhere",
            Self::SignInLink => "sign-in link",
            Self::RoleGranted => "role granted",
            Self::RoleRevoked => "role revoked",
            Self::DeputyNamed => "deputy named",
            Self::DeputyRevoked => "deputy revoked",
            Self::WaveEndsEarly => "wave ends early",
            Self::CodesMade => "codes made",
            Self::CameOfIt => "came of it",
            Self::CameOfItSent => "came of it sent",
            Self::Person => "person",
            Self::PersonErased => "person erased",
            Self::PeopleImported => "people import",
            Self::SettingChanged => "setting changed",
            Self::SetUpLink => "set-up link",
            Self::SetUp => "set-up",
            Self::SetUpFinished => "set-up finished",
            Self::CouncilHasSeen => "council has seen",
            Self::Desk => "desk",
            Self::ProgrammeSet => "programme set",
            Self::ProgrammePaused => "programme paused",
            Self::ProgrammeResumed => "programme resumed",
            Self::DaysOff => "days off",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|deed| deed.id() == id)
    }
}

impl Actor {
    /// No address has a blank or lacks an @.
    const COMMAND_LINE: &str = "command line";
    const ERASED: &str = "erased";

    /// As it is stored and printed.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Reader(email) => email.as_str(),
            Self::CommandLine => Self::COMMAND_LINE,
            Self::Erased => Self::ERASED,
        }
    }

    /// The way back from [`Self::as_str`].
    pub fn from_stored(text: String) -> Self {
        match text.as_str() {
            Self::COMMAND_LINE => Self::CommandLine,
            Self::ERASED => Self::Erased,
            _ => Self::Reader(EmailAddress::from_stored(text)),
        }
    }
}

impl AccessEntry {
    pub fn new(who: Actor, deed: Deed, now: Timestamp) -> Self {
        Self { at: to_the_minute(now), who, deed, subject: String::new(), wave: None, about: None }
    }

    #[must_use]
    pub fn of(mut self, subject: &str) -> Self {
        subject.clone_into(&mut self.subject);
        self
    }

    #[must_use]
    pub fn about(mut self, email: &EmailAddress) -> Self {
        self.about = Some(Actor::Reader(email.clone()));
        self
    }
}

/// A moment without its seconds: finer times of readers are kept nowhere.
pub fn to_the_minute(now: Timestamp) -> Timestamp {
    // Only a moment beside the first or last that there is cannot be rounded.
    now.round(TimestampRound::new().smallest(Unit::Minute).mode(RoundMode::Floor)).unwrap_or(now)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_deed_and_an_actor_are_read_as_they_were_stored() {
        for deed in Deed::ALL {
            assert_eq!(Deed::parse(deed.id()), Some(deed));
        }
        let reader = Actor::Reader(EmailAddress::parse("hr@x.example").unwrap());
        for actor in [reader, Actor::CommandLine, Actor::Erased] {
            assert_eq!(Actor::from_stored(actor.as_str().to_owned()), actor);
        }
        assert!(
            EmailAddress::parse("command line").is_err() && EmailAddress::parse("erased").is_err()
        );
    }

    #[test]
    fn seconds_are_dropped() {
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        assert_eq!(to_the_minute(at("2026-11-27T17:21:59.9Z")), at("2026-11-27T17:21:00Z"));
        assert_eq!(to_the_minute(at("2026-11-27T17:21:00Z")), at("2026-11-27T17:21:00Z"));
    }
}
