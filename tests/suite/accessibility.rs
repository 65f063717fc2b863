//! Every page can be read and used by everybody, as far as a machine can tell: axe, and what axe leaves open.
//!
//! One browser walks over all pages once (`walk`); the tests judge what it found. What they show of EN 301 549 stands in
//! `docs/accessibility.md`, with what only people can tell.

mod contrast;
mod looker;
mod report;
mod walk;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use self::looker::{Check, Finding};
use self::walk::Walk;
use crate::routes::registered;

static WALK: LazyLock<Walk> =
    LazyLock::new(|| tokio::runtime::Runtime::new().unwrap().block_on(walk::walk()));

/// What axe cannot tell, beside contrast, with what whoever wrote this judged: rule, element, reason.
const JUDGED: [(&str, &str, &str); 3] = [
    ("th-has-data-cells", "table[stack] \"Statement", OVER_ROWS),
    ("th-has-data-cells", "table \"sees", OVER_ROWS),
    ("th-has-data-cells", "table \"sieht", OVER_ROWS),
];
const OVER_ROWS: &str =
    "The heading of a group of rows, over all columns: its cells are in the rows below it.";

fn lines<'a>(findings: impl Iterator<Item = &'a Finding>) -> String {
    let line = |one: &Finding| format!("{}, {:?}: {} {}", one.page, one.view, one.rule, one.what);
    findings.map(line).collect::<Vec<_>>().join("\n")
}

/// # Panics
/// With everything that a check found on any page.
fn is_clean(check: Check) {
    assert!(WALK.visited.len() > 40, "{:?}", WALK.visited);
    let found = lines(WALK.findings.iter().filter(|one| one.check == check));
    assert!(found.is_empty(), "{found}");
}

#[test]
fn axe_finds_no_violation_on_any_page() {
    is_clean(Check::Axe);
}

#[test]
fn what_axe_cannot_tell_was_judged_and_is_listed() {
    let open = || WALK.findings.iter().filter(|one| one.check == Check::AxeCannotTell);
    let is_told = |one: &&Finding, (rule, element, _): &(&str, &str, &str)| {
        one.rule == *rule && one.what.starts_with(element)
    };
    let untold = lines(open().filter(|one| !JUDGED.iter().any(|told| is_told(one, told))));
    assert!(untold.is_empty(), "{untold}");
    for told in &JUDGED {
        assert!(open().any(|one| is_told(&one, told)), "axe asks no longer: {told:?}");
    }
}

/// Where axe sees a gradient, a hatch or a drawing it cannot tell; a picture can.
#[test]
fn text_that_axe_cannot_measure_has_enough_contrast() {
    is_clean(Check::Contrast);
    let least = WALK.measured.iter().copied().min_by(f64::total_cmp).unwrap();
    println!("{} texts measured, the least contrast {least:.2}", WALK.measured.len());
    assert!(WALK.measured.len() > 1000 && least >= 3.0, "{least} of {}", WALK.measured.len());
}

/// Also where the system forces its own colours.
#[test]
fn fields_and_buttons_have_an_edge_that_is_seen() {
    is_clean(Check::Edges);
}

#[test]
fn headings_begin_with_the_one_h1_and_leave_out_no_level() {
    is_clean(Check::Headings);
}

#[test]
fn nothing_scrolls_sideways_at_320_pixels() {
    is_clean(Check::Sideways);
}

/// Line height, letters and words at the distances of WCAG 1.4.12.
#[test]
fn text_may_be_spaced_and_nothing_is_cut_or_overlaps() {
    is_clean(Check::Spacing);
}

#[test]
fn whatever_has_the_focus_shows_it() {
    is_clean(Check::Focus);
}

#[test]
fn the_tab_key_reaches_every_control_in_order_and_leaves_it() {
    is_clean(Check::Keyboard);
    println!("{} stops", WALK.reached);
    assert!(WALK.reached > 400, "{}", WALK.reached);
}

/// No shortcut of one key, no hint for a mouse alone, no film, no movement, no drawing without a name; and what is
/// refused says why beside it.
#[test]
fn no_page_has_what_these_checks_do_not_know() {
    is_clean(Check::Traits);
}

#[test]
fn every_page_has_a_title_and_a_language() {
    for one in &WALK.visited {
        let words = one.title.rsplit_once(" – ").map_or("", |(words, _)| words);
        assert!(words.len() > 2, "{one:?}");
        assert_eq!(one.language, if one.page.contains("German") { "de" } else { "en" }, "{one:?}");
    }
}

/// The others work without it: the entry pages and the form, of which `answer_pages` shows that they do as well.
#[test]
fn script_is_on_the_entry_pages_and_the_form_alone() {
    for one in WALK.visited.iter().filter(|one| one.scripts > 0) {
        assert!(["/s", "/kiosk", "/s/answers", "/a", "/setup"].contains(&one.pattern), "{one:?}");
    }
}

#[test]
fn every_route_that_serves_a_page_was_looked_at() {
    let looked_at: BTreeSet<(String, String)> =
        WALK.visited.iter().map(|one| (one.method.to_owned(), one.pattern.to_owned())).collect();
    let no_page =
        WALK.without_page.iter().map(|(pattern, _)| ("GET".to_owned(), (*pattern).into()));
    let no_page: BTreeSet<(String, String)> = no_page.collect();
    assert!(no_page.is_disjoint(&looked_at));
    let all = registered().into_iter().filter(|(method, _)| method != "HEAD");
    assert_eq!(looked_at.union(&no_page).cloned().collect::<BTreeSet<_>>(), all.collect());
    for (pattern, head) in &WALK.without_page {
        assert!(!head.contains("text/html"), "{pattern} serves a page: {head}");
    }
    for one in WALK.visited.iter().filter(|one| !one.address.starts_with("file:")) {
        let path = one.address.splitn(4, '/').nth(3).unwrap();
        let begins = one.pattern.split('{').next().unwrap().trim_start_matches('/');
        assert!(path.starts_with(begins), "{one:?}");
    }
}

/// Each check is worth something: it finds its mistake on a page that has them all.
#[test]
fn every_mistake_on_a_page_of_mistakes_is_found() {
    for (check, mistake) in [
        (Check::Axe, "input#nameless"),
        (Check::Axe, "Too faint\""),
        (Check::Axe, "A level left out"),
        (Check::Contrast, "Too faint on a gradient"),
        (Check::Contrast, "The style sheet's label"),
        (Check::Contrast, "Too faint where colours are forced"),
        (Check::Edges, "input#nameless"),
        (Check::Headings, "A level left out"),
        (Check::Sideways, "Wider than a telephone"),
        (Check::Spacing, "fits as it is"),
        (Check::Focus, "No outline"),
        (Check::Keyboard, "4 stops"),
        (Check::Traits, "Behind the trap"),
        (Check::Traits, "svg"),
    ] {
        let mut found = WALK.planted.iter().filter(|one| one.check == check);
        assert!(
            found.any(|one| one.what.contains(mistake)),
            "{check:?} does not find {mistake}: {}",
            lines(WALK.planted.iter())
        );
    }
}
