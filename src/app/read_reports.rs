use std::sync::Arc;

use super::{App, AppError, Refusal};
use crate::disclosure::{PublishedWave, Release};
use crate::domain::{Locale, Quarter, Wave};
use crate::reports::{QuarterExport, audits_csv, quarter};

/// All waves, oldest first.
pub fn waves(app: &App) -> Result<Vec<Wave>, AppError> {
    let stored = app.store().read(|tx| tx.waves())?;
    Ok(stored.into_iter().map(|stored| stored.wave).collect())
}

/// The wave that somebody named.
pub fn wave_find(app: &App, name: &str) -> Result<Wave, AppError> {
    app.store().read(|tx| Ok(App::wave_named(tx, name)?.wave))
}

/// The release of the wave that somebody named.
pub fn release_of(app: &App, name: &str) -> Result<Release, AppError> {
    app.store().read(|tx| {
        let id = App::wave_named(tx, name)?.wave.id;
        Ok(tx.release_find(&id)?.ok_or(Refusal::NotReleased(id))?)
    })
}

/// Every wave with a release, oldest first; from memory unless one was added.
pub fn published_waves(app: &App) -> Result<Arc<Vec<PublishedWave>>, AppError> {
    let count = app.store().read(|tx| tx.releases_count())?;
    if let Some(known) = app.published_known()
        && i64::try_from(known.len()) == Ok(count)
    {
        return Ok(known);
    }
    let (waves, releases) =
        app.store().read(|tx| Ok::<_, AppError>((tx.waves()?, tx.releases()?)))?;
    let of_wave = |release: Release| {
        let stored = waves.iter().find(|stored| stored.wave.id == *release.wave())?;
        let mut wave = stored.wave.clone();
        wave.form = wave.form.for_readers();
        Some(PublishedWave { wave, release })
    };
    let published: Arc<Vec<PublishedWave>> =
        Arc::new(releases.into_iter().filter_map(of_wave).collect());
    app.remember_published(Arc::clone(&published));
    Ok(published)
}

/// The quarter's files. Refused while one of its waves is open: two exports of one quarter could be
/// subtracted.
pub fn export_quarter(app: &App, wanted: Quarter) -> Result<QuarterExport, AppError> {
    let open = waves(app)?
        .into_iter()
        .find(|wave| !wave.state.has_release() && Quarter::of(wave.closes_on) == wanted);
    if let Some(Wave { id: wave, .. }) = open {
        return Err(Refusal::QuarterIsOpen { wave, quarter: wanted }.into());
    }
    let files = quarter(wanted, &published_waves(app)?, Locale::EN)?;
    Ok(files.ok_or(Refusal::QuarterIsEmpty(wanted))?)
}

/// What teams wrote down in the audits of a quarter, as the export's `audits.csv`.
pub fn audits_of(app: &App, wanted: Quarter) -> Result<Vec<u8>, AppError> {
    let books = app.store().read(|tx| tx.audit_books())?;
    Ok(audits_csv(wanted, &books)?)
}
