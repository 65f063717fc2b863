use sdt_pulse::domain::Quarter;

use super::refused;
use crate::support::program::{Program, in_days, people_csv, today};

/// The quarter that a wave of [`open_house`] belongs to.
fn quarter() -> String {
    Quarter::of(in_days(7).parse().unwrap()).to_string()
}

/// Six people in one team, and a wave.
fn open_house() -> Program {
    let program = Program::new();
    program.import(&people_csv(&[("Desk", 6)]));
    program.done(&["wave", "open", "--closes", &in_days(7)]);
    program
}

#[test]
fn a_wave_while_one_is_open() {
    let program = open_house();
    let says = "wave w1 is still open: close it first with `sdt-pulse wave close w1`";
    refused(&program, &["wave", "open", "--closes", &in_days(8)], says);
}

#[test]
fn a_wave_within_21_days_of_the_last_opening() {
    let program = open_house();
    program.done(&["wave", "close", "w1"]);
    let says = format!(
        "the last wave opened on {}; at least 21 days lie between two openings, so that nobody is \
         asked too often and no wave becomes a filter on another. Open the next from {} on",
        today(),
        in_days(21)
    );
    refused(&program, &["wave", "open", "--closes", &in_days(30)], &says);
}

#[test]
fn a_wave_closed_twice() {
    let program = open_house();
    program.done(&["wave", "close", "w1"]);
    let release = program.json(&["wave", "release", "w1"]);
    refused(&program, &["wave", "close", "w1"], "wave w1 is closed already");
    assert_eq!(program.json(&["wave", "release", "w1"]), release);
}

#[test]
fn an_open_wave_is_neither_shown_nor_exported() {
    let program = open_house();
    refused(&program, &["wave", "release", "w1"], "nothing of it is shown before it closes");
    let out = program.folder().join("export");
    let quarter = quarter();
    let arguments = ["export", "quarter", &quarter, "--out", out.to_str().unwrap()];
    refused(&program, &arguments, &format!("wave w1 of {quarter} is still open"));
    assert!(!out.exists());
}

#[test]
fn a_quarter_without_a_wave_and_what_is_no_quarter() {
    let program = Program::new();
    let out = program.folder().join("export");
    let export =
        |quarter| ["export", "quarter", quarter, "--out", out.to_str().unwrap()].map(str::to_owned);
    for (quarter, says) in [
        ("2001Q1", "no wave has closed in 2001Q1"),
        ("2026Q5", "`2026Q5` is no quarter: write it as in 2026Q4"),
        ("summer", "`summer` is no quarter"),
    ] {
        refused(&program, &export(quarter).each_ref().map(String::as_str), says);
    }
    assert!(!out.exists());
}

#[test]
fn what_a_wave_cannot_be_opened_with() {
    let program = Program::new();
    let (late, past) = (in_days(91), in_days(-1));
    let open = |more: &[&'static str], closes: &str| {
        let mut arguments = vec!["wave".to_owned(), "open".to_owned(), "--closes".to_owned()];
        arguments.push(closes.to_owned());
        arguments.extend(more.iter().map(|one| (*one).to_owned()));
        arguments
    };
    let soon = in_days(7);
    let says = "nobody can be invited: import people first";
    let refused_open = |arguments: Vec<String>, says: &str| {
        refused(&program, &arguments.iter().map(String::as_str).collect::<Vec<_>>(), says);
    };
    refused_open(open(&[], &soon), says);
    program.import(&people_csv(&[("Desk", 6)]));
    refused_open(open(&["--k", "4"], &soon), "k is 5 to 50, not 4");
    refused_open(open(&["--k", "51"], &soon), "k is 5 to 50, not 51");
    refused_open(open(&["--form", "cor"], &soon), "there is no form `cor`: the forms are core");
    let says = format!("the closing date {past} lies before today, {}", today());
    refused_open(open(&[], &past), &says);
    refused_open(open(&[], &late), &format!("the closing date {late} is more than 90 days away"));
    // The widest that is allowed.
    program.done(&["wave", "open", "--closes", &in_days(90), "--k", "50"]);
}

#[test]
fn a_wave_that_is_not_there() {
    let program = open_house();
    for id in ["w2", "w01", "7", "W1", "w1; DROP TABLE wave"] {
        for verb in ["show", "close", "release"] {
            refused(&program, &["wave", verb, id], &format!("there is no wave `{id}`"));
        }
    }
}

#[test]
fn a_mail_run_without_an_open_wave() {
    let program = Program::new();
    refused(&program, &["mail", "run"], "no wave is open: there is nothing to mail");
}
