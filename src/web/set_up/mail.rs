use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::settings::domain_sources;
use super::steps::save as save_step;
use super::{Door, drawn, filler, onward};
use crate::app::{
    self, MailFault, RouteError, SettingKey, Settings, SmtpFields, TestMailFailed, is_setting_fixed,
};
use crate::domain::{EmailAddress, SetUpStep};
use crate::messages::{Translator, key};
use crate::reports::{DomainSources, MailFailure, MailSources, SetUpTyped, mail_step};
use crate::web::notice::locale_of;
use crate::web::session::{Reader, blocking};
use crate::web::{RequestError, State, redirect};

#[derive(Deserialize)]
pub(super) struct Posted {
    #[serde(default)]
    csrf: String,
    #[serde(default)]
    mail_way: String,
    #[serde(default)]
    smtp_host: String,
    #[serde(default)]
    smtp_port: String,
    #[serde(default)]
    smtp_tls: String,
    #[serde(default)]
    smtp_user: String,
    #[serde(default)]
    smtp_password: String,
    #[serde(default)]
    mail_from: String,
    #[serde(default)]
    test_to: String,
    #[serde(default, rename = "do")]
    deed: String,
}

/// `GET /setup/mail`, `GET /app/settings/mail`
pub(super) async fn page(request: HttpRequest, state: web::Data<State>) -> HttpResponse {
    let reader = match filler(&request, &state, SetUpStep::Mail, None).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let to = reader.email().to_owned();
    drawn(&request, &state, reader, StatusCode::OK, move |state, progress, chrome| {
        let settings = state.app.settings();
        let fields = app::smtp_fields(settings);
        let is_set = progress.done.is_none() || progress.has(SetUpStep::Mail);
        let sources = MailSources {
            is_smtp: fields.is_some() || !is_set,
            is_sent: progress.has(SetUpStep::Mail) && app::is_test_mail_sent(&state.app)?,
            domain: domain_sources(&state.app),
            ..sources(state, &fields.unwrap_or_default(), &settings.mail_from, &to)
        };
        Ok(mail_step(sources, progress, chrome))
    })
    .await
}

fn sources(state: &State, fields: &SmtpFields, mail_from: &str, test_to: &str) -> MailSources {
    MailSources {
        is_smtp: true,
        host: SetUpTyped::new(&fields.host, is_setting_fixed(&state.app, SettingKey::SmtpUrl)),
        port: SetUpTyped::new(if fields.port.is_empty() { "587" } else { &fields.port }, false),
        tls_from_the_start: fields.tls_from_the_start,
        user: SetUpTyped::new(&fields.user, false),
        password: SetUpTyped::default(),
        mail_from: SetUpTyped::new(mail_from, is_setting_fixed(&state.app, SettingKey::MailFrom)),
        test_to: SetUpTyped::new(test_to, false),
        failure: None,
        is_sent: false,
        domain: DomainSources::NoServer,
    }
}

/// `POST /setup/mail`: nothing is saved before a test has gone out, unless mail is set up later.
pub(super) async fn save(
    request: HttpRequest,
    state: web::Data<State>,
    form: web::Form<Posted>,
) -> HttpResponse {
    let form = form.into_inner();
    let reader = match filler(&request, &state, SetUpStep::Mail, Some(&form.csrf)).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let door = Door::of(&request);
    if form.deed == "later" && door == Door::SetUp {
        return match save_step(&request, &state, &reader, SetUpStep::Mail, Vec::new()).await {
            Ok(_) => onward(&request, &state, reader, SetUpStep::Mail),
            Err(problem) => reader.respond(&state, problem.respond(&request, &state)),
        };
    }
    // Not with each test mail: somebody waits for that, and what is published changes later.
    if form.deed == "check" && door == Door::SetUp {
        app::check_sender_domain(&state.app, state.now()).await;
        return reader.respond(&state, redirect(&door.href(SetUpStep::Mail)));
    }
    match tried(&request, &state, &reader, &form).await {
        Ok(None) if door == Door::SetUp => {
            reader.respond(&state, redirect(&door.href(SetUpStep::Mail)))
        }
        Ok(None) => onward(&request, &state, reader, SetUpStep::Mail),
        Ok(Some(sources)) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            drawn(&request, &state, reader, status, |_, progress, chrome| {
                Ok(mail_step(sources, progress, chrome))
            })
            .await
        }
        Err(problem) => reader.respond(&state, problem.respond(&request, &state)),
    }
}

/// Sends the test, and saves what it went out by. `Some`: the form with what is to be mended.
async fn tried(
    request: &HttpRequest,
    state: &web::Data<State>,
    reader: &Reader,
    form: &Posted,
) -> Result<Option<MailSources>, RequestError> {
    let t = state.app.messages().in_locale(locale_of(request, state));
    let is_smtp = form.mail_way != "folder";
    let typed = SmtpFields {
        host: form.smtp_host.clone(),
        port: form.smtp_port.clone(),
        tls_from_the_start: form.smtp_tls == "tls",
        user: form.smtp_user.clone(),
        password: form.smtp_password.clone(),
    };
    let mut back =
        MailSources { is_smtp, ..sources(state, &typed, &form.mail_from, &form.test_to) };
    let no_address = || Some(t.get("sign-in-no-address"));
    let to = EmailAddress::parse(form.test_to.trim());
    let from = EmailAddress::parse(form.mail_from.trim());
    if to.is_err() {
        back.test_to.mistake = no_address();
    }
    if from.is_err() && !back.mail_from.is_fixed {
        back.mail_from.mistake = no_address();
    }
    let url = match (back.host.is_fixed, is_smtp) {
        (true, _) => Ok(state.app.settings().smtp_url.clone()),
        (false, false) => Ok(String::new()),
        (false, true) => app::smtp_url(&state.app, &typed),
    };
    let url = match url {
        Ok(url) => url,
        Err(_) if typed.host.trim().is_empty() => {
            back.host.mistake = Some(t.get("set-up-mail-no-host"));
            return Ok(Some(back));
        }
        Err(app::SmtpUrlError::Credentials) => {
            back.password.mistake = Some(t.get("set-up-mail-half"));
            return Ok(Some(back));
        }
        Err(_) => {
            back.host.mistake = Some(t.get("set-up-mail-bad-host"));
            return Ok(Some(back));
        }
    };
    let (Ok(to), None) = (to, back.mail_from.mistake.as_ref()) else { return Ok(Some(back)) };
    let mail_from = if back.mail_from.is_fixed {
        state.app.settings().mail_from.clone()
    } else {
        form.mail_from.trim().to_owned()
    };
    let settings = Settings {
        smtp_url: url.clone(),
        mail_from: mail_from.clone(),
        ..state.app.settings().clone()
    };
    let route = match state.mail_route_of(&settings) {
        Ok(route) => route,
        Err(RouteError::Server(problem)) => return Err(RequestError::fault(problem)),
        Err(RouteError::Key(problem)) => {
            back.mail_from.mistake = Some(t.get("set-up-mail-fault-key"));
            let dialogue = vec![problem.to_string()];
            back.failure = Some(MailFailure { reading: t.get("set-up-mail-read-key"), dialogue });
            return Ok(Some(back));
        }
    };
    let locale = locale_of(request, state);
    let sent = app::send_test_mail(&state.app, &settings, &route, &to, locale, state.now()).await?;
    if let Err(failed) = sent {
        return Ok(Some(with_failure(back, &failed, t, &typed)));
    }
    if Door::of(request) == Door::SetUp {
        let app = state.app.clone();
        blocking(move || Ok(app::note_test_mail(&app)?)).await?;
    }
    let changes = vec![(SettingKey::SmtpUrl, url), (SettingKey::MailFrom, mail_from)];
    match save_step(request, state, reader, SetUpStep::Mail, changes).await? {
        None => Ok(None),
        Some(says) => Err(RequestError::Refused(says)),
    }
}

/// The mistake stands at the field that it most likely comes from.
fn with_failure(
    mut back: MailSources,
    failed: &TestMailFailed,
    t: Translator<'_>,
    typed: &SmtpFields,
) -> MailSources {
    let at = format!("{}:{}", typed.host.trim(), back.port.value.trim());
    let (says, reading) = match failed.fault {
        MailFault::SignIn => (key("set-up-mail-fault-sign-in"), key("set-up-mail-read-sign-in")),
        MailFault::NothingAnswers => {
            (key("set-up-mail-fault-nothing"), key("set-up-mail-read-nothing"))
        }
        MailFault::OtherName => (key("set-up-mail-fault-name"), key("set-up-mail-read-name")),
        MailFault::Encryption => (key("set-up-mail-fault-tls"), key("set-up-mail-read-tls")),
        MailFault::NoStartTls => {
            (key("set-up-mail-fault-starttls"), key("set-up-mail-read-starttls"))
        }
        MailFault::Sender => (key("set-up-mail-fault-sender"), key("set-up-mail-read-sender")),
        MailFault::Recipient => {
            (key("set-up-mail-fault-recipient"), key("set-up-mail-read-recipient"))
        }
        MailFault::Later => (key("set-up-mail-fault-later"), key("set-up-mail-read-later")),
        MailFault::Folder => (key("set-up-mail-fault-folder"), key("set-up-mail-read-folder")),
        MailFault::Other => (key("set-up-mail-fault-other"), key("set-up-mail-read-other")),
    };
    let mistake = Some(t.say(says).with("server", at).to_string());
    match failed.fault {
        MailFault::SignIn => back.password.mistake = mistake,
        MailFault::Sender => back.mail_from.mistake = mistake,
        MailFault::Recipient => back.test_to.mistake = mistake,
        _ => back.host.mistake = mistake,
    }
    back.failure =
        Some(MailFailure { reading: t.get(reading), dialogue: failed.dialogue.lines().to_vec() });
    back
}
