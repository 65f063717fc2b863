use std::ops::RangeInclusive;

/// Where the circles of action markers stand, so that they do not cover each other: as near to their `anchors`
/// (ascending) as a gap of `spacing` and the `limits` allow; closer than `spacing` only where nothing else fits.
pub(super) fn spread(anchors: &[i32], spacing: i32, limits: &RangeInclusive<i32>) -> Vec<i32> {
    let gaps = i32::try_from(anchors.len().saturating_sub(1)).unwrap_or(i32::MAX).max(1);
    let spacing = spacing.min((limits.end() - limits.start()) / gaps);

    // From the left each gives way to the one before it, then from the right to the edge.
    let mut free = *limits.start();
    let mut places: Vec<i32> = Vec::with_capacity(anchors.len());
    for group in anchors.chunk_by(|a, b| b - a < spacing) {
        let (Some(first), Some(last)) = (group.first(), group.last()) else { continue };
        let reach = spacing * (i32::try_from(group.len()).unwrap_or(i32::MAX) - 1);
        let mut place = (i32::midpoint(*first, *last) - reach / 2).max(free);
        for _ in group {
            places.push(place);
            place += spacing;
        }
        free = place;
    }
    let mut edge = *limits.end();
    for place in places.iter_mut().rev() {
        *place = (*place).min(edge);
        edge = *place - spacing;
    }
    places
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_lone_marker_stands_on_its_boundary() {
        assert_eq!(spread(&[100, 200], 19, &(10..=330)), [100, 200]);
        assert_eq!(spread(&[], 19, &(10..=330)), Vec::<i32>::new());
    }

    #[test]
    fn markers_of_one_boundary_stand_around_it() {
        assert_eq!(spread(&[100, 100], 20, &(10..=330)), [90, 110]);
        assert_eq!(spread(&[330, 330], 20, &(10..=330)), [310, 330]);
    }

    proptest! {
        #[test]
        fn markers_keep_their_order_their_distance_and_the_picture(
            mut anchors in prop::collection::vec(28..=330_i32, 0..16),
        ) {
            anchors.sort_unstable();
            let places = spread(&anchors, 19, &(10..=330));
            prop_assert_eq!(places.len(), anchors.len());
            prop_assert!(places.iter().all(|place| (10..=330).contains(place)), "{places:?}");
            prop_assert!(places.windows(2).all(|pair| pair[1] - pair[0] >= 19), "{places:?}");
        }
    }
}
