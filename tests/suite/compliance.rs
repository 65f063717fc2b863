//! The documents for data protection, works council and security, from a live installation.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::answer_pages::promises::all_tests;
use crate::support::program::{Program, in_days, people_csv};

const NAMES: [&str; 5] = [
    "impact-assessment",
    "privacy-notice",
    "processing-record",
    "vendor-questions",
    "works-agreement",
];
const LANGUAGES: [(&str, &str, &str); 2] = [
    ("en", "This is not legal advice.", "[For you to fill in: "),
    ("de", "Dies ist keine Rechtsberatung.", "[Von Ihnen auszufüllen: "),
];

fn program() -> Program {
    let program = Program::new();
    program.import(&people_csv(&[("Desk", 8), ("Van", 7)]));
    program.done(&["user", "grant", "hr@elm.example", "--role", "hr"]);
    program.done(&["user", "grant", "council@elm.example", "--role", "observer"]);
    program
}

/// Writes them into a folder of this name; all files by their path below it.
fn written(program: &Program, folder: &str, more: &[&str]) -> BTreeMap<String, Vec<u8>> {
    let out = program.folder().join(folder);
    program.done(&[&["compliance", "--out", out.to_str().unwrap()], more].concat());
    files(&out)
}

fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    for language in fs::read_dir(folder).unwrap() {
        let language = language.unwrap().path();
        for file in fs::read_dir(&language).unwrap() {
            let path = file.unwrap().path();
            let name = path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
            all.insert(name, fs::read(&path).unwrap());
        }
    }
    all
}

fn text<'a>(files: &'a BTreeMap<String, Vec<u8>>, name: &str) -> &'a str {
    std::str::from_utf8(&files[name]).unwrap()
}

/// The text of a PDF, as Debian's poppler reads it.
fn pdf_text(program: &Program, bytes: &[u8]) -> String {
    let path = program.file("read.pdf", bytes);
    let said = Command::new("pdftotext").args(["-layout", &path, "-"]).output().unwrap();
    assert!(said.status.success(), "{said:?}");
    String::from_utf8(said.stdout).unwrap()
}

fn rows(text: &str) -> Vec<usize> {
    let cells = |line: &str| line.replace("\\|", "").matches('|').count();
    text.lines().filter(|line| line.starts_with('|')).map(cells).collect()
}

fn entries(text: &str) -> usize {
    let is_entry = |line: &&str| {
        line.starts_with("- ")
            || line.split_once(". ").is_some_and(|(n, _)| n.parse::<u8>().is_ok())
    };
    text.lines().filter(is_entry).count()
}

#[test]
fn five_documents_in_two_languages_as_text_and_pdf_are_the_same_each_time() {
    let program = program();
    let once = written(&program, "once", &[]);
    let again = written(&program, "again", &[]);
    assert_eq!(once.len(), 20);
    assert!(once == again, "the same installation gives the same bytes");
    for (language, advice, mark) in LANGUAGES {
        for name in NAMES {
            let markdown = text(&once, &format!("{language}/{name}.md"));
            assert!(markdown.contains(advice), "{language}/{name}");
            assert!(markdown.contains("Our organisation"), "{language}/{name}");
            // What is left is a whole cell or a whole entry, so that nobody has to look for it.
            for line in markdown.lines().filter(|line| line.contains(mark)) {
                let whole = line.starts_with(&format!("- **{mark}"))
                    || line.split_once(". ").is_some_and(|(_, rest)| {
                        rest.starts_with(&format!("**{mark}")) && rest.ends_with("]**")
                    })
                    || line.split(" | ").any(|cell| {
                        let cell = cell.trim_end_matches(" |");
                        cell.starts_with(&format!("**{mark}")) && cell.ends_with("]**")
                    });
                assert!(whole, "{line}");
            }
            assert!(!markdown.contains("{{") && !markdown.contains("{#"), "{language}/{name}");
            let title = markdown.lines().next().unwrap().trim_start_matches("# ");
            let pdf = pdf_text(&program, &once[&format!("{language}/{name}.pdf")]);
            let first_word = title.split(' ').next().unwrap();
            assert!(pdf.contains(first_word) && pdf.contains(advice), "{language}/{name}: {pdf}");
        }
    }
}

#[test]
fn both_languages_say_as_much() {
    let all = written(&program(), "out", &[]);
    for name in NAMES {
        let [english, german] =
            LANGUAGES.map(|(language, _, _)| text(&all, &format!("{language}/{name}.md")));
        assert_eq!(rows(english), rows(german), "{name}");
        assert_eq!(entries(english), entries(german), "{name}");
        let left = |text: &str, mark: &str| text.matches(mark).count();
        assert_eq!(left(english, LANGUAGES[0].2), left(german, LANGUAGES[1].2), "{name}");
    }
}

#[test]
fn what_is_found_is_what_is_there() {
    let program = program();
    let before = written(&program, "before", &["--language", "en"]);
    let found = text(&before, "en/vendor-questions.md");
    for says in [
        "**No: http://127.0.0.1:8080 is not https**",
        "There is none: the database is a file",
        "HR (1), observer (1), lead (0)",
        "Whether backups copy them is not known here",
        "0 entries, unbroken",
        "| People whom a survey would ask today | 15 |",
    ] {
        assert!(found.contains(says), "{says}: {found}");
    }
    assert!(!found.contains("| Chat |"), "{found}");
    assert!(text(&before, "en/works-agreement.md").contains("none was opened yet"));
    let kept = text(&before, "en/privacy-notice.md");
    assert!(kept.contains("leavers 90 days") && kept.contains("for ever, unless"), "{kept}");

    for (from, to) in [
        ("http://127.0.0.1:8080\"", "https://pulse.elm.example\""),
        ("leavers_days = 90", "leavers_days = 0"),
        ("comments_days = 0", "comments_days = 400"),
        ("backups_days = 0", "backups_days = 35"),
        ("chat = \"off\"", "chat = \"slack\""),
        ("chat_token = \"\"", "chat_token = \"xoxb-geheim\""),
        ("smtp_url = \"\"", "smtp_url = \"smtps://u:geheim@mail.elm.example\""),
    ] {
        program.set(from, to);
    }
    let closes = in_days(7);
    program.done(&["wave", "open", "--closes", &closes, "--k", "7", "--remind", "unanswered"]);
    let after = written(&program, "after", &["--language", "en"]);
    let found = text(&after, "en/vendor-questions.md");
    for says in [
        "By its setting yes, https://pulse.elm.example",
        "Yes, mail.elm.example",
        "| Chat | invitations and reminders go by Slack first: whoever runs it sees who was asked",
        "1 entries, unbroken",
    ] {
        assert!(found.contains(says), "{says}: {found}");
    }
    let agreement = text(&after, "en/works-agreement.md");
    for says in [
        &format!("the newest survey, w1, open from {}", crate::support::program::today()),
        &format!("announced until {closes}"),
        "| Smallest group that is shown | 7 who answered",
        "**the mail log tells who had not answered**",
        "leavers for ever",
        "400 days after the survey",
        "| 35 days, as set |",
    ] {
        assert!(agreement.contains(says), "{says}: {agreement}");
    }
    let log = program.json(&["policy", "log"]);
    let end = log["entries"].as_array().unwrap().last().unwrap()["sha256"].as_str().unwrap();
    assert!(found.contains(end), "{end}: {found}");
    assert!(after.values().all(|bytes| !String::from_utf8_lossy(bytes).contains("geheim")));
}

#[test]
fn a_trustee_is_named() {
    let program = program();
    let key = program.folder().join("trustee");
    let key = key.to_str().unwrap();
    program.done(&["tally", "keygen", "--holder", "Works council", "--out", key]);
    let (public, closes) = (format!("{key}.public"), in_days(7));
    program.done(&["wave", "open", "--closes", &closes, "--trustee-key", &public]);
    let all = written(&program, "out", &[]);
    assert!(
        text(&all, "en/privacy-notice.md").contains("held by Works council, not by this server")
    );
    assert!(text(&all, "de/privacy-notice.md").contains("hat Works council, nicht dieser Server"));
}

#[test]
fn nothing_is_written_over_unless_it_is_meant() {
    let program = program();
    let out = program.folder().join("out");
    let before = written(&program, "out", &["--language", "de"]);
    assert_eq!(before.len(), 10);
    let arguments = ["compliance", "--out", out.to_str().unwrap(), "--language", "de"];
    let mine = out.join("de/privacy-notice.md");
    fs::write(&mine, "filled in").unwrap();
    let ran = program.run(&arguments);
    assert_eq!(ran.code, 3, "{ran:?}");
    assert!(ran.err.contains("is not empty") && ran.err.contains("--force"), "{ran:?}");
    assert_eq!(fs::read_to_string(&mine).unwrap(), "filled in");
    program.done(&[&arguments[..], &["--force"]].concat());
    assert!(files(&out) == before);
    let ran = program.run(&["compliance", "--out", mine.to_str().unwrap()]);
    assert!(ran.code == 3 && ran.err.contains("is a file: name a folder"), "{ran:?}");
}

#[test]
fn what_is_left_to_fill_in_is_listed() {
    let program = program();
    let out = program.folder().join("out");
    let said = program.json(&["compliance", "--out", out.to_str().unwrap()]);
    let documents = said["documents"].as_array().unwrap();
    assert_eq!(documents.len(), 10);
    let left = |document: &Value| document["to_fill_in"].as_array().unwrap().len();
    let all: usize = documents.iter().map(left).sum();
    assert_eq!(said["to_fill_in"], all);
    let written = files(&out);
    for document in documents {
        let name = document["document"].as_str().unwrap();
        let language = document["language"].as_str().unwrap();
        let (_, _, mark) = LANGUAGES.into_iter().find(|one| one.0 == language).unwrap();
        let markdown = text(&written, &format!("{language}/{name}.md"));
        assert_eq!(markdown.matches(mark).count(), left(document), "{language}/{name}");
        assert!(left(document) > 0, "{language}/{name}");
    }
}

/// Every statement of a table or a list about the program names what holds it, and there is such a test,
/// or such a file.
#[test]
fn every_statement_names_what_holds_it_and_there_is_such_a_test() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (tests, mut marks) = (all_tests(), 0);
    for (language, _, _) in LANGUAGES {
        for file in fs::read_dir(root.join("reports/compliance").join(language)).unwrap() {
            let path = file.unwrap().path();
            let template = fs::read_to_string(&path).unwrap();
            for mark in template.split("{# Held by ").skip(1) {
                let named = mark.split(" #}").next().unwrap();
                let is_file = root.join(named).is_file();
                assert!(is_file || tests.contains(named), "{}: {named}", path.display());
                marks += 1;
            }
            if ["data.md", "measures.md"].contains(&path.file_name().unwrap().to_str().unwrap()) {
                let unheld = template
                    .lines()
                    .skip(2)
                    .find(|line| !line.contains("{# Held by ") && !line.contains(".backups"));
                assert_eq!(unheld, None, "{}", path.display());
            }
        }
    }
    assert!(marks > 100, "{marks}");
}
