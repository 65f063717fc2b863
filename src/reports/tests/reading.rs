//! What a page concludes, from ballots through the release engine: each conclusion rests on a figure that is shown.

use std::collections::BTreeSet;

use askama::Template;
use jiff::civil::date;

use super::page::{between, lead_page, page, text};
use crate::disclosure::{Comparison, Figure, PublishedWave};
use crate::domain::{Locale, Need, Scale, UnitPath};
use crate::reports::sample::{Team, in_locale, team, unit, waves};
use crate::reports::team::differing::differing;
use crate::reports::team::reading::{Keep, Talk, reading};
use crate::reports::words::{Judged, Words};
use crate::reports::{ActionMark, Became, ReportLinks, Viewer, audit_href, team_report};
use crate::stats::Verdict;

const TEAMS: [&str; 5] = ["North", "South", "West", "Wee", "Yard"];

/// Small and large teams whose answers, response and skipped statements turn with `turn`: some of all kinds.
fn round(turn: usize) -> Vec<Team> {
    let size = [16, 12, 20, 6, 9];
    let level = |at: usize| {
        [0, 1, 2].map(|need| u8::try_from(1 + (turn * (at + 2) + need * (turn + 1)) % 5).unwrap())
    };
    let one = |(at, path): (usize, &'static str)| Team {
        answered: size[at] - (turn * (at + 1)) % size[at],
        skips: (turn % 3 == at % 3).then_some(("COM_S2", turn)),
        alike: (turn + at).is_multiple_of(4),
        ..team(path, size[at], level(at))
    };
    TEAMS.into_iter().enumerate().map(one).collect()
}

fn is_clear(comparison: Option<&Comparison>, wanted: Verdict) -> bool {
    // The interval is extended over what the caps leave open.
    comparison.is_some_and(|one| one.verdict == wanted && !one.interval.contains(0.0))
}

/// # Panics
/// Where a conclusion has no shown figure with the verdict that it speaks of.
fn holds(unit: &UnitPath, published: &PublishedWave, seen: &mut BTreeSet<&'static str>) {
    let scale = |need| match published.release.scale(unit, Scale::satisfaction(need)).unwrap() {
        Figure::Shown(cell) => cell.get().clone(),
        hidden => panic!("{need:?} of {unit:?} is {hidden:?}"),
    };
    let changed = |need, wanted| scale(need).change.unwrap().verdict() == wanted;
    let beside = |need, wanted| is_clear(scale(need).versus_organisation.as_ref(), wanted);
    let statement = |place: usize, wanted| {
        let item = &published.wave.form.items[place].id;
        match published.release.item(unit, item) {
            Figure::Shown(cell) => is_clear(cell.get().versus_organisation.as_ref(), wanted),
            hidden => panic!("{item:?} of {unit:?} is {hidden:?}"),
        }
    };
    let (found, judged) = in_locale(Locale::EN, |chrome| {
        let words = Words { t: chrome.t, organisation: "Elm" };
        let judge = |need| {
            Judged::new(need, &published.release.scale(unit, Scale::satisfaction(need)).unwrap())
        };
        let lines = differing(words, Locale::EN, unit, published);
        (lines.into_iter().map(|line| line.found).collect::<Vec<_>>(), Need::ALL.map(judge))
    });
    let side = |is_above| if is_above { Verdict::ClearlyHigher } else { Verdict::ClearlyLower };
    for one in &found {
        assert!(statement(one.place, side(one.is_above)), "{one:?}");
        seen.insert("a statement is lifted");
    }
    let said = reading(&judged, &found);
    match said.keep {
        Keep::Rise(need) => assert!(changed(need, Verdict::ClearlyHigher)),
        Keep::Level(need) => assert!(beside(need, Verdict::ClearlyHigher)),
        Keep::Statement(place) => {
            let one = found.iter().find(|one| one.place == place).unwrap();
            assert!(one.is_good == Some(true) && statement(place, side(one.is_above)));
        }
        Keep::NothingClear => {
            seen.insert("nothing is kept");
        }
    }
    match said.talk {
        Talk::Fall(need) => assert!(changed(need, Verdict::ClearlyLower)),
        Talk::Level(need) => assert!(beside(need, Verdict::ClearlyLower)),
        Talk::Rise(need) => assert!(changed(need, Verdict::ClearlyHigher)),
        Talk::Statement(one) => assert!(one.is_good != Some(true) && found.contains(&one)),
        Talk::NothingClear | Talk::NothingJudged => {
            seen.insert("nothing is clear");
        }
    }
    if !matches!(said.keep, Keep::NothingClear) {
        seen.insert("something is kept");
    }
    if matches!(said.talk, Talk::Fall(_) | Talk::Level(_) | Talk::Statement(_)) {
        seen.insert("something is talked about");
    }
    if !published.release.shows(unit) {
        assert!(found.is_empty() && matches!(said.keep, Keep::NothingClear), "{said:?}");
        assert_eq!(said.talk, Talk::NothingJudged);
        seen.insert("a team is withheld");
    }
}

#[test]
fn every_conclusion_rests_on_a_figure_that_is_shown() {
    let mut seen = BTreeSet::new();
    for first in 0..12 {
        let all = waves(&[round(first), round(first * 7 + 3), round(first * 5 + 1)]);
        for published in &all {
            for path in TEAMS {
                holds(&unit(path), published, &mut seen);
            }
        }
    }
    assert_eq!(seen.len(), 6, "the property was tried on all kinds: {seen:?}");
}

fn uneven(autonomy: u8) -> Vec<Team> {
    vec![
        team("North", 20, [4, 4, autonomy]),
        team("South", 24, [4, 4, 4]),
        team("Wee", 4, [4, 4, 4]),
    ]
}

#[test]
fn the_page_says_what_to_keep_what_to_talk_about_and_where_to_go_on() {
    let rise = lead_page("North", &waves(&[uneven(2), uneven(4)]));
    let advice = between(&rise, "<dl class=\"facts advice\">", "</dl>");
    let said = text(advice);
    assert!(said.starts_with("Keep Autonomy has clearly risen. Keep what made"), "{said}");
    assert!(advice.contains("href=\"/app/audit/North#"), "{advice}");
    let fall = lead_page("North", &waves(&[uneven(4), uneven(2)]));
    let advice = between(&fall, "<dl class=\"facts advice\">", "</dl>");
    assert!(
        text(advice).contains("Talk about “Autonomy is clearly lower than before."),
        "{advice}"
    );
    assert!(advice.contains("href=\"/app/audit/North#decisions\""), "{advice}");
    // What clearly differs stands above, in the order of the survey, before any fold.
    let lifted = fall.find("<ul class=\"differing\">").unwrap();
    assert!(lifted < fall.find("<div class=\"folds\">").unwrap());
    let lines = between(&fall, "<ul class=\"differing\">", "</ul>");
    assert!(text(lines).contains("I had a real say in matters that shaped my work. ▼ "), "{lines}");
    // HR reads no audit.
    let all = waves(&[uneven(4), uneven(2)]);
    let hr = in_locale(Locale::EN, |chrome| page("North", Viewer::Hr, &all, chrome));
    assert!(hr.contains("<dl class=\"facts advice\">") && !hr.contains("/app/audit/"));
}

#[test]
fn below_the_threshold_nothing_is_concluded_and_the_audit_is_offered() {
    for all in [waves(&[uneven(4), uneven(2)]), waves(&[uneven(4)])] {
        let html = lead_page("Wee", &all);
        assert!(!html.contains("facts advice") && !html.contains("class=\"differing\""), "{html}");
        assert!(html.contains("href=\"/app/audit/Wee#agreed\""));
        assert!(text(&html).contains("Open the audit. It needs no figures."));
    }
}

#[test]
fn a_cut_figure_is_explained_where_it_stands() {
    let alike =
        |alike| vec![Team { alike, ..team("North", 14, [5, 5, 5]) }, team("West", 40, [3; 3])];
    let html = lead_page("North", &waves(&[alike(true)]));
    let before_folds = html.split("<div class=\"folds\">").next().unwrap();
    let panels = between(before_folds, "small-multiples", "<ul class=\"key\">");
    assert!(text(panels).contains(" or more ("), "{panels}");
    assert!(panels.contains("before it gives anybody away."), "{panels}");
    let html =
        lead_page("West", &waves(&[vec![team("West", 40, [3; 3]), team("Yard", 40, [3; 3])]]));
    let before_folds = html.split("<div class=\"folds\">").next().unwrap();
    assert!(!before_folds.contains("gives anybody away"), "{before_folds}");
}

fn presented(path: &str, all: &[PublishedWave]) -> String {
    let unit = unit(path);
    let marks = [ActionMark {
        noted_on: date(2026, 1, 20),
        body: "one approval less".to_owned(),
        became: Some(Became::Due(date(2026, 3, 1))),
    }];
    let links = ReportLinks { parent: None, audit: Some(audit_href(&unit)) };
    in_locale(Locale::EN, |chrome| {
        let report = team_report(&unit, Viewer::Lead, all, &marks, links, chrome).unwrap();
        report.unwrap().presented().render().unwrap()
    })
}

/// Every number that stands in a text.
fn numbers(text: &str) -> BTreeSet<String> {
    let words = text.split(|c: char| !c.is_ascii_digit() && c != '.');
    words.filter(|word| word.contains('.') && word.len() > 2).map(str::to_owned).collect()
}

#[test]
fn for_a_meeting_one_thing_stands_on_a_screen_and_each_leads_to_the_next() {
    let all = waves(&[uneven(2), uneven(4)]);
    let html = presented("North", &all);
    let screens = html.matches("<section class=\"slide\"").count();
    assert!(screens >= 8, "{screens}");
    for number in 1..=screens {
        assert_eq!(html.matches(&format!("id=\"s{number}\"")).count(), 1);
        assert!(html.contains(&format!("<span>{number} of {screens}</span>")));
        if number < screens {
            assert!(html.contains(&format!("<a href=\"#s{}\">Next</a>", number + 1)));
        }
    }
    assert_eq!(html.matches("<a href=\"/app/team/North\">Back to the report</a>").count(), 2);
    assert!(!html.contains("<script") && !html.contains("<form"));
    assert!(html.contains("Due 1 March 2026"), "{html}");
    // It shows nothing that the page does not.
    let report = numbers(&text(&lead_page("North", &all)));
    let shown = numbers(&text(&html));
    assert!(!shown.is_empty() && shown.is_subset(&report), "{shown:?} {report:?}");

    let hidden = presented("Wee", &all);
    assert!(text(&hidden).contains("No result this time"));
    assert!(hidden.contains("href=\"/app/audit/Wee#agreed\"") && !hidden.contains("<svg"));
}
