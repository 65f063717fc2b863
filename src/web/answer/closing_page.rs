use askama::Template;
use jiff::civil::Date;

use super::frame::Frame;
use crate::domain::{BallotHash, WaveId};
use crate::reports::counted_href;

/// A page that says one thing, after which nothing is left to do.
#[derive(Template)]
#[template(path = "survey/closing.html")]
pub(super) struct ClosingPage<'a> {
    frame: Frame<'a>,
    title: String,
    text: String,
    /// For the language button; none on the thanks page.
    code: Option<&'a str>,
    /// On the thanks page.
    receipt: Option<Receipt>,
}

/// By what somebody finds their sealed answers among those that were counted.
struct Receipt {
    code: String,
    href: String,
    link: String,
}

impl<'a> ClosingPage<'a> {
    /// `hash` is shown this once: nothing remembers whose it is.
    pub fn thanks(frame: Frame<'a>, wave: &WaveId, hash: &BallotHash) -> Self {
        let t = frame.t;
        let link = t.say("survey-counted-link").with("wave", wave.as_str()).to_string();
        let receipt = Some(Receipt { code: hash.code(), href: counted_href(wave), link });
        let (title, text) = (t.get("survey-thanks"), t.get("survey-thanks-text"));
        Self { title, text, code: None, receipt, frame }
    }

    /// The end of a form to look at.
    pub fn practised(frame: Frame<'a>) -> Self {
        let t = frame.t;
        let (title, text) = (t.get("survey-practised"), t.get("survey-practised-text"));
        Self { title, text, code: None, receipt: None, frame }
    }

    pub fn already_sent(frame: Frame<'a>, code: &'a str) -> Self {
        let t = frame.t;
        let text = t.say("survey-already-sent-text").with("contact", frame.contact).to_string();
        Self { title: t.get("survey-already-sent"), text, code: Some(code), receipt: None, frame }
    }

    /// `closed_on` is the date that was announced; none where the survey was closed before it.
    pub fn closed(frame: Frame<'a>, code: &'a str, closed_on: Option<Date>) -> Self {
        let t = frame.t;
        let title = match closed_on {
            Some(date) => t.say("survey-closed-on").with("date", t.date(date)).to_string(),
            None => t.get("survey-closed"),
        };
        Self { title, text: t.get("survey-closed-text"), code: Some(code), receipt: None, frame }
    }

    /// What was posted is no form of ours.
    pub fn unreadable(frame: Frame<'a>) -> Self {
        let t = frame.t;
        let text = t.say("survey-unreadable-text").with("contact", frame.contact).to_string();
        Self { title: t.get("survey-unreadable"), text, code: None, receipt: None, frame }
    }
}
