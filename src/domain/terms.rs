use serde::{Deserialize, Serialize};

/// What those who are asked are promised beside the threshold; fixed when the wave opens.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Terms {
    pub reminders: Reminders,
    pub key: KeyHolder,
    /// Whether the form has a box for a comment (R6b).
    pub comments: bool,
}

/// Whom a reminder goes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Reminders {
    /// Everybody invited, so that no mail log names those who have not answered.
    #[default]
    Everybody,
    /// Only those whose link is unused.
    Unanswered,
}

impl Reminders {
    pub const ALL: [Self; 2] = [Self::Everybody, Self::Unanswered];

    pub const fn id(self) -> &'static str {
        match self {
            Self::Everybody => "everybody",
            Self::Unanswered => "unanswered",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reminders| reminders.id() == id)
    }
}

/// Who can open the sealed answers of a wave.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum KeyHolder {
    /// The key is a file beside the program (mode F).
    #[default]
    Operator,
    /// Somebody else holds the key, and this server never does (mode T): "Works council".
    Trustee(String),
}
