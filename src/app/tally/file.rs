//! The two files that travel: the ballot box to the trustee, the tally back.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::civil::Date;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::super::{AppError, Refusal};
use crate::disclosure::Release;
use crate::domain::{
    Comment, Form, IntakeStopped, Roster, Terms, Threshold, UnitPath, Wave, WaveId, WaveState,
    hexadecimal,
};

const BOX: &str = "sdt-pulse ballot box 2";
const TALLY: &str = "sdt-pulse tally 1";

/// What the trustee gets.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BallotBox {
    pub format: String,
    pub wave: WaveId,
    pub opens_on: Date,
    pub closes_on: Date,
    pub k: Threshold,
    pub comments: bool,
    pub form: Form,
    /// The wave's entry in the policy log, as those who were asked saw its hash.
    pub policy: String,
    pub policy_sha256: String,
    /// What the policy log says that the box holds.
    pub intake: IntakeStopped,
    /// `(path of numbers, invited, of whom count, number in the ballots)` of every unit.
    pub roster: Vec<(UnitPath, u32, u32, u32)>,
    /// The releases before, under numbers: `(JSON, SHA-256)`, oldest first.
    pub previous: Vec<(String, String)>,
    /// Base64url, in the order of random ids.
    pub ballots: Vec<String>,
}

/// What comes back.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Tally {
    pub format: String,
    pub wave: WaveId,
    /// SHA-256 of the ballot box file that was counted.
    pub box_sha256: String,
    /// The release under numbers, and its hash.
    pub release: String,
    pub release_sha256: String,
    pub comments: Vec<Comment>,
    pub left_out: usize,
}

impl BallotBox {
    pub const FORMAT: &str = BOX;

    pub fn parse(text: &str) -> Result<Self, AppError> {
        read(text, "ballot box", BOX, |file: &Self| &file.format)
    }

    pub fn wave(&self) -> Wave {
        Wave {
            id: self.wave.clone(),
            label: String::new(),
            form: self.form.clone(),
            opens_on: self.opens_on,
            closes_on: self.closes_on,
            ends_early_on: None,
            state: WaveState::Closing,
            threshold: self.k,
            terms: Terms { comments: self.comments, ..Terms::default() },
        }
    }

    /// The roster under numbers.
    pub fn roster(&self) -> Roster {
        let units = self.roster.iter();
        let mut units: Vec<_> =
            units.map(|(path, n, count, no)| (path.clone(), *n, *count, *no)).collect();
        units.sort_by(|a, b| a.0.cmp(&b.0));
        let drawn: Vec<u32> = units.iter().map(|(.., number)| *number).collect();
        let counts =
            units.into_iter().map(|(path, invited, counting, _)| (path, invited, counting));
        Roster::from_counts(counts).with_numbers(drawn)
    }

    pub fn previous(&self) -> Result<Vec<Release>, AppError> {
        let read = |(json, sha256): &(String, String)| Release::from_stored(json, sha256);
        self.previous.iter().map(|stored| read(stored).map_err(AppError::Release)).collect()
    }

    pub fn ballots(&self) -> Result<Vec<Vec<u8>>, AppError> {
        let decode = |text: &String| {
            URL_SAFE_NO_PAD.decode(text).map_err(|problem| {
                AppError::from(Refusal::NoTallyFile("ballot box", problem.to_string()))
            })
        };
        self.ballots.iter().map(decode).collect()
    }
}

impl Tally {
    pub const FORMAT: &str = TALLY;

    pub fn parse(text: &str) -> Result<Self, AppError> {
        read(text, "tally", TALLY, |file: &Self| &file.format)
    }
}

pub(super) fn sha256(text: &str) -> String {
    hexadecimal(&Sha256::digest(text.as_bytes()))
}

fn read<T: DeserializeOwned>(
    text: &str,
    what: &'static str,
    format: &str,
    named: impl Fn(&T) -> &String,
) -> Result<T, AppError> {
    let refused = |why: String| AppError::from(Refusal::NoTallyFile(what, why));
    let file: T = serde_json::from_str(text).map_err(|problem| refused(problem.to_string()))?;
    if named(&file) == format { Ok(file) } else { Err(refused(format!("it is no `{format}`"))) }
}
