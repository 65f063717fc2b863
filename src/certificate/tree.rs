//! How units lie within each other, worked out from their paths alone.

use std::cmp::Ordering;

/// The units of one family, in path order: what a unit contains follows it without a gap.
pub struct Tree<'a> {
    units: Vec<&'a str>,
    /// The place of the nearest unit around each.
    parents: Vec<Option<usize>>,
    /// One past the last place within each.
    ends: Vec<usize>,
}

/// Whether `inner` is `outer` or lies within it; the empty path is the whole organisation.
pub fn contains(outer: &str, inner: &str) -> bool {
    outer.is_empty()
        || inner.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Whether a path is one: no empty segment, `*` (those placed directly in a unit) only as the last.
pub fn is_path(path: &str) -> bool {
    let mut segments = path.split('/').rev();
    let last = segments.next().unwrap_or_default();
    path.is_empty() || (!last.is_empty() && segments.all(|part| !part.is_empty() && part != "*"))
}

fn order(a: &str, b: &str) -> Ordering {
    match (a.is_empty(), b.is_empty()) {
        (false, false) => a.split('/').cmp(b.split('/')),
        (a, b) => b.cmp(&a),
    }
}

impl<'a> Tree<'a> {
    /// Of units that may come in any order; a second mention counts once.
    pub fn new(units: impl IntoIterator<Item = &'a str>) -> Self {
        let mut units: Vec<&str> = units.into_iter().collect();
        units.sort_by(|a, b| order(a, b));
        units.dedup();
        let mut parents = Vec::with_capacity(units.len());
        let mut ends = vec![units.len(); units.len()];
        let mut around: Vec<(usize, &str)> = Vec::new();
        for (at, unit) in units.iter().enumerate() {
            while around.last().is_some_and(|(_, outer)| !contains(outer, unit)) {
                if let Some((left, _)) = around.pop()
                    && let Some(end) = ends.get_mut(left)
                {
                    *end = at;
                }
            }
            parents.push(around.last().map(|(outer, _)| *outer));
            around.push((at, *unit));
        }
        Self { units, parents, ends }
    }

    pub fn units(&self) -> &[&'a str] {
        &self.units
    }

    pub fn position(&self, unit: &str) -> Option<usize> {
        self.units.binary_search_by(|other| order(other, unit)).ok()
    }

    /// The unit and all units within it.
    pub fn inside(&self, unit: &str) -> &[&'a str] {
        let range = self.position(unit).and_then(|at| Some(at..*self.ends.get(at)?));
        range.and_then(|range| self.units.get(range)).unwrap_or_default()
    }

    /// The nearest units within each: `(outer, inner)`, both places.
    pub fn edges(&self) -> impl Iterator<Item = (usize, usize)> {
        self.parents.iter().enumerate().filter_map(|(at, parent)| Some(((*parent)?, at)))
    }

    /// The smallest unit of this family that any `unit`, of it or not, lies in.
    pub fn around(&self, unit: &str) -> Option<usize> {
        let before = self.units.partition_point(|other| order(other, unit).is_le());
        let mut at = before.checked_sub(1);
        while let Some(place) = at {
            if self.units.get(place).is_some_and(|outer| contains(outer, unit)) {
                return Some(place);
            }
            at = self.parents.get(place).copied().flatten();
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_lie_within_each_other_by_segments() {
        let units = ["Lab 2", "Lab/A/X", "", "Lab", "Lab/*", "Lab/A"];
        let tree = Tree::new(units);
        assert_eq!(tree.units(), ["", "Lab", "Lab/*", "Lab/A", "Lab/A/X", "Lab 2"]);
        assert_eq!(tree.inside("Lab"), ["Lab", "Lab/*", "Lab/A", "Lab/A/X"]);
        assert_eq!(tree.inside(""), tree.units());
        let edges: Vec<_> = tree.edges().collect();
        assert_eq!(edges, [(0, 1), (1, 2), (1, 3), (3, 4), (0, 5)]);
        assert_eq!(tree.around("Lab/A/Y/Z"), Some(3));
        assert_eq!(tree.around("Lab/B"), Some(1));
        assert_eq!(tree.around("Z"), Some(0));
        assert_eq!(Tree::new(["A"]).around("B"), None);
    }

    #[test]
    fn a_path_has_no_empty_segment_and_no_star_but_its_last() {
        for path in ["", "*", "A", "A/*", "A/B"] {
            assert!(is_path(path), "{path}");
        }
        for path in ["/", "A/", "/A", "A//B", "*/A", "A/*/B"] {
            assert!(!is_path(path), "{path}");
        }
    }
}
