//! What whoever runs it needs: metrics, logs, an end that loses nothing, a unit, and what is kept for how long.

mod json_log;
mod metrics;
mod retention;
mod stop;
mod unit;

use crate::support::program::{Program, in_days, people_csv};

/// An open wave whose invitations are mailed, asked of so many people.
fn asked(program: Program, people: usize) -> Program {
    program.import(&people_csv(&[("Desk", people)]));
    program.done(&["wave", "open", "--closes", &in_days(7)]);
    program.done(&["mail", "run"]);
    program
}

/// What the form of a link posts back, filled in.
fn filled_in(code: &str) -> Vec<(&str, &str)> {
    vec![("code", code), ("COM_S1", "4"), ("REL_S2", "2"), ("confirm", "1")]
}
