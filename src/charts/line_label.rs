//! Where the name of a line stands: at one of its ends, as far from everything else as can be.

/// A line without gaps, from left to right, in units of the drawing.
pub(super) type Line = Vec<(f64, f64)>;

/// From the line to the middle of its name.
const DISTANCE: f64 = 105.0;
/// Beyond this nothing is gained by more room.
const ENOUGH: f64 = 160.0;
/// What a place is worth at most that a thin line crosses.
const CROSSED: f64 = 90.0;
/// At how many places a name is measured.
const SAMPLES: u32 = 12;

/// The part of the drawing that a name may stand in, in its units.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    pub left: f64,
    pub right: f64,
    /// The smallest and the largest y of a name's middle.
    pub top: f64,
    pub bottom: f64,
}

/// What else is drawn there.
#[derive(Debug, Clone, Copy)]
pub(super) struct Obstacles<'a> {
    pub lines: &'a [Line],
    /// From left to right: no letters on a hatch, if there is any other place.
    pub hatched: &'a [(f64, f64)],
    /// Where thin lines go from top to bottom: letters are read across one, but better without.
    pub crossed: &'a [f64],
}

/// The middle of a name `width` wide; `None` where there is no line.
pub(super) fn place(
    named: &[Line],
    around: Obstacles<'_>,
    width: f64,
    room: Room,
) -> Option<(f64, f64)> {
    let mut best: Option<(f64, (f64, f64))> = None;
    // The newest end first: what is equally good stays there.
    for line in named.iter().rev() {
        let (Some(first), Some(last)) = (line.first(), line.last()) else { continue };
        for (end, x) in [(last, last.0 - width / 2.0), (first, first.0 + width / 2.0)] {
            let x = x.min(room.right - width / 2.0).max(room.left + width / 2.0);
            for y in [end.1 - DISTANCE, end.1 + DISTANCE] {
                if y < room.top || y > room.bottom {
                    continue;
                }
                let free = clearance((x, y), width, named, around);
                if best.is_none_or(|(most, _)| free > most) {
                    best = Some((free, (x, y)));
                }
            }
        }
    }
    best.map(|(_, place)| place)
}

fn clearance((x, y): (f64, f64), width: f64, named: &[Line], around: Obstacles<'_>) -> f64 {
    let (from, to) = (x - width / 2.0, x + width / 2.0);
    if around.hatched.iter().any(|(left, right)| from < *right && to > *left) {
        return 0.0;
    }
    let is_crossed = around.crossed.iter().any(|line| from < *line && *line < to);
    let most = if is_crossed { CROSSED } else { ENOUGH };
    let samples =
        (0..=SAMPLES).map(|step| from + (to - from) * f64::from(step) / f64::from(SAMPLES));
    samples
        .flat_map(|x| named.iter().chain(around.lines).filter_map(move |line| height(line, x)))
        .fold(most, |least, line| least.min((line - y).abs()))
}

/// Whether a line goes through a box `width` wide and of this half height around its middle.
pub(super) fn touches(line: &Line, (x, y): (f64, f64), width: f64, half_height: f64) -> bool {
    let from = x - width / 2.0;
    (0..=SAMPLES)
        .map(|step| from + width * f64::from(step) / f64::from(SAMPLES))
        .filter_map(|x| height(line, x))
        .any(|line| (line - y).abs() < half_height)
}

/// A line's y at an x; `None` beside it.
fn height(line: &Line, x: f64) -> Option<f64> {
    line.windows(2).find_map(|pair| match pair {
        [(left, a), (right, b)] if (*left..=*right).contains(&x) && right > left => {
            Some(a + (b - a) * (x - left) / (right - left))
        }
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOM: Room = Room { left: 0.0, right: 3000.0, top: 300.0, bottom: 1000.0 };

    fn level(y: f64) -> Line {
        vec![(0.0, y), (1500.0, y), (3000.0, y)]
    }

    fn placed(
        named: &[Line],
        lines: &[Line],
        hatched: &[(f64, f64)],
        crossed: &[f64],
    ) -> Option<(f64, f64)> {
        place(named, Obstacles { lines, hatched, crossed }, 900.0, ROOM)
    }

    #[test]
    fn a_name_stands_at_the_newest_end_away_from_the_other_line() {
        let at = |other: f64| placed(&[level(600.0)], &[level(other)], &[], &[]);
        assert_eq!(at(800.0), Some((2550.0, 495.0)));
        assert_eq!(at(400.0), Some((2550.0, 705.0)));
        // Where the other one crosses at the end, the beginning is freer.
        let crossing = vec![(0.0, 900.0), (2000.0, 900.0), (3000.0, 300.0)];
        assert_eq!(placed(&[level(600.0)], &[crossing], &[], &[]), Some((450.0, 495.0)));
        // A marker's line crosses letters only where there is no better place.
        assert_eq!(placed(&[level(600.0)], &[], &[], &[2600.0]), Some((450.0, 495.0)));
        assert_eq!(placed(&[level(600.0)], &[], &[], &[400.0, 2600.0]), Some((2550.0, 495.0)));
    }

    #[test]
    fn a_line_through_a_name_is_seen() {
        let through = |line: f64| touches(&level(line), (1500.0, 600.0), 900.0, 70.0);
        assert!(through(600.0) && through(665.0) && !through(675.0) && !through(525.0));
        let beside = vec![(0.0, 600.0), (1000.0, 600.0)];
        assert!(!touches(&beside, (1500.0, 600.0), 900.0, 70.0));
    }

    #[test]
    fn a_name_keeps_off_what_is_withheld_and_inside_the_picture() {
        let line = [level(600.0)];
        assert_eq!(placed(&line, &[], &[(2400.0, 2600.0)], &[]), Some((450.0, 495.0)));
        assert_eq!(placed(&[level(310.0)], &[], &[], &[]), Some((2550.0, 415.0)));
        // Nothing but withheld: there all the same, on the hatch.
        assert_eq!(placed(&line, &[], &[(0.0, 3000.0)], &[]), Some((2550.0, 495.0)));
        assert_eq!(placed(&[], &[], &[], &[]), None);
        assert_eq!(placed(&[Vec::new()], &[], &[], &[]), None);
        let short = vec![(10.0, 600.0), (40.0, 600.0)];
        assert_eq!(placed(&[short], &[], &[], &[]), Some((450.0, 495.0)));
    }
}
