//! Every key that the program names exists, and every message is named somewhere.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::Messages;

/// What stands before a key in quotes: calls on a translator `t`, and [`super::key`].
const CALLS: [&str; 4] = ["t.get(\"", "t.n(\"", "t.say(\"", "key(\""];

fn files_below(folder: &Path, endings: &[&str], found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files_below(&path, endings, found);
        } else if endings.iter().any(|end| path.extension().is_some_and(|ext| ext == *end)) {
            found.push(path);
        }
    }
}

/// The keys that a source or template names; comments and the tests at the end do not count.
fn keys_named_in(source: &str) -> BTreeSet<String> {
    let source = source.split("#[cfg(test)]").next().unwrap_or_default();
    let code = source.lines().filter(|line| !line.trim_start().starts_with("//"));
    // One line, as if rustfmt had broken no call.
    let line = code.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ");
    let line = line.replace(" .", ".").replace("( ", "(");
    let mut keys = BTreeSet::new();
    for call in CALLS {
        for (at, _) in line.match_indices(call) {
            let before = line[..at].chars().next_back();
            if before.is_none_or(|c| !c.is_alphanumeric() && c != '_') {
                keys.insert(line[at + call.len()..].split('"').next().unwrap().to_owned());
            }
        }
    }
    keys
}

#[test]
fn keys_are_found_however_a_call_is_broken() {
    let source =
        "let a = t\n    .say(\n  \"a-b\");\n f(self.t.get(\"c\"), t.n(\"d\", 3), key(\"e\"))
        map.get(\"no\"); at.get(\"no\");\n #[cfg(test)]\n mod tests { t.get(\"no\") }";
    let expected = ["a-b", "c", "d", "e"].map(str::to_owned);
    assert_eq!(keys_named_in(source), BTreeSet::from(expected));
}

#[test]
fn every_key_exists_and_every_message_is_used() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    files_below(&root.join("src"), &["rs"], &mut files);
    files_below(&root.join("reports"), &["html", "txt", "xml", "svg"], &mut files);
    let messages = Messages::load().unwrap();
    let known: BTreeSet<String> =
        messages.english.variables().map(|(key, _)| key.clone()).collect();
    let mut used = BTreeSet::new();
    for file in files.iter().filter(|file| !file.ends_with("messages/usage.rs")) {
        let keys = keys_named_in(&fs::read_to_string(file).unwrap());
        let unknown: Vec<_> = keys.difference(&known).collect();
        assert!(unknown.is_empty(), "{} names {unknown:?}: add to both catalogues", file.display());
        used.extend(keys);
    }
    let unused: Vec<_> = known.difference(&used).collect();
    assert!(
        unused.is_empty(),
        "named nowhere: {unused:?}: remove from both catalogues, or name it as t.get(\"…\"), \
         t.n(\"…\"), t.say(\"…\") or, if it is picked at run time, key(\"…\")"
    );
}

#[test]
fn every_message_can_be_said_with_its_variables() {
    let messages = Messages::load().unwrap();
    for catalogue in std::iter::once(&messages.english).chain(&messages.others) {
        for (key, variables) in catalogue.variables() {
            for n in [0, 1, 2, 5] {
                let mut args = fluent_bundle::FluentArgs::new();
                for name in variables {
                    args.set(name.clone(), n);
                }
                let text = catalogue.format(key, Some(&args));
                assert!(
                    !text.trim().is_empty() && !text.contains(['{', '}', '$']),
                    "{key}: {text}"
                );
            }
        }
    }
}
