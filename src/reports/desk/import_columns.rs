use askama::Template;

use super::import_faults::{ProblemRow, problem_row};
use super::import_questions::{Block, QuestionField, field_named, question_block};
use crate::domain::people_file::{
    Column, Field, PeopleRefusal, Question, ReadAs, ReadColumn, ReadColumns,
};
use crate::messages::Translator;
use crate::reports::addresses::{PEOPLE, PEOPLE_COLUMNS, PEOPLE_IMPORT};
use crate::reports::page::Chrome;

/// Of a column: an outer part of the team's path.
pub const ANSWER_AROUND: &str = "around";
/// Of a column: it is not wanted. Of separators: there are no others.
pub const ANSWER_NONE: &str = "none";

/// What the page is drawn from.
#[derive(Debug, Clone)]
pub struct ColumnsSources {
    /// The file's name; empty of pasted rows.
    pub file: String,
    /// `None` where something has to be answered or mended before.
    pub columns: Option<ReadColumns>,
    pub problems: Vec<PeopleRefusal>,
    /// What the file leaves open.
    pub questions: Vec<Question>,
    /// Those that were asked before, and not answered.
    pub missed: Vec<Question>,
    pub remember: bool,
}

/// Which column is what, and what else a people file leaves open.
#[derive(Template)]
#[template(path = "app/import_columns.html")]
pub struct ColumnsPage<'a> {
    chrome: Chrome<'a>,
    here: &'static str,
    title: String,
    action: &'static str,
    again: &'static str,
    finding: String,
    mistakes: Vec<Mistake>,
    problems: Vec<ProblemRow>,
    /// Which column says it: answered in the table.
    asked: Vec<String>,
    blocks: Vec<Block>,
    caption: String,
    columns: Vec<ColumnRow>,
    remember: bool,
}

struct Mistake {
    to: String,
    says: String,
}

struct ColumnRow {
    number: usize,
    header: String,
    first: String,
    /// What is said in place of a choice.
    fixed: String,
    choices: Vec<Choice>,
    is_wrong: bool,
}

struct Choice {
    value: &'static str,
    label: String,
    is_chosen: bool,
}

pub fn import_columns_page(sources: ColumnsSources, chrome: Chrome<'_>) -> ColumnsPage<'_> {
    let t = chrome.t;
    let is_missed = |question: &Question| sources.missed.contains(question);
    let mut blocks = Vec::new();
    let mut asked = Vec::new();
    let mut mistakes = Vec::new();
    for question in &sources.questions {
        let says = match question_block(t, question, is_missed(question)) {
            Err(says) => {
                asked.push(says.clone());
                says
            }
            Ok(block) => {
                let says = block.legend.clone();
                blocks.push(block);
                says
            }
        };
        if is_missed(question) {
            let field = QuestionField::of(question).map(|field| format!("{}-1", field.name()));
            mistakes.push(Mistake { to: field.unwrap_or_else(|| "columns".to_owned()), says });
        }
    }
    let wrong: Vec<Field> = sources
        .missed
        .iter()
        .filter_map(|question| match question {
            Question::Column { field, .. } => Some(*field),
            _ => None,
        })
        .collect();
    let rows = sources.columns.as_ref().map(|read| read.rows).unwrap_or_default();
    let columns = sources.columns.map(|read| read.columns).unwrap_or_default();
    let row = |(at, column): (usize, ReadColumn)| row_of(t, at + 1, column, &wrong);
    let caption = match sources.file.as_str() {
        "" => t.get("desk-columns-caption-pasted"),
        file => t.say("desk-columns-caption").with("file", file).to_string(),
    };
    ColumnsPage {
        here: PEOPLE,
        title: t.get("desk-columns-title"),
        action: PEOPLE_COLUMNS,
        again: PEOPLE_IMPORT,
        finding: if columns.is_empty() { String::new() } else { t.n("desk-columns-rows", rows) },
        mistakes,
        problems: sources.problems.into_iter().map(|one| problem_row(t, one)).collect(),
        asked,
        blocks,
        caption,
        columns: columns.into_iter().enumerate().map(row).collect(),
        remember: sources.remember,
        chrome,
    }
}

fn row_of(t: Translator<'_>, number: usize, column: ReadColumn, wrong: &[Field]) -> ColumnRow {
    let ReadColumn { header, first, read_as } = column;
    let fixed = match read_as {
        ReadAs::NeverStored => t.get("desk-columns-never"),
        ReadAs::Unnameable => t.get("desk-columns-unnameable"),
        _ => String::new(),
    };
    let choices = if fixed.is_empty() { choices(t, read_as) } else { Vec::new() };
    let is_wrong = matches!(read_as, ReadAs::Perhaps(field) if wrong.contains(&field));
    ColumnRow { number, header, first, fixed, choices, is_wrong }
}

fn choices(t: Translator<'_>, read_as: ReadAs) -> Vec<Choice> {
    let team = Field::Of(Column::Team);
    let mut all = Vec::new();
    if let ReadAs::Perhaps(_) = read_as {
        let label = t.get("desk-columns-choose");
        all.push(Choice { value: "", label, is_chosen: true });
    }
    let unused = read_as == ReadAs::Unused;
    all.push(Choice { value: ANSWER_NONE, label: t.get("desk-columns-unused"), is_chosen: unused });
    for field in Field::ALL {
        let is_chosen = read_as == ReadAs::Field(field);
        all.push(Choice { value: field.name(), label: field_named(t, field), is_chosen });
        if field == team {
            let is_chosen = read_as == ReadAs::Around;
            let label = t.get("desk-columns-around");
            all.push(Choice { value: ANSWER_AROUND, label, is_chosen });
        }
    }
    all
}
