//! What a data protection officer, a works council and a security team ask for, filled in from the live
//! installation: Markdown from `reports/compliance`, and PDFs of the same text.
//!
//! Every statement about the program names in its template what holds it, as `{# Held by module::test #}`;
//! `tests/suite/compliance.rs` looks that there is such a test.

mod escape;
mod installation;
#[cfg(feature = "pdf")]
mod markdown;
#[cfg(feature = "pdf")]
mod pdf;

use askama::Template;

use super::page::ReportError;
use crate::domain::Locale;

pub use escape::MarkdownText;
pub use installation::{
    DatabaseKind, DoctorResult, Installation, Kept, KeysAndBackups, LogState, MailWay, NewestWave,
    Readers, WaveRules,
};

/// One document in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComplianceDocument {
    pub locale: Locale,
    /// The file's name without its ending: `privacy-notice`.
    pub name: &'static str,
    pub title: String,
    pub markdown: String,
    /// `None`: this program was built without PDFs.
    pub pdf: Option<Vec<u8>>,
    /// What is left for a person to fill in, in the order of the document.
    pub to_fill_in: Vec<String>,
}

/// One struct per template: askama reads it when the program is built.
macro_rules! documents {
    ($($document:ident $name:literal $locale:ident $path:literal;)*) => {
        $(
            #[derive(Template)]
            #[template(path = $path)]
            struct $document<'a> {
                i: &'a Installation,
            }
        )*

        fn texts(i: &Installation, locale: Locale) -> askama::Result<Vec<(&'static str, String)>> {
            let mut texts = Vec::new();
            $(
                if locale == Locale::$locale {
                    texts.push(($name, $document { i }.render()?));
                }
            )*
            Ok(texts)
        }
    };
}

documents! {
    AssessmentEn "impact-assessment" EN "compliance/en/impact-assessment.md";
    RecordEn "processing-record" EN "compliance/en/processing-record.md";
    NoticeEn "privacy-notice" EN "compliance/en/privacy-notice.md";
    AgreementEn "works-agreement" EN "compliance/en/works-agreement.md";
    VendorEn "vendor-questions" EN "compliance/en/vendor-questions.md";
    AssessmentDe "impact-assessment" DE "compliance/de/impact-assessment.md";
    RecordDe "processing-record" DE "compliance/de/processing-record.md";
    NoticeDe "privacy-notice" DE "compliance/de/privacy-notice.md";
    AgreementDe "works-agreement" DE "compliance/de/works-agreement.md";
    VendorDe "vendor-questions" DE "compliance/de/vendor-questions.md";
}

/// How what is left to fill in begins; it ends with a bracket. There are papers in English and in German.
pub fn fill_in_mark(locale: Locale) -> &'static str {
    if locale == Locale::DE { "[Von Ihnen auszufüllen: " } else { "[For you to fill in: " }
}

/// All documents in one language: the same installation gives the same bytes.
///
/// # Errors
/// A template that cannot be written, or a PDF that cannot be drawn.
pub fn compliance_documents(
    installation: &Installation,
    locale: Locale,
) -> Result<Vec<ComplianceDocument>, ReportError> {
    let document = |(name, text): (&'static str, String)| {
        let markdown = tidied(&text);
        let first = markdown.lines().next().unwrap_or_default();
        let title = first.trim_start_matches("# ").to_owned();
        let pdf = pdf_of(&markdown, &title, installation, locale)?;
        let to_fill_in = fill_ins(&markdown, locale);
        Ok(ComplianceDocument { locale, name, title, markdown, pdf, to_fill_in })
    };
    texts(installation, locale)?.into_iter().map(document).collect()
}

/// Without the blanks that comments and conditions of a template leave.
fn tidied(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    let mut was_empty = true;
    for line in text.lines().map(str::trim_end) {
        if !(line.is_empty() && was_empty) {
            tidy.push_str(line);
            tidy.push('\n');
        }
        was_empty = line.is_empty();
    }
    tidy.truncate(tidy.trim_end().len());
    tidy.push('\n');
    tidy
}

fn fill_ins(markdown: &str, locale: Locale) -> Vec<String> {
    let after = markdown.split(fill_in_mark(locale)).skip(1);
    after.filter_map(|text| text.split_once(']')).map(|(what, _)| what.to_owned()).collect()
}

#[cfg(feature = "pdf")]
fn pdf_of(
    markdown: &str,
    title: &str,
    installation: &Installation,
    locale: Locale,
) -> Result<Option<Vec<u8>>, ReportError> {
    Ok(Some(pdf::write(markdown, title, installation, locale)?))
}

#[cfg(not(feature = "pdf"))]
#[expect(clippy::unnecessary_wraps, reason = "as with the feature")]
fn pdf_of(_: &str, _: &str, _: &Installation, _: Locale) -> Result<Option<Vec<u8>>, ReportError> {
    Ok(None)
}
