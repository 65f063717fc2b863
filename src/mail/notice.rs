use askama::Template;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use lettre::Message;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, SinglePart};

use super::invitation::address;
use super::{MailError, Sender};
use crate::domain::{
    ChainHead, ChainHeads, EmailAddress, Notice, NoticeAbout, WaveOpened, WrongClock,
};
use crate::messages::Translator;

#[derive(Template)]
#[template(path = "mail/notice.txt")]
struct Text<'a> {
    t: Translator<'a>,
    sender: &'a Sender,
    said: Vec<String>,
    /// Each log's name and its last entry.
    ends: [(String, Option<&'a ChainHead>); 2],
    today: String,
    page: String,
}

/// What an observer is told, with where both logs end; `id` is what the message is called by. Plain text: it is kept to be compared.
pub fn notice(
    sender: &Sender,
    t: Translator<'_>,
    id: &str,
    to: &EmailAddress,
    notices: &[Notice],
    ends: &ChainHeads,
    date: Timestamp,
) -> Result<Message, MailError> {
    let said: Vec<String> = notices.iter().flat_map(|notice| paragraphs(t, notice)).collect();
    let text = Text {
        t,
        sender,
        said,
        ends: [
            (t.get("oversight-log-rules"), ends.policy.as_ref()),
            (t.get("oversight-log-changes"), ends.roster.as_ref()),
        ],
        today: t.day(date.to_zoned(TimeZone::UTC).date()),
        page: format!("{}/app/oversight", sender.base_url),
    };
    let text = text.render().map_err(MailError::Render)?;
    let auto = HeaderName::new_from_ascii_str("Auto-Submitted");
    sender
        .builder(id, Mailbox::new(None, address(to.as_str())?), date)?
        .subject(subject(t, notices))
        .raw_header(HeaderValue::new(auto, "auto-generated".to_owned()))
        .singlepart(SinglePart::plain(text))
        .map_err(MailError::Build)
}

/// By the last of what is told.
fn subject(t: Translator<'_>, notices: &[Notice]) -> String {
    let what = match notices.last().map(|notice| &notice.about) {
        Some(NoticeAbout::WaveOpened(one)) => {
            t.say("mail-notice-subject-opened").with("wave", one.wave.as_str()).to_string()
        }
        Some(NoticeAbout::EndsEarly(one)) => {
            t.say("mail-notice-subject-early").with("wave", one.wave.as_str()).to_string()
        }
        Some(NoticeAbout::IntakeStopped(one)) => {
            t.say("mail-notice-subject-stopped").with("wave", one.wave.as_str()).to_string()
        }
        Some(NoticeAbout::Released(one)) => {
            t.say("mail-notice-subject-released").with("wave", one.wave.as_str()).to_string()
        }
        Some(NoticeAbout::Restored(_)) => t.get("mail-notice-subject-restored"),
        Some(NoticeAbout::WrongClock(_)) | None => t.get("mail-notice-subject-clock"),
    };
    t.say("mail-notice-subject").with("what", what).to_string()
}

fn paragraphs(t: Translator<'_>, notice: &Notice) -> Vec<String> {
    let on = t.day(notice.on);
    match &notice.about {
        NoticeAbout::WaveOpened(opened) => opened_paragraphs(t, opened, &on),
        NoticeAbout::EndsEarly(one) => {
            let says = t.say("mail-notice-early").with("wave", one.wave.as_str()).with("date", on);
            let says = says.with("ends", t.day(one.ends_on));
            let says = says.with("announced", t.day(one.closes_on));
            vec![says.with("reason", one.reason.as_str()).to_string()]
        }
        NoticeAbout::IntakeStopped(one) => {
            let says = if one.early {
                t.say("mail-notice-stopped-early").with("announced", t.day(one.closes_on))
            } else {
                t.say("mail-notice-stopped")
            };
            let says = says.with("wave", one.wave.as_str()).with("date", on);
            let box_holds = t.n("mail-notice-box", one.ballots);
            vec![format!("{says} {box_holds}\n{}", one.box_sha256)]
        }
        NoticeAbout::Released(one) => {
            let says = if one.early {
                t.say("mail-notice-released-early")
            } else {
                t.say("mail-notice-released")
            };
            let says = says.with("wave", one.wave.as_str()).with("date", on);
            vec![format!("{says}\n{}", one.release_sha256)]
        }
        NoticeAbout::Restored(one) => {
            let entries = |head: &Option<ChainHead>| head.as_ref().map_or(0, |head| head.number);
            let says = t.say("oversight-restored").with("date", on);
            let says = says.with("reason", one.reason.as_str());
            let says = says.with("rules", entries(&one.lost.policy));
            vec![says.with("changes", entries(&one.lost.roster)).to_string()]
        }
        NoticeAbout::WrongClock(WrongClock::Behind { today, last }) => {
            let says = t.say("mail-notice-clock-behind").with("today", t.day(*today));
            vec![says.with("last", t.day(*last)).to_string()]
        }
        NoticeAbout::WrongClock(WrongClock::Differs { here, database }) => {
            let says = t.say("mail-notice-clocks-differ").with("here", here.to_string());
            vec![says.with("database", database.to_string()).to_string()]
        }
    }
}

fn opened_paragraphs(t: Translator<'_>, opened: &WaveOpened, on: &str) -> Vec<String> {
    let says = t.say("mail-notice-opened").with("wave", opened.wave.as_str()).with("date", on);
    let mut says = says.with("closes", t.day(opened.closes_on)).to_string();
    if let Some(before) = opened.before {
        let before = t.say("mail-notice-opened-before").with("date", t.day(before));
        says = format!("{says} {before}");
    }
    let mut said = vec![says];
    if !opened.just_shown.is_empty() {
        let title = t.n("mail-notice-just-shown", opened.threshold.get());
        let team = |one: &crate::domain::JustShown| format!("- {}: {}", one.team, one.counting);
        let teams: Vec<String> = opened.just_shown.iter().map(team).collect();
        said.push(format!("{title}\n{}", teams.join("\n")));
        said.push(t.get("mail-notice-just-shown-why"));
    }
    said
}
