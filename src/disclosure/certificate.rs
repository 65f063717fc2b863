//! The disclosure certificate: a release with the blocks that its figures are sums of, so that
//! anybody can check it without this program's engine (`crate::certificate`, which shares no code).

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::body::{AskedItem, Body, ShownUnit, VerdictRule};
use super::counting::bands::{BandBlock, Counts, plus};
use super::counting::block::{Block, SumSlack};
use super::counting::dont_know::{DontKnowBlock, Said};
use super::release::{Release, ReleaseError};
use crate::domain::{ChainEntry, Policy, ResponseScale, Roster, UnitPath, hexadecimal};

const FORMAT: &str = "sdt-pulse certificate 1";
/// With what the policy log says of the box and the release.
const FORMAT_WITH_CLOSING: &str = "sdt-pulse certificate 2";
/// With all that the verdicts on changes are made from, whether or not with the closing.
const FORMAT_WITH_LOOKS: &str = "sdt-pulse certificate 3";
const RULE: &str = "R0-R7 of 2026-11";

/// The people of one block, from what everybody may know: who was invited, and who holds a reading
/// role; never who of them took part.
#[derive(Debug, Clone, Copy, Default)]
struct People {
    invited: u32,
    readers: u32,
    respondents: u32,
}

impl People {
    fn plus(self, other: Self) -> Self {
        Self {
            invited: self.invited + other.invited,
            readers: self.readers + other.readers,
            respondents: self.respondents + other.respondents,
        }
    }

    /// How many of a block's n answers count at least: all but the readers', and no fewer than the
    /// rule asks for.
    fn protects(self, n: u32, least: u32) -> u32 {
        if n == 0 { 0 } else { n.saturating_sub(self.readers).max(least) }
    }
}

impl Release {
    /// The text of the wave's certificate file. `roster` is the wave's own, frozen at its open;
    /// `policy` its entry in the policy log, `closing` the entries of its stop of intake and its release,
    /// where the log has both.
    pub fn certificate(
        &self,
        roster: &Roster,
        policy: Option<&ChainEntry>,
        closing: Option<(&ChainEntry, &ChainEntry)>,
    ) -> Result<String, ReleaseError> {
        let (_, release_sha256) = self.to_stored()?;
        let k = self.body.k.get();
        let people = people(&self.body, roster);
        let mut measures = vec![respondents(&self.body, &people)];
        for item in &self.body.items {
            if let Some(blocks) = self.body.blocks.get(&item.id) {
                measures.push(means(item, blocks, &people, k));
            }
        }
        let bands_k = Policy::bands_k(self.body.k);
        for item in &self.body.items {
            if let Some(blocks) = self.body.bands.get(&item.id) {
                measures.push(bands(item, blocks, &people, bands_k));
            }
        }
        for item in &self.body.items {
            if let Some(blocks) = self.body.dont_know.get(&item.id) {
                measures.push(dont_know(item, blocks, &people, bands_k));
            }
        }
        let in_full = self.body.verdict_rule == VerdictRule::TwoLooks;
        let mut content = json!({
            "wave": self.body.wave,
            "rule": RULE,
            "k": k,
            "bands_k": bands_k,
            "policy": policy.map(log_entry),
            "release_sha256": release_sha256,
            "items": self.body.items.iter().map(asked).collect::<Vec<_>>(),
            "measures": measures,
            "published": self.published_figures(in_full)?,
        });
        let mut format = FORMAT;
        if let (Some((stopped, released)), Some(object)) = (closing, content.as_object_mut()) {
            let entries =
                json!({ "intake_stopped": log_entry(stopped), "released": log_entry(released) });
            object.insert("closing".to_owned(), entries);
            format = FORMAT_WITH_CLOSING;
        }
        if in_full {
            format = FORMAT_WITH_LOOKS;
        }
        // Members in alphabetical order: any reader can write it out again and get the same bytes.
        let sha256 = hexadecimal(&Sha256::digest(content.to_string()));
        Ok(json!({ "format": format, "content": content, "sha256": sha256 }).to_string())
    }
}

fn log_entry(entry: &ChainEntry) -> Value {
    json!({
        "number": entry.number,
        "previous": entry.previous,
        "entry": entry.body,
        "sha256": entry.sha256,
    })
}

fn asked(item: &AskedItem) -> Value {
    let AskedItem { id, scale, high, reverse } = item;
    let low = ResponseScale::LOW;
    json!({ "id": id, "scale": scale, "low": low, "high": high, "reverse": reverse })
}

/// The people of each shown unit's own block: the unit's less those of the shown units within it.
fn people(body: &Body, roster: &Roster) -> Vec<(UnitPath, People)> {
    let mut own: Vec<(UnitPath, People)> = Vec::with_capacity(body.units.len());
    for unit in &body.units {
        let frozen = roster.position(&unit.path).and_then(|at| roster.get(at));
        let readers = frozen.map_or(0, |frozen| frozen.invited - frozen.invited_counting);
        let whole = People { invited: unit.invited, readers, respondents: unit.n };
        // In path order the nearest unit around is the last of those that contain this one.
        if let Some((_, around)) = own.iter_mut().rfind(|(path, _)| path.contains(&unit.path)) {
            around.invited -= whole.invited;
            around.readers -= whole.readers;
            around.respondents -= whole.respondents;
        }
        own.push((unit.path.clone(), whole));
    }
    own
}

/// The people of each block of a family, whose units are some of the shown ones; all in path order.
fn gathered(family: &[&UnitPath], people: &[(UnitPath, People)]) -> Vec<People> {
    let mut gathered = vec![People::default(); family.len()];
    for (path, own) in people {
        let before = family.partition_point(|unit| *unit <= path);
        let nearest = family.iter().take(before).rposition(|unit| unit.contains(path));
        if let Some(sum) = nearest.and_then(|at| gathered.get_mut(at)) {
            *sum = sum.plus(*own);
        }
    }
    gathered
}

/// The places of the blocks that lie in a unit; in path order they follow it.
fn within(unit: &UnitPath, family: &[&UnitPath]) -> Vec<usize> {
    let inside = family.iter().enumerate().skip_while(|(_, other)| **other < unit);
    inside.take_while(|(_, other)| unit.contains(other)).map(|(at, _)| at).collect()
}

fn respondents(body: &Body, people: &[(UnitPath, People)]) -> Value {
    let least = body.k.get();
    let block = |(unit, own): &(UnitPath, People)| {
        let People { invited, readers, respondents } = *own;
        json!({
            "unit": unit, "invited": invited, "readers_invited": readers, "n": respondents,
            "protects": own.protects(respondents, least),
        })
    };
    let family: Vec<&UnitPath> = people.iter().map(|(unit, _)| unit).collect();
    let figure = |unit: &ShownUnit| {
        let blocks = within(&unit.path, &family);
        json!({ "unit": unit.path, "invited": unit.invited, "n": unit.n, "blocks": blocks })
    };
    json!({
        "measure": "respondents", "kind": "count", "least": least,
        "blocks": people.iter().map(block).collect::<Vec<_>>(),
        "figures": body.units.iter().map(figure).collect::<Vec<_>>(),
    })
}

fn means(item: &AskedItem, blocks: &[Block], people: &[(UnitPath, People)], least: u32) -> Value {
    let family: Vec<&UnitPath> = blocks.iter().map(|block| &block.unit).collect();
    let block = |(block, own): (&Block, People)| {
        json!({
            "unit": block.unit, "n": block.n, "protects": own.protects(block.n, least),
            "sum": block.sum, "open_low": block.open.low, "open_high": block.open.high,
        })
    };
    let figure = |unit: &&UnitPath| {
        let places = within(unit, &family);
        let (mut n, mut sum, mut open) = (0, 0, SumSlack::default());
        for block in places.iter().filter_map(|at| blocks.get(*at)) {
            n += block.n;
            sum += block.sum;
            open = open.plus(block.open);
        }
        json!({
            "unit": unit, "n": n, "sum": sum, "open_low": open.low, "open_high": open.high,
            "blocks": places,
        })
    };
    json!({
        "measure": item.id, "kind": "mean", "least": least,
        "blocks": blocks.iter().zip(gathered(&family, people)).map(block).collect::<Vec<_>>(),
        "figures": family.iter().map(figure).collect::<Vec<_>>(),
    })
}

fn bands(
    item: &AskedItem,
    blocks: &[BandBlock],
    people: &[(UnitPath, People)],
    least: u32,
) -> Value {
    let family: Vec<&UnitPath> = blocks.iter().map(|block| &block.unit).collect();
    let block = |(block, own): (&BandBlock, People)| {
        json!({
            "unit": block.unit, "n": block.n, "protects": own.protects(block.n, least),
            "counts": block.counts, "least": block.least, "most": block.most,
        })
    };
    let figure = |unit: &&UnitPath| {
        let places = within(unit, &family);
        let of_unit = || places.iter().filter_map(|at| blocks.get(*at));
        let all = |part: fn(&BandBlock) -> Counts| of_unit().map(part).fold([0; 3], plus);
        json!({
            "unit": unit, "n": of_unit().map(|block| block.n).sum::<u32>(),
            "counts": all(|block| block.counts), "least": all(|block| block.least),
            "most": all(|block| block.most), "blocks": places,
        })
    };
    json!({
        "measure": item.id, "kind": "bands", "least": least,
        "blocks": blocks.iter().zip(gathered(&family, people)).map(block).collect::<Vec<_>>(),
        "figures": family.iter().map(figure).collect::<Vec<_>>(),
    })
}

fn dont_know(
    item: &AskedItem,
    blocks: &[DontKnowBlock],
    people: &[(UnitPath, People)],
    least: u32,
) -> Value {
    let family: Vec<&UnitPath> = blocks.iter().map(|block| &block.unit).collect();
    let block = |(block, own): (&DontKnowBlock, People)| {
        let Said { count, least: at_least, most } = block.said;
        json!({
            "unit": block.unit, "n": block.n, "protects": own.protects(block.n, least),
            "count": count, "least": at_least, "most": most,
        })
    };
    let figure = |unit: &&UnitPath| {
        let places = within(unit, &family);
        let of_unit = || places.iter().filter_map(|at| blocks.get(*at));
        let Said { count, least, most } =
            of_unit().map(|block| block.said).fold(Said::default(), Said::plus);
        json!({
            "unit": unit, "n": of_unit().map(|block| block.n).sum::<u32>(), "count": count,
            "least": least, "most": most, "blocks": places,
        })
    };
    json!({
        "measure": item.id, "kind": "dont_know", "least": least,
        "blocks": blocks.iter().zip(gathered(&family, people)).map(block).collect::<Vec<_>>(),
        "figures": family.iter().map(figure).collect::<Vec<_>>(),
    })
}
