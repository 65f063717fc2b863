//! The chat that invitations go into first. Address and token are secrets: no page shows them.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::steps::save as save_step;
use super::{changer, drawn};
use crate::app::{self, ChatError, ChatFailure, Secret, SettingKey, Settings, is_setting_fixed};
use crate::domain::{ChatWay, EmailAddress, SetUpStep};
use crate::messages::Translator;
use crate::reports::{ChatSources, SETTINGS, SetUpTyped, chat_form};
use crate::web::notice::locale_of;
use crate::web::session::Reader;
use crate::web::{RequestError, State, redirect};

#[derive(Deserialize)]
pub(super) struct Posted {
    #[serde(default)]
    csrf: String,
    #[serde(default)]
    chat: String,
    #[serde(default)]
    chat_url: String,
    #[serde(default)]
    chat_token: String,
    #[serde(default)]
    test_to: String,
}

/// `GET /app/settings/chat`, for admins: whose the mail server is, theirs is the chat.
pub(super) async fn page(request: HttpRequest, state: web::Data<State>) -> HttpResponse {
    let reader = match changer(&request, &state, SetUpStep::Mail, None).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let sources = sources(&state, state.app.settings().chat, reader.email());
    drawn(&request, &state, reader, StatusCode::OK, |_, _, chrome| Ok(chat_form(sources, chrome)))
        .await
}

fn sources(state: &State, way: ChatWay, test_to: &str) -> ChatSources {
    let fixed = |key| is_setting_fixed(&state.app, key);
    ChatSources {
        way,
        is_fixed: fixed(SettingKey::Chat),
        address: SetUpTyped::new("", fixed(SettingKey::ChatUrl)),
        token: SetUpTyped::new("", fixed(SettingKey::ChatToken)),
        test_to: SetUpTyped::new(test_to, false),
        said: None,
    }
}

/// `POST /app/settings/chat`: nothing is saved before a test has gone out, unless the chat is to be off.
pub(super) async fn save(
    request: HttpRequest,
    state: web::Data<State>,
    form: web::Form<Posted>,
) -> HttpResponse {
    let form = form.into_inner();
    let reader = match changer(&request, &state, SetUpStep::Mail, Some(&form.csrf)).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    match tried(&request, &state, &reader, &form).await {
        Ok(None) => reader.respond(&state, redirect(&format!("{SETTINGS}?saved=chat"))),
        Ok(Some(sources)) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            drawn(&request, &state, reader, status, |_, _, chrome| Ok(chat_form(sources, chrome)))
                .await
        }
        Err(problem) => reader.respond(&state, problem.respond(&request, &state)),
    }
}

/// Sends the test, and saves what it went out by. `Some`: the form with what is to be mended.
async fn tried(
    request: &HttpRequest,
    state: &State,
    reader: &Reader,
    form: &Posted,
) -> Result<Option<ChatSources>, RequestError> {
    let locale = locale_of(request, state);
    let t = state.app.messages().in_locale(locale);
    let in_force = state.app.settings();
    let fixed = |key| is_setting_fixed(&state.app, key);
    let way = match ChatWay::parse(&form.chat) {
        Some(way) if !fixed(SettingKey::Chat) => way,
        _ => in_force.chat,
    };
    let mut back = sources(state, way, &form.test_to);
    // What is left empty stays as it is, where the chat does.
    let new = |key, typed: &str, known: &Secret| {
        let is_kept = fixed(key) || (typed.trim().is_empty() && way == in_force.chat);
        if is_kept { known.clone() } else { Secret::new(typed.trim().to_owned()) }
    };
    let settings = Settings {
        chat: way,
        chat_url: new(SettingKey::ChatUrl, &form.chat_url, &in_force.chat_url),
        chat_token: new(SettingKey::ChatToken, &form.chat_token, &in_force.chat_token),
        ..in_force.clone()
    };
    if way.is_on() {
        match app::chat_lacks(&settings) {
            None => {}
            Some(SettingKey::ChatToken) => {
                back.token.mistake = Some(t.get("settings-chat-no-token"));
            }
            Some(_) => back.address.mistake = Some(t.get("settings-chat-no-url")),
        }
        let to = EmailAddress::parse(form.test_to.trim());
        if to.is_err() {
            back.test_to.mistake = Some(t.get("sign-in-no-address"));
        }
        let (Ok(to), None, None) = (to, &back.address.mistake, &back.token.mistake) else {
            return Ok(Some(back));
        };
        if let Err(problem) = app::send_test_chat(&state.app, &settings, &to, locale).await? {
            return Ok(Some(with_problem(back, &problem, t)));
        }
    }
    let of = |secret: &Secret| secret.reveal().to_owned();
    let mut changes = vec![(SettingKey::Chat, way.id().to_owned())];
    // A chat that is off needs no secret.
    if way.is_on() {
        changes.push((SettingKey::ChatUrl, of(&settings.chat_url)));
        changes.push((SettingKey::ChatToken, of(&settings.chat_token)));
    } else {
        changes
            .extend([SettingKey::ChatUrl, SettingKey::ChatToken].map(|key| (key, String::new())));
    }
    match save_step(request, state, reader, SetUpStep::Mail, changes).await? {
        None => Ok(None),
        Some(says) => Err(RequestError::Refused(says)),
    }
}

/// The mistake stands at the field that it most likely comes from.
fn with_problem(mut back: ChatSources, problem: &ChatError, t: Translator<'_>) -> ChatSources {
    match problem.failure() {
        ChatFailure::Person => back.test_to.mistake = Some(t.get("settings-chat-fault-person")),
        ChatFailure::Account if back.way.takes_token() => {
            back.token.mistake = Some(t.get("settings-chat-fault-account"));
        }
        ChatFailure::Account => {
            back.address.mistake = Some(t.get("settings-chat-fault-account"));
        }
        ChatFailure::Later(_) | ChatFailure::Down => {
            back.address.mistake = Some(t.get("settings-chat-fault-down"));
        }
    }
    back.said = Some(problem.to_string());
    back
}
