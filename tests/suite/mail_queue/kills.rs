//! A worker that is killed over and over: nobody is left out, and few are mailed twice.

use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant};

use super::received;
use crate::support::program::{Program, in_days, people_csv};
use crate::support::smtp_sink::{Behaviour, SmtpSink};

const PEOPLE: usize = 2_000;
const KILLS: usize = 100;
/// As README says.
const UNSETTLED: usize = 16;
const CONNECTIONS: usize = 4;
/// So many get their mail in the life of one worker.
const EACH: usize = PEOPLE / KILLS - 5;
/// A hundred starts of a debug build on a busy machine.
const PATIENCE: Duration = Duration::from_mins(15);

#[test]
fn nobody_is_left_out_however_often_the_worker_is_killed() {
    let program = Program::new();
    program.import(&people_csv(&[("Desk", PEOPLE)]));
    program.done(&["wave", "open", "--closes", &in_days(7)]);
    let sink = SmtpSink::start(Behaviour::default());
    let environment =
        [("SDT_PULSE_SMTP_URL", sink.url()), ("SDT_PULSE_LEASE_MS", "200".to_owned())];
    let began = Instant::now();
    let mut kills = 0;
    while kills < KILLS {
        let (before, left) = (sink.count(), PEOPLE.saturating_sub(sink.count()));
        let wanted = before + EACH.min(left / 2).max(1);
        let mut run = program
            .command(&["mail", "run"])
            .envs(environment.clone())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        while sink.count() < wanted {
            assert!(began.elapsed() < PATIENCE, "{kills} kills, {} mails", sink.count());
            if run.try_wait().unwrap().is_some() {
                break;
            }
            thread::sleep(Duration::from_micros(200));
        }
        run.kill().unwrap();
        run.wait().unwrap();
        kills += 1;
    }
    let environment: Vec<(&str, &str)> =
        environment.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let ran = program.run_with(&["mail", "run"], &environment);
    assert_eq!(ran.code, 0, "{ran:?}");
    let mails = received(&sink);
    let doubles = mails.values().sum::<usize>() - mails.len();
    println!(
        "{KILLS} kills in {:.0} s: {} of {PEOPLE} people mailed, {doubles} mails twice",
        began.elapsed().as_secs_f64(),
        mails.len()
    );
    assert_eq!(mails.len(), PEOPLE);
    assert!(doubles <= KILLS * CONNECTIONS * UNSETTLED, "{doubles}");
}
