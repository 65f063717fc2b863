//! What stands in the cells, and what does not.

use serde_json::Value;

use super::*;
use crate::disclosure::WITHHELD;

const CI_METHOD: &str = "t_pooled_sd_95_extended_over_open";

/// Every column of scores.csv that tells something about people.
const TELLING: [&str; 17] = [
    "invited_n",
    "answered_n",
    "answered_share",
    "mean",
    "ci_low",
    "ci_high",
    "ci_method",
    "pct_unfavourable",
    "pct_neutral",
    "pct_favourable",
    "baseline_waves",
    "delta",
    "delta_ci_low",
    "delta_ci_high",
    "verdict",
    "vs_org_delta",
    "vs_org_verdict",
];

fn assert_tells_nothing(row: &Row) {
    for column in TELLING {
        assert_eq!(row.get(column).map_or("", String::as_str), "", "{column} of {row:?}");
    }
}

#[test]
fn a_withheld_row_holds_no_number() {
    let waves = two_waves();
    let files = export(&waves);
    let (scores, response) = (rows(&files.scores_csv), rows(&files.response_csv));
    let mut withheld = 0;
    for row in scores.iter().chain(&response).filter(|row| row["status"] == "c") {
        assert_tells_nothing(row);
        assert_eq!(row["note"], WITHHELD);
        withheld += 1;
    }
    assert!(withheld > 0);
    // Neither the group too small itself nor the one that would give it away.
    for unit in waves[0].release.withheld() {
        assert!(of(&scores, "w1", unit.as_str()).iter().all(|row| row["status"] != "ok"));
        assert_eq!(of(&response, "w1", unit.as_str())[0]["status"], "c");
    }
    // An item with three answers in a team that is shown, and the scale that it is part of.
    for measure in ["AUT_S1", "autonomy_satisfaction"] {
        assert_eq!(one(&scores, "w1", "Wortkarg", measure)["status"], "c");
    }
    assert_eq!(one(&scores, "w1", "Wortkarg", "AUT_S2")["status"], "ok");
    assert_eq!(of(&response, "w1", "Wortkarg")[0]["status"], "ok");
}

#[test]
fn a_scale_without_items_was_not_asked() {
    let scores = rows(&export(&two_waves()).scores_csv);
    let mut not_asked = 0;
    for row in &scores {
        let is_other_need =
            row["measure_id"].contains("relatedness_") || row["measure_id"].contains("competence_");
        assert_eq!(row["status"] == "x_not_asked", is_other_need);
        if is_other_need {
            assert_tells_nothing(row);
            assert_eq!([&row["scale_min"], &row["scale_max"], &row["note"]], ["", "", ""]);
            not_asked += 1;
        } else {
            assert_eq!([&row["scale_min"], &row["scale_max"]], ["1", "5"]);
        }
    }
    assert_eq!(not_asked, 2 * 9 * 4);
}

/// A cell holds the published number; an empty cell stands where none is published.
fn assert_same(row: &Row, column: &str, published: &Value) {
    let cell = (!row[column].is_empty()).then(|| row[column].parse::<f64>().unwrap());
    assert_eq!(cell, published.as_f64(), "{column} of {row:?}");
}

/// An item's interval, which the published release leaves out.
fn assert_item_interval(row: &Row, release: &Release, unit: &Value) {
    let id = ItemId::parse(&row["measure_id"]).unwrap();
    let figure = release.item(&path(unit.as_str().unwrap()), &id);
    let interval = figure.shown().and_then(|cell| cell.get().interval);
    let ends = interval.map(|ends| [ends.low, ends.high].map(|end| format!("{end:.4}")));
    assert_eq!(["ci_low", "ci_high"].map(|end| row[end].clone()), ends.unwrap_or_default());
}

#[test]
fn the_figures_are_those_of_the_published_release() {
    let waves = two_waves();
    let files = export(&waves);
    let (scores, response) = (rows(&files.scores_csv), rows(&files.response_csv));
    let mut shown = 0;
    for PublishedWave { release, .. } in &waves {
        let (wave, published) = (release.wave().as_str(), release.published().unwrap());
        for unit in published["units"].as_array().unwrap() {
            let group = unit["path"].as_str().unwrap().replace("=cmd", "'=cmd");
            let people = of(&response, wave, &group)[0];
            assert_same(people, "invited_n", &unit["invited"]);
            assert_same(people, "answered_n", &unit["n"]);
            for row in of(&scores, wave, &group) {
                let kind = if row["measure_type"] == "item" { "items" } else { "scales" };
                let cell = &unit[kind][&row["measure_id"]];
                assert_eq!(row["status"] == "ok", cell.is_object(), "{row:?}");
                assert_same(row, "mean", &cell["mean"]);
                assert_same(row, "delta", &cell["change"]["delta"]);
                assert_same(row, "delta_ci_low", &cell["change"]["low"]);
                assert_same(row, "delta_ci_high", &cell["change"]["high"]);
                assert_same(row, "vs_org_delta", &cell["versus_organisation"]["delta"]);
                let verdict = cell["change"]["verdict"].as_str();
                assert_eq!(row["verdict"], verdict.unwrap_or_default());
                let versus = cell["versus_organisation"]["verdict"].as_str();
                assert_eq!(row["vs_org_verdict"], versus.unwrap_or_default());
                if kind == "items" {
                    assert_same(row, "answered_n", &cell["n"]);
                    assert_item_interval(row, release, &unit["path"]);
                } else {
                    assert_same(row, "ci_low", &cell["low"]);
                    assert_same(row, "ci_high", &cell["high"]);
                }
                if row["status"] == "ok" {
                    assert_same(row, "invited_n", &unit["invited"]);
                    shown += 1;
                }
            }
        }
    }
    assert!(shown > 40, "{shown}");
}

#[test]
fn a_scale_counts_the_smallest_n_of_its_items_and_the_share_is_of_all_invited() {
    let scores = rows(&export(&two_waves()).scores_csv);
    let counts = |measure, group| {
        let row = one(&scores, "w1", group, measure);
        ["invited_n", "answered_n", "answered_share"].map(|column| row[column].as_str())
    };
    assert_eq!(counts("AUT_S2", "'=cmd"), ["9", "8", "0.8889"]);
    // Everybody but one of =cmd; of Wortkarg only three answered the first statement.
    assert_eq!(counts("AUT_S2", ""), ["48", "47", "0.9792"]);
    assert_eq!(counts("AUT_S1", ""), ["48", "42", "0.8750"]);
    assert_eq!(counts("autonomy_satisfaction", ""), ["48", "42", "0.8750"]);
}

#[test]
fn an_open_cell_says_how_far_and_its_interval_reaches_there() {
    let scores = rows(&export(&two_waves()).scores_csv);
    let high = one(&scores, "w1", "Top", "AUT_S1");
    assert_eq!(high["mean"], "4.2000");
    assert_eq!(high["note"], "open_high: true mean may be up to 0.8000 higher");
    assert_eq!((high["ci_high"].as_str(), high["ci_method"].as_str()), ("5.0000", CI_METHOD));
    let low = one(&scores, "w1", "Top", "AUT_F1");
    assert_eq!(low["note"], "open_low: true mean may be up to 0.8000 lower");
    // One of two items is open.
    let scale = one(&scores, "w1", "Top", "autonomy_satisfaction");
    assert_eq!(scale["note"], "open_high: true mean may be up to 0.4000 higher");
    assert_eq!(one(&scores, "w1", "Top", "AUT_S2")["note"], "");
}

#[test]
fn the_first_wave_cannot_be_judged_and_the_second_has_a_baseline() {
    let scores = rows(&export(&two_waves()).scores_csv);
    let change = |wave| {
        let row = one(&scores, wave, "'=cmd", "autonomy_satisfaction");
        ["baseline_waves", "delta", "delta_ci_low", "verdict"].map(|column| row[column].clone())
    };
    assert_eq!(change("w1"), ["", "", "", "cannot_be_judged"]);
    let [baseline, delta, low, verdict] = change("w2");
    assert_eq!((baseline.as_str(), verdict.as_str()), ("w1", "clearly_higher"));
    assert!(delta.parse::<f64>().unwrap() > 1.0 && low.parse::<f64>().unwrap() > 0.0);
    // Items are not judged over time, and the organisation not against itself.
    assert_eq!(one(&scores, "w2", "'=cmd", "AUT_S1")["verdict"], "");
    assert_eq!(one(&scores, "w2", "", "autonomy_satisfaction")["vs_org_verdict"], "");
}

#[test]
fn under_thirty_answers_there_is_no_interval_and_no_verdict() {
    let few = closed(1, DECEMBER, &[Team("A", 14, middling), Team("B", 15, middling)], &[]);
    let scores = rows(&export(&[few]).scores_csv);
    let shown: Vec<&Row> = scores.iter().filter(|row| row["status"] == "ok").collect();
    assert_eq!(shown.len(), 3 * (2 + ITEMS.len()));
    for row in shown {
        let note = row["note"].rsplit("; ").next();
        assert_eq!(note, Some("under 30 answers in the organisation: no interval"));
        let judged = ["ci_low", "ci_high", "ci_method", "delta", "verdict", "vs_org_verdict"];
        assert_eq!(judged.map(|column| row[column].as_str()), [""; 6]);
        assert_ne!(row["mean"], "");
    }
}

#[test]
fn thirty_answers_without_a_spread_are_not_called_too_few() {
    // Thirty answers to each of two statements, but only ten people answered both.
    let halves: fn(u8) -> [Option<u8>; 3] = |person| match person {
        0..10 => [Some(2), Some(3), None],
        _ if person % 2 == 0 => [Some(2 + person % 3), None, None],
        _ => [None, Some(2 + person % 3), None],
    };
    let wave = closed(1, DECEMBER, &[Team("A", 50, halves), Team("B", 10, |_| [None; 3])], &[]);
    let scores = rows(&export(&[wave]).scores_csv);
    let scale = one(&scores, "w1", "", "autonomy_satisfaction");
    assert_eq!((scale["answered_n"].as_str(), scale["ci_low"].as_str()), ("30", ""));
    let why = "under 30 answers in the organisation that a spread can be taken from: no interval";
    assert_eq!(scale["note"], why);
    assert_eq!(one(&scores, "w1", "", "AUT_S1")["note"], "");
}

#[test]
fn what_only_the_number_of_comparisons_leaves_unclear_is_noted() {
    // In the second wave eight of twenty in one team say one point more.
    let moved = |person| match middling(person) {
        [first, second, third] if person < 8 => {
            [first.map(|value| value + 1), second.map(|value| value + 1), third]
        }
        all => all,
    };
    let mut teams = ["A", "B", "C", "D", "E", "F"].map(|name| Team(name, 20, middling));
    let before = closed(1, OCTOBER, &teams, &[]);
    teams[1].2 = moved;
    let after = closed(2, DECEMBER, &teams, &[&before]);
    // Of two waves nothing is known of the noise: all changes of the wave are allowed for.
    let comparisons = 7 * 2;
    let expected = format!("not clear after allowing for {comparisons} comparisons");
    let scores = rows(&export(&[before, after]).scores_csv);
    let unclear = one(&scores, "w2", "B", "autonomy_satisfaction");
    assert_eq!((&unclear["verdict"], &unclear["note"]), (&"no_clear_change".into(), &expected));
    assert!(unclear["delta_ci_low"].parse::<f64>().unwrap() > 0.0);
    let noted = scores.iter().filter(|row| row["note"].contains("not clear after")).count();
    assert_eq!(noted, 1);
}
