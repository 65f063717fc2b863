//! `sdt-pulse-verify FILE…`: the check as a program of its own, for whoever trusts no server.
//!
//! Exit codes: 0 every certificate holds, 1 a file cannot be read, 2 wrong usage, 3 one is refused or two
//! are of different countings of one wave.

use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;
use std::{env, fs};

use sdt_pulse_certificate::{Checked, check, counted_twice};

const FAULT: u8 = 1;
const USAGE: u8 = 2;
const REFUSED: u8 = 3;

fn main() -> ExitCode {
    let files: Vec<_> = env::args_os().skip(1).collect();
    match verify(&files, &mut io::stdout(), &mut io::stderr()) {
        Ok(code) => ExitCode::from(code),
        Err(_) => ExitCode::from(FAULT),
    }
}

/// Checks the files one by one, and says of each what came of it. The exit code is that of the worst.
fn verify(files: &[OsString], out: &mut impl Write, err: &mut impl Write) -> io::Result<u8> {
    if files.is_empty() || files.iter().any(|file| file.to_string_lossy().starts_with('-')) {
        writeln!(err, "usage: sdt-pulse-verify CERTIFICATE.json …")?;
        return Ok(USAGE);
    }
    let (mut worst, mut all) = (0, Vec::new());
    for file in files {
        let name = file.to_string_lossy();
        match fs::read_to_string(file).map(|text| check(&text)) {
            Ok(Ok(checked)) => {
                writeln!(out, "{name}: {}", holds(&checked))?;
                all.push(checked);
            }
            Ok(Err(reasons)) => {
                writeln!(err, "{name} is refused, for {} reason(s):", reasons.len())?;
                for reason in reasons {
                    writeln!(err, "  {reason}")?;
                }
                worst = worst.max(REFUSED);
            }
            Err(error) => {
                writeln!(err, "{name} cannot be read: {error}")?;
                worst = worst.max(FAULT);
            }
        }
    }
    for twice in counted_twice(&all.iter().collect::<Vec<_>>(), &[]) {
        writeln!(err, "refused: {twice}")?;
        worst = worst.max(REFUSED);
    }
    Ok(worst)
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

#[cfg(test)]
mod tests {
    use super::*;

    const SEEDS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fuzz/seeds/certificate/");

    /// Exit code, what is printed, and what is complained of.
    fn verified(files: &[&str]) -> (u8, String, String) {
        let files: Vec<OsString> = files.iter().map(OsString::from).collect();
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let code = verify(&files, &mut out, &mut err).unwrap();
        (code, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
    }

    #[test]
    fn a_certificate_that_holds_is_0() {
        let (code, out, err) = verified(&[&format!("{SEEDS}company")]);
        assert_eq!((code, err.as_str()), (0, ""));
        assert!(out.contains(" holds: k = 5, "), "{out}");
    }

    #[test]
    fn a_file_that_cannot_be_read_is_1_and_the_others_are_checked() {
        let (code, out, err) = verified(&["no/such/file", &format!("{SEEDS}company")]);
        assert_eq!(code, FAULT);
        assert!(err.starts_with("no/such/file cannot be read: "), "{err}");
        assert!(out.contains(" holds: "), "{out}");
    }

    #[test]
    fn wrong_usage_is_2() {
        assert_eq!(verified(&[]).0, USAGE);
        let (code, _, err) = verified(&["--help"]);
        assert_eq!((code, err.as_str()), (USAGE, "usage: sdt-pulse-verify CERTIFICATE.json …\n"));
    }

    #[test]
    fn a_certificate_that_was_changed_is_3() {
        let text = fs::read_to_string(format!("{SEEDS}company")).unwrap();
        let changed = text.replacen("\"k\":5", "\"k\":4", 1);
        assert_ne!(changed, text);
        let file = env::temp_dir().join(format!("changed-{}.json", std::process::id()));
        fs::write(&file, changed).unwrap();
        let (code, out, err) = verified(&[file.to_str().unwrap(), "no/such/file"]);
        fs::remove_file(&file).unwrap();
        assert_eq!((code, out.as_str()), (REFUSED, ""));
        assert!(err.contains(" is refused, for "), "{err}");
    }
}
