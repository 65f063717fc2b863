//! What stands on a team's page around the charts: frustration, single answers, prompts, limits.

use askama::Template;
use jiff::civil::date;

use super::page::{between, lead_page, page, text};
use crate::disclosure::WITHHELD;
use crate::domain::{Facet, Item, Locale, Measure};
use crate::reports::sample::{Team, in_locale, item, team, unit, waves, waves_asking};
use crate::reports::{ActionMark, NoteForm, NoteMistakes, ReportLinks, Viewer, team_report};

fn round(autonomy: u8) -> Vec<Team> {
    vec![
        team("North", 20, [4, 4, autonomy]),
        team("South", 24, [4, 4, 4]),
        team("Wee", 6, [4, 4, 4]),
    ]
}

fn hr_page(path: &str, waves: &[crate::disclosure::PublishedWave]) -> String {
    in_locale(Locale::EN, |chrome| page(path, Viewer::Hr, waves, chrome))
}

#[test]
fn frustration_has_charts_of_its_own_and_numbers_of_its_own() {
    let html = lead_page("North", &waves(&[round(2), round(4)]));
    let section = between(&html, "<section class=\"frustration\">", "</details>");
    assert_eq!(section.matches("<svg").count(), 3);
    for need in ["Belonging, frustrated", "Competence, frustrated", "Autonomy, frustrated"] {
        assert!(section.contains(&format!("<h3>{need}</h3>")), "{need}");
    }
    let table = text(between(section, "<table class=\"numbers\">", "</table>"));
    assert!(table.starts_with("Frustration: mean of 1 to 5"), "{table}");
}

#[test]
fn hr_reads_single_answers_in_people_and_a_lead_in_tenths() {
    let all = waves(&[round(4), round(4)]);
    let hr = hr_page("North", &all);
    let spread = between(&hr, "How single answers spread", "</table>");
    assert_eq!(spread.matches("<svg class=\"sp").count(), 18);
    // Of frustration the low end is the favourable one.
    let row = text(between(spread, "I was out of my depth", "</tr>"));
    assert!(row.contains("Favourable: 1 and 2. Unfavourable: at most 1."), "{row}");
    let row = text(between(spread, "I could stand behind", "</tr>"));
    assert!(row.contains(" Favourable: ") && !row.contains('%'), "{row}");
    let lead = lead_page("North", &all);
    let spread = text(between(&lead, "How single answers spread", "</table>"));
    assert!(spread.contains("10 % or less") && spread.contains("70 % or more"), "{spread}");
    assert!(!spread.contains("at most 1."), "{spread}");
}

#[test]
fn where_fewer_than_ten_answered_single_answers_are_withheld_in_the_one_wording() {
    let html = lead_page("Wee", &waves(&[round(4)]));
    let section = text(between(&html, "How single answers spread", "</details>"));
    assert!(section.contains(WITHHELD), "{section}");
    assert!(section.contains("is shown from 10 answers on."), "{section}");
    assert!(!html.contains("<svg class=\"sp"));
}

#[test]
fn statements_beyond_the_core_stand_under_their_own_frame() {
    let facet = |id, text: &'static str, facet| Item {
        measure: Measure::Facet(facet),
        frame: crate::disclosure::sample::translated("Over the past quarter:", "Im Quartal:"),
        ..item(&(id, text, text))
    };
    let more = [
        facet("AUT_S9", "I knew what the result was for.", Facet::Purpose),
        facet("AUT_S8", "I decided how to do it.", Facet::Latitude),
    ];
    let skipping = Team { skips: Some(("AUT_S8", 18)), ..team("North", 20, [4, 4, 4]) };
    let teams = vec![skipping, team("South", 24, [4, 4, 4])];
    let html = hr_page("North", &waves_asking(&[teams], &more));
    let table = between(&html, "Statement by statement", "</table>");
    let framed = between(table, "Over the past quarter:", "</tbody>");
    assert!(text(between(framed, "I knew what", "</tr>")).contains("3.0"), "{framed}");
    assert!(text(between(framed, "I decided how", "</tr>")).contains(WITHHELD), "{framed}");
    // Latitude has no favourable end.
    let spread = between(&html, "How single answers spread", "</table>");
    let row = text(between(spread, "I decided how", "</tr>"));
    assert!(row.contains(WITHHELD), "{row}");
    let row = text(between(spread, "I knew what", "</tr>"));
    assert!(row.contains("Unfavourable: at most 1."), "{row}");
}

#[test]
fn the_guide_follows_the_verdicts_and_stands_on_teams_pages_alone() {
    let rise = text(&lead_page("North", &waves(&[round(2), round(4)])));
    for says in [
        "“Autonomy is clearly higher than before. Does that match what you see?”",
        "“Which decisions should stay with you exactly as they are now?”",
        "“What still does not work?”",
    ] {
        assert!(rise.contains(says), "{says} in {rise}");
    }
    let all = waves(&[round(4), round(2)]);
    let fall = text(&lead_page("North", &all));
    assert!(fall.contains("“Which decision do you still wait for?”"), "{fall}");
    assert!(fall.contains("“This I cannot change, and this is why.”"), "{fall}");
    assert!(!hr_page("", &all).contains("Talk about it with the team"));
}

#[test]
fn the_limits_name_what_is_left_open() {
    let quiet = |autonomy| {
        let mut teams = round(autonomy);
        teams[0].answered = 12;
        teams
    };
    let html = lead_page("North", &waves(&[quiet(3), quiet(4)]));
    let limits = text(between(&html, "What this page cannot tell you", "</section>"));
    assert!(limits.contains("Only if those who did not answer were at least "), "{limits}");
    assert!(limits.contains("nobody has validated them yet"), "{limits}");
    assert!(limits.contains("Teams are not ranked here."), "{limits}");
}

#[test]
fn from_six_waves_on_the_long_run_is_said_below_the_numbers() {
    let rounds = |n: usize| (0..n).map(|_| round(4)).collect::<Vec<_>>();
    assert!(!lead_page("North", &waves(&rounds(5))).contains("The long run"));
    let six = text(&lead_page("North", &waves(&rounds(6))));
    assert!(six.contains("Belonging: level over the 6 waves shown (likely 0.0 to 0.0)."), "{six}");
    assert!(!six.contains("limits that the"), "{six}");
    let nine = text(&lead_page("North", &waves(&rounds(9))));
    assert!(nine.contains("within the limits that the 8 waves before let one expect."), "{nine}");
}

#[test]
fn the_form_keeps_what_was_typed_beside_what_is_wrong() {
    let all = waves(&[round(4)]);
    let marks = [ActionMark {
        noted_on: date(2026, 1, 20),
        body: "<b>no second approval".to_owned(),
        became: None,
    }];
    let typed = NoteForm {
        noted_on: "2027-01-01".to_owned(),
        body: "a \"new\" rota".to_owned(),
        mistakes: NoteMistakes {
            noted_on: Some("Not in the future.".to_owned()),
            ..NoteMistakes::default()
        },
        ..NoteForm::blank(date(2026, 2, 1), date(2026, 2, 1), 200)
    };
    in_locale(Locale::EN, |chrome| {
        let north = unit("North");
        let report =
            team_report(&north, Viewer::Lead, &all, &marks, ReportLinks::default(), chrome);
        let report = report.unwrap().unwrap().with_note_form(&north, &marks, typed);
        let html = report.render().unwrap();
        let form = between(&html, "<details class=\"note-form\"", "</details>");
        assert!(form.starts_with("<details class=\"note-form\" id=\"note\" open>"), "{form}");
        assert!(form.contains("action=\"/app/note/North#note\""));
        assert!(form.contains("value=\"2027-01-01\"") && form.contains("max=\"2026-02-01\""));
        assert!(
            form.contains("<span class=\"problem\" id=\"noted-on-err\">Not in the future.</span>")
        );
        assert!(form.contains("aria-describedby=\"noted-on-err\""));
        assert!(form.contains("a &#34;new&#34; rota</textarea>"), "{form}");
        assert!(text(form).contains("20 January 2026: &#60;b&#62;no second approval"), "{form}");
        assert!(form.contains("name=\"withdraw\""));
    });
    assert!(!lead_page("North", &all).contains("<textarea"));
}
