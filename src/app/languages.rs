//! The languages of an installation: English and German, and what the folder `locale/` of its data adds.

use std::collections::BTreeMap;
use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::domain::{ItemBank, ItemError, LanguageRow, LanguageState, Locale, Pack, Wordings};
use crate::messages::{Catalogue, CatalogueError, Messages};

/// The folder beside `sdt-pulse.toml`.
pub const LANGUAGES_FOLDER: &str = "locale";
const MESSAGES: &str = ".ftl";
const WORDINGS: &str = ".items.toml";

/// A translation that every installation has at hand, and that is spoken by none until somebody adds it.
pub struct LanguageDraft {
    pub tag: &'static str,
    own_name: &'static str,
    messages: &'static str,
    wordings: &'static str,
}

/// Made by a machine, reviewed by nobody.
pub const LANGUAGE_DRAFTS: [LanguageDraft; 2] = [
    LanguageDraft {
        tag: "es",
        own_name: "español",
        messages: include_str!("../../reports/locale/drafts/es.ftl"),
        wordings: include_str!("../../survey-items/drafts/es.items.toml"),
    },
    LanguageDraft {
        tag: "fr",
        own_name: "français",
        messages: include_str!("../../reports/locale/drafts/fr.ftl"),
        wordings: include_str!("../../survey-items/drafts/fr.items.toml"),
    },
];

/// What an installation asks and says, in every language that it speaks.
pub struct Speech {
    pub bank: ItemBank,
    pub messages: Messages,
    pub folder: LanguageFolder,
}

/// What stands in the folder.
#[derive(Debug, Clone, Default)]
pub struct LanguageFolder {
    /// By tag.
    pub languages: Vec<FolderLanguage>,
    /// Files that are no language's, with the mend.
    pub strange: Vec<String>,
}

/// A language of the folder. It is spoken where it lacks nothing.
#[derive(Debug, Clone)]
pub struct FolderLanguage {
    pub locale: Locale,
    /// Every one names the file, the fault and the mend.
    pub problems: Vec<String>,
    /// How many of them are about messages, the others being about statements.
    pub of_messages: usize,
    /// A first line says that nobody has reviewed it.
    pub is_draft: bool,
    /// The statements, to look for those of packs.
    wordings: Option<Wordings>,
}

/// Why no draft is written into the folder.
#[derive(Debug, thiserror::Error)]
pub enum LanguageRefusal {
    #[error(
        "no draft of `{0}` is shipped: there are {1}. Any other language is two files that you write, {0}.ftl and \
         {0}.items.toml (docs/languages.md)"
    )]
    NoDraft(String, String),
    #[error("{0} is there already, and stays as it is: move it away to begin anew")]
    There(String),
    #[error("{0} cannot be written")]
    Unwritable(String, #[source] std::io::Error),
}

/// Writes a shipped draft, with its mark, into the folder: both files, or none.
///
/// # Errors
/// [`LanguageRefusal`].
pub fn add_language(folder: &Path, tag: &str) -> Result<[PathBuf; 2], LanguageRefusal> {
    let draft = LANGUAGE_DRAFTS.iter().find(|draft| draft.tag == tag).ok_or_else(|| {
        let drafts: Vec<&str> = LANGUAGE_DRAFTS.iter().map(|draft| draft.tag).collect();
        LanguageRefusal::NoDraft(tag.to_owned(), drafts.join(", "))
    })?;
    let path = |ending| folder.join(format!("{tag}{ending}"));
    let (messages, wordings) = (path(MESSAGES), path(WORDINGS));
    for path in [&messages, &wordings] {
        if path.exists() {
            return Err(LanguageRefusal::There(path.display().to_string()));
        }
    }
    let unwritable =
        |path: &Path, error| LanguageRefusal::Unwritable(path.display().to_string(), error);
    fs::create_dir_all(folder).map_err(|error| unwritable(folder, error))?;
    for (path, text) in [(&messages, draft.messages), (&wordings, draft.wordings)] {
        let written =
            fs::File::create_new(path).and_then(|mut file| file.write_all(text.as_bytes()));
        written.map_err(|error| unwritable(path, error))?;
    }
    Ok([messages, wordings])
}

impl Speech {
    /// English and German.
    pub fn shipped(bank: ItemBank, messages: Messages) -> Self {
        Self { bank, messages, folder: LanguageFolder::default() }
    }

    /// With what the folder adds. A language that lacks anything is not spoken: no page is half translated.
    pub fn with_folder(mut self, folder: &Path) -> Self {
        for (tag, files) in self.files_of(folder) {
            let Some(locale) = Locale::parse(&tag).filter(|locale| locale.tag() == tag) else {
                let mend = Locale::parse(&tag).map_or_else(
                    || "name it by the tag of its language, such as fr or pt-BR".to_owned(),
                    |locale| format!("name it {locale}"),
                );
                self.folder.strange.extend(
                    files
                        .paths()
                        .map(|path| format!("{path}: `{tag}` is no language's tag: {mend}")),
                );
                continue;
            };
            if Locale::SHIPPED.contains(&locale) {
                self.folder.strange.extend(files.paths().map(|path| {
                    format!(
                        "{path} replaces nothing: English and German are part of the program. Take the file away"
                    )
                }));
                continue;
            }
            self.add(locale, &files);
        }
        self
    }

    fn add(&mut self, locale: Locale, files: &Files) {
        if locale.is_right_to_left() {
            let says = format!(
                "{locale}: it is written from right to left, which the pages cannot do yet. Take its files away"
            );
            self.folder.languages.push(FolderLanguage {
                locale,
                problems: vec![says],
                of_messages: 1,
                is_draft: false,
                wordings: None,
            });
            return;
        }
        let (catalogue, mut problems) = files.messages(locale, &self.messages);
        let (wordings, of_statements) = files.wordings(locale, &self.bank);
        let of_messages = problems.len();
        problems.extend(of_statements);
        let mut texts = [&files.messages, &files.wordings].into_iter().flatten();
        let is_draft = texts.any(|(_, text)| is_marked_as_draft(text));
        if let (Some(catalogue), Some(wordings), true) = (catalogue, &wordings, problems.is_empty())
        {
            self.messages.add(catalogue, is_draft);
            self.bank.add_language(wordings.clone());
        }
        let language = FolderLanguage { locale, problems, of_messages, is_draft, wordings };
        self.folder.languages.push(language);
    }

    /// The files of each language, by tag.
    fn files_of(&mut self, folder: &Path) -> BTreeMap<String, Files> {
        let mut found: BTreeMap<String, Files> = BTreeMap::new();
        let names = match names_in(folder) {
            Ok(names) => names,
            Err(error) if error.kind() == ErrorKind::NotFound => return found,
            Err(error) => {
                let mend = "let the user who runs this read it";
                self.folder
                    .strange
                    .push(format!("{} cannot be read ({error}): {mend}", folder.display()));
                return found;
            }
        };
        for name in names {
            let path = folder.join(&name);
            let shown = path.display().to_string();
            let text = fs::read_to_string(&path);
            let (tag, is_wordings) = match (
                name.strip_suffix(WORDINGS),
                name.strip_suffix(MESSAGES),
            ) {
                (Some(tag), _) => (tag, true),
                (None, Some(tag)) => (tag, false),
                (None, None) => {
                    self.folder.strange.push(format!(
                        "{shown} is not read: a language is two files, such as fr.ftl and fr.items.toml"
                    ));
                    continue;
                }
            };
            let files = found.entry(tag.to_owned()).or_insert_with(|| Files {
                folder: folder.to_owned(),
                messages: None,
                wordings: None,
            });
            let of = if is_wordings { &mut files.wordings } else { &mut files.messages };
            match text {
                Ok(text) => *of = Some((shown, text)),
                Err(error) => self
                    .folder
                    .strange
                    .push(format!("{shown} cannot be read ({error}): save it as UTF-8")),
            }
        }
        found
    }

    /// Every language that is on, in the folder, or shipped as a draft.
    pub fn rows(messages: &Messages, folder: &LanguageFolder) -> Vec<LanguageRow> {
        let spoken = messages.languages().iter().map(|language| LanguageRow {
            tag: language.locale.tag().to_owned(),
            own_name: language.own_name.clone(),
            state: if language.is_draft { LanguageState::OnAsDraft } else { LanguageState::On },
        });
        let row = |tag: &str, state| LanguageRow {
            tag: tag.to_owned(),
            own_name: own_name(tag).to_owned(),
            state,
        };
        let not_on = folder.languages.iter().filter(|one| !one.problems.is_empty());
        let not_on =
            not_on.map(|one| row(one.locale.tag(), LanguageState::NotOn(one.problems.len())));
        let mut rows: Vec<LanguageRow> = spoken.chain(not_on).collect();
        for draft in LANGUAGE_DRAFTS {
            if rows.iter().all(|known| known.tag != draft.tag) {
                rows.push(row(draft.tag, LanguageState::Draft));
            }
        }
        rows
    }
}

impl LanguageFolder {
    /// What the languages that are on lack of a pack: waves that ask it are in the others.
    pub fn lacks_of_pack(&self, pack: &Pack) -> Vec<ItemError> {
        let on = self.languages.iter().filter(|one| one.problems.is_empty());
        on.filter_map(|one| one.wordings.as_ref())
            .flat_map(|wordings| wordings.lacks_of_pack(pack))
            .collect()
    }
}

/// As far as a shipped draft tells it.
fn own_name(tag: &str) -> &str {
    LANGUAGE_DRAFTS.iter().find(|draft| draft.tag == tag).map_or(tag, |draft| draft.own_name)
}

/// The two files of a language, each with its path as it is shown and its text.
struct Files {
    folder: PathBuf,
    messages: Option<(String, String)>,
    wordings: Option<(String, String)>,
}

impl Files {
    fn paths(&self) -> impl Iterator<Item = &str> {
        [&self.messages, &self.wordings].into_iter().flatten().map(|(path, _)| path.as_str())
    }

    fn missing(&self, name: &str) -> String {
        let path = self.folder.join(name);
        format!("{} is missing: a language is on with both of its files. Add it", path.display())
    }

    /// The messages, and what is wrong with them.
    fn messages(&self, locale: Locale, known: &Messages) -> (Option<Catalogue>, Vec<String>) {
        let said =
            |problems: Vec<CatalogueError>| problems.iter().map(ToString::to_string).collect();
        let Some((path, text)) = &self.messages else {
            return (None, vec![self.missing(&format!("{locale}{MESSAGES}"))]);
        };
        match Catalogue::parse(locale, path, text) {
            Ok(catalogue) => {
                let lacks = said(known.lacks(&catalogue));
                (Some(catalogue), lacks)
            }
            Err(problems) => (None, said(problems)),
        }
    }

    /// The statements, and what is wrong with them.
    fn wordings(&self, locale: Locale, bank: &ItemBank) -> (Option<Wordings>, Vec<String>) {
        let said = |problems: Vec<ItemError>| problems.iter().map(ToString::to_string).collect();
        let Some((path, text)) = &self.wordings else {
            return (None, vec![self.missing(&format!("{locale}{WORDINGS}"))]);
        };
        match Wordings::parse(locale, path, text) {
            Ok(wordings) => {
                let lacks = said(bank.lacks(&wordings));
                (Some(wordings), lacks)
            }
            Err(problems) => (None, said(problems)),
        }
    }
}

/// The files of a folder, sorted; not those that editors hide or keep.
fn names_in(folder: &Path) -> Result<Vec<String>, std::io::Error> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if !name.starts_with('.') && !name.ends_with('~') {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

/// Whether the first line says that a machine made it.
fn is_marked_as_draft(text: &str) -> bool {
    let first = text.trim_start_matches('\u{feff}').lines().next().unwrap_or_default();
    first.starts_with('#') && first.to_lowercase().contains("machine-made")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shipped() -> Speech {
        let bank = ItemBank::parse(&ItemBank::SHIPPED).unwrap();
        Speech::shipped(bank, Messages::load().unwrap())
    }

    #[test]
    fn every_draft_is_whole_and_marked() {
        for draft in LANGUAGE_DRAFTS {
            let folder = tempfile::tempdir().unwrap();
            let folder = folder.path().join(LANGUAGES_FOLDER);
            add_language(&folder, draft.tag).unwrap();
            let speech = shipped().with_folder(&folder);
            let [language] = speech.folder.languages.as_slice() else { panic!("{}", draft.tag) };
            assert!(language.problems.is_empty(), "{:#?}", language.problems);
            assert!(language.is_draft && speech.folder.strange.is_empty());
            let locale = Locale::parse(draft.tag).unwrap();
            assert!(speech.messages.languages().speaks(locale));
            assert_eq!(speech.messages.languages().name_of(locale), draft.own_name);
            for name in speech.bank.names() {
                assert!(speech.bank.form_of_wave(name, 1).unwrap().speaks(locale), "{name}");
            }
            assert!(!shipped().messages.languages().speaks(locale), "on by default");
            let again = add_language(&folder, draft.tag).unwrap_err().to_string();
            assert!(
                again.ends_with("is there already, and stays as it is: move it away to begin anew")
            );
        }
    }
}
