use std::time::SystemTime;

use jiff::Timestamp;
use lettre::address::{AddressError, Envelope};
use lettre::message::{Mailbox, MessageBuilder};
use lettre::{Address, Message};
use url::{ParseError, Url};

use super::{MailError, one_line};

/// Who writes, and where the pages are.
#[derive(Debug, Clone)]
pub struct Sender {
    pub(super) organisation: String,
    pub(super) from: Mailbox,
    pub(super) reply_to: Mailbox,
    pub(super) postal: Option<String>,
    /// Without a slash at its end.
    pub(super) base_url: String,
    /// Where mail comes back to; none where to the sender.
    bounces_to: Option<Address>,
}

/// Why a sender cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum SenderError {
    #[error("the organisation has no name. Set the name that people know it by.")]
    Organisation,
    #[error(
        "the {which} address cannot be used. Write `pulse@example.org` or \
         `People team <pulse@example.org>`."
    )]
    Mailbox { which: &'static str, source: AddressError },
    #[error(
        "the {which} address has letters beyond ASCII, which not every mail server takes. Write \
         its domain in the form that begins with xn--."
    )]
    BeyondAscii { which: &'static str },
    #[error("the base URL cannot be read. Write `https://pulse.example.org`.")]
    BaseUrl(#[source] ParseError),
    #[error(
        "the base URL is to be http or https, a host, and at most a port and a path. Write \
         `https://pulse.example.org`."
    )]
    BaseUrlParts,
}

impl Sender {
    /// `from` and `reply_to` are addresses, with or without a name; a `from` without one gets the
    /// organisation's. `base_url` is where people reach the pages, `https` outside a local trial.
    pub fn new(
        organisation: &str,
        from: &str,
        reply_to: &str,
        postal: Option<&str>,
        base_url: &str,
    ) -> Result<Self, SenderError> {
        let organisation = one_line(organisation);
        if organisation.is_empty() {
            return Err(SenderError::Organisation);
        }
        let mut from = mailbox("sender's", from)?;
        from.name.get_or_insert_with(|| organisation.clone());
        let postal = postal.map(one_line).filter(|postal| !postal.is_empty());
        let reply_to = mailbox("reply", reply_to)?;
        Ok(Self {
            organisation,
            from,
            reply_to,
            postal,
            base_url: pages_at(base_url)?,
            bounces_to: None,
        })
    }

    /// Has mail come back to an address that takes whatever stands behind a + before its @: each mail names a
    /// sender of its own there, by which what comes back is known.
    pub fn with_bounces_to(self, address: Option<&str>) -> Result<Self, SenderError> {
        let bounces_to = address.map(|text| mailbox("bounces", text)).transpose()?;
        Ok(Self { bounces_to: bounces_to.map(|mailbox| mailbox.email), ..self })
    }

    /// The beginning of a message: by whom, its id, and where it comes back to. `id`: hexadecimal digits.
    pub(super) fn builder(
        &self,
        id: &str,
        to: Mailbox,
        date: Timestamp,
    ) -> Result<MessageBuilder, MailError> {
        let builder = Message::builder()
            .from(self.from.clone())
            .reply_to(self.reply_to.clone())
            .to(to.clone())
            .date(SystemTime::from(date))
            .message_id(Some(format!("<{id}@{}>", self.domain())));
        let Some(bounces_to) = &self.bounces_to else { return Ok(builder) };
        let user = format!("{}+b.{id}", bounces_to.user());
        let back = Address::new(user, bounces_to.domain()).map_err(MailError::Address)?;
        let envelope = Envelope::new(Some(back), vec![to.email]).map_err(MailError::Build)?;
        Ok(builder.envelope(envelope))
    }

    /// The domain that the sender owns.
    pub(super) fn domain(&self) -> &str {
        self.from.email.domain()
    }
}

fn mailbox(which: &'static str, text: &str) -> Result<Mailbox, SenderError> {
    let read: Mailbox =
        text.trim().parse().map_err(|source| SenderError::Mailbox { which, source })?;
    let address: &Address = &read.email;
    if !<Address as AsRef<str>>::as_ref(address).is_ascii() {
        return Err(SenderError::BeyondAscii { which });
    }
    let name = read.name.as_deref().map(one_line).filter(|name| !name.is_empty());
    Ok(Mailbox::new(name, read.email))
}

fn pages_at(base_url: &str) -> Result<String, SenderError> {
    let url = Url::parse(base_url.trim()).map_err(SenderError::BaseUrl)?;
    let bare = url.query().is_none()
        && url.fragment().is_none()
        && url.username().is_empty()
        && url.password().is_none();
    if !bare || !matches!(url.scheme(), "http" | "https") {
        return Err(SenderError::BaseUrlParts);
    }
    Ok(url.as_str().trim_end_matches('/').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_base(base_url: &str) -> Result<Sender, SenderError> {
        Sender::new("Elm", "pulse@elm.example", "hr@elm.example", Some(" "), base_url)
    }

    #[test]
    fn the_base_url_is_kept_without_a_slash_at_its_end() {
        for (given, kept) in [
            ("https://pulse.elm.example/", "https://pulse.elm.example"),
            ("http://localhost:8080", "http://localhost:8080"),
            ("https://elm.example/pulse/", "https://elm.example/pulse"),
            ("https://müller.example", "https://xn--mller-kva.example"),
        ] {
            assert_eq!(with_base(given).unwrap().base_url, kept);
        }
        for bad in [
            "pulse.elm.example",
            "ftp://x.example",
            "https://x.example/?a",
            "https://a@x.example",
            "",
        ] {
            assert!(with_base(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_sender_without_a_name_gets_the_organisations() {
        let sender = with_base("https://x.example").unwrap();
        assert_eq!(sender.from.name.as_deref(), Some("Elm"));
        assert_eq!(sender.postal, None);
    }

    #[test]
    fn what_cannot_be_used_is_named() {
        let make = |organisation, from, reply_to| {
            Sender::new(organisation, from, reply_to, None, "https://x.example")
        };
        let problem = |result: Result<Sender, SenderError>| result.unwrap_err().to_string();
        assert!(problem(make(" \n", "a@b.example", "a@b.example")).contains("no name"));
        assert!(problem(make("Elm", "a", "a@b.example")).contains("the sender's address"));
        assert!(problem(make("Elm", "a@b.example", "a b")).contains("the reply address"));
        assert!(problem(make("Elm", "a@müller.example", "a@b.example")).contains("xn--"));
    }
}
