/// Why nobody was signed in. None of them holds a secret or a token.
#[derive(Debug, thiserror::Error)]
pub enum OidcError {
    /// Nothing answered, too slowly, or not as a provider does.
    #[error("the sign-in provider cannot be reached at {address}: {problem}")]
    Unreachable { address: String, problem: String },
    /// The settings or the provider's own are wrong; nobody but the operator can mend it.
    #[error("the sign-in provider is not set up as this server expects: {0}")]
    SetUp(String),
    /// The provider takes the code no more: it was used, or is too old.
    #[error("the sign-in provider takes the code no more: {0}")]
    Ended(String),
    /// The ID token does not prove who somebody is.
    #[error("the ID token is refused: {0}")]
    Token(TokenRefusal),
    /// Seconds that the provider is ahead of this server; negative: behind.
    #[error("the clocks differ: the provider's is {0} seconds from this server's")]
    Clock(i64),
    #[error("the provider gives no e-mail address: ask it for one with the scope or claim `email`")]
    NoEmail,
    #[error("the provider says that the e-mail address is not verified")]
    Unverified,
}

/// What is wrong with an ID token.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TokenRefusal {
    #[error("it cannot be read: {0}")]
    Unreadable(String),
    #[error("no key of the provider signed it")]
    Signature,
    #[error("its algorithm {0} is not one with a public key")]
    Algorithm(String),
    #[error("it is of another issuer, {0}")]
    Issuer(String),
    #[error("it is for another client")]
    Audience,
    #[error("it belongs to another sign-in (nonce)")]
    Nonce,
    #[error("it ended before it was issued")]
    Times,
    #[error("the user information is of somebody else (sub)")]
    Subject,
}
