//! The form of the files: names, rows, cells, bytes.

use std::collections::BTreeSet;

use jiff::civil::date;
use sha2::{Digest, Sha256};

use super::*;

const SCORES: &str = "schema_version,export_id,quarter,wave_id,wave_open,wave_close,level,\
    group_id,group_path,measure_type,measure_id,measure_label,scale_min,scale_max,invited_n,\
    answered_n,answered_share,mean,ci_low,ci_high,ci_method,pct_unfavourable,pct_neutral,\
    pct_favourable,baseline_waves,delta,delta_ci_low,delta_ci_high,verdict,vs_org_delta,\
    vs_org_verdict,status,note";
const RESPONSE: &str = "schema_version,export_id,quarter,wave_id,wave_open,wave_close,level,\
    group_id,group_path,invited_n,answered_n,answered_share,status,note";

const WHOLE: &str = "schema_version,export_id,quarter,group_id,group_path,level,measure_type,\
    measure_id,measure_label,waves,mean,ci_low,ci_high,status,note";

/// The beginning of a text's SHA-256.
fn sixteen_digits(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    format!("{:016x}", u64::from_be_bytes(digest[..8].try_into().unwrap()))
}

#[test]
fn a_quarter_without_a_wave_has_no_export() {
    let waves = two_waves();
    for (other, waves) in [("2026Q3", &waves[..]), ("2027Q1", &waves), ("2026Q4", &[])] {
        let other = Quarter::parse(other).unwrap();
        assert_eq!(quarter(other, waves, Locale::EN).unwrap(), None);
    }
}

#[test]
fn a_wave_belongs_to_the_quarter_in_which_it_closes() {
    let [first, second] = two_waves();
    let later = closed(3, date(2027, 1, 1), &organisation(), &[&first, &second]);
    let waves = |rows: &[Row]| -> BTreeSet<String> {
        rows.iter().map(|row| row["wave_id"].clone()).collect()
    };
    let files = export(&[first, second, later]);
    for row in rows(&files.quarter_csv) {
        assert!(["", "w1", "w2", "w1;w2"].contains(&row["waves"].as_str()), "{row:?}");
    }
    for csv in [&files.scores_csv, &files.response_csv] {
        assert_eq!(waves(&rows(csv)), BTreeSet::from(["w1".to_owned(), "w2".to_owned()]));
    }
    let row = &rows(&files.scores_csv)[0];
    let columns = ["schema_version", "quarter", "wave_open", "wave_close", "export_id"];
    let values = columns.map(|column| row[column].as_str());
    assert_eq!(values, ["1", "2026Q4", "2026-10-14", "2026-10-14", &files.export_id]);
}

#[test]
fn the_headers_are_exact_and_the_lines_end_as_rfc_4180_asks() {
    let files = export(&two_waves());
    let all =
        [(files.scores_csv, SCORES), (files.response_csv, RESPONSE), (files.quarter_csv, WHOLE)];
    for (csv, header) in all {
        let text = String::from_utf8(csv).unwrap();
        assert_eq!(text.split("\r\n").next(), Some(header));
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
        assert!(text.ends_with("\r\n"));
    }
}

#[test]
fn there_is_a_row_for_every_wave_group_and_measure_in_order() {
    let waves = two_waves();
    let files = export(&waves);
    let mut expected = Vec::new();
    let mut groups = 0;
    for PublishedWave { release, .. } in &waves {
        let mut units: Vec<_> = release.units().chain(release.withheld()).collect();
        assert!(!release.withheld().is_empty() && units.len() == 9);
        units.sort();
        groups += units.len();
        let scales = Scale::ALL.map(Scale::id);
        for unit in units {
            let unit = if unit.as_str() == "=cmd" { "'=cmd" } else { unit.as_str() };
            let measures = scales.iter().copied().chain(ITEMS);
            expected.extend(
                measures.map(|measure| [release.wave().as_str(), unit, measure].map(str::to_owned)),
            );
        }
    }
    let columns = ["wave_id", "group_path", "measure_id"];
    let scores = rows(&files.scores_csv);
    let found: Vec<_> =
        scores.iter().map(|row| columns.map(|column| row[column].clone())).collect();
    assert_eq!(found, expected);
    assert_eq!(found.len(), groups * (6 + ITEMS.len()));
    assert_eq!(rows(&files.response_csv).len(), groups);
}

#[test]
fn levels_and_group_ids_follow_from_the_paths() {
    let response = rows(&export(&two_waves()).response_csv);
    for (group, level) in [
        ("", "organisation"),
        ("Betrieb", "division"),
        ("Betrieb/*", "direct"),
        ("Betrieb/Süd", "team"),
        ("Betrieb/Öffentlichkeit", "team"),
        ("Top", "team"),
    ] {
        let row = of(&response, "w1", group)[0];
        assert_eq!(row["level"], level, "{group}");
        let expected = format!("g{}", &sixteen_digits(group)[..12]);
        assert_eq!(row["group_id"], expected);
        assert_eq!(of(&response, "w2", group)[0]["group_id"], expected);
    }
}

#[test]
fn formulas_are_defused_and_umlauts_are_plain_utf_8() {
    let waves = two_waves();
    let files = export(&waves);
    let scores = rows(&files.scores_csv);
    assert_eq!(of(&scores, "w1", "'=cmd").len(), 9);
    assert_eq!(of(&scores, "w1", "=cmd").len(), 0);
    assert_eq!(one(&scores, "w1", "", "AUT_S1")["measure_label"], "'-I decide, \"mostly\"");
    assert!(files.scores_csv.starts_with(b"schema_version"));
    let text = String::from_utf8(files.scores_csv).unwrap();
    assert!(text.contains(",Betrieb/Öffentlichkeit,"));
    // Numbers stay numbers.
    assert!(scores.iter().any(|row| row["vs_org_delta"].starts_with('-')));

    let german = quarter(Quarter::of(DECEMBER), &waves, Locale::DE).unwrap().unwrap();
    let german = rows(&german.scores_csv);
    let labels = ["AUT_S1", "autonomy_frustration"]
        .map(|measure| one(&german, "w1", "", measure)["measure_label"].clone());
    assert_eq!(labels, ["Ich entscheide über vieles", "Frustration der Autonomie"]);
}

#[test]
fn the_same_quarter_gives_the_same_bytes_and_the_id_follows_from_them() {
    let waves = two_waves();
    let files = export(&waves);
    assert_eq!(files, export(&two_waves()));
    assert_ne!(files.export_id, export(&waves[..1]).export_id);
    let empty = |csv: &[u8]| {
        let text = String::from_utf8(csv.to_vec()).unwrap();
        text.replace(&format!("1,{},2026Q4", files.export_id), "1,,2026Q4")
    };
    let content =
        [&files.scores_csv, &files.response_csv, &files.quarter_csv].map(|csv| empty(csv));
    let content = content.concat();
    assert_eq!(files.export_id, format!("x{}", sixteen_digits(&content)));
}

#[test]
fn a_wave_with_another_waves_release_is_refused() {
    let [first, second] = two_waves();
    let mixed = PublishedWave { wave: first.wave, release: second.release.clone() };
    let problem = quarter(Quarter::of(OCTOBER), &[mixed], Locale::EN).unwrap_err();
    assert_eq!(problem.to_string(), "wave w1 comes with the release of w2");
    let mut wave = second.wave;
    wave.form.items.truncate(2);
    let mixed = PublishedWave { wave, release: second.release };
    let problem = quarter(Quarter::of(OCTOBER), &[mixed], Locale::EN).unwrap_err();
    assert_eq!(problem.to_string(), "the release of w2 has AUT_F1, which its form lacks");
}
