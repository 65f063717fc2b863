//! What pdftotext, of Debian's poppler-utils, finds in the PDF.

use std::fs;
use std::process::Command;

use krilla::configure::{Accessibility, ConfigurationBuilder};

use super::super::sample::{NORTH, SMALL, audit_wave, full_book, with_view};
use super::super::{Block, PaperCell, PaperTable, audit_paper};
use super::*;
use crate::disclosure::WITHHELD;
use crate::domain::Locale;
use crate::domain::audit::Book;
use crate::messages::Messages;

/// If set, the folder in which the PDFs are left, to be looked at.
const KEEP: &str = "SDT_PULSE_KEEP_PDF";

fn paper(team: &str, locale: Locale, book: &Book) -> AuditPaper {
    let messages = Messages::load().unwrap();
    with_view(team, book, &[audit_wave(0)], 12.5, |view| {
        audit_paper(view, messages.in_locale(locale), "Elm Street Works").unwrap()
    })
}

fn full_paper(locale: Locale) -> AuditPaper {
    paper(NORTH, locale, &full_book([5; 5]))
}

/// The text of a PDF in reading order, with one space between words.
fn text_of(name: &str, pdf: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let folder = std::env::var_os(KEEP).map_or(folder.path().to_owned(), Into::into);
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join(format!("{name}.pdf"));
    fs::write(&file, pdf).unwrap();
    let found = Command::new("pdftotext").arg("-raw").arg(&file).arg("-").output();
    let found = found.expect("pdftotext, of the package poppler-utils, reads the PDF");
    assert!(found.status.success(), "{}", String::from_utf8_lossy(&found.stderr));
    squeezed(&String::from_utf8(found.stdout).unwrap())
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every text of a paper that the PDF must hold.
fn texts(paper: &AuditPaper) -> Vec<String> {
    let mut texts = vec![
        paper.organisation.clone(),
        paper.title.clone(),
        paper.kicker.clone(),
        paper.headline.0.clone(),
        paper.headline.1.clone(),
        paper.footer.clone(),
    ];
    texts.extend(paper.meta.iter().flat_map(|(name, value)| [name.clone(), value.clone()]));
    for section in &paper.sections {
        texts.extend([&section.heading, &section.question, &section.source].map(String::clone));
        section.blocks.iter().for_each(|block| match block {
            Block::Heading(text) | Block::Paragraph(text) | Block::Finding(text) => {
                texts.push(text.clone());
            }
            Block::FoundationSteps(stairs) => texts.extend(stairs.iter().flat_map(|stair| {
                let cells = stair.figures.iter().chain([&stair.verdict]);
                cells.map(|cell| cell.text.clone()).chain([stair.name.clone()])
            })),
            Block::Chart { key, .. } => texts.extend(key.iter().map(|one| one.text.clone())),
            Block::Table(table) => texts.extend(texts_of_table(table)),
            Block::List(list) => {
                texts
                    .extend(list.iter().flat_map(|(name, cell)| [name.clone(), cell.text.clone()]));
            }
        });
    }
    texts
}

fn texts_of_table(table: &PaperTable) -> Vec<String> {
    let cells = table.rows.iter().flatten().map(|cell| cell.text.clone());
    let heads = table.columns.iter().cloned().chain(table.folded.clone());
    cells.chain(heads).chain([table.caption.clone()]).collect()
}

#[test]
fn everything_on_the_paper_is_found_in_the_pdf() {
    for locale in [Locale::EN, Locale::DE] {
        let paper = full_paper(locale);
        let found = text_of(locale.tag(), &audit_pdf(&paper).unwrap());
        for text in texts(&paper) {
            // A cell is a column of lines, with lines of its neighbours between them.
            for word in text.split_whitespace() {
                assert!(found.contains(word), "{word}, of {text}: {found}");
            }
        }
        let paragraphs = paper.sections.iter().flat_map(|section| &section.blocks);
        for block in paragraphs {
            if let Block::Paragraph(text) | Block::Finding(text) = block {
                assert!(crosses_pages(&found, &squeezed(text)), "{text}: {found}");
            }
        }
    }
}

/// Whether a text stands there as it is; or in two parts, with the foot of a page between them.
fn crosses_pages(found: &str, text: &str) -> bool {
    let cuts = text.match_indices(' ').map(|(at, _)| text.split_at(at));
    found.contains(text)
        || cuts.map(|(first, rest)| (first, rest.trim())).any(|(first, rest)| {
            found.contains(&format!("{first} North ·")) && found.contains(rest)
        })
}

#[test]
fn a_small_team_reads_what_is_withheld_and_no_figure() {
    let found =
        text_of("small", &audit_pdf(&paper(SMALL, Locale::EN, &full_book([5; 5]))).unwrap());
    assert!(found.matches(WITHHELD).count() > 3, "{found}");
    assert!(found.contains("Form for spending over") && !found.contains("12.5"), "{found}");
}

#[test]
fn a_book_without_an_entry_makes_a_pdf() {
    let found = text_of("empty", &audit_pdf(&paper(NORTH, Locale::EN, &Book::default())).unwrap());
    assert!(found.contains("Nothing is written down yet."), "{found}");
}

#[test]
fn the_same_paper_makes_the_same_bytes() {
    let pdf = audit_pdf(&full_paper(Locale::EN)).unwrap();
    assert!(pdf == audit_pdf(&full_paper(Locale::EN)).unwrap(), "the bytes differ");
    assert!(pdf.starts_with(b"%PDF-"));
    println!("{} bytes", pdf.len());
    assert!(pdf.len() < 150_000, "{}", pdf.len());
}

/// Tagged, with a language, titles and a description of each figure, as PDF/UA-1 asks.
#[test]
fn a_screen_reader_can_follow_it() {
    let builder = ConfigurationBuilder::new();
    let ua1 = builder.with_accessibility_validator(Accessibility::UA1).finish().unwrap();
    written(&full_paper(Locale::EN), ua1).unwrap();
}

/// What the catalogues and the charter can say; what a team types may hold others.
#[test]
fn the_font_draws_every_letter_of_both_languages() {
    let letters = Letters::load().unwrap();
    for locale in [Locale::EN, Locale::DE] {
        let missing: Vec<String> =
            texts(&full_paper(locale)).into_iter().filter(|text| !letters.draws(text)).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }
}

/// A table far longer than a page, with a cell that is taller than one and a word that is wider.
#[test]
fn a_long_table_goes_over_pages_and_loses_no_row() {
    let mut paper = full_paper(Locale::EN);
    let row = |n: usize| {
        let long =
            if n == 40 { format!("start {} end", "and on ".repeat(900)) } else { String::new() };
        vec![
            PaperCell::strong(format!("row{n}")),
            PaperCell::plain(long),
            PaperCell::tag("x".repeat(300)),
        ]
    };
    let heads = ["Name", "Text", "Word"].map(str::to_owned).to_vec();
    let table = PaperTable::new(heads, (0..80).map(row).collect());
    let section = &mut paper.sections[2];
    section.blocks = vec![Block::Table(table)];
    let pdf = audit_pdf(&paper).unwrap();
    let found = text_of("long", &pdf);
    for n in 0..80 {
        assert!(found.contains(&format!("row{n} ")), "{n}: {found}");
    }
    assert!(found.contains("start") && found.contains("end"));
    assert!(found.matches("Name Text Word").count() > 3, "each page repeats the head: {found}");
}

/// An empty box stands for what the font lacks, and what is around it is still found.
#[test]
fn letters_beyond_the_font_do_no_harm() {
    let mut paper = full_paper(Locale::EN);
    let typed = "Ελλάδα 日本 Україна 🎉 שלום → end";
    paper.sections[0].blocks = vec![Block::Paragraph(typed.to_owned())];
    let found = text_of("letters", &audit_pdf(&paper).unwrap());
    for word in ["Ελλάδα", "Україна", "→ end"] {
        assert!(found.contains(word), "{word}: {found}");
    }
}
