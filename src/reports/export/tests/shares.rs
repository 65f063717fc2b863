//! The percentages of scores.csv.

use super::*;

const PERCENTAGES: [&str; 3] = ["pct_unfavourable", "pct_neutral", "pct_favourable"];

fn percentages(row: &Row) -> [&str; 3] {
    PERCENTAGES.map(|column| row[column].as_str())
}

/// One group of ten: 1, 2, 3, 4, 5 twice each to the first item, 1 to 4 to the others, the most 4.
fn ten(person: u8) -> [Option<u8>; 3] {
    let skewed = [1, 2, 3, 3, 4, 4, 4, 4, 4, 4][usize::from(person)];
    [Some(1 + person % 5), Some(skewed), Some(skewed)]
}

#[test]
fn the_shares_are_those_of_the_released_bands_in_the_direction_of_the_scale() {
    let mut wave = closed(1, DECEMBER, &[Team("A", 10, ten)], &[]);
    let scores = rows(&export(std::slice::from_ref(&wave)).scores_csv);
    assert_eq!(percentages(one(&scores, "w1", "A", "AUT_S1")), ["40.0000", "20.0000", "40.0000"]);
    assert_eq!(percentages(one(&scores, "w1", "A", "AUT_S2")), ["20.0000", "20.0000", "60.0000"]);
    // The same answers to an item of frustration.
    let frustration = one(&scores, "w1", "A", "AUT_F1");
    assert_eq!(percentages(frustration), ["60.0000", "20.0000", "20.0000"]);
    assert!(frustration["note"].starts_with("favourable: answers 1 and 2; "), "{frustration:?}");
    assert!(!one(&scores, "w1", "A", "AUT_S2")["note"].contains("favourable"));
    // A scale has no bands.
    assert_eq!(percentages(one(&scores, "w1", "A", "autonomy_satisfaction")), [""; 3]);

    for item in &mut wave.wave.form.items {
        item.reverse = true;
    }
    let scores = rows(&export(&[wave]).scores_csv);
    assert_eq!(percentages(one(&scores, "w1", "A", "AUT_S2")), ["60.0000", "20.0000", "20.0000"]);
    assert_eq!(percentages(one(&scores, "w1", "A", "AUT_F1")), ["20.0000", "20.0000", "60.0000"]);
}

#[test]
fn an_open_band_says_how_far_and_without_bands_the_cells_are_empty() {
    let same: fn(u8) -> [Option<u8>; 3] = |_| [Some(4), Some(4), Some(3)];
    let scores = rows(&export(&[closed(1, DECEMBER, &[Team("A", 12, same)], &[])]).scores_csv);
    let row = one(&scores, "w1", "A", "AUT_S1");
    assert_eq!(percentages(row), ["8.3333", "8.3333", "83.3333"]);
    assert!(row["note"].contains(
        "open_band: true unfavourable may be 0.0000 to 8.3333 percent; \
         open_band: true neutral may be 0.0000 to 8.3333 percent; \
         open_band: true favourable may be 83.3333 to 100.0000 percent"
    ));

    let waves = two_waves();
    let scores = rows(&export(&waves).scores_csv);
    let (mut with, mut without) = (0, 0);
    for PublishedWave { release, .. } in &waves {
        for row in scores.iter().filter(|row| row["wave_id"] == release.wave().as_str()) {
            let group = row["group_path"].strip_prefix('\'').unwrap_or(&row["group_path"]);
            let bands = ItemId::parse(&row["measure_id"])
                .is_some_and(|id| release.bands(&path(group), &id).shown().is_some());
            assert_eq!(percentages(row).map(|cell| !cell.is_empty()), [bands; 3], "{row:?}");
            if bands {
                let sum: f64 =
                    percentages(row).iter().map(|cell| cell.parse::<f64>().unwrap()).sum();
                assert!((sum - 100.0).abs() < 2e-4, "{row:?}");
                with += 1;
            } else {
                without += usize::from(row["measure_type"] == "item" && row["status"] == "ok");
            }
        }
    }
    assert!(with > 10 && without > 10, "{with} {without}");
}
