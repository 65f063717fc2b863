use std::sync::LazyLock;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// Text that stands inside the page, and its hash for the content security policy.
pub(super) struct Inlined {
    pub text: &'static str,
    /// Base64 of SHA-256, computed from the text.
    pub hash: String,
}

impl Inlined {
    fn new(text: &'static str) -> Self {
        Self { text, hash: STANDARD.encode(Sha256::digest(text)) }
    }
}

pub(super) static STYLE: LazyLock<Inlined> =
    LazyLock::new(|| Inlined::new(include_str!("../../../reports/survey/survey.css")));

/// Reads the code from the fragment, clears it, and posts it. On the entry page only.
pub(super) static SCRIPT: LazyLock<Inlined> =
    LazyLock::new(|| Inlined::new(include_str!("../../../reports/survey/entry.js")));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_entry_script_stays_small() {
        assert!(SCRIPT.text.len() <= 1024, "{} bytes", SCRIPT.text.len());
    }

    #[test]
    fn nothing_inlined_ends_its_element_or_loads_anything() {
        for inlined in [&STYLE, &SCRIPT] {
            for forbidden in ["</", "<!--", "http", "url(", "@import", "@font-face"] {
                assert!(!inlined.text.contains(forbidden), "{forbidden}");
            }
        }
    }
}
