//! The questions of a people file, and the flags that answer them.

use clap::{Args, ValueEnum};
use encoding_rs::Encoding;
use serde_json::{Value, json};

use crate::app::ColumnMemory;
use crate::domain::people_file::{
    Answers, Column, Field, Group, Question, Reading, TeamCase, encoding_named,
};

/// Of a column: nothing in it is wanted. Of separators: there are no others.
const NONE: &str = "none";

#[derive(Args)]
pub struct AnswerFlags {
    /// What a column says: 'Cost centre=team', or 'Lead=none' to leave it out; several of a team make a path
    #[arg(long = "column", value_name = "HEADER=FIELD", value_parser = column)]
    columns: Vec<(String, Option<Field>)>,
    /// Of a file that does not say its encoding: macintosh, windows-1252, windows-1250 …
    #[arg(long, value_name = "NAME", value_parser = encoding)]
    encoding: Option<&'static Encoding>,
    /// Of a spreadsheet with several lists of people
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// What stands between the parts of a team's path beside /, such as '>'; none: nothing does
    #[arg(long, value_name = "SIGN")]
    team_separator: Vec<String>,
    /// Whether teams that differ in capitals alone are the same
    #[arg(long, value_enum)]
    team_case: Option<Case>,
    /// It is meant that teams have new names
    #[arg(long)]
    teams_renamed: bool,
    /// Rows that are no people to ask, or not yet
    #[arg(long, value_name = "ROWS", value_delimiter = ',')]
    leave_out: Vec<Rows>,
    /// Guests are asked, too
    #[arg(long)]
    take_in_guests: bool,
    /// People without an address are asked, too: they draw a code on paper
    #[arg(long)]
    take_in_no_address: bool,
}

#[derive(Args)]
pub struct MemoryFlags {
    /// What --column says holds for every file with this header from now on
    #[arg(long, requires = "columns")]
    remember_columns: bool,
    /// What was remembered of this header does not hold, and is forgotten
    #[arg(long, conflicts_with = "remember_columns")]
    forget_columns: bool,
}

impl MemoryFlags {
    pub fn memory(self) -> ColumnMemory {
        match (self.remember_columns, self.forget_columns) {
            (true, _) => ColumnMemory::Remember,
            (_, true) => ColumnMemory::Forget,
            _ => ColumnMemory::Use,
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
enum Rows {
    Guests,
    NoAddress,
    NoTeam,
}

#[derive(Clone, Copy, ValueEnum)]
enum Case {
    Same,
    Different,
}

impl Rows {
    const fn group(self) -> Group {
        match self {
            Self::Guests => Group::Guests,
            Self::NoAddress => Group::NoAddress,
            Self::NoTeam => Group::NoTeam,
        }
    }
}

impl AnswerFlags {
    pub fn answers(self) -> Answers {
        let separators = self.team_separator;
        let is_answered = !separators.is_empty();
        let separators = separators.into_iter().filter(|sign| sign != NONE).collect();
        Answers {
            encoding: self.encoding,
            sheet: self.sheet,
            team_separators: is_answered.then_some(separators),
            team_case: self.team_case.map(|case| match case {
                Case::Same => TeamCase::Same,
                Case::Different => TeamCase::Different,
            }),
            teams_renamed: self.teams_renamed,
            columns: self.columns,
            left_out: self.leave_out.into_iter().map(Rows::group).collect(),
            taken_in: [
                self.take_in_guests.then_some(Group::Guests),
                self.take_in_no_address.then_some(Group::NoAddress),
            ]
            .into_iter()
            .flatten()
            .collect(),
        }
    }
}

fn encoding(name: &str) -> Result<&'static Encoding, String> {
    encoding_named(name).ok_or_else(|| "no encoding has this name".to_owned())
}

fn column(text: &str) -> Result<(String, Option<Field>), String> {
    let Some((header, field)) = text.rsplit_once('=') else {
        return Err("write HEADER=FIELD, as in 'Cost centre=team'".to_owned());
    };
    let field = match (field.trim(), Field::parse(field.trim())) {
        (NONE, _) => None,
        (_, Some(field)) => Some(field),
        (field, None) => {
            let fields = Field::ALL.map(Field::name).join(", ");
            return Err(format!("there is no field {field}: use {fields} or {NONE}"));
        }
    };
    Ok((header.trim().to_owned(), field))
}

/// The flags that answer a question, each by itself.
fn flags(question: &Question) -> Vec<String> {
    match question {
        Question::Encoding { readings } => {
            let flag = |reading: &Reading| format!("--encoding {}", reading.encoding);
            readings.iter().map(flag).collect()
        }
        Question::Sheet { sheets } => {
            sheets.iter().map(|name| format!("--sheet {}", quoted(name))).collect()
        }
        Question::TeamSeparator { separators, .. } => {
            let flag = |sign: &char| format!("--team-separator {}", quoted(&sign.to_string()));
            let mut flags: Vec<String> = separators.iter().map(flag).collect();
            if flags.len() > 1 {
                flags.push(flags.join(" "));
            }
            flags.push(format!("--team-separator {NONE}"));
            flags
        }
        Question::TeamCase { .. } => {
            ["same", "different"].map(|it| format!("--team-case {it}")).into()
        }
        Question::Renamed { .. } => vec!["--teams-renamed".to_owned()],
        Question::Column { field, headers } => {
            let flag = |header: &String| {
                format!("--column {}", quoted(&format!("{header}={}", field.name())))
            };
            let mut flags: Vec<String> = headers.iter().map(flag).collect();
            if *field == Field::Of(Column::Team) && flags.len() == 2 {
                flags.push(flags.join(" "));
            }
            flags
        }
        Question::Rows { group: Group::Guests, .. } => {
            vec!["--leave-out guests".to_owned(), "--take-in-guests".to_owned()]
        }
        Question::Rows { group: Group::NoAddress, .. } => {
            vec!["--leave-out no-address".to_owned(), "--take-in-no-address".to_owned()]
        }
        Question::Rows { group: Group::NoTeam, .. } => vec!["--leave-out no-team".to_owned()],
    }
}

/// As a shell takes it.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

/// Each question with its answers below it.
pub fn in_lines(questions: &[Question]) -> String {
    let mut lines = String::new();
    for question in questions {
        lines += &format!("  {question}\n");
        for flag in flags(question) {
            lines += &format!("    {flag}\n");
        }
    }
    lines
}

pub fn in_json(questions: &[Question]) -> Vec<Value> {
    let one = |question: &Question| {
        let mut value = json!({ "question": question.to_string(), "answers": flags(question) });
        if let (Question::Rows { rows, .. }, Some(fields)) = (question, value.as_object_mut()) {
            let rows: Vec<Value> =
                rows.iter().map(|it| json!({ "row": it.row, "name": it.name })).collect();
            fields.insert("rows".to_owned(), rows.into());
        }
        value
    };
    questions.iter().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_mapped_by_its_header() {
        let team = Some(Field::Of(Column::Team));
        assert_eq!(column("Cost = centre=team"), Ok(("Cost = centre".to_owned(), team)));
        assert_eq!(column("Lead=none"), Ok(("Lead".to_owned(), None)));
        assert!(column("Lead").is_err() && column("Lead=leader").is_err());
    }

    #[test]
    fn a_flag_is_said_as_a_shell_takes_it() {
        let headers = ["Team", "Nom de l'équipe"].map(str::to_owned).into();
        let question = Question::Column { field: Field::Of(Column::Team), headers };
        assert_eq!(
            flags(&question),
            [
                "--column 'Team=team'",
                r"--column 'Nom de l'\''équipe=team'",
                r"--column 'Team=team' --column 'Nom de l'\''équipe=team'",
            ]
        );
    }
}
