use std::sync::LazyLock;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::domain::hexadecimal;

/// Text that stands inside the page, and its hash for the content security policy.
pub(in crate::web) struct Inlined {
    pub text: &'static str,
    /// Base64 of SHA-256, computed from the text.
    pub hash: String,
}

impl Inlined {
    fn new(text: &'static str) -> Self {
        Self { text, hash: STANDARD.encode(Sha256::digest(text)) }
    }
}

/// A script with an address of its own, which holds its hash: what lies there never changes.
pub(super) struct Served {
    pub text: String,
    /// SHA-256 in hexadecimal, computed from the text.
    pub hash: String,
}

pub(super) static STYLE: LazyLock<Inlined> =
    LazyLock::new(|| Inlined::new(include_str!("../../../reports/survey/survey.css")));

/// Reads the code from the fragment, clears it, and posts it. On the entry page only.
pub(in crate::web) static ENTRY_SCRIPT: LazyLock<Inlined> =
    LazyLock::new(|| Inlined::new(include_str!("../../../reports/survey/entry.js")));

/// Seals the answers in the browser. On the form's page only.
pub(super) static SEAL_SCRIPT: LazyLock<Served> = LazyLock::new(|| {
    let text = without_comments(include_str!("../../../reports/survey/seal.js"));
    let hash = hexadecimal(&Sha256::digest(&text));
    Served { text, hash }
});

/// A script whose comments have lines of their own, without them and without indents.
fn without_comments(script: &str) -> String {
    let lines = script.lines().map(str::trim);
    let code = lines.filter(|line| !line.is_empty() && !line.starts_with("//"));
    code.flat_map(|line| [line, "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scripts_stay_small() {
        for (text, most) in [(ENTRY_SCRIPT.text, 1024), (SEAL_SCRIPT.text.as_str(), 4096)] {
            assert!(text.len() <= most, "{} bytes", text.len());
        }
    }

    #[test]
    fn nothing_inlined_ends_its_element_or_loads_anything() {
        for inlined in [&STYLE, &ENTRY_SCRIPT] {
            for forbidden in ["</", "<!--", "http", "url(", "@import", "@font-face"] {
                assert!(!inlined.text.contains(forbidden), "{forbidden}");
            }
        }
    }
}
