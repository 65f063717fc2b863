/// Shorter parts of a name are too often words.
const LEAST_LETTERS: usize = 3;

/// The first colleague whose name or address stands in a text that is about rules, never about persons.
///
/// A whole name counts in any spelling of its letters' case; a part of a name only where it is written
/// like a name, with a capital: `will` is a word, `Will` and `WILL` may be somebody.
pub fn named_colleague<'a>(text: &str, colleagues: &'a [String]) -> Option<&'a str> {
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric() && !"@.-_+".contains(c)).map(trimmed).collect();
    let lower: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
    colleagues.iter().map(String::as_str).find(|name| {
        let parts: Vec<&str> = name.split_whitespace().collect();
        let whole: Vec<String> = parts.iter().map(|part| part.to_lowercase()).collect();
        let has_whole = !whole.is_empty() && lower.windows(whole.len()).any(|run| run == whole);
        let is_named =
            |part: &str| words.contains(&part) || words.contains(&part.to_uppercase().as_str());
        has_whole || parts.iter().any(|part| is_name_like(part) && is_named(part))
    })
}

/// The parts of a colleague's name that stand in these texts: a first name shall not find out the last one.
pub fn words_of_name<'a>(name: &str, texts: impl Iterator<Item = &'a str>) -> String {
    let texts: Vec<String> = texts.map(str::to_lowercase).collect();
    let stands = |part: &&str| texts.iter().any(|text| text.contains(&part.to_lowercase()));
    name.split_whitespace().filter(stands).collect::<Vec<_>>().join(" ")
}

fn trimmed(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

fn is_name_like(part: &str) -> bool {
    part.chars().count() >= LEAST_LETTERS && part.starts_with(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_names_nobody() {
        let colleagues: Vec<String> =
            ["Anna Lindqvist", "Will Ng", "anna@example.com"].map(str::to_owned).into();
        for (text, named) in [
            ("Anna is guided until March", Some("Anna Lindqvist")),
            ("What Lindqvist may sign", Some("Anna Lindqvist")),
            ("ask ANNA LINDQVIST first", Some("Anna Lindqvist")),
            ("ANNA IS ASKED FIRST", Some("Anna Lindqvist")),
            ("mail to anna@example.com.", Some("anna@example.com")),
            ("Will's first weeks", Some("Will Ng")),
            ("we will guide first-timers", None),
            ("Annual review of ng-filters", None),
            ("", None),
        ] {
            assert_eq!(named_colleague(text, &colleagues), named, "{text}");
        }
    }
}
