//! Sealing with HPKE (RFC 9180): DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM.

use std::fmt;

use rustls::crypto::aws_lc_rs::hpke::DH_KEM_X25519_HKDF_SHA256_AES_256 as SUITE;
use rustls::crypto::hpke::{EncapsulatedSecret, Hpke, HpkePrivateKey, HpkePublicKey};
use zeroize::Zeroizing;

use crate::domain::{Ballot, WaveId};

const INFO: &[u8] = b"sdt-pulse ballot v1";
/// Length of the encapsulated key that stands before the ciphertext.
const ENCAPSULATED: usize = 32;
/// Every sheet is padded to this size, so that no length tells one from another. With 48 bytes of
/// sealing a row stays below the 1002 bytes beyond which SQLite gives each a page of its own.
const PADDED: usize = 896;

#[derive(Debug, thiserror::Error)]
pub enum SealProblem {
    #[error("an answer sheet of {0} bytes does not fit the ballot's {PADDED}")]
    TooLong(usize),
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

/// A sealed answer sheet: always `896 + 48` bytes.
#[derive(Clone, PartialEq, Eq)]
pub struct SealedBallot(Vec<u8>);

impl PublicKey {
    pub fn from_stored(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl WaveKey {
    pub fn generate() -> Result<(PublicKey, Self), SealProblem> {
        let (public, secret) = SUITE.generate_key_pair().map_err(SealProblem::Hpke)?;
        Ok((PublicKey(public.0), Self(secret)))
    }

    pub(super) fn from_bytes(bytes: Vec<u8>) -> Self {
        Self(HpkePrivateKey::from(bytes))
    }

    pub(super) fn secret_bytes(&self) -> &[u8] {
        self.0.secret_bytes()
    }

    /// Shows that this key opens what `public` seals: nothing derives one from the other.
    pub fn prove(&self, public: &PublicKey) -> Result<(), SealProblem> {
        let wave = WaveId::numbered(0);
        let probe = seal_bytes(public, &wave, b"probe")?;
        let opened = open_bytes(self, &wave, &probe).ok_or(SealProblem::WrongKey)?;
        if opened.as_slice() == b"probe" { Ok(()) } else { Err(SealProblem::WrongKey) }
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

/// Seals one person's sheet to the wave's public key.
pub fn seal(
    public: &PublicKey,
    wave: &WaveId,
    ballot: &Ballot,
) -> Result<SealedBallot, SealProblem> {
    let sheet = Zeroizing::new(serde_json::to_vec(ballot)?);
    seal_bytes(public, wave, &sheet)
}

/// Opens a wave's ballots. What does not open or does not read as a sheet is counted, not fatal: one
/// broken ballot must not hold back everybody's release.
pub fn open_all(key: &WaveKey, wave: &WaveId, sealed: &[SealedBallot]) -> (Vec<Ballot>, usize) {
    let opened: Vec<Ballot> = sealed
        .iter()
        .filter_map(|ballot| open_bytes(key, wave, ballot))
        .filter_map(|sheet| serde_json::from_slice(&sheet).ok())
        .collect();
    let unreadable = sealed.len() - opened.len();
    (opened, unreadable)
}

fn seal_bytes(
    public: &PublicKey,
    wave: &WaveId,
    sheet: &[u8],
) -> Result<SealedBallot, SealProblem> {
    let padded = pad(sheet).ok_or(SealProblem::TooLong(sheet.len()))?;
    let key = HpkePublicKey(public.0.clone());
    let (encapsulated, ciphertext) =
        SUITE.seal(INFO, wave.as_str().as_bytes(), &padded, &key).map_err(SealProblem::Hpke)?;
    let mut sealed = encapsulated.0;
    sealed.extend_from_slice(&ciphertext);
    Ok(SealedBallot(sealed))
}

fn open_bytes(key: &WaveKey, wave: &WaveId, sealed: &SealedBallot) -> Option<Zeroizing<Vec<u8>>> {
    let (encapsulated, ciphertext) = sealed.0.split_at_checked(ENCAPSULATED)?;
    let encapsulated = EncapsulatedSecret(encapsulated.to_vec());
    let padded = SUITE.open(&encapsulated, INFO, wave.as_str().as_bytes(), ciphertext, &key.0);
    unpad(&Zeroizing::new(padded.ok()?))
}

/// Two bytes of length, the sheet, zeros.
fn pad(sheet: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let length = u16::try_from(sheet.len()).ok()?;
    let mut padded = Zeroizing::new(Vec::with_capacity(PADDED));
    padded.extend_from_slice(&length.to_be_bytes());
    padded.extend_from_slice(sheet);
    if padded.len() > PADDED {
        return None;
    }
    padded.resize(PADDED, 0);
    Some(padded)
}

fn unpad(padded: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (length, rest) = padded.split_first_chunk::<2>()?;
    let (sheet, zeros) = rest.split_at_checked(usize::from(u16::from_be_bytes(*length)))?;
    zeros.iter().all(|byte| *byte == 0).then(|| Zeroizing::new(sheet.to_vec()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ItemId;

    fn ballot(unit: usize, value: u8) -> Ballot {
        let answers = [(ItemId::parse("AUT_S1").unwrap(), value)].into();
        Ballot { unit, reader: false, answers }
    }

    #[test]
    fn what_is_sealed_opens_once_more_with_the_key_alone() {
        let wave = WaveId::numbered(3);
        let (public, key) = WaveKey::generate().unwrap();
        let sealed = [
            seal(&public, &wave, &ballot(1, 4)).unwrap(),
            seal(&public, &wave, &ballot(12, 1)).unwrap(),
        ];
        let (opened, unreadable) = open_all(&key, &wave, &sealed);
        assert!(opened == [ballot(1, 4), ballot(12, 1)] && unreadable == 0);
        key.prove(&public).unwrap();

        let (other_public, other) = WaveKey::generate().unwrap();
        assert_eq!(open_all(&other, &wave, &sealed).1, 2);
        assert_eq!(open_all(&key, &WaveId::numbered(4), &sealed).1, 2);
        assert!(matches!(key.prove(&other_public), Err(SealProblem::WrongKey)));
    }

    #[test]
    fn every_ballot_has_one_length_and_no_two_are_alike() {
        let wave = WaveId::numbered(3);
        let (public, _) = WaveKey::generate().unwrap();
        let (a, b) = (
            seal(&public, &wave, &ballot(1, 4)).unwrap(),
            seal(&public, &wave, &ballot(1, 4)).unwrap(),
        );
        let long = seal(&public, &wave, &ballot(123_456, 4)).unwrap();
        assert_eq!(a.as_bytes().len(), PADDED + 48);
        assert_eq!(long.as_bytes().len(), PADDED + 48);
        assert!(a != b);
    }

    #[test]
    fn a_sheet_that_does_not_fit_is_refused() {
        let (public, _) = WaveKey::generate().unwrap();
        let result = seal_bytes(&public, &WaveId::numbered(1), &[b'x'; PADDED - 1]);
        assert!(matches!(result, Err(SealProblem::TooLong(895))));
    }
}
