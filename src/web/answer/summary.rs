use super::frame::Frame;
use crate::domain::{Comment, Form};
use crate::messages::Translator;

/// Why the form is shown, or shown again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Why<'a> {
    Open,
    /// Some statements have no answer: to be confirmed.
    Check,
    /// No statement has an answer.
    Empty,
    /// The comment is longer than a comment may be.
    LongComment,
    /// A field is no answer to a statement of this form.
    Unread,
    /// What the browser sealed has not the form of it.
    Unsealed,
    /// A fault of ours, with its reference in the log.
    NotStored(&'a str),
    /// Told in the browser alone: the page did not come in the other language.
    SameLanguage,
    /// Told in the browser alone: it could not seal.
    NoSeal,
}

/// What stands above the form when it is shown again.
pub(super) struct Summary {
    pub title: String,
    pub heading: String,
    /// The address that the heading leads to, where there is only one to go to.
    pub fix_at: Option<String>,
    pub text: String,
    /// Where something is to be fixed, and the words that stand there too.
    pub links: Vec<(String, String)>,
    pub asks_to_confirm: bool,
    /// Nothing is to be fixed: the form's introduction stays.
    pub keeps_introduction: bool,
}

/// A summary that waits in the page for the script that seals, since it then is the one who checks.
pub(super) struct Spare {
    pub id: &'static str,
    /// With `%` for the heading.
    pub title: String,
    pub summary: Summary,
    /// The headings for one blank statement, for two, and so on; else the summary's own holds.
    pub headings: Vec<String>,
}

/// The address of the first option of the statement at a place.
pub(super) fn address(form: &Form, place: usize) -> String {
    form.items.get(place).map(|item| format!("#{}-1", item.id)).unwrap_or_default()
}

pub(super) const COMMENT_ADDRESS: &str = "#comment";

impl Summary {
    /// `blanks`: the places of the statements without an answer.
    pub fn new(
        frame: Frame<'_>,
        why: Why<'_>,
        form: &Form,
        blanks: impl Iterator<Item = usize>,
    ) -> Option<Self> {
        let t = frame.t;
        let links: Vec<(String, String)> = match why {
            Why::Check => {
                blanks.map(|at| (address(form, at), t.n("survey-choose", at + 1))).collect()
            }
            _ => Vec::new(),
        };
        let (heading, text) = match why {
            Why::Open => return None,
            Why::Check => (t.n("survey-blank", links.len()), t.get("survey-blank-text")),
            Why::Empty => (t.get("survey-empty"), t.get("survey-empty-text")),
            Why::LongComment => {
                (t.n("survey-comment-long", Comment::LONGEST), t.get("survey-comment-long-text"))
            }
            Why::Unread => (t.get("survey-unread"), t.get("survey-unread-text")),
            Why::Unsealed => (t.get("survey-unsealed"), t.get("survey-unsealed-text")),
            Why::NotStored(reference) => {
                let text = t.say("survey-not-stored-text").with("contact", frame.contact);
                (t.get("survey-not-stored"), text.with("reference", reference).to_string())
            }
            Why::SameLanguage => {
                (t.get("survey-same-language"), t.get("survey-same-language-text"))
            }
            Why::NoSeal => (t.get("survey-no-seal"), t.get("survey-no-seal-text")),
        };
        let fix_at = match why {
            Why::Empty => Some(address(form, 0)),
            Why::LongComment => Some(COMMENT_ADDRESS.to_owned()),
            _ => None,
        };
        Some(Self {
            title: title(t, why, &heading),
            heading,
            fix_at,
            text,
            links,
            asks_to_confirm: why == Why::Check,
            keeps_introduction: why == Why::SameLanguage,
        })
    }

    /// What is to be fixed at an address.
    pub fn fix(&self, address: &str) -> Option<String> {
        if self.fix_at.as_deref() == Some(address) {
            return Some(self.heading.clone());
        }
        self.links.iter().find(|(at, _)| at == address).map(|(_, words)| words.clone())
    }
}

fn title(t: Translator<'_>, why: Why<'_>, heading: &str) -> String {
    let title = match why {
        Why::Check => t.say("survey-title-check"),
        _ => t.say("survey-title-error"),
    };
    title.with("title", heading).to_string()
}

/// What the script may have to say.
pub(super) fn spares(frame: Frame<'_>, form: &Form) -> Vec<Spare> {
    let all = form.items.len();
    let spare = |(id, why): (&'static str, Why<'static>)| {
        let mut summary = Summary::new(frame, why, form, 0..all)?;
        let headings = match why {
            Why::Check => (1..=all).map(|n| frame.t.n("survey-blank", n)).collect(),
            _ => Vec::new(),
        };
        if !headings.is_empty() {
            summary.heading.clear();
        }
        Some(Spare { id, title: title(frame.t, why, "%"), summary, headings })
    };
    let spares = [
        ("says-check", Why::Check),
        ("says-empty", Why::Empty),
        ("says-long", Why::LongComment),
        ("says-language", Why::SameLanguage),
        ("says-unsealed", Why::NoSeal),
    ];
    spares.into_iter().filter_map(spare).collect()
}
