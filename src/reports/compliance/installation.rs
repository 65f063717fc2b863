//! What the documents say of one installation, as it was found on one day.

use jiff::civil::Date;

use crate::domain::{CommentRule, KeyHolder, Policy, Reminders, Terms, Threshold};

/// An installation on a day. Nothing in it depends on an answer, and no person is named: the contact and
/// the trustee are those that everybody who is asked is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Installation {
    /// In UTC.
    pub date: Date,
    pub version: &'static str,
    /// A fictional organisation.
    pub is_demo: bool,
    pub organisation: String,
    pub contact: String,
    /// Empty where none is set.
    pub postal: String,
    pub base_url: String,
    pub is_https: bool,
    pub database: DatabaseKind,
    pub mail: MailWay,
    /// The chat that invitations go into first, by its name; empty: none.
    pub chat: &'static str,
    pub readers: Readers,
    /// How many people a wave that opens now would ask.
    pub people: usize,
    /// How many waves were ever opened.
    pub waves: usize,
    pub rules: WaveRules,
    pub policy_log: LogState,
    pub roster_log: LogState,
    pub kept: Kept,
    pub statements_per_quarter: u32,
    pub doctor: DoctorResult,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DatabaseKind {
    /// A file.
    Sqlite,
    /// A server on this machine.
    PostgresHere,
    /// A server on another machine, over an encrypted connection.
    PostgresEncrypted,
    /// A server on another machine, without encryption.
    PostgresPlain,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MailWay {
    /// A folder, from which somebody else delivers.
    Outbox,
    Smtp {
        host: String,
        is_encrypted: bool,
    },
}

/// How many people may read something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Readers {
    pub hr: usize,
    pub observers: usize,
    pub leads: usize,
    /// Who stand in for leads.
    pub deputies: usize,
    /// The providers that sign people in, as people know them, by comma; empty: none.
    pub providers: String,
    /// Whether their groups give roles.
    pub groups: bool,
}

/// What the newest wave promises; without any wave, what one promises if nothing else is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaveRules {
    pub wave: Option<NewestWave>,
    pub threshold: Threshold,
    pub terms: Terms,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewestWave {
    pub id: String,
    pub opened_on: Date,
    pub closes_on: Date,
    pub form: String,
    pub statements: u32,
    /// Whether statements of a licensed pack are among them.
    pub has_pack: bool,
}

/// A hash chain as it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogState {
    pub entries: usize,
    /// The hash of the last entry, in hexadecimal; empty where there is none.
    pub end: String,
    pub holds: bool,
}

/// Days; 0: for ever, and of backups: nobody said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    pub leavers: u16,
    pub comments: u16,
    pub books: u16,
    pub outbox: u16,
    pub backups: u16,
    pub access_log: u32,
}

/// How the checks of `doctor` came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DoctorResult {
    pub ok: usize,
    pub warnings: usize,
    pub wrong: usize,
    pub keys_and_backups: KeysAndBackups,
}

/// Whether a backup copies the keys, as far as the settings tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeysAndBackups {
    /// `backup_paths` is set, and the keys are outside of it.
    Apart,
    /// `backup_paths` is empty, or leads nowhere.
    NotKnown,
    /// The keys are in what backups copy.
    Together,
}

impl WaveRules {
    pub(super) fn k(&self) -> u32 {
        self.threshold.get()
    }

    pub(super) fn bands_k(&self) -> u32 {
        Policy::bands_k(self.threshold)
    }

    /// Whether or not comments are asked for.
    #[expect(clippy::unused_self, reason = "templates reach it through a value")]
    pub(super) const fn comment_rule(&self) -> CommentRule {
        Policy::COMMENTS
    }

    pub(super) fn reminds_everybody(&self) -> bool {
        self.terms.reminders == Reminders::Everybody
    }

    pub(super) fn trustee(&self) -> Option<&str> {
        match &self.terms.key {
            KeyHolder::Operator => None,
            KeyHolder::Trustee(holder) => Some(holder),
        }
    }
}
