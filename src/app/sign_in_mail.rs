//! Signing in by oneself: a mail with a link and six digits, to whoever may read something.

use jiff::{SignedDuration, Timestamp};
use subtle::ConstantTimeEq;

use super::access::{LINK_LIFE, access, insert_dead_link, insert_link, link_address};
use super::mailing::{name_and_language, sender};
use super::sessions::{SignedIn, begin_session};
use super::{App, AppError};
use crate::ballot_box::Token;
use crate::domain::EmailAddress;
use crate::mail::{Mailer, sign_in_mail};
use crate::store::SignInCode;

pub use crate::mail::{MailRoute, SignInMail};

/// How many mails one address gets within [`RECENT`].
const MOST_MAILS: i64 = 5;
pub(super) const RECENT: SignedDuration = SignedDuration::from_hours(1);
/// How often the digits of one mail may be tried.
const TRIES: u32 = 5;
const DIGITS: u32 = 1_000_000;

/// What came of asking for a sign-in mail. Whoever asked is to be told the same in every case.
#[derive(Debug)]
pub struct AskedToSignIn {
    /// For the browser that asked to keep: the digits count with it alone.
    pub request: String,
    /// `None`: the address may read nothing, or got enough mails.
    pub mail: Option<SignInMail>,
}

/// What became of six digits.
#[derive(Debug)]
pub enum Digits {
    Right(Box<SignedIn>),
    Wrong {
        tries_left: u32,
    },
    /// Tried too often, used, too old, or never asked for.
    Ended,
}

/// Makes the link and the digits that sign an address in, if it may read something. For any address as
/// much is computed and stored, so that neither the answer nor its time tells who may.
pub fn ask_to_sign_in(
    app: &App,
    email: &EmailAddress,
    now: Timestamp,
) -> Result<AskedToSignIn, AppError> {
    let (request, link) = (Token::mint()?, Token::mint()?);
    let digits = format!("{:06}", rand::random_range(0..DIGITS));
    let address_mac = address_mac(app, email);
    let hour_ago = now.saturating_sub(RECENT).unwrap_or(Timestamp::MIN);
    let reads = app.store().write(|tx| {
        tx.sign_in_codes_purge(hour_ago)?;
        tx.sign_in_links_expire(now)?;
        let is_enough = tx.sign_in_codes_since(&address_mac, hour_ago)? >= MOST_MAILS;
        let reads = !access(tx, email, now)?.is_none() && !is_enough;
        let link_mac = if reads {
            Some(insert_link(app, tx, email, &link, now)?)
        } else {
            insert_dead_link(app, tx, &link, now)?;
            None
        };
        tx.sign_in_code_insert(&SignInCode {
            request_mac: request_mac(app, &request),
            address_mac,
            digits_mac: digits_mac(app, &request, &digits),
            link_mac,
            tries_left: TRIES,
            asked_at: now,
        })?;
        // Looked up for whoever gets no mail, too.
        let (name, locale) = name_and_language(app, tx, email)?;
        Ok::<_, AppError>(reads.then_some((name, locale)))
    })?;
    let mail = reads.map(|(name, locale)| SignInMail {
        to: email.clone(),
        name,
        locale,
        link: link_address(app, &link),
        digits,
    });
    Ok(AskedToSignIn { request: request.as_str().to_owned(), mail })
}

/// Sends the mail. To be called after the answer, which must not wait for it.
pub async fn send_sign_in_mail(
    app: &App,
    route: &MailRoute,
    mail: &SignInMail,
    now: Timestamp,
) -> Result<(), AppError> {
    let message = sign_in_mail(&sender(app)?, app.messages(), mail, now)?;
    Ok(Mailer::by(route).send(&message).await?)
}

/// Tries six digits with the request that they were asked for; right ones use up the link, too.
pub fn sign_in_by_digits(
    app: &App,
    request: &str,
    digits: &str,
    now: Timestamp,
) -> Result<Digits, AppError> {
    let Some(request) = Token::parse(request) else { return Ok(Digits::Ended) };
    let (request_mac, tried) = (request_mac(app, &request), digits_mac(app, &request, digits));
    app.store().write(|tx| {
        let Some(code) = tx.sign_in_code_try(&request_mac)? else { return Ok(Digits::Ended) };
        if now.duration_since(code.asked_at) >= LINK_LIFE {
            return Ok(Digits::Ended);
        }
        let is_right = bool::from(tried.ct_eq(&code.digits_mac));
        match code.link_mac.filter(|_| is_right) {
            Some(link) => match tx.sign_in_link_take(&link, now)? {
                Some(email) => {
                    tx.sign_in_code_forget(&request_mac)?;
                    Ok(Digits::Right(Box::new(begin_session(app, tx, email, now)?)))
                }
                None => Ok(Digits::Ended),
            },
            None if code.tries_left == 0 => Ok(Digits::Ended),
            None => Ok(Digits::Wrong { tries_left: code.tries_left }),
        }
    })
}

fn request_mac(app: &App, request: &Token) -> [u8; 32] {
    app.pepper().mac(&[b"signin-request1", request.as_str().as_bytes()])
}

fn digits_mac(app: &App, request: &Token, digits: &str) -> [u8; 32] {
    let parts: [&[u8]; 3] = [b"signin-digits1", request.as_str().as_bytes(), digits.as_bytes()];
    app.pepper().mac(&parts)
}

fn address_mac(app: &App, email: &EmailAddress) -> [u8; 32] {
    app.pepper().mac(&[b"signin-address1", email.as_str().as_bytes()])
}
