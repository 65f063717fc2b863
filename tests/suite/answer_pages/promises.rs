//! The sentences of "Who sees what": that each names its test, and the tests of those that no other
//! part of this suite holds.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use actix_web::http::StatusCode;
use jiff::tz::TimeZone;
use sdt_pulse::app::{self, AppError, Casting, OpenRequest, Sheet};
use sdt_pulse::auth::Role;
use sdt_pulse::ballot_box::TrusteeSecret;
use sdt_pulse::domain::{
    Actor, Comment, EmailAddress, PolicyError, Reminders, SheetContent, UnitPath,
};
use serde_json::Value;

use super::{Page, Site};

/// The list's sentences, as they stand on the page.
fn sentences(page: &Page) -> Vec<String> {
    let list = super::between(&page.body, "<details>", "</details></div>");
    list.split("<li>").skip(1).map(|item| item.split("</li>").next().unwrap().to_owned()).collect()
}

fn address(name: &str) -> EmailAddress {
    EmailAddress::parse(&format!("{name}@elm.example")).unwrap()
}

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// Every `module::name` of a test in this project, the module being its file's or folder's name.
pub fn all_tests() -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    rust_files(&root.join("src"), &mut files);
    rust_files(&root.join("tests/suite"), &mut files);
    let mut tests = BTreeSet::new();
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let stem = file.file_stem().unwrap().to_str().unwrap().to_owned();
        let folder = file.parent().unwrap().file_name().unwrap().to_str().unwrap().to_owned();
        let mut lines = text.lines().map(str::trim);
        while let Some(line) = lines.next() {
            let marks = ["#[test]", "#[actix_web::test]", "#[tokio::test"];
            if !marks.iter().any(|mark| line.starts_with(mark)) {
                continue;
            }
            let name = lines.find_map(|line| line.split_once("fn ")).unwrap().1;
            let name = name.split('(').next().unwrap();
            tests.insert(format!("{stem}::{name}"));
            tests.insert(format!("{folder}::{name}"));
        }
    }
    tests
}

#[test]
fn every_sentence_names_what_holds_it_and_there_is_such_a_test() {
    let source = include_str!("../../../src/web/answer/who_sees.rs");
    let tests = all_tests();
    let held: Vec<&str> = source
        .lines()
        .filter_map(|line| line.split_once("// Held by "))
        .map(|(_, test)| test)
        .collect();
    for test in &held {
        let segments: Vec<&str> = test.split("::").collect();
        let [.., module, name] = segments[..] else { panic!("{test}") };
        assert!(tests.contains(&format!("{module}::{name}")), "there is no test {test}");
    }
    // Every sentence's line follows a comment that names its test, or says why there can be none.
    let lines: Vec<&str> = source.lines().map(str::trim).collect();
    let mut said = 0;
    for (at, line) in lines.iter().enumerate() {
        if !line.contains("get(\"survey-who-") && !line.contains("(\"survey-who-") {
            continue;
        }
        let heading = line.contains("heading");
        let before = lines[at.saturating_sub(16)..at]
            .iter()
            .any(|line| line.starts_with("// Held by ") || line.starts_with("// A limit of "));
        assert!(heading || before, "nothing is said to hold: {line}");
        said += usize::from(!heading);
    }
    assert!(said >= 20 && held.len() >= 20, "{said} sentences, {} tests", held.len());
}

#[actix_web::test]
async fn the_list_says_what_is_true_for_this_wave_and_nothing_else() {
    let site = Site::open().await;
    let usual = sentences(&site.open_form("ana").await);
    assert_eq!(usual.len(), 21, "{usual:#?}");
    // A reader hears one sentence more.
    assert_eq!(sentences(&site.open_form("lead").await).len(), 22);
    assert!(usual.iter().any(|one| one.starts_with("A reminder goes to everybody")));
    assert!(usual.iter().any(|one| one.contains("the key file and the database")));
    assert!(usual.iter().any(|one| one.contains("count the copy as well. Each counting names")));
    assert!(!usual.iter().any(|one| one.contains("omment")), "{usual:#?}");

    let secret = TrusteeSecret::generate("Works <council>").unwrap();
    let other = Site::open_on_terms(|request: &mut OpenRequest| {
        request.reminders = Reminders::Unanswered;
        request.comments = true;
        request.trustee = Some(secret.public_half());
    });
    let other = other.await;
    let list = sentences(&other.open_form("ana").await);
    assert_eq!(list.len(), 23, "{list:#?}");
    for part in [
        "A reminder goes only to those whose link is unused",
        "the key is not here: Works &#60;council&#62; has it",
        "need Works &#60;council&#62;, whose program opens one box only",
        "if at least 10 people answer and at least 5 comment",
        "A comment can give you away",
    ] {
        assert!(list.iter().any(|one| one.contains(part)), "{part}: {list:#?}");
    }
    for gone in ["the key file", "A reminder goes to everybody"] {
        assert!(!list.iter().any(|one| one.contains(gone)), "{gone}");
    }
}

/// Adults read 238 words of plain text a minute (doi 10.1016/j.jml.2019.104047), which is 79 in twenty seconds.
#[actix_web::test]
async fn the_table_of_who_sees_what_is_read_in_twenty_seconds_and_stands_first() {
    const WORDS: usize = 238 / 3;
    let site = Site::open_on_terms(|request: &mut OpenRequest| request.comments = true).await;
    let page = site.open_form("ana").await;
    let list = super::between(&page.body, "<details>", "</details></div>");
    let (table, rest) = list.split_once("</table>").unwrap();
    let plain = table.replace('<', " <").replace('>', "> ");
    let words = plain.split_whitespace().filter(|word| !word.contains(['<', '>', '=']));
    let words: Vec<&str> = words.collect();
    assert!((50..=WORDS).contains(&words.len()), "{}: {words:?}", words.len());
    assert_eq!(table.matches("<tbody>").count(), 4);
    // What stays possible right below, and the fingerprint at the very end.
    let places = ["What stays possible", "Every rule", "by which rules", "<code>"];
    let places = places.map(|heading| rest.find(heading).unwrap());
    assert!(places.is_sorted(), "{places:?}");
}

#[actix_web::test]
async fn whoever_can_open_the_report_is_counted() {
    let site = Site::open().await;
    let report = |page: &Page| {
        let all = sentences(page);
        all.into_iter().find(|one| one.starts_with("The report of ")).unwrap()
    };
    let page = site.open_form("ana").await;
    let expected = "The report of Operations / Depot North can be opened by HR (nobody at the \
                    moment) and by whoever leads it or stands in for its lead (1 person).";
    assert_eq!(report(&page), expected);
    for name in ["hr1", "hr2", "ida"] {
        app::grant_role(
            &site.house.app,
            &Actor::CommandLine,
            &address(name),
            Role::Hr,
            site.house.now(),
        )
        .unwrap();
    }
    // An observer opens no report.
    app::grant_role(
        &site.house.app,
        &Actor::CommandLine,
        &address("nia"),
        Role::Observer,
        site.house.now(),
    )
    .unwrap();
    assert!(report(&site.open_form("ana").await).contains("HR (3 people)"));
    let above = report(&site.open_form("max").await);
    assert!(above.starts_with("The report of Operations can be opened"), "{above}");
    assert!(above.contains("its lead (nobody at the moment)"), "{above}");
    // Who stands in for the lead is counted with the lead.
    let (by, until) = (Actor::CommandLine, site.house.now().to_zoned(TimeZone::UTC).date());
    let depot = UnitPath::parse("Operations / Depot North").unwrap();
    let (app, now) = (&site.house.app, site.house.now());
    app::grant_deputy(app, &by, &address("max"), &depot, until, now).unwrap();
    assert!(report(&site.open_form("ana").await).contains("for its lead (2 people)"));
}

#[actix_web::test]
async fn the_rules_are_those_of_the_log_and_cannot_be_changed() {
    let site = Site::open().await;
    let log = app::policy_log(&site.house.app).unwrap();
    assert_eq!(log.entries().len(), 1);
    let page = site.open_form("ana").await;
    let shown = format!("<code>{}</code>", log.entries()[0].0.sha256);
    assert!(sentences(&page).last().unwrap().ends_with(&shown), "{:?}", sentences(&page).last());

    // Not by the program, and not past it.
    for change in [
        "UPDATE wave SET k = 3",
        "UPDATE wave SET reminders = 'unanswered'",
        "UPDATE wave SET comments = TRUE",
        "UPDATE wave SET wave_pub = X'00'",
        "UPDATE chain_entry SET body_json = '{}'",
        "DELETE FROM chain_entry",
        "INSERT OR REPLACE INTO chain_entry SELECT * FROM chain_entry",
        "UPDATE wave_roster SET invited_n = 1",
        "DELETE FROM wave_roster",
        "INSERT OR REPLACE INTO wave_roster SELECT * FROM wave_roster",
    ] {
        assert!(site.refuses(change), "{change}");
    }
    // Nor by somebody who takes the database's own guard away: the close compares.
    for who in ["ana", "ben", "cem", "dee", "eva", "fay"] {
        assert_eq!(site.send(who, &site.all("4")).await.status, StatusCode::OK);
    }
    site.sql("DROP TRIGGER wave_promise_fixed");
    site.sql("UPDATE wave SET k = 6");
    let refused = app::close_wave(&site.house.app, "w1", site.house.now());
    let differs = AppError::PolicyChanged(PolicyError::Differs {
        wave: log.promises().next().unwrap().1.wave.clone(),
        what: "threshold",
    });
    assert_eq!(format!("{:?}", refused.unwrap_err()), format!("{differs:?}"));
    site.sql("UPDATE wave SET k = 5");
    app::close_wave(&site.house.app, "w1", site.house.now()).unwrap();
}

/// So many of those who count answer and comment; what the close keeps of it.
async fn comments_kept(respondents: usize, comments: usize) -> Vec<String> {
    let site = Site::open_on_terms(|request: &mut OpenRequest| request.comments = true).await;
    let who = ["ana", "ben", "cem", "dee", "eva", "fay", "gil", "hal", "ida", "jan", "kai"];
    let form = site.house.form();
    for (at, name) in who.iter().take(respondents).enumerate() {
        let text = format!("Less waiting {at}");
        let comment = Comment::parse(if at < comments { &text } else { "" }).unwrap();
        let content = SheetContent { values: vec![4; form.items.len()], comment };
        let sheet = Sheet::Plain(content);
        assert!(matches!(site.house.cast(site.code(name), sheet).await, Casting::Stored(_)));
    }
    site.house.close();
    let release = app::release_of(&site.house.app, "w1").unwrap();
    let kept = site.texts("SELECT text AS t FROM comment ORDER BY id");
    let shown = release.comments().shown().map_or(0, |shown| shown.get().count);
    assert_eq!(usize::try_from(shown).unwrap(), kept.len());
    kept
}

#[actix_web::test]
async fn comments_are_read_by_hr_alone_and_only_from_enough() {
    assert!(comments_kept(9, 5).await.is_empty());
    assert!(comments_kept(10, 4).await.is_empty());
    let mut kept = comments_kept(10, 5).await;
    kept.sort();
    let written: Vec<String> = (0..5).map(|at| format!("Less waiting {at}")).collect();
    assert_eq!(kept, written);
    // Who opens the page: answer_pages has the test of its route.
}

/// The policy's own words for who may see what are what `auth` grants.
#[test]
fn the_policy_grants_what_sessions_grant() {
    let readers: Vec<bool> = Role::ALL.into_iter().map(Role::reads_results).collect();
    assert_eq!(readers, [true, false, false]);
    assert_eq!(Role::ALL.map(Role::id), ["hr", "observer", "admin"]);
}

#[actix_web::test]
async fn the_database_tells_who_used_a_link_and_no_time_or_answer() {
    let site = Site::open().await;
    for (who, value) in [("ana", "1"), ("ben", "5")] {
        assert_eq!(site.send(who, &site.all(value)).await.status, StatusCode::OK);
    }
    assert_eq!(site.number("SELECT COUNT(*) AS n FROM invitation WHERE responded"), 2);
    // Of what an answer touches, no column holds a time, and a ballot has no way back to a person.
    let columns = |table: &str, like: &str| {
        let named = format!("SELECT COUNT(*) AS n FROM pragma_table_info('{table}') WHERE {like}");
        site.number(&named)
    };
    for table in ["ballot", "invitation", "invitation_token"] {
        let time = "name LIKE '%\\_at' ESCAPE '\\' OR name LIKE '%time%' OR name LIKE '%date%' \
                    OR name LIKE '%\\_on' ESCAPE '\\'";
        assert_eq!(columns(table, time), 0, "{table}");
        assert_eq!(
            site.number(&format!(
                "SELECT COUNT(*) AS n FROM pragma_table_list('{table}') WHERE wr"
            )),
            1,
            "{table}: rows have a hidden order"
        );
    }
    assert_eq!(columns("ballot", "name NOT IN ('id', 'wave_id', 'sealed')"), 0);
    // Sealed: of one length, and nothing of the sheet to be seen.
    let lengths = "SELECT COUNT(DISTINCT LENGTH(sealed)) AS n FROM ballot";
    assert_eq!(site.number(lengths), 1);
    for part in ["[1,1,1", "[5,5,5", "\"a\""] {
        let plain = format!(
            "SELECT COUNT(*) AS n FROM ballot WHERE INSTR(sealed, CAST('{part}' AS BLOB)) > 0"
        );
        assert_eq!(site.number(&plain), 0, "{part}");
    }
}

#[actix_web::test]
async fn after_the_close_no_answer_key_or_mark_remains() {
    let site = Site::open().await;
    for who in ["ana", "ben", "cem", "dee", "eva", "fay"] {
        assert_eq!(site.send(who, &site.all("4")).await.status, StatusCode::OK);
    }
    let key = site.house.keys().join("w1.key");
    assert!(key.exists() && site.ballots() == 6);
    site.house.close();
    assert!(!key.exists());
    assert_eq!(site.ballots(), 0);
    assert_eq!(site.number("SELECT COUNT(*) AS n FROM invitation_token"), 0);
    assert_eq!(site.number("SELECT COUNT(*) AS n FROM invitation WHERE responded"), 0);
    assert_eq!(site.number("SELECT COUNT(*) AS n FROM release"), 1);
}

#[actix_web::test]
async fn a_release_names_nobody() {
    let site = Site::open().await;
    for who in ["ana", "ben", "cem", "dee", "eva", "fay"] {
        assert_eq!(site.send(who, &site.all("4")).await.status, StatusCode::OK);
    }
    site.house.close();
    let published = app::published_waves(&site.house.app).unwrap();
    let everything = format!("{published:?}");
    assert!(everything.contains("Depot North"), "nothing was published");
    for person in ["ana", "ben", "hal", "lead"] {
        assert!(!everything.contains(&format!("{person}@")), "{person}");
    }
    assert_eq!(site.number("SELECT COUNT(*) AS n FROM release WHERE INSTR(body_json, '@') > 0"), 0);
}

/// The whole number behind a published mean of the first statement.
fn sum(release: &Value, unit: &str) -> (f64, f64) {
    let units = release["units"].as_array().unwrap();
    let unit = units.iter().find(|one| one["path"] == unit).unwrap();
    let cell = &unit["items"]["COM_S1"];
    let (n, mean) = (cell["n"].as_f64().unwrap(), cell["mean"].as_f64().unwrap());
    ((n * mean).round(), n)
}

/// A limit that is said: this is how somebody reads a lead's answer.
#[actix_web::test]
async fn a_reader_among_people_who_all_agree_can_be_read() {
    let site = Site::open().await;
    for who in ["ana", "ben", "cem", "dee", "eva", "fay"] {
        assert_eq!(site.send(who, &site.all("5")).await.status, StatusCode::OK);
    }
    assert_eq!(site.send("lead", &site.all("2")).await.status, StatusCode::OK);
    site.house.close();
    let release = app::release_of(&site.house.app, "w1").unwrap().published().unwrap();
    let (sum, n) = sum(&release, "");
    // Six who count, cut off at 6 x 5 - 4; the rest is the seventh's.
    assert_eq!((n, sum - 26.0), (7.0, 2.0));
}

/// A limit that is said: two waves, and somebody left in between.
#[actix_web::test]
async fn somebody_who_leaves_can_be_guessed_at_as_is_said() {
    let mut site = Site::open().await;
    let answers =
        [("ana", "3"), ("ben", "4"), ("cem", "2"), ("dee", "3"), ("eva", "4"), ("fay", "1")];
    for (who, value) in answers {
        assert_eq!(site.send(who, &site.all(value)).await.status, StatusCode::OK);
    }
    site.house.close();
    site.next_wave(|line| !line.starts_with("fay@")).await;
    for (who, value) in &answers[..5] {
        assert_eq!(site.send(who, &site.all(value)).await.status, StatusCode::OK);
    }
    site.house.close();
    let released = |wave| app::release_of(&site.house.app, wave).unwrap().published().unwrap();
    let ((before, n), (after, m)) = (sum(&released("w1"), ""), sum(&released("w2"), ""));
    // Nothing in either wave tells it; whoever knows that the others said the same again guesses it.
    assert_eq!((n - m, before - after), (1.0, 1.0));
}

#[actix_web::test]
async fn whoever_runs_the_chat_is_named_while_there_is_one() {
    let site = Site::open().await;
    let chat = [(app::SettingKey::ChatToken, "xoxb-1"), (app::SettingKey::Chat, "slack")];
    app::change_settings(&site.house.app, &Actor::CommandLine, &chat, site.house.now()).unwrap();
    let said = sentences(&site.open_form("ana").await);
    assert_eq!(said.len(), 22, "{said:#?}");
    let one = said.iter().find(|one| one.starts_with("Whoever runs Slack can see that you were"));
    assert!(one.is_some_and(|one| one.contains("Your answers do not go there")), "{said:#?}");
}
