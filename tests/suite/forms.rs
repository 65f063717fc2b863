//! The forms beyond the core: opened, answered, closed, and proved, at the command line.

use sdt_pulse::domain::ItemBank;
use serde_json::{Value, json};

use crate::support::both_databases;
use crate::support::program::{Program, in_days, people_csv};

#[test]
fn a_pulse_wave_is_asked_released_and_proved() {
    asked_released_and_proved("pulse", 12);
}

#[test]
fn an_audit_wave_is_asked_released_and_proved() {
    asked_released_and_proved("audit", 31);
}

fn asked_released_and_proved(form: &str, items: usize) {
    both_databases(|url| {
        let bank = ItemBank::parse(&ItemBank::SHIPPED).unwrap();
        let asked = bank.form_of_wave(form, 1).unwrap();
        assert_eq!(asked.items.len(), items);
        let program = Program::on(url);
        let csv = program.file("people.csv", people_csv(&[("Desk", 7), ("Depot", 6)]));
        program.done(&["people", "import", &csv, "--mode", "full"]);
        program.done(&["wave", "open", "--form", form, "--closes", &in_days(7)]);
        program.done(&["mail", "run"]);
        let server = program.serve();
        for code in program.codes().values() {
            let shown = server.post("/s", &[("code", code)]).1;
            assert_eq!(shown.matches("<fieldset").count(), asked.items.len());
            let mut fields = vec![("code", code.as_str())];
            fields.extend(asked.items.iter().map(|item| (item.id.as_str(), "3")));
            assert_eq!(server.post("/s/answers", &fields).0, 200);
        }
        program.done(&["wave", "close", "w1"]);
        let release: Value =
            serde_json::from_str(&program.done(&["wave", "release", "w1"]).out).unwrap();
        let ids: Vec<&str> = asked.items.iter().map(|item| item.id.as_str()).collect();
        assert_eq!(release["items"], json!(ids));
        for id in ids {
            assert_eq!(release["units"][0]["items"][id]["mean"], json!(3.0), "{id}");
        }
        // Trend lines use the core alone.
        assert_eq!(release["units"][0]["scales"].as_object().unwrap().len(), 6);
        let file = program.folder().join("certificate.json").display().to_string();
        program.done(&["release", "certificate", "w1", "--out", &file]);
        let said = program.done(&["release", "verify", &file]).out;
        assert!(said.starts_with("certificate of w1 holds: k = 5"), "{said}");
    });
}
