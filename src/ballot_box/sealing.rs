//! Sealing with HPKE (RFC 9180): DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rustls::crypto::aws_lc_rs::hpke::DH_KEM_X25519_HKDF_SHA256_AES_256 as SUITE;
use rustls::crypto::hpke::{EncapsulatedSecret, Hpke, HpkePrivateKey, HpkePublicKey};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::domain::{SheetContent, WaveId};

/// What a whole ballot is sealed for, and what the browser seals its sheet for.
const BALLOT: &[u8] = b"sdt-pulse ballot v2";
const SHEET: &[u8] = b"sdt-pulse sheet v2";
/// Length of the encapsulated key that stands before the ciphertext.
const ENCAPSULATED: usize = 32;
/// What sealing adds: the encapsulated key and the tag.
pub const SEAL: usize = ENCAPSULATED + 16;

/// How much a ballot of a wave holds; everything is padded to it, so that no length tells one ballot
/// from another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Capacity {
    Values,
    /// 600 characters of four bytes, too. SQLite then gives each row a page of its own.
    ValuesAndComment,
}

impl Capacity {
    pub const fn of(comments: bool) -> Self {
        if comments { Self::ValuesAndComment } else { Self::Values }
    }

    /// Bytes of a ballot before it is sealed.
    const fn ballot(self) -> usize {
        match self {
            Self::Values => 512,
            Self::ValuesAndComment => 3584,
        }
    }

    /// Bytes of the sheet that a browser seals, before it does.
    pub const fn sheet(self) -> usize {
        match self {
            Self::Values => 256,
            Self::ValuesAndComment => 2560,
        }
    }

    /// Bytes of a stored ballot.
    pub const fn sealed_ballot(self) -> usize {
        self.ballot() + SEAL
    }
}

#[derive(Debug, thiserror::Error)]
pub enum SealError {
    #[error("an answer sheet of {0} bytes does not fit the ballot's {1}")]
    TooLong(usize, usize),
    #[error("the answer sheet cannot be written")]
    Json(#[from] serde_json::Error),
    #[error("sealing failed")]
    Hpke(#[source] rustls::Error),
    #[error("the key does not open what the wave's public key seals")]
    WrongKey,
}

/// The half of a wave's key that seals; stored with the wave.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PublicKey(Vec<u8>);

/// The half of a wave's key that opens; lives in the key directory until the close destroys it.
pub struct WaveKey(HpkePrivateKey);

/// A sealed ballot: always [`Capacity::sealed_ballot`] bytes.
#[derive(Clone, PartialEq, Eq)]
pub struct SealedBallot(Vec<u8>);

/// Where a ballot counts: what the server knows of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BallotUnit {
    /// The number drawn for the unit.
    pub unit: u32,
    /// Whether the person held a reading role at the open.
    pub reader: bool,
}

/// What somebody said: readable, or sealed in their browser already.
pub enum Sheet {
    Plain(SheetContent),
    Sealed(SealedSheet),
}

/// A sheet that the browser sealed to the wave's key. Nobody but the key's holder can tell whether it
/// is one.
#[derive(Clone, PartialEq, Eq)]
pub struct SealedSheet(String);

impl SealedSheet {
    /// `None` unless it has the form and the length of one: base64url without padding.
    pub fn parse(text: &str, capacity: Capacity) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        (bytes.len() == capacity.sheet() + SEAL).then(|| Self(text.to_owned()))
    }
}

/// A ballot once it is opened.
#[derive(Clone, PartialEq, Eq)]
pub struct OpenedBallot {
    pub place: BallotUnit,
    pub content: SheetContent,
}

/// What is sealed, in its encoding.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Envelope {
    #[serde(rename = "u")]
    unit: u32,
    #[serde(rename = "r")]
    reader: bool,
    #[serde(rename = "s", default, skip_serializing_if = "Option::is_none")]
    plain: Option<SheetContent>,
    #[serde(rename = "b", default, skip_serializing_if = "Option::is_none")]
    sealed: Option<String>,
}

impl PublicKey {
    pub fn from_stored(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl WaveKey {
    pub fn generate() -> Result<(PublicKey, Self), SealError> {
        let (public, secret) = SUITE.generate_key_pair().map_err(SealError::Hpke)?;
        Ok((PublicKey(public.0), Self(secret)))
    }

    pub(super) fn from_bytes(bytes: Vec<u8>) -> Self {
        Self(HpkePrivateKey::from(bytes))
    }

    pub(super) fn secret_bytes(&self) -> &[u8] {
        self.0.secret_bytes()
    }

    /// Shows that this key opens what `public` seals: nothing derives one from the other.
    pub fn prove(&self, public: &PublicKey) -> Result<(), SealError> {
        let wave = WaveId::numbered(0);
        let probe = seal_bytes(public, BALLOT, &wave, b"probe", 16)?;
        let opened = open_bytes(self, BALLOT, &wave, &probe).ok_or(SealError::WrongKey)?;
        if opened.as_slice() == b"probe" { Ok(()) } else { Err(SealError::WrongKey) }
    }
}

impl fmt::Debug for WaveKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("WaveKey(…)")
    }
}

impl SealedBallot {
    pub fn from_stored(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

/// Seals one person's ballot to the wave's public key.
pub fn seal(
    public: &PublicKey,
    wave: &WaveId,
    capacity: Capacity,
    place: BallotUnit,
    sheet: Sheet,
) -> Result<SealedBallot, SealError> {
    let (plain, sealed) = match sheet {
        Sheet::Plain(content) => (Some(content), None),
        Sheet::Sealed(SealedSheet(text)) => (None, Some(text)),
    };
    let envelope = Envelope { unit: place.unit, reader: place.reader, plain, sealed };
    let bytes = Zeroizing::new(serde_json::to_vec(&envelope)?);
    seal_bytes(public, BALLOT, wave, &bytes, capacity.ballot()).map(SealedBallot)
}

/// Seals a sheet as the browser does.
pub fn seal_sheet(
    public: &PublicKey,
    wave: &WaveId,
    capacity: Capacity,
    content: &SheetContent,
) -> Result<SealedSheet, SealError> {
    let bytes = Zeroizing::new(serde_json::to_vec(content)?);
    let sealed = seal_bytes(public, SHEET, wave, &bytes, capacity.sheet())?;
    Ok(SealedSheet(URL_SAFE_NO_PAD.encode(sealed)))
}

/// Opens a wave's ballots. What does not open or does not read as a sheet is counted, not fatal: one
/// broken ballot must not hold back everybody's release.
pub fn open_all(
    key: &WaveKey,
    wave: &WaveId,
    sealed: &[SealedBallot],
) -> (Vec<OpenedBallot>, usize) {
    let opened: Vec<OpenedBallot> =
        sealed.iter().filter_map(|ballot| open_ballot(key, wave, ballot)).collect();
    let unreadable = sealed.len() - opened.len();
    (opened, unreadable)
}

fn open_ballot(key: &WaveKey, wave: &WaveId, ballot: &SealedBallot) -> Option<OpenedBallot> {
    let bytes = open_bytes(key, BALLOT, wave, &ballot.0)?;
    let Envelope { unit, reader, plain, sealed } = serde_json::from_slice(&bytes).ok()?;
    let content = match (plain, sealed) {
        (Some(content), None) => content,
        (None, Some(text)) => {
            let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
            serde_json::from_slice(&open_bytes(key, SHEET, wave, &bytes)?).ok()?
        }
        _ => return None,
    };
    Some(OpenedBallot { place: BallotUnit { unit, reader }, content })
}

fn seal_bytes(
    public: &PublicKey,
    purpose: &[u8],
    wave: &WaveId,
    content: &[u8],
    size: usize,
) -> Result<Vec<u8>, SealError> {
    let padded = pad(content, size).ok_or(SealError::TooLong(content.len(), size))?;
    let key = HpkePublicKey(public.0.clone());
    let (encapsulated, ciphertext) =
        SUITE.seal(purpose, wave.as_str().as_bytes(), &padded, &key).map_err(SealError::Hpke)?;
    let mut sealed = encapsulated.0;
    sealed.extend_from_slice(&ciphertext);
    Ok(sealed)
}

fn open_bytes(
    key: &WaveKey,
    purpose: &[u8],
    wave: &WaveId,
    sealed: &[u8],
) -> Option<Zeroizing<Vec<u8>>> {
    let (encapsulated, ciphertext) = sealed.split_at_checked(ENCAPSULATED)?;
    let encapsulated = EncapsulatedSecret(encapsulated.to_vec());
    let padded = SUITE.open(&encapsulated, purpose, wave.as_str().as_bytes(), ciphertext, &key.0);
    unpad(&Zeroizing::new(padded.ok()?))
}

/// Two bytes of length, the content, zeros.
fn pad(content: &[u8], size: usize) -> Option<Zeroizing<Vec<u8>>> {
    let length = u16::try_from(content.len()).ok()?;
    let mut padded = Zeroizing::new(Vec::with_capacity(size));
    padded.extend_from_slice(&length.to_be_bytes());
    padded.extend_from_slice(content);
    if padded.len() > size {
        return None;
    }
    padded.resize(size, 0);
    Some(padded)
}

fn unpad(padded: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (length, rest) = padded.split_first_chunk::<2>()?;
    let (content, zeros) = rest.split_at_checked(usize::from(u16::from_be_bytes(*length)))?;
    zeros.iter().all(|byte| *byte == 0).then(|| Zeroizing::new(content.to_vec()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Comment;

    const SMALL: Capacity = Capacity::Values;

    fn place(unit: u32) -> BallotUnit {
        BallotUnit { unit, reader: false }
    }

    fn content(value: u8) -> SheetContent {
        SheetContent { values: vec![value; 9], comment: None }
    }

    fn sealed(public: &PublicKey, wave: &WaveId, unit: u32, value: u8) -> SealedBallot {
        seal(public, wave, SMALL, place(unit), Sheet::Plain(content(value))).unwrap()
    }

    #[test]
    fn what_is_sealed_opens_once_more_with_the_key_alone() {
        let wave = WaveId::numbered(3);
        let (public, key) = WaveKey::generate().unwrap();
        let box_of_two = [sealed(&public, &wave, 1, 4), sealed(&public, &wave, 12, 1)];
        let (opened, unreadable) = open_all(&key, &wave, &box_of_two);
        let expected = [(1, 4), (12, 1)]
            .map(|(unit, value)| OpenedBallot { place: place(unit), content: content(value) });
        assert!(opened == expected && unreadable == 0);
        key.prove(&public).unwrap();

        let (other_public, other) = WaveKey::generate().unwrap();
        assert_eq!(open_all(&other, &wave, &box_of_two).1, 2);
        assert_eq!(open_all(&key, &WaveId::numbered(4), &box_of_two).1, 2);
        assert!(matches!(key.prove(&other_public), Err(SealError::WrongKey)));
    }

    #[test]
    fn a_sheet_sealed_twice_opens_to_the_same() {
        let wave = WaveId::numbered(3);
        let (public, key) = WaveKey::generate().unwrap();
        let inner = seal_sheet(&public, &wave, SMALL, &content(2)).unwrap();
        assert_eq!(SealedSheet::parse(&inner.0, SMALL).map(|sheet| sheet.0), Some(inner.0.clone()));
        assert!(SealedSheet::parse(&inner.0[4..], SMALL).is_none());
        let ballot = seal(&public, &wave, SMALL, place(7), Sheet::Sealed(inner)).unwrap();
        let (opened, _) = open_all(&key, &wave, &[ballot]);
        assert!(opened == [OpenedBallot { place: place(7), content: content(2) }]);
        // What only looks like a sheet is found out at the close.
        let noise = SealedSheet(URL_SAFE_NO_PAD.encode(vec![7; SMALL.sheet() + SEAL]));
        let ballot = seal(&public, &wave, SMALL, place(7), Sheet::Sealed(noise)).unwrap();
        assert_eq!(open_all(&key, &wave, &[ballot]).1, 1);
    }

    #[test]
    fn every_ballot_has_one_length_and_no_two_are_alike() {
        let wave = WaveId::numbered(3);
        let (public, _) = WaveKey::generate().unwrap();
        let (a, b) = (sealed(&public, &wave, 1, 4), sealed(&public, &wave, 1, 4));
        let long = sealed(&public, &wave, 4_123_456, 4);
        let inner = seal_sheet(&public, &wave, SMALL, &content(2)).unwrap();
        let twice = seal(&public, &wave, SMALL, place(u32::MAX), Sheet::Sealed(inner)).unwrap();
        for ballot in [&a, &b, &long, &twice] {
            assert_eq!(ballot.as_bytes().len(), SMALL.sealed_ballot());
        }
        assert!(a != b);
    }

    #[test]
    fn the_longest_comment_fits_both_ways_and_what_does_not_is_refused() {
        let (public, _) = WaveKey::generate().unwrap();
        let wave = WaveId::numbered(1);
        let large = Capacity::ValuesAndComment;
        for text in ["\u{1F4AC}", "\"", "\\"] {
            let comment = Comment::parse(&text.repeat(Comment::LONGEST)).unwrap();
            let content = SheetContent { values: vec![5; 31], comment };
            let inner = seal_sheet(&public, &wave, large, &content).unwrap();
            for sheet in [Sheet::Plain(content), Sheet::Sealed(inner)] {
                let ballot = seal(&public, &wave, large, place(u32::MAX), sheet).unwrap();
                assert_eq!(ballot.as_bytes().len(), large.sealed_ballot());
            }
        }
        let result = seal_bytes(&public, BALLOT, &wave, &[b'x'; 511], 512);
        assert!(matches!(result, Err(SealError::TooLong(511, 512))));
    }
}
