//! A person's page: all that is stored, who changed it when, and erasing them.

use actix_web::rt::System;
use sdt_pulse::app;

use super::{Desk, HR, LEAD, OBSERVER, address};
use crate::support::both_databases;

/// Without tags, blanks made one.
fn text(html: &str) -> String {
    let main = html.split("<main").nth(1).unwrap();
    let pieces = main.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
    pieces.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
}

#[test]
fn hr_reads_all_that_is_stored_and_the_log_names_the_reader_alone() {
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::with_results(url).await;
            let file = "employee_id,email,name,team,manager_email,locale,timezone\n\
                        7,moved@elm.example,Ána <b>Ruiz,Ops/Night,lead@elm.example,de,Europe/Berlin\n";
            let mut request = app::ImportRequest::of(sdt_pulse::domain::ImportMode::Partial);
            app::import_people(&desk.house.app, file.as_bytes(), &request, desk.house.now()).unwrap();
            request.answers.teams_renamed = true;
            let moved = file.replace("moved@", "ana@").replace("Ops/Night", "Ops/Desk");
            app::import_people(&desk.house.app, moved.as_bytes(), &request, desk.house.now()).unwrap();

            let hr = desk.sign_in(HR).await;
            let path = format!("/app/people/{}", desk.person("ana@elm.example"));
            let before = desk.log();
            let page = desk.get(&path, Some(&hr)).await;
            assert_eq!(page.status, 200);
            let shown = text(&page.body);
            for says in [
                "Address ana@elm.example",
                "Addresses before moved@elm.example",
                "Name Ána &#60;b&#62;Ruiz",
                "Group Ops / Desk",
                "Lead lead@elm.example",
                "Staff number 7",
                "Language Deutsch",
                "Time zone Europe/Berlin",
                "Next survey asks them",
                "Role by grant none",
                "No link to sign in No session No entry of the access log",
                "Surveys that asked them None.",
                "moved@elm.example came onto the list: Ops / Night, led by lead@elm.example",
                "address moved@elm.example → ana@elm.example; Ops / Night → Ops / Desk",
            ] {
                assert!(shown.contains(says), "{says} in {shown}");
            }
            // Of the import that brought everybody nothing of the others.
            assert!(!shown.contains("d3@elm.example"), "{shown}");
            let added: Vec<String> =
                desk.log().into_iter().filter(|line| !before.contains(line)).collect();
            assert_eq!(added, [format!("{HR} person")]);

            let asked = desk.person("d3@elm.example");
            let shown = text(&desk.get(&format!("/app/people/{asked}"), Some(&hr)).await.body);
            for says in ["w1: asked, mailed", "w2: asked, not mailed", "shown to nobody"] {
                assert!(shown.contains(says), "{says} in {shown}");
            }
            let list = desk.get("/app/people?q=ana", Some(&hr)).await.body;
            assert!(list.contains(&format!("href=\"{path}\"")), "{list}");
            for other in ["0", "g", &asked[1..], &asked.to_uppercase(), &"0".repeat(32)] {
                let none = desk.get(&format!("/app/people/{other}"), Some(&hr)).await;
                assert_eq!(none.status, 404, "{other}");
            }
            for who in [LEAD, OBSERVER] {
                let signed = desk.sign_in(who).await;
                for path in [path.clone(), format!("{path}/erase")] {
                    assert_eq!(desk.get(&path, Some(&signed)).await.status, 404);
                }
            }
        });
    });
}

/// Not a byte of it depends on an answer.
#[test]
fn a_persons_page_says_the_same_before_and_after_their_answer() {
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::with_results(url).await;
            let codes = desk.house.codes().await;
            let (email, code) = codes
                .iter()
                .find(|(email, code)| code.starts_with("w2.") && email != LEAD)
                .unwrap();
            let hr = desk.sign_in(HR).await;
            let path = format!("/app/people/{}", desk.person(email));
            let before = desk.get(&path, Some(&hr)).await.body;
            let items = &desk.house.form().items;
            let answers: Vec<(&str, &str)> =
                items.iter().map(|item| (item.id.as_str(), "4")).collect();
            desk.house.answer(code, &answers).await;
            assert_eq!(desk.get(&path, Some(&hr)).await.body, before);
        });
    });
}

#[test]
fn a_person_is_erased_by_their_typed_address_alone() {
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::with_results(url).await;
            desk.house.import(&format!("{}late@elm.example,Ops/Desk,\n", super::desk::people()));
            let hr = desk.sign_in(HR).await;
            let path = format!("/app/people/{}/erase", desk.person("late@elm.example"));
            let asking = desk.get(&path, Some(&hr)).await.body;
            assert!(asking.contains("Type late@elm.example to erase"), "{asking}");
            for typed in ["", "late", "d3@elm.example", "\"><script>"] {
                let answer = desk.post(&path, Some(&hr), &[("confirm_email", typed)]).await;
                assert_eq!(answer.status, 422, "{typed}");
                assert!(answer.body.contains("<title>Error: "), "{}", answer.body);
                assert!(!answer.body.contains("<script>"), "{}", answer.body);
            }
            let mut forged = hr.clone();
            forged.csrf = "x".to_owned();
            let right = [("confirm_email", "late@elm.example")];
            assert_eq!(desk.post(&path, Some(&forged), &right).await.status, 403);
            let before = desk.log();
            let erased =
                desk.post(&path, Some(&hr), &[("confirm_email", " LATE@elm.example")]).await;
            assert_eq!((erased.status.as_u16(), erased.location.as_str()), (303, "/app/people"));
            let added: Vec<String> =
                desk.log().into_iter().filter(|line| !before.contains(line)).collect();
            assert_eq!(added, [format!("{HR} person erased")]);
            assert_eq!(desk.sql().count("employee", "email = 'late@elm.example'"), 0);
            assert_eq!(desk.post(&path, Some(&hr), &right).await.status, 404);
            assert!(app::roster_log(&desk.house.app).is_ok());
        });
    });
}

#[test]
fn whom_an_open_wave_asks_is_not_erased() {
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::with_results(url).await;
            let hr = desk.sign_in(HR).await;
            let path = format!("/app/people/{}/erase", desk.person("d3@elm.example"));
            let asking = desk.get(&path, Some(&hr)).await.body;
            assert!(asking.contains("w2 asks them until 22 January 2027"), "{asking}");
            assert!(!asking.contains("confirm_email"), "{asking}");
            let typed = [("confirm_email", "d3@elm.example")];
            let refused = desk.post(&path, Some(&hr), &typed).await;
            assert_eq!(refused.status, 409);
            assert!(refused.body.contains("w2 asks them until"), "{}", refused.body);
        });
    });
}

#[test]
fn the_last_hr_is_not_erased() {
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::new(url);
            desk.house.import(&format!("{}{HR},Ops/Desk,\n", super::desk::people()));
            let hr = desk.sign_in(HR).await;
            let path = format!("/app/people/{}/erase", desk.person(HR));
            let typed = [("confirm_email", HR)];
            let refused = desk.post(&path, Some(&hr), &typed).await;
            assert_eq!(refused.status, 409);
            assert!(refused.body.contains("the last person with the role HR"), "{}", refused.body);
            let (by, now) = (sdt_pulse::domain::Actor::CommandLine, desk.house.now());
            app::grant_role(&desk.house.app, &by, &address("x@elm.example"), app::Role::Hr, now)
                .unwrap();
            assert_eq!(desk.post(&path, Some(&hr), &typed).await.location, "/app/people");
            // Whoever erases themselves is signed out by it.
            assert_eq!(desk.get("/app/people", Some(&hr)).await.location, "/app/sign-in");
        });
    });
}
