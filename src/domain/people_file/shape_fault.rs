use crate::domain::csv::{FaultSaid, SAVE_AGAIN, said};

/// Why a row cannot be taken apart into values, or a value cannot be taken as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ShapeFault {
    /// A quotation mark opens in the row.
    Unclosed,
    Width {
        has: usize,
        /// What the header has.
        wanted: usize,
        /// Whether one of its values runs over several lines.
        over_lines: bool,
    },
    /// A value in a column without a name.
    UnnamedColumn,
    NulByte,
    UnreadableCharacter,
    /// A byte that means nothing in Windows-1252.
    UnreadableByte(u32),
    LineBreak,
    NoBreakSpace,
    InvisibleCharacter,
}

impl ShapeFault {
    pub(super) fn said(&self) -> FaultSaid {
        match self {
            Self::Unclosed => said(
                "unclosed",
                "a quotation mark opens in this row and is never closed",
                "close it, or remove it",
            ),
            Self::Width { has, wanted, over_lines } => {
                let fix = match (over_lines, has < wanted) {
                    (true, _) => {
                        "look for a quotation mark that opens here and is closed rows below"
                    }
                    (false, true) => "add a separator for each empty cell",
                    (false, false) => {
                        "put a value that holds the separator between quotation marks"
                    }
                };
                said("width", format!("the row has {has} fields, the header {wanted}"), fix)
            }
            Self::UnnamedColumn => said(
                "unnamed-column",
                "this value stands in a column without a name",
                "remove it, or name the column",
            ),
            Self::NulByte => said("nul-byte", "it holds a NUL byte", SAVE_AGAIN),
            Self::UnreadableCharacter => {
                said("unreadable-character", "it holds a character that cannot be read", SAVE_AGAIN)
            }
            Self::UnreadableByte(byte) => said(
                "unreadable-byte",
                format!("it holds the byte {byte:#04x}, which means nothing in Windows-1252"),
                SAVE_AGAIN,
            ),
            Self::LineBreak => said("line-break", "it holds a line break", "write it on one line"),
            Self::NoBreakSpace => said(
                "no-break-space",
                "it holds a no-break space",
                "write a plain space in its place",
            ),
            Self::InvisibleCharacter => said(
                "invisible-character",
                "it holds an invisible character",
                "write the value anew by hand",
            ),
        }
    }
}
