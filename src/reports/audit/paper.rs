//! The audit as plain data, from which the page, the snapshot and the PDF are all made: nothing is
//! concluded and nothing is worded after this.

use jiff::civil::Date;

pub use super::super::table::{Look, PaperCell, PaperTable};
use crate::charts::ChartSvg;
use crate::domain::Locale;

/// A whole audit in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditPaper {
    pub locale: Locale,
    pub organisation: String,
    pub team: String,
    /// "Autonomy audit".
    pub title: String,
    /// "Dispatch · 4th quarter 2026 · draft".
    pub kicker: String,
    /// The first sentence of the headline, set in bold, and the others.
    pub headline: (String, String),
    /// Names and values that stand below the headline.
    pub meta: Vec<(String, String)>,
    /// The day on which the team agreed, if it has.
    pub agreed_on: Option<Date>,
    /// Ten, in their order.
    pub sections: Vec<PaperSection>,
    /// The last line.
    pub footer: String,
}

/// One numbered section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperSection {
    /// The anchor in the page: `decisions`.
    pub id: &'static str,
    /// From 1.
    pub number: u8,
    pub heading: String,
    /// The question that the section answers.
    pub question: String,
    pub blocks: Vec<Block>,
    /// Where it comes from; the last line of the section.
    pub source: String,
}

/// What a section holds, from top to bottom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    Heading(String),
    Paragraph(String),
    /// A sentence that the section comes to, in bold.
    Finding(String),
    /// Steps that build on each other, from the left to the right.
    FoundationSteps(Vec<FoundationView>),
    Chart {
        svg: ChartSvg,
        key: Vec<ChartKey>,
    },
    Table(PaperTable),
    /// Labels, each with what belongs to it.
    List(Vec<(String, PaperCell)>),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundationView {
    /// "1. Purpose and belonging".
    pub name: String,
    /// One line a figure: "Purpose 4.0 (3.7 to 4.3)".
    pub figures: Vec<PaperCell>,
    /// "Firm."
    pub verdict: PaperCell,
    /// Whether the ground is firm; any other is drawn with a dashed edge.
    pub is_firm: bool,
}

/// One sign of a chart, and what it stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartKey {
    pub sign: Sign,
    pub text: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// Dot and band.
    Answer,
    Ring,
    Diamond,
    Tick,
    /// Withheld.
    Hatch,
}

impl Sign {
    /// How the page draws it.
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Answer => "dot",
            Self::Ring => "ring",
            Self::Diamond => "diamond",
            Self::Tick => "tick",
            Self::Hatch => "hatched",
        }
    }
}
