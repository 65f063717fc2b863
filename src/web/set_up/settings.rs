use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::{changer, may_change};
use crate::app::{self, App, SettingKey, is_setting_fixed};
use crate::domain::{SetUpStep, Threshold};
use crate::reports::{DomainSources, SETTINGS, SettingSeen, SettingsSources, settings_page};
use crate::web::reports::Sources;
use crate::web::session::{blocking, reader};
use crate::web::{ContentPolicy, RequestError, State, html, redirect};

/// The parts that are changed on a page of their own.
const CHANGED: [SetUpStep; 4] =
    [SetUpStep::Organisation, SetUpStep::Address, SetUpStep::Mail, SetUpStep::Privacy];

#[derive(Deserialize)]
pub(super) struct Asked {
    /// The part that was saved a moment ago.
    #[serde(default)]
    saved: String,
}

/// `GET /app/settings`, once the set-up is done, for HR and admins.
pub(super) async fn page(
    request: HttpRequest,
    state: web::Data<State>,
    asked: web::Query<Asked>,
) -> HttpResponse {
    let reader = match reader(&request, &state).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    if state.app.is_being_set_up() || !reader.access().may_change_access() {
        return reader.respond(&state, RequestError::NotFound.respond(&request, &state));
    }
    let sources = Sources::new(&request, &state, &reader);
    let saved = SetUpStep::parse(&asked.saved).filter(|step| CHANGED.contains(step));
    let drawn = blocking(move || {
        let mut seen = of_settings(&sources, saved)?;
        seen.is_chat_saved = asked.saved == SettingKey::Chat.id();
        settings_page(seen, sources.chrome()).render().map_err(RequestError::fault)
    });
    let response = match drawn.await {
        Ok(body) => html(StatusCode::OK, body, ContentPolicy::OwnStyles),
        Err(problem) => problem.respond(&request, &state),
    };
    reader.respond(&state, response)
}

#[derive(Deserialize)]
pub(super) struct Asking {
    #[serde(default)]
    csrf: String,
}

/// `POST /app/settings/mail/domain`, for HR and admins: asks a name server, which a page that is only opened does
/// not. It changes no setting.
pub(super) async fn check_domain(
    request: HttpRequest,
    state: web::Data<State>,
    form: web::Form<Asking>,
) -> HttpResponse {
    // Whoever may change what staff read: HR and admins.
    let reader = match changer(&request, &state, SetUpStep::Organisation, Some(&form.csrf)).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    app::check_sender_domain(&state.app, state.now()).await;
    reader.respond(&state, redirect(SETTINGS))
}

/// What was found last of the sender's domain.
pub(super) fn domain_sources(app: &App) -> DomainSources {
    if app.settings().smtp_url.is_empty() {
        return DomainSources::NoServer;
    }
    app::seen_sender_domain(app)
        .map_or(DomainSources::NotAsked, |seen| DomainSources::Seen(Box::new(seen.domain), seen.at))
}

fn of_settings(
    sources: &Sources,
    saved: Option<SetUpStep>,
) -> Result<SettingsSources, RequestError> {
    let app = &sources.state.app;
    let mut seen = SettingsSources {
        k: app.settings().k.get(),
        k_is_fixed: is_setting_fixed(app, SettingKey::K),
        least_k: Threshold::LEAST,
        providers: app::oidc_providers(app).map(|one| one.name.to_owned()).collect(),
        may_change: CHANGED.into_iter().filter(|step| may_change(&sources.access, *step)).collect(),
        saved,
        domain: domain_sources(app),
        ..SettingsSources::default()
    };
    for one in app::settings_list(app)? {
        let of = match one.key {
            SettingKey::Organisation => &mut seen.organisation,
            SettingKey::Contact => &mut seen.contact,
            SettingKey::DefaultLocale => &mut seen.locale,
            SettingKey::BaseUrl => &mut seen.base_url,
            SettingKey::SmtpUrl => &mut seen.smtp,
            SettingKey::MailFrom => &mut seen.mail_from,
            SettingKey::Chat => &mut seen.chat,
            SettingKey::ChatUrl => &mut seen.chat_at,
            SettingKey::K | SettingKey::ChatToken => continue,
        };
        *of = SettingSeen { value: one.value, is_fixed: is_setting_fixed(app, one.key) };
    }
    Ok(seen)
}
