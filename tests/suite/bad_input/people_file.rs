use serde_json::json;

use super::refused;
use crate::support::program::{Program, people_csv};

pub struct Case {
    pub file: &'static [u8],
    row: usize,
    column: &'static str,
    value: &'static str,
    pub fault: &'static str,
    problem: &'static str,
    how_to_fix: &'static str,
}

pub const CASES: [Case; 8] = [
    Case {
        file: b"email,team\nann@elm.example,Desk\nbob.elm.example,Desk\n",
        row: 3,
        column: "email",
        value: "bob.elm.example",
        fault: "email-no-at",
        problem: "there is no @ in the address",
        how_to_fix: "write name@host, as in anna@example.com",
    },
    Case {
        file: b"email,team\nann@elm.example,Desk\nbob@elm.example,Desk\nAnn@Elm.example,Desk\n",
        row: 4,
        column: "email",
        value: "Ann@Elm.example",
        fault: "same-address",
        problem: "row 2 has the same address",
        how_to_fix: "keep one row for each person, with their own address",
    },
    Case {
        file: b"email,team,timezone\nann@elm.example,Desk,Europe/Berln\n",
        row: 2,
        column: "timezone",
        value: "Europe/Berln",
        fault: "unknown-time-zone",
        problem: "no time zone has this name",
        how_to_fix: "write a name such as Europe/Berlin, or leave it empty",
    },
    Case {
        file: b"email,team,name\nann@elm.example,Desk,Ann\nbob@elm.example,Desk,\"Bob\n",
        row: 3,
        column: "",
        value: "bob@elm.example",
        fault: "unclosed",
        problem: "a quotation mark opens in this row and is never closed",
        how_to_fix: "close it, or remove it",
    },
    // Neither UTF-8 nor Windows-1252, which has no 0x81.
    Case {
        file: b"email,team,name\nann@elm.example,Desk,J\x81rg\n",
        row: 2,
        column: "name",
        value: "J\u{fffd}rg",
        fault: "unreadable-byte",
        problem: "it holds the byte 0x81, which means nothing in Windows-1252",
        how_to_fix: "save the file again as CSV UTF-8",
    },
    Case {
        file: b"email,team,manager\nann@elm.example,Desk,Dora Chef\n",
        row: 2,
        column: "manager_email",
        value: "Dora Chef",
        fault: "nobody-named",
        problem: "nobody has this name or employee id",
        how_to_fix: "write the manager's address, or leave it empty",
    },
    Case {
        file: b"email,team\n",
        row: 1,
        column: "",
        value: "",
        fault: "no-rows",
        problem: "there is no row below the header",
        how_to_fix: "add one row for each person",
    },
    Case {
        file: b"email,team,manager_email\nann@elm.example,Desk,nobody@elm.example\n",
        row: 2,
        column: "manager_email",
        value: "nobody@elm.example",
        fault: "absent-manager",
        problem: "nobody who is active after this import has this address",
        how_to_fix: "add the manager as a row, or leave the field empty",
    },
];

/// Somebody is imported already, so that a change would show.
#[test]
fn each_problem_stands_in_a_table_with_its_mend_and_nothing_changes() {
    let program = Program::new();
    program.import(&people_csv(&[("Desk", 3)]));
    for case in CASES {
        let file = program.file("bad.csv", case.file);
        for flags in [&["--mode", "full"][..], &["--mode", "partial", "--dry-run"]] {
            let arguments = [&["people", "import", &file], flags].concat();
            let says = "the people file has 1 problem(s); nothing was changed";
            let answer = refused(&program, &arguments, says);
            let row = &answer["rows"][0];
            assert_eq!(
                [&row["row"], &row["column"], &row["value"]],
                [&json!(case.row), &json!(case.column), &json!(case.value)],
            );
            assert_eq!(
                [&row["fault"], &row["problem"], &row["how_to_fix"]],
                [&json!(case.fault), &json!(case.problem), &json!(case.how_to_fix)],
            );
            assert_eq!(answer["rows"].as_array().unwrap().len(), 1);
        }
    }
}

#[test]
fn the_table_is_aligned_and_holds_every_problem() {
    let program = Program::new();
    let csv = "email,team,timezone\nann,Desk,\nbob@elm.example,Desk//Late,Mars/North\n";
    let file = program.file("bad.csv", csv);
    let answer = refused(&program, &["people", "import", &file, "--mode", "full"], "3 problem(s)");
    let ran = program.run(&["people", "import", &file, "--mode", "full"]);
    let lines: Vec<&str> = ran.err.lines().collect();
    assert_eq!(lines.len(), 5, "{ran:?}");
    assert_eq!(
        lines[1].split("  ").map(str::trim).filter(|cell| !cell.is_empty()).collect::<Vec<_>>(),
        ["row", "column", "value", "problem", "how to fix"],
    );
    // Every cell of a column begins where its heading does.
    let rows = answer["rows"].as_array().unwrap();
    for (line, row) in lines[2..].iter().zip(rows) {
        let row_number = row["row"].to_string();
        let cell = |key: &str| row[key].as_str().unwrap();
        for (heading, wanted) in [
            ("row", row_number.as_str()),
            ("column", cell("column")),
            ("value", cell("value")),
            ("problem", cell("problem")),
            ("how to fix", cell("how_to_fix")),
        ] {
            let at = lines[1].find(heading).unwrap();
            assert!(line[at..].starts_with(wanted), "{heading}: {line}");
        }
    }
    let columns: Vec<&str> = rows.iter().map(|row| row["column"].as_str().unwrap()).collect();
    assert_eq!(columns, ["email", "team", "timezone"]);
}

#[test]
fn a_file_that_is_not_there_is_said() {
    let program = Program::new();
    let arguments = ["people", "import", "nowhere.csv", "--mode", "full"];
    refused(&program, &arguments, "there is no file nowhere.csv");
}

#[test]
fn an_import_that_empties_a_tenth_of_the_house_wants_a_yes() {
    let program = Program::new();
    program.import(&people_csv(&[("Desk", 10)]));
    let fewer = program.file("fewer.csv", people_csv(&[("Desk", 8)]));
    let arguments = ["people", "import", &fewer, "--mode", "full"];
    refused(&program, &arguments, "would make 2 of 10 people inactive");
    let meant = program.done(&[&arguments[..], &["--yes"]].concat());
    assert_eq!(meant.out, "8 rows: 0 new, 0 changed, 2 leaving, 8 same\n");
}
