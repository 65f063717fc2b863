//! quarter.csv: what stands in it follows from the waves' rows.

use super::*;
use crate::disclosure::WITHHELD;

/// The row of one group and measure.
fn found<'a>(rows: &'a [Row], group: &str, measure: &str) -> &'a Row {
    let of_group = |row: &&Row| row["group_path"] == group && row["measure_id"] == measure;
    rows.iter().find(of_group).unwrap()
}

#[test]
fn every_mean_is_the_mean_of_the_shown_waves() {
    let mut waves = two_waves();
    // In the second wave one team is too small, together with a new one, and another new one is not.
    let mut teams = Vec::from(organisation());
    teams[6].1 = 3;
    teams.extend([Team("Neu", 3, middling), Team("Zuletzt", 7, middling)]);
    waves[1] = closed(2, DECEMBER, &teams, &[&waves[0]]);
    let files = export(&waves);
    let (scores, whole) = (rows(&files.scores_csv), rows(&files.quarter_csv));
    let (mut both, mut one_of_two, mut withheld) = (0, 0, 0);
    for row in &whole {
        assert_eq!([&row["quarter"], &row["export_id"]], ["2026Q4", &files.export_id]);
        let of_waves = |row: &Row| -> Vec<Row> {
            let same = ["group_path", "measure_id"];
            let matches = |score: &&Row| same.iter().all(|column| score[*column] == row[*column]);
            scores.iter().filter(matches).cloned().collect()
        };
        let of_waves = of_waves(row);
        let shown: Vec<&Row> = of_waves.iter().filter(|score| score["status"] == "ok").collect();
        let names: Vec<&str> = shown.iter().map(|score| score["wave_id"].as_str()).collect();
        assert_eq!(row["waves"], names.join(";"), "{row:?}");
        if shown.is_empty() {
            let any_withheld = of_waves.iter().any(|score| score["status"] == "c");
            assert_eq!(row["status"], if any_withheld { "c" } else { "x_not_asked" });
            assert_eq!(row["note"], if any_withheld { WITHHELD } else { "" });
            assert_eq!(["mean", "ci_low", "ci_high"].map(|column| row[column].as_str()), [""; 3]);
            withheld += usize::from(any_withheld);
            continue;
        }
        assert_eq!(row["status"], "ok");
        let means = shown.iter().map(|score| score["mean"].parse::<f64>().unwrap());
        let mean = means.sum::<f64>() / if shown.len() == 2 { 2.0 } else { 1.0 };
        assert!((row["mean"].parse::<f64>().unwrap() - mean).abs() < 1.01e-4, "{row:?}");
        if let [only] = shown.as_slice() {
            let columns = ["mean", "ci_low", "ci_high"];
            assert_eq!(columns.map(|column| &row[column]), columns.map(|column| &only[column]));
            one_of_two += 1;
        } else {
            both += 1;
        }
    }
    assert!(both > 20 && one_of_two > 4 && withheld > 5, "{both} {one_of_two} {withheld}");
    assert_eq!(found(&whole, "Wortkarg", "AUT_S2")["waves"], "w1");
    assert_eq!(found(&whole, "Zuletzt", "AUT_S2")["waves"], "w2");
}

#[test]
fn there_is_one_row_for_every_group_and_measure_and_the_notes_say_what_is_open() {
    let files = export(&two_waves());
    let whole = rows(&files.quarter_csv);
    assert_eq!(whole.len(), 9 * (6 + ITEMS.len()));
    let top = found(&whole, "Top", "AUT_S1");
    assert_eq!(top["mean"], "4.2000");
    assert_eq!(top["note"], "open_high: true mean may be up to 0.8000 higher");
    assert_eq!(top["ci_high"], "5.0000");
    assert_eq!(found(&whole, "'=cmd", "AUT_S2")["level"], "team");
    assert_eq!(found(&whole, "Betrieb", "AUT_S2")["level"], "division");
    assert_eq!(found(&whole, "", "AUT_S2")["measure_label"], "'-I decide, \"mostly\"");

    let few = closed(1, DECEMBER, &[Team("A", 14, middling), Team("B", 15, middling)], &[]);
    let whole = rows(&export(&[few]).quarter_csv);
    let row = found(&whole, "A", "autonomy_satisfaction");
    assert_eq!([&row["ci_low"], &row["ci_high"]], ["", ""]);
    assert!(row["note"].ends_with("no interval"), "{row:?}");
}
