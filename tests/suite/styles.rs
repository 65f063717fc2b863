//! Every class that a page uses has a rule in its stylesheet, and every rule is used.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn templates(folder: &str) -> Vec<PathBuf> {
    let files = fs::read_dir(root().join(folder)).unwrap().map(|file| file.unwrap().path());
    files.filter(|file| file.extension().is_some_and(|ending| ending == "html")).collect()
}

/// The classes that a stylesheet's selectors name.
fn ruled(css: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for selector in css.split('{').map(|before| before.rsplit(['}', ';']).next().unwrap()) {
        for (at, _) in selector.match_indices('.') {
            let name: String = selector[at + 1..]
                .chars()
                .take_while(|c| c.is_ascii_alphanumeric() || *c == '-')
                .collect();
            if name.starts_with(|c: char| c.is_ascii_lowercase()) {
                found.insert(name);
            }
        }
    }
    found
}

/// The classes that a template gives, those made at run time as their beginning: `depth-`.
fn given(html: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for after in html.split("class=\"").skip(1) {
        let value = after.split('"').next().unwrap();
        // Conditions are none; what stands between them is.
        let mut plain = String::new();
        for piece in value.split("{%") {
            plain += piece.split_once("%}").map_or(piece, |(_, rest)| rest);
            plain.push(' ');
        }
        let plain = plain.replace("{{", " {{").replace("}}", "}} ");
        let mut words = plain.split_whitespace();
        while let Some(word) = words.next() {
            if word.starts_with("{{") {
                for inside in words.by_ref() {
                    if inside.ends_with("}}") {
                        break;
                    }
                }
            } else {
                found.insert(word.to_owned());
            }
        }
    }
    found
}

/// Given where no template shows it: by `paper.rs`, by a script, and `last` of the form's options.
const ELSEWHERE: [&str; 9] =
    ["dot", "ring", "diamond", "tick", "hatched", "tag", "moved", "strong", "inside"];
/// Without a rule on purpose: what a test or a reader of the source finds its way by.
const HOOKS: [&str; 5] = ["hash", "lead", "snapshots", "files", "code"];

fn compare(css: &str, folder: &str) {
    let ruled = ruled(&read(&root().join(css)));
    let mut all = BTreeSet::new();
    for template in templates(folder) {
        for class in given(&read(&template)) {
            let is_ruled = ruled.contains(&class)
                || class.ends_with('-') && ruled.iter().any(|one| one.starts_with(&class));
            assert!(
                is_ruled || HOOKS.contains(&class.as_str()),
                "{} gives the class {class}, which {css} has no rule for",
                template.display()
            );
            all.insert(class);
        }
    }
    for rule in &ruled {
        let is_given = all.contains(rule)
            || ELSEWHERE.contains(&rule.as_str())
            || all.iter().any(|one| one.ends_with('-') && rule.starts_with(one.as_str()));
        assert!(is_given, "{css} has a rule for {rule}, which no page gives");
    }
    assert!(ruled.len() > 15, "{ruled:?}");
}

#[test]
fn pages_and_stylesheets_name_the_same_classes() {
    compare("reports/app/app.css", "reports/app");
    compare("reports/survey/survey.css", "reports/survey");
}

/// A list of rules has one row per entry: no other class of it may lay its rows side by side.
#[test]
fn nothing_else_lays_out_the_rows_of_a_list_of_rules() {
    let css = read(&root().join("reports/app/app.css"));
    let mut lists = 0;
    for template in templates("reports/app") {
        let html = read(&template);
        for classes in html.split("<dl class=\"rules").skip(1) {
            lists += 1;
            for class in classes.split('"').next().unwrap().split_whitespace() {
                let alone = format!("\n.{class} {{");
                let rule = css.split_once(&alone).map(|(_, rule)| rule.split('}').next().unwrap());
                let lays_out = rule.is_some_and(|rule| rule.contains("display:"));
                assert!(!lays_out, "{}: .{class} has a display of its own", template.display());
            }
        }
    }
    assert!(lists >= 4, "{lists}");
}

#[test]
fn classes_are_read_from_both() {
    let css = "/* 1.5 */ .a, p.b:hover > .c-d{margin:.5rem} @media (max-width:2em){.e{}}";
    assert_eq!(ruled(css), ["a", "b", "c-d", "e"].map(str::to_owned).into());
    let html = r#"<p class="a{% if x %} b{% endif %}"><i class="c depth-{{ one.two }} d">"#;
    assert_eq!(given(html), ["a", "b", "c", "d", "depth-"].map(str::to_owned).into());
}
