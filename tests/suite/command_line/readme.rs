//! The README's real wave, typed line by line.

use sdt_pulse::domain::Quarter;

use crate::support::both_databases;
use crate::support::program::{Program, Ran, in_days, today};

const README: &str = include_str!("../../../README.md");

/// The words of each command of the shell blocks under "A real wave", comments left out.
fn blocks() -> Vec<Vec<Vec<String>>> {
    let (_, section) = README.split_once("\n## A real wave\n").unwrap();
    let (section, _) = section.split_once("\n## ").unwrap();
    let block = |block: &str| block.lines().map(words).filter(|words| !words.is_empty()).collect();
    section.split("```sh\n").skip(1).map(|rest| block(rest.split_once("```").unwrap().0)).collect()
}

fn words(line: &str) -> Vec<String> {
    let typed = line.split_once(" #").map_or(line, |(typed, _)| typed);
    let quoted = typed.split('"').enumerate();
    quoted
        .flat_map(|(number, part)| match number % 2 {
            0 => part.split_whitespace().map(str::to_owned).collect(),
            _ => vec![part.to_owned()],
        })
        .collect()
}

/// One line, with the days of today in the place of those that were today when it was written.
fn typed(program: &Program, line: &[String]) -> Ran {
    let quarter = Quarter::of(today()).to_string();
    let (closes, written) = (in_days(7), &line[1..]);
    let as_of_today = |word: &String| match word.as_str() {
        "2026-12-04" => closes.clone(),
        "2026Q4" => quarter.clone(),
        word => word.to_owned(),
    };
    let words: Vec<String> = written.iter().map(as_of_today).collect();
    program.done(&words.iter().map(String::as_str).collect::<Vec<_>>())
}

#[test]
fn the_real_wave_of_the_readme_runs_line_by_line() {
    both_databases(|url| {
        let [_, before, after] = &blocks()[..] else { panic!("three blocks") };
        let program = Program::bare_on(url).on_time();
        let mut server = None;
        let mut sent = String::new();
        for line in before {
            assert_eq!(line[0], "sdt-pulse", "{line:?}");
            // In the background: the shell goes on.
            if line[1..] == ["serve", "&"] {
                server = Some(program.serve());
                continue;
            }
            let ran = typed(&program, line);
            if line[1..] == ["mail", "run"] {
                sent = ran.out;
            } else if line.iter().any(|word| word == "forecast") {
                assert!(!ran.out.starts_with("Of 2 teams 0 could"), "nobody to look at: {ran:?}");
            }
        }
        assert!(server.take().is_some(), "it is served");
        assert_eq!(sent, "21 sent, 0 failed\n");
        let program = program.after_its_end();
        let ran: Vec<Ran> = after.iter().map(|line| typed(&program, line)).collect();
        assert!(ran[0].out.contains("Wave w1 is closed"), "{ran:?}");
        assert!(program.folder().join("quarter/scores.csv").exists());
        assert_eq!(ran[1].out, "21 sent, 0 failed: what came of wave w1\n");
        assert_eq!(ran.len(), 4);
    });
}

#[test]
fn a_list_that_is_there_is_not_written_over() {
    let program = Program::bare();
    std::fs::create_dir_all(program.data()).unwrap();
    std::fs::write(program.data().join("people.csv"), "email,team\n").unwrap();
    program.done(&["init"]);
    let kept = std::fs::read_to_string(program.data().join("people.csv")).unwrap();
    assert_eq!(kept, "email,team\n");
}
