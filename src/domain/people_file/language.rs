use crate::domain::{Languages, Locale};

/// What other programs call languages, in lower case, by tag.
const NAMES: &[(&str, &[&str])] = &[
    (
        "en",
        &[
            "english", "englisch", "anglais", "inglese", "inglés", "ingles", "inglês", "engels",
            "eng",
        ],
    ),
    (
        "de",
        &[
            "german", "deutsch", "allemand", "tedesco", "alemán", "aleman", "alemão", "duits",
            "deu", "ger",
        ],
    ),
    (
        "fr",
        &[
            "french",
            "französisch",
            "franzoesisch",
            "français",
            "francais",
            "francese",
            "francés",
            "frances",
            "francês",
            "frans",
            "fra",
            "fre",
        ],
    ),
    (
        "es",
        &[
            "spanish",
            "spanisch",
            "espagnol",
            "spagnolo",
            "español",
            "espanol",
            "castellano",
            "espanhol",
            "spaans",
            "spa",
        ],
    ),
    ("it", &["italian", "italienisch", "italien", "italiano", "italiaans", "ita"]),
    (
        "nl",
        &[
            "dutch",
            "niederländisch",
            "niederlaendisch",
            "néerlandais",
            "neerlandais",
            "olandese",
            "neerlandés",
            "neerlandes",
            "holandês",
            "nederlands",
            "nld",
            "dut",
        ],
    ),
    (
        "pt",
        &[
            "portuguese",
            "portugiesisch",
            "portugais",
            "portoghese",
            "portugués",
            "portugues",
            "português",
            "portugees",
            "por",
        ],
    ),
    (
        "pl",
        &[
            "polish", "polnisch", "polonais", "polacco", "polaco", "polonês", "polski", "pools",
            "pol",
        ],
    ),
];

/// Reads `de-AT`, `en_US`, `German`, `English (United Kingdom)`, and a language by its own name; `None` for one
/// that is not spoken.
pub(super) fn language(text: &str, languages: &Languages) -> Option<Locale> {
    if let Some(locale) = languages.find(text) {
        return Some(locale);
    }
    let lower = text.to_lowercase();
    let word = lower.split(|c: char| !c.is_alphabetic()).find(|word| !word.is_empty())?;
    let own = languages.iter().find(|one| one.own_name.to_lowercase() == word);
    let named = NAMES.iter().find(|(_, names)| names.contains(&word)).map(|(tag, _)| *tag);
    own.map(|one| one.locale).or_else(|| languages.find(named.unwrap_or(word)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;

    #[test]
    fn tags_and_names() {
        for (text, locale) in [
            ("de-AT", Some(Locale::DE)),
            ("en_US", Some(Locale::EN)),
            ("DE", Some(Locale::DE)),
            ("de_CH.UTF-8", Some(Locale::DE)),
            ("English (United Kingdom)", Some(Locale::EN)),
            ("German", Some(Locale::DE)),
            ("Deutsch (Österreich)", Some(Locale::DE)),
            ("Allemand", Some(Locale::DE)),
            ("fr", None),
            ("French", None),
            ("Denglish", None),
            ("?", None),
        ] {
            assert_eq!(language(text, &Languages::default()), locale, "{text}");
        }
    }

    #[test]
    fn a_language_that_was_added_is_known_by_its_names() {
        let [french, breton] = ["fr", "br"].map(|tag| Locale::parse(tag).unwrap());
        let mut languages = Languages::default();
        for (locale, own_name) in [(french, "français"), (breton, "Brezhoneg")] {
            languages.add(Language { locale, own_name: own_name.to_owned(), is_draft: false });
        }
        for text in ["fr", "fr-CA", "French", "Französisch", "Français (France)"] {
            assert_eq!(language(text, &languages), Some(french), "{text}");
        }
        for text in ["br_FR", "brezhoneg"] {
            assert_eq!(language(text, &languages), Some(breton), "{text}");
        }
    }
}
