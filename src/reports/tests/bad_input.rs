//! Waves that hold nothing, or nothing that varies: each gives a page that is right.

use super::page::{between, lead_page, page, text, verdict};
use crate::disclosure::PublishedWave;
use crate::disclosure::WITHHELD;
use crate::domain::Locale;
use crate::reports::Viewer;
use crate::reports::sample::{Team, in_locale, team, waves};

const TEAMS: [&str; 3] = ["North", "South", "West"];

/// Three teams of 14, changed in one way.
fn round(change: impl Fn(Team) -> Team) -> Vec<Team> {
    TEAMS.map(|path| change(team(path, 14, [4, 4, 4]))).into()
}

fn usual() -> Vec<Team> {
    round(|team| team)
}

/// Every page that somebody reads of these waves, none with a figure that is no number or a chart
/// without anything drawn.
fn pages(waves: &[PublishedWave]) -> Vec<String> {
    let mut pages = Vec::new();
    for locale in Locale::SHIPPED {
        for path in TEAMS.into_iter().chain([""]) {
            for viewer in [Viewer::Lead, Viewer::Hr] {
                let html = in_locale(locale, |chrome| page(path, viewer, waves, chrome));
                let words = text(&html);
                for broken in ["NaN", "inf ", "null", "Some(", "None", "−0.0", "-0"] {
                    assert!(!words.contains(broken), "{broken} in {words}");
                }
                for chart in html.split("<svg xmlns").skip(1) {
                    let chart = chart.split("</svg>").next().unwrap();
                    let marks = ["#0B5563", "#6B6F73", "#70756F"];
                    assert!(marks.iter().any(|mark| chart.contains(mark)), "empty: {chart}");
                    assert!(!chart.contains("NaN"), "{chart}");
                }
                pages.push(html);
            }
        }
    }
    pages
}

#[test]
fn a_wave_without_answers_and_one_with_a_single_answer() {
    for answered in [0, 1] {
        let quiet = || round(|team| Team { answered, ..team });
        for html in pages(&waves(&[quiet()])) {
            assert_eq!(html.matches("<svg").count(), 0, "{answered}");
        }
        let all = waves(&[usual(), quiet()]);
        for html in pages(&all) {
            assert!(html.contains("<p class=\"verdict\">"));
        }
        let html = lead_page("North", &all);
        assert!(verdict(&html).starts_with("No result this time"), "{answered}");
        assert_eq!(html.matches("<svg").count(), 3);
        let row = text(between(&html, "February 2026</th>", "</tr>"));
        assert!(row.contains(WITHHELD), "{row}");
        // The next wave is judged against the one that was shown.
        let after = lead_page("North", &waves(&[usual(), quiet(), usual()]));
        assert!(verdict(&after).ends_with("show no clear change."), "{}", verdict(&after));
    }
}

#[test]
fn where_all_answer_alike_nothing_has_changed() {
    let alike = || round(|team| Team { alike: true, ..team });
    let all = waves(&[alike(), alike(), alike(), alike(), alike(), alike(), alike()]);
    pages(&all);
    let html = lead_page("North", &all);
    assert!(verdict(&html).ends_with("show no clear change."));
    assert!(text(&html).contains("Autonomy: level over the 7 waves shown (likely 0.0 to 0.0)."));
}

#[test]
fn a_statement_that_nobody_answers_leaves_its_need_without_a_figure() {
    let without = || round(|team| Team { skips: Some(("COM_S2", 14)), ..team });
    let all = waves(&[without(), without()]);
    pages(&all);
    let html = lead_page("North", &all);
    assert!(verdict(&html).contains("Competence is withheld"), "{}", verdict(&html));
    let panel = between(&html, "2. Competence", "</section>");
    assert!(panel.contains("class=\"blank\"") && !panel.contains("<svg"), "{panel}");
    // Competence alone lacks its chart; its frustration has one.
    assert_eq!(html.matches("<svg xmlns").count(), 5);
    let row = between(&html, "Statement by statement", "</table>");
    assert!(text(row).contains(WITHHELD));
}

#[test]
fn a_team_that_was_renamed_begins_anew_and_keeps_its_old_page() {
    let mut later = usual();
    later[0].path = "Northern";
    let all = waves(&[usual(), later]);
    let old = lead_page("North", &all);
    assert!(old.contains("Not asked since: the newest result is that of January 2026."));
    let new = lead_page("Northern", &all);
    assert!(verdict(&new).ends_with("cannot be judged yet: this is the first wave shown."));
}

#[test]
fn where_everybody_answered_hr_reads_that_nothing_is_open() {
    let all = waves(&[usual(), usual()]);
    let html = in_locale(Locale::EN, |chrome| page("North", Viewer::Hr, &all, chrome));
    assert!(text(&html).contains("Here everybody who was asked has answered."));
    assert!(!text(&lead_page("North", &all)).contains("Here everybody"));
}

#[test]
fn below_thirty_answers_there_are_no_ranges_and_the_page_says_why() {
    let few = || vec![team("North", 9, [4, 4, 4]), team("South", 9, [3, 3, 3])];
    let all = waves(&[few(), few()]);
    let html = lead_page("North", &all);
    let words = text(&html);
    assert!(words.contains("fewer than 30 people answered in the whole organisation"));
    assert!(!words.contains("likely between") && !words.contains("Only if those"), "{words}");
    assert!(!words.contains("the smallest change that could have been detected"), "{words}");
    assert_eq!(html.matches("<svg xmlns").count(), 6);
}
