//! Inputs that somebody can fix: what the command line says, exit code 3, and nothing changed.

mod people_file;
mod surroundings;
mod waves;

use serde_json::Value;

use crate::support::program::Program;
pub use people_file::CASES;

/// Runs a command that must be refused: exit code 3, nothing on stdout, the data folder byte for byte
/// as it was. The same with `--json`, which says the same sentence. Returns that answer.
fn refused(program: &Program, arguments: &[&str], says: &str) -> Value {
    let before = program.snapshot();
    let plain = program.run(arguments);
    let unchanged = program.snapshot() == before;
    assert_eq!((plain.code, plain.out.as_str(), unchanged), (3, "", true), "{plain:?}");
    assert!(plain.err.starts_with("sdt-pulse: ") && plain.err.contains(says), "{plain:?}");

    let machine = program.run(&[arguments, &["--json"]].concat());
    let unchanged = program.snapshot() == before;
    assert_eq!((machine.code, machine.out.as_str(), unchanged), (3, "", true), "{machine:?}");
    let answer: Value =
        serde_json::from_str(&machine.err).unwrap_or_else(|_| panic!("{machine:?}"));
    let error = answer["error"].as_str().unwrap();
    assert!(plain.err.starts_with(&format!("sdt-pulse: {error}\n")), "{plain:?}, {error}");
    answer
}
