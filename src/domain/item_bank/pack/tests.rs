use jiff::civil::date;

use super::*;
use crate::domain::Locale;

const VALID: &str = r#"pack = "ACME"
title = { en = "Acme scale", de = "Acme-Skala" }
version = 1
status = "published"
licence = "Licence 123: asked of employees until June 2027."
holder = "Acme Press"
restricted = true
valid_until = 2027-06-30
construct = "Something"
frame = { en = "Secret frame", de = "Geheimer Rahmen" }

[[response_scale]]
id = "acme4"
options = [{ en = "Secret no", de = "Nein" }, { en = "Secret yes", de = "Ja" }]

[[item]]
id = "P_ACME_1"
facet = "support"
response = "acme4"
text = { en = "Secret words.", de = "Geheime Worte." }
"#;

const TODAY: Date = date(2026, 11, 22);

fn problems(text: &str) -> Vec<String> {
    let found = Pack::parse("packs/ACME.toml", text, TODAY).unwrap_err();
    found.iter().map(ItemError::to_string).collect()
}

#[test]
fn a_pack_is_read_and_stays_valid_through_its_last_day() {
    let pack = Pack::parse("packs/ACME.toml", VALID, TODAY).unwrap();
    assert_eq!((pack.id.as_str(), pack.restricted, pack.items.len()), ("ACME", true, 1));
    assert_eq!(pack.valid_until, Some(date(2027, 6, 30)));
    assert!(Pack::parse("ACME.toml", VALID, date(2027, 6, 30)).is_ok());
    let open = VALID.replace("restricted = true\nvalid_until = 2027-06-30", "restricted = false");
    assert_eq!(Pack::parse("ACME.toml", &open, TODAY).unwrap().valid_until, None);
    let as_text = VALID.replace("2027-06-30", "\"2027-06-30\"");
    assert_eq!(Pack::parse("ACME.toml", &as_text, TODAY).unwrap().valid_until, pack.valid_until);
    assert!(Pack::is_meant(VALID) && !ItemBank::SHIPPED.iter().any(|(_, it)| Pack::is_meant(it)));
}

/// What is replaced in the valid pack by what, and the one problem that this makes.
#[test]
fn every_problem_of_a_pack_has_a_line_of_its_own() {
    let item = &VALID[VALID.find("[[item]]").unwrap()..];
    let twice = format!("{item}\n{item}");
    let of_ours = "[[response_scale]]\nid = \"true5\"\noptions = [{ en = \"A\", de = \"A\" }, { en = \"B\", de = \"B\" }]\n\n[[item]]";
    for (from, to, problem) in [
        ("holder =", "colour = 1\nholder =", "packs/ACME.toml: unknown key `colour`; "),
        ("holder = \"Acme Press\"", "", "packs/ACME.toml: `holder` is missing; add `holder`"),
        (
            "licence = \"Licence 123: asked of employees until June 2027.\"",
            "",
            "packs/ACME.toml: `licence` is missing",
        ),
        ("restricted = true", "", "packs/ACME.toml: `restricted` is missing; write "),
        (
            "restricted = true",
            "restricted = \"yes\"",
            "packs/ACME.toml: `restricted` is of type string; ",
        ),
        ("valid_until = 2027-06-30", "", "packs/ACME.toml: `valid_until` is missing; "),
        ("2027-06-30", "2026-11-21", "packs/ACME.toml: its licence ended on 2026-11-21; "),
        ("2027-06-30", "\"soon\"", "packs/ACME.toml: `valid_until` is `soon`, no date; "),
        ("2027-06-30", "2027-06-30T10:00:00Z", "packs/ACME.toml: `valid_until` is `2027-06-30T"),
        ("pack = \"ACME\"", "pack = \"Acme\"", "packs/ACME.toml: `Acme` is no name of a pack; "),
        (
            "pack = \"ACME\"",
            "pack = \"ACMEX\"",
            "packs/ACME.toml: the file of the pack ACMEX has another",
        ),
        (
            "P_ACME_1",
            "AUT_S1",
            "packs/ACME.toml, AUT_S1: the id is given twice, first in core.toml; ",
        ),
        (
            "P_ACME_1",
            "OTHER_1",
            "packs/ACME.toml, OTHER_1: `OTHER_1` is no id of an item of this pack; begin it with P_ACME_",
        ),
        (
            "facet = \"support\"",
            "scale = \"autonomy_satisfaction\"",
            "packs/ACME.toml, P_ACME_1: an item of a pack is in no scale",
        ),
        (
            "response = \"acme4\"",
            "response = \"acme5\"",
            "packs/ACME.toml, P_ACME_1: unknown response scale `acme5`; ",
        ),
        (
            "[[item]]",
            of_ours,
            "packs/ACME.toml: the response scale `true5` has other options in core.toml; ",
        ),
        (item, &twice, "packs/ACME.toml, P_ACME_1: the id is given twice"),
        (", de = \"Geheime Worte.\"", "", "packs/ACME.toml, P_ACME_1: `text.de` is missing; "),
    ] {
        assert!(VALID.contains(from), "{from}");
        let found = problems(&VALID.replacen(from, to, 1));
        let it = found.iter().find(|line| line.starts_with(problem));
        assert!(it.is_some(), "{to}: {found:#?}");
        // An item with an id of ours is told both why and how.
        let expected = match to {
            "AUT_S1" | "pack = \"ACMEX\"" => 2..=3,
            _ => 1..=1,
        };
        assert!(expected.contains(&found.len()), "{to}: {found:#?}");
    }
}

#[test]
fn a_pack_is_no_instrument_and_no_instrument_takes_ids_of_packs() {
    let found = ItemBank::parse(&[("ACME.toml", VALID)]).unwrap_err();
    assert!(found.iter().any(|one| one.problem == "unknown key `pack`"), "{found:#?}");
    let (name, text) = ItemBank::SHIPPED[0];
    let taken = text.replace("\"COM_S1\"", "\"P_ACME_1\"");
    let found = ItemBank::parse(&[(name, &taken)]).unwrap_err();
    assert!(
        found[0].to_string().contains("ids that begin with P_ are those of packs"),
        "{found:#?}"
    );
}

#[test]
fn who_answers_reads_the_wording_and_nobody_else_does() {
    let pack = Pack::parse("ACME.toml", VALID, TODAY).unwrap();
    let bank = ItemBank::parse(&ItemBank::SHIPPED).unwrap();
    let form = bank.form("core").unwrap().clone().with_pack(&pack);
    assert_eq!((form.name.as_str(), form.items.len()), ("core+ACME", 10));
    let item = form.items.last().unwrap();
    assert_eq!(item.text.get(Locale::EN), "Secret words.");
    let stored = serde_json::to_string(&form).unwrap();
    let read: Form = serde_json::from_str(&stored).unwrap();
    let shown = serde_json::to_string(&read.clone().for_readers()).unwrap();
    assert_eq!(read, form);
    assert!(!shown.contains("Secret") && !shown.contains("Geheim"), "{shown}");
    assert!(shown.contains("P_ACME_1") && shown.contains("Acme-Skala"));
    assert_eq!(form.clone().for_readers().items[..9], form.items[..9]);
    // Unrestricted, it is read by all.
    let open = VALID.replace("restricted = true", "restricted = false");
    let open = Pack::parse("ACME.toml", &open, TODAY).unwrap();
    let form = bank.form("core").unwrap().clone().with_pack(&open);
    assert_eq!(form.clone().for_readers(), form);
    // A form without packs is stored as ever.
    assert!(!serde_json::to_string(bank.form("core").unwrap()).unwrap().contains("packs"));
}
