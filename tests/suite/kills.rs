//! `kill -9` after each step of a close and of a submission, on both databases: whatever was shown is
//! true after the restart, nothing counts twice, and a close goes on to the same release.
//!
//! A step is a SQL statement or an operation on the key's file; `src/fault.rs` counts them.

mod close;
pub mod site;
mod submission;

use std::collections::VecDeque;
use std::os::unix::process::ExitStatusExt;
use std::process::ExitStatus;
use std::sync::Mutex;
use std::thread;
use std::time::Instant;

use close::Closes;
use site::{Kind, Prepared};
use submission::Way;

/// Names the operation and the step, see `src/fault.rs`.
const FAULT: &str = "SDT_PULSE_FAULT";
const KILLS: usize = 200;
/// Both processors are kept busy while one thread waits for a process.
const THREADS: usize = 4;

/// What walking through an operation came to.
struct Walk {
    what: String,
    /// The steps of the operation, or as many as were made before it was done.
    steps: usize,
    kills: usize,
}

type Job<'a> = Box<dyn FnOnce() -> Option<Walk> + Send + 'a>;

#[test]
fn two_hundred_kills_lose_nothing_and_double_nothing() {
    assert!(built_with_faults(), "start the tests through tests/run.sh: the feature faults is off");
    let started = Instant::now();
    let kinds = [Kind::Sqlite, Kind::Postgres];
    let teams = [("Desk", 7), ("Depot", 6), ("Night", 3)];
    let closes = kinds.map(|kind| Closes::prepare(Prepared::open(kind, &teams)));
    let answers = kinds.map(|kind| Prepared::open(kind, &[("Desk", 30), ("Depot", 30)]));

    let mut jobs: VecDeque<Job<'_>> = VecDeque::new();
    for prepared in &answers {
        for way in [Way::AtOnce, Way::OneByOne] {
            jobs.push_back(Box::new(move || Some(submission::walk(prepared, way))));
        }
    }
    for close in &closes {
        for (after, accompanied) in close.trials() {
            jobs.push_back(Box::new(move || {
                close.kill(after, accompanied);
                None
            }));
        }
    }
    let jobs = Mutex::new(jobs);
    let mut walks = thread::scope(|scope| {
        let work = || {
            let next = || jobs.lock().unwrap().pop_front();
            std::iter::from_fn(next).filter_map(|job| job()).collect::<Vec<Walk>>()
        };
        let threads: Vec<_> = (0..THREADS).map(|_| scope.spawn(work)).collect();
        threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect::<Vec<Walk>>()
    });
    walks.extend(closes.iter().map(Closes::walk));

    for Walk { what, steps, kills } in &walks {
        println!("{what}: {steps} steps, {kills} kills");
    }
    let kills: usize = walks.iter().map(|walk| walk.kills).sum();
    println!("{kills} kills in {:.1} s", started.elapsed().as_secs_f64());
    assert!(kills >= KILLS, "only {kills} kills");
}

const fn built_with_faults() -> bool {
    cfg!(feature = "faults")
}

/// Whether a process was killed, as ordered; what else than a clean end there is, is a failure.
fn was_killed(status: ExitStatus, said: &str) -> bool {
    match status.signal() {
        Some(9) => true,
        None => false,
        Some(other) => panic!("signal {other}: {said}"),
    }
}
