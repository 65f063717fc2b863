//! Pages, what stands on them, and what it means to a reader who does not see them.

use krilla::geom::{Path, PathBuilder, Rect, Transform};

use super::text::Letters;
use crate::charts::ChartTree;

/// A4 in points, with its margins.
pub(in crate::reports) const PAGE: (f32, f32) = (595.28, 841.89);
pub(in crate::reports) const LEFT: f32 = 54.0;
pub(in crate::reports) const WIDTH: f32 = PAGE.0 - 2.0 * LEFT;
const TOP: f32 = 56.0;
const BOTTOM: f32 = PAGE.1 - 66.0;
const LEADING: f32 = 1.4;

/// The colours of the light theme.
pub(in crate::reports) type Rgb = (u8, u8, u8);
pub(in crate::reports) const INK: Rgb = (0x1C, 0x21, 0x26);
pub(in crate::reports) const INK_2: Rgb = (0x4B, 0x53, 0x5A);
pub(in crate::reports) const ACCENT: Rgb = (0x0B, 0x55, 0x63);
pub(in crate::reports) const BAND: Rgb = (0xBF, 0xD9, 0xDC);
pub(in crate::reports) const RULE: Rgb = (0xD5, 0xD1, 0xC4);
pub(in crate::reports) const EDGE: Rgb = (0x70, 0x75, 0x6F);

#[derive(Debug, Clone, Copy)]
pub(in crate::reports) struct Style {
    pub size: f32,
    pub bold: bool,
    pub color: Rgb,
}

impl Style {
    pub const fn plain(size: f32) -> Self {
        Self { size, bold: false, color: INK }
    }

    pub const fn bold(size: f32) -> Self {
        Self { size, bold: true, color: INK }
    }

    pub const fn quiet(size: f32) -> Self {
        Self { size, bold: false, color: INK_2 }
    }

    /// From one line to the next.
    pub fn leading(self) -> f32 {
        self.size * LEADING
    }
}

/// Stroke width in points.
#[derive(Debug, Clone, Copy)]
pub(in crate::reports) struct Pen {
    pub color: Rgb,
    pub width: f32,
    pub dashed: bool,
}

pub(in crate::reports) const fn pen(color: Rgb, width: f32) -> Pen {
    Pen { color, width, dashed: false }
}

/// What stands on a page. Without a node it says nothing: a rule, a page number, a repeated heading.
pub(in crate::reports) enum Mark {
    Text { x: f32, baseline: f32, text: String, style: Style, node: Option<Node> },
    Shape { path: Path, fill: Option<Rgb>, pen: Option<Pen> },
    Chart { tree: Box<ChartTree>, x: f32, y: f32, width: f32, height: f32, node: Node },
}

impl Mark {
    fn moved_up(self, by: f32) -> Option<Self> {
        Some(match self {
            Self::Text { x, baseline, text, style, node } => {
                Self::Text { x, baseline: baseline - by, text, style, node }
            }
            Self::Shape { path, fill, pen } => {
                let path = path.transform(Transform::from_translate(0.0, -by))?;
                Self::Shape { path, fill, pen }
            }
            Self::Chart { tree, x, y, width, height, node } => {
                Self::Chart { tree, x, y: y - by, width, height, node }
            }
        })
    }
}

/// A place in the tree of meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::reports) struct Node(pub usize);

/// What a node is.
#[derive(Debug, Clone)]
pub(in crate::reports) enum Role {
    /// With its level and text.
    Heading(u16, String),
    Paragraph,
    Caption,
    Table,
    Row,
    ColumnHead,
    RowHead,
    Cell,
    /// With what it shows, in words.
    Figure(String),
}

/// An entry of the table of contents that a reader shows beside the pages.
pub(in crate::reports) struct Bookmark {
    pub text: String,
    pub page: usize,
    pub y: f32,
}

pub(in crate::reports) struct Sheet<'l> {
    pub letters: &'l Letters,
    pub pages: Vec<Vec<Mark>>,
    /// Each with the node that it belongs to, which stands before it.
    pub nodes: Vec<(Role, Option<Node>)>,
    pub bookmarks: Vec<Bookmark>,
    /// The page being filled, and how far.
    page: Vec<Mark>,
    pub y: f32,
    /// Where headings begin that nothing stands below yet: how many marks before them, and their upper edge.
    held: Option<(usize, f32)>,
}

impl<'l> Sheet<'l> {
    pub fn new(letters: &'l Letters) -> Self {
        let (pages, nodes, bookmarks) = (Vec::new(), Vec::new(), Vec::new());
        Self { letters, pages, nodes, bookmarks, page: Vec::new(), y: TOP, held: None }
    }

    pub fn finished(mut self) -> Self {
        self.held = None;
        self.turn();
        self
    }

    pub fn node(&mut self, role: Role, parent: Option<Node>) -> Node {
        self.nodes.push((role, parent));
        Node(self.nodes.len() - 1)
    }

    pub fn bookmark(&mut self, text: String) {
        self.bookmarks.push(Bookmark { text, page: self.pages.len(), y: self.y });
    }

    /// Turns the page unless this much is left of it, and takes headings along that stand right above. Says
    /// whether a new page begins without any.
    pub fn need(&mut self, height: f32) -> bool {
        let turns = self.y + height > BOTTOM && !self.page.is_empty();
        if turns {
            self.turn();
        }
        self.held = None;
        turns && self.page.is_empty()
    }

    /// Begins a heading of this height, which goes along with what comes below it.
    pub fn hold(&mut self, height: f32) {
        if self.y + height > BOTTOM && !self.page.is_empty() {
            self.turn();
        }
        if !self.page.is_empty() {
            self.held = self.held.or(Some((self.page.len(), self.y)));
        }
    }

    fn turn(&mut self) {
        let (kept, from) = self.held.take().unwrap_or((self.page.len(), self.y));
        let moved = self.page.split_off(kept.min(self.page.len()));
        let number = self.pages.len();
        self.pages.push(std::mem::replace(
            &mut self.page,
            moved.into_iter().filter_map(|mark| mark.moved_up(from - TOP)).collect(),
        ));
        for bookmark in &mut self.bookmarks {
            if bookmark.page == number && bookmark.y >= from {
                bookmark.page += 1;
                bookmark.y -= from - TOP;
            }
        }
        self.y -= from - TOP;
    }

    /// What comes begins a page of its own.
    pub fn next_page(&mut self) {
        self.held = None;
        if !self.page.is_empty() {
            self.turn();
        }
    }

    /// Squares of a grid of `count` by `count`, of this width as a whole; each run with its row, its first column
    /// and its length.
    pub fn cells(
        &mut self,
        (x, y): (f32, f32),
        width: f32,
        count: usize,
        runs: &[(usize, usize, usize)],
    ) {
        let number = |n: usize| f32::from(u16::try_from(n).unwrap_or(u16::MAX));
        let side = width / number(count.max(1));
        let mut path = PathBuilder::new();
        for (row, column, length) in runs {
            let (left, top) = (x + number(*column) * side, y + number(*row) * side);
            if let Some(rect) = Rect::from_xywh(left, top, number(*length) * side, side) {
                path.push_rect(rect);
            }
        }
        self.path(path, Some(INK), None);
    }

    pub fn gap(&mut self, height: f32) {
        self.y += height;
    }

    /// A line whose upper edge is at `y`.
    pub fn text(&mut self, (x, y): (f32, f32), text: String, style: Style, node: Option<Node>) {
        let baseline = y + style.size * 1.05;
        self.page.push(Mark::Text { x, baseline, text, style, node });
    }

    /// A heading over the whole width, for which [`Self::hold`] made room.
    pub fn title(&mut self, text: &str, style: Style, role: Role) {
        if text.is_empty() {
            return;
        }
        let node = self.node(role, None);
        for line in self.letters.lines(text, style.size, WIDTH) {
            self.text((LEFT, self.y), line, style, Some(node));
            self.gap(style.leading());
        }
    }

    /// A text over the whole width, broken into lines and over pages.
    pub fn block(&mut self, text: &str, style: Style, role: Role) {
        if text.is_empty() {
            return;
        }
        let node = self.node(role, None);
        for line in self.letters.lines(text, style.size, WIDTH) {
            self.need(style.leading());
            self.text((LEFT, self.y), line, style, Some(node));
            self.gap(style.leading());
        }
    }

    pub fn chart(&mut self, tree: ChartTree, (width, height): (f32, f32), node: Node) {
        self.need(height);
        let (x, y, tree) = (LEFT, self.y, Box::new(tree));
        self.page.push(Mark::Chart { tree, x, y, width, height, node });
        self.gap(height);
    }

    /// Lines through points; `close` joins the last to the first. A shape without extent is not drawn.
    pub fn shape(&mut self, points: &[(f32, f32)], fill: Option<Rgb>, pen: Option<Pen>) {
        let mut path = PathBuilder::new();
        let mut points = points.iter();
        if let Some((x, y)) = points.next() {
            path.move_to(*x, *y);
        }
        points.for_each(|(x, y)| path.line_to(*x, *y));
        self.path(path, fill, pen);
    }

    pub fn rule(&mut self, y: f32, pen: Pen) {
        self.shape(&[(LEFT, y), (LEFT + WIDTH, y)], None, Some(pen));
    }

    pub fn rectangle(&mut self, edges: [f32; 4], fill: Option<Rgb>, pen: Option<Pen>) {
        let [x, y, width, height] = edges;
        if let Some(rect) = Rect::from_xywh(x, y, width, height) {
            let mut path = PathBuilder::new();
            path.push_rect(rect);
            self.path(path, fill, pen);
        }
    }

    pub fn circle(&mut self, (x, y): (f32, f32), r: f32, fill: Option<Rgb>, pen: Option<Pen>) {
        // Four curves come this close to a circle.
        let k = r * 0.5523;
        let mut path = PathBuilder::new();
        path.move_to(x + r, y);
        path.cubic_to(x + r, y + k, x + k, y + r, x, y + r);
        path.cubic_to(x - k, y + r, x - r, y + k, x - r, y);
        path.cubic_to(x - r, y - k, x - k, y - r, x, y - r);
        path.cubic_to(x + k, y - r, x + r, y - k, x + r, y);
        path.close();
        self.path(path, fill, pen);
    }

    /// The sign of what is withheld: a hatched box.
    pub fn hatch(&mut self, [x, y, width, height]: [f32; 4]) {
        let mut at = 3.0;
        // On a diagonal the sum of both coordinates is the same.
        while at < width + height {
            let from = (x + f32::max(0.0, at - height), y + f32::min(at, height));
            let to = (x + f32::min(at, width), y + f32::max(0.0, at - width));
            self.shape(&[from, to], None, Some(pen(EDGE, 0.5)));
            at += 3.0;
        }
        self.rectangle([x, y, width, height], None, Some(pen(EDGE, 0.5)));
    }

    fn path(&mut self, path: PathBuilder, fill: Option<Rgb>, pen: Option<Pen>) {
        if let Some(path) = path.finish() {
            self.page.push(Mark::Shape { path, fill, pen });
        }
    }
}
