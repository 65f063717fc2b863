//! The part of Markdown that the documents are written in, as plain blocks.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// A text, and whether all of it is strong.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Phrase {
    pub text: String,
    pub strong: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Block {
    /// With its level, from 1.
    Heading(u16, String),
    Paragraph(Phrase),
    /// An entry of a list, with what stands before it.
    Item(String, Phrase),
    Table {
        columns: Vec<String>,
        rows: Vec<Vec<Phrase>>,
    },
}

/// Gathers one phrase from its events.
#[derive(Default)]
struct Gathering {
    text: String,
    strong_depth: usize,
    has_plain: bool,
}

impl Gathering {
    fn push(&mut self, text: &str) {
        self.has_plain |= self.strong_depth == 0 && !text.trim().is_empty();
        self.text.push_str(text);
    }

    fn take(&mut self) -> Phrase {
        let Self { text, has_plain, .. } = std::mem::take(self);
        let text = text.trim().to_owned();
        Phrase { strong: !has_plain && !text.is_empty(), text }
    }
}

pub(super) fn blocks(markdown: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut gathering = Gathering::default();
    let mut numbers: Vec<Option<u64>> = Vec::new();
    let (mut columns, mut rows, mut row) = (Vec::new(), Vec::new(), Vec::new());
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        match event {
            Event::Text(text) | Event::Code(text) => gathering.push(&text),
            Event::SoftBreak | Event::HardBreak => gathering.push(" "),
            Event::Start(Tag::Strong) => gathering.strong_depth += 1,
            Event::End(TagEnd::Strong) => {
                gathering.strong_depth = gathering.strong_depth.saturating_sub(1);
            }
            Event::End(TagEnd::Heading(level)) => {
                let level = match level {
                    pulldown_cmark::HeadingLevel::H1 => 1,
                    pulldown_cmark::HeadingLevel::H2 => 2,
                    _ => 3,
                };
                blocks.push(Block::Heading(level, gathering.take().text));
            }
            Event::End(TagEnd::Paragraph) => blocks.push(Block::Paragraph(gathering.take())),
            Event::Start(Tag::List(first)) => numbers.push(first),
            Event::End(TagEnd::List(_)) => drop(numbers.pop()),
            Event::End(TagEnd::Item) => {
                let sign = match numbers.last_mut() {
                    Some(Some(number)) => {
                        let sign = format!("{number}.");
                        *number += 1;
                        sign
                    }
                    _ => "•".to_owned(),
                };
                blocks.push(Block::Item(sign, gathering.take()));
            }
            Event::End(TagEnd::TableCell) => row.push(gathering.take()),
            Event::End(TagEnd::TableHead) => {
                columns = row.drain(..).map(|cell: Phrase| cell.text).collect();
            }
            Event::End(TagEnd::TableRow) => rows.push(std::mem::take(&mut row)),
            Event::End(TagEnd::Table) => blocks.push(Block::Table {
                columns: std::mem::take(&mut columns),
                rows: std::mem::take(&mut rows),
            }),
            _ => {}
        }
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_lists_and_tables_are_read() {
        let text = "# A\n\nB `c`\nd **e**.\n\n- f\n- g\n\n1. h\n2. **[i]**\n\n| j | k |\n|---|---|\n| l \\| m | **n** |\n";
        let phrase = |text: &str, strong| Phrase { text: text.to_owned(), strong };
        let item =
            |sign: &str, text: &str, strong| Block::Item(sign.to_owned(), phrase(text, strong));
        assert_eq!(
            blocks(text),
            [
                Block::Heading(1, "A".to_owned()),
                Block::Paragraph(phrase("B c d e.", false)),
                item("•", "f", false),
                item("•", "g", false),
                item("1.", "h", false),
                item("2.", "[i]", true),
                Block::Table {
                    columns: vec!["j".to_owned(), "k".to_owned()],
                    rows: vec![vec![phrase("l | m", false), phrase("n", true)]],
                },
            ]
        );
    }
}
