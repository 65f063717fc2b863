use super::open_wave::roster_hash;
use super::{App, AppError, Refusal, policy_of, published_waves};
use crate::domain::{Quarter, WaveId};

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
    let policy = policy_of(app, id)?;
    let (stored, release, roster) = app.store().read(|tx| {
        let stored = App::wave_named(tx, id.as_str())?;
        let release =
            tx.release_find(id)?.ok_or_else(|| Refusal::NotReleased(stored.wave.id.clone()))?;
        Ok::<_, AppError>((stored, release, tx.wave_roster(id)?))
    })?;
    if roster_hash(&roster) != stored.roster_hash {
        return Err(AppError::RosterChanged(id.clone()));
    }
    let text = release.certificate(&roster, policy.as_ref())?;
    Ok(CertificateFile { name: format!("certificate-{id}.json"), text })
}
