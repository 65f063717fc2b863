//! A browser that looks at the page it has open, in every way that a person may have set theirs.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::support::browser::{Browser, BrowserOptions};

/// How a page is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct View {
    pub width: u32,
    pub scheme: &'static str,
}

pub const VIEWS: [View; 4] = [
    View { width: 320, scheme: "light" },
    View { width: 320, scheme: "dark" },
    View { width: 1200, scheme: "light" },
    View { width: 1200, scheme: "dark" },
];

/// What was looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Check {
    Axe,
    AxeIncomplete,
}

/// Something that is not as it should be, or that axe leaves to others.
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
    pub title: String,
}

pub struct Looker {
    pub browser: Browser,
    pub visited: Vec<Visited>,
    pub findings: Vec<Finding>,
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
        Self { browser, visited: Vec::new(), findings: Vec::new() }
    }

    /// Looks at the page that is open.
    pub async fn look(&mut self, page: &str, method: &'static str, pattern: &'static str) {
        self.ask("checks.openDetails()").await;
        let title = self.browser.title().await;
        let visited = Visited { page: page.to_owned(), method, pattern, title };
        self.visited.push(visited);
        for view in VIEWS {
            self.set(view).await;
            let t = std::time::Instant::now();
            self.axe(page, view).await;
            eprintln!("{page} {view:?} {:?}", t.elapsed());
        }
    }

    async fn axe(&mut self, page: &str, view: View) {
        let said = self.ask("checks.axeSays()").await;
        for (kind, check) in
            [("violations", Check::Axe), ("incomplete", Check::AxeIncomplete)]
        {
            for one in said[kind].as_array().unwrap_or_else(|| panic!("{page}: {said}")) {
                let text = |key: &str| one[key].as_str().unwrap().to_owned();
                self.findings.push(Finding {
                    check,
                    page: page.to_owned(),
                    view,
                    rule: text("rule"),
                    what: format!("{}: {}", text("element"), text("why")),
                });
            }
        }
    }

    pub async fn set(&self, view: View) {
        let scheme = json!([{ "name": "prefers-color-scheme", "value": view.scheme }]);
        let media = json!({ "media": "screen", "features": scheme });
        self.browser.devtools("Emulation.setEmulatedMedia", &media).await;
        let metrics = json!({
            "width": view.width, "height": 800, "deviceScaleFactor": 1, "mobile": false,
        });
        self.browser.devtools("Emulation.setDeviceMetricsOverride", &metrics).await;
    }

    async fn ask(&self, what: &str) -> Value {
        self.browser.execute(&format!("return {what}")).await
    }
}
