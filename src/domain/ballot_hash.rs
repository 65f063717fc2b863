//! What shows that a ballot is in the box that was counted: hashes of sealed ballots, and of a whole box.

use std::fmt;

use sha2::{Digest, Sha256};

use super::hexadecimal;

/// SHA-256 of one sealed ballot, as it is stored. Tells nothing of the answers in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BallotHash([u8; 32]);

impl BallotHash {
    /// How many characters of the hash make the short code of the thanks page: 2⁴⁰ codes.
    pub const CODE_LENGTH: usize = 10;

    pub fn of(sealed: &[u8]) -> Self {
        Self(Sha256::digest(sealed).into())
    }

    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The beginning of the hash, which its sender can write down.
    pub fn code(&self) -> String {
        self.to_string().chars().take(Self::CODE_LENGTH).collect()
    }

    /// Reads a short code; `None` unless it has the form of one.
    pub fn parse_code(text: &str) -> Option<String> {
        let is_hex = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
        (text.len() == Self::CODE_LENGTH && text.chars().all(is_hex)).then(|| text.to_owned())
    }
}

/// 64 hexadecimal digits, lower case.
impl fmt::Display for BallotHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hexadecimal(&self.0))
    }
}

/// What a box holds, without any answer: the hashes of its ballots, sorted, so that their order tells
/// no order of events.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BoxList(Vec<BallotHash>);

impl BoxList {
    pub fn new(hashes: impl IntoIterator<Item = BallotHash>) -> Self {
        let mut hashes: Vec<BallotHash> = hashes.into_iter().collect();
        hashes.sort_unstable();
        Self(hashes)
    }

    /// Of sealed ballots in any order.
    pub fn of<'a>(ballots: impl IntoIterator<Item = &'a Vec<u8>>) -> Self {
        Self::new(ballots.into_iter().map(|sealed| BallotHash::of(sealed)))
    }

    pub fn hashes(&self) -> &[BallotHash] {
        &self.0
    }

    /// How many ballots the box holds, as the policy log tells it.
    pub fn count(&self) -> u64 {
        self.0.iter().map(|_| 1_u64).sum()
    }

    /// A line per ballot, as the list is published.
    pub fn text(&self) -> String {
        self.0.iter().map(|hash| format!("{hash}\n")).collect()
    }

    /// SHA-256 of [`Self::text`], in hexadecimal: what `sha256sum` makes of the published list.
    pub fn sha256(&self) -> String {
        hexadecimal(&Sha256::digest(self.text()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_box_has_one_hash_whatever_the_order_and_another_with_one_ballot_more() {
        let ballots = [vec![1], vec![2], vec![3]];
        let list = BoxList::of(&ballots);
        let turned = BoxList::of(ballots.iter().rev());
        assert_eq!(list, turned);
        assert_eq!((list.count(), BoxList::default().count()), (3, 0));
        assert_ne!(list.sha256(), BoxList::of(&ballots[..2]).sha256());
        // `printf 1 | sha256sum` and so on, sorted, through `sha256sum`.
        assert_eq!(
            BoxList::default().sha256(),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        );
        let lines: Vec<String> = list.text().lines().map(str::to_owned).collect();
        let mut sorted = lines.clone();
        sorted.sort();
        assert_eq!(lines, sorted);
        assert!(lines.iter().all(|line| line.len() == 64));
    }

    #[test]
    fn a_code_is_the_beginning_of_its_hash() {
        let hash = BallotHash::of(b"sealed");
        assert!(hash.to_string().starts_with(&hash.code()));
        assert_eq!(BallotHash::parse_code(&hash.code()), Some(hash.code()));
        for bad in ["", "3F9A0C17BE", "3f9a0c17b", "3f9a0c17be0", "<script>ab"] {
            assert_eq!(BallotHash::parse_code(bad), None, "{bad}");
        }
    }
}
