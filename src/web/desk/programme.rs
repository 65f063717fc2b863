//! The programme, kept by HR; looking at another choice changes nothing, since it stands in the address.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use jiff::civil::{Date, Time};

use super::{hr, shown};
use crate::app::{self, AppError, ProgrammeView, Refusal};
use crate::domain::Actor;
use crate::domain::programme::{
    DayOff, DayOffMistake, OpeningDay, Programme, ProgrammeMistake, Rhythm, days_off_in,
};
use crate::messages::Translator;
use crate::reports::{
    DaysOffTyped, LimitSources, Mistake, PROGRAMME, PROGRAMME_DAYS_OFF, PROGRAMME_DAYS_OFF_REMOVE,
    PROGRAMME_PAUSE, PROGRAMME_RESUME, ProgrammeSources, ProgrammeTyped, programme_limit_page,
    programme_page,
};
use crate::web::reports::Sources;
use crate::web::session::{Reader, blocking};
use crate::web::{RequestError, State, redirect};

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .service(
            web::resource(PROGRAMME)
                .route(web::get().to(page))
                .route(web::head().to(page))
                .route(web::post().to(set)),
        )
        .service(web::resource(PROGRAMME_DAYS_OFF).route(web::post().to(add)))
        .service(web::resource(PROGRAMME_DAYS_OFF_REMOVE).route(web::post().to(remove)))
        .service(web::resource(PROGRAMME_PAUSE).route(web::post().to(pause)))
        .service(web::resource(PROGRAMME_RESUME).route(web::post().to(resume)));
}

type Fields = Vec<(String, String)>;

fn field<'a>(fields: &'a Fields, name: &str) -> &'a str {
    fields.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim())
}

fn typed(fields: &Fields) -> ProgrammeTyped {
    let text = |name: &str| field(fields, name).to_owned();
    ProgrammeTyped {
        every: text("every"),
        form: text("form"),
        audit: !field(fields, "audit").is_empty(),
        comments: !field(fields, "comments").is_empty(),
        open_days: text("open_days"),
        weekday: text("weekday"),
        send_from: text("send_from"),
        send_until: text("send_until"),
        remind_after: text("remind_after"),
        zone: text("zone"),
    }
}

/// What was chosen, or every field that says nothing.
fn chosen(t: Translator<'_>, typed: &ProgrammeTyped) -> Result<Programme, Vec<Mistake>> {
    let mut mistakes = Vec::new();
    let mut wrong = |field: &'static str, says: String| mistakes.push(Mistake { field, says });
    let rhythm = Rhythm::parse(&typed.every);
    if rhythm.is_none() {
        wrong("every", t.get("programme-wrong-every"));
    }
    let weekday = OpeningDay::parse(&typed.weekday);
    if weekday.is_none() {
        wrong("weekday", t.get("programme-wrong-weekday"));
    }
    let open_days = typed.open_days.parse::<i32>().ok();
    if open_days.is_none() {
        wrong("open_days", open_days_wrong(t));
    }
    let mut time = |field: &'static str, text: &str| {
        let read = text.parse::<Time>().ok();
        if read.is_none() {
            wrong(field, t.get("programme-wrong-time"));
        }
        read
    };
    let times = (time("send_from", &typed.send_from), time("send_until", &typed.send_until));
    let remind_after = match typed.remind_after.as_str() {
        "" => Some(None),
        days => days.parse::<i32>().ok().map(Some),
    };
    if remind_after.is_none() {
        wrong("remind_after", reminder_wrong(t));
    }
    let (form, zone) = (typed.form.clone(), typed.zone.clone());
    match (rhythm, weekday, open_days, times, remind_after) {
        (
            Some(rhythm),
            Some(weekday),
            Some(open_days),
            (Some(send_from), Some(send_until)),
            Some(remind_after),
        ) => {
            let (audit, comments) = (typed.audit, typed.comments);
            Ok(Programme {
                rhythm,
                form,
                audit,
                comments,
                open_days,
                weekday,
                send_from,
                send_until,
                remind_after,
                zone,
            })
        }
        _ => Err(mistakes),
    }
}

fn open_days_wrong(t: Translator<'_>) -> String {
    let (least, most) = (Programme::FEWEST_DAYS, Programme::MOST_DAYS);
    t.say("programme-wrong-days").with("least", least).with("most", most).to_string()
}

fn reminder_wrong(t: Translator<'_>) -> String {
    t.n("programme-wrong-reminder", Programme::DAYS_AROUND_REMINDER)
}

fn mistake(t: Translator<'_>, wrong: &ProgrammeMistake) -> Mistake {
    let says = match wrong {
        ProgrammeMistake::OpenDays(_) => open_days_wrong(t),
        ProgrammeMistake::Window { .. } => t.get("programme-send-until-hint"),
        ProgrammeMistake::Reminder { .. } => reminder_wrong(t),
        ProgrammeMistake::Zone(zone) => {
            t.say("programme-wrong-zone").with("zone", zone.as_str()).to_string()
        }
        ProgrammeMistake::Form { .. } => t.get("waves-refused-form"),
    };
    Mistake { field: wrong.field(), says }
}

fn day_off_says(t: Translator<'_>, wrong: &DayOffMistake) -> String {
    match wrong {
        DayOffMistake::Label => t.n("programme-off-wrong-label", DayOff::LONGEST_LABEL),
        DayOffMistake::Backwards { .. } => t.get("programme-off-wrong-order"),
        DayOffMistake::TooLong { .. } => t.n("programme-off-wrong-length", DayOff::MOST_DAYS),
        DayOffMistake::Line { line } => t.n("programme-off-wrong-line", *line),
        DayOffMistake::InLine { line, mistake } => {
            let said = t.say("programme-off-in-line").with("n", *line);
            said.with("says", day_off_says(t, mistake)).to_string()
        }
        DayOffMistake::Repeats { line, label } => {
            let said = t.say("programme-off-repeats").with("n", *line);
            said.with("label", label.as_str()).to_string()
        }
        DayOffMistake::NoDate { line } => t.n("programme-off-no-date", *line),
        DayOffMistake::Nothing => t.get("programme-off-nothing"),
    }
}

/// `GET /app/programme?every=…`: an address with choices is drawn with what they would come to.
async fn page(
    request: HttpRequest,
    state: web::Data<State>,
    asked: web::Query<Fields>,
) -> HttpResponse {
    let reader = match hr(&request, &state, None).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let asked = asked.into_inner();
    let typed = asked.iter().any(|(key, _)| key == "every").then(|| typed(&asked));
    let off = DaysOffTyped::default();
    drawn(&request, &state, reader, StatusCode::OK, typed, off, Vec::new()).await
}

async fn drawn(
    request: &HttpRequest,
    state: &web::Data<State>,
    reader: Reader,
    status: StatusCode,
    typed: Option<ProgrammeTyped>,
    days_off_typed: DaysOffTyped,
    mut mistakes: Vec<Mistake>,
) -> HttpResponse {
    let sources = Sources::new(request, state, &reader);
    shown(request, state, reader, status, move || {
        let (app, now, chrome) = (&sources.state.app, sources.state.now(), sources.chrome());
        let view = app::programme(app, now)?;
        let mut next = view.next;
        if let Some(typed) = &typed {
            next = Vec::new();
            if let Ok(programme) = chosen(chrome.t, typed) {
                match app::preview_programme(app, &programme, now) {
                    Ok(planned) => next = planned,
                    Err(AppError::Refused(Refusal::Programme(wrong))) => {
                        let found = mistake(chrome.t, &wrong);
                        if !mistakes.contains(&found) {
                            mistakes.push(found);
                        }
                    }
                    Err(error) => return Err(error.into()),
                }
            }
        }
        let forms = app::forms(app)?.into_iter().map(|form| (form.name.clone(), form.statements()));
        let forms = forms.collect();
        let ProgrammeView { programme, is_set, paused, days_off, .. } = view;
        let page = ProgrammeSources {
            typed: typed.unwrap_or_else(|| ProgrammeTyped::from(&programme)),
            kept: is_set.then_some(programme),
            days_off_typed,
            mistakes,
            paused: paused.map(|paused| (paused.on, paused.by.and_then(address))),
            next,
            statements_most: view.statements_most,
            rhythms: view.rhythms,
            forms,
            days_off: days_off.into_iter().map(|row| (row.id, row.day)).collect(),
            open: view.open,
        };
        programme_page(page, chrome).render().map_err(RequestError::fault)
    })
    .await
}

fn address(actor: Actor) -> Option<String> {
    match actor {
        Actor::Reader(email) => Some(email.to_string()),
        Actor::CommandLine | Actor::Erased => None,
    }
}

/// `POST /app/programme`
async fn set(
    request: HttpRequest,
    state: web::Data<State>,
    form: web::Form<Fields>,
) -> HttpResponse {
    let fields = form.into_inner();
    let reader = match hr(&request, &state, Some(field(&fields, "csrf"))).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let typed = typed(&fields);
    let sources = Sources::new(&request, &state, &reader);
    let t = sources.chrome().t;
    let unprocessable = StatusCode::UNPROCESSABLE_ENTITY;
    let (off, programme) = (DaysOffTyped::default(), chosen(t, &typed));
    let programme = match programme {
        Ok(programme) => programme,
        Err(mistakes) => {
            let typed = Some(typed);
            return drawn(&request, &state, reader, unprocessable, typed, off, mistakes).await;
        }
    };
    let (app, by, now) = (state.app.clone(), reader.actor(), state.now());
    let kept = blocking(move || Ok(app::set_programme(&app, &by, &programme, now))).await;
    let refusal = match kept {
        Ok(Ok(())) => return reader.respond(&state, redirect(PROGRAMME)),
        Ok(Err(AppError::Refused(refusal))) => refusal,
        Ok(Err(fault)) => {
            let problem = RequestError::from(fault);
            return reader.respond(&state, problem.respond(&request, &state));
        }
        Err(problem) => return reader.respond(&state, problem.respond(&request, &state)),
    };
    match refusal {
        Refusal::Programme(wrong) => {
            let mistakes = vec![mistake(t, &wrong)];
            drawn(&request, &state, reader, unprocessable, Some(typed), off, mistakes).await
        }
        Refusal::ProgrammeBudget { rhythm, asks, quarter, total, most, ways, .. } => {
            let limit = LimitSources { typed, rhythm, asks, quarter, total, most, ways };
            shown(&request, &state, reader, unprocessable, move || {
                let page = programme_limit_page(limit, sources.chrome());
                page.render().map_err(RequestError::fault)
            })
            .await
        }
        other => {
            let problem = RequestError::from(AppError::Refused(other));
            reader.respond(&state, problem.respond(&request, &state))
        }
    }
}

/// The days off that were typed, or the field that says none.
fn days_off(t: Translator<'_>, typed: &DaysOffTyped) -> Result<Vec<DayOff>, Vec<Mistake>> {
    let wrong = |field: &'static str, says: String| vec![Mistake { field, says }];
    if !typed.rows.trim().is_empty() {
        return days_off_in(&typed.rows).map_err(|found| wrong("rows", day_off_says(t, &found)));
    }
    let date = |field: &'static str, text: &str| {
        text.parse::<Date>().map_err(|_| wrong(field, t.get("waves-refused-date")))
    };
    let from = date("from", &typed.from)?;
    let to = if typed.to.is_empty() { from } else { date("to", &typed.to)? };
    match DayOff::new(&typed.label, from, to) {
        Ok(day) => Ok(vec![day]),
        Err(found) => {
            let field = if found == DayOffMistake::Label { "label" } else { "to" };
            Err(wrong(field, day_off_says(t, &found)))
        }
    }
}

/// `POST /app/programme/blackout`
async fn add(
    request: HttpRequest,
    state: web::Data<State>,
    form: web::Form<Fields>,
) -> HttpResponse {
    let fields = form.into_inner();
    let reader = match hr(&request, &state, Some(field(&fields, "csrf"))).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let text = |name: &str| field(&fields, name).to_owned();
    let typed = DaysOffTyped {
        label: text("label"),
        from: text("from"),
        to: text("to"),
        rows: text("rows"),
    };
    let sources = Sources::new(&request, &state, &reader);
    let t = sources.chrome().t;
    let mistakes = match days_off(t, &typed) {
        Err(mistakes) => mistakes,
        Ok(days) => {
            let (app, by, now) = (state.app.clone(), reader.actor(), state.now());
            let added = blocking(move || Ok(app::add_days_off(&app, &by, &days, now))).await;
            match added {
                Ok(Ok(_)) => return reader.respond(&state, redirect(PROGRAMME)),
                Ok(Err(AppError::Refused(Refusal::TooManyDaysOff(most)))) => {
                    vec![Mistake { field: "rows", says: t.n("programme-off-too-many", most) }]
                }
                Ok(Err(fault)) => {
                    let problem = RequestError::from(fault);
                    return reader.respond(&state, problem.respond(&request, &state));
                }
                Err(problem) => return reader.respond(&state, problem.respond(&request, &state)),
            }
        }
    };
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    drawn(&request, &state, reader, status, None, typed, mistakes).await
}

/// `POST /app/programme/blackout/remove`
async fn remove(
    request: HttpRequest,
    state: web::Data<State>,
    form: web::Form<Fields>,
) -> HttpResponse {
    let id = field(&form, "id").to_owned();
    changed(request, state, form.into_inner(), move |app, by, now| {
        app::remove_day_off(app, by, &id, now)
    })
    .await
}

/// `POST /app/programme/pause`
async fn pause(
    request: HttpRequest,
    state: web::Data<State>,
    form: web::Form<Fields>,
) -> HttpResponse {
    changed(request, state, form.into_inner(), app::pause_programme).await
}

/// `POST /app/programme/resume`
async fn resume(
    request: HttpRequest,
    state: web::Data<State>,
    form: web::Form<Fields>,
) -> HttpResponse {
    changed(request, state, form.into_inner(), app::resume_programme).await
}

/// Whoever presses a button twice is shown what the first time did.
async fn changed(
    request: HttpRequest,
    state: web::Data<State>,
    fields: Fields,
    change: impl FnOnce(&app::App, &Actor, jiff::Timestamp) -> Result<(), AppError> + Send + 'static,
) -> HttpResponse {
    let reader = match hr(&request, &state, Some(field(&fields, "csrf"))).await {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let (app, by, now) = (state.app.clone(), reader.actor(), state.now());
    let done = blocking(move || match change(&app, &by, now) {
        Err(AppError::Refused(
            Refusal::ProgrammePaused(_)
            | Refusal::ProgrammeRuns
            | Refusal::NoProgramme
            | Refusal::NoDayOff(_),
        )) => Ok(()),
        done => Ok(done?),
    });
    let response = match done.await {
        Ok(()) => redirect(PROGRAMME),
        Err(problem) => problem.respond(&request, &state),
    };
    reader.respond(&state, response)
}
