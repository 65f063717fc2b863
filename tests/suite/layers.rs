//! The walls of the house: reads every source file and holds each path it names against one table.
//!
//! Files are read as tokens, so the bodies of macros and the arguments of attributes count like any
//! other code, and so do tests beside the code. Where a name is re-exported does not matter: a file
//! is held to the module that it names.

mod circles;
mod rules;
mod source;

use std::fs;
use std::path::Path;

use circles::Arrows;
use rules::{LAYERS, Violation, check, placed};

/// Every file of `src`, with its path below `src` written with slashes.
fn source_files(folder: &Path, below: &str, files: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        if entry.file_type().unwrap().is_dir() {
            source_files(&entry.path(), &format!("{below}{name}/"), files);
        } else if Path::new(&name).extension().is_some_and(|extension| extension == "rs") {
            files.push((format!("{below}{name}"), fs::read_to_string(entry.path()).unwrap()));
        }
    }
}

#[test]
fn every_arrow_points_down() {
    let files = all_files();
    let violations: Vec<Violation> =
        files.iter().flat_map(|(file, source)| check(file, source)).collect();
    let listing: Vec<String> = violations.iter().map(Violation::to_string).collect();
    assert!(listing.is_empty(), "{} breaches:\n{}", listing.len(), listing.join("\n"));
}

fn all_files() -> Vec<(String, String)> {
    let mut files = Vec::new();
    source_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), "", &mut files);
    files.sort();
    assert!(files.iter().any(|(file, _)| file == "domain/mod.rs"), "no source was read");
    files
}

/// Inside one folder files may lean on each other; rooms may not.
#[test]
fn no_circle_leads_from_one_folder_to_another_and_back() {
    let arrows = Arrows::of(&all_files());
    assert!(arrows.count() > 500, "only {} arrows", arrows.count());
    let circles = arrows.circles();
    assert!(circles.is_empty(), "{} circles: {circles:#?}", circles.len());
}

#[test]
fn a_circle_between_folders_is_found_through_a_name_that_is_handed_on() {
    let file = |name: &str, source: &str| (name.to_owned(), source.to_owned());
    let circle = [
        file("a/mod.rs", "mod one; pub use one::One;"),
        file("a/one.rs", "use crate::b::Two; pub struct One;"),
        file("b/mod.rs", "mod two; pub use two::Two;"),
        file("b/two.rs", "use crate::a::One; pub struct Two;"),
    ];
    assert_eq!(Arrows::of(&circle).circles(), [["a/one.rs", "b/two.rs"].into()]);
    let mut open = circle;
    open[3].1 = "pub struct Two; #[cfg(test)]\nmod tests { use crate::a::One; }".to_owned();
    assert_eq!(Arrows::of(&open).circles(), [["", ""]; 0].map(std::collections::BTreeSet::from));
}

/// The check of a certificate shares nothing with what it checks: its `Cargo.toml` says so.
#[test]
fn the_certificate_depends_on_nothing_of_the_house() {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/certificate/Cargo.toml");
    let manifest: toml::Table = fs::read_to_string(manifest).unwrap().parse().unwrap();
    let dependencies: Vec<&String> = manifest["dependencies"].as_table().unwrap().keys().collect();
    assert_eq!(dependencies, ["serde", "serde_json", "sha2", "thiserror"]);
}

#[test]
fn every_module_has_its_place() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let homeless: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| !placed(name))
        .collect();
    assert!(homeless.is_empty(), "give {homeless:?} a line in tests/suite/layers/rules.rs");
}

#[test]
fn the_table_itself_only_points_down() {
    for (row, layer) in LAYERS.iter().enumerate() {
        for used in layer.uses() {
            let used_row = LAYERS.iter().position(|other| other.name == used);
            assert!(
                used_row.is_some_and(|used_row| used_row > row),
                "{} may use {used}, which is not a line below it",
                layer.name
            );
        }
    }
}

/// The complaints about one small file, each as `line path`.
fn complaints(file: &str, source: &str) -> Vec<String> {
    check(file, source).into_iter().map(|found| format!("{} {}", found.line, found.path)).collect()
}

const NONE: [&str; 0] = [];

#[test]
fn a_layer_may_use_itself_and_what_lies_below() {
    let source = "use crate::{app::cast_ballot, domain::{Form, Item}, disclosure};\n\
                  use super::forms;\n\
                  pub(in crate::store) fn f() -> crate::web::RequestError { actix_web::main() }";
    assert_eq!(complaints("web/answer.rs", source), NONE);
    assert_eq!(complaints("main.rs", "use sdt_pulse::cli;\nfn main() { cli::run() }"), NONE);
    assert_eq!(complaints("cli/serve.rs", "use crate::{auth, mail, store, web};"), NONE);
}

#[test]
fn upward_and_sideways_paths_are_found() {
    assert_eq!(complaints("stats/mod.rs", "use crate::web::Page;"), ["1 crate::web::Page"]);
    assert_eq!(
        complaints("web/admin.rs", "\nuse crate::store;\nfn f() { crate::mail::send() }"),
        ["2 crate::store", "3 crate::mail::send"]
    );
    assert_eq!(
        complaints("main.rs", "use sdt_pulse::{cli, store::Store};"),
        ["1 crate::store::Store"]
    );
    assert_eq!(complaints("mail/mod.rs", "type T = ::std::vec::Vec<crate::auth::Role>;").len(), 1);
}

#[test]
fn grouped_and_nested_uses_are_taken_apart() {
    let source = "use crate::{\n  domain::Item,\n  app::{self, x::{y, z as w}, *},\n};";
    assert_eq!(
        complaints("reports/team.rs", source),
        ["3 crate::app::self", "3 crate::app::x::y", "3 crate::app::x::z", "3 crate::app::*"]
    );
}

#[test]
fn a_path_that_climbs_out_is_followed() {
    assert_eq!(complaints("charts/svg/font.rs", "use super::super::super::web::Page;").len(), 1);
    assert_eq!(complaints("charts/mod.rs", "use super::web;"), ["1 crate::web"]);
    assert_eq!(
        complaints("charts/mod.rs", "mod tests { use super::*; use super::super::web; }"),
        ["1 crate::web"]
    );
    assert_eq!(complaints("charts/mod.rs", "mod tests { use super::web; }"), NONE);
    assert_eq!(complaints("charts/mod.rs", "use super::*;"), ["1 crate::*"]);
    assert_eq!(complaints("charts/mod.rs", "use crate as house;"), ["1 crate::"]);
    assert_eq!(complaints("lib.rs", "pub mod web;\npub use web::Page;"), ["2 crate::web::Page"]);
}

#[test]
fn macros_and_attributes_count_as_code() {
    assert_eq!(complaints("domain/a.rs", "fn f() { vec![crate::app::x()]; }").len(), 1);
    assert_eq!(complaints("domain/a.rs", "#[derive(crate::web::Page)] struct S;").len(), 1);
    assert_eq!(
        complaints("domain/a.rs", "struct S { #[serde(with = \"crate::web::t\")] t: u8 }"),
        ["1 crate::web::t"]
    );
    assert_eq!(complaints("domain/a.rs", "/// See `crate::web::Page`.\nstruct S;"), NONE);
}

#[test]
fn pure_layers_know_neither_world_nor_clock() {
    let source = "use std::{collections::BTreeMap, fs, time::Instant};\n\
                  use rand::Rng;\n\
                  use jiff::{Timestamp, civil::Date};\n\
                  fn f() -> Timestamp { Timestamp::now() }";
    for file in ["domain/a.rs", "stats/a.rs", "disclosure/a.rs"] {
        assert_eq!(
            complaints(file, source),
            ["1 std::fs", "1 std::time::Instant", "2 rand::Rng", "4 Timestamp::now"]
        );
    }
    assert_eq!(complaints("cli/a.rs", source), NONE);
}

#[test]
fn each_framework_stays_in_its_own_layer() {
    assert_eq!(complaints("store/a.rs", "use diesel::prelude::*;"), NONE);
    assert_eq!(complaints("app/a.rs", "use diesel::prelude::*;"), ["1 diesel::prelude::*"]);
    assert_eq!(complaints("cli/serve.rs", "#[actix_web::main] async fn f() {}").len(), 1);
    assert_eq!(complaints("reports/a.rs", "use plotters::prelude::*;").len(), 1);
}

#[test]
fn ballots_do_not_reach_the_pages() {
    assert_eq!(complaints("app/a.rs", "fn f(b: &Ballot, a: AnswerSheet) {}"), NONE);
    assert_eq!(complaints("charts/a.rs", "fn f(b: &Ballot) {}"), ["1 Ballot"]);
    assert_eq!(complaints("web/answer.rs", "use crate::domain::AnswerSheet;"), NONE);
    assert_eq!(complaints("web/answer/form.rs", "fn f(a: AnswerSheet) {}"), NONE);
    assert_eq!(complaints("web/pages.rs", "use crate::domain::AnswerSheet;"), ["1 AnswerSheet"]);
}

#[test]
fn a_breach_names_file_line_path_and_rule() {
    let found = check("messages/a.rs", "\nuse crate::charts::Svg;");
    assert_eq!(
        found.first().map(Violation::to_string).as_deref(),
        Some("src/messages/a.rs:2: crate::charts::Svg: messages may use only: domain")
    );
}

#[test]
fn a_module_without_a_line_is_reported() {
    assert!(placed("domain") && placed("lib.rs") && placed("main.rs"));
    assert!(!placed("utilities") && !placed("helpers.rs"));
    assert_eq!(complaints("app/a.rs", "use crate::utilities::x;"), ["1 crate::utilities::x"]);
}
