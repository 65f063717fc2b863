//! How much is asked of a person, and figures from elsewhere that spare asking.

use jiff::ToSpan;
use jiff::tz::TimeZone;
use sdt_pulse::app::{self, AppError, OpenRequest, Refusal};
use sdt_pulse::domain::audit::OutsideMeasure;
use sdt_pulse::domain::{Threshold, UnitPath, WaveId};
use sdt_pulse::store::DatabaseUrl;

use crate::support::both_databases;
use crate::support::house::TestHouse;
use crate::support::program::{Program, people_csv};

/// Opens a wave on a day, and closes it.
fn asked(house: &TestHouse, day: &str, form: &str) -> Result<WaveId, AppError> {
    house.set_clock(&format!("{day}T08:00:00Z"));
    let closes = house.now().to_zoned(TimeZone::UTC).date().saturating_add(7.days());
    let request = OpenRequest::new(form.to_owned(), closes, Threshold::default());
    let wave = app::open_wave(&house.app, &request, house.now())?;
    app::close_wave(&house.app, wave.as_str(), house.now())?;
    Ok(wave)
}

#[test]
fn a_quarter_that_asks_too_much_is_refused_with_the_count() {
    both_databases(|url| {
        let house = TestHouse::new(&DatabaseUrl::parse(url).unwrap());
        house.import(&people_csv(&[("Desk", 8)]));
        asked(&house, "2027-01-04", "pulse").unwrap();
        asked(&house, "2027-01-26", "audit").unwrap();
        let refused = asked(&house, "2027-02-17", "audit").unwrap_err();
        assert!(
            matches!(refused, AppError::Refused(Refusal::TooManyStatements { .. })),
            "{refused}"
        );
        let said = refused.to_string();
        assert!(
            said.starts_with(
                "w1 and w2 asked 43 statements in 2027Q1 already; audit would add 31: 74 of 70."
            ),
            "{said}"
        );
        assert_eq!(app::waves(&house.app).unwrap().len(), 2, "nothing was opened");
        // A shorter form fits, and so does the audit once the quarter is over.
        asked(&house, "2027-02-17", "pulse").unwrap();
        asked(&house, "2027-04-01", "audit").unwrap();
    });
}

#[test]
fn the_plan_sums_up_each_quarter_and_refuses_one_that_asks_too_much() {
    let program = Program::bare();
    let plan = program.done(&["items", "plan", "--waves", "7"]).out;
    assert!(plan.contains("waves 1, 2, 3 of a quarter: 55 of 70 statements"), "{plan}");
    assert!(plan.contains("waves 7 of a quarter: 12 of 70 statements"), "{plan}");
    let ran = program.run(&["items", "plan", "--audit-every", "1"]);
    assert_eq!((ran.code, ran.out.as_str()), (3, ""), "{ran:?}");
    assert!(ran.err.contains("waves 1, 2, 3 of a quarter: 93 of 70 statements"), "{ran:?}");

    let program = Program::new();
    program.set("statements_per_quarter = 70", "statements_per_quarter = 50");
    let ran = program.run(&["items", "plan"]);
    assert!(ran.code == 3 && ran.err.contains("55 of 50 statements"), "{ran:?}");
}

fn figures_of(program: &Program, team: &str) -> Vec<(String, OutsideMeasure, f64)> {
    let store =
        sdt_pulse::store::Store::open(&DatabaseUrl::parse(&program.url()).unwrap()).unwrap();
    let team = UnitPath::parse(team).unwrap();
    let figures = store.read(|tx| tx.outside_figures_of(&team)).unwrap();
    figures.into_iter().map(|one| (one.quarter.to_string(), one.measure, one.value)).collect()
}

#[test]
fn figures_from_elsewhere_are_imported_all_or_none() {
    both_databases(|url| {
        let program = Program::on(url);
        program.import(&people_csv(&[("Operations/Desk", 6)]));
        let head = "team,quarter,measure,value\n";
        let good = format!(
            "{head}Operations/Desk,2026Q3,turnover,12.5\nOperations,2026Q3,experiments,3\n"
        );
        let file = program.file("figures.csv", &good);
        let import = ["figures", "import", file.as_str()];
        let dry = [&import[..], &["--dry-run"]].concat();
        let said = program.done(&dry).out;
        assert_eq!(said, "2 figures: 2 new, 0 changed, 0 same (dry run: nothing was changed)\n");
        assert!(figures_of(&program, "Operations/Desk").is_empty());
        assert_eq!(program.done(&import).out, "2 figures: 2 new, 0 changed, 0 same\n");
        let desk = vec![("2026Q3".to_owned(), OutsideMeasure::Turnover, 12.5)];
        assert_eq!(figures_of(&program, "Operations/Desk"), desk);

        // One row is wrong: the good one is not taken either.
        let bad = format!(
            "{head}Operations/Desk,2026Q3,turnover,20\nOperations/Dusk,2026Q3,turnover,1\n"
        );
        program.file("figures.csv", &bad);
        let ran = program.run(&import);
        assert_eq!((ran.code, ran.out.as_str()), (3, ""), "{ran:?}");
        for said in
            ["1 problem(s); nothing was changed", "no team has this name", "Operations/Desk?"]
        {
            assert!(ran.err.contains(said), "{said}: {ran:?}");
        }
        assert_eq!(figures_of(&program, "Operations/Desk"), desk);

        let again =
            format!("{head}Operations/Desk,2026Q3,turnover,20\nOperations,2026Q3,experiments,3");
        program.file("figures.csv", &again);
        let value = program.json(&import);
        assert_eq!((&value["changed"], &value["same"]), (&1.into(), &1.into()), "{value}");
        let desk = vec![("2026Q3".to_owned(), OutsideMeasure::Turnover, 20.0)];
        assert_eq!(figures_of(&program, "Operations/Desk"), desk);
    });
    let program = Program::new();
    let ran = program.run(&["figures", "import", "nowhere.csv"]);
    assert!(ran.code == 3 && ran.err.contains("there is no file nowhere.csv"), "{ran:?}");
}
