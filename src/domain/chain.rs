use sha2::{Digest, Sha256};

use super::hexadecimal;

/// An append-only list whose every entry covers the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chain {
    /// What each wave promised to those who were asked.
    Policy,
    /// Every change of who is asked, and of who reads.
    Roster,
    /// The same from before it held commitments, until it is carried over.
    RosterWithAddresses,
}

impl Chain {
    pub const fn id(self) -> &'static str {
        match self {
            Self::Policy => "policy",
            Self::Roster => "roster",
            Self::RosterWithAddresses => "roster with addresses",
        }
    }
}

/// One entry of a chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChainEntry {
    /// From 1, without a gap.
    pub number: u64,
    /// JSON, as it was hashed.
    pub body: String,
    /// The hash of the entry before; 64 zeros before the first.
    pub previous: String,
    pub sha256: String,
}

/// Where a chain is broken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChainError {
    #[error("entry {0} is missing")]
    Missing(u64),
    #[error("entry {0} does not follow from the one before: one of the two was replaced")]
    Unlinked(u64),
    #[error("entry {0} does not match its hash: its text was changed")]
    Changed(u64),
}

impl ChainEntry {
    /// What stands before the first entry.
    pub const START: &str = "0000000000000000000000000000000000000000000000000000000000000000";

    /// The entry after `last`.
    pub fn after(last: Option<&Self>, body: String) -> Self {
        let previous = last.map_or(Self::START, |last| last.sha256.as_str()).to_owned();
        let number = last.map_or(1, |last| last.number + 1);
        let sha256 = link(number, &previous, &body);
        Self { number, body, previous, sha256 }
    }
}

/// SHA-256 over number, previous hash and text, a line each, in hexadecimal.
fn link(number: u64, previous: &str, body: &str) -> String {
    hexadecimal(&Sha256::digest(format!("{number}\n{previous}\n{body}")))
}

/// Checks a whole chain, first entry first.
pub fn verify_chain(entries: &[ChainEntry]) -> Result<(), ChainError> {
    let mut previous = ChainEntry::START;
    for (number, entry) in (1..).zip(entries) {
        if entry.number != number {
            return Err(ChainError::Missing(number));
        }
        if entry.previous != previous {
            return Err(ChainError::Unlinked(number));
        }
        if link(number, previous, &entry.body) != entry.sha256 {
            return Err(ChainError::Changed(number));
        }
        previous = &entry.sha256;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chain() -> Vec<ChainEntry> {
        let mut entries: Vec<ChainEntry> = Vec::new();
        for body in ["a", "b", "c"] {
            entries.push(ChainEntry::after(entries.last(), body.to_owned()));
        }
        entries
    }

    #[test]
    fn a_chain_holds_until_anything_is_changed() {
        assert_eq!(verify_chain(&chain()), Ok(()));
        let mut changed = chain();
        changed[1].body = "x".to_owned();
        assert_eq!(verify_chain(&changed), Err(ChainError::Changed(2)));
        // A changed text with its own hash made anew.
        changed[1] = ChainEntry::after(Some(&chain()[0]), "x".to_owned());
        assert_eq!(verify_chain(&changed), Err(ChainError::Unlinked(3)));
        let mut cut = chain();
        cut.remove(1);
        assert_eq!(verify_chain(&cut), Err(ChainError::Missing(2)));
    }
}
