//! The people list on a page: who is asked, found by a text, and nothing of who answers.

use actix_web::rt::System;

use super::{Desk, HR, LEAD, OBSERVER};
use crate::support::both_databases;

#[test]
fn hr_finds_people_by_address_name_or_group_and_page_by_page() {
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::new(url);
            let mut csv = "email,name,team,manager_email\n".to_owned();
            for number in 0..120 {
                csv += &format!("p{number:03}@elm.example,Ána {number},Ops/Team {},\n", number % 3);
            }
            desk.house.import(&csv);
            let hr = desk.sign_in(HR).await;
            let page = desk.get("/app/people", Some(&hr)).await.body;
            assert!(page.contains("would ask 120 people"), "{page}");
            // Those of before have left with the import, and stand in the list until they are deleted.
            assert!(page.contains("138 people are found"), "{page}");
            assert_eq!(page.matches("<tr><th scope=\"row\">").count(), 50, "{page}");
            assert!(page.contains("/app/people?page=2") && !page.contains("page=0"), "{page}");
            let last = desk.get("/app/people?page=3", Some(&hr)).await.body;
            assert_eq!(last.matches("<tr><th scope=\"row\">").count(), 38, "{last}");
            assert!(last.contains("page=2") && !last.contains("page=4"), "{last}");
            for (search, found) in [
                ("q=P00", "10 people are found"),
                ("q=%C3%A1na+7&page=1", "11 people are found"),
                ("q=team+2", "40 people are found"),
                ("q=d3%40elm", "One person is found"),
                ("q=nobody", "Nobody is found"),
                ("q=%22%3E%3Cscript%3E", "Nobody is found"),
            ] {
                let page = desk.get(&format!("/app/people?{search}"), Some(&hr)).await;
                assert_eq!(page.status, 200);
                assert!(page.body.contains(found), "{search}: {}", page.body);
                assert!(!page.body.contains("<script>"), "{}", page.body);
            }
            let left = desk.get("/app/people?q=d3%40elm", Some(&hr)).await.body;
            assert!(left.contains("has left"), "{left}");
        });
    });
}

/// Nobody but HR, and the same bytes whoever answers.
#[test]
fn an_answer_changes_nothing_of_the_list() {
    both_databases(|url| {
        System::new().block_on(async {
            let desk = Desk::with_results(url).await;
            let hr = desk.sign_in(HR).await;
            let before = desk.get("/app/people", Some(&hr)).await.body;
            let codes = desk.house.codes().await;
            let (_, code) = codes.iter().rev().find(|(_, code)| code.starts_with("w2.")).unwrap();
            let items = &desk.house.form().items;
            let answers: Vec<(&str, &str)> =
                items.iter().map(|item| (item.id.as_str(), "4")).collect();
            desk.house.answer(code, &answers).await;
            assert_eq!(desk.get("/app/people", Some(&hr)).await.body, before);
            for other in [LEAD, OBSERVER] {
                let signed = desk.sign_in(other).await;
                assert_eq!(desk.get("/app/people", Some(&signed)).await.status, 404);
            }
        });
    });
}
