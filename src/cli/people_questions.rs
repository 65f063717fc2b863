//! The questions of a people file, and the flags that answer them.

use clap::{Args, ValueEnum};
use serde_json::{Value, json};

use crate::domain::people_file::{Answers, Column, Field, Group, Question};

/// What a column is mapped to when nothing in it is wanted.
const NOT_WANTED: &str = "none";

#[derive(Args)]
pub struct AnswerFlags {
    /// What a column says: 'Cost centre=team', or 'Lead=none' to leave it out; several of a team make a path
    #[arg(long = "column", value_name = "HEADER=FIELD", value_parser = column)]
    columns: Vec<(String, Option<Field>)>,
    /// Rows that are no people to ask, or not yet
    #[arg(long, value_name = "ROWS", value_delimiter = ',')]
    leave_out: Vec<Rows>,
    /// Guests are asked, too
    #[arg(long)]
    take_in_guests: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Rows {
    Guests,
    NoAddress,
    NoTeam,
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
        Answers {
            columns: self.columns,
            left_out: self.leave_out.into_iter().map(Rows::group).collect(),
            taken_in: self.take_in_guests.then_some(Group::Guests).into_iter().collect(),
        }
    }
}

fn column(text: &str) -> Result<(String, Option<Field>), String> {
    let Some((header, field)) = text.rsplit_once('=') else {
        return Err("write HEADER=FIELD, as in 'Cost centre=team'".to_owned());
    };
    let field = match (field.trim(), Field::parse(field.trim())) {
        (NOT_WANTED, _) => None,
        (_, Some(field)) => Some(field),
        (field, None) => {
            let fields = Field::ALL.map(Field::name).join(", ");
            return Err(format!("there is no field {field}: use {fields} or {NOT_WANTED}"));
        }
    };
    Ok((header.trim().to_owned(), field))
}

/// The flags that answer a question, each by itself.
fn flags(question: &Question) -> Vec<String> {
    match question {
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
        Question::Rows { group: Group::NoAddress, .. } => vec!["--leave-out no-address".to_owned()],
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
    let one = |question: &Question| json!({ "question": question.to_string(), "answers": flags(question) });
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
