//! The ballot box: tokens that say who may answer, and sealed sheets that say nothing at all.
//!
//! Invariant: what this module hands out for storage, a [`TokenMac`] and a [`SealedBallot`], is
//! useless without the pepper and the wave's key, and both of those live outside the database.

mod key_listing;
mod keys;
mod lot_code;
mod memory;
mod sealing;
mod stored_secret;
mod token;
mod trustee;

pub use key_listing::{Guarded, KeyFile, KeyFileKind, KeyListing};
pub use keys::{KeyDirectory, KeyError};
pub use lot_code::LotCode;
pub use memory::{BoxRecord, OpenedBox};
pub use sealing::{
    BallotUnit, Capacity, OpenedBallot, PublicKey, SEAL, SealError, SealedBallot, SealedSheet,
    Sheet, WaveKey, open_all, seal, seal_sheet,
};
pub use stored_secret::{SecretError, open_secret, seal_secret};
pub use token::{Pepper, Token, TokenMac};
pub use trustee::{TrusteeError, TrusteeKey, TrusteeSecret};

use rand::TryRng;
use rand::rngs::SysRng;

/// The system's random number generator did not answer.
#[derive(Debug, thiserror::Error)]
#[error("the system gives no random numbers")]
pub struct NoRandomness(#[source] rand::rngs::SysError);

/// Random bytes from the system's generator: ids, tokens, keys.
pub fn random<const N: usize>() -> Result<[u8; N], NoRandomness> {
    let mut bytes = [0; N];
    SysRng.try_fill_bytes(&mut bytes).map_err(NoRandomness)?;
    Ok(bytes)
}
