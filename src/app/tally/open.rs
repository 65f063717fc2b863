use std::path::Path;

use super::super::close_wave::count;
use super::super::{AppError, Refusal};
use super::file::{BallotBox, Tally, sha256};
use crate::ballot_box::{KeyError, OpenedBox, SealedBallot, TrusteeSecret, open_all};
use crate::domain::{BoxList, Policy};

/// What a trustee made of a ballot box.
#[derive(Debug)]
pub struct Tallied {
    /// The file to give back.
    pub text: String,
    pub ballots: usize,
    /// What `sha256sum` makes of the list of counted ballots, and what the policy log must say.
    pub box_sha256: String,
    pub left_out: usize,
    pub shown: usize,
    pub withheld: usize,
}

/// Opens a ballot box with the trustee's key and counts it, by the engine that a server uses. Needs no
/// server, no database and no network. A key opens one box: which one is noted beside `secret_path`
/// before anything of it is counted.
pub fn tally_open(
    box_text: &str,
    secret: &TrusteeSecret,
    secret_path: &Path,
) -> Result<Tallied, AppError> {
    let file = BallotBox::parse(box_text)?;
    let wave = file.wave();
    let refused = |why: &str| Refusal::TallyDiffers(why.to_owned());
    let promised: Policy = serde_json::from_str(&file.policy)
        .map_err(|_| refused("the policy in it cannot be read"))?;
    let roster = file.roster();
    // The roster's hash covers names, which did not travel; all else can be compared.
    let mut now = Policy::of(&wave, secret.public.as_bytes(), &promised.roster_sha256)
        .map_err(AppError::Policy)?;
    now.key.clone_from(&promised.key);
    now.reminders = promised.reminders;
    promised.check(&now).map_err(|problem| refused(&problem.to_string()))?;
    let sealed = file.ballots()?;
    let list = BoxList::of(&sealed);
    if list.sha256() != file.intake.box_sha256 {
        return Err(refused(
            "its ballots are not the ones that its own entry of the policy log tells of",
        )
        .into());
    }
    remember(box_text, &file, secret_path)?;
    let sealed: Vec<SealedBallot> = sealed.into_iter().map(SealedBallot::from_stored).collect();
    let opened = open_all(&secret.key, &wave.id, &sealed);
    let counted = count(&wave, &roster, opened, &file.previous()?)?;
    let (release, release_sha256) = counted.release.to_stored()?;
    let tally = Tally {
        format: Tally::FORMAT.to_owned(),
        wave: wave.id,
        box_sha256: sha256(box_text),
        release,
        release_sha256,
        comments: counted.comments,
        left_out: counted.left_out,
    };
    Ok(Tallied {
        text: serde_json::to_string(&tally).map_err(AppError::Policy)?,
        ballots: sealed.len(),
        box_sha256: list.sha256(),
        left_out: counted.left_out,
        shown: counted.release.units().count(),
        withheld: counted.release.withheld().len(),
    })
}

/// Of two boxes of one wave, one with an answer more, the difference would be that person.
fn remember(box_text: &str, file: &BallotBox, secret_path: &Path) -> Result<(), AppError> {
    let opened = OpenedBox {
        wave: file.wave.clone(),
        file_sha256: sha256(box_text),
        box_sha256: file.intake.box_sha256.clone(),
        ballots: file.intake.ballots,
    };
    match opened.remember_beside(secret_path) {
        Err(other @ KeyError::OtherOpened { .. }) => {
            Err(Refusal::OpenedBefore(other.to_string()).into())
        }
        noted => Ok(noted?),
    }
}
