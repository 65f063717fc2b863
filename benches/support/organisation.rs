//! A large made-up organisation, and what its people answer.

use anyhow::Context;
use sdt_pulse::domain::ItemBank;

pub const DIVISIONS: usize = 12;
pub const TEAMS: usize = 100;
/// The core instrument.
pub const FORM: &str = "core";

/// A people file of `people`: one head in each of the 12 divisions, everybody else in 100 teams of
/// very different sizes, some below the threshold. The first of a team leads it.
pub fn people_csv(people: usize) -> String {
    let mut csv = "employee_id,email,name,team,manager_email,locale,timezone\n".to_owned();
    let mut number = 0;
    let mut add = |team: &str, manager: &str| {
        number += 1;
        let email = format!("person{number}@example.com");
        let locale = if number % 3 == 0 { "de" } else { "en" };
        csv.extend([
            format!("E{number},{email},Person {number},{team},"),
            format!("{manager},{locale},Europe/Berlin\n"),
        ]);
        email
    };
    let heads: Vec<String> = (0..DIVISIONS).map(|at| add(&division(at), "")).collect();
    let all_weights: usize = (0..TEAMS).map(weight).sum();
    let to_place = people.saturating_sub(DIVISIONS);
    let (mut placed, mut weights) = (0, 0);
    for (team, head) in (0..TEAMS).zip(heads.iter().cycle()) {
        weights += weight(team);
        let path = format!("{}/Team {:03}", division(team % DIVISIONS), team + 1);
        let mut lead = String::new();
        while placed < to_place * weights / all_weights {
            placed += 1;
            if lead.is_empty() {
                lead = add(&path, head);
            } else {
                add(&path, &lead);
            }
        }
    }
    csv
}

/// How large a team is beside the others: 1 to 29.
fn weight(team: usize) -> usize {
    1 + team * team % 29
}

fn division(at: usize) -> String {
    format!("Division {:02}", at + 1)
}

/// Everybody's filled form for the codes that stand in their mails, as a browser sends it.
pub fn filled_forms(links: &[String]) -> anyhow::Result<Vec<String>> {
    let bank = ItemBank::parse(&ItemBank::SHIPPED);
    let bank = bank.map_err(|problems| anyhow::anyhow!("{} items to fix", problems.len()))?;
    let form = bank.form(FORM).context("there is no core form")?;
    let fill = |(person, link): (usize, &String)| {
        let mut fields = url::form_urlencoded::Serializer::new(String::new());
        // As the form holds it: the code alone, without the address before it.
        fields.append_pair("code", link.rsplit('#').next().unwrap_or_default());
        for (at, item) in form.items.iter().enumerate() {
            let value = 1 + (person * 7 + at * 3 + person / 11) % 5;
            fields.append_pair(item.id.as_str(), &value.to_string());
        }
        fields.finish()
    };
    Ok(links.iter().enumerate().map(fill).collect())
}
