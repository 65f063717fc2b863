//! `sdt-pulse-verify FILE…`: the check as a program of its own, for whoever trusts no server.
//!
//! Exit codes: 0 every certificate holds, 1 a file cannot be read, 2 wrong usage, 3 one is refused.

use std::process::ExitCode;
use std::{env, fs};

use sdt_pulse_certificate::{Checked, check};

const FAULT: u8 = 1;
const USAGE: u8 = 2;
const REFUSED: u8 = 3;

fn main() -> ExitCode {
    let files: Vec<_> = env::args_os().skip(1).collect();
    if files.is_empty() || files.iter().any(|file| file.to_string_lossy().starts_with('-')) {
        eprintln!("usage: sdt-pulse-verify CERTIFICATE.json …");
        return ExitCode::from(USAGE);
    }
    let mut worst = 0;
    for file in files {
        let name = file.to_string_lossy();
        match fs::read_to_string(&file).map(|text| check(&text)) {
            Ok(Ok(checked)) => println!("{name}: {}", holds(&checked)),
            Ok(Err(reasons)) => {
                eprintln!("{name} is refused, for {} reason(s):", reasons.len());
                for reason in reasons {
                    eprintln!("  {reason}");
                }
                worst = worst.max(REFUSED);
            }
            Err(error) => {
                eprintln!("{name} cannot be read: {error}");
                worst = worst.max(FAULT);
            }
        }
    }
    ExitCode::from(worst)
}

fn holds(checked: &Checked) -> String {
    let Checked { wave, k, figures, .. } = checked;
    match checked.fewest() {
        None => format!("certificate of {wave} holds: k = {k}, everything is withheld"),
        Some(fewest) => format!(
            "certificate of {wave} holds: k = {k}, {} figures, none isolates fewer than {fewest} people",
            figures.len()
        ),
    }
}
