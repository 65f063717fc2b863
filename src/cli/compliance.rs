use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::{Args, ValueEnum};
use serde_json::{Value, json};

use super::data::{Data, now};
use super::doctor;
use super::failure::InputRefusal;
use super::output::Output;
use crate::app;
use crate::domain::Locale;
use crate::mail::SmtpUrl;
use crate::reports::ComplianceDocument;

const AFTER: &str = "Written as Markdown and as PDF: data-protection impact assessment, record of processing, privacy notice, \
    works agreement, answers to a vendor's security questionnaire. What can be checked here is checked and dated; what is \
    left is marked for you to fill in, and listed. This is not legal advice.";

#[derive(Args)]
#[command(after_help = AFTER)]
pub struct Compliance {
    /// The folder to write to, one folder a language in it; made if it is missing
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// In which language
    #[arg(long, value_enum, default_value = "all")]
    language: Language,
    /// Write into a folder that is not empty, over documents of the same names
    #[arg(long)]
    force: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Language {
    En,
    De,
    All,
}

impl Language {
    const fn locales(self) -> &'static [Locale] {
        match self {
            Self::En => &[Locale::EN],
            Self::De => &[Locale::DE],
            Self::All => &Locale::SHIPPED,
        }
    }
}

impl Compliance {
    pub fn run(self, data: &Data, output: &Output) -> anyhow::Result<()> {
        self.check_folder()?;
        let app = data.app()?;
        let settings = app.settings();
        let doctor = doctor::result(data, settings)?;
        let smtp = match settings.smtp_url.as_str() {
            "" => None,
            url => Some(SmtpUrl::parse(url)?),
        };
        let locales = self.language.locales();
        // Everything is made before anything is written.
        let documents = app::compliance(&app, doctor, smtp.as_ref(), locales, now())?;
        let mut written = Vec::with_capacity(documents.len());
        for document in &documents {
            written.push(self.write(document)?);
        }
        if documents.iter().any(|document| document.pdf.is_none()) {
            output.note("This program was built without PDFs: only Markdown was written.");
        }
        let all: usize = documents.iter().map(|document| document.to_fill_in.len()).sum();
        let values: Vec<Value> =
            documents.iter().zip(&written).map(|(one, files)| value(one, files)).collect();
        let texts: Vec<String> =
            documents.iter().zip(&written).map(|(one, files)| text(one, files)).collect();
        let said = format!("{}\n{all} left to fill in. This is not legal advice.", texts.concat());
        output.answer(&json!({ "documents": values, "to_fill_in": all }), &said)
    }

    fn check_folder(&self) -> anyhow::Result<()> {
        let folder = self.out.display();
        let entries = match fs::read_dir(&self.out) {
            Err(missing) if missing.kind() == ErrorKind::NotFound => return Ok(()),
            Err(file) if file.kind() == ErrorKind::NotADirectory => {
                let said = format!("--out {folder} is a file: name a folder");
                return Err(InputRefusal::Said(said).into());
            }
            entries => entries.with_context(|| format!("{folder} cannot be read"))?,
        };
        if !self.force && entries.count() > 0 {
            let said = format!(
                "--out {folder} is not empty: name another folder, or write over its documents with --force"
            );
            return Err(InputRefusal::Said(said).into());
        }
        Ok(())
    }

    /// The paths that were written.
    fn write(&self, document: &ComplianceDocument) -> anyhow::Result<Vec<PathBuf>> {
        let folder = self.out.join(document.locale.tag());
        fs::create_dir_all(&folder)
            .with_context(|| format!("{} cannot be made", folder.display()))?;
        let markdown = Some(("md", document.markdown.as_bytes()));
        let pdf = document.pdf.as_deref().map(|bytes| ("pdf", bytes));
        let mut paths = Vec::new();
        for (ending, bytes) in markdown.into_iter().chain(pdf) {
            let path = folder.join(format!("{}.{ending}", document.name));
            replace(&path, bytes)
                .with_context(|| format!("{} cannot be written", path.display()))?;
            paths.push(path);
        }
        Ok(paths)
    }
}

/// Under another name first, so that nobody reads half a document.
fn replace(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut name = path.as_os_str().to_owned();
    name.push(".part");
    let part = PathBuf::from(name);
    let mut file = fs::File::create(&part)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&part, path)
}

fn value(document: &ComplianceDocument, files: &[PathBuf]) -> Value {
    json!({
        "document": document.name, "language": document.locale.tag(), "title": document.title,
        "files": files, "to_fill_in": document.to_fill_in,
    })
}

fn text(document: &ComplianceDocument, files: &[PathBuf]) -> String {
    let files: Vec<String> = files.iter().map(|file| file.display().to_string()).collect();
    let left: String = document.to_fill_in.iter().map(|what| format!("  - {what}\n")).collect();
    format!("{} ({})\n  {}\n{left}", document.title, document.locale.tag(), files.join(", "))
}
