//! The files of docs/install: systemd reads its unit, and what all of them name is there.

use std::path::Path;
use std::process::Command;

use crate::support::program::Program;

fn read(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/install").join(name);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn systemd_takes_the_unit_and_rates_it_as_well_shut_off() {
    let unit = read("sdt-pulse.service");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sdt-pulse.service");
    // It looks for the program, too.
    std::fs::write(&path, unit.replace("/usr/bin/sdt-pulse", env!("CARGO_BIN_EXE_sdt-pulse")))
        .unwrap();
    let path = path.to_str().unwrap();
    let verified = Command::new("systemd-analyze").args(["verify", path]).output().unwrap();
    let said = String::from_utf8_lossy(&verified.stderr);
    assert!(verified.status.success() && !said.contains("sdt-pulse.service"), "{said}");
    let rate = |most: &str| {
        let (offline, most) = ("--offline=true", format!("--threshold={most}"));
        Command::new("systemd-analyze").args(["security", offline, &most, path]).output().unwrap()
    };
    let rated = rate("15");
    let said = String::from_utf8_lossy(&rated.stdout).into_owned();
    assert!(rated.status.success(), "{said}");
    assert!(!rate("5").status.success(), "the rating counts");
}

/// Each command line, and each variable, is one that the program knows.
#[test]
fn unit_and_container_file_start_what_there_is() {
    let help = Program::bare().done(&["serve", "--help"]).out;
    let (unit, container) = (read("sdt-pulse.service"), read("Containerfile"));
    for file in [&unit, &container] {
        let variables: Vec<&str> = file
            .split(|c: char| !(c.is_ascii_uppercase() || c == '_'))
            .filter(|word| word.starts_with("SDT_PULSE_"))
            .collect();
        assert!(variables.len() >= 2, "{file}");
        for variable in variables {
            assert!(help.contains(variable), "{variable}: {help}");
        }
    }
    assert!(unit.contains("\nExecStart=/usr/bin/sdt-pulse serve\n"));
    assert!(container.contains("\nENTRYPOINT [\"/usr/bin/sdt-pulse\"]\nCMD [\"serve\"]\n"));
    assert!(container.contains("CMD [\"/usr/bin/sdt-pulse\", \"health\"]"));
    assert!(Program::bare().done(&["health", "--help"]).out.contains("--addr"));
    // Neither runs as root, and the unit's user is the one that the package makes.
    assert!(container.contains("\nUSER 65532:65532\n"));
    assert!(
        unit.contains("\nUser=sdt-pulse\n")
            && read("sdt-pulse.sysusers").starts_with("u sdt-pulse ")
    );
}
