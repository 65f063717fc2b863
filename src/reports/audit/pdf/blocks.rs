//! From the paper to pages, from top to bottom.

use super::super::paper::{
    AuditPaper, Block, ChartKey, FoundationView, PaperCell, PaperSection, Sign,
};
use crate::charts::ChartSvg;
use crate::reports::pdf::PdfError;
use crate::reports::pdf::cell::{self, BrokenCell};
use crate::reports::pdf::sheet::{
    ACCENT, BAND, INK, LEFT, Node, Pen, RULE, Role, Sheet, Style, WIDTH, pen,
};

const BODY: Style = Style::plain(9.5);
const SMALL: Style = Style::quiet(8.5);
const CHART_WIDTH: f32 = 320.0;

pub(super) fn write(sheet: &mut Sheet<'_>, paper: &AuditPaper) -> Result<(), PdfError> {
    head(sheet, paper);
    for section in &paper.sections {
        write_section(sheet, section)?;
    }
    sheet.gap(14.0);
    sheet.block(&paper.footer, SMALL, Role::Paragraph);
    Ok(())
}

fn head(sheet: &mut Sheet<'_>, paper: &AuditPaper) {
    sheet.block(&paper.organisation, SMALL, Role::Paragraph);
    sheet.block(&paper.kicker, SMALL, Role::Paragraph);
    sheet.gap(4.0);
    sheet.block(&paper.title, Style::bold(22.0), Role::Heading(1, paper.title.clone()));
    sheet.gap(8.0);
    let (first, others) = &paper.headline;
    sheet.block(first, Style::bold(13.0), Role::Paragraph);
    sheet.gap(2.0);
    sheet.block(others, Style::plain(11.5), Role::Paragraph);
    sheet.gap(10.0);
    let meta = paper.meta.iter();
    let meta: Vec<_> =
        meta.map(|(name, value)| (name.clone(), PaperCell::plain(value.clone()))).collect();
    if !meta.is_empty() {
        cell::list(sheet, &meta);
    }
}

fn write_section(sheet: &mut Sheet<'_>, section: &PaperSection) -> Result<(), PdfError> {
    sheet.gap(14.0);
    sheet.hold(60.0);
    let heading = format!("{} {}", section.number, section.heading);
    sheet.bookmark(heading.clone());
    sheet.rule(sheet.y, pen(ACCENT, 1.5));
    sheet.gap(6.0);
    sheet.title(&heading, Style::bold(14.0), Role::Heading(2, heading.clone()));
    sheet.title(&section.question, SMALL, Role::Paragraph);
    sheet.gap(5.0);
    for block in &section.blocks {
        write_block(sheet, block)?;
    }
    sheet.block(&section.source, Style::quiet(7.5), Role::Paragraph);
    Ok(())
}

fn write_block(sheet: &mut Sheet<'_>, block: &Block) -> Result<(), PdfError> {
    match block {
        Block::Heading(text) => {
            sheet.gap(4.0);
            sheet.hold(30.0);
            sheet.title(text, Style::bold(10.5), Role::Heading(3, text.clone()));
            sheet.gap(2.0);
        }
        Block::Paragraph(text) => {
            sheet.block(text, BODY, Role::Paragraph);
            sheet.gap(5.0);
        }
        Block::Finding(text) => {
            sheet.block(text, Style::bold(BODY.size), Role::Paragraph);
            sheet.gap(5.0);
        }
        Block::FoundationSteps(stairs) => write_stairs(sheet, stairs),
        Block::Chart { svg, key } => write_chart(sheet, svg, key)?,
        Block::Table(table) => cell::table(sheet, table),
        Block::List(list) if list.is_empty() => {}
        Block::List(list) => cell::list(sheet, list),
    }
    Ok(())
}

/// Each a step above the one before.
fn write_stairs(sheet: &mut Sheet<'_>, stairs: &[FoundationView]) {
    const GAP: f32 = 8.0;
    const RISE: f32 = 16.0;
    const PADDING: f32 = 6.0;
    let count: f32 = stairs.iter().map(|_| 1.0).sum();
    let width = (WIDTH - GAP * (count - 1.0)) / count.max(1.0);
    let inner = width - 2.0 * PADDING;
    let mut boxes = Vec::new();
    let (mut x, mut drop) = (LEFT, RISE * (count - 1.0));
    for stair in stairs {
        let name = PaperCell::strong(stair.name.clone());
        let cells = [&name].into_iter().chain(&stair.figures).chain([&stair.verdict]);
        let lines: Vec<BrokenCell> =
            cells.map(|cell| BrokenCell::new(sheet, cell, SMALL.size, inner)).collect();
        let height = lines.iter().map(BrokenCell::height).sum::<f32>() + 2.0 * PADDING + 4.0;
        boxes.push((x, drop, height, lines, stair.is_firm));
        x += width + GAP;
        drop -= RISE;
    }
    let total = boxes.iter().map(|(_, drop, height, ..)| drop + height).fold(0.0, f32::max);
    sheet.need(total);
    let top = sheet.y;
    for (x, drop, _, lines, is_firm) in boxes {
        let y = top + drop;
        sheet.rectangle([x, y, width, total - drop], None, Some(pen(RULE, 0.7)));
        let edge = Pen { color: ACCENT, width: 3.0, dashed: !is_firm };
        sheet.shape(&[(x, y), (x + width, y)], None, Some(edge));
        let mut line_y = y + PADDING + 2.0;
        for cell in lines {
            let node = sheet.node(Role::Paragraph, None);
            cell.draw(sheet, (x + PADDING, line_y), node);
            line_y += cell.height();
        }
    }
    sheet.gap(total + 10.0);
}

fn write_chart(sheet: &mut Sheet<'_>, svg: &ChartSvg, key: &[ChartKey]) -> Result<(), PdfError> {
    let tree = svg.tree()?;
    let size = tree.size();
    let height = size.height() * CHART_WIDTH / size.width();
    let node = sheet.node(Role::Figure(svg.description()), None);
    sheet.chart(tree, (CHART_WIDTH, height), node);
    for one in key {
        write_key(sheet, one);
    }
    sheet.gap(8.0);
    Ok(())
}

fn write_key(sheet: &mut Sheet<'_>, key: &ChartKey) {
    sheet.need(SMALL.leading());
    let (x, y) = (LEFT + 8.0, sheet.y + SMALL.size * 0.7);
    match key.sign {
        Sign::Answer => {
            sheet.rectangle([x - 8.0, y - 3.0, 16.0, 6.0], Some(BAND), None);
            sheet.circle((x, y), 2.0, Some(ACCENT), None);
        }
        Sign::Ring => sheet.circle((x, y), 3.5, None, Some(pen(ACCENT, 1.0))),
        Sign::Diamond => {
            let corners = [(x, y - 4.0), (x + 4.0, y), (x, y + 4.0), (x - 4.0, y), (x, y - 4.0)];
            sheet.shape(&corners, None, Some(pen(INK, 1.0)));
        }
        Sign::Tick => sheet.shape(&[(x, y - 3.5), (x, y + 3.5)], None, Some(pen(INK, 2.2))),
        Sign::Hatch => sheet.hatch([x - 8.0, y - 3.25, 16.0, 6.5]),
    }
    let node: Node = sheet.node(Role::Paragraph, None);
    let lines = sheet.letters.lines(&key.text, SMALL.size, WIDTH - 24.0);
    for line in lines {
        sheet.text((LEFT + 24.0, sheet.y), line, SMALL, Some(node));
        sheet.gap(SMALL.leading());
    }
}
