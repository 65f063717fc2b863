//! What is stored of a wave: blocks and verdicts, nothing finer.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::counting::bands::BandBlock;
use super::counting::block::Block;
use super::counting::comments::CommentsShown;
use super::counting::dont_know::DontKnowBlock;
use super::counting::reliability::Reliability;
use super::counting::spread::Spread;
use super::judged::Verdicts;
use super::looks::NoiseFigure;
use crate::domain::{Item, ItemId, Scale, Threshold, UnitPath, WaveId};

/// An item as the wave asked it, with what its figures need.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct AskedItem {
    pub id: ItemId,
    /// `None`: the item has figures of its own only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scale: Option<String>,
    /// The highest value, U; the lowest is 1.
    pub high: u8,
    pub reverse: bool,
}

impl AskedItem {
    pub fn of(item: &Item) -> Self {
        Self {
            id: item.id.clone(),
            scale: item.scale().map(|scale| scale.id().to_owned()),
            high: item.response.high(),
            reverse: item.reverse,
        }
    }

    pub fn is_of(&self, scale: Scale) -> bool {
        self.scale.as_deref() == Some(scale.id())
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct ShownUnit {
    pub path: UnitPath,
    pub invited: u32,
    pub n: u32,
}

/// By which rule the changes of a release were judged; a stored one keeps its verdicts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(super) enum VerdictRule {
    /// By the spread of single answers, and Benjamini-Hochberg over the whole wave.
    #[default]
    #[serde(rename = "1")]
    First,
    /// By two looks, with the noise from wave to wave.
    #[serde(rename = "2")]
    TwoLooks,
}

impl VerdictRule {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
    fn is_first(&self) -> bool {
        *self == Self::First
    }
}

/// What is stored: blocks and verdicts, nothing finer. Everything shown follows from it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Body {
    pub wave: WaveId,
    pub k: Threshold,
    pub items: Vec<AskedItem>,
    /// The base family P, in path order.
    pub units: Vec<ShownUnit>,
    pub withheld: Vec<UnitPath>,
    pub blocks: BTreeMap<ItemId, Vec<Block>>,
    /// Per item of five steps; none in a release from before bands existed.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub bands: BTreeMap<ItemId, Vec<BandBlock>>,
    /// Per item that has "don't know" among its answers; none in a release from before it was counted.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub dont_know: BTreeMap<ItemId, Vec<DontKnowBlock>>,
    /// By item id and by scale id.
    pub spread: BTreeMap<String, Spread>,
    /// By scale id; for the whole organisation only.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub reliability: BTreeMap<String, Reliability>,
    /// The texts stand elsewhere; none where no comment is shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comments: Option<CommentsShown>,
    /// By which rule changes were judged; none in a release from before there were two looks.
    #[serde(default, skip_serializing_if = "VerdictRule::is_first")]
    pub verdict_rule: VerdictRule,
    /// How far means move from wave to wave, by scale id; none where that is not known.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub noise: BTreeMap<String, NoiseFigure>,
    pub judged: Verdicts,
}
