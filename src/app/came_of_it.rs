//! What came of a closed wave, told to everybody by mail: once, if HR wants to, and the same to all, whether or not
//! they took part.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use sha2::{Digest, Sha256};

use super::access_log::append;
use super::mail_queue::to_address;
use super::mailing::sender;
use super::programme::{MailHours, next_of_programme};
use super::unsubscribe::unsubscribe_code;
use super::{App, AppError, Refusal};
use crate::disclosure::PublishedWave;
use crate::domain::audit::Book;
use crate::domain::{
    AccessEntry, Actor, Deed, Locale, MailPurpose, UnitPath, Wave, WaveId, WaveState, hexadecimal,
};
use crate::mail::{CameOfItMail, CameOfItSays, came_of_it_text};
use crate::reports::{CameOfItSources, CameOfItWords, SharedStep, came_of_it_words};
use crate::store::{Employee, RowId, ToldOf, Tx};

/// What would go out, or did.
#[derive(Debug, Clone)]
pub struct CameOfIt {
    pub wave: Wave,
    /// The text in the installation's own language, to somebody without a name.
    pub text: String,
    pub language: Locale,
    /// Stands for the text: who has it go out says which one they looked at.
    pub seen: String,
    /// How many people get it.
    pub people: usize,
    /// Of a wave of the programme: between which times its mail goes out, where each person is.
    pub hours: Option<(Time, Time)>,
    /// The day on which it was sent.
    pub told_on: Option<Date>,
}

/// The mail as it would go out now.
///
/// # Errors
/// [`Refusal::UnknownWave`]; [`Refusal::WaveIsOpen`] before its answers are destroyed.
pub fn came_of_it(app: &App, name: &str, now: Timestamp) -> Result<CameOfIt, AppError> {
    app.store().read(|tx| {
        let wave = closed(tx, name)?;
        let told = tx.came_of_it(&wave.id)?;
        let steps = shared_now(tx)?;
        let news = News::of(app, tx, wave, steps, now)?;
        news.seen(app, readers(tx)?.len(), told.map(|told| told.on))
    })
}

/// The day on which everybody was told what came of a wave, if they were.
pub fn came_of_it_told_on(app: &App, wave: &WaveId) -> Result<Option<Date>, AppError> {
    let told = app.store().read(|tx| tx.came_of_it(wave))?;
    Ok(told.map(|told| told.on))
}

/// Has everybody be mailed what came of a wave: whoever is on the people list, has an address and has not asked not
/// to be mailed; of a wave of the programme within its hours. `seen`: of the text that was looked at, if one was.
/// Returns how many mails wait from now on.
///
/// # Errors
/// Those of [`came_of_it`]; [`Refusal::CameOfItSent`], [`Refusal::CameOfItChanged`], [`Refusal::NobodyToTell`].
pub fn tell_what_came_of_it(
    app: &App,
    by: &Actor,
    name: &str,
    seen: Option<&str>,
    now: Timestamp,
) -> Result<usize, AppError> {
    app.store().write(|tx| {
        let wave = closed(tx, name)?;
        if let Some(ToldOf { on, .. }) = tx.came_of_it(&wave.id)? {
            return Err(Refusal::CameOfItSent { wave: wave.id, on }.into());
        }
        let steps = shared_now(tx)?;
        let on = now.to_zoned(TimeZone::UTC).date();
        let told = ToldOf { on, steps: steps.clone() };
        let id = wave.id.clone();
        let news = News::of(app, tx, wave, steps, now)?;
        let readers = readers(tx)?;
        let looked_at = news.seen(app, readers.len(), None)?;
        if seen.is_some_and(|seen| seen != looked_at.seen) {
            return Err(Refusal::CameOfItChanged.into());
        }
        let mut queued = 0;
        for one in &readers {
            let Some(due_at) = news.hours.told_at(one, now) else { continue };
            let to = one.person.email.clone();
            let about = Some(hexadecimal(&one.id));
            to_address(tx, MailPurpose::CameOfIt, Some(&id), to, about, due_at)?;
            queued += 1;
        }
        if queued == 0 {
            return Err(Refusal::NobodyToTell.into());
        }
        if !tx.came_of_it_insert(&id, &told)? {
            return Err(Refusal::CameOfItSent { wave: id, on }.into());
        }
        let mut entry = AccessEntry::new(by.clone(), Deed::CameOfItSent, now);
        entry.wave = Some(id);
        append(tx, &entry)?;
        Ok(queued)
    })
}

/// The wave of that name, of which nothing but its release is left.
fn closed(tx: &mut Tx<'_>, name: &str) -> Result<Wave, AppError> {
    let wave = App::wave_named(tx, name)?.wave;
    if wave.state == WaveState::Closed {
        Ok(wave)
    } else {
        Err(Refusal::WaveIsOpen(wave.id).into())
    }
}

/// Whoever is mailed what came of a wave.
fn is_reader(one: &Employee) -> bool {
    one.active && !one.unsubscribed && one.person.email.is_reachable()
}

fn readers(tx: &mut Tx<'_>) -> Result<Vec<Employee>, AppError> {
    Ok(tx.people()?.into_iter().filter(is_reader).collect())
}

/// The steps that teams let everybody read, by team and number.
fn shared_now(tx: &mut Tx<'_>) -> Result<Vec<(UnitPath, u64)>, AppError> {
    let mut shared = Vec::new();
    for (team, book) in tx.audit_books()? {
        let steps = book.agreed_steps().into_iter().filter(|step| step.is_shared);
        shared.extend(steps.map(|step| (team.clone(), step.number)));
    }
    Ok(shared)
}

/// All that the mail of a wave tells, for as many as get it.
pub(super) struct News {
    published: PublishedWave,
    steps: Vec<SharedStep>,
    next_on: Option<Date>,
    hours: MailHours,
    says: BTreeMap<Locale, CameOfItSays>,
}

impl News {
    /// Of a wave of which everybody is told. `None`: nobody is, or the wave is gone.
    pub fn read(
        app: &App,
        tx: &mut Tx<'_>,
        id: &WaveId,
        now: Timestamp,
    ) -> Result<Option<Self>, AppError> {
        let Some(ToldOf { steps, .. }) = tx.came_of_it(id)? else { return Ok(None) };
        let Some(stored) = tx.wave_find(id)? else { return Ok(None) };
        Self::of(app, tx, stored.wave, steps, now).map(Some)
    }

    /// Of these steps, as far as their teams let everybody read them still: what was taken back since is in no mail
    /// from then on, and what was shared since was not looked at.
    fn of(
        app: &App,
        tx: &mut Tx<'_>,
        wave: Wave,
        steps: Vec<(UnitPath, u64)>,
        now: Timestamp,
    ) -> Result<Self, AppError> {
        let mut books: BTreeMap<UnitPath, Book> = BTreeMap::new();
        for (team, _) in &steps {
            if !books.contains_key(team) {
                books.insert(team.clone(), tx.audit_book(team)?);
            }
        }
        let today = now.to_zoned(TimeZone::UTC).date();
        let shared = |(team, number): (UnitPath, u64)| {
            let step = books.get(&team).map(Book::agreed_steps)?.into_iter();
            let step = step.filter(|step| step.is_shared).find(|step| step.number == number)?;
            let standing = step.standing(today);
            Some(SharedStep { team, text: step.text, standing })
        };
        let steps = steps.into_iter().filter_map(shared).collect();
        let release = tx.release_find(&wave.id)?;
        let release = release.ok_or_else(|| Refusal::NotReleased(wave.id.clone()))?;
        let hours = MailHours::of(tx, &wave)?;
        let next_on = next_of_programme(app, tx, now)?;
        let published = PublishedWave { wave, release };
        Ok(Self { published, steps, next_on, hours, says: BTreeMap::new() })
    }

    fn words(&self, app: &App, locale: Locale) -> Result<CameOfItSays, AppError> {
        let sources = CameOfItSources {
            published: &self.published,
            steps: &self.steps,
            next_on: self.next_on,
        };
        let t = app.messages().in_locale(locale);
        let words = came_of_it_words(sources, t, &app.settings().organisation)?;
        let CameOfItWords { subject, answered, title, needs, steps, ends } = words;
        Ok(CameOfItSays { subject, answered, title, needs, steps, ends })
    }

    fn seen(&self, app: &App, people: usize, told_on: Option<Date>) -> Result<CameOfIt, AppError> {
        let language = app.default_locale();
        let t = app.messages().in_locale(language);
        let text = came_of_it_text(&sender(app)?, t, &self.words(app, language)?)?;
        Ok(CameOfIt {
            wave: self.published.wave.clone(),
            seen: hexadecimal(&Sha256::digest(text.as_bytes())),
            text,
            language,
            people,
            hours: self.hours.between(),
            told_on,
        })
    }

    /// When this mail may go to somebody, by their id; `None`: not any more.
    pub fn next_hour(
        &self,
        tx: &mut Tx<'_>,
        person: &RowId,
        now: Timestamp,
    ) -> Result<Option<Timestamp>, AppError> {
        let person = tx.person_find(person)?.filter(is_reader);
        Ok(person.and_then(|one| self.hours.told_at(&one, now)))
    }

    /// The mail to one of them, at their address of today. `None`: they left, or have asked not to be mailed since.
    pub fn mail(
        &mut self,
        app: &App,
        tx: &mut Tx<'_>,
        person: &RowId,
    ) -> Result<Option<CameOfItMail>, AppError> {
        let Some(one) = tx.person_find(person)?.filter(is_reader) else { return Ok(None) };
        let locale = app.locale_of(one.person.locale);
        let says = if let Some(says) = self.says.get(&locale) {
            says.clone()
        } else {
            let says = self.words(app, locale)?;
            self.says.insert(locale, says.clone());
            says
        };
        Ok(Some(CameOfItMail {
            to: one.person.email,
            name: one.person.name,
            locale,
            wave: self.published.wave.id.clone(),
            unsubscribe: unsubscribe_code(app, &one.id),
            says,
        }))
    }
}
