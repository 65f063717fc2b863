//! The routes as the sources of `src/web` register them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// Constants that hold an address, by name.
fn addresses(source: &str) -> BTreeMap<String, String> {
    let lines = source.lines().filter_map(|line| {
        let (name, text) = line.split_once("const ")?.1.split_once(": &str = \"")?;
        Some((name.to_owned(), text.strip_suffix("\";")?.to_owned()))
    });
    lines.collect()
}

/// Each method with each pattern.
///
/// # Panics
/// On a way to register that is not read here.
pub fn registered() -> BTreeSet<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let named = addresses(&fs::read_to_string(root.join("reports/addresses.rs")).unwrap());
    let mut files = Vec::new();
    sources(&root.join("web"), &mut files);
    let mut found = BTreeSet::new();
    // Not on the address of the pages: `tests/suite/operations/metrics.rs` has that one.
    for file in files.iter().filter(|file| !file.ends_with("web/metrics.rs")) {
        let source = fs::read_to_string(file).unwrap();
        routes_of(&source, &named, &mut found);
    }
    found
}

fn routes_of(
    source: &str,
    named: &BTreeMap<String, String>,
    found: &mut BTreeSet<(String, String)>,
) {
    for other in ["web::scope(", "web::to_async(", "web::route(", "#[get", "#[post", "#[route"] {
        assert!(!source.contains(other), "{other} is not read by this test");
    }
    let pattern = |text: &str| {
        if let Some(text) = text.strip_prefix('"') {
            return text.split('"').next().unwrap().to_owned();
        }
        let name: String =
            text.chars().take_while(|c| c.is_ascii_uppercase() || *c == '_').collect();
        named.get(&name).unwrap_or_else(|| panic!("{name:?} has no address: {text:.60}")).clone()
    };
    let mut resource: Option<String> = None;
    let mut rest = source;
    while let Some(at) =
        ["web::resource(", ".route("].iter().filter_map(|word| rest.find(word)).min()
    {
        let is_resource = rest[at..].starts_with("web::resource(");
        let (_, after) = rest[at..].split_once('(').unwrap();
        let argument = after.trim_start();
        rest = after;
        if is_resource {
            resource = Some(pattern(argument));
            continue;
        }
        let (to, method) = if let Some(method) = argument.strip_prefix("web::") {
            (resource.clone().expect("a route of a resource"), method)
        } else {
            let (_, method) = argument.split_once("web::").unwrap();
            (pattern(argument), method)
        };
        let method = method.split('(').next().unwrap().to_uppercase();
        assert!(["GET", "HEAD", "POST"].contains(&method.as_str()), "{method} of {to}");
        found.insert((method, to));
    }
}

#[test]
fn both_ways_to_register_are_read() {
    let source = "config.route(PLACE, web::get().to(x)).service(web::resource(\"/b/{c}\")\
                  .route(web::get().to(y)).route(web::post().to(z)));";
    let mut found = BTreeSet::new();
    routes_of(source, &[("PLACE".to_owned(), "/a".to_owned())].into(), &mut found);
    let found: Vec<(&str, &str)> =
        found.iter().map(|(method, pattern)| (method.as_str(), pattern.as_str())).collect();
    assert_eq!(found, [("GET", "/a"), ("GET", "/b/{c}"), ("POST", "/b/{c}")]);
}
