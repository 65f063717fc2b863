//! A unit's page for the meeting of its team: one thing a screen, to be read from the back of a room.

use askama::Template;

use super::agreed::AgreedLine;
use super::scales::Panel;
use super::team_report::TeamReport;
use crate::charts::ChartSvg;
use crate::reports::headline::Headline;
use crate::reports::page::Chrome;
use crate::reports::words::Label;

/// The same figures and words as the page that it is made from, and nothing more.
#[derive(Template)]
#[template(path = "app/present.html")]
pub struct Presentation<'a> {
    chrome: Chrome<'a>,
    /// Where the page that it is made from is.
    back: String,
    title: String,
    kicker: String,
    headline: Headline,
    notes: Vec<String>,
    /// After the first, which is the headline.
    slides: Vec<Slide>,
}

/// One screen.
struct Slide {
    heading: String,
    caption: Option<Label>,
    /// Whether the caption is of a figure that is cut.
    is_open: bool,
    chart: Option<ChartSvg>,
    /// What is said large, and why in smaller letters.
    says: Vec<(String, String)>,
    /// Statements with their figures.
    differing: Vec<(String, Label)>,
    agreed: Vec<AgreedLine>,
    link: Option<String>,
}

impl Slide {
    fn new(heading: String) -> Self {
        Self {
            heading,
            caption: None,
            is_open: false,
            chart: None,
            says: Vec::new(),
            differing: Vec::new(),
            agreed: Vec::new(),
            link: None,
        }
    }

    fn saying(heading: String, says: String, why: String) -> Self {
        Self { says: vec![(says, why)], ..Self::new(heading) }
    }

    fn of_panel(panel: Panel) -> Self {
        Self {
            caption: Some(panel.caption),
            is_open: panel.is_open,
            chart: panel.chart,
            ..Self::new(panel.heading)
        }
    }
}

impl Presentation<'_> {
    /// "2 of 9".
    fn place(&self, number: usize) -> String {
        let all = self.slides.len() + 1;
        self.chrome.t.say("present-place").with("n", number).with("all", all).to_string()
    }
}

impl<'a> TeamReport<'a> {
    /// The same, one thing a screen.
    #[must_use]
    pub fn presented(self) -> Presentation<'a> {
        let t = self.chrome.t;
        let mut slides = Vec::new();
        let is_withheld = self.is_withheld;
        if let Some(scales) = self.scales.filter(|_| !is_withheld) {
            slides.extend(scales.panels.into_iter().map(Slide::of_panel));
        }
        if !self.differing.is_empty() {
            slides.push(Slide {
                is_open: self.differing.iter().any(|line| line.is_open),
                differing: self.differing.into_iter().map(|one| (one.text, one.figures)).collect(),
                ..Slide::new(t.get("differs-title"))
            });
        }
        let mut next = self.audit;
        if let Some(advice) = self.advice {
            slides.push(Slide::saying(t.get("keep-title"), advice.keep, String::new()));
            let talk = Slide::saying(t.get("talk-about-title"), advice.talk, advice.talk_why);
            slides.push(talk);
            next = advice.next;
        } else if is_withheld {
            let (says, why) = (t.get("talk-open"), t.get("talk-open-why"));
            slides.push(Slide::saying(t.get("talk-about-title"), says, why));
        }
        if !self.agreed.is_empty() {
            let agreed = self.agreed.newest;
            slides.push(Slide { agreed, ..Slide::new(t.get("agreed-title")) });
        }
        if let Some(next) = next {
            let slide = Slide::saying(t.get("next-title"), next.says, String::new());
            slides.push(Slide { link: Some(next.href), ..slide });
        }
        let limits = [t.get("limits-who"), t.get("limits-causes"), t.get("limits-ranks")];
        slides.push(Slide {
            says: limits.map(|limit| (limit, String::new())).into(),
            ..Slide::new(t.get("limits-title"))
        });
        Presentation {
            chrome: self.chrome,
            back: self.here,
            title: self.title,
            kicker: self.kicker,
            headline: self.headline,
            notes: self.notes,
            slides,
        }
    }
}
