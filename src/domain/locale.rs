//! Languages by their tags, and texts in them.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

/// The tag of a language, such as `en` or `pt-BR`: two or three letters, and a script or a region where two
/// kinds of a language differ. The bytes after its end are 0.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Locale([u8; 8]);

/// A text that is no language's tag.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no language's tag: write one such as en, fr or pt-BR")]
pub struct NoLocale(String);

impl Locale {
    pub const EN: Self = Self(*b"en\0\0\0\0\0\0");
    pub const DE: Self = Self(*b"de\0\0\0\0\0\0");
    /// What every installation speaks.
    pub const SHIPPED: [Self; 2] = [Self::EN, Self::DE];

    /// Reads `de`, `de-AT`, `de_CH.UTF-8`, `EN`; whatever comes after a script or a region is left out.
    /// `None` for what can be no tag; whether the language is spoken is for [`Languages`] to say.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().split(['.', '@']).next()?;
        let mut subtags = text.split(['-', '_']);
        let language = subtags.next().filter(|one| (2..=3).contains(&one.len()))?;
        let mut tag = language.to_ascii_lowercase();
        match subtags.next() {
            None => {}
            Some(script) if script.len() == 4 => {
                let lower = script.to_ascii_lowercase();
                let (first, rest) = lower.split_at_checked(1)?;
                tag.extend(["-", &first.to_ascii_uppercase(), rest]);
            }
            Some(region) if (2..=3).contains(&region.len()) => {
                tag.extend(["-", &region.to_ascii_uppercase()]);
            }
            Some(_) => return None,
        }
        let fits = language.bytes().all(|byte| byte.is_ascii_alphabetic())
            && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        let mut bytes = [0; 8];
        bytes.get_mut(..tag.len()).filter(|_| fits)?.copy_from_slice(tag.as_bytes());
        Some(Self(bytes))
    }

    /// As in `<html lang>`, in the people file, and in the name of a file.
    pub fn tag(&self) -> &str {
        let bytes = self.0.split(|byte| *byte == 0).next().unwrap_or_default();
        // Of letters, digits and hyphens alone.
        std::str::from_utf8(bytes).unwrap_or_default()
    }

    /// Whether it is written from right to left, as far as languages of offices go.
    pub fn is_right_to_left(self) -> bool {
        const LANGUAGES: [&str; 10] = ["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"];
        LANGUAGES.contains(&self.language())
    }

    /// `pt` of `pt-BR`.
    fn language(&self) -> &str {
        self.tag().split('-').next().unwrap_or_default()
    }
}

impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl From<Locale> for String {
    fn from(locale: Locale) -> Self {
        locale.tag().to_owned()
    }
}

impl TryFrom<String> for Locale {
    type Error = NoLocale;

    fn try_from(text: String) -> Result<Self, NoLocale> {
        Self::parse(&text).ok_or(NoLocale(text))
    }
}

/// A language that an installation speaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Language {
    pub locale: Locale,
    /// The language's own name for itself, for the language button.
    pub own_name: String,
    /// Whether its texts are marked as nobody's review: HR is to know before people are asked in them.
    pub is_draft: bool,
}

/// The languages that an installation speaks; English is always among them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Languages(Vec<Language>);

impl Languages {
    pub fn new(languages: impl IntoIterator<Item = Language>) -> Self {
        Self(languages.into_iter().collect())
    }

    pub fn add(&mut self, language: Language) {
        self.0.push(language);
    }

    pub fn iter(&self) -> impl Iterator<Item = &Language> {
        self.0.iter()
    }

    pub fn locales(&self) -> impl Iterator<Item = Locale> {
        self.0.iter().map(|language| language.locale)
    }

    pub fn speaks(&self, locale: Locale) -> bool {
        self.locales().any(|one| one == locale)
    }

    /// A language's own name; its tag where it is not spoken.
    pub fn name_of(&self, locale: Locale) -> String {
        let known = self.0.iter().find(|one| one.locale == locale);
        known.map_or_else(|| locale.tag().to_owned(), |language| language.own_name.clone())
    }

    /// The language that a tag asks for: itself, or of another region where that is what is spoken.
    pub fn find(&self, tag: &str) -> Option<Locale> {
        let wanted = Locale::parse(tag)?;
        let of_region = || self.locales().find(|one| one.language() == wanted.language());
        self.locales().find(|one| *one == wanted).or_else(of_region)
    }

    /// The first language of an `Accept-Language` header, by weight, that is spoken.
    pub fn from_accept_language(&self, header: &str) -> Option<Locale> {
        let mut wanted: Vec<(f32, Locale)> = header
            .split(',')
            .filter_map(|part| {
                let mut fields = part.split(';');
                let locale = self.find(fields.next()?)?;
                let weight = fields
                    .find_map(|field| field.trim().strip_prefix("q=")?.parse().ok())
                    .unwrap_or(1.0);
                (weight > 0.0).then_some((weight, locale))
            })
            .collect();
        // A stable sort: of equal weights the first named wins.
        wanted.sort_by(|a, b| b.0.total_cmp(&a.0));
        wanted.first().map(|(_, locale)| *locale)
    }

    /// Those of them that something else has, too.
    #[must_use]
    pub fn among(&self, has: impl Fn(Locale) -> bool) -> Self {
        Self(self.0.iter().filter(|one| has(one.locale)).cloned().collect())
    }
}

/// English and German, as every installation speaks them.
impl Default for Languages {
    fn default() -> Self {
        let named = [(Locale::EN, "English"), (Locale::DE, "Deutsch")];
        Self::new(named.map(|(locale, own_name)| Language {
            locale,
            own_name: own_name.to_owned(),
            is_draft: false,
        }))
    }
}

/// How a language stands in an installation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LanguageState {
    On,
    /// On, and marked as nobody's review.
    OnAsDraft,
    /// In the folder, with so many problems.
    NotOn(usize),
    /// Only shipped.
    Draft,
}

/// A row of the list of languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LanguageRow {
    pub tag: String,
    /// The tag where it is neither spoken nor a shipped draft.
    pub own_name: String,
    pub state: LanguageState,
}

/// One text in English, in German, and in the languages that an installation added.
///
/// Hashes stand on how it is written as JSON: `en`, then `de`, then what was added, by tag.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Translated {
    pub en: String,
    pub de: String,
    #[serde(flatten)]
    added: BTreeMap<Locale, String>,
}

impl Translated {
    pub fn new(en: impl Into<String>, de: impl Into<String>) -> Self {
        Self { en: en.into(), de: de.into(), added: BTreeMap::new() }
    }

    /// The text in a language that it is in (see [`super::Form::speaks`]), in English in any other.
    pub fn get(&self, locale: Locale) -> &str {
        if locale == Locale::DE {
            return &self.de;
        }
        self.added.get(&locale).unwrap_or(&self.en)
    }

    pub fn speaks(&self, locale: Locale) -> bool {
        Locale::SHIPPED.contains(&locale) || self.added.contains_key(&locale)
    }

    /// Adds the text in a further language; English and German are never replaced.
    pub fn add(&mut self, locale: Locale, text: impl Into<String>) {
        if !Locale::SHIPPED.contains(&locale) {
            self.added.insert(locale, text.into());
        }
    }

    /// One text in place of those of all its languages.
    pub(super) fn set_all(&mut self, text: &str) {
        for one in self.added.values_mut().chain([&mut self.en, &mut self.de]) {
            text.clone_into(one);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_portuguese() -> Languages {
        let locale = Locale::parse("pt-BR").unwrap();
        let further = Language { locale, own_name: "português".to_owned(), is_draft: true };
        Languages::new(Languages::default().iter().cloned().chain([further]))
    }

    #[test]
    fn tags_have_one_form() {
        for (text, tag) in [
            ("de", "de"),
            ("EN", "en"),
            (" de-AT ", "de-AT"),
            ("de_CH.UTF-8", "de-CH"),
            ("pt-br", "pt-BR"),
            ("zh-hant-TW", "zh-Hant"),
            ("ca@valencia", "ca"),
            ("es-419", "es-419"),
            ("gsw", "gsw"),
        ] {
            assert_eq!(Locale::parse(text).unwrap().tag(), tag, "{text}");
        }
        for text in
            ["", "?", "e", "german", "klingon", "d1", "de-", "de-x", "de-toolong", "dé", "e n"]
        {
            assert_eq!(Locale::parse(text), None, "{text}");
        }
    }

    #[test]
    fn accept_language_takes_the_heaviest_language_that_is_spoken() {
        let accepted = |header| Languages::default().from_accept_language(header);
        assert_eq!(accepted("fr, de-AT;q=0.8, en;q=0.5"), Some(Locale::DE));
        assert_eq!(accepted("en;q=0.2, de"), Some(Locale::DE));
        assert_eq!(accepted("de;q=0, en"), Some(Locale::EN));
        assert_eq!(accepted("fr, it"), None);
        let portuguese = Locale::parse("pt-BR");
        assert_eq!(with_portuguese().from_accept_language("pt, en;q=0.5"), portuguese);
        assert_eq!(with_portuguese().from_accept_language("pt-PT, en;q=0.5"), portuguese);
    }

    #[test]
    fn a_text_in_two_languages_is_stored_as_it_always_was() {
        let stored = r#"{"en":"One.","de":"Eins."}"#;
        let text: Translated = serde_json::from_str(stored).unwrap();
        assert_eq!(text, Translated::new("One.", "Eins."));
        assert_eq!(serde_json::to_string(&text).unwrap(), stored);
    }

    #[test]
    fn further_languages_are_further_keys() {
        let [fr, br] = ["fr", "pt-BR"].map(|tag| Locale::parse(tag).unwrap());
        let mut text = Translated::new("One.", "Eins.");
        text.add(br, "Um.");
        text.add(fr, "Un.");
        text.add(Locale::EN, "Won.");
        let stored = r#"{"en":"One.","de":"Eins.","fr":"Un.","pt-BR":"Um."}"#;
        assert_eq!(serde_json::to_string(&text).unwrap(), stored);
        assert_eq!(serde_json::from_str::<Translated>(stored).unwrap(), text);
        let texts = [Locale::EN, Locale::DE, fr, br].map(|locale| text.get(locale).to_owned());
        assert_eq!(texts, ["One.", "Eins.", "Un.", "Um."]);
        let spanish = Locale::parse("es").unwrap();
        assert_eq!(
            (text.speaks(fr), text.speaks(spanish), text.get(spanish)),
            (true, false, "One.")
        );
        for broken in [r#"{"en":"One."}"#, r#"{"en":"One.","de":"Eins.","French":"Un."}"#] {
            serde_json::from_str::<Translated>(broken).unwrap_err();
        }
    }
}
