//! Tables as plain data, for pages and PDFs alike.

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperTable {
    /// Empty where the heading says it all.
    pub caption: String,
    /// The page shows it on demand, under this line: a picture above says the same.
    pub folded: Option<String>,
    pub columns: Vec<String>,
    /// As many cells in each as there are columns; the first names the row.
    pub rows: Vec<Vec<PaperCell>>,
}

/// A text, and how it looks; the text alone says everything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperCell {
    pub text: String,
    pub look: Look,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    Plain,
    /// A word in a frame: who decides.
    Tag,
    /// The same, where it moved away from the team.
    MovedTag,
    Strong,
    /// Left for somebody to fill in.
    Blank,
    /// Hatched; the text is the one wording for it.
    Withheld,
}

impl PaperCell {
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), look: Look::Plain }
    }

    pub fn strong(text: impl Into<String>) -> Self {
        Self { text: text.into(), look: Look::Strong }
    }

    pub fn blank(text: impl Into<String>) -> Self {
        Self { text: text.into(), look: Look::Blank }
    }

    pub fn tag(text: impl Into<String>) -> Self {
        Self { text: text.into(), look: Look::Tag }
    }

    pub fn moved(text: impl Into<String>) -> Self {
        Self { text: text.into(), look: Look::MovedTag }
    }

    pub fn withheld(text: impl Into<String>) -> Self {
        Self { text: text.into(), look: Look::Withheld }
    }

    pub fn is_withheld(&self) -> bool {
        self.look == Look::Withheld
    }

    /// How the page names its look.
    pub(in crate::reports) const fn class(&self) -> &'static str {
        match self.look {
            Look::Plain | Look::Blank | Look::Withheld => "",
            Look::Tag => "tag",
            Look::MovedTag => "tag moved",
            Look::Strong => "strong",
        }
    }
}

impl PaperTable {
    pub fn new(columns: Vec<String>, rows: Vec<Vec<PaperCell>>) -> Self {
        Self { caption: String::new(), folded: None, columns, rows }
    }

    /// Each cell of a row after the first, with the name of its column.
    pub(in crate::reports) fn named<'t>(
        &'t self,
        row: &'t [PaperCell],
    ) -> impl Iterator<Item = (&'t str, &'t PaperCell)> {
        self.columns.iter().map(String::as_str).zip(row).skip(1)
    }
}
