use super::*;

const FRENCH: &str = r#"
[t]
title = "Titre"
frame = "Cadre :"
[t.response_scale]
yes2 = ["Non", "Oui"]
[t.item]
A1 = "Un."
A2 = "Deux."
[t.item_frame]
A2 = "Autre :"
"#;

const SOURCE: &str = r#"
title = { en = "Title", de = "Titel" }
version = 1
status = "draft"
licence = "CC0-1.0"
construct = "none"
frame = { en = "Frame:", de = "Rahmen:" }
[[response_scale]]
id = "yes2"
options = [{ en = "No", de = "Nein" }, { en = "Yes", de = "Ja" }]
[[item]]
id = "A1"
facet = "purpose"
response = "yes2"
text = { en = "One.", de = "Eins." }
[[item]]
id = "A2"
facet = "purpose"
response = "yes2"
frame = { en = "Other:", de = "Anders:" }
text = { en = "Two.", de = "Zwei." }
"#;

fn bank() -> ItemBank {
    ItemBank::parse(&[("t.toml", SOURCE)]).unwrap()
}

fn french() -> Locale {
    Locale::parse("fr").unwrap()
}

fn lacking(text: &str) -> Vec<String> {
    let problems = match Wordings::parse(french(), "locale/fr.items.toml", text) {
        Ok(wordings) => bank().lacks(&wordings),
        Err(problems) => problems,
    };
    problems.iter().map(ToString::to_string).collect()
}

#[test]
fn a_whole_file_adds_the_language_to_every_text() {
    let mut bank = bank();
    let before = bank.form("t").unwrap().items[0].wording_sha256();
    assert_eq!(bank.texts(), 6);
    let wordings = Wordings::parse(french(), "fr.items.toml", FRENCH).unwrap();
    assert_eq!(bank.lacks(&wordings), []);
    assert!(!bank.form("t").unwrap().speaks(french()));
    bank.add_language(wordings);
    let form = bank.form("t").unwrap();
    assert!(form.speaks(french()) && !form.speaks(Locale::parse("es").unwrap()));
    let [first, second] = [&form.items[0], &form.items[1]];
    let said = [&first.frame, &first.text, &second.frame, &second.text, &first.response.options[1]];
    assert_eq!(said.map(|text| text.get(french())), ["Cadre :", "Un.", "Autre :", "Deux.", "Oui"]);
    assert_eq!(first.wording_sha256(), before, "what was released is the wording of the bank");
}

#[test]
fn what_is_missing_or_too_much_is_named_with_its_mend() {
    for (from, to, says) in [
        ("A1 = \"Un.\"\n", "", "locale/fr.items.toml, t: `item.A1` is missing; translate: One."),
        ("title = \"Titre\"\n", "", "t: `title` is missing; translate: Title"),
        ("frame = \"Cadre :\"\n", "", "t: `frame` is missing; translate: Frame:"),
        (
            "[t.item_frame]\nA2 = \"Autre :\"\n",
            "",
            "t: `item_frame.A2` is missing; translate: Other:",
        ),
        ("yes2 =", "yes3 =", "t: `response_scale.yes2` is missing; translate: No / Yes"),
        (
            "yes2 =",
            "yes3 =",
            "t: there is no `response_scale.yes3`; did you mean `response_scale.yes2`?",
        ),
        ("\"Non\", ", "", "t: `response_scale.yes2` has 1 options; write 2, lowest first"),
        ("A1 = \"Un.\"", "A1 = \" \"", "t: `item.A1` is empty; write the text"),
        ("A1 = \"Un.\"", "A1 = 1", "t: `item.A1` is of type integer, not a text; "),
        ("[t.item]", "[t.items]", "t: unknown key `items`; did you mean `item`?"),
        ("A2 = \"Deux", "A22 = \"Deux", "t: there is no `item.A22`; did you mean `item.A2`?"),
        ("[t.item]", "[t.item", "line 7 is not TOML"),
        ("[t]", "[tt]\ntitle = \"x\"\n[t]", "tt: there is no such instrument; "),
        ("[t]", "u = 1\n[t]", "u: it is no table; "),
    ] {
        let text = FRENCH.replacen(from, to, 1);
        assert_ne!(text, FRENCH, "{from}");
        let found = lacking(&text);
        assert!(
            found.iter().any(|one| one.contains(says)) || says.is_empty(),
            "{says}: {found:#?}"
        );
    }
    assert_eq!(lacking("").len(), 6, "{:#?}", lacking(""));
}

#[test]
fn a_pack_is_in_the_languages_that_have_the_whole_of_it() {
    let source = SOURCE
        .replace("title =", "pack = \"ACME\"\nholder = \"Acme\"\nrestricted = false\ntitle =")
        .replace("yes2", "acme2")
        .replace("\"A1\"", "\"P_ACME_1\"")
        .replace("\"A2\"", "\"P_ACME_2\"");
    let today = jiff::civil::date(2026, 11, 23);
    let pack = Pack::parse("ACME.toml", &source, today).unwrap();
    let of_pack = FRENCH
        .replace("[t", "[ACME")
        .replace("yes2", "acme2")
        .replace("A1 =", "P_ACME_1 =")
        .replace("A2 =", "P_ACME_2 =");
    for (beside, is_whole) in [(of_pack.as_str(), true), ("", false)] {
        let mut bank = bank();
        let wordings = Wordings::parse(french(), "fr.items.toml", &format!("{FRENCH}{beside}"));
        let wordings = wordings.unwrap();
        assert_eq!(bank.lacks(&wordings), [], "a pack that nobody asks keeps no language out");
        assert_eq!(wordings.lacks_of_pack(&pack).is_empty(), is_whole);
        bank.add_language(wordings);
        let form = bank.form("t").unwrap().clone().with_pack(&bank.with_languages(&pack));
        assert_eq!(form.speaks(french()), is_whole);
        let restricted = Pack { restricted: true, ..bank.with_languages(&pack) };
        let shown = bank.form("t").unwrap().clone().with_pack(&restricted).for_readers();
        assert_eq!(shown.items[2].text.get(french()), "P_ACME_1");
    }
}
