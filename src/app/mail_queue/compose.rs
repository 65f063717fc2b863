//! The message of a mail that is due, with a token of its own where it needs one.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;

use super::enqueue::{early_end, observers};
use super::list;
use crate::app::came_of_it::News;
use crate::app::chain_heads::heads;
use crate::app::mailing::{name_and_language, open_wave_if_any, sender};
use crate::app::programme::{MailHours, ProgrammeMail};
use crate::app::unsubscribe::unsubscribe_code;
use crate::app::{App, AppError, OpenWave};
use crate::ballot_box::Token;
use crate::domain::{
    ChainHeads, EmailAddress, EndsEarly, MailPurpose, Notice, Wave, WaveId, hexadecimal,
};
use crate::mail::{
    CameOfItMail, Invitation, MailError, Message, ReportOpen, Sender, came_of_it_mail,
    ends_early_mail, invitation, notice, reminder, report_open_mail,
};
use crate::store::{Addressee, DueMail, MailJob, RowId, StoreError, Tx};

/// What all mails of a batch have in common.
pub(super) struct Desk {
    app: App,
    sender: Sender,
    /// The wave that takes answers.
    pub wave: Option<Arc<OpenWave>>,
    /// When its mail may go out.
    pub hours: MailHours,
    early: Option<EndsEarly>,
    /// What came of waves of which everybody is told.
    news: BTreeMap<WaveId, News>,
}

/// A mail in the hands of this process.
pub(super) struct Letter {
    pub job: MailJob,
    pub content: Content,
}

pub(super) enum Content {
    Asked(Box<Addressee>, Token),
    Notice { to: EmailAddress, notices: Vec<Notice>, ends: ChainHeads },
    ReportOpen(Box<ReportOpen>),
    CameOfIt(Box<CameOfItMail>),
}

impl Desk {
    pub fn read(app: &App, tx: &mut Tx<'_>, now: Timestamp) -> Result<Self, AppError> {
        let wave = open_wave_if_any(app, tx)?;
        let wave = wave.filter(|wave| now < wave.stored.wave.intake_ends());
        let (early, hours) = match &wave {
            Some(wave) => {
                let wave = &wave.stored.wave;
                (early_end(tx, wave)?, MailHours::of(tx, wave)?)
            }
            None => (None, MailHours::at_once()),
        };
        let (app, sender, news) = (app.clone(), sender(app)?, BTreeMap::new());
        Ok(Self { app, sender, wave, hours, early, news })
    }

    /// Mints the token of a mail that needs one, and writes its MAC; reads what else it tells. `None`: it has
    /// nothing to tell any more.
    pub fn letter(
        &mut self,
        tx: &mut Tx<'_>,
        due: DueMail,
        now: Timestamp,
    ) -> Result<Option<Letter>, AppError> {
        let (job, content) = match due {
            DueMail::Asked(job, addressee) => {
                let Some(wave) = &self.wave else { return Ok(None) };
                let token = Token::mint()?;
                let mac = token.mac(self.app.pepper(), &wave.stored.wave.id);
                tx.token_insert(mac.as_bytes(), &addressee.invitation_id)?;
                (job, Content::Asked(addressee, token))
            }
            DueMail::To(job, to) => {
                let content = match job.purpose {
                    MailPurpose::Notice => notices(tx, &job, to)?,
                    MailPurpose::ReportOpen => report_open(&self.app, tx, &job, to)?,
                    MailPurpose::CameOfIt => {
                        let (app, person) = (self.app.clone(), person_of(&job)?);
                        let mail = match self.news_of(tx, &job, now)? {
                            Some(news) => news.mail(&app, tx, &person)?,
                            None => None,
                        };
                        mail.map(|mail| Content::CameOfIt(Box::new(mail)))
                    }
                    _ => None,
                };
                let Some(content) = content else { return Ok(None) };
                (job, content)
            }
        };
        Ok(Some(Letter { job, content }))
    }

    /// When a mail may go out that is due: `None`, not any more.
    pub fn next_hour(
        &mut self,
        tx: &mut Tx<'_>,
        due: &DueMail,
        now: Timestamp,
    ) -> Result<Option<Timestamp>, AppError> {
        match due {
            DueMail::Asked(job, to) => Ok(match ProgrammeMail::of(job.purpose) {
                Some(mail) => self.hours.next_hour(mail, to, now),
                None => Some(now),
            }),
            DueMail::To(job, _) if job.purpose == MailPurpose::CameOfIt => {
                let person = person_of(job)?;
                match self.news_of(tx, job, now)? {
                    Some(news) => news.next_hour(tx, &person, now),
                    None => Ok(None),
                }
            }
            DueMail::To(..) => Ok(Some(now)),
        }
    }

    /// What everybody is told of a mail's wave, read once for all of them.
    fn news_of(
        &mut self,
        tx: &mut Tx<'_>,
        job: &MailJob,
        now: Timestamp,
    ) -> Result<Option<&mut News>, AppError> {
        let Some(id) = &job.wave else { return Ok(None) };
        if !self.news.contains_key(id)
            && let Some(news) = News::read(&self.app, tx, id, now)?
        {
            self.news.insert(id.clone(), news);
        }
        Ok(self.news.get_mut(id))
    }

    /// The message, dated now.
    pub fn message(&self, letter: &Letter, now: Timestamp) -> Result<Message, MailError> {
        let (sender, messages) = (&self.sender, self.app.messages());
        let id = hexadecimal(&letter.job.id);
        match &letter.content {
            Content::Asked(addressee, token) => {
                let Some(wave) = &self.wave else { return Err(MailError::Unfit("code")) };
                let asked = self.asked(id, wave, addressee, token);
                match (letter.job.purpose, &self.early) {
                    (MailPurpose::Reminder, _) => {
                        let reminders = wave.stored.wave.terms.reminders;
                        reminder(sender, messages, &asked, reminders, now)
                    }
                    (MailPurpose::EndsEarly, Some(early)) => {
                        ends_early_mail(sender, messages, &asked, early, now)
                    }
                    _ => invitation(sender, messages, &asked, now),
                }
            }
            Content::Notice { to, notices, ends } => {
                let t = messages.in_locale(self.app.default_locale());
                notice(sender, t, &id, to, notices, ends, now)
            }
            Content::ReportOpen(open) => report_open_mail(sender, messages, &id, open, now),
            Content::CameOfIt(mail) => came_of_it_mail(sender, messages, &id, mail, now),
        }
    }

    pub fn asked(&self, id: String, wave: &OpenWave, to: &Addressee, token: &Token) -> Invitation {
        let asked = &wave.stored.wave;
        let person = &to.employee.person;
        let unit = wave.roster.get(to.unit);
        Invitation {
            id,
            to: person.email.as_str().to_owned(),
            name: person.name.clone(),
            locale: self.app.locale_for(self.app.locale_of(person.locale), &[&asked.form]),
            wave: asked.id.clone(),
            code: format!("{}.{}", asked.id, token.as_str()),
            unsubscribe: unsubscribe_code(&self.app, &to.employee.id),
            statements: asked.form.statements(),
            minutes: asked.form.minutes(),
            closes_on: asked.closes_on,
            threshold: asked.threshold,
            team_invited: unit.map_or(0, |unit| unit.invited),
            team_counting: unit.map_or(0, |unit| unit.invited_counting),
        }
    }
}

/// `None`: the address observes no more.
fn notices(tx: &mut Tx<'_>, job: &MailJob, to: EmailAddress) -> Result<Option<Content>, AppError> {
    if !observers(tx)?.contains(&to) {
        return Ok(None);
    }
    let about = job.about.as_deref().unwrap_or_default();
    let ids: Option<Vec<[u8; 32]>> = about.split(' ').map(read_id).collect();
    let damaged =
        || StoreError::Damaged { table: "mail_job", what: "the ids of notices".to_owned() };
    let notices = tx.notices(&ids.ok_or_else(damaged)?)?;
    Ok(Some(Content::Notice { to, notices, ends: heads(tx)? }))
}

/// Who is told what came of a wave.
fn person_of(job: &MailJob) -> Result<RowId, AppError> {
    let damaged =
        || StoreError::Damaged { table: "mail_job", what: "the id of a person".to_owned() };
    let about = job.about.as_deref().unwrap_or_default();
    Ok(list::read_id(about).ok_or_else(damaged)?)
}

fn read_id(text: &str) -> Option<[u8; 32]> {
    let bytes: Option<Vec<u8>> =
        (0..32).map(|at| u8::from_str_radix(text.get(2 * at..2 * at + 2)?, 16).ok()).collect();
    bytes?.try_into().ok()
}

/// `None`: the wave is gone.
fn report_open(
    app: &App,
    tx: &mut Tx<'_>,
    job: &MailJob,
    to: EmailAddress,
) -> Result<Option<Content>, AppError> {
    let Some(id) = &job.wave else { return Ok(None) };
    let Some(wave) = tx.wave_find(id)?.map(|stored| stored.wave) else { return Ok(None) };
    let (name, locale) = name_and_language(app, tx, &to)?;
    let Wave { opens_on, .. } = wave;
    let groups = job.about.as_deref().unwrap_or_default();
    let groups = groups.split('\n').filter(|one| !one.is_empty()).map(str::to_owned).collect();
    Ok(Some(Content::ReportOpen(Box::new(ReportOpen { to, name, locale, opens_on, groups }))))
}
