//! What HR reads of the comment boxes: the whole organisation's, never beside a score.

use askama::Template;

use crate::domain::Comment;
use crate::reports::addresses::COMMENTS;
use crate::reports::page::Chrome;

/// The comments that a wave's release shows, in the order of their random ids; none where they are
/// withheld.
#[derive(Clone)]
pub struct WaveComments {
    /// The wave's label: nothing else says when somebody wrote.
    pub wave: String,
    pub texts: Vec<Comment>,
}

/// The page of comments.
#[derive(Template)]
#[template(path = "app/comments.html")]
pub struct Comments<'a> {
    chrome: Chrome<'a>,
    here: String,
    title: String,
    waves: Vec<WaveComments>,
}

/// `waves` are the closed waves whose form had a box for a comment, newest first.
pub fn comments(waves: Vec<WaveComments>, chrome: Chrome<'_>) -> Comments<'_> {
    Comments { here: COMMENTS.to_owned(), title: chrome.t.get("comments-title"), waves, chrome }
}
