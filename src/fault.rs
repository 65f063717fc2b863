//! Faults that tests order, with the feature `faults` alone: the process is killed, as by `kill -9`,
//! right after a chosen step of a chosen operation.
//!
//! `SDT_PULSE_FAULT=close:7` kills after the seventh step since a close began. A step is one SQL
//! statement, BEGIN and COMMIT included, or one operation on a wave's key file. Each step is written
//! to stderr; step 0 never comes, so that `close:0` only lists them.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use rustix::process::{Signal, getpid, kill_process};

const VARIABLE: &str = "SDT_PULSE_FAULT";

struct Fault {
    operation: String,
    after: usize,
}

static ORDERED: OnceLock<Option<Fault>> = OnceLock::new();
static ARMED: AtomicBool = AtomicBool::new(false);
static STEPS: AtomicUsize = AtomicUsize::new(0);

fn ordered() -> Option<&'static Fault> {
    let read = || {
        let ordered = std::env::var(VARIABLE).ok()?;
        let (operation, after) = ordered.split_once(':')?;
        Some(Fault { operation: operation.to_owned(), after: after.parse().ok()? })
    };
    ORDERED.get_or_init(read).as_ref()
}

/// An operation begins: if it is the chosen one, its steps count from here on.
pub fn arm(operation: &str) {
    if ordered().is_some_and(|fault| fault.operation == operation) {
        ARMED.store(true, Ordering::SeqCst);
    }
}

/// A step is done. After the chosen one this does not return.
pub fn step(what: &str) {
    let Some(fault) = ordered().filter(|_| ARMED.load(Ordering::SeqCst)) else { return };
    let number = STEPS.fetch_add(1, Ordering::SeqCst) + 1;
    let line = what.lines().next().unwrap_or_default();
    eprintln!("step {number}: {line}");
    if number == fault.after
        && let Err(problem) = kill_process(getpid(), Signal::KILL)
    {
        eprintln!("{VARIABLE}: the process could not be killed: {problem}");
        std::process::abort();
    }
}

/// How long a lease lasts where tests kill whoever has it, in milliseconds of `SDT_PULSE_LEASE_MS`.
pub fn lease_length() -> Option<jiff::SignedDuration> {
    milliseconds("SDT_PULSE_LEASE_MS").map(jiff::SignedDuration::from_millis)
}

/// How long a mail server may take for one message, in milliseconds of `SDT_PULSE_MAIL_PATIENCE_MS`.
pub fn mail_patience() -> Option<std::time::Duration> {
    milliseconds("SDT_PULSE_MAIL_PATIENCE_MS")
        .and_then(|millis| u64::try_from(millis).ok())
        .map(std::time::Duration::from_millis)
}

fn milliseconds(variable: &str) -> Option<i64> {
    std::env::var(variable).ok()?.parse().ok()
}
