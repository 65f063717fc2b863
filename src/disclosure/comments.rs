//! Rule R6b: comments are shown for the whole organisation only, or not at all.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::release::Release;
use super::released::{Figure, Released};
use crate::domain::{UnitPath, hexadecimal};

/// From how many respondents who count in the organisation, and from how many comments of theirs.
const LEAST_RESPONDENTS: u32 = 10;
const LEAST_COMMENTS: usize = 5;

/// Between two texts where they are hashed: a line that holds the record separator alone.
const SEPARATOR: &str = "\n\u{1e}\n";

/// What a release keeps of its comments; the texts stand elsewhere, in no order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommentsShown {
    pub count: u32,
    /// Over the sorted texts, so that a text changed, added or taken away later shows. Hexadecimal.
    pub sha256: String,
}

/// One respondent's comment, if they wrote one.
#[derive(Debug, Clone, Copy)]
pub struct GivenComment<'a> {
    /// Whether the writer held a reading role at the open: shown too, but counts toward nothing.
    pub reader: bool,
    pub text: Option<&'a str>,
}

impl CommentsShown {
    /// Of the sorted texts.
    pub fn of(texts: &[&str]) -> Option<Self> {
        let mut sorted = texts.to_vec();
        sorted.sort_unstable();
        let sha256 = hexadecimal(&Sha256::digest(sorted.join(SEPARATOR).as_bytes()));
        Some(Self { count: u32::try_from(texts.len()).ok()?, sha256 })
    }
}

/// The texts to show, in the order given, with what the release keeps of them; `None` where none are
/// shown. Takes one entry per fitting ballot, shuffled before.
///
/// They are shown where the whole organisation is, from 10 respondents and 5 comments. Like every
/// threshold both count only people who hold no reading role (R0): four readers could otherwise tell
/// the fifth comment by knowing their own.
pub fn comments<'a>(
    organisation_is_shown: bool,
    given: impl IntoIterator<Item = GivenComment<'a>>,
) -> Option<(Vec<&'a str>, CommentsShown)> {
    let (mut respondents, mut of_respondents, mut texts) = (0, 0, Vec::new());
    for comment in given {
        let text = comment.text.filter(|text| !text.trim().is_empty());
        if !comment.reader {
            respondents += 1;
            of_respondents += usize::from(text.is_some());
        }
        texts.extend(text);
    }
    let enough = respondents >= LEAST_RESPONDENTS && of_respondents >= LEAST_COMMENTS;
    if !(organisation_is_shown && enough) {
        return None;
    }
    let shown = CommentsShown::of(&texts)?;
    Some((texts, shown))
}

impl Release {
    /// How many comments are shown, of the whole organisation only.
    pub fn comments(&self) -> Figure<CommentsShown> {
        match &self.body.comments {
            Some(comments) => Figure::Shown(Released::new(comments.clone())),
            None => self.absent(&UnitPath::organisation()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(respondents: usize, texts: &[&'static str]) -> Vec<GivenComment<'static>> {
        let text = |at: usize| GivenComment { reader: false, text: texts.get(at).copied() };
        (0..respondents).map(text).collect()
    }

    fn reader(text: &str) -> GivenComment<'_> {
        GivenComment { reader: true, text: Some(text) }
    }

    const FIVE: [&str; 5] = ["d", "b", "a", "e", "c"];

    #[test]
    fn from_ten_respondents_and_five_comments_in_the_order_given() {
        let (texts, shown) = comments(true, given(10, &FIVE)).unwrap();
        assert_eq!(texts, FIVE);
        let joined = "a\n\u{1e}\nb\n\u{1e}\nc\n\u{1e}\nd\n\u{1e}\ne";
        let sha256 = hexadecimal(&Sha256::digest(joined.as_bytes()));
        assert_eq!(shown, CommentsShown { count: 5, sha256 });

        assert_eq!(comments(false, given(10, &FIVE)), None);
        assert_eq!(comments(true, given(9, &FIVE)), None);
        assert_eq!(comments(true, given(10, &FIVE[..4])), None);
        assert_eq!(comments(true, given(10, &["a", "b", "c", "d", " \n"])), None);
        assert_eq!(comments(true, []), None);
    }

    #[test]
    fn readers_are_shown_and_counted_toward_nothing() {
        let with = |respondents, texts: &[&'static str], readers: &[&'static str]| {
            let mut all = given(respondents, texts);
            all.extend(readers.iter().map(|text| reader(text)));
            comments(true, all).map(|(texts, shown)| (texts.len(), shown.count))
        };
        assert_eq!(with(10, &FIVE[..4], &["x", "y"]), None);
        assert_eq!(with(9, &FIVE, &["x", "y"]), None);
        assert_eq!(with(10, &FIVE, &["x", "y"]), Some((7, 7)));
    }

    #[test]
    fn the_hash_does_not_depend_on_the_order() {
        let mut turned = FIVE;
        turned.reverse();
        assert_eq!(CommentsShown::of(&FIVE), CommentsShown::of(&turned));
        assert_ne!(CommentsShown::of(&FIVE), CommentsShown::of(&FIVE[1..]));
    }
}
