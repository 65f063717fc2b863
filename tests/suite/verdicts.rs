//! The verdicts of the demo, made anew by a script that shares no code with the product, from what
//! `wave release --json` prints of all waves.

use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::statistics::python_with_scipy;

/// Holds the verdicts of these waves, oldest first, against those that `verdicts.py` makes; returns how many
/// changes it judged, and how many of them by two looks.
pub fn agree(waves: &[Value]) -> (u64, u64) {
    let input = serde_json::to_vec(waves).unwrap();
    let mut python = Command::new(python_with_scipy())
        .args(["-c", include_str!("verdicts.py")])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    // It reads everything before it writes: no deadlock. Dropped at the end of the line: end of input.
    python.stdin.take().unwrap().write_all(&input).unwrap();
    let done = python.wait_with_output().unwrap();
    let said: Value = serde_json::from_slice(&done.stdout).unwrap();
    assert!(done.status.success(), "they differ: {said:#}");
    println!("{said}");
    (said["changes"].as_u64().unwrap(), said["by_two_looks"].as_u64().unwrap())
}
