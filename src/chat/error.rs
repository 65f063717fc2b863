/// Why a message did not go out. None of them holds a token, a link, or anybody's address.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChatError {
    #[error("the address of the chat cannot be used: write https://HOST, as chat_url")]
    Address,
    #[error("{chat} does not know the person, or does not let anybody write to them ({code})")]
    NotThere { chat: &'static str, code: String },
    #[error("{chat} asks to wait")]
    AskedToWait { chat: &'static str, wait: Wait },
    #[error("{chat} cannot be reached, or has a fault of its own: {problem}")]
    Down { chat: &'static str, problem: String },
    #[error("{chat} does not let this account write: {code}. Check chat_token and chat_url.")]
    Account { chat: &'static str, code: String },
}

/// How long a chat asks to wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wait {
    Seconds(i64),
    /// In seconds since 1970.
    Until(i64),
}

/// What a [`ChatError`] means for the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChatFailure {
    /// This person is not reached by the chat; the others are not concerned.
    Person,
    /// Nobody is reached for so long; nothing is wrong.
    Later(Wait),
    /// This message may go through later.
    Down,
    /// Nobody is reached until somebody mends the account.
    Account,
}

impl ChatError {
    pub const fn failure(&self) -> ChatFailure {
        match self {
            Self::NotThere { .. } => ChatFailure::Person,
            Self::AskedToWait { wait, .. } => ChatFailure::Later(*wait),
            Self::Down { .. } => ChatFailure::Down,
            Self::Address | Self::Account { .. } => ChatFailure::Account,
        }
    }
}
