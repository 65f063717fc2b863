use crate::support::program::Program;

/// Every command with what its help must name.
const COMMANDS: &[(&[&str], &[&str])] = &[
    (
        &[],
        &[
            "demo",
            "init",
            "people",
            "figures",
            "policy",
            "wave",
            "release",
            "user",
            "mail",
            "chat",
            "serve",
            "worker",
            "export",
            "login-link",
            "access-log",
            "items",
            "doctor",
            "health",
            "purge",
            "backup",
            "compliance",
            "proxy",
            "settings",
            "setup-link",
            "language",
            "tally",
            "release",
            "policy",
            "programme",
            "--data",
            "--json",
            "--database-url",
            "--base-url",
            "--smtp-url",
            "Exit codes: 0 done, 1 a fault, 2 wrong usage, 3 an input",
        ],
    ),
    (&["demo"], &["--no-serve", "--seed", "--addr"]),
    (&["init"], &["--data", "--database-url"]),
    (&["people", "list"], &["--search", "by address", "--json"]),
    (&["setup-link"], &["once, within 60 minutes", "--json"]),
    (&["mail", "test"], &["<EMAIL>", "what the server said"]),
    (&["chat"], &["test", "before they are mailed"]),
    (&["chat", "test"], &["<EMAIL>", "without a link"]),
    (&["language"], &["list", "add", "check", "locale/"]),
    (&["language", "list"], &["not on", "draft", "--json"]),
    (
        &["language", "add"],
        &["<LANGUAGE>", "made by a machine and reviewed by nobody", "next start"],
    ),
    (&["language", "check"], &["[LANGUAGE]", "message by message", "--json"]),
    (&["settings"], &["list", "set", "sdt-pulse.toml, the environment or a flag"]),
    (&["settings", "list"], &["who says it", "--json"]),
    (&["settings", "set"], &["<KEY>", "<VALUE>", "standard input"]),
    (&["people", "forecast"], &["--k", "--response", "before anybody has answered", "--json"]),
    (&["people"], &["import", "list", "forecast", "log", "show", "erase", "purge"]),
    (&["people", "show"], &["<EMAIL>", "--json"]),
    (&["people", "erase"], &["<EMAIL>", "--yes", "for ever"]),
    (&["people", "purge"], &["--after-days", "--yes", "[retention]"]),
    (&["people", "log"], &["newest last", "--json"]),
    (&["policy"], &["log"]),
    (&["policy", "log"], &["promised", "--json"]),
    (
        &["people", "import"],
        &[
            "<FILE>",
            "--mode",
            "full",
            "partial",
            "--dry-run",
            "--yes",
            "--column",
            "--encoding",
            "--sheet",
            "--team-separator",
            "--remember-columns",
            "--forget-columns",
            "--team-case",
            "--teams-renamed",
            "--leave-out",
            "--take-in-guests",
        ],
    ),
    (&["figures"], &["import"]),
    (&["figures", "import"], &["<FILE>", "team,quarter,measure,value", "--dry-run"]),
    (&["wave"], &["open", "preview", "practice", "list", "show", "close", "lots", "release"]),
    (
        &["wave", "open"],
        &[
            "--form",
            "--pack",
            "--closes",
            "--k",
            "--comments",
            "--lots",
            "--remind",
            "unanswered",
            "--trustee-key",
        ],
    ),
    (&["wave", "preview"], &["opens nothing", "--closes"]),
    (&["wave", "practice"], &["--to", "never counted"]),
    (&["wave", "list"], &["--json"]),
    (&["wave", "show"], &["<ID>"]),
    (&["wave", "close"], &["<ID>", "--reason", "--yes", "next noon"]),
    (&["wave", "lots"], &["<ID>", "--output", "--again", "to be cut"]),
    (&["wave", "release"], &["<ID>", "--json"]),
    (&["release"], &["verify", "certificate"]),
    (&["release", "verify"], &["<FILE>", "--chain"]),
    (&["release", "certificate"], &["<ID>", "--out"]),
    (&["programme"], &["show", "set", "pause", "resume", "day-off"]),
    (&["programme", "show"], &["next six waves", "--json"]),
    (
        &["programme", "set"],
        &[
            "--every",
            "--form",
            "--audit",
            "--comments",
            "--open-days",
            "--weekday",
            "--send-from",
            "--send-until",
            "--remind-after",
            "--zone",
        ],
    ),
    (&["programme", "pause"], &["stays open", "--json"]),
    (&["programme", "resume"], &["nothing is caught up on", "--json"]),
    (&["programme", "day-off"], &["list", "add", "import", "remove"]),
    (&["programme", "day-off", "list"], &["id", "--json"]),
    (&["programme", "day-off", "add"], &["<LABEL>", "--from", "--to"]),
    (&["programme", "day-off", "import"], &["<FILE>", "iCalendar"]),
    (&["programme", "day-off", "remove"], &["<ID>"]),
    (&["tally"], &["keygen", "export", "open", "import"]),
    (&["tally", "keygen"], &["--holder", "--out"]),
    (&["tally", "export"], &["<WAVE>", "--out"]),
    (&["tally", "open"], &["<BALLOT_BOX>", "--key", "--out"]),
    (&["tally", "import"], &["<FILE>"]),
    (&["user"], &["grant", "revoke", "deputy", "sign-out", "list"]),
    (&["user", "deputy"], &["grant", "revoke", "until a day"]),
    (&["user", "deputy", "grant"], &["<EMAIL>", "--unit", "--until", "12 months", "--json"]),
    (&["user", "deputy", "revoke"], &["<EMAIL>", "--unit", "next request"]),
    (&["user", "revoke"], &["<EMAIL>", "session"]),
    (&["user", "sign-out"], &["<EMAIL>", "role stays"]),
    (&["user", "list"], &["--json", "open sessions"]),
    (&["access-log"], &["newest last", "--json"]),
    (&["user", "grant"], &["<EMAIL>", "--role", "hr", "observer"]),
    (&["wave", "counted"], &["<ID>", "--code"]),
    (
        &["mail"],
        &["run", "again", "remind", "observers", "queue", "retry", "bounces", "domain", "dkim-key"],
    ),
    (&["mail", "came-of-it"], &["<WAVE>", "--dry-run", "whether or not they took part"]),
    (&["mail", "queue"], &["came back", "--json"]),
    (&["mail", "retry"], &["ID", "--all", "addresses of today"]),
    (&["mail", "domain"], &["SPF, DKIM, DMARC", "--json"]),
    (&["mail", "dkim-key"], &["--selector", "--file", "is to publish"]),
    (&["mail", "bounces"], &["<FILE>", "mbox", "piped in"]),
    (&["worker"], &["--once", "without serving"]),
    (&["mail", "again"], &["<EMAIL>", "the old one works"]),
    (&["mail", "run"], &["--smtp-url"]),
    (&["mail", "remind"], &["--smtp-url", "--now", "terms"]),
    (&["mail", "observers"], &["--smtp-url", "logs end"]),
    (&["serve"], &["--addr", "127.0.0.1:8080", "--metrics-addr", "--log-format", "text, json"]),
    (&["health"], &["--addr", "is ready"]),
    (&["purge"], &["--dry-run", "[retention]", "daily"]),
    (&["export", "quarter"], &["<QUARTER>", "--out"]),
    (&["login-link"], &["<EMAIL>"]),
    (&["items", "check"], &["[FILES]"]),
    (&["items", "attest"], &["<PACK>", "--by", "--statement"]),
    (&["items", "plan"], &["--waves", "--audit-every", "--per-quarter"]),
    (&["doctor"], &["--json"]),
    (&["compliance"], &["--out", "--language", "--force", "not legal advice"]),
    (&["restored"], &["--reason"]),
    (&["backup"], &["<FILE>", "pg_dump"]),
    (&["proxy"], &["nginx", "caddy"]),
    (&["proxy", "nginx"], &["--host", "--upstream", "127.0.0.1:8080"]),
    (&["proxy", "caddy"], &["--host", "--upstream", "127.0.0.1:8080"]),
];

#[test]
fn every_command_has_help_that_names_its_flags() {
    let program = Program::bare();
    for (command, names) in COMMANDS {
        let ran = program.done(&[*command, &["--help"]].concat());
        for name in *names {
            assert!(ran.out.contains(name), "{command:?} does not name {name}: {}", ran.out);
        }
        assert_eq!(ran.err, "");
    }
    assert!(!program.data().exists(), "help makes nothing");
}

/// No command is missing from the table above.
#[test]
fn every_command_is_known_here() {
    let program = Program::bare();
    let mut left: Vec<Vec<String>> = vec![Vec::new()];
    let mut found = Vec::new();
    while let Some(command) = left.pop() {
        let arguments: Vec<&str> = command.iter().map(String::as_str).chain(["--help"]).collect();
        let help = program.done(&arguments).out;
        found.push(command.clone());
        let Some((_, listed)) = help.split_once("\nCommands:\n") else { continue };
        let names = listed
            .lines()
            .take_while(|line| line.starts_with("  "))
            .filter_map(|line| line.split_whitespace().next())
            .filter(|name| *name != "help");
        left.extend(names.map(|name| [&command[..], &[name.to_owned()]].concat()));
    }
    let known: Vec<&[&str]> = COMMANDS.iter().map(|(command, _)| *command).collect();
    for command in &found {
        // A group says no more than its commands; those of one command are left out above.
        let group = ["export", "items"].map(|name| vec![name.to_owned()]).contains(command);
        assert!(group || known.iter().any(|known| known == command), "{command:?} is unknown here");
    }
    assert_eq!(found.len(), COMMANDS.len() + 2);
}

#[test]
fn wrong_usage_is_exit_code_2_and_makes_nothing() {
    let program = Program::bare();
    for arguments in [
        &[][..],
        &["wafe", "list"],
        &["wave", "open"],
        &["wave", "open", "--closes", "soon"],
        &["wave", "open", "--closes", "2026-13-04"],
        &["wave", "open", "--closes", "2026-12-04", "--k", "five"],
        &["wave", "close"],
        &["release", "verify"],
        &["people", "import", "people.csv"],
        &["people", "import", "people.csv", "--mode", "some"],
        &["user", "revoke"],
        &["user", "sign-out"],
        &["user", "grant", "hr@elm.example"],
        &["user", "grant", "hr@elm.example", "--role", "god"],
        &["export", "quarter", "2026Q4"],
        &["demo", "--seed", "-1"],
        &["wave", "list", "--jsno"],
        &["backup"],
        &["proxy", "nginx"],
        &["proxy", "caddy", "--host", "pulse.example.com; include x"],
        &["proxy", "nginx", "--host", "pulse.example.com", "--upstream", "8080"],
    ] {
        let ran = program.run(arguments);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{arguments:?}: {ran:?}");
        assert!(ran.err.contains("try '--help'"), "{arguments:?}: {ran:?}");
    }
    assert!(!program.data().exists());
}

#[test]
fn the_version_is_said() {
    let ran = Program::bare().done(&["--version"]);
    assert_eq!(ran.out, format!("sdt-pulse {}\n", env!("CARGO_PKG_VERSION")));
}
