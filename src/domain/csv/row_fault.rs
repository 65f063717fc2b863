use std::borrow::Cow;

/// What can be wrong in one kind of file. Pages say each variant in their reader's language, so a fault holds what is
/// to be said of it, and no sentence.
pub trait RowFault: From<FileFault> {
    /// As a terminal and a log say it.
    fn said(&self) -> FaultSaid;
}

/// A fault in English.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FaultSaid {
    /// In kebab case; programs tell faults apart by it, so that none is ever renamed.
    pub id: &'static str,
    pub problem: Cow<'static, str>,
    pub fix: Cow<'static, str>,
}

pub(in crate::domain) fn said(
    id: &'static str,
    problem: impl Into<Cow<'static, str>>,
    fix: impl Into<Cow<'static, str>>,
) -> FaultSaid {
    FaultSaid { id, problem: problem.into(), fix: fix.into() }
}

/// What can be wrong with any CSV file as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileFault {
    TooLarge,
    /// A workbook, where a CSV is read.
    Spreadsheet,
    /// With the line that such a file begins with.
    Empty(&'static str),
    /// As the parser says it.
    Unparsable(String),
    /// So many are listed, and there are more.
    TooManyProblems(usize),
}

pub(in crate::domain) const SPLIT: &str = "split it, and load the parts as partial imports";
pub(in crate::domain) const SAVE_AGAIN: &str = "save the file again as CSV UTF-8";

impl RowFault for FileFault {
    fn said(&self) -> FaultSaid {
        match self {
            Self::TooLarge => said("too-large", "the file is larger than 20 MiB", SPLIT),
            Self::Spreadsheet => said(
                "spreadsheet",
                "this is a spreadsheet, not a CSV file",
                "save it as CSV UTF-8 in the spreadsheet program",
            ),
            Self::Empty(header) => {
                said("empty", "the file is empty", format!("begin with the line `{header}`"))
            }
            Self::Unparsable(why) => said("unparsable", why.clone(), SAVE_AGAIN),
            Self::TooManyProblems(most) => said(
                "too-many-problems",
                format!("more than {most} problems; from here on none is listed"),
                "fix those above first",
            ),
        }
    }
}
