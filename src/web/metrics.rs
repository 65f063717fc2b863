//! What a server that is watched tells Prometheus, on an address of its own: nothing of persons, of groups or of
//! answering. A counter that is read every few seconds is a list of times, so that what somebody does who is
//! asked is in none.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use actix_web::dev::ServerHandle;
use actix_web::{App as Actix, HttpResponse, HttpServer, web};
use jiff::Timestamp;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::metrics::info::Info;
use prometheus_client::registry::{Registry, Unit};

use super::State;
use super::session::blocking;
use crate::app::{MailReport, QueueLength, queue_lengths};
use crate::domain::MailPurpose;

/// Upper ends of the durations that are told apart, in seconds.
const DURATIONS: [f64; 9] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0];
const CONTENT_TYPE: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

type Labels<const N: usize> = [(&'static str, String); N];

/// Whether a request by this route may be logged and counted. The answer pages are not, since a time beside an
/// answer could point to a person, nor the list where they look for it, nor the audit that a team reads by its
/// link, nor what takes somebody off the list, nor icon and style that a browser asks for beside any of them.
pub fn is_counted(route: &str) -> bool {
    !(route.starts_with("/s")
        || route == "/kiosk"
        || route.starts_with("/counted/")
        || route == "/a"
        || route.starts_with("/a/")
        || route.starts_with("/u/")
        || route.starts_with("/assets/")
        || route == "/favicon.ico")
}

/// How many connections are open or at work is none of them: an answer that is stored uses one.
pub struct Metrics {
    addr: String,
    registry: Registry,
    requests: Family<Labels<3>, Counter>,
    durations: Family<Labels<1>, Histogram, fn() -> Histogram>,
    mails: Family<Labels<2>, Counter>,
    queue: Family<Labels<2>, Gauge>,
    has_database: Gauge,
    last_pass: Gauge,
    failed_passes: Counter,
}

impl Metrics {
    pub fn at(addr: String) -> Self {
        let requests = Family::<Labels<3>, Counter>::default();
        let histogram: fn() -> Histogram = || Histogram::new(DURATIONS);
        let durations = Family::<Labels<1>, Histogram, _>::new_with_constructor(histogram);
        let (mails, queue) = (Family::default(), Family::default());
        let (has_database, last_pass, failed_passes) = Default::default();
        let mut registry = Registry::with_prefix("sdt_pulse");
        let build = Info::new([("version", env!("CARGO_PKG_VERSION"))]);
        registry.register("build", "What runs", build);
        let without = "without the pages of those who are asked";
        registry.register("requests", format!("Requests answered, {without}"), requests.clone());
        registry.register_with_unit(
            "request_duration",
            format!("How long requests took, {without}"),
            Unit::Seconds,
            durations.clone(),
        );
        let purposes = "without reminders and mails that results are there";
        registry.register(
            "mails",
            format!("Mails tried by this process, {purposes}"),
            Family::clone(&mails),
        );
        registry.register(
            "mail_queue",
            format!("Mails that wait, or came to nothing, {purposes}"),
            Family::clone(&queue),
        );
        registry.register(
            "database_up",
            "Whether the database answered right now",
            Gauge::clone(&has_database),
        );
        registry.register_with_unit(
            "worker_last_pass",
            "When this process last did what was due, since 1970; 0: not yet, or another process does",
            Unit::Seconds,
            Gauge::clone(&last_pass),
        );
        registry.register(
            "worker_failed_passes",
            "Times that what was due could not be done",
            Counter::clone(&failed_passes),
        );
        Self {
            addr,
            registry,
            requests,
            durations,
            mails,
            queue,
            has_database,
            last_pass,
            failed_passes,
        }
    }

    /// A request by a route of which [`is_counted`] is true.
    pub fn request(&self, method: &str, route: &str, status: u16, took: Duration) {
        let class = format!("{}xx", status / 100);
        let labels =
            [("method", method.to_owned()), ("route", route.to_owned()), ("status", class)];
        self.requests.get_or_create(&labels).inc();
        let labels = [("route", route.to_owned())];
        self.durations.get_or_create(&labels).observe(took.as_secs_f64());
    }

    /// The worker did what was due.
    pub fn passed(&self, report: &MailReport, now: Timestamp) {
        self.last_pass.set(now.as_second());
        for (purpose, count) in &report.counts {
            for (outcome, mails) in [("sent", count.sent), ("failed", count.failed)] {
                self.mails(*purpose, outcome, mails);
            }
        }
    }

    fn mails(&self, purpose: MailPurpose, outcome: &str, mails: usize) {
        if purpose.may_be_counted() {
            let labels = [("purpose", purpose.id().to_owned()), ("outcome", outcome.to_owned())];
            let mails = u64::try_from(mails).unwrap_or(u64::MAX);
            self.mails.get_or_create(&labels).inc_by(mails);
        }
    }

    pub fn pass_failed(&self) {
        self.failed_passes.inc();
    }

    fn show_queue(&self, lengths: &[QueueLength]) {
        for one in lengths {
            for (state, mails) in [("waiting", one.waiting), ("dead", one.dead)] {
                let purpose = one.purpose.id().to_owned();
                let labels = [("purpose", purpose), ("state", state.to_owned())];
                self.queue.get_or_create(&labels).set(mails);
            }
        }
    }
}

/// Begins to show the metrics, where somebody wants them; whoever gets the handle ends it.
pub fn show_metrics(state: &State) -> io::Result<Option<ServerHandle>> {
    let Some(metrics) = state.metrics() else { return Ok(None) };
    let (addr, state) = (metrics.addr.clone(), web::Data::new(state.clone()));
    let server = HttpServer::new(move || {
        Actix::new().app_data(state.clone()).route("/metrics", web::get().to(show))
    })
    .workers(1)
    .disable_signals()
    .bind(&addr)
    .map_err(|error| {
        let said = format!(
            "cannot show metrics on {addr}: {error}; choose another address with --metrics-addr"
        );
        io::Error::new(error.kind(), said)
    })?
    .run();
    let handle = server.handle();
    actix_web::rt::spawn(server);
    Ok(Some(handle))
}

async fn show(state: web::Data<State>) -> HttpResponse {
    let Some(metrics) = state.metrics().map(Arc::clone) else {
        return HttpResponse::NotFound().finish();
    };
    let app = state.app.clone();
    match blocking(move || Ok(queue_lengths(&app)?)).await {
        Ok(lengths) => {
            metrics.has_database.set(1);
            metrics.show_queue(&lengths);
        }
        // Nothing is known of the queue; whoever watches sees why.
        Err(problem) => {
            tracing::error!(?problem, "the queue could not be counted");
            metrics.has_database.set(0);
            metrics.queue.clear();
        }
    }
    let mut text = String::new();
    match encode(&mut text, &metrics.registry) {
        Ok(()) => HttpResponse::Ok().content_type(CONTENT_TYPE).body(text),
        Err(problem) => {
            tracing::error!(%problem, "the metrics could not be written");
            HttpResponse::InternalServerError().finish()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Sent;

    #[test]
    fn mails_whose_number_tells_of_answering_or_groups_are_not_counted() {
        for route in ["/app", "/app/waves/{wave}", "/health/ready"] {
            assert!(is_counted(route), "{route}");
        }
        for route in ["/s", "/s/answers", "/kiosk", "/u/{code}", "/a/{unit}", "/favicon.ico"] {
            assert!(!is_counted(route), "{route}");
        }
        let metrics = Metrics::at(String::new());
        let mut report = MailReport::default();
        for purpose in MailPurpose::ALL {
            report.counts.insert(purpose, Sent { sent: 7, failed: 1 });
        }
        metrics.passed(&report, Timestamp::from_second(60).unwrap());
        let mut text = String::new();
        encode(&mut text, &metrics.registry).unwrap();
        assert!(text.contains("purpose=\"invitation\",outcome=\"sent\"} 7"), "{text}");
        assert!(text.contains("sdt_pulse_worker_last_pass_seconds 60"), "{text}");
        assert!(!text.contains("\"reminder\"") && !text.contains("\"report_open\""), "{text}");
    }
}
