//! The groups of a wave: every unit of its roster, shown or withheld.

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::domain::{UnitPath, hexadecimal};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Level {
    /// The empty path.
    Organisation,
    /// Has units below it in the wave's roster.
    Division,
    Team,
    /// The people placed directly in a division (`Operations/*`).
    Direct,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Group<'a> {
    pub path: &'a UnitPath,
    pub level: Level,
}

impl Group<'_> {
    /// The first 12 hexadecimal digits of the path's SHA-256: stable from wave to wave for as long
    /// as the path is, and no secret.
    pub fn id(&self) -> String {
        format!("g{:.12}", hexadecimal(&Sha256::digest(self.path.as_str().as_bytes())))
    }
}

/// The groups of these paths, which together are a tree; in path order.
pub(super) fn groups<'a>(paths: impl IntoIterator<Item = &'a UnitPath>) -> Vec<Group<'a>> {
    let mut paths: Vec<&UnitPath> = paths.into_iter().collect();
    paths.sort();
    let following = paths.iter().skip(1).map(|next| Some(*next)).chain([None]);
    let with_level = |(path, next): (&&UnitPath, _)| level(path, next);
    let levels: Vec<Level> = paths.iter().zip(following).map(with_level).collect();
    paths.into_iter().zip(levels).map(|(path, level)| Group { path, level }).collect()
}

/// `next` is the group after it: in path order the first unit after a division lies within it.
fn level(path: &UnitPath, next: Option<&UnitPath>) -> Level {
    if path.is_organisation() {
        Level::Organisation
    } else if path.is_direct() {
        Level::Direct
    } else if next.is_some_and(|next| path.contains(next)) {
        Level::Division
    } else {
        Level::Team
    }
}
