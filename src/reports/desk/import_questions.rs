//! The questions of a people file as fields of a form, and its notices in words.

use super::import_columns::ANSWER_NONE;
use crate::domain::people_file::{
    Column, Field, Group, LeftOut, Notice, Question, Reading, Rename, RowNamed,
};
use crate::messages::{Translator, key};

pub const ANSWER_SAME: &str = "same";
pub const ANSWER_DIFFERENT: &str = "different";
pub const ANSWER_YES: &str = "yes";
pub const ANSWER_LEAVE_OUT: &str = "leave_out";
pub const ANSWER_TAKE_IN: &str = "take_in";
/// How many of the things that a question or a notice is about are named.
const NAMED: usize = 12;

/// A question that a field of its own answers; those about columns are answered in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuestionField {
    Encoding,
    Sheet,
    Separator,
    TeamCase,
    Renamed,
    Guests,
    NoAddress,
    NoTeam,
}

impl QuestionField {
    /// As the form names it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Encoding => "encoding",
            Self::Sheet => "sheet",
            Self::Separator => "separator",
            Self::TeamCase => "team_case",
            Self::Renamed => "renamed",
            Self::Guests => "guests",
            Self::NoAddress => "no_address",
            Self::NoTeam => "no_team",
        }
    }

    pub(super) fn of(question: &Question) -> Option<Self> {
        Some(match question {
            Question::Encoding { .. } => Self::Encoding,
            Question::Sheet { .. } => Self::Sheet,
            Question::Column { .. } => return None,
            Question::TeamSeparator { .. } => Self::Separator,
            Question::TeamCase { .. } => Self::TeamCase,
            Question::Renamed { .. } => Self::Renamed,
            Question::Rows { group: Group::Guests, .. } => Self::Guests,
            Question::Rows { group: Group::NoAddress, .. } => Self::NoAddress,
            Question::Rows { group: Group::NoTeam, .. } => Self::NoTeam,
        })
    }
}

/// One question with its answers.
pub(super) struct Block {
    pub name: &'static str,
    pub legend: String,
    pub hint: String,
    pub lines: Vec<String>,
    pub options: Vec<BlockOption>,
    pub is_missed: bool,
}

pub(super) struct BlockOption {
    pub value: String,
    pub label: String,
}

/// A question as a form's field; `Err`: one that the table of columns answers, in words.
pub(super) fn question_block(
    t: Translator<'_>,
    question: &Question,
    is_missed: bool,
) -> Result<Block, String> {
    let Some(field) = QuestionField::of(question) else {
        return Err(column_question(t, question));
    };
    let option = |value: &str, label: String| BlockOption { value: value.to_owned(), label };
    let mut block = Block {
        name: field.name(),
        legend: String::new(),
        hint: String::new(),
        lines: Vec::new(),
        options: Vec::new(),
        is_missed,
    };
    match question {
        Question::Column { .. } => {}
        Question::Encoding { readings } => {
            block.legend = t.get("desk-question-encoding");
            block.options = readings
                .iter()
                .map(|Reading { encoding, words }| {
                    option(encoding, format!("{} ({encoding})", words.join(", ")))
                })
                .collect();
        }
        Question::Sheet { sheets } => {
            block.legend = t.get("desk-question-sheet");
            block.options = sheets.iter().map(|name| option(name, name.clone())).collect();
        }
        Question::TeamSeparator { separators, teams } => {
            block.legend = t.get("desk-question-separator");
            block.hint = t.get("desk-question-separator-hint");
            block.lines = named(t, teams.clone());
            let signs = separators.iter().map(char::to_string);
            block.options = signs.map(|sign| option(&sign, sign.clone())).collect();
            if separators.len() > 1 {
                let all: String = separators.iter().collect();
                block.options.push(option(&all, t.get("desk-question-separator-all")));
            }
            block.options.push(option(ANSWER_NONE, t.get("desk-question-separator-none")));
        }
        Question::TeamCase { teams } => {
            block.legend = t.get("desk-question-case");
            block.lines = named(t, teams.iter().map(|spellings| spellings.join(", ")).collect());
            block.options = vec![
                option(ANSWER_SAME, t.get("desk-question-case-same")),
                option(ANSWER_DIFFERENT, t.get("desk-question-case-different")),
            ];
        }
        Question::Renamed { renames } => {
            block.legend = t.get("desk-question-renamed");
            block.hint = t.get("desk-question-renamed-hint");
            let line = |Rename { from, to, people }: &Rename| {
                let says = t.say("desk-question-rename").with("from", from.as_str());
                says.with("to", to.as_str()).with("n", *people).to_string()
            };
            block.lines = named(t, renames.iter().map(line).collect());
            block.options = vec![option(ANSWER_YES, t.get("desk-question-renamed-yes"))];
        }
        Question::Rows { group, rows } => {
            let (legend, hint) = match group {
                Group::Guests => (key("desk-question-guests"), String::new()),
                Group::NoAddress => {
                    (key("desk-question-no-address"), t.get("desk-question-no-address-hint"))
                }
                Group::NoTeam => (key("desk-question-no-team"), t.get("desk-question-rows-hint")),
            };
            block.legend = t.get(legend);
            block.hint = hint;
            let line = |RowNamed { row, name }: &RowNamed| {
                let says = t.say("desk-question-row").with("row", *row);
                says.with("name", name.as_str()).to_string().trim_end().to_owned()
            };
            block.lines = named(t, rows.iter().map(line).collect());
            block.options = vec![option(ANSWER_LEAVE_OUT, t.get("desk-question-leave-out"))];
            match group {
                Group::Guests => {
                    block.options.push(option(ANSWER_TAKE_IN, t.get("desk-question-take-in")));
                }
                Group::NoAddress => {
                    block.options.push(option(ANSWER_TAKE_IN, t.get("desk-question-by-lot")));
                }
                Group::NoTeam => {}
            }
        }
    }
    Ok(block)
}

fn column_question(t: Translator<'_>, question: &Question) -> String {
    let Question::Column { field, headers } = question else { return String::new() };
    let says = t.say("desk-question-column").with("field", field_named(t, *field));
    says.with("headers", listed(t, headers.clone())).to_string()
}

/// What a column can say, in words.
pub(super) fn field_named(t: Translator<'_>, field: Field) -> String {
    t.get(match field {
        Field::Of(Column::EmployeeId) => key("desk-field-employee-id"),
        Field::Of(Column::Email) => key("desk-field-email"),
        Field::Of(Column::Name) => key("desk-field-name"),
        Field::Of(Column::Team) => key("desk-field-team"),
        Field::Of(Column::ManagerEmail) => key("desk-field-manager"),
        Field::Of(Column::Locale) => key("desk-field-locale"),
        Field::Of(Column::Timezone) => key("desk-field-timezone"),
        Field::FirstName => key("desk-field-first-name"),
        Field::LastName => key("desk-field-last-name"),
        Field::Status => key("desk-field-status"),
        Field::Enabled => key("desk-field-enabled"),
        Field::LastDay => key("desk-field-last-day"),
        Field::AccountType => key("desk-field-account-type"),
    })
}

/// What should be known of a file that is accepted.
pub(super) fn notice_said(t: Translator<'_>, notice: &Notice) -> String {
    let names = |names: &[String]| listed(t, names.to_vec());
    let numbers = |rows: &[usize]| listed(t, rows.iter().map(ToString::to_string).collect());
    match notice {
        Notice::ReadAs(encoding) => {
            t.say("desk-notice-read-as").with("encoding", *encoding).to_string()
        }
        Notice::AboveHeader { first, last } => {
            let says = t.say("desk-notice-above").with("first", *first).with("last", *last);
            says.with("n", last.saturating_sub(*first) + 1).to_string()
        }
        Notice::SecondHeader { row } => {
            t.say("desk-notice-second-header").with("row", *row).to_string()
        }
        Notice::OddEnds { values } => t.n("desk-notice-odd-ends", *values),
        Notice::NeverStored(columns) => {
            t.say("desk-notice-never-stored").with("names", names(columns)).to_string()
        }
        Notice::ColumnsLeftOut(columns) => {
            let columns = columns.iter().map(|column| left_out_said(t, column)).collect();
            t.say("desk-notice-columns").with("names", listed(t, columns)).to_string()
        }
        Notice::Leavers { rows } => {
            t.say("desk-notice-leavers").with("rows", numbers(rows)).to_string()
        }
        Notice::LeftOut { group, rows } => {
            let message = match group {
                Group::Guests => key("desk-notice-guests"),
                Group::NoAddress => key("desk-notice-no-address"),
                Group::NoTeam => key("desk-notice-no-team"),
            };
            t.n(message, *rows)
        }
        Notice::UnknownLanguages(languages) => {
            t.say("desk-notice-languages").with("names", names(languages)).to_string()
        }
        Notice::TeamsRespelled(teams) => {
            let teams = teams.iter().map(|one| format!("{} → {}", one.from, one.to));
            t.say("desk-notice-respelled").with("names", listed(t, teams.collect())).to_string()
        }
        Notice::ZerosRestored { rows, example } => {
            let says = t.say("desk-notice-zeros").with("n", *rows);
            says.with("from", example.from.as_str()).with("to", example.to.as_str()).to_string()
        }
        Notice::ManagersBehindTeams { rows } => t.n("desk-notice-managers", *rows),
    }
}

fn left_out_said(t: Translator<'_>, column: &LeftOut) -> String {
    let header = column.header.as_str();
    match column.near {
        Some(near) => {
            let says = t.say("desk-notice-columns-near").with("header", header);
            says.with("field", field_named(t, near)).to_string()
        }
        None => header.to_owned(),
    }
}

pub(super) fn listed(t: Translator<'_>, things: Vec<String>) -> String {
    named(t, things).join(", ")
}

/// Not too many of them.
pub(super) fn named(t: Translator<'_>, mut things: Vec<String>) -> Vec<String> {
    let more = things.len().saturating_sub(NAMED);
    things.truncate(NAMED);
    if more > 0 {
        things.push(t.n("desk-import-more", more));
    }
    things
}
