use super::open_wave::roster_hash;
use super::policy::read_policy_log;
use super::{App, AppError, Refusal, published_waves};
use crate::disclosure::Release;
use crate::domain::{Quarter, WaveId};
use crate::store::{StoredWave, Tx};

/// A file that goes with an export.
pub struct CertificateFile {
    pub name: String,
    pub text: String,
}

/// The certificate of the wave that somebody named; only of a released one.
pub fn certificate_of(app: &App, name: &str) -> Result<CertificateFile, AppError> {
    let id = app.store().read(|tx| Ok::<_, AppError>(App::wave_named(tx, name)?.wave.id))?;
    certificate(app, &id)
}

/// The certificates of the waves that closed in a quarter, oldest first.
pub fn certificates_of(app: &App, quarter: Quarter) -> Result<Vec<CertificateFile>, AppError> {
    let waves = published_waves(app)?;
    let of_quarter =
        waves.iter().filter(|published| Quarter::of(published.wave.closes_on) == quarter);
    of_quarter.map(|published| certificate(app, &published.wave.id)).collect()
}

fn certificate(app: &App, id: &WaveId) -> Result<CertificateFile, AppError> {
    let text = app.store().read(|tx| {
        let stored = App::wave_named(tx, id.as_str())?;
        let release =
            tx.release_find(id)?.ok_or_else(|| Refusal::NotReleased(stored.wave.id.clone()))?;
        certificate_text(tx, &stored, &release)
    })?;
    Ok(CertificateFile { name: format!("certificate-{id}.json"), text })
}

/// The text of the certificate that a wave has with this release.
pub(super) fn certificate_text(
    tx: &mut Tx<'_>,
    stored: &StoredWave,
    release: &Release,
) -> Result<String, AppError> {
    let id = &stored.wave.id;
    let roster = tx.wave_roster(id)?;
    if roster_hash(&roster) != stored.roster_hash {
        return Err(AppError::RosterChanged(id.clone()));
    }
    let log = read_policy_log(tx)?;
    let promise = log.promise(id).map(|(entry, _)| entry);
    let promise = promise.filter(|entry| Some(&entry.sha256) == stored.policy_hash.as_ref());
    let stopped = log.intake_stopped(id).map(|(entry, _)| entry);
    let closing = stopped.zip(log.released(id).map(|(entry, _)| entry));
    Ok(release.certificate(&roster, promise, closing)?)
}
