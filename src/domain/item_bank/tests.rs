use super::*;
use crate::domain::{Facet, Locale, Need, NeedState, Scale};
use proptest::prelude::*;

const VALID: &str = r#"
title = { en = "T", de = "T" }
version = 1
status = "draft"
licence = "CC0-1.0"
construct = "C"
frame = { en = "F", de = "F" }

[[response_scale]]
id = "yes2"
options = [{ en = "No", de = "Nein" }, { en = "Yes", de = "Ja" }]

[[item]]
id = "A1"
scale = "autonomy_satisfaction"
response = "yes2"
text = { en = "One.", de = "Eins." }
"#;

fn problems(files: &[(&str, &str)]) -> Vec<String> {
    ItemBank::parse(files).unwrap_err().iter().map(ToString::to_string).collect()
}

#[test]
fn the_shipped_core_has_nine_items_three_for_each_need() {
    let bank = ItemBank::parse(&ItemBank::SHIPPED).unwrap();
    let core = bank.form("core").unwrap();
    assert_eq!(core.items.len(), 9);
    for need in Need::ALL {
        assert_eq!(core.positions_of(Scale::satisfaction(need)).len(), 2, "{need:?}");
        let frustration = Scale { need, state: NeedState::Frustration };
        assert_eq!(core.positions_of(frustration).len(), 1, "{need:?}");
    }
    assert!(core.items.iter().all(|item| item.response.high() == 5 && !item.reverse));
    assert!(
        core.items
            .windows(2)
            .all(|pair| pair[0].scale().unwrap().need != pair[1].scale().unwrap().need)
    );
    for end in [core.items.first(), core.items.last()] {
        assert_eq!(end.unwrap().scale().unwrap().state, NeedState::Satisfaction);
    }
    let first = &core.items[0];
    assert_eq!(first.frame.get(Locale::DE), "In den letzten zwei Wochen bei der Arbeit:");
    assert_eq!(bank.instrument("core").unwrap().status, "unvalidated draft");
    assert_eq!(bank.form("other"), None);
}

#[test]
fn each_of_the_59_items_is_in_exactly_one_file() {
    let bank = ItemBank::parse(&ItemBank::SHIPPED).unwrap();
    let count = |name: &str| bank.form(name).unwrap().items.len();
    assert_eq!(["core", "rotating", "audit"].map(count), [9, 28, 22]);
    // How many of each prefix the design has.
    let expected = [
        ("ACCT", 4),
        ("AUT_F", 3),
        ("AUT_S", 4),
        ("CLAR", 4),
        ("COM_F", 2),
        ("COM_S", 3),
        ("EVEN", 2),
        ("INFO", 4),
        ("LAT", 5),
        ("LATD", 5),
        ("PERM", 3),
        ("PERMW", 1),
        ("PUR", 2),
        ("READY", 4),
        ("REL_F", 2),
        ("REL_S", 3),
        ("SUPP", 4),
        ("WALK", 4),
    ];
    let mut found = BTreeMap::new();
    for item in bank.instruments().iter().flat_map(|one| &one.form.items) {
        let number = item.id.as_str().trim_start_matches(|c: char| !c.is_ascii_digit());
        *found.entry(item.id.as_str().trim_end_matches(number)).or_insert(0) += 1;
    }
    assert_eq!(found.into_iter().collect::<Vec<_>>(), expected);
    for one in bank.instruments() {
        assert_eq!((one.status.as_str(), one.licence.as_str()), ("unvalidated draft", "CC0-1.0"));
        let is_core = one.form.name == "core";
        assert!(one.form.items.iter().all(|item| item.scale().is_some() == is_core));
    }
    let reversed = bank.instruments().iter().flat_map(|one| &one.form.items);
    let mut reversed: Vec<&str> =
        reversed.filter(|item| item.reverse).map(|item| item.id.as_str()).collect();
    reversed.sort_unstable();
    assert_eq!(reversed, ["CLAR4", "INFO4", "PERM3", "SUPP4", "WALK3", "WALK4"]);
    let ladder = &bank.form("audit").unwrap().items[0].response;
    assert_eq!(
        (ladder.high(), ladder.dont_know.as_ref().unwrap().en.as_str()),
        (5, "Don't know / it varies")
    );
}

#[test]
fn a_stored_form_of_earlier_waves_reads_back() {
    let bank = ItemBank::parse(&ItemBank::SHIPPED).unwrap();
    for name in bank.names() {
        let form = bank.form_of_wave(name, 1).unwrap();
        let text = serde_json::to_string(&form).unwrap();
        assert_eq!(serde_json::from_str::<Form>(&text).unwrap(), form);
    }
    let mut core = bank.form("core").unwrap().clone();
    core.items.truncate(1);
    core.items[0].response.options.truncate(1);
    let as_ever = r#"{"name":"core","items":[{"id":"COM_S1","scale":"competence_satisfaction","response":{"id":"true5","options":[{"en":"Not at all true","de":"Stimmt gar nicht"}]},"frame":{"en":"Over the past two weeks at work:","de":"In den letzten zwei Wochen bei der Arbeit:"},"text":{"en":"I handled the main parts of my work well.","de":"Ich bin mit den wichtigsten Teilen meiner Arbeit gut zurechtgekommen."},"reverse":false}]}"#;
    assert_eq!(serde_json::to_string(&core).unwrap(), as_ever);
}

#[test]
fn a_facet_stands_instead_of_a_scale() {
    let with = |by: &str| VALID.replace("scale = \"autonomy_satisfaction\"", by);
    let bank = ItemBank::parse(&[("t.toml", &with("facet = \"purpose\""))]).unwrap();
    let item = &bank.form("t").unwrap().items[0];
    assert_eq!((item.measure.facet(), item.scale()), (Facet::Purpose, None));
    for (by, problem) in [
        ("facet = \"pupose\"", "unknown facet `pupose`; did you mean `purpose`?"),
        (
            "scale = \"autonomy_satisfaction\"\nfacet = \"purpose\"",
            "there is a scale and a facet; keep ",
        ),
        ("", "`scale` is missing; add `scale`"),
    ] {
        let found = problems(&[("t.toml", &with(by))]);
        assert_eq!(found.len(), 1, "{found:#?}");
        assert!(found[0].starts_with(&format!("t.toml, A1: {problem}")), "{found:#?}");
    }
}

#[test]
fn a_frame_of_its_own_wins_over_the_files() {
    let text = VALID.to_owned() + "frame = { en = \"Own\", de = \"Eigen\" }\nreverse = true\n";
    let bank = ItemBank::parse(&[("folder/x.toml", &text)]).unwrap();
    let item = &bank.form("x").unwrap().items[0];
    assert_eq!((item.frame.en.as_str(), item.reverse), ("Own", true));
}

/// What is replaced in the valid file by what, and the one problem that this makes.
#[test]
fn every_problem_has_a_line_of_its_own() {
    let long = format!("One.{}", "x".repeat(200));
    for (from, to, problem) in [
        ("version = 1", "version = ", "t.toml: line 3 is not TOML: "),
        ("version = 1", "version = 0", "t.toml: `version` is not a whole number from 1 on; "),
        ("version = 1", "", "t.toml: `version` is missing; add `version`"),
        ("licence", "license", "t.toml: unknown key `license`; did you mean `licence`?"),
        ("status = \"draft\"", "status = 3", "t.toml: `status` is of type integer, not a text; "),
        (
            "response = ",
            "respones = ",
            "t.toml, A1: unknown key `respones`; did you mean `response`?",
        ),
        ("text = {", "colour = 1\ntext = {", "t.toml, A1: unknown key `colour`; an item has id, "),
        (", de = \"Eins.\"", "", "t.toml, A1: `text.de` is missing; add the text in German"),
        ("en = \"One.\", ", "", "t.toml, A1: `text.en` is missing; add the text in English"),
        ("\"One.\"", "\"  \"", "t.toml, A1: `text.en` is empty; "),
        ("One.", &long, "t.toml, A1: `text.en` has 204 characters; shorten it to 200 at most"),
        (
            "{ en = \"One.\", de = \"Eins.\" }",
            "\"One.\"",
            "t.toml, A1: `text` is of type string, not ",
        ),
        (
            "\"Eins.\" }",
            "\"Eins.\", fr = \"Un.\" }",
            "t.toml, A1: unknown key `fr`; a text has en, de",
        ),
        (
            "text = {",
            "reverse = 1\ntext = {",
            "t.toml, A1: `reverse` is of type integer; write true or false",
        ),
        ("\"A1\"", "\"a1\"", "t.toml, a1: `a1` is no item id; write 1 to 16 of "),
        ("id = \"A1\"", "", "t.toml, item 1: `id` is missing; "),
        (
            "autonomy_satis",
            "autnomy_satis",
            "t.toml, A1: unknown scale `autnomy_satisfaction`; did you mean `autonomy_satisfaction`?",
        ),
        ("autonomy_satisfaction", "purpose", "t.toml, A1: unknown scale `purpose`; write one of "),
        (
            "response = \"yes2\"",
            "response = \"yes3\"",
            "t.toml, A1: unknown response scale `yes3`; did you mean `yes2`?",
        ),
        (
            "response = \"yes2\"",
            "response = \"freq\"",
            "t.toml, A1: unknown response scale `freq`; define it in ",
        ),
        ("frame = { en = \"F\", de = \"F\" }", "", "t.toml, A1: there is no frame; "),
        (
            "frame = { en = \"F\", de = \"F\" }",
            "frame = { en = \"F\" }",
            "t.toml: `frame.de` is missing; ",
        ),
        (
            "options = [{ en = \"No\", de = \"Nein\" }, ",
            "options = [",
            "t.toml: the response scale `yes2` has 1 options; give it 2 to 7 options",
        ),
        ("de = \"Ja\"", "de = \"\"", "t.toml: `yes2, option 2.de` is empty; "),
        (
            "[[item]]",
            "[[response_scale]]\nid = \"yes2\"\noptions = [{ en = \"No\", de = \"Nein\" }, { en = \"Yes\", de = \"Ja\" }]\n[[item]]",
            "t.toml: the response scale `yes2` is defined twice; ",
        ),
        (
            "[[item]]",
            "[item]",
            "t.toml: `item` is not a list of tables; begin each with a line [[item]]",
        ),
    ] {
        assert!(VALID.contains(from), "{from}");
        let mut found = problems(&[("t.toml", &VALID.replacen(from, to, 1))]);
        // A key under a wrong name is missing under its right one.
        found.retain(|line| !to.starts_with("license") || !line.contains("`licence` is missing"));
        found.retain(|line| !to.starts_with("respones") || !line.contains("`response` is missing"));
        assert_eq!(found.len(), 1, "{to}: {found:#?}");
        assert!(found[0].starts_with(problem), "{to}: {found:#?}");
        assert!(!found[0].contains('\n'), "{found:#?}");
    }
}

#[test]
fn a_scale_has_seven_options_at_most() {
    let option = "{ en = \"No\", de = \"Nein\" }, ";
    let with = |count: usize| VALID.replacen(option, &option.repeat(count - 1), 1);
    assert!(ItemBank::parse(&[("t.toml", &with(7))]).is_ok());
    let found = problems(&[("t.toml", &with(8))]);
    assert_eq!(found, ["t.toml: the response scale `yes2` has 8 options; give it 2 to 7 options"]);
}

#[test]
fn an_empty_file_lacks_everything_at_once() {
    let found = problems(&[("t.toml", "")]);
    let lacks = ["title", "version", "status", "licence", "construct", "response_scale", "item"];
    assert_eq!(found.len(), lacks.len(), "{found:#?}");
    for (line, key) in found.iter().zip(lacks) {
        assert!(line.contains(key), "{line} {key}");
    }
}

#[test]
fn all_problems_of_all_files_are_reported() {
    let bad = VALID.replace("A1", "b-1").replace("de = \"Eins.\"", "de = \"\"");
    let broken = "a = 1\n= 2\nb = \"\n";
    let found = problems(&[("a.toml", &bad), ("b.toml", broken)]);
    assert!(found[0].starts_with("a.toml, b-1: `b-1` is no item id"), "{found:#?}");
    assert!(found[1].starts_with("a.toml, b-1: `text.de` is empty"), "{found:#?}");
    assert!(found.iter().any(|line| line.starts_with("b.toml: line 2 ")), "{found:#?}");
    assert!(found.iter().any(|line| line.starts_with("b.toml: line 3 ")), "{found:#?}");
}

#[test]
fn what_is_given_twice_is_found_across_files() {
    let found = problems(&[("a.toml", VALID), ("b.toml", VALID)]);
    assert_eq!(
        found,
        ["b.toml, A1: the id is given twice, first in a.toml; give one of the two a new id"]
    );
    let other = VALID.replace("A1", "A2").replace("\"Ja\"", "\"Doch\"");
    let found = problems(&[("a.toml", VALID), ("b.toml", &other)]);
    assert_eq!(
        found,
        [
            "b.toml: the response scale `yes2` has other options in a.toml; give one of the two a new id"
        ]
    );
    let within = VALID.to_owned()
        + "[[item]]\nid = \"A1\"\nscale = \"autonomy_satisfaction\"\nresponse = \"yes2\"\ntext = { en = \"O\", de = \"E\" }\n";
    let found = problems(&[("a.toml", &within)]);
    assert_eq!(
        found,
        ["a.toml, A1: the id is given twice, first in a.toml; give one of the two a new id"]
    );
    let renamed = VALID.replace("A1", "A2");
    let found = problems(&[("x/a.toml", VALID), ("y/a.toml", &renamed)]);
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(found[0].starts_with("y/a.toml: x/a.toml has the same name"), "{found:#?}");
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in "\\PC*") {
        if let Ok(bank) = ItemBank::parse(&[("t.toml", &text)]) {
            prop_assert!(!bank.instruments().is_empty());
        }
    }

    #[test]
    fn a_mutated_file_is_read_or_refused(at in 0..VALID.len(), new in "[\\[\\]{}=\",a1.\n#-]{0,4}") {
        let mutated = format!("{}{new}{}", &VALID[..at], &VALID[at + 1..]);
        match ItemBank::parse(&[("t.toml", &mutated)]) {
            Ok(bank) => prop_assert_eq!(bank.form("t").unwrap().items.len(), 1),
            Err(problems) => prop_assert!(!problems.is_empty()),
        }
    }
}
