use serde::{Deserialize, Serialize};

/// A language that every page and every item speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Locale {
    En,
    De,
}

impl Locale {
    pub const ALL: [Self; 2] = [Self::En, Self::De];

    /// The language tag, as in `<html lang>` and in the people file.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::De => "de",
        }
    }

    /// The language's own name for itself, for the language button.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::De => "Deutsch",
        }
    }

    /// Reads `de`, `de-AT`, `de_CH.UTF-8`, `EN`; `None` for a language we do not speak.
    pub fn parse(tag: &str) -> Option<Self> {
        let language = tag.trim().split(['-', '_', '.']).next()?;
        Self::ALL.into_iter().find(|locale| locale.tag().eq_ignore_ascii_case(language))
    }

    /// The first language of an `Accept-Language` header, by weight, that we speak.
    pub fn from_accept_language(header: &str) -> Option<Self> {
        let mut wanted: Vec<(f32, Self)> = header
            .split(',')
            .filter_map(|part| {
                let mut fields = part.split(';');
                let locale = Self::parse(fields.next()?)?;
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
}

/// One text in every language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Translated {
    pub en: String,
    pub de: String,
}

impl Translated {
    pub fn get(&self, locale: Locale) -> &str {
        match locale {
            Locale::En => &self.en,
            Locale::De => &self.de,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accept_language_takes_the_heaviest_language_that_we_speak() {
        assert_eq!(Locale::from_accept_language("fr, de-AT;q=0.8, en;q=0.5"), Some(Locale::De));
        assert_eq!(Locale::from_accept_language("en;q=0.2, de"), Some(Locale::De));
        assert_eq!(Locale::from_accept_language("de;q=0, en"), Some(Locale::En));
        assert_eq!(Locale::from_accept_language("fr, it"), None);
    }
}
