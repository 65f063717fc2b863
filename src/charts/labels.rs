/// Rough width of a character in units of the font size; no font is at hand.
const CHARACTER: f64 = 0.62;
/// Least gap between two labels, in units of the font size.
const GAP: f64 = 0.4;
/// Longer labels are cut.
const LONGEST: usize = 9;

/// Which labels stand below `column`-wide columns, and how: the last wave always keeps its label, and every
/// `step`-th before it.
pub(super) fn fitted<'a>(
    labels: impl ExactSizeIterator<Item = &'a str>,
    column: f64,
    font_size: f64,
) -> Vec<Option<String>> {
    let shortened: Vec<String> = labels.map(shortened).collect();
    let widest = shortened.iter().map(|label| width(label, font_size)).fold(0.0, f64::max);
    let needed = widest + GAP * font_size;
    let step = (1..=shortened.len()).find(|step| room(*step, column) >= needed);
    let step = step.unwrap_or(shortened.len()).max(1);
    let count = shortened.len();
    shortened
        .into_iter()
        .enumerate()
        .map(|(place, label)| (count - 1 - place).is_multiple_of(step).then_some(label))
        .collect()
}

/// Estimated, in the unit of `font_size`.
pub(super) fn width(label: &str, font_size: f64) -> f64 {
    label.chars().fold(0.0, |width, _| width + CHARACTER * font_size)
}

fn room(step: usize, column: f64) -> f64 {
    (0..step).fold(0.0, |room, _| room + column)
}

fn shortened(label: &str) -> String {
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

    fn shown(count: usize, column: f64) -> Vec<usize> {
        let labels = vec!["Mar"; count];
        fitted(labels.into_iter(), column, 12.0)
            .iter()
            .enumerate()
            .filter_map(|(place, label)| label.is_some().then_some(place))
            .collect()
    }

    #[test]
    fn narrow_columns_thin_the_labels_from_the_last_wave_back() {
        assert_eq!(shown(4, 60.0), [0, 1, 2, 3]);
        assert_eq!(shown(5, 20.0), [0, 2, 4]);
        assert_eq!(shown(24, 12.5), [2, 5, 8, 11, 14, 17, 20, 23]);
        assert_eq!(shown(3, 1.0), [2]);
        assert_eq!(shown(0, 10.0), Vec::<usize>::new());
    }

    #[test]
    fn long_labels_are_cut_by_characters() {
        assert_eq!(shortened("September"), "September");
        assert_eq!(shortened("Spätsommer"), "Spätsomm…");
    }
}
