//! A browser that looks at the page it has open, in every way that a person may have set theirs.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use super::contrast::{Pair, Text};
use crate::support::browser::{Browser, BrowserOptions};

/// How a page is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct View {
    pub width: u32,
    pub scheme: &'static str,
    /// The system's own few colours in place of the page's.
    pub forced: bool,
}

const LIGHT: View = View { width: 320, scheme: "light", forced: false };
const VIEWS: [View; 5] = [
    LIGHT,
    View { scheme: "dark", ..LIGHT },
    View { width: 1200, ..LIGHT },
    View { width: 1200, scheme: "dark", ..LIGHT },
    View { forced: true, ..LIGHT },
];
/// Of the window, so that few pictures show a page. It stays: a window that just grew is white in places.
const HEIGHT: u32 = 2000;

/// What was looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Check {
    Axe,
    /// What axe leaves to others, beside contrast.
    AxeCannotTell,
    Contrast,
    Edges,
    Headings,
    Sideways,
    Spacing,
    Focus,
    Keyboard,
    Traits,
}

/// Something that is not as it should be.
#[derive(Clone, Debug)]
pub struct Finding {
    pub check: Check,
    pub page: String,
    pub view: View,
    /// axe's rule; empty for what is not axe's.
    pub rule: String,
    pub what: String,
}

/// A page that was looked at.
#[derive(Clone, Debug)]
pub struct Visited {
    pub page: String,
    /// The route that served it.
    pub method: &'static str,
    pub pattern: &'static str,
    pub address: String,
    pub title: String,
    pub language: String,
    pub scripts: u64,
}

pub struct Looker {
    pub browser: Browser,
    pub visited: Vec<Visited>,
    pub findings: Vec<Finding>,
    /// Contrasts of text that was measured in pictures.
    pub measured: Vec<f64>,
    /// Controls that were reached by the Tab key.
    pub reached: usize,
}

fn beside_the_tests(file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/accessibility").join(file);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

impl Looker {
    pub async fn start() -> Self {
        let browser = Browser::start(BrowserOptions::default()).await;
        // The page's content policy does not hold what the developer tools bring in.
        for file in ["axe-core/axe.min.js", "checks.js"] {
            let source = json!({ "source": beside_the_tests(file) });
            browser.devtools("Page.addScriptToEvaluateOnNewDocument", &source).await;
        }
        // As on a telephone: the width is the page's own.
        let hidden = json!({ "hidden": true });
        browser.devtools("Emulation.setScrollbarsHidden", &hidden).await;
        Self {
            browser,
            visited: Vec::new(),
            findings: Vec::new(),
            measured: Vec::new(),
            reached: 0,
        }
    }

    /// What was found until now, which begins anew.
    pub fn forget(&mut self) -> Vec<Finding> {
        (self.visited, self.measured, self.reached) = (Vec::new(), Vec::new(), 0);
        std::mem::take(&mut self.findings)
    }

    /// Looks at the page that is open.
    pub async fn look(&mut self, page: &str, method: &'static str, pattern: &'static str) {
        self.ask("checks.openDetails()").await;
        self.visited.push(Visited {
            page: page.to_owned(),
            method,
            pattern,
            address: self.browser.url().await,
            title: self.browser.title().await,
            language: self.ask("document.documentElement.lang").await.as_str().unwrap().to_owned(),
            scripts: self.ask("document.scripts.length").await.as_u64().unwrap(),
        });
        for view in VIEWS {
            self.set(view).await;
            if !view.forced {
                self.axe(page, view).await;
                self.check(Check::Contrast, "checks.faintLabels()", page, view).await;
            }
            self.contrast(page, view).await;
            self.check(Check::Edges, "checks.edgeUnseen()", page, view).await;
            self.check(Check::Sideways, "checks.sideways()", page, view).await;
            if view == LIGHT {
                self.check(Check::Headings, "checks.headings()", page, view).await;
                self.check(Check::Traits, "checks.traits()", page, view).await;
                self.keyboard(page, view).await;
            }
            if view.width == LIGHT.width {
                self.check(Check::Focus, "checks.focusUnseen()", page, view).await;
            }
            if view.scheme == "light" && !view.forced {
                self.ask("checks.dress('spacing')").await;
                self.check(Check::Spacing, "checks.sideways()", page, view).await;
                self.check(Check::Spacing, "checks.cutOrOverlapping()", page, view).await;
                self.ask("checks.dress()").await;
            }
        }
    }

    fn found(&mut self, check: Check, page: &str, view: View, rule: &str, what: String) {
        let (page, rule) = (page.to_owned(), rule.to_owned());
        self.findings.push(Finding { check, page, view, rule, what });
    }

    async fn check(&mut self, check: Check, question: &str, page: &str, view: View) {
        let said = self.ask(question).await;
        for what in said.as_array().unwrap_or_else(|| panic!("{page}: {question}: {said}")) {
            self.found(check, page, view, "", what.as_str().unwrap().to_owned());
        }
    }

    async fn axe(&mut self, page: &str, view: View) {
        // Nothing but colours is another in the dark.
        let said = self.ask(&format!("checks.axeSays({})", view.scheme == "dark")).await;
        for (kind, check) in [("violations", Check::Axe), ("incomplete", Check::AxeCannotTell)] {
            for one in said[kind].as_array().unwrap_or_else(|| panic!("{page}: {said}")) {
                let text = |key: &str| one[key].as_str().unwrap().to_owned();
                self.found(check, page, view, &text("rule"), text("what"));
            }
        }
    }

    /// Measures text in pictures, part by part of the page where there is any.
    async fn contrast(&mut self, page: &str, view: View) {
        let texts = self.ask(&format!("checks.textsToMeasure({})", view.forced)).await;
        let mut texts: Vec<Text> = serde_json::from_value(texts).unwrap();
        texts.sort_by(|one, other| one.top().total_cmp(&other.top()));
        let mut rest = texts.as_slice();
        while let Some(first) = rest.first() {
            let from = first.top().max(0.0).floor();
            let count =
                rest.iter().take_while(|text| text.bottom() < from + f64::from(HEIGHT)).count();
            let (here, after) = rest.split_at(count.max(1));
            rest = after;
            let pair = self.pair(from).await;
            for text in here {
                let what = match pair.least(text) {
                    Some(least) if least >= text.needs => {
                        self.measured.push(least);
                        continue;
                    }
                    Some(least) => format!("{}: {least:.2} of {}", text.what, text.needs),
                    None => format!("{}: no letter is seen", text.what),
                };
                self.found(Check::Contrast, page, view, "", what);
            }
        }
    }

    /// A part of the page, with its letters and without.
    async fn pair(&self, top: f64) -> Pair {
        let top = self.ask(&format!("(scrollTo(0, {top}), scrollY)")).await.as_f64().unwrap();
        self.ask("checks.dress('letters')").await;
        let with = self.picture().await;
        self.ask("checks.dress('noLetters')").await;
        let without = self.picture().await;
        self.ask("(checks.dress(), scrollTo(0, 0))").await;
        Pair::read(&with, &without, top)
    }

    async fn picture(&self) -> Vec<u8> {
        // The frame after next has everything that was asked for.
        let frame = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";
        self.ask(frame).await;
        self.browser.picture().await
    }

    /// From the top with the Tab key: every control has its turn, in the order of the page, and none holds the focus.
    async fn keyboard(&mut self, page: &str, view: View) {
        let stops = self.ask("checks.beginTabs()").await.as_u64().unwrap();
        let mut met: Vec<Value> = Vec::new();
        // A date has a stop for each of its parts.
        for _ in 0..4 * stops + 4 {
            for kind in ["keyDown", "keyUp"] {
                let key = json!({
                    "type": kind, "key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9,
                });
                self.browser.devtools("Input.dispatchKeyEvent", &key).await;
            }
            let at = self.ask("checks.tabbedTo()").await;
            if met.last() != Some(&at) {
                met.push(at.clone());
            }
            if at.is_null() {
                break;
            }
        }
        let wanted: Vec<Value> = (0..stops).map(Value::from).chain([Value::Null]).collect();
        self.reached += met.len();
        if met != wanted {
            self.found(Check::Keyboard, page, view, "", format!("{stops} stops, but {met:?}"));
        }
    }

    async fn set(&self, view: View) {
        let forced = if view.forced { "active" } else { "none" };
        let features = json!([
            { "name": "prefers-color-scheme", "value": view.scheme },
            { "name": "forced-colors", "value": forced },
        ]);
        let media = json!({ "media": "screen", "features": features });
        self.browser.devtools("Emulation.setEmulatedMedia", &media).await;
        let metrics = json!({
            "width": view.width, "height": HEIGHT, "deviceScaleFactor": 1, "mobile": false,
        });
        self.browser.devtools("Emulation.setDeviceMetricsOverride", &metrics).await;
    }

    async fn ask(&self, what: &str) -> Value {
        self.browser.execute(&format!("return {what}")).await
    }
}
