//! A form to look at before a wave opens: sent by mail like an invitation, and never counted.

use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::follow_link::OpenForm;
use super::mailing::sender;
use super::open_wave::{OpenRequest, WavePreview, preview_wave};
use super::{App, AppError, OpenWave};
use crate::ballot_box::{Token, WaveKey};
use crate::domain::{EmailAddress, KeyHolder, Locale, Reminders, Roster, Terms, Threshold, Wave};
use crate::domain::{UnitPath, WaveId, WaveState};
use crate::mail::{Invitation, MailRoute, Mailer, practice_invitation, random_name};
use crate::store::StoredWave;

/// No wave has this number.
const NUMBER: u64 = 0;
/// What the unsubscribe link ends in: it takes nobody off the list.
const NOBODY: &str = "practice";

/// What a practice code carries: all that its form shows.
#[derive(Serialize, Deserialize)]
struct Plan {
    form: String,
    closes_on: jiff::civil::Date,
    k: Threshold,
    reminders: Reminders,
    comments: bool,
    asked: u32,
}

/// Mails whoever plans a wave the invitation that staff would get, with a form that is never counted.
/// Packs are left out: their wording may be shown to those alone who are asked.
pub async fn send_practice(
    app: &App,
    route: &MailRoute,
    request: &OpenRequest,
    to: &EmailAddress,
    locale: Locale,
    now: Timestamp,
) -> Result<(), AppError> {
    let without_packs = OpenRequest { packs: Vec::new(), ..request.clone() };
    let WavePreview { wave, asked, .. } = preview_wave(app, &without_packs, now)?;
    let plan = Plan {
        form: wave.form.name.clone(),
        closes_on: wave.closes_on,
        k: wave.threshold,
        reminders: wave.terms.reminders,
        comments: wave.terms.comments,
        asked: u32::try_from(asked).unwrap_or(u32::MAX),
    };
    let id = WaveId::numbered(NUMBER);
    let body = serde_json::to_vec(&plan).map_err(AppError::Policy)?;
    let invitation = Invitation {
        id: random_name(),
        to: to.as_str().to_owned(),
        name: None,
        locale: app.locale_for(app.locale_of(Some(locale)), &[&wave.form]),
        code: format!("{id}.{}", URL_SAFE_NO_PAD.encode(body)),
        wave: id,
        unsubscribe: NOBODY.to_owned(),
        statements: wave.form.statements(),
        minutes: wave.form.minutes(),
        closes_on: wave.closes_on,
        threshold: wave.threshold,
        team_counting: plan.asked,
        team_invited: plan.asked,
    };
    let message = practice_invitation(&sender(app)?, app.messages(), &invitation, now)?;
    Ok(Mailer::by(route).send(&message).await?)
}

/// The form of a practice code; `None` where it is none.
pub(super) fn practice_form(app: &App, code: &str) -> Result<Option<OpenForm>, AppError> {
    let id = WaveId::numbered(NUMBER);
    let Some(plan) = plan_of(&id, code) else { return Ok(None) };
    let Some(form) = app.bank().form_of_wave(&plan.form, 1) else { return Ok(None) };
    let everybody = UnitPath::organisation();
    let wave = Wave {
        id: id.clone(),
        label: String::new(),
        form,
        opens_on: plan.closes_on,
        closes_on: plan.closes_on,
        ends_early_on: None,
        state: WaveState::Open,
        threshold: plan.k,
        terms: Terms {
            reminders: plan.reminders,
            key: KeyHolder::Operator,
            comments: plan.comments,
        },
    };
    // Made for this page and forgotten: what a browser seals to it, nobody ever opens.
    let (public_key, _) = WaveKey::generate()?;
    let stored = StoredWave {
        wave,
        number: NUMBER,
        public_key: public_key.as_bytes().to_vec(),
        roster_hash: String::new(),
        policy_hash: None,
    };
    let roster = Roster::freeze(std::iter::empty::<(&UnitPath, bool)>());
    Ok(Some(OpenForm {
        wave: Arc::new(OpenWave { stored, roster }),
        code: code.to_owned(),
        mac: Token::mint()?.mac(app.pepper(), &id),
        unit: everybody,
        unit_number: 0,
        invited: plan.asked,
        invited_counting: plan.asked,
        reader: false,
        locale: None,
        report_readers: None,
        chat: app.settings().chat,
        is_lot: false,
        is_practice: true,
    }))
}

fn plan_of(id: &WaveId, code: &str) -> Option<Plan> {
    let body = code.strip_prefix(id.as_str())?.strip_prefix('.')?;
    // Whoever makes one up sees a form that is never counted.
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(body).ok()?).ok()
}
