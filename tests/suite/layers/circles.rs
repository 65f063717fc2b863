//! Which file uses which, and whether files of different folders use each other in a circle.

use std::collections::{BTreeMap, BTreeSet};

use super::rules::module_of;
use super::source::named_paths;

/// Arrows between files, each named below `src`; tests beside the code are left out, and a name that a
/// folder hands on leads to the file that has it.
pub struct Arrows(BTreeMap<String, BTreeSet<String>>);

impl Arrows {
    /// `files`: each file below `src` with its text.
    pub fn of(files: &[(String, String)]) -> Self {
        let files: Vec<(&str, Vec<String>, String)> = files
            .iter()
            .filter(|(file, _)| !is_test(file))
            .map(|(file, source)| (file.as_str(), module_of(file), without_tests(source)))
            .collect();
        let by_module: BTreeMap<Vec<String>, &str> =
            files.iter().map(|(file, module, _)| (module.clone(), *file)).collect();
        let handed_on = handed_on(&files, &by_module);
        let mut arrows = BTreeMap::new();
        for (file, module, source) in &files {
            let used =
                named_paths(source, module).unwrap().into_iter().filter(|named| named.inside);
            let used = used.filter_map(|named| resolve(&named.segments, &by_module, &handed_on));
            let used: BTreeSet<String> =
                used.filter(|other| other != file).map(str::to_owned).collect();
            arrows.insert((*file).to_owned(), used);
        }
        Self(arrows)
    }

    pub fn count(&self) -> usize {
        self.0.values().map(BTreeSet::len).sum()
    }

    /// Sets of files that lead to each other and lie in more than one folder.
    pub fn circles(&self) -> Vec<BTreeSet<&str>> {
        let reached: BTreeMap<&str, BTreeSet<&str>> =
            self.0.keys().map(|file| (file.as_str(), self.reached(file))).collect();
        let mut circles = BTreeSet::new();
        for (file, from_it) in &reached {
            let back = from_it.iter().filter(|other| reached[**other].contains(file));
            let circle: BTreeSet<&str> = back.copied().chain([*file]).collect();
            let folders: BTreeSet<&str> = circle.iter().map(|file| folder(file)).collect();
            if folders.len() > 1 {
                circles.insert(circle);
            }
        }
        circles.into_iter().collect()
    }

    fn reached<'a>(&'a self, from: &str) -> BTreeSet<&'a str> {
        let mut reached = BTreeSet::new();
        let mut waiting: Vec<&str> = self.0[from].iter().map(String::as_str).collect();
        while let Some(file) = waiting.pop() {
            if reached.insert(file) {
                waiting.extend(self.0[file].iter().map(String::as_str));
            }
        }
        reached
    }
}

/// A folder's own `mod.rs` belongs to it, and so does the file of its name beside it.
fn folder(file: &str) -> &str {
    file.rsplit_once('/').map_or("", |(folder, _)| folder)
}

fn is_test(file: &str) -> bool {
    let name = file.strip_suffix(".rs").unwrap_or(file);
    name.split('/')
        .any(|part| ["tests", "sample", "property"].contains(&part) || part.ends_with("_tests"))
}

fn without_tests(source: &str) -> String {
    let end = source.find("#[cfg(test)]\nmod tests {").unwrap_or(source.len());
    source[..end].to_owned()
}

/// Per module the names that it hands on from its children, each with the file that has it.
fn handed_on<'a>(
    files: &[(&'a str, Vec<String>, String)],
    by_module: &BTreeMap<Vec<String>, &'a str>,
) -> BTreeMap<(Vec<String>, String), &'a str> {
    let mut names = BTreeMap::new();
    for (file, module, source) in files {
        for named in named_paths(source, module).unwrap() {
            let (false, [child, .., name]) = (named.inside, named.segments.as_slice()) else {
                continue;
            };
            let of_child = [module.as_slice(), std::slice::from_ref(child)].concat();
            if let Some(home) = by_module.get(&of_child)
                && home != file
            {
                names.insert((module.clone(), name.clone()), *home);
            }
        }
    }
    names
}

/// The file that a path from the root leads into.
fn resolve<'a>(
    segments: &[String],
    by_module: &BTreeMap<Vec<String>, &'a str>,
    handed_on: &BTreeMap<(Vec<String>, String), &'a str>,
) -> Option<&'a str> {
    let depth = (1..=segments.len()).rev().find(|at| by_module.contains_key(&segments[..*at]))?;
    let (mut module, mut file) = (segments[..depth].to_vec(), by_module[&segments[..depth]]);
    let Some(name) = segments.get(depth) else { return Some(file) };
    // From `mod.rs` to `mod.rs`, until a file has the name itself.
    while let Some(home) = handed_on.get(&(module.clone(), name.clone())) {
        (module, file) = (module_of(home), *home);
    }
    Some(file)
}
