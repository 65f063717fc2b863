//! Languages without a rebuild: an installation that speaks French, and what keeps a language from being on.

mod folder;
mod french;
mod stored;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use sdt_pulse::app::{LANGUAGES_FOLDER, Speech, add_language};
use sdt_pulse::domain::{ItemBank, Locale};
use sdt_pulse::messages::Messages;

fn french() -> Locale {
    Locale::parse("fr").unwrap()
}

fn shipped() -> Speech {
    Speech::shipped(ItemBank::parse(&ItemBank::SHIPPED).unwrap(), Messages::load().unwrap())
}

/// With the shipped draft of French.
fn speaking_french() -> Speech {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join(LANGUAGES_FOLDER);
    add_language(&folder, "fr").unwrap();
    shipped().with_folder(&folder)
}

/// The texts without variables of a catalogue that are more than two words, read without the program.
fn sentences(file: &str) -> BTreeSet<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("reports/locale").join(file);
    let text = fs::read_to_string(path).unwrap();
    let texts = text.lines().filter_map(|line| line.split_once(" = ")).map(|(_, text)| text.trim());
    let sentence = |text: &&str| !text.contains('{') && text.split(' ').count() > 2;
    texts.filter(sentence).map(str::to_owned).collect()
}

/// The sentences of one catalogue, and not of the other, that stand in a text.
fn found_in<'a>(
    text: &str,
    of: &'a BTreeSet<String>,
    not_of: &'a BTreeSet<String>,
) -> Vec<&'a str> {
    let plain = text.replace("&#38;", "&").replace("&#39;", "'").replace("&#34;", "\"");
    let found = of.difference(not_of).filter(|sentence| plain.contains(sentence.as_str()));
    found.map(String::as_str).collect()
}

#[test]
fn a_sentence_of_another_language_would_be_found() {
    let (english, french) = (sentences("en.ftl"), sentences("drafts/fr.ftl"));
    assert!(english.len() > 300 && french.len() > 300, "{} {}", english.len(), french.len());
    let some = english.difference(&french).next().unwrap();
    assert_eq!(found_in(&format!("<p>{some}</p>"), &english, &french), [some.as_str()]);
}
