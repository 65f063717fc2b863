use askama::Template;
use jiff::Timestamp;
use jiff::civil::Date;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use lettre::{Address, Message};
use url::Host;

use super::{MailError, Sender, one_line};
use crate::domain::{Locale, Threshold, WaveId};
use crate::messages::{Messages, Translator, team_line};

/// One person's invitation to one wave. No `Debug`: it holds the person's token.
pub struct Invitation {
    /// What the message is called by: hexadecimal digits, at random.
    pub id: String,
    pub to: String,
    pub name: Option<String>,
    pub locale: Locale,
    pub wave: WaveId,
    /// What follows the `#` of the link: `w7.TOKEN`.
    pub code: String,
    /// What the unsubscribe link ends in; it says nothing to anybody but the server.
    pub unsubscribe: String,
    /// How many statements are asked.
    pub statements: u32,
    /// How long answering takes, about.
    pub minutes: u32,
    pub closes_on: Date,
    pub threshold: Threshold,
    /// The invited people of the team who hold no reading role.
    pub team_counting: u32,
    /// All the invited people of the team.
    pub team_invited: u32,
}

/// What both forms of the text say.
pub(super) struct Content<'a> {
    /// Stands before everything else: this is only a try.
    pub practice: Option<String>,
    pub t: Translator<'a>,
    pub sender: &'a Sender,
    pub invitation: &'a Invitation,
    pub name: Option<String>,
    pub subject: String,
    pub team: String,
    /// The page that opens the statements, without and with the code.
    pub page: String,
    pub link: String,
    pub unsubscribe: String,
}

#[derive(Template)]
#[template(path = "mail/invite.txt")]
struct Text<'a>(&'a Content<'a>);

#[derive(Template)]
#[template(path = "mail/invite.html")]
struct Html<'a>(&'a Content<'a>);

/// The invitation as a message: plain text first, then the same as HTML.
///
/// `date` is the moment of sending. The subject, the headers and the Message-ID hold nothing that
/// tells people apart, except for To and the opaque unsubscribe link.
pub fn invitation(
    sender: &Sender,
    messages: &Messages,
    invitation: &Invitation,
    date: Timestamp,
) -> Result<Message, MailError> {
    let t = messages.in_locale(invitation.locale);
    let subject = t
        .say("mail-subject")
        .with("n", invitation.statements)
        .with("date", t.short_date(invitation.closes_on));
    let content = content(sender, t, invitation, subject.to_string())?;
    rendered(&content, "invite", date)
}

/// The invitation to a form that is never counted, for whoever plans a wave: it says so in the subject and
/// before everything else.
pub fn practice_invitation(
    sender: &Sender,
    messages: &Messages,
    invitation: &Invitation,
    date: Timestamp,
) -> Result<Message, MailError> {
    let t = messages.in_locale(invitation.locale);
    let subject = t
        .say("mail-subject")
        .with("n", invitation.statements)
        .with("date", t.short_date(invitation.closes_on))
        .to_string();
    let subject = t.say("mail-practice-subject").with("subject", subject).to_string();
    let mut content = content(sender, t, invitation, subject)?;
    content.practice = Some(t.get("mail-practice"));
    rendered(&content, "practice", date)
}

fn rendered(content: &Content<'_>, kind: &str, date: Timestamp) -> Result<Message, MailError> {
    let text = Text(content).render().map_err(MailError::Render)?;
    let html = Html(content).render().map_err(MailError::Render)?;
    message(content, kind, date, text, html)
}

/// Whose message of a list it is, and what it is called.
pub(super) struct ListMail<'a> {
    pub sender: &'a Sender,
    pub id: &'a str,
    pub to: &'a str,
    pub name: Option<&'a str>,
    pub subject: &'a str,
    pub wave: &'a WaveId,
    /// Its part of the Feedback-ID.
    pub kind: &'a str,
    /// The whole link.
    pub unsubscribe: &'a str,
}

/// Puts text and HTML into one message with the headers of a list. `kind` is its part of the
/// Feedback-ID.
pub(super) fn message(
    content: &Content<'_>,
    kind: &str,
    date: Timestamp,
    text: String,
    html: String,
) -> Result<Message, MailError> {
    let Content { sender, invitation, .. } = content;
    let mail = ListMail {
        sender,
        id: &invitation.id,
        to: &invitation.to,
        name: content.name.as_deref(),
        subject: &content.subject,
        wave: &invitation.wave,
        kind,
        unsubscribe: &content.unsubscribe,
    };
    list_message(&mail, date, text, html)
}

/// The same of any mail of the list.
pub(super) fn list_message(
    mail: &ListMail<'_>,
    date: Timestamp,
    text: String,
    html: String,
) -> Result<Message, MailError> {
    let domain = mail.sender.domain();
    let to = Mailbox::new(mail.name.map(str::to_owned), address(mail.to)?);
    let builder = mail.sender.builder(mail.id, to, date)?;
    let mut builder = builder.subject(mail.subject);
    for (name, value) in [
        ("List-Id", format!("<pulse.{domain}>")),
        // Only https: nobody reads mail that comes in, so a mailto would not work.
        ("List-Unsubscribe", format!("<{}>", mail.unsubscribe)),
        ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned()),
        ("Auto-Submitted", "auto-generated".to_owned()),
        ("Feedback-ID", format!("{}:{}:pulse:{domain}", mail.wave, mail.kind)),
    ] {
        let name = HeaderName::new_from_ascii_str(name);
        builder = builder.raw_header(HeaderValue::new(name, value));
    }
    builder.multipart(MultiPart::alternative_plain_html(text, html)).map_err(MailError::Build)
}

pub(super) fn content<'a>(
    sender: &'a Sender,
    t: Translator<'a>,
    invitation: &'a Invitation,
    subject: String,
) -> Result<Content<'a>, MailError> {
    let token = invitation.code.strip_prefix(invitation.wave.as_str());
    let token = token.and_then(|rest| rest.strip_prefix('.'));
    if !token.is_some_and(fits_a_link) {
        return Err(MailError::Unfit("code"));
    }
    if !fits_a_link(&invitation.unsubscribe) {
        return Err(MailError::Unfit("unsubscribe key"));
    }
    let page = format!("{}/s", sender.base_url);
    Ok(Content {
        practice: None,
        t,
        sender,
        invitation,
        name: invitation.name.as_deref().map(one_line).filter(|name| !name.is_empty()),
        subject,
        team: team_line(
            t,
            invitation.team_invited,
            invitation.team_counting,
            invitation.threshold.get(),
        ),
        link: format!("{page}#{}", invitation.code),
        page,
        unsubscribe: format!("{}/u/{}", sender.base_url, invitation.unsubscribe),
    })
}

/// Whether it is made of base64url letters, which no link and no mail program changes.
pub(super) fn fits_a_link(text: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    !text.is_empty() && text.bytes().all(fits)
}

/// An address whose domain is written in ASCII, as every server understands it.
pub(super) fn address(text: &str) -> Result<Address, MailError> {
    let read: Address = text.trim().parse().map_err(MailError::Address)?;
    if !read.user().is_ascii() {
        return Err(MailError::AddressBeyondAscii("letters beyond ASCII before the @"));
    }
    if read.domain().is_ascii() {
        return Ok(read);
    }
    let domain = Host::parse(read.domain())
        .map_err(|_| MailError::AddressBeyondAscii("this domain"))?
        .to_string();
    Address::new(read.user(), domain).map_err(MailError::Address)
}
