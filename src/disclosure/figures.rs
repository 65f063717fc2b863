//! What a release shows beside means: bands, "don't know", comments, reliability.

use super::counting::bands::BandCell;
use super::counting::comments::CommentsShown;
use super::counting::dont_know::DontKnow;
use super::counting::reliability::Reliability;
use super::release::Release;
use super::released::{Figure, Released};
use crate::domain::{Ballot, Comment, ItemId, Scale, UnitPath};

impl Release {
    /// How many answered low, in the middle and high (R6). Not asked: an item of other than five
    /// steps, and a release from before bands existed.
    pub fn bands(&self, unit: &UnitPath, item: &ItemId) -> Figure<BandCell> {
        if !self.body.bands.contains_key(item) {
            return Figure::NotAsked;
        }
        self.figure(unit, self.band_cell(unit, item))
    }

    pub(super) fn band_cell(&self, unit: &UnitPath, item: &ItemId) -> Option<BandCell> {
        BandCell::of(self.body.bands.get(item)?, unit)
    }

    /// How many said that they do not know. Not asked: an item without that answer.
    pub fn dont_know(&self, unit: &UnitPath, item: &ItemId) -> Figure<DontKnow> {
        if !self.body.dont_know.contains_key(item) {
            return Figure::NotAsked;
        }
        self.figure(unit, self.dont_know_cell(unit, item))
    }

    pub(super) fn dont_know_cell(&self, unit: &UnitPath, item: &ItemId) -> Option<DontKnow> {
        DontKnow::of(self.body.dont_know.get(item)?, unit)
    }

    /// A scale of one item has none: not asked.
    pub fn reliability(&self, scale: Scale) -> Figure<Reliability> {
        let items = self.body.items.iter().filter(|item| item.is_of(scale)).count();
        if items < 2 {
            return Figure::NotAsked;
        }
        let found = self.body.reliability.get(scale.id()).copied();
        self.figure(&UnitPath::organisation(), found)
    }

    /// How many comments are shown, of the whole organisation only.
    pub fn comments(&self) -> Figure<CommentsShown> {
        self.figure(&UnitPath::organisation(), self.body.comments.clone())
    }

    /// Whether these are the comments that the release shows, in any order.
    pub fn has_comments(&self, comments: &[Comment]) -> bool {
        let texts: Vec<&str> = comments.iter().map(Comment::as_str).collect();
        match &self.body.comments {
            Some(shown) => CommentsShown::of(&texts).as_ref() == Some(shown),
            None => comments.is_empty(),
        }
    }

    fn figure<T>(&self, unit: &UnitPath, found: Option<T>) -> Figure<T> {
        found.map_or_else(|| self.absent(unit), |found| Figure::Shown(Released::new(found)))
    }
}

/// The comments of these ballots that the release shows, in the ballots' order: all or none. `None` if
/// they are not the ones that it was made from.
pub fn shown_comments(release: &Release, ballots: &[Ballot]) -> Option<Vec<Comment>> {
    let mut comments = Vec::new();
    if release.body.comments.is_some() {
        comments.extend(ballots.iter().filter_map(|ballot| ballot.comment.clone()));
    }
    release.has_comments(&comments).then_some(comments)
}
