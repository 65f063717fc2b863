//! A team's autonomy audit: reading it, writing into its book, agreeing on it, and its link.

mod agree;
mod figures;
mod link;

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::{App, AppError, Refusal, published_waves};
use crate::audit::{Basis, Conclusions, conclude};
use crate::disclosure::Release;
use crate::domain::audit::{
    AuditState, Book, BookEntry, DecisionDomain, Entry, Moment, OutsideFigure,
};
use crate::domain::{Form, Quarter, UnitPath, Wave, WaveId, WaveState};
use crate::reports::AuditView;
use crate::store::Tx;

pub use agree::{audit_agree, audit_snapshot_of};
pub use figures::{FiguresImported, import_figures};
pub use link::{audit_by_link, audit_link_make};

/// Everything that an audit's page shows.
#[derive(Debug)]
pub struct AuditData {
    pub team: UnitPath,
    pub today: Date,
    pub book: Book,
    /// The current audit's quarter; today's where none has begun.
    pub quarter: Quarter,
    pub conclusions: Conclusions,
    pub outside: Vec<OutsideFigure>,
    /// The audit wave that takes answers now: the lead may guess.
    pub open_wave: Option<Wave>,
    /// Quarters with a snapshot, oldest first.
    pub agreed: Vec<Quarter>,
}

impl AuditData {
    /// What stands word for word on the paper and in its forms.
    pub fn forms(&self) -> Vec<&Form> {
        self.conclusions.waves.iter().chain(&self.open_wave).map(|wave| &wave.form).collect()
    }

    /// What the paper is drawn from.
    pub fn view(&self) -> AuditView<'_> {
        AuditView {
            team: &self.team,
            today: self.today,
            quarter: self.quarter,
            book: &self.book,
            conclusions: &self.conclusions,
            outside: &self.outside,
            open_wave: self.open_wave.as_ref(),
            agreed: &self.agreed,
        }
    }
}

/// Reads a team's audit.
pub fn audit_data(app: &App, team: &UnitPath, now: Timestamp) -> Result<AuditData, AppError> {
    audit_data_without(app, team, &|_| false, now)
}

/// The same as if some waves had not been, for whoever does not see their results.
pub fn audit_data_without(
    app: &App,
    team: &UnitPath,
    is_hidden: &dyn Fn(&WaveId) -> bool,
    now: Timestamp,
) -> Result<AuditData, AppError> {
    let (book, read) =
        app.store().read(|tx| Ok::<_, AppError>((tx.audit_book(team)?, read(tx, team, now)?)))?;
    conclude_audit(app, team, book, read, is_hidden, now)
}

/// What an audit is concluded from beside the team's own book.
struct Read {
    books: BTreeMap<UnitPath, Book>,
    outside: Vec<OutsideFigure>,
    open_wave: Option<Wave>,
}

fn read(tx: &mut Tx<'_>, team: &UnitPath, now: Timestamp) -> Result<Read, AppError> {
    let (books, open_wave) = (tx.audit_books()?, open_audit_wave(tx, now)?);
    Ok(Read { books, outside: tx.outside_figures_of(team)?, open_wave })
}

fn conclude_audit(
    app: &App,
    team: &UnitPath,
    book: Book,
    Read { books, outside, open_wave }: Read,
    is_hidden: &dyn Fn(&WaveId) -> bool,
    now: Timestamp,
) -> Result<AuditData, AppError> {
    let today = now.to_zoned(TimeZone::UTC).date();
    let current = book.current();
    let quarter = current.map_or_else(|| Quarter::of(today), |audit| audit.quarter);
    let published = published_waves(app)?;
    let seen = published.iter().filter(|published| !is_hidden(&published.wave.id));
    let waves: Vec<(&Wave, &Release)> =
        seen.map(|published| (&published.wave, &published.release)).collect();
    let conclusions = conclude(Basis { team, quarter, waves: &waves, books: &books })?;
    let agreed = book
        .audits()
        .into_iter()
        .filter(|audit| matches!(audit.state, AuditState::Agreed(_) | AuditState::Closed(Some(_))));
    let agreed = agreed.map(|audit| audit.quarter).collect();
    Ok(AuditData {
        team: team.clone(),
        today,
        book,
        quarter,
        conclusions,
        outside,
        open_wave,
        agreed,
    })
}

/// What a team has written down.
pub fn audit_book(app: &App, team: &UnitPath) -> Result<Book, AppError> {
    Ok(app.store().read(|tx| tx.audit_book(team))?)
}

/// The audit wave that takes answers now, for the lead's guess.
pub fn audit_open_wave(app: &App, now: Timestamp) -> Result<Option<WaveId>, AppError> {
    let wave = app.store().read(|tx| open_audit_wave(tx, now))?;
    Ok(wave.map(|wave| wave.id))
}

/// Writes one entry into a team's book. [`Entry::Agreed`] is [`audit_agree`]'s.
pub fn audit_write(
    app: &App,
    team: &UnitPath,
    entry: Entry,
    now: Timestamp,
) -> Result<BookEntry, AppError> {
    app.store().write(|tx| {
        tx.audits_lock()?;
        let mut book = tx.audit_book(team)?;
        write(tx, team, &mut book, entry, now)
    })
}

fn write(
    tx: &mut Tx<'_>,
    team: &UnitPath,
    book: &mut Book,
    entry: Entry,
    now: Timestamp,
) -> Result<BookEntry, AppError> {
    let open_wave = open_audit_wave(tx, now)?;
    let mut colleagues = Vec::new();
    for one in tx.people()?.into_iter().filter(|one| one.active) {
        colleagues.push(one.person.email.as_str().to_owned());
        colleagues.extend(one.person.name);
    }
    let moment = Moment {
        today: now.to_zoned(TimeZone::UTC).date(),
        open_audit_wave: open_wave.as_ref().map(|wave| &wave.id),
        colleagues: &colleagues,
    };
    let written = book.write(entry, moment).map_err(Refusal::Audit)?;
    tx.audit_entry_insert(team, &written)?;
    Ok(written)
}

/// The wave that asks the ladder and takes answers now.
fn open_audit_wave(tx: &mut Tx<'_>, now: Timestamp) -> Result<Option<Wave>, AppError> {
    let ladder = DecisionDomain::Methods.in_practice();
    let waves = tx.waves()?.into_iter().map(|stored| stored.wave);
    Ok(waves.into_iter().find(|wave| {
        wave.state == WaveState::Open
            && now < wave.intake_ends()
            && wave.form.items.iter().any(|item| Some(&item.id) == ladder.as_ref())
    }))
}
