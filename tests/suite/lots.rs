//! Codes on paper: drawn from an envelope by people who get no mail, and by nobody in particular.

mod forensics;
mod pages;

use std::collections::BTreeSet;
use std::fs;

use sdt_pulse::app::{self, AppError, Casting, ImportRequest, LotSheet, Refusal};
use sdt_pulse::domain::people_file::{Answers, Group};
use sdt_pulse::domain::{Actor, EmailAddress, ImportMode, MailPurpose, WaveId};
use sdt_pulse::store::DatabaseUrl;

use crate::support::both_databases;
use crate::support::house::TestHouse;
use crate::support::program::{Program, in_days, people_csv};
use crate::support::sql::Sql;

const BY: Actor = Actor::CommandLine;
const ANSWERS: [(&str, &str); 2] = [("COM_S1", "4"), ("REL_S2", "2")];

fn make(house: &TestHouse) -> Result<LotSheet, AppError> {
    app::make_lots(&house.app, "w1", false, &BY, house.now())
}

fn refusal(made: Result<LotSheet, AppError>) -> Refusal {
    match made {
        Err(AppError::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    }
}

/// The codes of a PDF, as it prints them.
pub fn codes_of(pdf: &std::path::Path) -> Vec<String> {
    let read = std::process::Command::new("pdftotext").arg("-raw").arg(pdf).arg("-").output();
    let text = String::from_utf8(read.unwrap().stdout).unwrap();
    let is_code = |word: &&str| {
        let groups: Vec<&str> = word.split('-').collect();
        groups.len() == 4 && groups.iter().all(|group| group.len() == 4)
    };
    text.split_whitespace().filter(is_code).map(str::to_owned).collect()
}

#[test]
fn a_drawn_code_counts_in_its_group_and_is_nobodys() {
    both_databases(|url| {
        let house = TestHouse::new(&DatabaseUrl::parse(url).unwrap());
        house.import(&people_csv(&[("Desk", 7), ("Night", 6)]));
        house.open_on_terms(|terms| terms.lots = true);
        let sheet = make(&house).unwrap();
        let counts: Vec<_> =
            sheet.groups.iter().map(|(unit, codes)| (unit.as_str(), codes.len())).collect();
        assert_eq!(counts, [("Desk", 7), ("Night", 6)]);
        let mut sql = Sql::open(url);
        actix_web::rt::System::new().block_on(async {
            // Nobody gets a mail.
            house.mail_to(&house.outbox(), &[MailPurpose::Invitation]).await.unwrap();
            assert!(!house.outbox().exists());
            for (unit, codes) in &sheet.groups {
                for code in codes {
                    let typed = code.grouped().to_lowercase();
                    // One of Desk keeps their slip.
                    if unit.as_str() == "Night" || code != &codes[0] {
                        assert!(matches!(house.answer(&typed, &ANSWERS).await, Casting::Stored(_)));
                        assert_eq!(house.answer(&typed, &ANSWERS).await, Casting::AlreadySent);
                    }
                }
            }
            assert_eq!(house.answer("0000-0000-0000-0000", &ANSWERS).await, Casting::Unknown);
        });
        // Of persons the database knows nothing, and of a used code not even the group.
        assert_eq!(sql.count("invitation", "responded OR sent"), 0);
        assert_eq!(sql.count("invitation_token", "TRUE"), 0);
        assert_eq!(sql.count("mail_job", "TRUE"), 0);
        assert_eq!((sql.count("lot", "used"), sql.count("lot", "NOT used")), (12, 1));
        house.close();
        assert_eq!((sql.count("lot", "TRUE"), sql.count("ballot", "TRUE")), (0, 0));
        let release = app::release_of(&house.app, "w1").unwrap();
        let shown: Vec<&str> = release.units().map(|unit| unit.as_str()).collect();
        assert_eq!(shown, ["", "Desk", "Night"]);
        let code = sheet.groups[0].1[0].grouped();
        actix_web::rt::System::new().block_on(async {
            assert_eq!(house.answer(&code, &ANSWERS).await, Casting::Closed);
        });
    });
}

#[test]
fn codes_are_made_again_until_one_was_used_and_never_for_too_few() {
    both_databases(|url| {
        let house = TestHouse::new(&DatabaseUrl::parse(url).unwrap());
        house.import(&people_csv(&[("Desk", 8)]));
        house.open_on_terms(|terms| terms.lots = true);
        let first = make(&house).unwrap();
        assert!(matches!(refusal(make(&house)), Refusal::LotsMade(_, 8)));
        let second = app::make_lots(&house.app, "w1", true, &BY, house.now()).unwrap();
        assert_eq!(Sql::open(url).count("lot", "TRUE"), 8);
        actix_web::rt::System::new().block_on(async {
            let (old, new) = (first.groups[0].1[0].grouped(), second.groups[0].1[0].grouped());
            assert_eq!(house.answer(&old, &ANSWERS).await, Casting::Unknown);
            assert!(matches!(house.answer(&new, &ANSWERS).await, Casting::Stored(_)));
        });
        assert!(matches!(refusal(make(&house)), Refusal::LotsDrawn(_)));
        assert_eq!(Sql::open(url).count("lot", "TRUE"), 8, "the others open as before");
        house.close();
        assert!(matches!(refusal(make(&house)), Refusal::IntakeEnded(..)));
    });
}

/// Four people without an address among nine: fewer than the threshold.
fn mixed(people_without: usize) -> String {
    let with = (0..6).map(|n| format!("m{n}@elm.example,,Desk,lead@elm.example\n"));
    let without = (0..people_without).map(|n| format!(",00{n},Depot,\n"));
    let lead = "lead@elm.example,,Board,\n".to_owned();
    let rows: String = with.chain(without).chain([lead]).collect();
    format!("email,employee_id,team,manager_email\n{rows}")
}

fn import(house: &TestHouse, csv: &str) -> Result<(), AppError> {
    let mut request = ImportRequest::of(ImportMode::Full);
    request.many_may_leave = true;
    request.answers = Answers { taken_in: [Group::NoAddress].into(), ..Answers::default() };
    app::import_people(&house.app, csv.as_bytes(), &request, house.now()).map(drop)
}

#[test]
fn whoever_has_no_address_draws_and_the_others_are_mailed() {
    both_databases(|url| {
        let house = TestHouse::new(&DatabaseUrl::parse(url).unwrap());
        import(&house, &mixed(6)).unwrap();
        // The same file means the same people.
        import(&house, &mixed(6)).unwrap();
        house.open_wave();
        let sheet = make(&house).unwrap();
        assert_eq!(sheet.codes(), 6);
        actix_web::rt::System::new().block_on(async {
            let mailed: BTreeSet<String> =
                house.codes().await.into_iter().map(|(email, _)| email).collect();
            assert_eq!(mailed.len(), 7);
            assert!(mailed.iter().all(|email| email.ends_with("@elm.example")), "{mailed:?}");
        });
        let nobody = EmailAddress::of_person("002").unwrap();
        let again = app::send_link_again(&house.app, &nobody, house.now());
        assert!(matches!(again, Err(AppError::Refused(Refusal::NotInvited { .. }))), "{again:?}");
        // An address that comes later opens no second way into the same wave.
        let with_address = mixed(6).replace(",002,", "new@elm.example,002,");
        import(&house, &with_address).unwrap();
        let new = EmailAddress::parse("new@elm.example").unwrap();
        let again = app::send_link_again(&house.app, &new, house.now());
        assert!(matches!(again, Err(AppError::Refused(Refusal::NotInvited { .. }))), "{again:?}");
    });
}

#[test]
fn four_who_draw_are_too_few() {
    both_databases(|url| {
        let house = TestHouse::new(&DatabaseUrl::parse(url).unwrap());
        import(&house, &mixed(4)).unwrap();
        house.open_wave();
        assert!(matches!(
            refusal(make(&house)),
            Refusal::TooFewLots { wave, people: 4, k: 5 } if wave == WaveId::numbered(1)
        ));
        assert_eq!(Sql::open(url).count("lot", "TRUE"), 0);
    });
}

/// Somebody who reads results draws none: a code would count toward the threshold (R0).
#[test]
fn readers_are_mailed_where_everybody_draws() {
    both_databases(|url| {
        let house = TestHouse::new(&DatabaseUrl::parse(url).unwrap());
        import(&house, &mixed(0)).unwrap();
        house.open_on_terms(|terms| terms.lots = true);
        assert_eq!(make(&house).unwrap().codes(), 6);
        actix_web::rt::System::new().block_on(async {
            let mailed: Vec<_> = house.codes().await.into_iter().map(|(email, _)| email).collect();
            assert_eq!(mailed, ["lead@elm.example"]);
        });
    });
}

#[test]
fn a_file_without_addresses_is_taken_in_row_by_row() {
    both_databases(|url| {
        let house = TestHouse::new(&DatabaseUrl::parse(url).unwrap());
        for (csv, field, problem) in [
            (
                "email,employee_id,team\n,,Desk\n",
                "email",
                "there is neither an address nor an employee id",
            ),
            (
                "email,employee_id,team,manager_email\n,7,Desk,\na@elm.example,8,Desk,7\n",
                "manager_email",
                "this manager has no address to sign in with",
            ),
        ] {
            let refused = match import(&house, csv) {
                Err(AppError::Refused(Refusal::People(refused))) => refused.problems,
                other => panic!("{other:?}"),
            };
            let said = refused[0].to_string();
            assert!(said.contains(field) && said.contains(problem), "{said}");
            assert_eq!(Sql::open(url).count("employee", "TRUE"), 0);
        }
    });
}

#[test]
fn the_command_writes_one_code_for_each_and_never_over_a_file() {
    both_databases(|url| {
        let program = Program::on(url);
        program.import(&people_csv(&[("Desk", 12), ("Night", 5)]));
        let none = program.run(&["wave", "lots", "w1", "--output", "x.pdf"]);
        assert_eq!(none.code, 3, "{none:?}");
        let preview = program.json(&["wave", "preview", "--lots", "--closes", &in_days(7)]);
        assert_eq!(preview["drawing"], 17);
        let opened = program.done(&["wave", "open", "--lots", "--closes", &in_days(7)]);
        assert!(opened.out.contains("17 people draw a code: print them with"), "{opened:?}");
        let pdf = program.folder().join("codes.pdf");
        let path = pdf.display().to_string();
        let made = program.json(&["wave", "lots", "w1", "--output", &path]);
        assert_eq!((&made["codes"], &made["groups"]), (&17.into(), &2.into()));
        let codes = codes_of(&pdf);
        assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), 17, "{codes:?}");
        let before = fs::read(&pdf).unwrap();
        let again = program.run(&["wave", "lots", "w1", "--output", &path]);
        assert_eq!(again.code, 3, "{again:?}");
        assert_eq!(fs::read(&pdf).unwrap(), before);
        let elsewhere = program.folder().join("more.pdf").display().to_string();
        let unasked = program.run(&["wave", "lots", "w1", "--output", &elsewhere]);
        assert_eq!(unasked.code, 3, "{unasked:?}");
        assert!(unasked.err.contains("17 codes") && unasked.err.contains("--again"), "{unasked:?}");
        assert!(!program.folder().join("more.pdf").exists());
        let server = program.serve();
        assert_eq!(server.post("/s", &[("code", &codes[3])]).0, 200, "the first codes open still");
        program.done(&["wave", "lots", "w1", "--again", "--output", &elsewhere]);
        assert_eq!(server.post("/s", &[("code", &codes[3])]).0, 404, "made again on purpose");
        let shown = program.json(&["wave", "show", "w1"]);
        assert_eq!((&shown["lots"]["people"], &shown["lots"]["made"]), (&17.into(), &17.into()));
        let log = program.done(&["access-log"]);
        assert!(log.out.contains("codes made"), "{log:?}");
    });
}
