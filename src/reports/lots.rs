//! Codes on paper: slips to be cut and drawn from an envelope, group by group.

use jiff::civil::Date;
use krilla::configure::Configuration;
use qrcode::{Color, EcLevel, QrCode};

use super::pdf::PdfError;
use super::pdf::draw::{self, Frame};
use super::pdf::sheet::{EDGE, INK_2, LEFT, Pen, Role, Sheet, Style, WIDTH};
use super::pdf::text::Letters;
use crate::messages::Translator;

/// What is printed.
#[derive(Debug, Clone)]
pub struct LotPaper {
    pub organisation: String,
    /// Where the site is, as people type it.
    pub address: String,
    pub opens_on: Date,
    pub closes_on: Date,
    /// Of each group its name and its codes, in groups of four letters.
    pub groups: Vec<(String, Vec<String>)>,
}

const COLUMNS: u8 = 2;
/// Of a slip.
const HEIGHT: f32 = 131.0;
const SLIP: f32 = WIDTH / 2.0;
const PADDING: f32 = 9.0;
/// Of the code that a camera reads.
const SIDE: f32 = 70.0;
const CUT: Pen = Pen { color: EDGE, width: 0.6, dashed: true };
const CODE: Style = Style::bold(12.5);
const SMALL: Style = Style { size: 8.0, bold: false, color: INK_2 };

/// The bytes of a PDF, a page or more for each group.
///
/// # Errors
/// An address too long for a code that a camera reads.
pub fn lots_pdf(t: Translator<'_>, paper: &LotPaper) -> Result<Vec<u8>, PdfError> {
    let letters = Letters::load()?;
    let mut sheet = Sheet::new(&letters);
    for (name, codes) in &paper.groups {
        sheet.next_page();
        group(&mut sheet, t, paper, name, codes)?;
    }
    let title = t.say("lots-title").with("wave", t.month_year(paper.opens_on)).to_string();
    let foot = format!("{} · {title}", paper.organisation);
    let frame = Frame { title, locale: t.locale(), date: Some(paper.opens_on), foot };
    draw::document(&sheet.finished(), &frame, Configuration::default())
}

fn group(
    sheet: &mut Sheet<'_>,
    t: Translator<'_>,
    paper: &LotPaper,
    name: &str,
    codes: &[String],
) -> Result<(), PdfError> {
    sheet.bookmark(name.to_owned());
    sheet.block(name, Style::bold(16.0), Role::Heading(1, name.to_owned()));
    sheet.gap(2.0);
    sheet.block(&t.n("lots-instructions", codes.len()), Style::plain(9.5), Role::Paragraph);
    sheet.gap(8.0);
    let mut column = 0;
    for code in codes {
        if column == 0 {
            sheet.need(HEIGHT);
        }
        let x = LEFT + f32::from(column) * SLIP;
        slip(sheet, t, paper, name, (x, sheet.y), code)?;
        column = (column + 1) % COLUMNS;
        if column == 0 {
            sheet.gap(HEIGHT);
        }
    }
    Ok(())
}

fn slip(
    sheet: &mut Sheet<'_>,
    t: Translator<'_>,
    paper: &LotPaper,
    name: &str,
    (x, y): (f32, f32),
    code: &str,
) -> Result<(), PdfError> {
    sheet.rectangle([x, y, SLIP, HEIGHT], None, Some(CUT));
    let link = format!("{}/s#{}", paper.address, code.replace('-', ""));
    let drawn = QrCode::with_error_correction_level(link, EcLevel::M).map_err(PdfError::Code)?;
    let dark = dark_runs(&drawn);
    let side = drawn.width();
    sheet.cells((x + SLIP - PADDING - SIDE, y + PADDING), SIDE, side, &dark);
    let width = SLIP - SIDE - 3.0 * PADDING;
    let node = sheet.node(Role::Paragraph, None);
    let mut at = y + PADDING;
    let mut write = |sheet: &mut Sheet<'_>, text: &str, style: Style| {
        for line in sheet.letters.lines(text, style.size, width) {
            sheet.text((x + PADDING, at), line, style, Some(node));
            at += style.leading();
        }
    };
    write(sheet, &paper.organisation, Style::bold(9.5));
    write(sheet, &t.say("lots-group").with("group", name).to_string(), SMALL);
    write(sheet, &t.say("lots-open").with("address", address(&paper.address)).to_string(), SMALL);
    let until = t.say("lots-until").with("date", t.date(paper.closes_on));
    write(sheet, &until.to_string(), SMALL);
    let below = y + PADDING + SIDE + 3.0;
    sheet.text((x + PADDING, below), code.to_owned(), CODE, Some(node));
    let promise = t.get("lots-promise");
    let mut at = below + CODE.leading() + 1.0;
    for line in sheet.letters.lines(&promise, SMALL.size, SLIP - 2.0 * PADDING) {
        sheet.text((x + PADDING, at), line, SMALL, Some(node));
        at += SMALL.leading();
    }
    Ok(())
}

/// As somebody types it: a browser adds the rest.
fn address(base: &str) -> String {
    format!("{}/s", base.strip_prefix("https://").unwrap_or(base))
}

/// Row, first column and length of each run of dark squares: a picture of single ones shows seams.
fn dark_runs(code: &QrCode) -> Vec<(usize, usize, usize)> {
    let (width, colors) = (code.width(), code.to_colors());
    let mut runs = Vec::new();
    for (row, colors) in colors.chunks(width.max(1)).enumerate() {
        let mut begin = None;
        for (column, color) in colors.iter().chain([&Color::Light]).enumerate() {
            match (*color, begin) {
                (Color::Dark, None) => begin = Some(column),
                (Color::Light, Some(first)) => {
                    runs.push((row, first, column - first));
                    begin = None;
                }
                _ => {}
            }
        }
    }
    runs
}
