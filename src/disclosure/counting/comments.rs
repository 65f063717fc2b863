//! Rule R6b: comments are shown for the whole organisation only, or not at all.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::domain::{Ballot, Comment, Policy, hexadecimal};

/// Between two texts where they are hashed: a comment holds no control character but line ends.
const SEPARATOR: &str = "\n\u{1e}\n";

/// What a release keeps of its comments; the texts stand elsewhere, in no order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommentsShown {
    pub count: u32,
    /// Over the sorted texts, so that a text changed, added or taken away later shows. Hexadecimal.
    pub sha256: String,
}

impl CommentsShown {
    /// Of the texts in any order.
    pub fn of(texts: &[&str]) -> Option<Self> {
        let mut sorted = texts.to_vec();
        sorted.sort_unstable();
        let sha256 = hexadecimal(&Sha256::digest(sorted.join(SEPARATOR).as_bytes()));
        Some(Self { count: u32::try_from(texts.len()).ok()?, sha256 })
    }
}

/// The comments to show of the wave's ballots, in their order, with what the release keeps of
/// them; `None` where none are shown.
///
/// They are shown where the whole organisation is, from 10 respondents and 5 comments. Like every
/// threshold both count only people who hold no reading role (R0): four readers could otherwise tell
/// the fifth comment by knowing their own.
pub fn comments(
    organisation_is_shown: bool,
    ballots: &[Ballot],
) -> Option<(Vec<Comment>, CommentsShown)> {
    let (mut respondents, mut of_respondents) = (0, 0);
    for ballot in ballots.iter().filter(|ballot| !ballot.reader) {
        respondents += 1;
        of_respondents += u32::from(ballot.comment.is_some());
    }
    let least = Policy::COMMENTS;
    let enough = respondents >= least.respondents && of_respondents >= least.comments;
    if !(organisation_is_shown && enough) {
        return None;
    }
    let comments: Vec<Comment> =
        ballots.iter().filter_map(|ballot| ballot.comment.clone()).collect();
    let texts: Vec<&str> = comments.iter().map(Comment::as_str).collect();
    let shown = CommentsShown::of(&texts)?;
    Some((comments, shown))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::sample::{item, numbered, wave};
    use crate::domain::{Roster, SheetContent, UnitPath};

    const FIVE: [&str; 5] = ["d", "b", "a", "e", "c"];

    /// Ballots of one kind of person, the first of whom write these.
    fn of(people: usize, reader: bool, texts: &[&str]) -> Vec<Ballot> {
        let day = jiff::civil::date(2026, 1, 1);
        let wave = wave(1, day, day, vec![item("AUT_S1")]);
        let unit = UnitPath::organisation();
        let roster = numbered(Roster::freeze([(&unit, reader)]));
        let comment = |at: usize| Comment::parse(texts.get(at)?).unwrap();
        let ballot = |at| {
            let content = SheetContent { values: vec![3], comment: comment(at) };
            let leaf = roster.get(roster.leaf_of(&unit)?)?.number;
            Ballot::of(&wave.form, &roster, leaf, reader, content)
        };
        (0..people).map(|at| ballot(at).unwrap()).collect()
    }

    fn shown(ballots: &[Ballot]) -> Option<(Vec<String>, CommentsShown)> {
        let (comments, shown) = comments(true, ballots)?;
        Some((comments.into_iter().map(String::from).collect(), shown))
    }

    #[test]
    fn from_ten_respondents_and_five_comments_in_the_order_given() {
        let (texts, kept) = shown(&of(10, false, &FIVE)).unwrap();
        assert_eq!(texts, FIVE);
        let joined = "a\n\u{1e}\nb\n\u{1e}\nc\n\u{1e}\nd\n\u{1e}\ne";
        let sha256 = hexadecimal(&Sha256::digest(joined.as_bytes()));
        assert_eq!(kept, CommentsShown { count: 5, sha256 });

        assert!(comments(false, &of(10, false, &FIVE)).is_none());
        assert_eq!(shown(&of(9, false, &FIVE)), None);
        assert_eq!(shown(&of(10, false, &FIVE[..4])), None);
        assert_eq!(shown(&of(10, false, &["a", "b", "c", "d", " \n"])), None);
        assert_eq!(shown(&[]), None);
    }

    #[test]
    fn readers_are_shown_and_counted_toward_nothing() {
        let with = |respondents, texts: &[&str]| {
            let readers = of(2, true, &["x", "y"]);
            let all = [of(respondents, false, texts), readers].concat();
            shown(&all).map(|(texts, kept)| (texts.len(), kept.count))
        };
        assert_eq!(with(10, &FIVE[..4]), None);
        assert_eq!(with(9, &FIVE), None);
        assert_eq!(with(10, &FIVE), Some((7, 7)));
    }

    #[test]
    fn the_hash_does_not_depend_on_the_order() {
        let mut turned = FIVE;
        turned.reverse();
        assert_eq!(CommentsShown::of(&FIVE), CommentsShown::of(&turned));
        assert_ne!(CommentsShown::of(&FIVE), CommentsShown::of(&FIVE[1..]));
    }
}
