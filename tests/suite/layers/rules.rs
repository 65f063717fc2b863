//! The rules as data, and the check of one file against them.

use std::fmt;

use super::source::{Named, named_paths};

/// One line of the table: a module of `src`, and the modules that its files may name.
pub struct Layer {
    pub name: &'static str,
    uses: &'static str,
}

impl Layer {
    pub fn uses(&self) -> impl Iterator<Item = &'static str> {
        self.uses.split_whitespace()
    }
}

const fn layer(name: &'static str, uses: &'static str) -> Layer {
    Layer { name, uses }
}

/// From the top of the house down; a line may only use lines below it.
///
/// `web` holds `store`, `mail`, `auth`, `oidc` and `ballot_box` but reaches them through `app`.
pub const LAYERS: [Layer; 23] = [
    layer("main.rs", "cli"),
    layer("cli", EVERYTHING),
    layer("demo", "web app auth mail audit domain"),
    layer("web", "app reports charts audit messages disclosure stats domain"),
    layer(
        "app",
        "config store mail chat auth oidc ballot_box reports charts messages audit disclosure stats \
         domain certificate fault",
    ),
    layer("config", "domain"),
    layer("store", "disclosure domain fault"),
    layer("mail", "messages domain fault"),
    layer("chat", "http domain"),
    layer("auth", "domain"),
    layer("oidc", "http domain"),
    layer("ballot_box", "domain fault"),
    layer("reports", "charts messages audit disclosure stats domain"),
    layer("charts", "messages audit disclosure stats domain"),
    layer("messages", "domain"),
    layer("audit", "disclosure stats domain"),
    layer("disclosure", "stats domain"),
    layer("stats", "domain"),
    layer("domain", ""),
    // Shares nothing with the engine whose work it checks.
    layer("certificate", ""),
    // Asks other servers; knows nothing of what.
    layer("http", ""),
    // Only with the feature of that name, for tests.
    layer("fault", ""),
    layer("lib.rs", ""),
];

const EVERYTHING: &str = "demo web app config store mail chat auth oidc ballot_box reports charts \
                          messages audit disclosure stats domain certificate";

/// Libraries that belong to one layer alone.
const ONLY_IN: [(&str, &str); 11] = [
    ("diesel", "store"),
    ("diesel_migrations", "store"),
    ("actix_web", "web"),
    ("ureq", "http"),
    ("actix_multipart", "web"),
    ("plotters", "charts"),
    ("resvg", "charts"),
    ("krilla", "reports"),
    ("krilla_svg", "reports"),
    ("rustybuzz", "reports"),
    ("pulldown_cmark", "reports"),
];

/// Layers that get the world, the time and the dice passed in, and what they therefore never name.
const PURE: [&str; 5] = ["audit", "disclosure", "stats", "domain", "certificate"];
/// The door to a pure layer: a program of its own, which reads files.
const DOOR: &str = "certificate/verify.rs";
const WORLD: [&str; 9] =
    ["actix_web", "diesel", "tokio", "lettre", "ureq", "rand", "std::fs", "std::time", "std::env"];
const CLOCK: [[&str; 2]; 2] = [["Timestamp", "now"], ["Zoned", "now"]];

/// Layers that see released figures only, and the words for one person's answers.
const RELEASED_ONLY: [&str; 4] = ["web", "reports", "charts", "audit"];
const ONE_PERSON: [&str; 2] = ["Ballot", "AnswerSheet"];
/// The one place there that parses the form of a single person.
const ANSWER_FORM: (&str, [&str; 2]) = ("AnswerSheet", ["web", "answer"]);

/// A path that a file may not name.
pub struct Violation {
    file: String,
    pub line: usize,
    pub path: String,
    rule: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, line, path, rule } = self;
        write!(formatter, "src/{file}:{line}: {path}: {rule}")
    }
}

fn find(name: &str) -> Option<&'static Layer> {
    LAYERS.iter().find(|layer| layer.name == name)
}

/// Whether an entry of `src`, a folder or a file, has its line in the table.
pub fn placed(entry: &str) -> bool {
    find(entry).is_some() || entry.strip_suffix(".rs").is_some_and(|module| find(module).is_some())
}

/// The modules that a file's code lives in: `web/answer.rs` is `web`, `answer`.
pub fn module_of(file: &str) -> Vec<String> {
    let path = file.strip_suffix(".rs").unwrap_or(file);
    let path = path.strip_suffix("/mod").unwrap_or(path);
    match path {
        "lib" | "main" => Vec::new(),
        _ => path.split('/').map(str::to_owned).collect(),
    }
}

/// Every path in one file, given below `src`, that breaks a rule.
pub fn check(file: &str, source: &str) -> Vec<Violation> {
    let module = module_of(file);
    let name = module.first().map_or(file, String::as_str);
    let paths = named_paths(source, &module).unwrap_or_else(|error| panic!("src/{file}: {error}"));
    let mut found = Vec::new();
    for Named { line, inside, segments } in paths {
        let mut report = |path: String, rule: String| {
            found.push(Violation { file: file.to_owned(), line, path, rule });
        };
        if inside {
            if let Some(rule) = edge_broken(name, segments.first().map(String::as_str)) {
                report(format!("crate::{}", segments.join("::")), rule);
            }
        } else if let Some(rule) = outside_broken(name, &segments)
            && file != DOOR
        {
            report(segments.join("::"), rule);
        }
        for word in segments.iter().filter(|word| person_shown(name, &module, word)) {
            report(
                word.clone(),
                format!("{name} sees released figures, never one person's answers"),
            );
        }
    }
    found
}

/// The rule that a path into `used` breaks; no `used` is the root of the house itself.
fn edge_broken(name: &str, used: Option<&str>) -> Option<String> {
    let Some(used) = used else {
        return Some("name a module, not the whole house".to_owned());
    };
    if used == name {
        return None;
    }
    if find(used).is_none() {
        return Some("no such line in the table of layers".to_owned());
    }
    let Some(layer) = find(name) else {
        return Some(format!("{name} has no line in the table of layers"));
    };
    if layer.uses().any(|allowed| allowed == used) {
        return None;
    }
    let below: Vec<&str> = layer.uses().collect();
    Some(if below.is_empty() {
        format!("{name} may use no other module")
    } else {
        format!("{name} may use only: {}", below.join(", "))
    })
}

/// The rule that a path to a library breaks.
fn outside_broken(name: &str, segments: &[String]) -> Option<String> {
    let starts_with =
        |prefix: &str| prefix.split("::").eq(segments.iter().take(prefix.split("::").count()));
    if PURE.contains(&name) {
        if WORLD.into_iter().any(starts_with) {
            return Some(format!("{name} is pure: what it needs is passed in"));
        }
        if CLOCK.iter().any(|now| segments.windows(2).any(|pair| pair == now)) {
            return Some(format!("{name} reads no clock: the time is passed in"));
        }
    }
    ONLY_IN
        .into_iter()
        .find(|(library, home)| starts_with(library) && *home != name)
        .map(|(library, home)| format!("only {home} may use {library}"))
}

fn person_shown(name: &str, module: &[String], word: &str) -> bool {
    let (form_word, form_module) = ANSWER_FORM;
    let form = word == form_word && module.iter().take(form_module.len()).eq(&form_module);
    RELEASED_ONLY.contains(&name) && ONE_PERSON.contains(&word) && !form
}
