use askama::Template;

use crate::domain::ImportMode;
use crate::reports::addresses::{PEOPLE, PEOPLE_IMPORT};
use crate::reports::page::Chrome;

/// What was typed into the form, where it is shown again; a file has to be chosen anew.
#[derive(Debug, Clone, Default)]
pub struct ImportTyped {
    pub rows: String,
    pub mode: Option<ImportMode>,
    pub file_mistake: Option<String>,
    pub mode_mistake: Option<String>,
}

/// Asks for a people file.
#[derive(Template)]
#[template(path = "app/import.html")]
pub struct ImportPage<'a> {
    chrome: Chrome<'a>,
    here: &'static str,
    title: String,
    action: &'static str,
    typed: ImportTyped,
    modes: [ModeChoice; 2],
}

struct ModeChoice {
    id: &'static str,
    name: String,
    hint: String,
    is_chosen: bool,
}

pub fn import_page(typed: ImportTyped, chrome: Chrome<'_>) -> ImportPage<'_> {
    let t = chrome.t;
    let full = ModeChoice {
        id: "full",
        name: t.get("desk-import-full"),
        hint: t.get("desk-import-full-hint"),
        is_chosen: typed.mode == Some(ImportMode::Full),
    };
    let partial = ModeChoice {
        id: "partial",
        name: t.get("desk-import-partial"),
        hint: t.get("desk-import-partial-hint"),
        is_chosen: typed.mode == Some(ImportMode::Partial),
    };
    ImportPage {
        here: PEOPLE,
        title: t.get("desk-import-title"),
        action: PEOPLE_IMPORT,
        typed,
        modes: [full, partial],
        chrome,
    }
}
