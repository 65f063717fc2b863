use std::fs;

use serde_json::{Value, json};

use crate::support::program::{Program, in_days};

/// The state of each language, by tag.
fn states(program: &Program) -> Value {
    let list = program.json(&["language", "list"]);
    let rows = list["languages"].as_array().unwrap().iter();
    rows.map(|row| (row["language"].as_str().unwrap().to_owned(), row["state"].clone()))
        .collect::<serde_json::Map<_, _>>()
        .into()
}

fn file(program: &Program, name: &str) -> std::path::PathBuf {
    program.data().join("locale").join(name)
}

/// Replaces a text of a file in the folder.
fn change(program: &Program, name: &str, from: &str, to: &str) {
    let path = file(program, name);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{from} in {name}");
    fs::write(path, text.replacen(from, to, 1)).unwrap();
}

fn languages_of_doctor(program: &Program) -> Vec<(String, String)> {
    let ran = program.run(&["doctor", "--json"]);
    let value: Value = serde_json::from_str(&ran.out).unwrap();
    let checks = value["checks"].as_array().unwrap().iter();
    let ours = checks.filter(|check| check["check"] == "languages");
    ours.map(|check| {
        (check["state"].as_str().unwrap().to_owned(), check["found"].as_str().unwrap().to_owned())
    })
    .collect()
}

#[test]
fn a_draft_is_on_once_somebody_adds_it() {
    let program = Program::new();
    let before = json!({ "en": "on", "de": "on", "es": "draft", "fr": "draft" });
    assert_eq!(states(&program), before);
    let refused = program.run(&["settings", "set", "default_locale", "fr"]);
    assert_eq!(refused.code, 3, "{refused:?}");
    assert!(
        refused.err.contains("`fr` is spoken by no page here: write one of en, de"),
        "{refused:?}"
    );

    let added = program.done(&["language", "add", "fr"]);
    assert!(added.out.contains("a machine made it, and nobody has reviewed it"), "{added:?}");
    for name in ["fr.ftl", "fr.items.toml"] {
        let text = fs::read_to_string(file(&program, name)).unwrap();
        assert!(text.starts_with("# Machine-made draft, reviewed by nobody."), "{name}");
    }
    assert_eq!(states(&program)["fr"], "on_as_draft");
    let checked = program.done(&["language", "check", "fr"]);
    assert!(checked.out.contains("fr: whole, ") && checked.out.contains("draft"), "{checked:?}");
    let [(state, found)] = languages_of_doctor(&program).try_into().unwrap();
    assert!(state == "warning" && found.contains("nobody has reviewed it"), "{found}");
    program.done(&["settings", "set", "default_locale", "fr-CA"]);
    program.import("email,team\na@elm.example,Desk\n");
    let plan = program.done(&["wave", "preview", "--form", "core", "--closes", &in_days(7)]);
    let says = "in English, Deutsch, français (a draft that nobody has reviewed)";
    assert!(plan.out.contains(says), "{plan:?}");

    change(&program, "fr.ftl", "# Machine-made draft", "# Read by Zoé");
    change(&program, "fr.items.toml", "# Machine-made draft", "# Read by Zoé");
    assert_eq!(states(&program)["fr"], "on");
    let again = program.run(&["language", "add", "fr"]);
    assert_eq!(again.code, 3);
    assert!(again.err.contains("fr.ftl is there already, and stays as it is"), "{again:?}");
    let text = fs::read_to_string(file(&program, "fr.ftl")).unwrap();
    assert!(text.starts_with("# Read by Zoé"));
    let unknown = program.run(&["language", "add", "it"]);
    assert!(unknown.code == 3 && unknown.err.contains("there are es, fr"), "{unknown:?}");
}

#[test]
fn what_lacks_a_text_is_not_on_and_every_text_is_named() {
    let program = Program::new();
    program.done(&["language", "add", "fr"]);
    change(&program, "fr.ftl", "survey-send =", "survey-sent-of =");
    change(&program, "fr.items.toml", "COM_S1 =", "COM_S11 =");
    let named = [
        "fr.ftl lacks the message `survey-send`, which reports/locale/en.ftl has. Add it.",
        "fr.ftl: the message `survey-sent-of` is none that reports/locale/en.ftl has. Did you mean `survey-",
        "fr.items.toml, core: `item.COM_S1` is missing; translate: I handled the main parts of my work well.",
        "fr.items.toml, core: there is no `item.COM_S11`; did you mean `item.COM_S1`?",
    ];
    let checked = program.run(&["language", "check", "fr"]);
    assert_eq!(checked.code, 3, "{checked:?}");
    let [(state, found)] = languages_of_doctor(&program).try_into().unwrap();
    assert_eq!(state, "warning");
    for says in named {
        assert!(checked.out.contains(says), "{says}: {checked:?}");
        assert!(found.contains(says), "{says}: {found}");
    }
    let list = program.json(&["language", "list"]);
    let french = list["languages"].as_array().unwrap().iter().find(|row| row["language"] == "fr");
    let wanted = json!({
        "language": "fr", "name": "français", "state": "not_on", "messages_missing": 2, "wordings_missing": 2,
    });
    assert_eq!(french, Some(&wanted));
    let items = program.run(&["items", "check"]);
    assert_eq!(items.code, 3, "{items:?}");
    assert!(items.out.contains(named[2]) && !items.out.contains(named[0]), "{items:?}");

    program.set("default_locale = \"en\"", "default_locale = \"fr\"");
    let (_, found) = languages_of_doctor(&program).remove(0);
    assert_eq!(found, "default_locale is fr, which is not on: English is used in its place");

    let said = program.done(&["wave", "list"]).err;
    assert!(said.contains(&found), "{said}");

    // Everything goes on in the others, and the log says why this one is not on.
    let people = program.file("people.csv", "email,team,locale\na@elm.example,Desk,fr\n");
    let ran = program.done(&["people", "import", &people, "--mode", "full", "--yes"]);
    assert!(ran.err.contains("the language fr is not on: 4 problem(s), such as: "), "{ran:?}");
    assert!(format!("{}{}", ran.out, ran.err).contains("no page speaks fr"), "{ran:?}");

    change(&program, "fr.ftl", "survey-sent-of =", "survey-send =");
    change(&program, "fr.items.toml", "COM_S11 =", "COM_S1 =");
    program.done(&["language", "check"]);
    program.done(&["items", "check"]);
    let ran = program.done(&["people", "import", &people, "--mode", "full", "--yes"]);
    assert!(!format!("{}{}", ran.out, ran.err).contains("no page speaks"), "{ran:?}");
}

#[test]
fn a_broken_file_and_a_strange_one_are_said_with_their_mend() {
    let program = Program::new();
    fs::create_dir(program.data().join("locale")).unwrap();
    for (name, text) in [
        ("it.ftl", "a = { $n\n"),
        ("en.ftl", "survey-send = Off you go\n"),
        ("french.ftl", ""),
        ("pt_br.ftl", ""),
        ("fr.toml", ""),
        ("ar.ftl", ""),
        (".fr.ftl.swp", ""),
    ] {
        fs::write(file(&program, name), text).unwrap();
    }
    let checked = program.run(&["language", "check"]);
    assert_eq!(checked.code, 3, "{checked:?}");
    for says in [
        "it.ftl, line 2: ",
        "it.items.toml is missing: a language is on with both of its files. Add it",
        "en.ftl replaces nothing: English and German are part of the program. Take the file away",
        "french.ftl: `french` is no language's tag: name it by the tag of its language, such as fr or pt-BR",
        "pt_br.ftl: `pt_br` is no language's tag: name it pt-BR",
        "fr.toml is not read: a language is two files, such as fr.ftl and fr.items.toml",
        "ar: it is written from right to left, which the pages cannot do yet",
    ] {
        assert!(checked.out.contains(says), "{says}: {checked:?}");
    }
    assert!(!checked.out.contains("swp") && !checked.out.contains("ar.ftl"));
    assert_eq!(states(&program)["en"], "on");
    program.done(&["items", "plan"]);
    let unknown = program.run(&["language", "check", "fr"]);
    assert!(
        unknown.err.contains("`sdt-pulse language add fr` puts the shipped draft there"),
        "{unknown:?}"
    );
}
