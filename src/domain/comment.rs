use serde::{Deserialize, Serialize};

/// What somebody wrote into the comment box: not empty, of limited length.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Comment(String);

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the comment has {0} characters, more than {most}", most = Comment::LONGEST)]
pub struct CommentError(pub usize);

impl Comment {
    /// In characters.
    pub const LONGEST: usize = 600;

    /// Trims, and writes line ends and other control characters as browsers do not. `None`: empty.
    pub fn parse(text: &str) -> Result<Option<Self>, CommentError> {
        let plain: String = text
            .replace("\r\n", "\n")
            .chars()
            .map(|c| if c.is_control() && c != '\n' { ' ' } else { c })
            .collect();
        let plain = plain.trim();
        let length = plain.chars().count();
        if length > Self::LONGEST {
            return Err(CommentError(length));
        }
        Ok((!plain.is_empty()).then(|| Self(plain.to_owned())))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Comment {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let parsed = Self::parse(&text).map_err(|problem| problem.to_string())?;
        parsed.ok_or_else(|| "an empty comment".to_owned())
    }
}

impl From<Comment> for String {
    fn from(comment: Comment) -> Self {
        comment.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_is_trimmed_limited_and_never_empty() {
        let text = |text| Comment::parse(text).unwrap().map(String::from);
        assert_eq!(text("  \r\n "), None);
        assert_eq!(text(" a\r\nb\u{7}c "), Some("a\nb c".to_owned()));
        assert!(text(&"ü".repeat(600)).is_some());
        assert_eq!(Comment::parse(&"ü".repeat(601)).err(), Some(CommentError(601)));
    }
}
