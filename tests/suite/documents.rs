//! The law is in the house: every rule and section that a comment cites stands in `docs/`, and what `docs/`
//! names is there.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && path.file_name().is_none_or(|name| name != "target") {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// Every comment of the program, its tests and its benches: file, and text.
fn comments() -> Vec<(String, String)> {
    let mut files = Vec::new();
    for folder in ["src", "tests/suite", "tests/fuzz", "benches"] {
        sources(&root().join(folder), &mut files);
    }
    let mut comments = Vec::new();
    for file in files {
        let name = file.strip_prefix(root()).unwrap().display().to_string();
        let source = fs::read_to_string(&file).unwrap();
        let lines = source.lines().filter_map(|line| line.split_once("//").map(|(_, text)| text));
        comments.extend(lines.map(|text| (name.clone(), text.to_owned())));
    }
    assert!(comments.len() > 2000, "{}", comments.len());
    comments
}

/// `R6`, `R6b` and so on, as words of their own.
fn rules_in(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric());
    let is_rule = |word: &&str| {
        let digits = word.strip_prefix('R').map(|rest| rest.strip_suffix('b').unwrap_or(rest));
        digits.is_some_and(|digits| {
            (1..=2).contains(&digits.len()) && digits.chars().all(|c| c.is_ascii_digit())
        })
    };
    words.filter(is_rule).map(str::to_owned).collect()
}

/// The numbers after "section" or "sections": `sections 6 and 7`.
fn sections_in(text: &str) -> Vec<String> {
    let text = text.to_lowercase();
    let mut found = Vec::new();
    for (at, word) in text.match_indices("section") {
        let after = text[at + word.len()..].trim_start_matches('s').trim_start();
        for word in after.split(|c: char| c.is_whitespace() || ",:;.".contains(c)) {
            match word {
                "and" | "to" | "" => {}
                number if number.chars().all(|c| c.is_ascii_digit()) => {
                    found.push(number.to_owned());
                }
                _ => break,
            }
        }
    }
    found
}

fn headings(document: &str) -> BTreeSet<String> {
    let text = read(document);
    let headings = text.lines().filter_map(|line| line.strip_prefix("### "));
    headings
        .map(|heading| heading.split_whitespace().take(2).collect::<Vec<_>>().join(" "))
        .collect()
}

#[test]
fn every_rule_that_a_comment_cites_is_stated() {
    let stated: BTreeSet<String> = headings("docs/anonymity.md")
        .iter()
        .map(|one| one.split(' ').next().unwrap().to_owned())
        .collect();
    let mut cited = 0;
    for (file, text) in comments() {
        for rule in rules_in(&text) {
            assert!(stated.contains(&rule), "{file} cites {rule}: {text}");
            cited += 1;
        }
    }
    assert!(cited > 50, "{cited}");
    assert!(stated.len() >= 11, "{stated:?}");
}

#[test]
fn every_section_that_a_comment_cites_is_stated() {
    let statistics = headings("docs/statistics.md");
    let audit = read("docs/audit.md");
    let mut cited = 0;
    for (file, text) in comments() {
        // The paper's own sections; elsewhere a section is one of the statistics.
        let of_paper = file.starts_with("src/reports/audit");
        let of_statistics = ["src/stats", "src/disclosure", "src/audit", "src/reports/team"]
            .iter()
            .any(|folder| file.starts_with(folder));
        for number in sections_in(&text) {
            if of_paper {
                assert!(audit.contains(&format!("\n| {number} |")), "{file}: {text}");
                cited += 1;
            } else if of_statistics {
                assert!(statistics.contains(&format!("Section {number}")), "{file}: {text}");
                cited += 1;
            }
        }
    }
    assert!(cited > 20, "{cited}");
}

#[test]
fn what_is_cited_is_found_in_prose() {
    assert_eq!(rules_in("R5 and R6b, not R2D2 or RFC 8058"), ["R5", "R6b"]);
    assert_eq!(sections_in("Sections 6 and 7 of it; section 11: all"), ["6", "7", "11"]);
    assert_eq!(sections_in("the section that lists 3 things"), Vec::<String>::new());
}

/// Words in backticks.
fn named(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

#[test]
fn what_the_documents_name_is_there() {
    let mut files = Vec::new();
    sources(&root().join("src"), &mut files);
    let paths: Vec<String> = files.iter().map(|file| file.display().to_string()).collect();
    let code: String = files.iter().map(|file| fs::read_to_string(file).unwrap()).collect();
    let is_file = |name: &str| paths.iter().any(|path| path.ends_with(&format!("/{name}")));
    let is_folder = |name: &str| paths.iter().any(|path| path.contains(&format!("/{name}")));
    let is_defined = |name: &str| {
        ["struct", "enum", "type", "const", "trait"].iter().any(|kind| {
            code.contains(&format!("{kind} {name} "))
                || code.contains(&format!("{kind} {name}<"))
                || code.contains(&format!("{kind} {name}("))
                || code.contains(&format!("{kind} {name};"))
                || code.contains(&format!("{kind} {name}:"))
        }) || code.contains(&format!("diesel::{name}"))
    };
    let (mut checked, mut missing) = (0, Vec::new());
    for document in [
        "docs/anonymity.md",
        "docs/statistics.md",
        "docs/audit.md",
        "docs/accessibility.md",
        "docs/glossary.md",
        "docs/languages.md",
        "docs/chat.md",
        "CONTRIBUTING.md",
        "ARCHITECTURE.md",
        "README.md",
    ] {
        let text = read(document);
        // Commands stand in fences.
        let prose: String = text.split("```").step_by(2).collect();
        for name in named(&prose) {
            // A page of ours, and a variable of the environment.
            let is_page = name.starts_with('/') && !name.starts_with("/counted/");
            let is_variable = name.starts_with("SDT_PULSE_")
                && name.chars().all(|c| c.is_ascii_uppercase() || c == '_');
            let is_type = name.chars().next().is_some_and(char::is_uppercase)
                && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
            let is_path =
                name.contains('/') || [".rs", ".md", ".sh"].iter().any(|end| name.ends_with(end));
            // What stands in the data folder of an installation, what stands for a name, and pages.
            let is_elsewhere = name.starts_with("keys/")
                || name.starts_with("data/")
                || name.starts_with("/counted/")
                || name.starts_with("packs/")
                || name.starts_with("locale/")
                || name.contains(['*', '…', ' ', '{'])
                || name.contains("xx.ftl");
            let is_there = if is_page || is_variable {
                code.contains(&format!("\"{name}\""))
            } else if is_type {
                is_defined(name)
            } else if is_path && !is_elsewhere {
                let is_folder = name.ends_with('/') && is_folder(name);
                is_folder || is_file(name) || root().join(name).exists()
            } else {
                continue;
            };
            if !is_there {
                missing.push(format!("{document} names `{name}`, which is not there"));
            }
            checked += 1;
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
    assert!(checked > 80, "{checked}");
}
