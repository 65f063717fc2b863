use clap::Args;
use serde_json::{Value, json};

use super::data::Data;
use super::output::Output;
use super::table::aligned;
use crate::app::people_list;
use crate::store::Employee;

/// Who is on the people list, by address; nothing of who answers
#[derive(Args)]
pub struct List {
    /// Those alone in whose address, name or group this stands
    #[arg(long, default_value = "", hide_default_value = true, value_name = "TEXT")]
    search: String,
}

impl List {
    pub fn run(self, data: &Data, output: &Output) -> anyhow::Result<()> {
        let app = data.app_to_look()?;
        let (mut people, mut page) = (Vec::new(), 1);
        let asked = loop {
            let list = people_list(&app, &self.search, page)?;
            people.extend(list.people);
            if !list.has_more {
                break list.asked;
            }
            page += 1;
        };
        let heads = ["ADDRESS", "NAME", "TEAM", "LEAD", "NOTE"];
        let mut lines = vec![heads.map(str::to_owned).to_vec()];
        lines.extend(people.iter().map(line));
        let text = match people.len() {
            0 => "Nobody is found.".to_owned(),
            _ => aligned(&lines).trim_end().to_owned(),
        };
        let all: Vec<Value> = people.iter().map(value).collect();
        output.answer(&json!({ "people": all, "asked_now": asked }), &text)
    }
}

fn line(one: &Employee) -> Vec<String> {
    let person = &one.person;
    let note = match (one.active, one.unsubscribed) {
        (false, _) => "has left",
        (true, true) => "wants no mail",
        (true, false) if person.address().is_none() => "draws a code",
        (true, false) => "",
    };
    vec![
        person.known_by().to_owned(),
        person.name.clone().unwrap_or_default(),
        person.team.to_string(),
        person.manager_email.as_ref().map(ToString::to_string).unwrap_or_default(),
        note.to_owned(),
    ]
}

fn value(one: &Employee) -> Value {
    let person = &one.person;
    json!({
        "email": person.address(), "employee_id": person.employee_id, "name": person.name, "team": person.team,
        "manager_email": person.manager_email, "active": one.active,
        "unsubscribed": one.unsubscribed,
    })
}
