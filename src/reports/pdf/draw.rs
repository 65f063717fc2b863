//! From pages to the bytes of a PDF.

use std::collections::BTreeMap;
use std::num::NonZeroU16;

use jiff::civil::Date;
use krilla::color::rgb;
use krilla::configure::Configuration;
use krilla::destination::XyzDestination;
use krilla::geom::{Point, Size, Transform};
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ContentTag, Identifier, SpanTag, TableHeaderScope, Tag, TagGroup, TagKind, TagTree,
};
use krilla::text::{Font, TextDirection};
use krilla::{Document, SerializeSettings};
use krilla_svg::{SurfaceExt, SvgSettings};

use super::PdfError;
use super::sheet::{EDGE, LEFT, Mark, Node, PAGE, Pen, Rgb, Role, Sheet, Style};
use super::text::Letters;
use crate::domain::Locale;

const FOOT: Style = Style { size: 7.5, bold: false, color: EDGE };

/// What a document says of itself.
pub(in crate::reports) struct Frame {
    pub title: String,
    pub locale: Locale,
    /// The day that it is of; no clock is read, so that the same document gives the same bytes.
    pub date: Option<Date>,
    /// What stands at the foot of every page, before its number.
    pub foot: String,
}

type Identifiers = BTreeMap<Node, Vec<Identifier>>;

pub(in crate::reports) fn document(
    sheet: &Sheet<'_>,
    frame: &Frame,
    configuration: Configuration,
) -> Result<Vec<u8>, PdfError> {
    let settings = SerializeSettings { configuration, ..SerializeSettings::default() };
    let mut document = Document::new_with(settings);
    document.set_metadata(metadata(frame));
    let mut identifiers = Identifiers::new();
    for (number, marks) in (1..).zip(&sheet.pages) {
        let settings = PageSettings::from_wh(PAGE.0, PAGE.1).ok_or(PdfError::Size)?;
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        for mark in marks {
            draw(&mut surface, mark, sheet.letters, &mut identifiers)?;
        }
        let text = format!("{} · {number}/{}", frame.foot, sheet.pages.len());
        let (x, baseline) = (LEFT, PAGE.1 - 36.0);
        let foot = Mark::Text { x, baseline, text, style: FOOT, node: None };
        draw(&mut surface, &foot, sheet.letters, &mut identifiers)?;
        surface.finish();
        page.finish();
    }
    document.set_outline(outline(sheet));
    let tree = meaning(sheet, &mut identifiers);
    document.set_tag_tree(tree.with_lang(Some(frame.locale.tag().to_owned())));
    document.finish().map_err(|error| PdfError::Krilla(Box::new(error)))
}

fn metadata(frame: &Frame) -> Metadata {
    let metadata = Metadata::new()
        .title(frame.title.clone())
        .language(frame.locale.tag().to_owned())
        .creator("sdt-pulse".to_owned());
    let date = frame.date.and_then(|day| {
        let year = u16::try_from(day.year()).ok()?;
        let (month, day) = (u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?);
        Some(DateTime::new(year).month(month).day(day))
    });
    match date {
        Some(date) => metadata.creation_date(date),
        None => metadata,
    }
}

fn outline(sheet: &Sheet<'_>) -> Outline {
    let mut outline = Outline::new();
    for bookmark in &sheet.bookmarks {
        let place = XyzDestination::new(bookmark.page, Point::from_xy(0.0, bookmark.y));
        outline.push_child(OutlineNode::new(bookmark.text.clone(), place));
    }
    outline
}

fn draw(
    surface: &mut Surface<'_>,
    mark: &Mark,
    letters: &Letters,
    identifiers: &mut Identifiers,
) -> Result<(), PdfError> {
    let mut means = |node: Node, identifier| identifiers.entry(node).or_default().push(identifier);
    match mark {
        Mark::Text { x, baseline, text, style, node } => {
            match node {
                Some(node) => {
                    let span = ContentTag::Span(SpanTag::empty());
                    means(*node, surface.start_tagged(span));
                }
                None => drop(surface.start_tagged(ContentTag::Artifact(Artifact::default()))),
            }
            write(surface, (*x, *baseline), text, *style, &letters.font);
        }
        Mark::Shape { path, fill, pen } => {
            surface.start_tagged(ContentTag::Artifact(Artifact::default()));
            surface.set_fill(fill.map(filled));
            surface.set_stroke(pen.map(stroked));
            surface.draw_path(path);
        }
        Mark::Chart { tree, x, y, width, height, node } => {
            means(*node, surface.start_tagged(ContentTag::Other));
            surface.push_transform(&Transform::from_translate(*x, *y));
            let size = Size::from_wh(*width, *height).ok_or(PdfError::Size)?;
            let drawn = surface.draw_svg(tree, size, SvgSettings::default());
            surface.pop();
            drawn.ok_or(PdfError::Picture)?;
        }
    }
    surface.end_tagged();
    Ok(())
}

fn write(surface: &mut Surface<'_>, (x, y): (f32, f32), text: &str, style: Style, font: &Font) {
    let outline = Pen { color: style.color, width: style.size * 0.035, dashed: false };
    surface.set_fill(Some(filled(style.color)));
    surface.set_stroke(style.bold.then(|| stroked(outline)));
    let at = Point::from_xy(x, y);
    surface.draw_text(at, font.clone(), style.size, text, false, TextDirection::Auto);
}

fn color((red, green, blue): Rgb) -> rgb::Color {
    rgb::Color::new(red, green, blue)
}

fn filled(rgb: Rgb) -> Fill {
    Fill { paint: color(rgb).into(), ..Fill::default() }
}

fn stroked(pen: Pen) -> Stroke {
    let dash = pen.dashed.then(|| StrokeDash { array: vec![5.0, 4.0], offset: 0.0 });
    Stroke { paint: color(pen.color).into(), width: pen.width, dash, ..Stroke::default() }
}

/// The tree that a screen reader follows.
fn meaning(sheet: &Sheet<'_>, identifiers: &mut Identifiers) -> TagTree {
    let mut inside: BTreeMap<Node, Vec<TagGroup>> = BTreeMap::new();
    let mut top = Vec::new();
    // A node stands after the one that it belongs to, so from the last on all inside it is known.
    for (place, (role, parent)) in sheet.nodes.iter().enumerate().rev() {
        let node = Node(place);
        let mut group = TagGroup::new(tag(role));
        identifiers.remove(&node).into_iter().flatten().for_each(|one| group.push(one));
        inside.remove(&node).into_iter().flatten().rev().for_each(|one| group.push(one));
        match parent {
            Some(parent) => inside.entry(*parent).or_default().push(group),
            None => top.push(group),
        }
    }
    let mut tree = TagTree::new();
    top.into_iter().rev().for_each(|group| tree.push(group));
    tree
}

fn tag(role: &Role) -> TagKind {
    match role {
        Role::Heading(level, text) => {
            let level = NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN);
            Tag::Hn(level, Some(text.clone())).into()
        }
        Role::Paragraph => Tag::P.into(),
        Role::Caption => Tag::Caption.into(),
        Role::Table => Tag::Table.into(),
        Role::Row => Tag::TR.into(),
        Role::ColumnHead => Tag::TH(TableHeaderScope::Column).into(),
        Role::RowHead => Tag::TH(TableHeaderScope::Row).into(),
        Role::Cell => Tag::TD.into(),
        Role::Figure(text) => Tag::Figure(Some(text.clone())).into(),
    }
}
