//! Every published number against the figures: nothing differs, nothing is added, nothing is missing.

use std::collections::BTreeSet;
use std::fmt::Display;

use super::changes::{self, Changes};
use super::file::{Comments, Item, PublishedBands, PublishedSaid, PublishedUnit, SumSlack};
use super::header::is_sha256;
use super::refusal::{Refusal, named};
use super::scales::{self, Means};
use super::tree::is_path;
use super::view::{Kind, Numbers, View};
use super::{Families, RESPONDENTS};

const LEAST_COMMENTS: u32 = 5;
const LEAST_COMMENTED: u32 = 10;

/// An item with its figures.
pub struct Asked<'a> {
    pub item: &'a Item,
    pub means: Option<&'a View<'a>>,
    pub bands: Option<&'a View<'a>>,
    pub dont_know: Option<&'a View<'a>>,
}

/// Holds a number that is published against the one that the figures give.
fn same<T: PartialEq + Display + ?Sized>(
    what: impl FnOnce() -> String,
    published: &T,
    figures: &T,
    reasons: &mut Vec<Refusal>,
) {
    if published != figures {
        let (published, figures) = (published.to_string(), figures.to_string());
        reasons.push(Refusal::Differs { what: what(), published, figures });
    }
}

pub fn check(families: &Families<'_>, reasons: &mut Vec<Refusal>) {
    let (content, published) = (families.content, &families.content.published);
    same(|| "the wave".to_owned(), &published.wave, &content.wave, reasons);
    same(|| "k".to_owned(), &published.k, &content.k, reasons);
    let ids = |ids: Vec<&str>| ids.join(" ");
    let asked = content.items.iter().map(|item| item.id.as_str()).collect();
    let items = published.items.iter().map(String::as_str).collect();
    same(|| "the list of items".to_owned(), &ids(items), &ids(asked), reasons);
    if let Some(stated) = &published.policy {
        let policy = content.policy.as_ref().map_or("none", |policy| policy.sha256.as_str());
        same(|| "the hash of the policy".to_owned(), stated.as_str(), policy, reasons);
    }

    let respondents = families.find(RESPONDENTS, Kind::Count).map(|(view, _)| view);
    let asked: Vec<Asked<'_>> = content
        .items
        .iter()
        .map(|item| {
            let find = |kind| families.find(&item.id, kind).map(|(view, _)| view);
            let (means, bands) = (find(Kind::Mean), find(Kind::Bands));
            Asked { item, means, bands, dont_know: find(Kind::DontKnow) }
        })
        .collect();
    check_units(&published.units, respondents, reasons);
    check_withheld(families, reasons);
    changes::check_noise(content, reasons);
    let mut changes = Changes::default();
    for unit in &published.units {
        check_items(unit, &asked, reasons);
        check_bands(unit, &asked, reasons);
        check_dont_know(unit, &asked, reasons);
        scales::check(unit, &asked, (content, &mut changes), reasons);
    }
    changes.check(reasons);
    let n = respondents.and_then(|view| view.figure("")).map_or(0, |figure| figure.n);
    scales::whole(published, n, &asked, reasons);
    check_comments(published.comments.as_ref(), n, reasons);
}

/// The published units are those of the respondents' figures, with the same people.
fn check_units(
    units: &[PublishedUnit],
    respondents: Option<&View<'_>>,
    reasons: &mut Vec<Refusal>,
) {
    let mut published = BTreeSet::new();
    for unit in units {
        let path = unit.path.as_str();
        let figure = respondents.and_then(|view| view.figure(path));
        let (Some(figure), true) = (figure, published.insert(path)) else {
            reasons.push(Refusal::Unexplained { what: named(path).to_owned() });
            continue;
        };
        same(|| format!("n of {}", named(path)), &unit.n, &figure.n, reasons);
        if let Numbers::Invited(invited) = figure.numbers {
            same(|| format!("invited of {}", named(path)), &unit.invited, &invited, reasons);
        }
    }
    for figure in respondents.iter().flat_map(|view| &view.figures) {
        if !published.contains(figure.unit) {
            reasons.push(Refusal::Missing { what: named(figure.unit).to_owned() });
        }
    }
}

fn check_withheld(families: &Families<'_>, reasons: &mut Vec<Refusal>) {
    let published = &families.content.published;
    let shown: BTreeSet<&str> = published.units.iter().map(|unit| unit.path.as_str()).collect();
    let mut withheld = BTreeSet::new();
    for path in &published.withheld {
        if !is_path(path) {
            reasons.push(Refusal::Path(path.clone()));
        }
        if shown.contains(path.as_str()) {
            reasons.push(Refusal::ShownAndWithheld(path.clone()));
        }
        if !withheld.insert(path) {
            let problem = "stands there twice".to_owned();
            reasons.push(Refusal::Published { what: format!("withheld {path}"), problem });
        }
    }
}

/// What of `published` has no figure, what of the figures is not published.
fn unmatched<'a>(
    published: impl Iterator<Item = &'a String>,
    shown: &BTreeSet<&str>,
    what: impl Fn(&str) -> String,
    reasons: &mut Vec<Refusal>,
) {
    let published: BTreeSet<&str> = published.map(String::as_str).collect();
    let added = published.difference(shown).map(|id| Refusal::Unexplained { what: what(id) });
    reasons.extend(added);
    let missing = shown.difference(&published).map(|id| Refusal::Missing { what: what(id) });
    reasons.extend(missing);
}

fn check_items(unit: &PublishedUnit, asked: &[Asked<'_>], reasons: &mut Vec<Refusal>) {
    let of = |id: &str| format!("{id} of {}", named(&unit.path));
    let mut shown = BTreeSet::new();
    for Asked { item, means, .. } in asked {
        let id = item.id.as_str();
        let Some(figure) = means.and_then(|means| means.figure(&unit.path)) else { continue };
        shown.insert(id);
        let (Some(cell), Numbers::Sum { sum, open_low, open_high }) =
            (unit.items.get(id), figure.numbers)
        else {
            continue;
        };
        same(|| format!("n of {}", of(id)), &cell.n, &figure.n, reasons);
        let mean = f64::from(sum) / f64::from(figure.n.max(1));
        scales::same_mean(|| format!("the mean of {}", of(id)), cell.mean, mean, reasons);
        if cell.open != (SumSlack { low: open_low, high: open_high }) {
            let published = format!("{} and {}", cell.open.low, cell.open.high);
            let figures = format!("{open_low} and {open_high}");
            let what = format!("what is open of {}", of(id));
            reasons.push(Refusal::Differs { what, published, figures });
        }
        if let Some(versus) = &cell.versus_organisation {
            let whole = means.and_then(|means| Means::item(means, ""));
            let delta = whole.map(|whole| mean - whole);
            let what = format!("{} versus the organisation", of(id));
            scales::versus(&unit.path, versus, delta, &what, reasons);
        }
    }
    unmatched(unit.items.keys(), &shown, of, reasons);
}

fn check_bands(unit: &PublishedUnit, asked: &[Asked<'_>], reasons: &mut Vec<Refusal>) {
    let of = |id: &str| format!("the bands of {id} of {}", named(&unit.path));
    let mut shown = BTreeSet::new();
    for Asked { item, bands, .. } in asked {
        let id = item.id.as_str();
        let Some(figure) = bands.and_then(|bands| bands.figure(&unit.path)) else { continue };
        shown.insert(id);
        let (Some(cell), Numbers::Bands { counts, least, most }) =
            (unit.bands.get(id), figure.numbers)
        else {
            continue;
        };
        let PublishedBands { n, low, middle, high } = cell;
        same(|| format!("n of {}", of(id)), n, &figure.n, reasons);
        let bands = [("low", low), ("middle", middle), ("high", high)];
        for ((((name, band), count), least), most) in
            bands.into_iter().zip(counts).zip(least).zip(most)
        {
            let say = |count: u32, least: u32, most: u32| format!("{count} ({least} to {most})");
            let published = say(band.count, band.least, band.most);
            let what = || format!("the {name} band in {}", of(id));
            same(what, &published, &say(count, least, most), reasons);
        }
    }
    unmatched(unit.bands.keys(), &shown, of, reasons);
}

fn check_dont_know(unit: &PublishedUnit, asked: &[Asked<'_>], reasons: &mut Vec<Refusal>) {
    let of = |id: &str| format!("\"don't know\" of {id} of {}", named(&unit.path));
    let mut shown = BTreeSet::new();
    for Asked { item, dont_know, .. } in asked {
        let id = item.id.as_str();
        let figure = dont_know.and_then(|counts| counts.figure(&unit.path));
        let Some(figure) = figure else { continue };
        shown.insert(id);
        let (Some(cell), Numbers::Said { count, least, most }) =
            (unit.dont_know.get(id), figure.numbers)
        else {
            continue;
        };
        let say = |n: u32, count: u32, least: u32, most: u32| {
            format!("{count} ({least} to {most}) of {n}")
        };
        let PublishedSaid { n, count: said, least: from, most: to } = cell;
        let published = say(*n, *said, *from, *to);
        same(|| of(id), &published, &say(figure.n, count, least, most), reasons);
    }
    unmatched(unit.dont_know.keys(), &shown, of, reasons);
}

/// R6b: from 10 respondents and 5 comments on, of the whole organisation.
fn check_comments(comments: Option<&Comments>, n: u32, reasons: &mut Vec<Refusal>) {
    let Some(comments) = comments else { return };
    let enough = comments.count >= LEAST_COMMENTS && n >= LEAST_COMMENTED && comments.count <= n;
    if !enough {
        let problem = format!(
            "{} of {n} respondents; it takes {LEAST_COMMENTS} of {LEAST_COMMENTED} or more",
            comments.count
        );
        reasons.push(Refusal::Published { what: "comments".to_owned(), problem });
    }
    if !is_sha256(&comments.sha256) {
        let problem = format!("`{}` is no SHA-256", comments.sha256);
        reasons.push(Refusal::Published { what: "comments".to_owned(), problem });
    }
}
