use jiff::Timestamp;

use super::super::certify::certificate_text;
use super::super::close_wave::{Closed, Counted, finish, keep};
use super::super::policy::read_policy_log;
use super::super::stop_intake::{StoppedWave, check_box};
use super::super::{App, AppError, Refusal};
use super::export::pack;
use super::file::{Tally, sha256};
use crate::certificate;
use crate::disclosure::Release;
use crate::domain::{KeyHolder, WaveState};

/// Takes a trustee's tally: checks it against the ballot box, the frozen roster and the rules, keeps
/// its release, and leaves nothing else of the wave.
///
/// Verdicts are made anew from the release's figures, so that no tally can bring its own.
pub fn tally_import(app: &App, text: &str, now: Timestamp) -> Result<Closed, AppError> {
    let tally = Tally::parse(text)?;
    let id = tally.wave.clone();
    let refused = |why: String| AppError::from(Refusal::TallyRefused(id.clone(), why));
    let (stopped, box_text, names, roster, previous, ballots) = app.store().read(|tx| {
        let stored = App::wave_named(tx, tally.wave.as_str())?;
        match (&stored.wave.terms.key, stored.wave.state) {
            (KeyHolder::Operator, _) => return Err(Refusal::HeldHere(tally.wave.clone()).into()),
            (_, WaveState::Closed) => return Err(Refusal::AlreadyClosed(tally.wave.clone()).into()),
            (_, WaveState::Open) => {
                return Err(refused("its intake goes on: `tally export` stops it".to_owned()));
            }
            _ => {}
        }
        let log = read_policy_log(tx)?;
        let (_, intake) = log.intake_stopped(&stored.wave.id).ok_or_else(|| {
            refused("the policy log does not tell of its box: run `tally export` again".to_owned())
        })?;
        let stopped = StoppedWave { stored, intake: intake.clone() };
        let ballots = tx.ballots(&stopped.stored.wave.id)?;
        let (box_text, names) = pack(tx, &stopped, &ballots)?;
        let roster = tx.wave_roster(&stopped.stored.wave.id)?;
        Ok::<_, AppError>((stopped, box_text, names, roster, tx.releases()?, ballots))
    })?;
    let StoppedWave { stored, intake } = &stopped;
    if stored.wave.state == WaveState::Released {
        // A crash came between the release and the rest.
        return finish(app, &stored.wave.id, tally.left_out, now);
    }
    if tally.box_sha256 != sha256(&box_text) {
        return Err(refused("it was not made from this wave's ballot box".to_owned()));
    }
    check_box(app, intake, &ballots)?;
    let release = Release::from_stored(&tally.release, &tally.release_sha256)
        .map_err(|problem| refused(problem.to_string()))?
        .renamed(&names.back)?
        .ok_or_else(|| refused("it names a group that the ballot box does not".to_owned()))?
        .judged_anew(&previous)?;
    release
        .check_fit(&stored.wave, &roster, ballots.len(), tally.left_out)
        .map_err(|problem| refused(problem.to_string()))?;
    if !release.has_comments(&tally.comments) {
        return Err(refused("its comments are not the ones that its release names".to_owned()));
    }
    let certificate = app.store().read(|tx| certificate_text(tx, stored, &release))?;
    if let Err(reasons) = certificate::check(&certificate) {
        let reasons: Vec<String> = reasons.iter().map(ToString::to_string).collect();
        return Err(refused(reasons.join("; ")));
    }
    let counted = Counted { release, comments: tally.comments, left_out: tally.left_out };
    keep(app, intake, &counted, now)?;
    finish(app, &stored.wave.id, counted.left_out, now)
}
