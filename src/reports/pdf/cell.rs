//! Cells and tables.

use super::super::table::{Look, PaperCell, PaperTable};
use super::sheet::{ACCENT, EDGE, LEFT, Node, RULE, Role, Sheet, Style, WIDTH, pen};

const SIZE: f32 = 8.5;
const GAP: f32 = 10.0;
const PADDING: f32 = 3.0;
/// Width and height of the hatched box before what is withheld.
const HATCH: (f32, f32) = (16.0, 6.5);

/// A cell, broken into lines for its width.
pub(in crate::reports) struct BrokenCell {
    lines: Vec<String>,
    look: Look,
    style: Style,
    indent: f32,
}

fn style_of(look: Look, size: f32) -> Style {
    match look {
        Look::Plain | Look::Tag | Look::Withheld => Style::plain(size),
        Look::Strong => Style::bold(size),
        Look::MovedTag | Look::Blank => Style { color: ACCENT, ..Style::bold(size) },
    }
}

fn indent_of(look: Look) -> f32 {
    match look {
        Look::Plain | Look::Strong | Look::Blank => 0.0,
        Look::Tag | Look::MovedTag => 4.0,
        Look::Withheld => HATCH.0 + 4.0,
    }
}

impl BrokenCell {
    pub fn new(sheet: &Sheet<'_>, cell: &PaperCell, size: f32, width: f32) -> Self {
        let look = cell.look;
        let indent = indent_of(look);
        let after = if matches!(look, Look::Tag | Look::MovedTag) { indent } else { 0.0 };
        let lines = sheet.letters.lines(&cell.text, size, width - indent - after);
        Self { lines, look, style: style_of(look, size), indent }
    }

    pub fn height(&self) -> f32 {
        self.lines.iter().map(|_| self.style.leading()).sum()
    }

    /// All lines, below each other.
    pub fn draw(&self, sheet: &mut Sheet<'_>, at: (f32, f32), node: Node) {
        let mut y = at.1;
        for number in 0..self.lines.len() {
            self.draw_line(sheet, number, (at.0, y), node);
            y += self.style.leading();
        }
    }

    /// One line, with the frame or the hatch that goes with it.
    fn draw_line(&self, sheet: &mut Sheet<'_>, number: usize, (x, y): (f32, f32), node: Node) {
        let Some(line) = self.lines.get(number) else { return };
        match self.look {
            Look::Withheld if number == 0 => {
                sheet.hatch([x, y + self.style.size * 0.3, HATCH.0, HATCH.1]);
            }
            Look::Plain | Look::Strong | Look::Blank | Look::Withheld => {}
            Look::Tag | Look::MovedTag => {
                let edge = if self.look == Look::Tag { pen(EDGE, 0.5) } else { pen(ACCENT, 1.0) };
                let width = sheet.letters.width(line, self.style.size) + 2.0 * self.indent;
                let height = self.style.leading() - 1.0;
                sheet.rectangle([x, y - 0.5, width, height], None, Some(edge));
            }
        }
        sheet.text((x + self.indent, y), line.clone(), self.style, Some(node));
    }
}

/// Labels and what belongs to them: a table of two columns without a head.
pub(in crate::reports) fn list(sheet: &mut Sheet<'_>, list: &[(String, PaperCell)]) {
    let wanted = list.iter().map(|(label, _)| sheet.letters.width(label, SIZE) + 1.0);
    let label = wanted.fold(0.0, f32::max).clamp(0.3 * WIDTH, 0.6 * WIDTH);
    let rows = list.iter().map(|(label, cell)| vec![PaperCell::plain(label.clone()), cell.clone()]);
    let table = PaperTable::new(Vec::new(), rows.collect());
    draw_table(sheet, &table, &[label, WIDTH - GAP - label]);
}

pub(in crate::reports) fn table(sheet: &mut Sheet<'_>, table: &PaperTable) {
    draw_table(sheet, table, &widths(sheet, table));
}

fn draw_table(sheet: &mut Sheet<'_>, table: &PaperTable, widths: &[f32]) {
    sheet.hold(60.0);
    let node = sheet.node(Role::Table, None);
    let folded = table.folded.as_deref().unwrap_or_default();
    for (caption, style) in [(folded, Style::bold(SIZE)), (&table.caption, Style::quiet(SIZE))] {
        if caption.is_empty() {
            continue;
        }
        let caption_node = sheet.node(Role::Caption, Some(node));
        for line in sheet.letters.lines(caption, style.size, WIDTH) {
            sheet.text((LEFT, sheet.y), line, style, Some(caption_node));
            sheet.gap(style.leading());
        }
    }
    let head = Head::new(sheet, table, widths);
    head.draw(sheet, Some(node));
    for cells in &table.rows {
        row(sheet, cells, widths, &head, node);
    }
    sheet.gap(6.0);
}

/// The names of the columns, on every page of the table.
struct Head {
    /// With where each begins.
    columns: Vec<(f32, Vec<String>)>,
}

impl Head {
    const STYLE: Style = Style::quiet(SIZE - 0.5);

    fn new(sheet: &Sheet<'_>, table: &PaperTable, widths: &[f32]) -> Self {
        let lines = |text: &String, width| sheet.letters.lines(text, Self::STYLE.size, width);
        let columns = table.columns.iter().zip(places(widths));
        Self { columns: columns.map(|(text, (x, width))| (x, lines(text, width))).collect() }
    }

    /// Without the table, where it says again what a page before said.
    fn draw(&self, sheet: &mut Sheet<'_>, table: Option<Node>) {
        let most = self.columns.iter().map(|(_, lines)| lines.len()).max();
        let Some(most) = most else { return };
        let row = table.map(|table| sheet.node(Role::Row, Some(table)));
        for (x, lines) in &self.columns {
            let node = row.map(|row| sheet.node(Role::ColumnHead, Some(row)));
            let mut y = sheet.y;
            for line in lines {
                sheet.text((*x, y), line.clone(), Self::STYLE, node);
                y += Self::STYLE.leading();
            }
        }
        (0..most).for_each(|_| sheet.gap(Self::STYLE.leading()));
        sheet.rule(sheet.y, pen(EDGE, 0.7));
        sheet.gap(PADDING);
    }
}

/// A row stays on one page if a page can hold it.
fn row(sheet: &mut Sheet<'_>, cells: &[PaperCell], widths: &[f32], head: &Head, table: Node) {
    let cells: Vec<(f32, BrokenCell)> = places(widths)
        .zip(cells)
        .map(|((x, width), cell)| (x, BrokenCell::new(sheet, cell, SIZE, width)))
        .collect();
    let height = cells.iter().map(|(_, lines)| lines.height()).fold(0.0, f32::max);
    if sheet.need(height + 2.0 * PADDING) {
        head.draw(sheet, None);
    }
    let row = sheet.node(Role::Row, Some(table));
    let nodes: Vec<Node> = cells
        .iter()
        .zip(std::iter::once(Role::RowHead).chain(std::iter::repeat(Role::Cell)))
        .map(|(_, role)| sheet.node(role, Some(row)))
        .collect();
    let most = cells.iter().map(|(_, one)| one.lines.len()).max().unwrap_or(0);
    let leading = Style::plain(SIZE).leading();
    for number in 0..most {
        if sheet.need(leading) {
            head.draw(sheet, None);
        }
        for ((x, lines), node) in cells.iter().zip(&nodes) {
            lines.draw_line(sheet, number, (*x, sheet.y), *node);
        }
        sheet.gap(leading);
    }
    sheet.gap(PADDING);
    sheet.rule(sheet.y, pen(RULE, 0.5));
    sheet.gap(PADDING);
}

/// Where each column begins, and how wide it is.
fn places(widths: &[f32]) -> impl Iterator<Item = (f32, f32)> {
    widths.iter().scan(LEFT, |x, width| {
        let place = (*x, *width);
        *x += width + GAP;
        Some(place)
    })
}

/// Every column gets its longest word, and of what is left a share by how much more its longest text wants.
fn widths(sheet: &Sheet<'_>, table: &PaperTable) -> Vec<f32> {
    let letters = sheet.letters;
    let mut wants: Vec<(f32, f32)> = table
        .columns
        .iter()
        .map(|text| (letters.widest_word(text, SIZE), letters.width(text, SIZE)))
        .collect();
    let columns = table.rows.iter().map(Vec::len).chain([wants.len()]).max().unwrap_or(0);
    wants.resize(columns, (0.0, 0.0));
    for row in &table.rows {
        for ((least, most), cell) in wants.iter_mut().zip(row) {
            let around = 2.0 * indent_of(cell.look) + 1.0;
            let whole = letters.width(&cell.text, SIZE) + around;
            let is_framed = matches!(cell.look, Look::Tag | Look::MovedTag);
            // A frame is read as one word.
            let word = if is_framed && whole < WIDTH / 4.0 {
                whole
            } else {
                letters.widest_word(&cell.text, SIZE) + around
            };
            *least = least.max(word);
            *most = most.max(whole);
        }
    }
    let gaps: f32 = wants.iter().skip(1).map(|_| GAP).sum();
    share(&wants, WIDTH - gaps)
}

/// What the longest word of a column may take at most, so that those of all columns fit.
fn cap(wants: &[(f32, f32)], room: f32) -> f32 {
    let least: f32 = wants.iter().map(|(least, _)| least).sum();
    if least <= room {
        return room;
    }
    let columns: f32 = wants.iter().map(|_| 1.0).sum();
    let is_small = |least: f32| least <= room / columns;
    let small: f32 = wants.iter().map(|(least, _)| *least).filter(|one| is_small(*one)).sum();
    let large: f32 = wants.iter().filter(|(least, _)| !is_small(*least)).map(|_| 1.0).sum();
    (room - small) / large
}

/// Each column wants at least the first and at most the second.
fn share(wants: &[(f32, f32)], room: f32) -> Vec<f32> {
    let most: f32 = wants.iter().map(|(_, most)| most).sum();
    if most <= room {
        // What is left is spread, so that the rules below the rows end where the columns do.
        return wants.iter().map(|(_, wanted)| wanted * room / most.max(1.0)).collect();
    }
    let cap = cap(wants, room);
    let least: f32 = wants.iter().map(|(least, _)| least.min(cap)).sum();
    let part = (room - least) / (most - least);
    let width = |(least, most): &(f32, f32)| least.min(cap) + (most - least.min(cap)) * part;
    wants.iter().map(width).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_share_the_width() {
        let room = 100.0;
        for (wants, expected) in [
            (vec![(10.0, 20.0), (10.0, 30.0)], vec![40.0, 60.0]),
            (vec![(20.0, 20.0), (30.0, 130.0)], vec![20.0, 80.0]),
            (vec![(150.0, 200.0), (50.0, 300.0)], vec![50.0, 50.0]),
            (vec![(10.0, 10.0), (400.0, 400.0), (90.0, 90.0)], vec![10.0, 45.0, 45.0]),
            (vec![(0.0, 0.0)], vec![0.0]),
        ] {
            let shared = share(&wants, room);
            let apart = shared.iter().zip(&expected).map(|(a, b)| (a - b).abs());
            assert!(apart.fold(0.0, f32::max) < 0.01, "{wants:?}: {shared:?}");
        }
    }
}
