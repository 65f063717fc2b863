//! The whole program on its command line: a real wave from `init` to the quarter's files.

mod help;
mod readme;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use sdt_pulse::domain::Quarter;
use serde_json::{Value, json};

use crate::certificate::command_line as certificate;
use crate::support::both_databases;
use crate::support::program::{Program, Server, in_days, today};
use crate::support::sql::Sql;

const ITEMS: [&str; 9] =
    ["COM_S1", "REL_S2", "AUT_S1", "COM_F1", "REL_S1", "AUT_F2", "COM_S2", "REL_F1", "AUT_S2"];

/// Two teams of seven and two of four, each with a lead, in one division: 22 people.
fn people() -> String {
    let mut csv = "email,name,team,manager_email,locale\n".to_owned();
    for (team, people) in [("Depot", 7), ("Desk", 7), ("Early", 4), ("Night", 4)] {
        let lead = format!("lead.{}@elm.example", team.to_lowercase());
        for number in 0..people {
            let (email, manager) = match number {
                0 => (lead.clone(), String::new()),
                _ => (format!("{}.{number}@elm.example", team.to_lowercase()), lead.clone()),
            };
            writeln!(csv, "{email},Somebody {number},Operations/{team},{manager},en").unwrap();
        }
    }
    csv
}

/// Posts the same to every item, as a browser would.
fn answer(server: &Server, code: &str, value: &str) -> u16 {
    let mut fields = vec![("code", code)];
    fields.extend(ITEMS.iter().map(|item| (*item, value)));
    server.post("/s/answers", &fields).0
}

#[test]
fn a_real_wave_from_init_to_the_quarter() {
    both_databases(|url| {
        let program = Program::on(url);
        let made: Vec<String> = fs::read_dir(program.data())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        for name in ["keys", "outbox", "people.csv", "sdt-pulse.toml"] {
            assert!(made.iter().any(|made| made == name), "{made:?}");
        }

        import(&program);
        let granted = program.done(&["user", "grant", "HR@elm.example", "--role", "hr"]);
        assert_eq!(granted.out, "hr@elm.example has the role hr from now on.\n");
        assert_eq!(program.json(&["wave", "list"]), json!([]));

        let closes = in_days(7);
        let opened = program.json(&["wave", "open", "--closes", &closes]);
        assert_eq!(opened, json!({ "wave": "w1", "drawing": 0 }));
        let codes = mail(&program);
        list_and_show(&program, &closes);

        let server = program.serve();
        for (email, code) in &codes {
            let value = if email.contains("desk") { "4" } else { "2" };
            assert_eq!(answer(&server, code, value), 200, "{email}");
        }
        let anybody = codes.values().next().unwrap();
        assert_eq!(answer(&server, anybody, "5"), 409, "the second time");

        let ended = program.json(&["wave", "close", "w1"]);
        assert_eq!(ended, json!({ "wave": "w1", "shown": 4, "withheld": 2, "unreadable": 0 }));
        assert_eq!(answer(&server, anybody, "5"), 410, "after the close");
        release(&program);
        let folder = export(&program, &closes);
        certificate::checks(&program, &folder);
        let quarter = Quarter::of(closes.parse().unwrap()).to_string();
        certificate::downloads(&program, &server, &folder, &quarter);
        links(&program, &server);
    });
}

fn import(program: &Program) {
    let file = program.file("people.csv", people());
    let before = program.snapshot();
    let dry = program.done(&["people", "import", &file, "--mode", "full", "--dry-run"]);
    assert_eq!(
        dry.out,
        "22 rows: 22 new, 0 changed, 0 leaving, 0 same (dry run: nothing was changed)\n"
    );
    assert!(program.snapshot() == before);
    assert_eq!(Sql::open(&program.url()).count("employee", "TRUE"), 0);

    let counts = |new: u32, same: u32, dry_run: bool| {
        json!({ "rows": 22, "new": new, "changed": 0, "leaving": 0, "same": same,
                "dry_run": dry_run, "notices": [] })
    };
    let arguments = ["people", "import", &file, "--mode", "full"];
    assert_eq!(program.json(&arguments), counts(22, 0, false));
    assert_eq!(program.json(&[&arguments[..], &["--dry-run"]].concat()), counts(0, 22, true));
    assert_eq!(Sql::open(&program.url()).count("employee", "active"), 22);
}

/// Everybody's code by address. A second run mails nobody.
fn mail(program: &Program) -> BTreeMap<String, String> {
    let run = program.done(&["mail", "run"]);
    assert_eq!(run.out, "22 sent, 0 failed\n");
    assert!(run.err.contains("Each holds its person's link"), "{run:?}");
    assert_eq!(program.json(&["mail", "run"]), json!({ "sent": 0, "failed": 0 }));
    let codes = program.codes();
    assert_eq!(codes.len(), 22);
    assert!(codes.values().all(|code| code.starts_with("w1.") && code.len() == 3 + 43));
    codes
}

fn list_and_show(program: &Program, closes: &str) {
    let list = program.json(&["wave", "list"]);
    let one = &list[0];
    let label = one["label"].as_str().unwrap();
    assert!(label.ends_with(&today().year().to_string()), "{label}");
    let expected = json!({
        "wave": "w1", "label": label, "state": "open", "opens": today(), "closes": closes,
    });
    assert_eq!(list, json!([expected]));
    let shown = program.json(&["wave", "show", "w1"]);
    assert_eq!((&shown["form"], &shown["k"]), (&json!("core"), &json!(5)));
    for (key, value) in expected.as_object().unwrap() {
        assert_eq!(&shown[key], value);
    }
    let said = format!("w1  {label}  open  {} to {closes}\n", today());
    assert_eq!(program.done(&["wave", "list"]).out, said);
    let terms =
        "form core, k = 5, reminders to everybody, comments not asked for, key: a file here";
    let shown = program.done(&["wave", "show", "w1"]).out;
    let mailed = "22 invited, 22 mailed, 0 still to be mailed, 0 reminded";
    let answered = "fewer than 20 answers, as worked out on ";
    assert!(shown.starts_with(&format!("{said}{terms}\n{mailed}\n{answered}")), "{shown}");
}

/// By hand: 6 of the desk count and say 4 to everything, and so does their lead; 6 of the depot 2.
/// Capped (R5), the sums of the six are as they are, since 24 <= 6 * 5 - 4 and 12 >= 6 + 4.
fn release(program: &Program) {
    let release = program.json(&["wave", "release", "w1"]);
    assert_eq!(release["wave"], "w1");
    assert_eq!(release["k"], 5);
    assert_eq!(release["items"], json!(ITEMS));
    assert_eq!(release["withheld"], json!(["Operations/Early", "Operations/Night"]));
    let units = release["units"].as_array().unwrap();
    let paths: Vec<&str> = units.iter().map(|unit| unit["path"].as_str().unwrap()).collect();
    assert_eq!(paths, ["", "Operations", "Operations/Depot", "Operations/Desk"]);
    let number = |value: &Value| value.as_u64().unwrap();
    let people: Vec<_> =
        units.iter().map(|unit| (number(&unit["invited"]), number(&unit["n"]))).collect();
    assert_eq!(people, [22, 22, 7, 7].map(|people| (people, people)));
    let mean = |unit: usize| &units[unit]["items"]["AUT_S1"]["mean"];
    assert_eq!([mean(2), mean(3)], [&json!(2.0), &json!(4.0)]);
    // The human reading is the same.
    let read: Value = serde_json::from_str(&program.done(&["wave", "release", "w1"]).out).unwrap();
    assert_eq!(read, release);
    assert_eq!(program.json(&["wave", "list"])[0]["state"], "closed");
}

fn export(program: &Program, closes: &str) -> PathBuf {
    let quarter = Quarter::of(closes.parse().unwrap()).to_string();
    let out = program.folder().join("a/new/folder");
    let arguments = ["export", "quarter", &quarter, "--out", out.to_str().unwrap()];
    let answer = program.json(&arguments);
    let files =
        ["scores.csv", "response.csv", "quarter.csv", "audits.csv"].map(|name| out.join(name));
    let certificate = out.join("certificate-w1.json");
    assert_eq!(answer["files"], json!([&files[..], &[certificate]].concat()));
    let texts = files.each_ref().map(|file| fs::read_to_string(file).unwrap());
    let (audits, figures) = texts.split_last().unwrap();
    assert_eq!(audits.lines().count(), 1, "no team has begun an audit: {audits}");
    for text in figures {
        assert!(text.contains("Operations/Desk"), "{text}");
        assert!(text.contains(answer["export_id"].as_str().unwrap()), "{text}");
    }
    // A content hash: the same again.
    assert_eq!(program.json(&arguments), answer);
    assert_eq!(files.each_ref().map(|file| fs::read_to_string(file).unwrap()), texts);
    out
}

/// The printed link signs its person in, once.
fn links(program: &Program, server: &Server) {
    for email in ["hr@elm.example", "lead.desk@elm.example"] {
        let link = program.json(&["login-link", email]);
        let link = link["link"].as_str().unwrap();
        let code = link.strip_prefix("http://127.0.0.1:8080/app/sign-in?code=").unwrap();
        let (status, response) = server.post("/app/sign-in/confirm", &[("link", code)]);
        assert!(status == 303 && response.contains("sdt_pulse="), "{response}");
        let (status, response) = server.post("/app/sign-in/confirm", &[("link", code)]);
        assert!(status != 303 && !response.contains("sdt_pulse="), "{response}");
    }
    let said = program.done(&["login-link", "hr@elm.example"]);
    assert!(said.out.starts_with("http://127.0.0.1:8080/app/sign-in?code="), "{said:?}");
    assert!(said.err.contains("once, within 15 minutes"), "{said:?}");
}

/// The link in the mail's foot; a scanner's GET takes nobody off the list.
#[test]
fn who_unsubscribes_is_not_asked_in_the_next_wave() {
    let program = Program::new();
    program.import(&people());
    program.done(&["wave", "open", "--closes", &in_days(7)]);
    program.done(&["mail", "run"]);
    let outbox = program.data().join("outbox");
    let mails = sdt_pulse::mail::read_outbox(&outbox).unwrap();
    let mail = mails.iter().find(|mail| mail.to == "desk.3@elm.example").unwrap();
    let link = mail.text.lines().find_map(|line| line.split_once("/u/")).unwrap().1;
    let server = program.serve();
    let path = format!("/u/{link}");
    assert_eq!(server.get(&path).0, 200);
    assert_eq!(Sql::open(&program.url()).count("employee", "unsubscribed"), 0);
    let (status, _) = server.post(&path, &[("List-Unsubscribe", "One-Click")]);
    assert_eq!(status, 200);
    assert_eq!(server.post("/u/AAAA", &[("List-Unsubscribe", "One-Click")]).0, 404);

    // The roster of the open wave stays: this code still opens the form.
    let code = mail.link.split_once('#').unwrap().1;
    assert_eq!(answer(&server, code, "3"), 200);
    program.done(&["wave", "close", "w1"]);
    fs::remove_dir_all(&outbox).unwrap();

    // The command line has no clock to turn: the last opening moves back instead.
    let past = in_days(-21);
    Sql::open(&program.url()).run(&format!("UPDATE wave SET opens_on = '{past}'"));
    let opened = program.json(&["wave", "open", "--closes", &in_days(7)]);
    assert_eq!(opened, json!({ "wave": "w2", "drawing": 0 }));
    assert_eq!(program.json(&["mail", "run"]), json!({ "sent": 21, "failed": 0 }));
    let asked = program.codes();
    assert!(asked.len() == 21 && !asked.contains_key("desk.3@elm.example"), "{asked:?}");
    // Nor does the next full people file bring them back.
    program.import(&people());
    assert_eq!(Sql::open(&program.url()).count("employee", "unsubscribed"), 1);
}

/// `demo --no-serve` leaves a folder that every other command works on, and that stays a demo.
#[test]
fn a_demo_can_be_served_later_and_made_anew() {
    let program = Program::bare();
    for _ in 0..2 {
        program.done(&["demo", "--no-serve"]);
        let server = program.serve();
        let (status, page) = server.get("/demo/outbox");
        assert!(status == 200 && page.contains("@elmstreet.example"), "{page}");
        let link = program.json(&["login-link", "hr@elmstreet.example"]);
        assert!(link["link"].as_str().unwrap().contains("/app/sign-in?code="), "{link}");
    }
    let program = Program::new();
    assert_eq!(program.serve().get("/demo/outbox").0, 404, "nowhere but in a demo");
}

#[test]
fn what_init_writes_is_for_its_owner_only() {
    let program = Program::new();
    let text = fs::read_to_string(program.data().join("sdt-pulse.toml")).unwrap();
    for key in ["organisation", "base_url", "contact", "database_url", "smtp_url", "addr"] {
        assert!(text.contains(&format!("\n# {key} = ")), "{key}");
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |name: &str| {
            fs::metadata(program.data().join(name)).unwrap().permissions().mode() & 0o777
        };
        assert_eq!(["", "keys", "outbox"].map(mode), [0o700; 3]);
        assert_eq!(["sdt-pulse.toml", "keys/pepper", "pulse.db"].map(mode), [0o600; 3]);
    }
}

/// Flags win over the environment, which wins over the file, which wins over what was set.
#[test]
fn settings_come_from_file_environment_and_flags_in_that_order() {
    let program = Program::new();
    program.done(&["user", "grant", "hr@elm.example", "--role", "hr"]);
    let host = |arguments: &[&str], environment: &[(&str, &str)]| {
        let arguments = [&["login-link", "hr@elm.example"], arguments].concat();
        let ran = program.run_with(&arguments, environment);
        ran.out.split("/app/").next().unwrap().to_owned()
    };
    program.done(&["settings", "set", "base_url", "https://set.example"]);
    assert_eq!(host(&[], &[]), "https://set.example");
    program.set("http://127.0.0.1:8080\"", "https://file.example\"");
    let environment = [("SDT_PULSE_BASE_URL", "https://environment.example")];
    assert_eq!(host(&[], &[]), "https://file.example");
    assert_eq!(host(&[], &environment), "https://environment.example");
    let flag = ["--base-url", "https://flag.example/"];
    assert_eq!(host(&flag, &environment), "https://flag.example");
}
