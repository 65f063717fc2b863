/// Rough width of a character in units of the font size; no font is at hand.
const CHARACTER: f64 = 0.62;
/// Least gap between two labels, in units of the font size.
const GAP: f64 = 0.4;
/// Longer labels are cut.
const LONGEST: usize = 9;

/// Which labels stand at their places (ascending, in the unit of `font_size`), and how: the last wave always keeps its
/// label, and before it whatever does not touch the next.
pub(super) fn fitted(places: &[(f64, &str)], font_size: f64) -> Vec<Option<String>> {
    let mut free = f64::INFINITY;
    let mut fitted: Vec<Option<String>> = Vec::with_capacity(places.len());
    for (middle, label) in places.iter().rev() {
        let label = shortened(label);
        let half = width(&label, font_size) / 2.0;
        let stands = middle + half <= free;
        if stands {
            free = middle - half - GAP * font_size;
        }
        fitted.push(stands.then_some(label));
    }
    fitted.reverse();
    fitted
}

/// Estimated, in the unit of `font_size`.
pub(super) fn width(label: &str, font_size: f64) -> f64 {
    label.chars().fold(0.0, |width, _| width + CHARACTER * font_size)
}

pub(super) fn shortened(label: &str) -> String {
    cut(label, LONGEST)
}

/// At most so many characters, the last of them an ellipsis where some are missing.
pub(super) fn cut(label: &str, longest: usize) -> String {
    if label.chars().count() <= longest {
        return label.to_owned();
    }
    let kept: String = label.chars().take(longest.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(count: u32, column: f64) -> Vec<usize> {
        let places: Vec<_> = (0..count).map(|at| (f64::from(at) * column, "Mar")).collect();
        fitted(&places, 12.0)
            .iter()
            .enumerate()
            .filter_map(|(place, label)| label.is_some().then_some(place))
            .collect()
    }

    #[test]
    fn narrow_places_thin_the_labels_from_the_last_wave_back() {
        assert_eq!(shown(4, 60.0), [0, 1, 2, 3]);
        assert_eq!(shown(5, 20.0), [0, 2, 4]);
        assert_eq!(shown(24, 12.5), [2, 5, 8, 11, 14, 17, 20, 23]);
        assert_eq!(shown(3, 1.0), [2]);
        assert_eq!(shown(0, 10.0), Vec::<usize>::new());
    }

    #[test]
    fn uneven_places_keep_what_has_room() {
        let places = [(0.0, "Jan"), (10.0, "Feb"), (100.0, "Mar")];
        let fitted = fitted(&places, 12.0);
        assert_eq!(fitted, [None, Some("Feb".to_owned()), Some("Mar".to_owned())]);
    }

    #[test]
    fn long_labels_are_cut_by_characters() {
        assert_eq!(shortened("September"), "September");
        assert_eq!(shortened("Spätsommer"), "Spätsomm…");
    }
}
