//! A document's Markdown as PDF, with what the audit's PDF is drawn with.

use krilla::configure::Configuration;

use super::Installation;
use super::markdown::{Block, Phrase, blocks};
use crate::domain::Locale;
use crate::reports::pdf::PdfError;
use crate::reports::pdf::cell;
use crate::reports::pdf::draw::{self, Frame};
use crate::reports::pdf::sheet::{ACCENT, LEFT, Role, Sheet, Style, WIDTH, pen};
use crate::reports::pdf::text::Letters;
use crate::reports::table::{PaperCell, PaperTable};

const BODY: Style = Style::plain(9.5);
/// Where the text of a list's entry begins.
const INDENT: f32 = 16.0;

pub(super) fn write(
    markdown: &str,
    title: &str,
    installation: &Installation,
    locale: Locale,
) -> Result<Vec<u8>, PdfError> {
    let letters = Letters::load()?;
    let mut sheet = Sheet::new(&letters);
    let mut after_item = false;
    for block in blocks(markdown) {
        let is_item = matches!(block, Block::Item(..));
        if after_item && !is_item {
            sheet.gap(4.0);
        }
        after_item = is_item;
        write_block(&mut sheet, block);
    }
    let frame = Frame {
        title: format!("{title} · {}", installation.organisation),
        locale,
        date: Some(installation.date),
        foot: format!("{} · {title} · {}", installation.organisation, installation.date),
    };
    draw::document(&sheet.finished(), &frame, Configuration::default())
}

fn write_block(sheet: &mut Sheet<'_>, block: Block) {
    match block {
        Block::Heading(1, text) => {
            sheet.hold(60.0);
            sheet.title(&text, Style::bold(20.0), Role::Heading(1, text.clone()));
            sheet.gap(8.0);
        }
        Block::Heading(2, text) => {
            sheet.gap(12.0);
            sheet.hold(60.0);
            sheet.bookmark(text.clone());
            sheet.rule(sheet.y, pen(ACCENT, 1.5));
            sheet.gap(6.0);
            sheet.title(&text, Style::bold(13.0), Role::Heading(2, text.clone()));
            sheet.gap(5.0);
        }
        Block::Heading(level, text) => {
            sheet.gap(4.0);
            sheet.hold(30.0);
            sheet.title(&text, Style::bold(10.5), Role::Heading(level, text.clone()));
            sheet.gap(2.0);
        }
        Block::Paragraph(phrase) => {
            sheet.block(&phrase.text, style(&phrase), Role::Paragraph);
            sheet.gap(5.0);
        }
        Block::Item(sign, phrase) => write_item(sheet, &sign, &phrase),
        Block::Table { columns, rows } => {
            let rows = rows.into_iter().map(|row| row.into_iter().map(table_cell).collect());
            cell::table(sheet, &PaperTable::new(columns, rows.collect()));
        }
    }
}

fn write_item(sheet: &mut Sheet<'_>, sign: &str, phrase: &Phrase) {
    let style = style(phrase);
    let node = sheet.node(Role::Paragraph, None);
    let lines = sheet.letters.lines(&phrase.text, style.size, WIDTH - INDENT);
    for (number, line) in lines.into_iter().enumerate() {
        sheet.need(style.leading());
        if number == 0 {
            sheet.text((LEFT, sheet.y), sign.to_owned(), BODY, Some(node));
        }
        sheet.text((LEFT + INDENT, sheet.y), line, style, Some(node));
        sheet.gap(style.leading());
    }
    sheet.gap(2.0);
}

/// What is left to fill in begins with a bracket and stands alone.
fn is_blank(phrase: &Phrase) -> bool {
    phrase.strong && phrase.text.starts_with('[')
}

fn style(phrase: &Phrase) -> Style {
    if is_blank(phrase) {
        Style { color: ACCENT, ..Style::bold(BODY.size) }
    } else if phrase.strong {
        Style::bold(BODY.size)
    } else {
        BODY
    }
}

fn table_cell(phrase: Phrase) -> PaperCell {
    if is_blank(&phrase) {
        PaperCell::blank(phrase.text)
    } else if phrase.strong {
        PaperCell::strong(phrase.text)
    } else {
        PaperCell::plain(phrase.text)
    }
}
