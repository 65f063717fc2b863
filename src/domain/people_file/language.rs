use crate::domain::Locale;

/// What other programs call the languages that we speak, in lower case.
const NAMES: &[(Locale, &[&str])] = &[
    (
        Locale::En,
        &[
            "english", "englisch", "anglais", "inglese", "inglés", "ingles", "inglês", "engels",
            "eng",
        ],
    ),
    (
        Locale::De,
        &[
            "german", "deutsch", "allemand", "tedesco", "alemán", "aleman", "alemão", "duits",
            "deu", "ger",
        ],
    ),
];

/// Reads `de-AT`, `en_US`, `German`, `English (United Kingdom)`; `None` for a language that we do not speak.
pub(super) fn language(text: &str) -> Option<Locale> {
    let lower = text.to_lowercase();
    let word = lower.split(|c: char| !c.is_alphabetic()).find(|word| !word.is_empty())?;
    let named = NAMES.iter().find(|(_, names)| names.contains(&word)).map(|(locale, _)| *locale);
    named.or_else(|| Locale::parse(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_names() {
        for (text, locale) in [
            ("de-AT", Some(Locale::De)),
            ("en_US", Some(Locale::En)),
            ("DE", Some(Locale::De)),
            ("de_CH.UTF-8", Some(Locale::De)),
            ("English (United Kingdom)", Some(Locale::En)),
            ("German", Some(Locale::De)),
            ("Deutsch (Österreich)", Some(Locale::De)),
            ("Allemand", Some(Locale::De)),
            ("fr", None),
            ("Denglish", None),
            ("?", None),
        ] {
            assert_eq!(language(text), locale, "{text}");
        }
    }
}
