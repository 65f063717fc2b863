//! One wave, one release: whoever copies an installation and counts it twice, to learn one person's
//! answers from the difference, is refused where this installation can know, and told by what it says
//! to others where it cannot.

use std::fs;

use serde_json::{Value, json};

use crate::kills::site::{Kind, Prepared, Site};
use crate::support::postgres::Database;
use crate::support::program::{Program, Ran, Server, in_days, people_csv};
use crate::support::sha256;

const KINDS: [Kind; 2] = [Kind::Sqlite, Kind::Postgres];

/// Everybody in `people` answers.
fn answer(prepared: &Prepared, server: &Server, people: std::ops::Range<usize>) {
    for person in people {
        let fields = prepared.fields(person * 7919);
        let mut posted = vec![("code", prepared.codes[person].as_str())];
        posted.extend(fields.iter().map(|(item, value)| (item.as_str(), value.as_str())));
        assert_eq!(server.post("/s/answers", &posted).0, 200);
    }
}

/// An open wave of eight, of whom seven have answered.
fn seven_of_eight(kind: Kind) -> Prepared {
    let prepared = Prepared::open(kind, &[("Desk", 8)]);
    let server = prepared.site.program.serve();
    answer(&prepared, &server, 0..7);
    drop(server);
    prepared
}

fn the_eighth_answers(prepared: &Prepared, site: &Site) {
    let server = site.program.serve();
    answer(prepared, &server, 7..8);
}

fn refused(ran: &Ran, because: &str) {
    assert_eq!(ran.code, 3, "{ran:?}");
    assert!(ran.err.contains(because), "{because}: {ran:?}");
}

/// The files that an observer or anybody else has of an installation: certificate and policy log.
fn files_of(program: &Program) -> (String, String) {
    let certificate = program.folder().join("w1.json").display().to_string();
    program.done(&["release", "certificate", "w1", "--out", &certificate]);
    let log = program.done(&["policy", "log", "--json"]).out;
    (certificate, program.file("policy.json", log))
}

/// The entry of the policy log with this name.
fn event(log: &str, name: &str) -> Value {
    let log: Value = serde_json::from_str(&fs::read_to_string(log).unwrap()).unwrap();
    let bodies = log["entries"].as_array().unwrap().iter().filter_map(|entry| {
        let body: Value = serde_json::from_str(entry["body"].as_str().unwrap()).unwrap();
        body.get(name).cloned()
    });
    let all: Vec<Value> = bodies.collect();
    assert_eq!(all.len(), 1, "{name}: {all:?}");
    all.into_iter().next().unwrap()
}

#[test]
fn two_countings_of_a_copied_folder_are_told_by_certificates_and_logs() {
    for kind in KINDS {
        let prepared = seven_of_eight(kind);
        let copy = prepared.copy();
        the_eighth_answers(&prepared, &copy);
        for site in [&prepared.site, &copy] {
            site.program.done(&["wave", "close", "w1"]);
        }
        let (one, one_log) = files_of(&prepared.site.program);
        let (two, two_log) = files_of(&copy.program);

        let anybody = Program::bare();
        let verify =
            |arguments: &[&str]| anybody.run(&[&["release", "verify"], arguments].concat());
        for (certificate, log, ballots) in [(&one, &one_log, 7), (&two, &two_log, 8)] {
            let said = verify(&[certificate, "--chain", log]);
            assert_eq!(said.code, 0, "{said:?}");
            let counted = format!("from {ballots} ballots");
            assert!(said.out.contains(&counted), "{said:?}");
            let (stopped, released) = (event(log, "intake_stopped"), event(log, "released"));
            assert_eq!(stopped["ballots"], json!(ballots));
            assert_eq!(stopped["box_sha256"], released["box_sha256"]);
            assert_eq!((&stopped["early"], &released["early"]), (&json!(true), &json!(true)));
        }
        let twice = "w1 was counted twice";
        refused(&verify(&[&one, &two]), twice);
        refused(&verify(&[&one, "--chain", &two_log]), twice);
        refused(&verify(&[&two, "--chain", &one_log]), twice);

        // A certificate that leaves out what it is of still names its release.
        let text = fs::read_to_string(&two).unwrap();
        let mut certificate: Value = serde_json::from_str(&text).unwrap();
        let content = certificate["content"].as_object_mut().unwrap();
        assert!(content.remove("closing").is_some());
        let silent = silent_certificate(certificate);
        let silent = anybody.file("silent.json", silent);
        refused(&verify(&[&one, &silent]), twice);
        refused(&verify(&[&silent, "--chain", &one_log]), twice);
    }
}

/// A certificate that says nothing of countings, with its hash made anew.
fn silent_certificate(mut certificate: Value) -> String {
    let content = serde_json::to_string(&certificate["content"]).unwrap();
    certificate["sha256"] = json!(sha256(&content));
    certificate.to_string()
}

/// Whoever keeps an older database finds that the key directory has seen more.
#[test]
fn an_older_database_is_refused_until_somebody_says_so_and_a_second_box_even_then() {
    for kind in KINDS {
        let prepared = seven_of_eight(kind);
        let observer = ["user", "grant", "council@elm.example", "--role", "observer"];
        prepared.site.program.done(&observer);
        let older = prepared.copy();
        let key = fs::read(older.program.data().join("keys/w1.key")).unwrap();
        prepared.site.program.done(&["wave", "close", "w1"]);

        // The older database with the key directory as it is now, and the key that was kept aside.
        let keys = older.program.data().join("keys");
        for entry in fs::read_dir(prepared.site.program.data().join("keys")).unwrap() {
            let entry = entry.unwrap();
            fs::copy(entry.path(), keys.join(entry.file_name())).unwrap();
        }
        fs::write(keys.join("w1.key"), key).unwrap();

        let program = &older.program;
        let closes = in_days(9);
        let commands: [&[&str]; 4] = [
            &["wave", "close", "w1"],
            &["wave", "open", "--closes", &closes],
            &["mail", "run"],
            // Last: where it is not refused, it serves for ever.
            &["serve", "--addr", "127.0.0.1:0"],
        ];
        for command in commands {
            refused(
                &program.run(command),
                "this database is older than what this installation has seen",
            );
        }
        refused(&program.run(&["restored", "--reason", " "]), "--reason must be one line");
        program.done(&["restored", "--reason", "disk failure"]);
        let mails = program.mails();
        let told = mails.iter().find(|mail| mail.to == "council@elm.example").unwrap();
        assert!(told.text.contains("brought back from an older copy: “disk failure”"), "{told:?}");
        refused(&program.run(&["restored", "--reason", "again"]), "nothing to say of a restore");
        let log = program.file("policy.json", program.done(&["policy", "log", "--json"]).out);
        assert_eq!(event(&log, "restored")["reason"], json!("disk failure"));

        the_eighth_answers(&prepared, &older);
        let ballots = older.sql().count("ballot", "TRUE");
        assert_eq!(ballots, 8);
        refused(&program.run(&["wave", "close", "w1"]), "was counted from another box before");
        assert_eq!(older.sql().count("ballot", "TRUE"), ballots);
        refused(&program.run(&["wave", "release", "w1"]), "not");
    }
}

#[test]
fn a_trustees_key_opens_one_box_and_no_second_one_of_the_same_wave() {
    for kind in KINDS {
        let trustee = Program::bare();
        let key = trustee.folder().join("council").display().to_string();
        trustee.done(&["tally", "keygen", "--holder", "Works council", "--out", &key]);
        let (public, secret) = (format!("{key}.public"), format!("{key}.secret"));

        let database = (kind == Kind::Postgres).then(Database::create);
        let operator = match &database {
            None => Program::new(),
            Some(database) => Program::on(database.url()),
        };
        operator.import(&people_csv(&[("Desk", 8)]));
        operator.done(&["wave", "open", "--closes", &in_days(7), "--trustee-key", &public]);
        operator.done(&["mail", "run"]);
        let codes: Vec<String> = operator.codes().into_values().collect();
        let send = |program: &Program, codes: &[String]| {
            let server = program.serve();
            for code in codes {
                let fields = [("code", code.as_str()), ("COM_S1", "4"), ("confirm", "1")];
                assert_eq!(server.post("/s/answers", &fields).0, 200);
            }
        };
        send(&operator, &codes[..7]);
        let other = database.as_ref().map(Database::copy);
        let copy = operator.copy(other.as_ref().map(Database::url));
        send(&copy, &codes[7..]);

        let box_of = |program: &Program, name: &str| {
            let file = trustee.folder().join(name).display().to_string();
            program.done(&["tally", "export", "w1", "--out", &file]);
            file
        };
        let (seven, eight) = (box_of(&operator, "seven.box"), box_of(&copy, "eight.box"));
        let out = |name: &str| trustee.folder().join(name).display().to_string();
        let open = |ballots: &str, name: &str| {
            trustee.run(&["tally", "open", ballots, "--key", &secret, "--out", &out(name)])
        };
        let said = open(&seven, "seven.tally");
        assert_eq!(said.code, 0, "{said:?}");
        assert!(said.out.contains("The box holds 7 ballots and has the hash "), "{said:?}");
        refused(&open(&eight, "eight.tally"), "this key has opened another ballot box");
        assert!(!fs::exists(out("eight.tally")).unwrap());
        // A lost tally can be made anew, and says the same.
        let again = open(&seven, "again.tally");
        assert_eq!(again.code, 0, "{again:?}");
        operator.done(&["tally", "import", &out("again.tally")]);
        // Nor is the other box's installation served with the tally of this one.
        let foreign = copy.run(&["tally", "import", &out("seven.tally")]);
        assert_eq!(foreign.code, 3, "{foreign:?}");
        assert_eq!(copy.run(&["wave", "release", "w1"]).code, 3);
    }
}
