//! What HR reads of the comment boxes: the whole organisation's, never beside a score.

use askama::Template;

use crate::domain::{Comment, Wave};
use crate::reports::addresses::COMMENTS;
use crate::reports::page::Chrome;
use crate::reports::words::wave_name;

/// The comments that a wave's release shows, in the order of their random ids; none where they are
/// withheld.
#[derive(Clone)]
pub struct WaveComments {
    /// Its month is all that says when somebody wrote.
    pub wave: Wave,
    pub texts: Vec<Comment>,
}

/// The page of comments.
#[derive(Template)]
#[template(path = "app/comments.html")]
pub struct Comments<'a> {
    chrome: Chrome<'a>,
    here: String,
    title: String,
    /// By the wave's name.
    waves: Vec<(String, Vec<Comment>)>,
}

/// `waves` are the closed waves whose form had a box for a comment, newest first.
pub fn comments(waves: Vec<WaveComments>, chrome: Chrome<'_>) -> Comments<'_> {
    let t = chrome.t;
    let named = |one: WaveComments| (wave_name(t, &one.wave), one.texts);
    let waves = waves.into_iter().map(named).collect();
    Comments { here: COMMENTS.to_owned(), title: t.get("comments-title"), waves, chrome }
}
