use std::collections::BTreeSet;

use super::roster_log::RosterNames;
use super::{App, AppError, published_waves};
use crate::domain::{Chain, Comment, RosterChange, WaveId};
use crate::reports::WaveComments;

/// What was written into the comment boxes, by wave, newest first: of the closed waves whose form had
/// one.
///
/// # Errors
/// Comments that are not the ones that the wave's release was made from.
pub fn comments(app: &App) -> Result<Vec<WaveComments>, AppError> {
    let waves = published_waves(app)?;
    let asked = waves.iter().rev().filter(|published| published.wave.terms.comments);
    let deleted = comments_deleted(app)?;
    let asked = asked.filter(|published| !deleted.contains(&published.wave.id));
    app.store().read(|tx| {
        let read = |published: &crate::disclosure::PublishedWave| {
            let texts = tx.comments(&published.wave.id)?;
            let parsed: Result<Vec<_>, _> = texts.iter().map(|text| Comment::parse(text)).collect();
            let texts: Vec<Comment> =
                parsed.map_err(|_| AppError::CommentsDiffer)?.into_iter().flatten().collect();
            if !published.release.has_comments(&texts) {
                return Err(AppError::CommentsDiffer);
            }
            Ok(WaveComments { wave: published.wave.clone(), texts })
        };
        asked.map(read).collect()
    })
}

/// The waves whose comments were deleted, as the roster log says: comments that are gone otherwise are a
/// fault.
fn comments_deleted(app: &App) -> Result<BTreeSet<WaveId>, AppError> {
    app.store().read(|tx| {
        let entries = tx.chain(Chain::Roster)?;
        let names = RosterNames::read(tx)?;
        let said = entries.iter().filter_map(|entry| Some(names.entry(&entry.body)?.change));
        Ok(said
            .filter_map(|change| match change {
                RosterChange::CommentsDeleted { wave } => Some(wave),
                _ => None,
            })
            .collect())
    })
}
