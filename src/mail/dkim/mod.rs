//! Signs mail (RFC 6376, and RFC 8463 for Ed25519). Not by lettre: that takes the crate `rsa`, which `deny.toml` bans.

mod canonical;
mod key;

use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use lettre::Message;
use lettre::message::{Mailboxes, header};
use sha2::{Digest, Sha256};

use super::MailError;
use key::DkimKey;

pub use key::{DkimKeyError, make_dkim_key};

/// What a signature covers, where a message has it. Whatever else a relay adds or changes breaks none.
const SIGNED: [&str; 10] = [
    "from",
    "reply-to",
    "to",
    "subject",
    "date",
    "message-id",
    "list-unsubscribe",
    "list-unsubscribe-post",
    "mime-version",
    "content-type",
];
/// Of a signature, in letters: a line of a mail is to have no more than 78.
const LINE: usize = 70;

/// Signs for the domain of whoever a message is from.
pub struct DkimSigner {
    selector: String,
    key: DkimKey,
}

impl DkimSigner {
    /// `file`: an RSA key of at least 2048 bits, or an Ed25519 key, as PEM. The domain publishes its other half at
    /// `selector`.
    pub fn read(selector: &str, file: &Path) -> Result<Self, DkimKeyError> {
        Ok(Self { selector: selector.to_owned(), key: DkimKey::read(file)? })
    }

    pub fn selector(&self) -> &str {
        &self.selector
    }

    /// The text that the domain publishes.
    pub fn record(&self) -> String {
        let public = STANDARD.encode(self.key.public());
        format!("v=DKIM1; k={}; p={public}", self.key.algorithm())
    }

    /// The public half as DER, in each form in which domains publish it.
    pub fn public_forms(&self) -> Vec<Vec<u8>> {
        self.key.public_forms()
    }

    /// `rsa` or `ed25519`.
    pub fn algorithm(&self) -> &'static str {
        self.key.algorithm()
    }

    /// The message as it is sent, its signature first.
    ///
    /// # Errors
    /// [`MailError::Sign`]
    pub fn sign(&self, message: &Message) -> Result<Vec<u8>, MailError> {
        let text = message.formatted();
        let from = message.headers().get::<header::From>().ok_or(MailError::Sign)?;
        let from = Mailboxes::from(from).into_single().ok_or(MailError::Sign)?;
        let signature = self.field(&text, from.email.domain()).ok_or(MailError::Sign)?;
        Ok([signature.as_bytes(), &text].concat())
    }

    /// The header field with its end of line; `None` where the text is no message, or the key does not sign.
    fn field(&self, text: &[u8], domain: &str) -> Option<String> {
        let (head, body) = canonical::parted(text)?;
        let fields = canonical::fields(head);
        let find = |name: &str| fields.iter().find(|field| field.name == name);
        let covered: Vec<_> = SIGNED.into_iter().filter_map(find).collect();
        let names: Vec<&str> = covered.iter().map(|field| field.name.as_str()).collect();
        let (selector, algorithm) = (&self.selector, self.key.algorithm());
        let body = STANDARD.encode(Sha256::digest(canonical::body(body)));
        // `from` once more: a second one, which some programs would show, breaks the signature.
        let tags = [
            format!("v=1; a={algorithm}-sha256; c=relaxed/relaxed; d={domain};"),
            format!("s={selector};"),
            format!("h={}:from;", names.join(":")),
            format!("bh={body};"),
            "b=".to_owned(),
        ];
        let mut covers: String =
            covered.iter().map(|field| format!("{}\r\n", field.relaxed())).collect();
        covers += &format!("dkim-signature:{}", tags.join(" "));
        let signature = STANDARD.encode(self.key.sign(covers.as_bytes())?);
        let letters: Vec<char> = signature.chars().collect();
        let lines: Vec<String> = letters.chunks(LINE).map(|line| line.iter().collect()).collect();
        Some(format!("DKIM-Signature: {}{}\r\n", tags.join("\r\n "), lines.join("\r\n ")))
    }
}
