use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::super::open_wave::roster_hash;
use super::super::policy::{check_policy, read_policy_log};
use super::super::stop_intake::{StoppedWave, check_box, stop_intake};
use super::super::{App, AppError, Refusal};
use super::file::BallotBox;
use super::names::Names;
use jiff::Timestamp;

use crate::domain::{KeyHolder, PolicyError};
use crate::store::Tx;

/// Stops a wave's intake and writes its ballot box for the trustee. Again gives the same file.
pub fn tally_export(app: &App, name: &str, now: Timestamp) -> Result<String, AppError> {
    let stopped = stop_intake(app, name, now, |stored| match &stored.wave.terms.key {
        KeyHolder::Operator => Err(Refusal::HeldHere(stored.wave.id.clone())),
        KeyHolder::Trustee(_) if stored.wave.state.has_release() => {
            Err(Refusal::AlreadyClosed(stored.wave.id.clone()))
        }
        KeyHolder::Trustee(_) => Ok(()),
    })?;
    let (packed, ballots) = app.store().read(|tx| {
        let ballots = tx.ballots(&stopped.stored.wave.id)?;
        Ok::<_, AppError>((pack(tx, &stopped, &ballots)?, ballots))
    })?;
    check_box(app, &stopped.intake, &ballots)?;
    Ok(packed.0)
}

/// The file, and the names behind its numbers.
pub(super) fn pack(
    tx: &mut Tx<'_>,
    StoppedWave { stored, intake }: &StoppedWave,
    ballots: &[Vec<u8>],
) -> Result<(String, Names), AppError> {
    let wave = &stored.wave;
    let log = read_policy_log(tx)?;
    check_policy(&log, stored)?;
    let roster = tx.wave_roster(&wave.id)?;
    if roster_hash(&roster) != stored.roster_hash {
        return Err(AppError::RosterChanged(wave.id.clone()));
    }
    let missing = || PolicyError::Missing(wave.id.clone());
    let (policy, _) = log.promise(&wave.id).ok_or_else(missing)?;
    let releases = tx.releases()?;
    let names = Names::of(&roster, &releases);
    let mut previous = Vec::with_capacity(releases.len());
    for release in &releases {
        let renamed = release.renamed(&names.out)?.ok_or_else(missing)?;
        previous.push(renamed.to_stored()?);
    }
    let units = roster.units().iter();
    let file = BallotBox {
        format: BallotBox::FORMAT.to_owned(),
        wave: wave.id.clone(),
        opens_on: wave.opens_on,
        closes_on: wave.closes_on,
        k: wave.threshold,
        comments: wave.terms.comments,
        form: wave.form.clone(),
        policy: policy.body.clone(),
        policy_sha256: policy.sha256.clone(),
        intake: intake.clone(),
        roster: {
            let mut units: Vec<_> = units
                .map(|unit| {
                    (names.out(&unit.path), unit.invited, unit.invited_counting, unit.number)
                })
                .collect();
            // Not in the order of the names.
            units.sort_by_key(|(.., drawn)| *drawn);
            units
        },
        previous,
        ballots: ballots.iter().map(|sealed| URL_SAFE_NO_PAD.encode(sealed)).collect(),
    };
    let text = serde_json::to_string(&file).map_err(AppError::Policy)?;
    Ok((text, names))
}
