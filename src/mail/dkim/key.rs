//! The key by which mail is signed: a file of PEM.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use aws_lc_rs::encoding::{AsDer, Pkcs8V1Der, PublicKeyX509Der};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::KeySize;
use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair, RSA_PKCS1_SHA256, RsaKeyPair};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rustls::pki_types::PrivateKeyDer;
use rustls::pki_types::pem::PemObject;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::mail::outbox::for_the_owner_only;

/// Why mail cannot be signed.
#[derive(Debug, thiserror::Error)]
pub enum DkimKeyError {
    #[error(
        "dkim_key_file is {file}, which cannot be read. Put the key there, let this program's user read it, or \
         make one with `sdt-pulse mail dkim-key`.", file = .0.display()
    )]
    Unreadable(PathBuf, #[source] io::Error),
    #[error(
        "dkim_key_file is {file}, which holds no key that mail can be signed with. It is to be PEM, an RSA key of \
         2048 to 8192 bits or an Ed25519 key, without a password: make one with `sdt-pulse mail dkim-key`.",
        file = .0.display()
    )]
    NoKey(PathBuf),
    #[error("{file} exists already, and stays as it is: name another file.", file = .0.display())]
    Exists(PathBuf),
    #[error("{file} cannot be written. Check that its folder exists and has space.", file = .0.display())]
    Unwritable(PathBuf, #[source] io::Error),
    #[error("no key could be made: the machine gives no random numbers")]
    NotMade,
}

pub(super) enum DkimKey {
    Rsa(Box<RsaKeyPair>),
    Ed25519(Box<Ed25519KeyPair>, Vec<u8>),
}

impl DkimKey {
    pub fn read(file: &Path) -> Result<Self, DkimKeyError> {
        let text = fs::read(file).map_err(|e| DkimKeyError::Unreadable(file.to_owned(), e))?;
        Self::parse(&Zeroizing::new(text)).ok_or_else(|| DkimKeyError::NoKey(file.to_owned()))
    }

    fn parse(pem: &[u8]) -> Option<Self> {
        let rsa = |pair: RsaKeyPair| Self::Rsa(Box::new(pair));
        match PrivateKeyDer::from_pem_slice(pem).ok()? {
            PrivateKeyDer::Pkcs1(der) => RsaKeyPair::from_der(der.secret_pkcs1_der()).ok().map(rsa),
            PrivateKeyDer::Pkcs8(der) => {
                let der = der.secret_pkcs8_der();
                if let Ok(pair) = RsaKeyPair::from_pkcs8(der) {
                    return Some(rsa(pair));
                }
                // What OpenSSL writes holds the private half alone.
                let pair = Ed25519KeyPair::from_pkcs8_maybe_unchecked(der).ok()?;
                let public = pair.public_key().as_ref().to_vec();
                Some(Self::Ed25519(Box::new(pair), public))
            }
            _ => None,
        }
    }

    pub const fn algorithm(&self) -> &'static str {
        match self {
            Self::Rsa(_) => "rsa",
            Self::Ed25519(..) => "ed25519",
        }
    }

    /// As it is published.
    pub fn public(&self) -> Vec<u8> {
        self.public_forms().into_iter().next().unwrap_or_default()
    }

    /// The usual form first. The standard's own form of an RSA key is the bare one, and what it shows as an example
    /// the other.
    pub fn public_forms(&self) -> Vec<Vec<u8>> {
        match self {
            Self::Rsa(pair) => {
                let public = pair.public_key();
                let named: Result<PublicKeyX509Der<'_>, _> = public.as_der();
                let named = named.into_iter().map(|der| der.as_ref().to_vec());
                named.chain([public.as_ref().to_vec()]).collect()
            }
            Self::Ed25519(_, public) => vec![public.clone()],
        }
    }

    /// `None`: the key does not sign.
    pub fn sign(&self, text: &[u8]) -> Option<Vec<u8>> {
        match self {
            Self::Rsa(pair) => {
                let mut signature = vec![0; pair.public_modulus_len()];
                pair.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), text, &mut signature).ok()?;
                Some(signature)
            }
            // Of the hash, as RFC 8463 has it.
            Self::Ed25519(pair, _) => {
                Some(pair.try_sign(&Sha256::digest(text)).ok()?.as_ref().to_vec())
            }
        }
    }
}

/// Makes an RSA key of 2048 bits, which every receiver checks, in a new file that its owner alone reads.
///
/// # Errors
/// [`DkimKeyError::Exists`]: nothing is overwritten. [`DkimKeyError::Unwritable`], [`DkimKeyError::NotMade`].
pub fn make_dkim_key(file: &Path) -> Result<(), DkimKeyError> {
    let pair = RsaKeyPair::generate(KeySize::Rsa2048).map_err(|_| DkimKeyError::NotMade)?;
    let der: Pkcs8V1Der<'_> = pair.as_der().map_err(|_| DkimKeyError::NotMade)?;
    let text = Zeroizing::new(STANDARD.encode(der.as_ref()));
    let mut pem = Zeroizing::new("-----BEGIN PRIVATE KEY-----\n".to_owned());
    for (at, letter) in text.chars().enumerate() {
        if at > 0 && at % 64 == 0 {
            pem.push('\n');
        }
        pem.push(letter);
    }
    pem.push_str("\n-----END PRIVATE KEY-----\n");
    let mut opened = for_the_owner_only().open(file).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => DkimKeyError::Exists(file.to_owned()),
        _ => DkimKeyError::Unwritable(file.to_owned(), error),
    })?;
    let written = opened.write_all(pem.as_bytes()).and_then(|()| opened.sync_all());
    written.map_err(|error| DkimKeyError::Unwritable(file.to_owned(), error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_that_is_made_is_read_again_and_never_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("dkim.pem");
        make_dkim_key(&file).unwrap();
        let made = fs::read(&file).unwrap();
        let key = DkimKey::read(&file).unwrap();
        assert_eq!((key.algorithm(), key.public_forms().len()), ("rsa", 2));
        assert!(matches!(make_dkim_key(&file), Err(DkimKeyError::Exists(_))));
        assert_eq!(fs::read(&file).unwrap(), made);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        }
        let nowhere = folder.path().join("none/dkim.pem");
        assert!(matches!(make_dkim_key(&nowhere), Err(DkimKeyError::Unwritable(..))));
    }

    #[test]
    fn a_file_without_a_key_is_refused_by_its_name() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("dkim.pem");
        let problem = |file: &Path| DkimKey::read(file).err().unwrap().to_string();
        assert!(problem(&file).contains("dkim.pem, which cannot be read"), "{}", problem(&file));
        for bad in ["", "hello", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"] {
            fs::write(&file, bad).unwrap();
            assert!(problem(&file).contains("dkim.pem, which holds no key"), "{bad}");
        }
    }
}
