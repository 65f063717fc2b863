//! What pages look like, held against committed pictures in `tests/pictures/pages`.
//!
//! The pages are those of the demo on a fixed day, drawn by Chromium with the program's own font, so that no font of
//! the machine decides where a line breaks. Pictures are compared at a quarter of their size, where the edges of
//! letters, which every rasteriser draws differently, have mostly averaged out.
//!
//! A change that is meant: `SDT_PULSE_RENEW_PICTURES=1 tests/run.sh pictures`, look at the pictures, commit them.

mod picture;

use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::civil::{Date, date};
use sdt_pulse::domain::{Locale, UnitPath};
use sdt_pulse::reports::{self, ActionMark, Chrome, NavLink, QuarterLink, ReportLinks, Viewer};
use sdt_pulse::store::DatabaseUrl;
use sdt_pulse::{app, demo};
use serde_json::json;
use tempfile::TempDir;

use self::picture::Picture;
use crate::support::browser::{Browser, BrowserOptions};
use crate::support::house::TestHouse;

/// The demo's day: its waves are those of the eight months before.
const TODAY: Date = date(2026, 11, 20);
const TEAM: &str = "Operations/Dispatch";
/// Set to make the pictures anew instead of comparing with them.
const RENEW: &str = "SDT_PULSE_RENEW_PICTURES";
const FONT: &[u8] = include_bytes!("../../reports/fonts/Inter-Regular.otf");
/// In CSS pixels; the width of A4 paper at 96 pixels an inch.
const PAPER: u32 = 794;

/// How a page is looked at.
#[derive(Clone, Copy)]
struct View {
    name: &'static str,
    width: u32,
    media: &'static str,
    scheme: &'static str,
}

const VIEWS: [View; 5] = [
    View { name: "390-light", width: 390, media: "screen", scheme: "light" },
    View { name: "390-dark", width: 390, media: "screen", scheme: "dark" },
    View { name: "1200-light", width: 1200, media: "screen", scheme: "light" },
    View { name: "1200-dark", width: 1200, media: "screen", scheme: "dark" },
    View { name: "print", width: PAPER, media: "print", scheme: "dark" },
];

/// The lead's report and HR's overview of the demo, as they are sent but with styles and font inside.
async fn pages() -> [(&'static str, String); 2] {
    let outbox = tempfile::tempdir().unwrap();
    let database = DatabaseUrl::sqlite(outbox.path().join("pulse.db"));
    let house = TestHouse::new(&database);
    let clock = demo::TurnedClock::default();
    let state = sdt_pulse::web::State::new(house.app.clone(), clock.clock());
    demo::simulate(&state, &clock, &outbox.path().join("outbox"), 1, TODAY, |_, _| {})
        .await
        .unwrap();

    let waves = app::published_waves(&house.app).unwrap();
    let unit = UnitPath::parse(TEAM).unwrap();
    let notes = app::notes_of(&house.app, &unit).unwrap();
    let marks: Vec<ActionMark> = notes
        .into_iter()
        .map(|note| ActionMark { noted_on: note.noted_on, body: note.body, became: None })
        .collect();
    let t = house.app.messages().in_locale(Locale::EN);
    let chrome = || Chrome {
        organisation: demo::NAME,
        demo: true,
        t,
        locale: Locale::EN,
        signed_in_as: "lead@elm.example",
        csrf: "csrf",
        nav: vec![NavLink::team(&unit, demo::NAME, t)],
    };
    let links = ReportLinks {
        parent: unit.parent().map(|parent| reports::summary_href(&parent)),
        audit: Some(reports::audit_href(&unit)),
    };
    let report =
        reports::team_report(&unit, Viewer::Lead, &waves, &marks, links, chrome()).unwrap();
    let overview =
        reports::overview(&waves, QuarterLink::of_waves(chrome().t, &waves), chrome()).unwrap();
    [
        ("report", with_styles(&rendered(&report.unwrap()))),
        ("overview", with_styles(&rendered(&overview))),
    ]
}

fn rendered(page: &impl askama::Template) -> String {
    page.render().unwrap()
}

fn with_styles(html: &str) -> String {
    let link = "<link rel=\"stylesheet\" href=\"/assets/app.css\">";
    assert!(html.contains(link));
    let font = STANDARD.encode(FONT);
    let own = format!(
        "@font-face{{font-family:Golden;src:url(data:font/otf;base64,{font})}}\
         :root{{--sans:Golden;--serif:Golden}}"
    );
    html.replace(link, &format!("<style>{}{own}</style>", reports::APP_CSS))
}

/// Of one page, until two are equal.
const MOST_SHOTS: usize = 20;

/// A browser and the folder that its pages are opened from.
struct Studio {
    browser: Browser,
    folder: TempDir,
}

impl Studio {
    async fn open() -> Self {
        let browser = Browser::start(BrowserOptions { width: 1200, ..BrowserOptions::default() });
        Self { browser: browser.await, folder: tempfile::tempdir().unwrap() }
    }

    /// The whole page, a quarter of its size.
    async fn picture(&self, html: &str, view: View) -> Picture {
        let path = self.folder.path().join("page.html");
        fs::write(&path, html).unwrap();
        let scheme = json!([{ "name": "prefers-color-scheme", "value": view.scheme }]);
        let media = json!({ "media": view.media, "features": scheme });
        self.browser.devtools("Emulation.setEmulatedMedia", &media).await;
        self.size(view.width, 800).await;
        self.browser.goto(&format!("file://{}", path.display())).await;
        // A page is there before its font is.
        self.browser.until("document.fonts.check('16px Golden')").await;
        self.browser.until("document.fonts.status === 'loaded'").await;
        // What comes into view may grow only then.
        let mut height = 0;
        loop {
            let all = self.browser.execute("return document.documentElement.scrollHeight").await;
            let all = u32::try_from(all.as_u64().unwrap()).unwrap();
            if all == height {
                break;
            }
            height = all;
            self.size(view.width, height).await;
        }
        let mut png = self.browser.picture().await;
        // A busy machine has not drawn everything yet.
        for tries in 0.. {
            let again = self.browser.picture().await;
            if again == png {
                break;
            }
            assert!(tries < MOST_SHOTS, "the page never stands still");
            png = again;
        }
        let picture = Picture::read(&png);
        assert_eq!(picture.width(), view.width);
        picture.quarter()
    }

    async fn size(&self, width: u32, height: u32) {
        let metrics =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.browser.devtools("Emulation.setDeviceMetricsOverride", &metrics).await;
    }
}

fn committed(page: &str, view: View) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pictures/pages");
    folder.join(format!("{page}-{}.png", view.name))
}

#[actix_web::test]
async fn pages_look_as_they_did() {
    let studio = Studio::open().await;
    let mut changed = Vec::new();
    for (page, html) in pages().await {
        for view in VIEWS {
            let (picture, path) = (studio.picture(&html, view).await, committed(page, view));
            if std::env::var_os(RENEW).is_some() {
                picture.write(&path);
                continue;
            }
            let expected = fs::read(&path)
                .unwrap_or_else(|error| panic!("{}: {error}; {RENEW}=1 makes it", path.display()));
            if let Err(difference) = picture.is_like(&Picture::read(&expected)) {
                let seen = Path::new(env!("CARGO_TARGET_TMPDIR")).join(path.file_name().unwrap());
                picture.write(&seen);
                changed.push(format!("{}: {difference}; now {}", path.display(), seen.display()));
            }
        }
    }
    assert!(changed.is_empty(), "{}\nIf this is meant: {RENEW}=1", changed.join("\n"));
}

/// The comparison is worth something: it sees a word, a colour and a chart, and not how letters are drawn. (Hatch and
/// thin lines are for the pictures of the charts alone, which are compared exactly.)
#[actix_web::test]
async fn a_changed_page_is_seen_and_other_letter_edges_are_not() {
    let studio = Studio::open().await;
    let [(_, html), _] = pages().await;
    let styled = |css: &str| html.replace("</style>", &format!("{css}</style>"));
    for view in [VIEWS[0], VIEWS[3]] {
        let before = studio.picture(&html, view).await;
        let again = studio.picture(&html, view).await;
        assert_eq!(again.is_like(&before), Ok(()), "{}", view.name);
        for css in [
            "body{will-change:opacity}",
            "body{transform:translate(.3px,.4px)}",
            "body{text-rendering:geometricPrecision}",
            "body{-webkit-text-stroke:.15px}",
        ] {
            let edges = studio.picture(&styled(css), view).await;
            assert_eq!(edges.is_like(&before), Ok(()), "{}: {css}", view.name);
        }
        for (what, changed) in [
            ("a word", html.replacen("clearly higher", "clearly lower_", 1)),
            ("a ribbon", styled(":root{--band:var(--accent)!important}")),
            ("a chart", styled(".panel svg>*{display:none}")),
            ("a statement", styled(".differing{visibility:hidden}")),
            ("a section", styled(".advice{display:none}")),
        ] {
            assert_ne!(changed, html, "{what}");
            let seen = studio.picture(&changed, view).await;
            let like = seen.is_like(&before);
            assert!(like.is_err(), "{}: {what} changed unseen", view.name);
        }
    }
}
