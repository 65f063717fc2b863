//! All kinds of measures as one: blocks and figures with numbers that add up.

use std::collections::BTreeMap;

use super::file::{
    BandsBlock, BandsFigure, CountBlock, CountFigure, MeanBlock, MeanFigure, Measure, SaidBlock,
    SaidFigure,
};
use super::refusal::FigureName;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Count,
    Mean,
    Bands,
    DontKnow,
}

impl Kind {
    pub const fn id(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Mean => "mean",
            Self::Bands => "bands",
            Self::DontKnow => "dont_know",
        }
    }
}

/// One measure.
pub struct View<'a> {
    pub measure: &'a str,
    pub kind: Kind,
    pub least: u32,
    pub blocks: Vec<Block<'a>>,
    pub figures: Vec<Figure<'a>>,
    figure_of: BTreeMap<&'a str, usize>,
    block_of: BTreeMap<&'a str, usize>,
}

/// The people of a shown unit who are in no shown unit within it.
pub struct Block<'a> {
    pub unit: &'a str,
    pub n: u32,
    pub protects: u32,
    pub numbers: Numbers,
    /// `(invited, of whom readers)`, where the measure says so.
    pub invited: Option<(u32, u32)>,
}

pub struct Figure<'a> {
    pub unit: &'a str,
    pub n: u32,
    pub numbers: Numbers,
    /// The places of its blocks.
    pub blocks: &'a [usize],
}

/// What a figure is the sum of, beside the people.
#[derive(Clone, Copy)]
pub enum Numbers {
    Invited(u32),
    Sum {
        sum: u32,
        open_low: u32,
        open_high: u32,
    },
    Bands {
        counts: [u32; 3],
        least: [u32; 3],
        most: [u32; 3],
    },
    /// How many said "don't know".
    Said {
        count: u32,
        least: u32,
        most: u32,
    },
}

impl Numbers {
    /// Each with its name; as many in every block and figure of a measure.
    pub fn named(&self) -> Vec<(&'static str, u32)> {
        match *self {
            Self::Invited(invited) => vec![("invited", invited)],
            Self::Sum { sum, open_low, open_high } => {
                vec![("sum", sum), ("open_low", open_low), ("open_high", open_high)]
            }
            Self::Bands { counts, least, most } => {
                let names = ["low", "middle", "high"];
                let least_of = ["least low", "least middle", "least high"];
                let most_of = ["most low", "most middle", "most high"];
                let counts = names.into_iter().zip(counts);
                let least = least_of.into_iter().zip(least);
                counts.chain(least).chain(most_of.into_iter().zip(most)).collect()
            }
            Self::Said { count, least, most } => {
                vec![("count", count), ("least", least), ("most", most)]
            }
        }
    }
}

impl<'a> View<'a> {
    pub fn of(measure: &'a Measure) -> Self {
        match measure {
            Measure::Count { measure, least, blocks, figures } => {
                Self::new(Kind::Count, measure, *least, blocks, figures)
            }
            Measure::Mean { measure, least, blocks, figures } => {
                Self::new(Kind::Mean, measure, *least, blocks, figures)
            }
            Measure::Bands { measure, least, blocks, figures } => {
                Self::new(Kind::Bands, measure, *least, blocks, figures)
            }
            Measure::DontKnow { measure, least, blocks, figures } => {
                Self::new(Kind::DontKnow, measure, *least, blocks, figures)
            }
        }
    }

    fn new<B, F>(
        kind: Kind,
        measure: &'a str,
        least: u32,
        blocks: &'a [B],
        figures: &'a [F],
    ) -> Self
    where
        Block<'a>: From<&'a B>,
        Figure<'a>: From<&'a F>,
    {
        let blocks: Vec<Block<'a>> = blocks.iter().map(Block::from).collect();
        let figures: Vec<Figure<'a>> = figures.iter().map(Figure::from).collect();
        let block_of = blocks.iter().enumerate().map(|(at, block)| (block.unit, at)).collect();
        let figure_of = figures.iter().enumerate().map(|(at, figure)| (figure.unit, at)).collect();
        Self { measure, kind, least, blocks, figures, figure_of, block_of }
    }

    pub fn is(&self, measure: &str, kind: Kind) -> bool {
        self.measure == measure && self.kind == kind
    }

    pub fn place(&self, unit: &str) -> FigureName {
        FigureName::new(unit, self.measure, self.kind.id())
    }

    pub fn figure(&self, unit: &str) -> Option<&Figure<'a>> {
        self.figures.get(*self.figure_of.get(unit)?)
    }

    /// The place of a unit's own block.
    pub fn block_at(&self, unit: &str) -> Option<usize> {
        self.block_of.get(unit).copied()
    }
}

impl<'a> From<&'a CountBlock> for Block<'a> {
    fn from(block: &'a CountBlock) -> Self {
        Self {
            unit: &block.unit,
            n: block.n,
            protects: block.protects,
            numbers: Numbers::Invited(block.invited),
            invited: Some((block.invited, block.readers_invited)),
        }
    }
}

impl<'a> From<&'a MeanBlock> for Block<'a> {
    fn from(block: &'a MeanBlock) -> Self {
        let MeanBlock { unit, n, protects, sum, open_low, open_high } = block;
        let numbers = Numbers::Sum { sum: *sum, open_low: *open_low, open_high: *open_high };
        Self { unit, n: *n, protects: *protects, numbers, invited: None }
    }
}

impl<'a> From<&'a BandsBlock> for Block<'a> {
    fn from(block: &'a BandsBlock) -> Self {
        let BandsBlock { unit, n, protects, counts, least, most } = block;
        let numbers = Numbers::Bands { counts: *counts, least: *least, most: *most };
        Self { unit, n: *n, protects: *protects, numbers, invited: None }
    }
}

impl<'a> From<&'a SaidBlock> for Block<'a> {
    fn from(block: &'a SaidBlock) -> Self {
        let SaidBlock { unit, n, protects, count, least, most } = block;
        let numbers = Numbers::Said { count: *count, least: *least, most: *most };
        Self { unit, n: *n, protects: *protects, numbers, invited: None }
    }
}

impl<'a> From<&'a SaidFigure> for Figure<'a> {
    fn from(figure: &'a SaidFigure) -> Self {
        let SaidFigure { unit, n, count, least, most, blocks } = figure;
        let numbers = Numbers::Said { count: *count, least: *least, most: *most };
        Self { unit, n: *n, numbers, blocks }
    }
}

impl<'a> From<&'a CountFigure> for Figure<'a> {
    fn from(figure: &'a CountFigure) -> Self {
        let CountFigure { unit, invited, n, blocks } = figure;
        Self { unit, n: *n, numbers: Numbers::Invited(*invited), blocks }
    }
}

impl<'a> From<&'a MeanFigure> for Figure<'a> {
    fn from(figure: &'a MeanFigure) -> Self {
        let MeanFigure { unit, n, sum, open_low, open_high, blocks } = figure;
        let numbers = Numbers::Sum { sum: *sum, open_low: *open_low, open_high: *open_high };
        Self { unit, n: *n, numbers, blocks }
    }
}

impl<'a> From<&'a BandsFigure> for Figure<'a> {
    fn from(figure: &'a BandsFigure) -> Self {
        let BandsFigure { unit, n, counts, least, most, blocks } = figure;
        let numbers = Numbers::Bands { counts: *counts, least: *least, most: *most };
        Self { unit, n: *n, numbers, blocks }
    }
}
