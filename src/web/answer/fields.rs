use actix_web::http::StatusCode;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::{HttpRequest, web};

use super::form_encoding::pairs;
use crate::domain::{Languages, Locale};

/// No form of ours comes near this, in bytes.
const LONGEST_BODY: usize = 64 * 1024;
const CODE: &str = "code";
const LANG: &str = "lang";
const CONFIRM: &str = "confirm";
const COMMENT: &str = "comment";
const SEALED: &str = "sealed";

/// What somebody posted, in its order.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Fields(Vec<(String, String)>);

/// Why a body is not a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unreadable {
    TooLong,
    NotAForm,
    /// Broken percent-encoding or UTF-8, or cut off on the way.
    Garbled,
}

impl Unreadable {
    pub const fn status(self) -> StatusCode {
        match self {
            Self::TooLong => StatusCode::PAYLOAD_TOO_LARGE,
            Self::NotAForm => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Garbled => StatusCode::UNPROCESSABLE_ENTITY,
        }
    }
}

impl Fields {
    pub async fn read(request: &HttpRequest, payload: web::Payload) -> Result<Self, Unreadable> {
        let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        let kind = kind.and_then(|kind| kind.split(';').next()).unwrap_or_default();
        if !kind.trim().eq_ignore_ascii_case("application/x-www-form-urlencoded") {
            return Err(Unreadable::NotAForm);
        }
        let body = payload.to_bytes_limited(LONGEST_BODY).await.map_err(|_| Unreadable::TooLong)?;
        Self::decode(&body.map_err(|_| Unreadable::Garbled)?).ok_or(Unreadable::Garbled)
    }

    fn decode(body: &[u8]) -> Option<Self> {
        pairs(body).map(Self)
    }

    /// The first of a name: the language button stands before the field that holds the language.
    fn first(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    /// What was posted as the link or its code; empty where there is none.
    pub fn code(&self) -> &str {
        self.first(CODE).unwrap_or_default().trim()
    }

    pub fn lang(&self, languages: &Languages) -> Option<Locale> {
        languages.find(self.first(LANG)?)
    }

    /// "Send without them" was pressed.
    pub fn confirms(&self) -> bool {
        self.first(CONFIRM) == Some("1")
    }

    /// As it was typed.
    pub fn comment(&self) -> Option<&str> {
        self.first(COMMENT)
    }

    /// What the browser sealed, in place of all answers.
    pub fn sealed(&self) -> Option<&str> {
        self.first(SEALED)
    }

    /// Whatever was filled in, readable or not: what waits for another try.
    pub fn filled_in(&self) -> impl Iterator<Item = (&str, &str)> + Clone {
        let pairs = self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        pairs.filter(|(name, _)| ![CODE, LANG, CONFIRM].contains(name))
    }

    /// What was filled in beside the one comment, where the form has a box for it.
    pub fn answers(&self, has_comment_box: bool) -> impl Iterator<Item = (&str, &str)> + Clone {
        let mut is_first = has_comment_box;
        self.filled_in().filter(move |(name, _)| *name != COMMENT || !std::mem::take(&mut is_first))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decode(body: &str) -> Option<Vec<(String, String)>> {
        Fields::decode(body.as_bytes()).map(|fields| fields.0)
    }

    #[test]
    fn a_form_is_decoded() {
        let pairs = decode("code=w1.a%2Bb+c&AUT_S1=3&&empty=&bare&u=%C3%BC").unwrap();
        let expected =
            [("code", "w1.a+b c"), ("AUT_S1", "3"), ("empty", ""), ("bare", ""), ("u", "ü")];
        assert_eq!(pairs, expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
        assert_eq!(decode(""), Some(Vec::new()));
    }

    #[test]
    fn what_is_garbled_is_refused() {
        for body in ["a=%", "a=%4", "a=%zz", "a=%ff", "%C3=1", "a=%+1"] {
            assert_eq!(decode(body), None, "{body}");
        }
        assert_eq!(Fields::decode(b"a=\xff"), None);
    }

    #[test]
    fn the_language_button_wins_over_the_field() {
        let fields = Fields::decode(b"lang=de&code=w1.x&lang=en&AUT_S1=2&confirm=1").unwrap();
        assert_eq!((fields.lang(&Languages::default()), fields.code()), (Some(Locale::DE), "w1.x"));
        assert!(fields.confirms());
        assert_eq!(fields.answers(true).collect::<Vec<_>>(), [("AUT_S1", "2")]);
    }

    #[test]
    fn one_comment_is_no_answer_where_there_is_a_box_for_it() {
        let fields = Fields::decode(b"comment=a%0D%0Ab&AUT_S1=2&comment=c").unwrap();
        assert_eq!(fields.comment(), Some("a\r\nb"));
        assert_eq!(fields.answers(true).collect::<Vec<_>>(), [("AUT_S1", "2"), ("comment", "c")]);
        assert_eq!(fields.answers(false).count(), 3);
    }
}
