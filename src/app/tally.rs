use crate::ballot_box::PublicKey;

/// The public half of a trustee's key, and whose it is.
#[derive(Debug, Clone)]
pub struct TrusteeKey {
    /// As the answer page names them: "Works council".
    pub holder: String,
    pub key: PublicKey,
}
