//! Whole pages, from ballots through the release engine to HTML.

use askama::Template;

use crate::charts::theme_css;
use crate::disclosure::PublishedWave;
use crate::disclosure::WITHHELD;
use crate::domain::Locale;
use crate::reports::sample::{CORE, Team, chrome, in_locale, team, unit, waves};
use crate::reports::{
    APP_CSS, ActionMark, Chrome, QuarterLink, ReportLinks, Viewer, audit_href, choose_team,
    overview, parent_summary, summary_href, team_report,
};

const NORTH: &str = "Operations/North";
const SMALL: &str = "Operations/Small";

/// North with the levels given; beside it a small team, and Sales, so that all is comparable.
fn round(north: [u8; 3], small: usize) -> Vec<Team> {
    vec![
        team(NORTH, 20, north),
        Team { answered: small, ..team(SMALL, 9, [4, 4, 4]) },
        team("Operations/West", 12, [4, 4, 4]),
        team("Sales", 20, [4, 4, 4]),
    ]
}

pub(super) fn page(
    path: &str,
    viewer: Viewer,
    waves: &[PublishedWave],
    chrome: Chrome<'_>,
) -> String {
    let unit = unit(path);
    let parent = unit.parent().map(|parent| summary_href(&parent));
    let audit = (viewer == Viewer::Lead).then(|| audit_href(&unit));
    let links = ReportLinks { parent, audit };
    team_report(&unit, viewer, waves, &[], links, chrome).unwrap().unwrap().render().unwrap()
}

pub(super) fn lead_page(path: &str, waves: &[PublishedWave]) -> String {
    in_locale(Locale::EN, |chrome| page(path, Viewer::Lead, waves, chrome))
}

fn hr_overview(waves: &[PublishedWave]) -> String {
    in_locale(Locale::EN, |chrome| {
        overview(waves, QuarterLink::of_waves(chrome.t, waves), chrome).unwrap().render().unwrap()
    })
}

/// The text that a reader sees, blanks made one.
pub(super) fn text(html: &str) -> String {
    let (mut text, mut in_tag) = (String::new(), false);
    for c in html.chars() {
        match c {
            '<' => in_tag = true,
            '>' => {
                in_tag = false;
                text.push(' ');
            }
            c if !in_tag => text.push(c),
            _ => {}
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub(super) fn between<'h>(html: &'h str, from: &str, to: &str) -> &'h str {
    let start = html.find(from).unwrap_or_else(|| panic!("no {from} in {html}"));
    let rest = &html[start..];
    &rest[..rest.find(to).unwrap_or_else(|| panic!("no {to} after {from}"))]
}

pub(super) fn verdict(html: &str) -> String {
    text(between(html, "<p class=\"verdict\">", "</p>"))
}

#[test]
fn the_verdict_names_what_changed_and_what_did_not() {
    let rounds = [round([4, 4, 2], 8), round([4, 4, 4], 8)];
    let html = lead_page(NORTH, &waves(&rounds));
    assert_eq!(
        verdict(&html),
        "Autonomy is clearly higher than in the wave before. \
         Belonging and competence show no clear change."
    );
    let shown = text(&html);
    let caption = |need: &str| text(between(&html, &format!("<h3>{need}</h3>"), "<svg"));
    let autonomy = caption("3. Autonomy");
    assert!(autonomy.starts_with("3. Autonomy ▲ "), "{autonomy}");
    assert!(autonomy.ends_with("), clearly higher"), "{autonomy}");
    let belonging = caption("1. Belonging");
    assert!(belonging.starts_with("1. Belonging ▬ "), "{belonging}");
    assert!(belonging.ends_with("), about as before"), "{belonging}");
    // How sure that is stands behind a fold.
    assert!(shown.contains("Clearly higher than before."), "{shown}");
    assert!(shown.contains("above the wave before ("), "{shown}");
    assert!(shown.contains("; the smallest change this team could have detected is 0."), "{shown}");
    let belonging = html.find("1. Belonging").unwrap();
    let competence = html.find("2. Competence").unwrap();
    assert!(belonging < competence && competence < html.find("3. Autonomy").unwrap());
    // Frustration went the other way, and is said apart.
    let frustrated = text(between(&html, "The same needs, frustrated", "</table>"));
    assert!(frustrated.contains("), clearly lower"), "{frustrated}");
}

#[test]
fn the_first_wave_and_a_small_organisation_are_not_judged() {
    let html = lead_page(NORTH, &waves(&[round([4, 4, 4], 8)]));
    assert!(verdict(&html).ends_with("cannot be judged yet: this is the first wave shown."));
    let tiny = [vec![team("North", 9, [4, 4, 4]), team("South", 9, [3, 3, 3])]];
    let html = lead_page("North", &waves(&tiny));
    assert!(verdict(&html).ends_with("fewer than 30 people answered in the whole organisation."));
    let panel = text(between(&html, "<section class=\"panel\">", "</section>"));
    assert!(!panel.contains("likely between"), "{panel}");
    assert!(!text(&html).contains("Shaded band"));
}

#[test]
fn below_the_threshold_the_page_says_so_without_blame_and_leads_to_the_parent() {
    let rounds = [round([4, 4, 4], 8), round([4, 4, 4], 3)];
    let html = lead_page(SMALL, &waves(&rounds));
    assert_eq!(
        verdict(&html),
        "No result this time: withheld, so that nobody can be singled out. \
         That protects everybody who answered. It says nothing about the team."
    );
    assert!(html.contains("href=\"/app/summary/Operations\""));
    let shown = text(&html);
    assert!(shown.contains("It includes your team, but is not your team."), "{shown}");
    assert!(shown.contains("Operations, the group your team is part of"), "{shown}");
    // The earlier wave still stands there, this one hatched; there is no statement table.
    assert_eq!(html.matches("<svg").count(), 3);
    assert!(html.contains("Withheld: February 2026."));
    assert!(!html.contains("Statement by statement"));
    assert!(!html.contains("The same needs, frustrated"));
    let last_row = between(&html, "February 2026</th>", "</tr>");
    assert!(last_row.starts_with("February 2026</th><td colspan=\"3\"><span class=\"hatch\""));
    assert!(text(last_row).contains(WITHHELD), "{last_row}");
}

#[test]
fn a_unit_that_was_never_shown_has_no_chart() {
    let html = lead_page(SMALL, &waves(&[round([4, 4, 4], 3), round([4, 4, 4], 3)]));
    assert!(verdict(&html).starts_with("No result this time"));
    assert!(!html.contains("<svg") && !html.contains("What this page cannot tell you"));
}

#[test]
fn statements_stand_in_survey_order_and_a_withheld_one_holds_no_digit() {
    let skipping = Team { skips: Some(("COM_S2", 18)), ..team("North", 20, [4, 4, 4]) };
    let teams = vec![skipping, team("South", 20, [4, 4, 4]), team("West", 20, [4, 4, 4])];
    let html = lead_page("North", &waves(&[teams]));
    let table = between(&html, "Statement by statement", "</table>");
    let places: Vec<usize> = CORE.iter().map(|(_, en, _)| table.find(en).unwrap()).collect();
    assert!(places.is_sorted(), "{places:?}");
    let row = between(table, "I could see that what I did worked.", "</tr>");
    let cell = text(between(row, "<td role=\"cell\" class=\"wide\"", "</td>"));
    assert_eq!(cell, WITHHELD);
    // The scale that the statement belongs to goes with it: in chart and sentence alike.
    let panel = between(&html, "2. Competence", "</section>");
    let words = text(between(panel, "<p class=\"caption\">", "</p>"));
    assert_eq!(words, "▨ Withheld, so that nobody can be singled out.");
    assert!(!text(panel).contains(" now"), "{panel}");
    assert!(verdict(&html).contains("Competence is withheld, so that nobody can be singled out."));
}

#[test]
fn a_lead_reads_how_many_answered_in_words_and_hr_in_numbers() {
    let rounds = [vec![
        Team { answered: 17, ..team(NORTH, 23, [4, 4, 4]) },
        team("Operations/West", 16, [4, 4, 4]),
        team("Sales", 29, [4, 4, 4]),
    ]];
    let all = waves(&rounds);
    let html = lead_page(NORTH, &all);
    let shown = text(&html);
    assert!(shown.contains("Answered most of the team"), "{shown}");
    for number in ["17", "23", "62", "68"] {
        let alone = |word: &str| word.trim_matches(|c: char| !c.is_ascii_digit()) == number;
        assert!(!shown.split(' ').any(alone), "a lead reads {number}: {shown}");
    }
    in_locale(Locale::EN, |chrome| {
        let html = text(&page(NORTH, Viewer::Hr, &all, chrome));
        assert!(html.contains("Answered 17 of 23"), "{html}");
    });
}

#[test]
fn the_parent_summary_has_scales_and_no_statements() {
    let all = waves(&[round([4, 4, 2], 8), round([4, 4, 4], 8)]);
    in_locale(Locale::EN, |chrome| {
        let summary = parent_summary(&unit("Operations"), &all, chrome).unwrap().unwrap();
        let html = summary.render().unwrap();
        assert!(html.contains("This group includes your team, but is not your team."));
        assert_eq!(html.matches("<svg").count(), 6);
        assert!(html.contains("The same needs, frustrated"));
        assert!(!html.contains("Statement by statement") && !html.contains("Answered"));
    });
}

#[test]
fn before_the_first_close_and_off_every_roster() {
    assert!(verdict(&lead_page(NORTH, &[])).starts_with("No wave has closed yet."));
    assert!(verdict(&hr_overview(&[])).starts_with("No wave has closed yet."));
    let all = waves(&[round([4, 4, 4], 8)]);
    in_locale(Locale::EN, |chrome| {
        let nobody = team_report(
            &unit("Nowhere"),
            Viewer::Hr,
            &all,
            &[],
            ReportLinks::default(),
            chrome.clone(),
        )
        .unwrap();
        assert!(nobody.is_none());
        assert!(parent_summary(&unit("Nowhere"), &all, chrome).unwrap().is_none());
    });
}

#[test]
fn a_unit_that_left_keeps_its_last_page() {
    let mut without = round([4, 4, 4], 8);
    without.retain(|team| team.path != "Sales");
    let html = lead_page("Sales", &waves(&[round([4, 4, 4], 8), without]));
    assert!(html.contains("Not asked since: the newest result is that of January 2026."));
    assert!(!html.contains("February 2026"));
}

#[test]
fn twelve_waves_are_shown_and_changes_are_numbered_by_date() {
    let rounds: Vec<Vec<Team>> = (0..14).map(|_| round([4, 4, 4], 8)).collect();
    let all = waves(&rounds);
    let mark = |month, body: &str| ActionMark {
        noted_on: jiff::civil::date(2026, month, 20),
        body: body.to_owned(),
        became: None,
    };
    let marks = [mark(5, "second"), mark(4, "first"), mark(1, "too long ago")];
    in_locale(Locale::EN, |chrome| {
        let unit = unit(NORTH);
        let report = team_report(&unit, Viewer::Lead, &all, &marks, ReportLinks::default(), chrome);
        let html = report.unwrap().unwrap().render().unwrap();
        let table = between(&html, "<table class=\"numbers\">", "</table>");
        assert_eq!(table.matches("<th scope=\"row\">").count(), 12);
        let agreed = text(between(&html, "<ul class=\"agreed\"", "</ul>"));
        assert_eq!(agreed, "2 20 May 2026: second 1 20 April 2026: first");
    });
}

#[test]
fn the_overview_keeps_the_order_of_the_organisation_and_marks_only_what_is_clear() {
    let all = waves(&[vec![
        team("Operations", 6, [4, 4, 4]),
        team(NORTH, 20, [4, 4, 4]),
        team("Operations/Tiny", 3, [4, 4, 4]),
        team("Operations/Wee", 4, [4, 4, 4]),
        team("Sales & \"Friends\"", 12, [4, 4, 3]),
        team("West", 60, [4, 4, 4]),
        team("Yard", 60, [4, 4, 4]),
    ]]);
    let html = hr_overview(&all);
    assert_eq!(
        verdict(&html),
        "Most groups do not differ clearly from the organisation. \
         Sales &#38; &#34;Friends&#34; is clearly lower on autonomy."
    );
    let map = between(&html, "<table class=\"heat-map\"", "</table>");
    let order =
        ["Elm Street Works", "Operations<", "placed directly", ">North", ">Tiny", ">Wee", "Sales"];
    let places: Vec<usize> = order.iter().map(|name| map.find(name).expect(name)).collect();
    assert!(places.is_sorted(), "{places:?}");
    assert!(map.contains("href=\"/app/team/Sales%20%26%20%22Friends%22\""));
    assert!(map.contains("href=\"/app/team/Operations/%2A\">Operations, placed directly</a>"));
    assert!(map.contains("href=\"/app/team/\">Elm Street Works</a>"));
    assert!(text(map).contains("North 20 of 20 answered"), "{}", text(map));
    let tiny = text(between(map, ">Tiny", "</tr>"));
    assert!(tiny.ends_with(WITHHELD) && !tiny.contains(|c: char| c.is_ascii_digit()), "{tiny}");
    let rows = map.split("<tbody").nth(1).unwrap();
    assert_eq!(rows.matches('▼').count(), 1, "{rows}");
    assert_eq!(rows.matches('▲').count(), 0);
    let sales = between(map, "Sales &#38; &#34;Friends&#34;", "</tr>");
    assert!(sales.contains("<span class=\"step-2\">2.8 <b>"), "{sales}");
    assert!(html.contains("href=\"/app/export/2026Q1/scores.csv\""));
    assert!(html.contains("href=\"/app/export/2026Q1/quarter.csv\""));
    assert!(html.contains("href=\"/app/export/2026Q1/audits.csv\""));
    assert!(html.contains("href=\"/app/export/2026Q1/certificate-w1.json\""));
    assert!(html.contains("href=\"/app/export/2026Q1/response.csv\""));
}

#[test]
fn a_wave_that_withheld_everything() {
    let all = waves(&[vec![team("North", 3, [4, 4, 4])]]);
    let html = hr_overview(&all);
    assert_eq!(verdict(&html), "No result this time: withheld, so that nobody can be singled out.");
    let rows = html.split("<tbody").nth(1).unwrap().split("</table>").next().unwrap();
    assert_eq!(rows.matches(WITHHELD).count(), 2, "{rows}");
    assert!(!text(&rows.replace("role=", "")).contains(|c: char| c.is_ascii_digit()), "{rows}");
    assert!(verdict(&lead_page("North", &all)).starts_with("No result this time"));
}

/// Every page, of HR and of a lead, in one language.
fn every_page(locale: Locale) -> Vec<String> {
    let mut rounds = vec![round([4, 4, 2], 8), round([4, 4, 4], 3)];
    rounds[1][0].skips = Some(("AUT_S1", 18));
    let all = waves(&rounds);
    let messages = crate::messages::Messages::load().unwrap();
    let chrome = || Chrome { demo: true, ..chrome(messages.in_locale(locale)) };
    let report = |path: &str, viewer, waves: &[PublishedWave]| page(path, viewer, waves, chrome());
    let summary = parent_summary(&unit("Operations"), &all, chrome()).unwrap().unwrap();
    vec![
        report(NORTH, Viewer::Lead, &all),
        report(SMALL, Viewer::Lead, &all),
        report("", Viewer::Hr, &all),
        report(NORTH, Viewer::Hr, &[]),
        summary.render().unwrap(),
        overview(&all, QuarterLink::of_waves(chrome().t, &all), chrome())
            .unwrap()
            .render()
            .unwrap(),
        choose_team(&[unit(NORTH), unit("Operations/*")], chrome()).render().unwrap(),
        choose_team(&[], chrome()).render().unwrap(),
    ]
}

#[test]
fn every_page_keeps_the_rules_of_all_pages() {
    for locale in Locale::SHIPPED {
        for html in every_page(locale) {
            assert!(html.starts_with("<!doctype html>\n<html lang=\""), "{html}");
            assert!(html.contains(&format!("<html lang=\"{}\">", locale.tag())));
            let title = text(between(&html, "<title>", "</title>"));
            assert!(title.ends_with("– Elm Street Works") && title.len() > 22, "{title}");
            assert!(html.contains("<meta name=\"viewport\""));
            assert!(html.contains("<link rel=\"stylesheet\" href=\"/assets/app.css\">"));
            for banned in ["style=", "<style", "<script", "http:", "https:", "onclick"] {
                let found = html.replace("http://www.w3.org/2000/svg", "").contains(banned);
                assert!(!found, "{banned} in {html}");
            }
            let demo = ["Demo data", "Beispieldaten"];
            assert!(demo.iter().any(|words| html.contains(words)));
            assert!(html.contains("<form class=\"who\" method=\"post\" action=\"/app/sign-out\">"));
            assert!(html.contains("name=\"csrf\" value=\"secret-of-the-form\""));
            assert_eq!(html.matches("<h1").count(), 1);
            assert!(!html.contains("[report") && !html.contains("[app"), "{html}");
        }
    }
}

#[test]
fn german_pages_speak_german() {
    let pages = every_page(Locale::DE);
    let team = text(&pages[0]);
    assert!(verdict(&pages[0]).contains("zurückgehalten, damit niemand erkennbar wird"));
    assert!(team.contains("1. Zugehörigkeit") && team.contains("fast das ganze Team"), "{team}");
    assert!(team.contains("Jetzt 3,9, wahrscheinlich zwischen 3,"), "{team}");
    for page in &pages {
        let page = text(page);
        for english in [" withheld", "answered", "Likely", " wave", " group", " the "] {
            let named = page.replace("could see", "");
            assert!(!named.contains(english), "{english} in {page}");
        }
    }
}

#[test]
fn names_are_escaped_wherever_they_come_from() {
    let evil = "<b>&\"Ops\"";
    let path = format!("{evil}/*");
    let all = waves(&[vec![
        team("<b>&\"Ops\"", 20, [4, 4, 4]),
        team("<b>&\"Ops\"/<i>North", 20, [4, 4, 4]),
    ]]);
    in_locale(Locale::EN, |chrome| {
        let chrome = Chrome { organisation: evil, signed_in_as: evil, csrf: evil, ..chrome };
        let marks = [ActionMark {
            noted_on: jiff::civil::date(2026, 2, 1),
            body: evil.to_owned(),
            became: None,
        }];
        let report = team_report(
            &unit(&path),
            Viewer::Hr,
            &all,
            &marks,
            ReportLinks::default(),
            chrome.clone(),
        )
        .unwrap();
        let pages = [
            report.unwrap().render().unwrap(),
            overview(&all, Vec::new(), chrome.clone()).unwrap().render().unwrap(),
            choose_team(&[unit(&path)], chrome).render().unwrap(),
        ];
        for html in pages {
            let body = html.split("<body>").nth(1).unwrap();
            assert!(!html.contains(evil) && !html.contains("<i>North"), "{html}");
            assert!(body.contains("&#60;b&#62;&#38;&#34;Ops&#34;"), "{html}");
        }
    });
}

#[test]
fn the_stylesheet_themes_every_colour_of_the_charts() {
    for rule in theme_css().lines() {
        assert!(APP_CSS.contains(rule), "{rule}");
    }
    assert!(!APP_CSS.contains("url(") && !APP_CSS.contains("@import"));
}
