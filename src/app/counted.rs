//! What everybody may look up of a wave: which sealed ballots its box held when its intake stopped.

use jiff::civil::Date;

use super::policy::read_policy_log;
use super::{App, AppError, Refusal};
use crate::domain::{BallotHash, BoxList, IntakeStopped, WaveId, WaveState};

/// What is known of a wave's box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CountedBox {
    /// Answers are still taken; nothing is listed, so that nobody sees them come in.
    Open { closes_on: Date },
    /// Closed before such lists were kept.
    NotListed,
    /// The list is fixed; `entry` is the entry of the policy log that holds its hash.
    Listed { entry: u64, intake: IntakeStopped },
}

/// What is known of the box of the wave of this name.
///
/// # Errors
/// [`Refusal::UnknownWave`].
pub fn counted_box(app: &App, name: &str) -> Result<(WaveId, CountedBox), AppError> {
    app.store().read(|tx| {
        let stored = App::wave_named(tx, name)?;
        let log = read_policy_log(tx)?;
        let known = match log.intake_stopped(&stored.wave.id) {
            Some((entry, intake)) => {
                CountedBox::Listed { entry: entry.number, intake: intake.clone() }
            }
            None if stored.wave.state == WaveState::Open => {
                CountedBox::Open { closes_on: stored.wave.closes_on }
            }
            None => CountedBox::NotListed,
        };
        Ok((stored.wave.id, known))
    })
}

/// The whole list, as it was fixed: empty where none is.
///
/// # Errors
/// [`AppError::BoxChanged`] where it is not the list of the policy log.
pub fn counted_list(app: &App, name: &str) -> Result<BoxList, AppError> {
    let (wave, known) = counted_box(app, name)?;
    let CountedBox::Listed { intake, .. } = known else { return Ok(BoxList::default()) };
    let list = app.store().read(|tx| tx.counted(&wave))?;
    if list.sha256() == intake.box_sha256 { Ok(list) } else { Err(AppError::BoxChanged(wave)) }
}

/// The listed ballots whose hash begins with this byte, sorted.
pub fn counted_beginning(app: &App, wave: &WaveId, first: u8) -> Result<Vec<BallotHash>, AppError> {
    Ok(app.store().read(|tx| tx.counted_beginning(wave, first))?.hashes().to_vec())
}

/// Whether a ballot with this short code was in the box; blanks and capitals do not matter.
///
/// # Errors
/// [`Refusal::CountedCode`] where it has not the form of a code.
pub fn is_counted(app: &App, wave: &WaveId, code: &str) -> Result<bool, AppError> {
    let written = code.split_whitespace().collect::<String>().to_ascii_lowercase();
    let code = BallotHash::parse_code(&written).ok_or(Refusal::CountedCode)?;
    let first = u8::from_str_radix(&code[..2], 16).map_err(|_| Refusal::CountedCode)?;
    let near = counted_beginning(app, wave, first)?;
    Ok(near.iter().any(|hash| hash.code() == code))
}
