//! What the queue costs: 10,000 invitations over four connections to a mail server on this machine that takes
//! everything, each durably marked; beside the same connections that send the
//! same messages from memory and remember nothing. Both make each message as they go.
//!
//!     cargo bench --bench mail
//!
//! Prints both speeds, in turn and twice, and their ratio; wanted is at least 0.5.

#[expect(dead_code, reason = "shared with benches that use more of it")]
mod support;

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};
use jiff::{Timestamp, ToSpan, civil, tz::TimeZone};
use sdt_pulse::app::{self, App, ImportRequest, Listener, MailPass, OpenRequest};
use sdt_pulse::ballot_box::KeyDirectory;
use sdt_pulse::config::Settings;
use sdt_pulse::domain::{ImportMode, ItemBank, Locale, MailPurpose, Threshold, WaveId};
use sdt_pulse::mail::{Invitation, MailRoute, Mailer, Sender, SmtpUrl, invitation, random_name};
use sdt_pulse::messages::Messages;
use sdt_pulse::store::{DatabaseUrl, Store};

use support::{number, organisation};

const PEOPLE: usize = 10_000;
const CONNECTIONS: usize = 4;
const ROUNDS: usize = 2;

fn main() -> anyhow::Result<()> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("mail-{}", process::id()));
    let (url, taken) = sink()?;
    let route = SmtpUrl::parse(&url)?;
    let (mut best_queued, mut best_plain) = (f64::NAN, f64::NAN);
    for round in 1..=ROUNDS {
        fs::create_dir_all(&folder)?;
        let measured = queued(&folder, &route);
        fs::remove_dir_all(&folder)?;
        let (queued, plain) = (speed(measured?), speed(plain(&route)?));
        println!("round {round}: {queued:.0} mails a second by the queue, {plain:.0} without it");
        best_queued = queued.max(best_queued);
        best_plain = plain.max(best_plain);
    }
    let all = taken.load(Ordering::SeqCst);
    ensure!(all == 2 * ROUNDS * PEOPLE, "{all} mails were taken");
    println!("{PEOPLE} invitations over {CONNECTIONS} connections, the best of {ROUNDS} rounds");
    println!("  queue, durable:    {best_queued:.0} a second");
    println!("  the same without:  {best_plain:.0} a second");
    println!("  ratio:             {:.2}", best_queued / best_plain);
    Ok(())
}

fn speed(took: Duration) -> f64 {
    number(PEOPLE) / took.as_secs_f64()
}

fn now() -> anyhow::Result<Timestamp> {
    Ok(civil::date(2026, 11, 23).at(8, 0, 0, 0).to_zoned(TimeZone::UTC)?.timestamp())
}

fn runtime() -> anyhow::Result<tokio::runtime::Runtime> {
    // As `serve` and `mail run` have it.
    Ok(tokio::runtime::Builder::new_current_thread().enable_all().build()?)
}

/// Everybody's invitation by the queue.
fn queued(folder: &Path, route: &SmtpUrl) -> anyhow::Result<Duration> {
    let store = Store::create(&DatabaseUrl::sqlite(folder.join("pulse.db")))?;
    let keys = KeyDirectory::at(folder.join("keys"));
    keys.create()?;
    let bank = ItemBank::parse(&ItemBank::SHIPPED);
    let bank = bank.map_err(|problems| anyhow::anyhow!("{} items to fix", problems.len()))?;
    let app = App::new(store, keys, bank, Messages::load()?, Settings::default().checked()?, None)?;
    let (now, request) = (now()?, ImportRequest::of(ImportMode::Full));
    app::import_people(&app, organisation::people_csv(PEOPLE).as_bytes(), &request, now)?;
    let closes_on = now.to_zoned(TimeZone::UTC).date().checked_add(10.days())?;
    let request = OpenRequest::new(organisation::FORM.to_owned(), closes_on, Threshold::default());
    app::open_wave(&app, &request, now)?;
    // A clock that goes, so that the lease is renewed as it is in life.
    let began = Instant::now();
    let clock = Arc::new(move || now + began.elapsed());
    let pass = MailPass::new(MailRoute::Smtp(route.clone()), clock);
    let runtime = runtime()?;
    let began = Instant::now();
    let listener = Listener { done: &mut || {}, failed: &mut |_| {} };
    let report = runtime.block_on(app::mail_pass(&app, &pass, listener))?.context("the lease")?;
    let took = began.elapsed();
    let sent = report.of(&[MailPurpose::Invitation]).sent;
    ensure!(sent == PEOPLE, "{sent} of {PEOPLE} mails were sent: {report:?}");
    Ok(took)
}

/// As many messages of the same kind over as many connections of the same library.
fn plain(route: &SmtpUrl) -> anyhow::Result<Duration> {
    let messages = Arc::new(Messages::load()?);
    let sender =
        Sender::new("Elm", "p@elm.example", "p@elm.example", None, "http://127.0.0.1:8080");
    let (sender, next, now) = (Arc::new(sender?), Arc::new(AtomicUsize::new(0)), now()?);
    let began = Instant::now();
    runtime()?.block_on(async {
        let connections: Vec<_> = (0..CONNECTIONS)
            .map(|_| {
                let (messages, sender, next) =
                    (Arc::clone(&messages), Arc::clone(&sender), Arc::clone(&next));
                let mailer = Mailer::smtp(route);
                tokio::spawn(async move {
                    loop {
                        let number = next.fetch_add(1, Ordering::SeqCst);
                        if number >= PEOPLE {
                            return anyhow::Ok(());
                        }
                        let to = person(number);
                        mailer.send(&invitation(&sender, &messages, &to, now)?).await?;
                    }
                })
            })
            .collect();
        for connection in connections {
            connection.await??;
        }
        anyhow::Ok(())
    })?;
    Ok(began.elapsed())
}

fn person(number: usize) -> Invitation {
    Invitation {
        id: random_name(),
        to: format!("person{number}@example.com"),
        name: Some(format!("Person {number}")),
        locale: if number.is_multiple_of(3) { Locale::DE } else { Locale::EN },
        wave: WaveId::numbered(1),
        code: format!("w1.{}", random_name()),
        unsubscribe: random_name(),
        statements: 9,
        minutes: 1,
        closes_on: civil::date(2026, 12, 3),
        threshold: Threshold::default(),
        team_invited: 30,
        team_counting: 29,
    }
}

/// A mail server that takes everything and keeps nothing but their number.
fn sink() -> anyhow::Result<(String, Arc<AtomicUsize>)> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let url = format!("smtp://{}", listener.local_addr()?);
    let taken = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&taken);
    thread::spawn(move || {
        for stream in listener.incoming() {
            let counted = Arc::clone(&counted);
            // Ends when the client hangs up.
            thread::spawn(move || converse(&stream?, &counted));
        }
    });
    Ok((url, taken))
}

fn converse(stream: &TcpStream, taken: &AtomicUsize) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    let (mut reader, mut writer) = (BufReader::new(stream.try_clone()?), stream.try_clone()?);
    writer.write_all(b"220 sink.example\r\n")?;
    let (mut line, mut is_text) = (Vec::new(), false);
    loop {
        line.clear();
        if reader.read_until(b'\n', &mut line)? == 0 {
            return Ok(());
        }
        if is_text {
            if line == b".\r\n" {
                is_text = false;
                taken.fetch_add(1, Ordering::SeqCst);
                writer.write_all(b"250 taken\r\n")?;
            }
            continue;
        }
        is_text = line.starts_with(b"DATA");
        let reply: &[u8] = if is_text { b"354 go on\r\n" } else { b"250 ok\r\n" };
        writer.write_all(reply)?;
    }
}
