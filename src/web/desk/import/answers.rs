use crate::domain::people_file::{
    Answers, Column, Field, Group, ReadAs, ReadColumns, TeamCase, encoding_named,
};
use crate::reports::{
    ANSWER_AROUND, ANSWER_DIFFERENT, ANSWER_LEAVE_OUT, ANSWER_NONE, ANSWER_SAME, ANSWER_TAKE_IN,
    ANSWER_YES, QuestionField,
};

/// The fields of a form, in the order in which they were sent.
pub type Fields = Vec<(String, String)>;

pub fn field<'a>(fields: &'a Fields, name: &str) -> &'a str {
    let sent = fields.iter().find(|(one, _)| one == name);
    sent.map(|(_, value)| value.as_str()).unwrap_or_default()
}

/// What was answered before, with what the form answers; a field that says nothing changes nothing.
pub fn answered(fields: &Fields, before: &Answers, columns: Option<&ReadColumns>) -> Answers {
    let mut answers = before.clone();
    let said = |question: QuestionField| match field(fields, question.name()) {
        "" => None,
        value => Some(value),
    };
    if let Some(encoding) = said(QuestionField::Encoding).and_then(encoding_named) {
        answers.encoding = Some(encoding);
    }
    if let Some(sheet) = said(QuestionField::Sheet) {
        answers.sheet = Some(sheet.to_owned());
    }
    match said(QuestionField::Separator) {
        None => {}
        Some(ANSWER_NONE) => answers.team_separators = Some(Vec::new()),
        Some(signs) => {
            answers.team_separators = Some(signs.chars().map(String::from).collect());
        }
    }
    match said(QuestionField::TeamCase) {
        Some(ANSWER_SAME) => answers.team_case = Some(TeamCase::Same),
        Some(ANSWER_DIFFERENT) => answers.team_case = Some(TeamCase::Different),
        _ => {}
    }
    answers.teams_renamed |= said(QuestionField::Renamed) == Some(ANSWER_YES);
    for (question, group) in [
        (QuestionField::Guests, Group::Guests),
        (QuestionField::NoAddress, Group::NoAddress),
        (QuestionField::NoTeam, Group::NoTeam),
    ] {
        match said(question) {
            Some(ANSWER_LEAVE_OUT) => {
                answers.left_out.insert(group);
            }
            Some(ANSWER_TAKE_IN) if group != Group::NoTeam => {
                answers.taken_in.insert(group);
            }
            _ => {}
        }
    }
    if let Some(columns) = columns {
        let said = said_of_columns(fields, columns);
        if !said.is_empty() {
            answers.columns = said;
        }
    }
    answers
}

/// The columns of a team's path come first, the outer ones before the team itself.
fn said_of_columns(fields: &Fields, columns: &ReadColumns) -> Vec<(String, Option<Field>)> {
    let team = Field::Of(Column::Team);
    let (mut around, mut others) = (Vec::new(), Vec::new());
    for (at, column) in columns.columns.iter().enumerate() {
        if matches!(column.read_as, ReadAs::NeverStored | ReadAs::Unnameable) {
            continue;
        }
        let header = column.header.clone();
        match field(fields, &format!("col_{}", at + 1)) {
            "" => {}
            ANSWER_NONE => others.push((header, None)),
            ANSWER_AROUND => around.push((header, Some(team))),
            value => others.extend(Field::parse(value).map(|field| (header, Some(field)))),
        }
    }
    around.extend(others);
    around
}
