//! What could be shown of a wave, said before anybody has answered: from the people list alone.

use sdt_pulse::app::{self, Role};
use sdt_pulse::disclosure::{ExpectedResponse, Outlook};
use sdt_pulse::domain::{Actor, EmailAddress, Threshold, UnitPath};
use sdt_pulse::store::DatabaseUrl;
use serde_json::json;

use crate::support::both_databases;
use crate::support::house::TestHouse;
use crate::support::program::Program;

/// Two teams of nine, one of them led by one of theirs, one of eight, one of six and one of four.
fn people() -> String {
    let teams = [
        ("Works/Paint", 9, "lead@x.example"),
        ("Works/Press", 9, ""),
        ("Sales", 8, ""),
        ("Legal", 4, ""),
        ("Office", 6, ""),
    ];
    let mut csv = "email,team,manager_email\nlead@x.example,Works/Paint,\n".to_owned();
    for (team, n, lead) in teams {
        let name = team.replace('/', "-").to_lowercase();
        let n = if lead.is_empty() { n } else { n - 1 };
        for at in 1..=n {
            csv += &format!("{name}{at}@x.example,{team},{lead}\n");
        }
    }
    csv
}

fn paths(paths: &[UnitPath]) -> Vec<&str> {
    paths.iter().map(UnitPath::as_str).collect()
}

#[test]
fn readers_and_those_who_want_no_mail_are_not_expected() {
    both_databases(|url| {
        let house = TestHouse::new(&DatabaseUrl::parse(url).unwrap());
        let nobody = forecast(&house, 70);
        assert_eq!((nobody.teams.len(), nobody.organisation), (0, Outlook::Never));
        house.import(&people());
        let at_seventy = forecast(&house, 70);
        assert_eq!(paths(&at_seventy.could), ["Sales", "Works/Paint", "Works/Press"]);
        assert_eq!(paths(&at_seventy.never), ["Legal"]);
        assert_eq!(paths(&at_seventy.near), ["Office"]);
        let paint = &at_seventy.teams[3];
        assert_eq!((paint.path.as_str(), paint.people, paint.counting), ("Works/Paint", 9, 8));
        // HR reads: one of the eight of Sales does not count from then on.
        let hr = EmailAddress::parse("sales1@x.example").unwrap();
        app::grant_role(&house.app, &Actor::CommandLine, &hr, Role::Hr, house.now()).unwrap();
        let with_hr = forecast(&house, 70);
        assert_eq!(paths(&with_hr.near), ["Office", "Sales"]);
        // Whoever is asked no more is in none of the numbers.
        let gone = people().replace("legal4@x.example,Legal,\n", "");
        house.import(&gone);
        let legal = &forecast(&house, 70).teams[0];
        assert_eq!((legal.people, legal.counting, legal.outlook), (3, 3, Outlook::Never));
        let higher = Threshold::new(10).unwrap();
        let both =
            app::forecasts(&house.app, &[Threshold::default(), higher], share(70), house.now())
                .unwrap();
        assert_eq!((both[0].could.len(), both[1].could.len()), (2, 0));
    });
}

#[test]
fn a_wave_that_everybody_answers_shows_what_was_forecast() {
    both_databases(|url| {
        let house = TestHouse::new(&DatabaseUrl::parse(url).unwrap());
        house.import(&people());
        let forecast = forecast(&house, 100);
        let wave = house.open_wave();
        actix_web::rt::System::new().block_on(async {
            for (_, code) in house.codes().await {
                house.answer(&code, &[("AUT_S1", "4")]).await;
            }
        });
        house.close();
        let release = app::release_of(&house.app, wave.as_str()).unwrap();
        for team in &forecast.teams {
            assert_eq!(release.shows(&team.path), team.outlook == Outlook::Could, "{}", team.path);
        }
        assert_eq!(forecast.could.len(), 3);
    });
}

#[test]
fn the_command_says_the_same() {
    both_databases(|url| {
        let program = Program::on(url);
        let empty = program.done(&["people", "forecast"]);
        assert!(empty.out.contains("import people first"), "{}", empty.out);
        let file = program.file("people.csv", people());
        program.done(&["people", "import", &file, "--mode", "full"]);
        let ran = program.done(&["people", "forecast"]);
        let sentence = "Of 5 teams 3 could be shown if 70 % answer; 1 never could.";
        assert!(ran.out.starts_with(sentence), "{}", ran.out);
        let value = program.json(&["people", "forecast", "--k", "5", "--response", "60"]);
        assert_eq!(value["organisation"], "could");
        assert_eq!(
            value["teams"][0],
            json!({"path": "Legal", "people": 4, "count_toward_k": 4, "outlook": "never", "counted_in": ""})
        );
        assert_eq!(value["teams"][1]["outlook"], "near");
        assert_eq!(program.run(&["people", "forecast", "--k", "4"]).code, 3);
        assert_eq!(program.run(&["people", "forecast", "--response", "0"]).code, 2);
    });
}

fn share(percent: u32) -> ExpectedResponse {
    ExpectedResponse::percent(percent).unwrap()
}

fn forecast(house: &TestHouse, percent: u32) -> sdt_pulse::disclosure::Forecast {
    app::forecast(&house.app, Threshold::default(), share(percent), house.now()).unwrap()
}
