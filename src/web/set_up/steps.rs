use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::{Door, admin, drawn, filler, mendable, onward};
use crate::app::{self, SettingKey, is_setting_fixed};
use crate::domain::{EmailAddress, SetUpStep};
use crate::messages::key;
use crate::reports::{
    AddressSources, OrganisationSources, SetUpTyped, address_step, organisation_step, people_step,
    wave_step,
};
use crate::web::notice::locale_of;
use crate::web::origin::{seen_origin, was_proxied};
use crate::web::session::{Reader, blocking, cookies};
use crate::web::sign_in::with_cookies;
use crate::web::{RequestError, State, redirect};

const UNPROCESSABLE: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;

#[derive(Deserialize)]
pub(super) struct Named {
    #[serde(default)]
    csrf: String,
    #[serde(default)]
    organisation: String,
    #[serde(default)]
    contact: String,
    #[serde(default)]
    locale: String,
}

fn fixed(state: &State, key: SettingKey) -> bool {
    is_setting_fixed(&state.app, key)
}

/// `GET /setup/organisation`
pub(super) async fn organisation(request: HttpRequest, state: web::Data<State>) -> HttpResponse {
    let reader = match filler(&request, &state, SetUpStep::Organisation, None).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    drawn(&request, &state, reader, StatusCode::OK, |state, progress, chrome| {
        let settings = state.app.settings();
        let usual = app::Settings::default();
        // The name of nobody's organisation is to be typed over, not to be kept.
        let own = |value: &str, usual: &str| {
            if value == usual { String::new() } else { value.to_owned() }
        };
        let sources = OrganisationSources {
            organisation: SetUpTyped::new(
                own(&settings.organisation, &usual.organisation),
                fixed(state, SettingKey::Organisation),
            ),
            contact: SetUpTyped::new(
                own(&settings.contact, &usual.contact),
                fixed(state, SettingKey::Contact),
            ),
            locale: SetUpTyped::new(
                state.app.default_locale().tag(),
                fixed(state, SettingKey::DefaultLocale),
            ),
            languages: state.app.languages(),
        };
        Ok(organisation_step(sources, progress, chrome))
    })
    .await
}

/// `POST /setup/organisation`
pub(super) async fn save_organisation(
    request: HttpRequest,
    state: web::Data<State>,
    form: web::Form<Named>,
) -> HttpResponse {
    let form = form.into_inner();
    let reader = match filler(&request, &state, SetUpStep::Organisation, Some(&form.csrf)).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let typed = |value: &str, key, mistake: Option<&'static str>| {
        let is_fixed = fixed(&state, key);
        let t = state.app.messages().in_locale(locale_of(&request, &state));
        let mistake = mistake.filter(|_| !is_fixed).map(|key| t.get(key));
        SetUpTyped { value: value.to_owned(), mistake, is_fixed }
    };
    let no_name = form.organisation.trim().is_empty();
    let no_contact = EmailAddress::parse(form.contact.trim()).is_err();
    let no_name = no_name.then(|| key("set-up-organisation-none"));
    let no_contact = no_contact.then(|| key("sign-in-no-address"));
    let sources = OrganisationSources {
        organisation: typed(&form.organisation, SettingKey::Organisation, no_name),
        contact: typed(&form.contact, SettingKey::Contact, no_contact),
        locale: typed(&form.locale, SettingKey::DefaultLocale, None),
        languages: state.app.languages(),
    };
    if sources.organisation.mistake.is_some() || sources.contact.mistake.is_some() {
        return drawn(&request, &state, reader, UNPROCESSABLE, |_, progress, chrome| {
            Ok(organisation_step(sources, progress, chrome))
        })
        .await;
    }
    let spoken = state.app.messages().languages().find(&form.locale);
    let locale = spoken.unwrap_or_else(|| state.app.default_locale());
    let changes = vec![
        (SettingKey::Organisation, form.organisation),
        (SettingKey::Contact, form.contact),
        (SettingKey::DefaultLocale, locale.tag().to_owned()),
    ];
    match save(&request, &state, &reader, SetUpStep::Organisation, changes).await {
        Ok(None) => onward(&request, &state, reader, SetUpStep::Organisation),
        Ok(Some(says)) => {
            reader.respond(&state, RequestError::Refused(says).respond(&request, &state))
        }
        Err(problem) => reader.respond(&state, problem.respond(&request, &state)),
    }
}

/// Saves what nothing fixes. `Some` says what is to be mended.
pub(super) async fn save(
    request: &HttpRequest,
    state: &State,
    reader: &Reader,
    step: SetUpStep,
    mut changes: Vec<(SettingKey, String)>,
) -> Result<Option<String>, RequestError> {
    changes.retain(|(key, _)| !fixed(state, *key));
    let (app, by, now) = (state.app.clone(), reader.actor(), state.now());
    let door = Door::of(request);
    blocking(move || {
        let changes: Vec<(SettingKey, &str)> =
            changes.iter().map(|(key, value)| (*key, value.as_str())).collect();
        mendable(match door {
            Door::SetUp => app::save_set_up_step(&app, &by, step, &changes, now),
            Door::Settings => app::change_settings(&app, &by, &changes, now),
        })
    })
    .await
}

#[derive(Deserialize)]
pub(super) struct Address {
    #[serde(default)]
    csrf: String,
    #[serde(default)]
    base_url: String,
}

fn address_sources(request: &HttpRequest, state: &State, base_url: SetUpTyped) -> AddressSources {
    let in_question =
        app::Settings { base_url: base_url.value.clone(), ..state.app.settings().clone() };
    AddressSources {
        seen: seen_origin(request),
        is_https: in_question.is_https(),
        is_this_machine: in_question.is_this_machine(),
        by_proxy: was_proxied(request),
        base_url,
    }
}

/// `GET /setup/address`: what the browser sees stands beside what is set.
pub(super) async fn address(request: HttpRequest, state: web::Data<State>) -> HttpResponse {
    let reader = match filler(&request, &state, SetUpStep::Address, None).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let settings = state.app.settings();
    let is_fixed = fixed(&state, SettingKey::BaseUrl);
    // As long as nobody said otherwise, where the browser is stands to reason.
    let is_usual = settings.base_url == app::Settings::default().base_url;
    let value =
        if is_usual && !is_fixed { seen_origin(&request) } else { settings.base_url.clone() };
    let sources = address_sources(&request, &state, SetUpTyped::new(value, is_fixed));
    drawn(&request, &state, reader, StatusCode::OK, |_, progress, chrome| {
        Ok(address_step(sources, progress, chrome))
    })
    .await
}

/// `POST /setup/address`: where the address is not the one of the browser, a link leads over to it, which
/// signs the same person in there.
pub(super) async fn save_address(
    request: HttpRequest,
    state: web::Data<State>,
    form: web::Form<Address>,
) -> HttpResponse {
    let form = form.into_inner();
    let reader = match filler(&request, &state, SetUpStep::Address, Some(&form.csrf)).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let (step, seen) = (SetUpStep::Address, seen_origin(&request));
    let changes = vec![(SettingKey::BaseUrl, form.base_url.trim_end_matches('/').to_owned())];
    match save(&request, &state, &reader, step, changes).await {
        Err(problem) => reader.respond(&state, problem.respond(&request, &state)),
        Ok(Some(_)) => {
            let t = state.app.messages().in_locale(locale_of(&request, &state));
            let mistake = t.get("set-up-address-none");
            let typed =
                SetUpTyped { value: form.base_url, mistake: Some(mistake), is_fixed: false };
            let sources = address_sources(&request, &state, typed);
            drawn(&request, &state, reader, UNPROCESSABLE, |_, progress, chrome| {
                Ok(address_step(sources, progress, chrome))
            })
            .await
        }
        Ok(None) if state.app.settings().origin() == seen => {
            // The name of the session's cookie goes by the address.
            let token = reader.token().to_owned();
            let response = onward(&request, &state, reader, step);
            with_cookies(&request, &state, response, cookies(&state, &token))
        }
        Ok(None) => {
            let (app, now) = (state.app.clone(), state.now());
            let email = EmailAddress::from_stored(reader.email().to_owned());
            match blocking(move || Ok(app::own_login_link(&app, &email, now)?)).await {
                Ok(link) => reader.respond(&state, redirect(&link)),
                Err(problem) => reader.respond(&state, problem.respond(&request, &state)),
            }
        }
    }
}

#[derive(Deserialize)]
pub(super) struct Plain {
    #[serde(default)]
    csrf: String,
}

/// `GET /setup/people`
pub(super) async fn people(request: HttpRequest, state: web::Data<State>) -> HttpResponse {
    let reader = match admin(&request, &state, None).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    drawn(&request, &state, reader, StatusCode::OK, |state, progress, chrome| {
        let asked = app::people_list(&state.app, "", 1)?.asked;
        Ok(people_step(asked, progress, chrome))
    })
    .await
}

/// `POST /setup/people`
pub(super) async fn save_people(
    request: HttpRequest,
    state: web::Data<State>,
    form: web::Form<Plain>,
) -> HttpResponse {
    let reader = match admin(&request, &state, Some(&form.csrf)).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    match save(&request, &state, &reader, SetUpStep::People, Vec::new()).await {
        Ok(_) => onward(&request, &state, reader, SetUpStep::People),
        Err(problem) => reader.respond(&state, problem.respond(&request, &state)),
    }
}

/// `GET /setup/wave`
pub(super) async fn wave(request: HttpRequest, state: web::Data<State>) -> HttpResponse {
    let reader = match admin(&request, &state, None).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    drawn(&request, &state, reader, StatusCode::OK, |_, progress, chrome| {
        let left: Vec<SetUpStep> = SetUpStep::ALL
            .into_iter()
            .filter(|step| *step != SetUpStep::Wave && !progress.has(*step))
            .collect();
        Ok(wave_step(&left, progress, chrome))
    })
    .await
}

/// `POST /setup/wave`: the set-up is done, and its pages are gone.
pub(super) async fn finish(
    request: HttpRequest,
    state: web::Data<State>,
    form: web::Form<Plain>,
) -> HttpResponse {
    let reader = match admin(&request, &state, Some(&form.csrf)).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let (app, by, now) = (state.app.clone(), reader.actor(), state.now());
    match blocking(move || Ok(app::finish_set_up(&app, now, &by)?)).await {
        Ok(()) => reader.respond(&state, redirect("/app")),
        Err(problem) => reader.respond(&state, problem.respond(&request, &state)),
    }
}
