//! Settings that a page changes: where they lie, who wins, and that no backup tells the password.

use std::fs;
use std::io::Write;
use std::process::Stdio;

use sdt_pulse::app::{self, AppError, Refusal};
use sdt_pulse::config::{Layers, SaidBy, SettingKey, Settings};
use sdt_pulse::domain::Actor;
use sdt_pulse::store::{DatabaseUrl, Store};
use serde_json::{Value, json};

use crate::support::both_databases;
use crate::support::house::TestHouse;
use crate::support::program::Program;
use crate::support::sql::Sql;

const SMTP: &str = "smtps://pulse:geheim-7@mail.elm.example:465";

fn set(house: &TestHouse, changes: &[(SettingKey, &str)]) -> Result<(), AppError> {
    app::change_settings(&house.app, &Actor::CommandLine, changes, house.now())
}

#[test]
fn a_change_is_in_force_at_once_and_another_process_takes_it_over() {
    both_databases(|url| {
        let house = TestHouse::new(&DatabaseUrl::parse(url).unwrap());
        let other = house.restarted(Store::open(&DatabaseUrl::parse(url).unwrap()).unwrap());
        let before = house.app.settings();
        set(&house, &[(SettingKey::Organisation, " Elm Street "), (SettingKey::K, "7")]).unwrap();
        let after = house.app.settings();
        assert_eq!((after.organisation.as_str(), after.k.get()), ("Elm Street", 7));
        assert_eq!(
            before.organisation, "Our organisation",
            "a page that is being drawn keeps its own"
        );
        assert_eq!(other.settings().organisation, "Our organisation");
        app::refresh_settings(&other).unwrap();
        assert_eq!(other.settings().organisation, "Elm Street");
        let started = house.restarted(Store::open(&DatabaseUrl::parse(url).unwrap()).unwrap());
        assert_eq!(started.settings().k.get(), 7);
        let log = app::whole_access_log(&house.app).unwrap();
        let mut subjects: Vec<&str> = log.entries.iter().map(|one| one.subject.as_str()).collect();
        subjects.sort_unstable();
        assert_eq!(subjects, ["k", "organisation"], "the log names what was changed, not to what");
        set(&house, &[(SettingKey::K, "7")]).unwrap();
        assert_eq!(app::whole_access_log(&house.app).unwrap().entries.len(), 2, "nothing changed");
    });
}

#[test]
fn many_at_once_lose_none() {
    both_databases(|url| {
        let house = TestHouse::new(&DatabaseUrl::parse(url).unwrap());
        std::thread::scope(|scope| {
            for key in [(SettingKey::Organisation, "Elm"), (SettingKey::K, "9")] {
                let (app, now) = (&house.app, house.now());
                scope.spawn(move || {
                    app::change_settings(app, &Actor::CommandLine, &[key], now).unwrap();
                });
            }
        });
        app::refresh_settings(&house.app).unwrap();
        let settings = house.app.settings();
        assert_eq!((settings.organisation.as_str(), settings.k.get()), ("Elm", 9));
    });
}

#[test]
fn the_password_of_the_mail_server_is_in_no_row_and_opens_with_the_pepper_alone() {
    both_databases(|url| {
        let house = TestHouse::new(&DatabaseUrl::parse(url).unwrap());
        set(&house, &[(SettingKey::SmtpUrl, SMTP)]).unwrap();
        assert_eq!(house.app.settings().smtp_url, SMTP);
        let mut sql = Sql::open(url);
        let stored = sql.texts("SELECT value AS text FROM setting");
        assert!(!stored.concat().contains("geheim") && !stored.concat().contains("mail.elm"));
        let listed = app::settings_list(&house.app).unwrap();
        let smtp = listed.iter().find(|one| one.key == SettingKey::SmtpUrl).unwrap();
        assert_eq!(smtp.value, "smtps://pulse:***@mail.elm.example:465");
        assert_eq!(smtp.said_by, SaidBy::Page);
        // Another pepper: the way out is said, and nothing is guessed.
        sql.run("UPDATE setting SET value = 'sealed1:AAAA' WHERE key = 'smtp_url'");
        let store = Store::open(&DatabaseUrl::parse(url).unwrap()).unwrap();
        let keys = sdt_pulse::ballot_box::KeyDirectory::at(house.keys());
        let layers = Layers::from(Settings::default());
        let problem = app::settings_in_force(&store, &keys, &layers).unwrap_err();
        assert!(problem.to_string().contains("sdt-pulse settings set smtp_url -"), "{problem}");
    });
}

#[test]
fn what_is_none_and_what_is_fixed_is_refused_and_changes_nothing() {
    both_databases(|url| {
        let house = TestHouse::new(&DatabaseUrl::parse(url).unwrap());
        for (key, value) in [
            (SettingKey::Contact, "nobody"),
            (SettingKey::BaseUrl, "https://x.example/app"),
            (SettingKey::K, "4"),
            (SettingKey::SmtpUrl, "smpt://u:geheim@x"),
            (SettingKey::DefaultLocale, "xx"),
        ] {
            let refused = set(&house, &[(SettingKey::Organisation, "Elm"), (key, value)]);
            let Err(AppError::Refused(refusal)) = refused else { panic!("{key:?}: {refused:?}") };
            let is_of_its_key = match key {
                SettingKey::SmtpUrl => matches!(refusal, Refusal::SmtpUrl(_)),
                SettingKey::DefaultLocale => matches!(refusal, Refusal::NotSpoken(..)),
                _ => matches!(refusal, Refusal::Setting(_)),
            };
            assert!(is_of_its_key, "{refusal}");
            assert!(!refusal.to_string().contains("geheim"), "{refusal}");
        }
        assert_eq!(house.app.settings().organisation, "Our organisation");
        assert_eq!(Sql::open(url).count("setting", "TRUE"), 0);
    });
}

#[test]
fn the_command_sets_lists_and_is_refused_what_the_file_says() {
    both_databases(|url| {
        let program = Program::on(url);
        let list = |program: &Program| program.json(&["settings", "list"])["settings"].clone();
        let of = |program: &Program, key: &str| -> Value {
            let all = list(program);
            all.as_array().unwrap().iter().find(|one| one["key"] == key).unwrap().clone()
        };
        assert_eq!(
            of(&program, "organisation"),
            json!({ "key": "organisation", "value": "Our organisation", "said_by": "default" })
        );
        program.done(&["settings", "set", "organisation", "Elm Street"]);
        assert_eq!(of(&program, "organisation")["said_by"], "settings");
        let refused = program.run(&["settings", "set", "smtp_url", SMTP]);
        assert_eq!(refused.code, 3);
        assert!(
            !refused.err.contains("geheim") && refused.err.contains("set smtp_url -"),
            "{refused:?}"
        );
        let mut command = program.command(&["settings", "set", "smtp_url", "-"]);
        let mut running = command.stdin(Stdio::piped()).spawn().unwrap();
        writeln!(running.stdin.take().unwrap(), "{SMTP}").unwrap();
        assert!(running.wait().unwrap().success());
        assert_eq!(of(&program, "smtp_url")["value"], "smtps://pulse:***@mail.elm.example:465");
        let said = program.done(&["settings", "list"]).out;
        assert!(!said.contains("geheim") && said.contains("SAID BY"), "{said}");
        // A backup holds no key, and tells nothing of it.
        if !url.starts_with("postgres") {
            let copy = program.folder().join("copy.db");
            program.done(&["backup", copy.to_str().unwrap()]);
            let bytes = fs::read(&copy).unwrap();
            assert!(!bytes.windows(6).any(|window| window == b"geheim"));
        }
        program.set("Our organisation", "Of the file");
        assert_eq!(
            of(&program, "organisation"),
            json!({ "key": "organisation", "value": "Of the file", "said_by": "fixed" })
        );
        let refused = program.run(&["settings", "set", "organisation", "Other"]);
        assert_eq!(refused.code, 3);
        assert!(refused.err.contains("organisation is fixed by sdt-pulse.toml"), "{refused:?}");
        assert_eq!(program.run(&["settings", "set", "addr", "x"]).code, 3);
    });
}

/// A server that runs takes over what a command sets, within seconds.
#[test]
fn a_running_server_takes_over_what_a_command_sets() {
    let program = Program::new();
    let server = program.serve();
    assert!(!server.get("/app/sign-in").1.contains("Elm Street"));
    program.done(&["settings", "set", "organisation", "Elm Street"]);
    let begun = std::time::Instant::now();
    while !server.get("/app/sign-in").1.contains("Elm Street") {
        assert!(begun.elapsed() < std::time::Duration::from_secs(20), "never seen");
        std::thread::sleep(std::time::Duration::from_millis(300));
    }
}
