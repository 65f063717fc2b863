use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{KeyHolder, Reminders, Threshold, Wave, WaveId, hexadecimal};

/// What a wave promises to those who are asked, as it goes into the chain at the open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Policy {
    pub wave: WaveId,
    pub opens_on: jiff::civil::Date,
    pub closes_on: jiff::civil::Date,
    /// From how many respondents a group's averages are shown.
    pub k: Threshold,
    /// From how many its distribution in three parts is shown.
    pub bands_k: u32,
    /// From how many respondents and comments the comments of the whole organisation are shown;
    /// none where the form has no box.
    pub comments: Option<CommentRule>,
    pub reminders: Reminders,
    /// `file`, or `trustee: NAME`.
    pub key: String,
    /// SHA-256 of the key that the answers are sealed to.
    pub key_sha256: String,
    pub form: String,
    pub form_sha256: String,
    pub roster_sha256: String,
    /// Who may see what, by role.
    pub visibility: Vec<Sight>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommentRule {
    pub respondents: u32,
    pub comments: u32,
}

/// What one role sees.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sight {
    pub role: String,
    pub sees: Vec<String>,
}

/// Why a wave is not what it promised.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PolicyError {
    #[error("the policy of {0} is not in the log")]
    Missing(WaveId),
    #[error("the {what} of {wave} is not the one in the policy log")]
    Differs { wave: WaveId, what: &'static str },
    #[error("entry {0} of the policy log cannot be read")]
    Unreadable(u64),
    #[error("the policy log says more than once how wave {0} was opened, stopped or released")]
    CountedTwice(WaveId),
    #[error("the policy log says more than once, or too late, that wave {0} ends early")]
    EndsEarlyTwice(WaveId),
}

impl Policy {
    /// R6b.
    pub const COMMENTS: CommentRule = CommentRule { respondents: 10, comments: 5 };
    const BANDS_LEAST: u32 = 10;
    /// `disclosure::ResponseFigure`.
    pub const RESPONSE_WHILE_OPEN: &str = "while a wave is open, once a day, roughly how many of the whole organisation have answered";

    /// k' of R6.
    pub fn bands_k(k: Threshold) -> u32 {
        k.get().max(Self::BANDS_LEAST)
    }

    /// What this wave promises, with the hashes of its key and its frozen roster.
    pub fn of(
        wave: &Wave,
        public_key: &[u8],
        roster_sha256: &str,
    ) -> Result<Self, serde_json::Error> {
        let key = match &wave.terms.key {
            KeyHolder::Operator => "file".to_owned(),
            KeyHolder::Trustee(name) => format!("trustee: {name}"),
        };
        let sight = |(role, sees): (&str, &[&str])| Sight {
            role: role.to_owned(),
            sees: sees.iter().map(|what| (*what).to_owned()).collect(),
        };
        Ok(Self {
            wave: wave.id.clone(),
            opens_on: wave.opens_on,
            closes_on: wave.closes_on,
            k: wave.threshold,
            bands_k: Self::bands_k(wave.threshold),
            comments: wave.terms.comments.then_some(Self::COMMENTS),
            reminders: wave.terms.reminders,
            key,
            key_sha256: sha256(public_key),
            form: wave.form.name.clone(),
            form_sha256: sha256(serde_json::to_string(&wave.form)?.as_bytes()),
            roster_sha256: roster_sha256.to_owned(),
            visibility: VISIBILITY.into_iter().map(sight).collect(),
        })
    }

    /// Checks that a wave is still what it promised.
    pub fn check(&self, now: &Self) -> Result<(), PolicyError> {
        let same = [
            (self.k == now.k && self.bands_k == now.bands_k, "threshold"),
            (self.comments == now.comments, "rule for comments"),
            (self.reminders == now.reminders, "rule for reminders"),
            (self.key == now.key && self.key_sha256 == now.key_sha256, "key"),
            (self.form_sha256 == now.form_sha256, "form"),
            (self.roster_sha256 == now.roster_sha256, "roster"),
        ];
        match same.into_iter().find(|(same, _)| !same) {
            Some((_, what)) => Err(PolicyError::Differs { wave: self.wave.clone(), what }),
            None => Ok(()),
        }
    }
}

/// Who may see what; `auth::Access` holds it, and `tests/suite/privacy.rs` compares the two.
const VISIBILITY: [(&str, &[&str]); 3] = [
    (
        "hr",
        &[
            "every shown group",
            "numbers of people of every shown group",
            Policy::RESPONSE_WHILE_OPEN,
            "comments",
        ],
    ),
    ("lead", &["the groups they lead", "a summary of the groups around them", "the organisation"]),
    ("observer", &["no results", "policy log", "roster log", "wording of the statements"]),
];

fn sha256(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}
