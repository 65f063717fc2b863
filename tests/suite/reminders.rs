//! The one reminder of a wave: to whom it goes, and that it tells nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use sdt_pulse::app::{
    self, AppError, Casting, Listener, MailPass, OpenRequest, Refusal, Reminded, Sent,
};
use sdt_pulse::domain::{MailPurpose, Reminders, Threshold};
use sdt_pulse::mail::{MailRoute, OutboxMail, read_outbox};
use sdt_pulse::store::DatabaseUrl;
use serde_json::json;
use tempfile::TempDir;
use tokio::runtime::Runtime;

use crate::support::both_databases;
use crate::support::house::{CLOSES_ON, TestHouse};
use crate::support::program::{Program, in_days, people_csv};
use crate::support::sql::Sql;

const PEOPLE: usize = 12;
/// So many have answered when the reminder goes out.
const ANSWERED: usize = 5;

/// Twelve people who were mailed; five of them have answered.
struct OpenWaveScene {
    house: TestHouse,
    sql: Sql,
    /// By address.
    codes: BTreeMap<String, String>,
    folder: TempDir,
    runtime: Runtime,
}

impl OpenWaveScene {
    fn with(url: &str, reminders: Reminders) -> Self {
        let runtime = Runtime::new().unwrap();
        let house = TestHouse::new(&DatabaseUrl::parse(url).unwrap());
        house.import(&people_csv(&[("Desk", PEOPLE / 2), ("Depot", PEOPLE / 2)]));
        let form = house.form().name.clone();
        let request =
            OpenRequest { reminders, ..OpenRequest::new(form, CLOSES_ON, Threshold::default()) };
        app::open_wave(&house.app, &request, house.now()).unwrap();
        let codes: BTreeMap<String, String> = runtime.block_on(house.codes()).into_iter().collect();
        let folder = tempfile::tempdir().unwrap();
        let this = Self { house, sql: Sql::open(url), codes, folder, runtime };
        for email in this.answered() {
            assert!(matches!(this.answer(&this.codes[&email]), Casting::Stored(_)));
        }
        this
    }

    /// Two of the first team and three of the second, whatever the order of random ids.
    fn answered(&self) -> BTreeSet<String> {
        self.codes.keys().step_by(2).take(ANSWERED).cloned().collect()
    }

    fn unanswered(&self) -> BTreeSet<String> {
        let answered = self.answered();
        self.codes.keys().filter(|email| !answered.contains(*email)).cloned().collect()
    }

    fn everybody(&self) -> BTreeSet<String> {
        self.codes.keys().cloned().collect()
    }

    fn answer(&self, code: &str) -> Casting {
        self.runtime.block_on(self.house.answer(code, &[("COM_S1", "4")]))
    }

    fn outbox(&self) -> PathBuf {
        self.folder.path().join("reminders")
    }

    fn remind_to(&self, folder: &Path) -> Result<(Reminded, Sent), AppError> {
        let reminded = app::remind(&self.house.app, true, self.house.now())?;
        app::hurry_mail(&self.house.app, &[MailPurpose::Reminder], self.house.now())?;
        let mut pass = MailPass::new(MailRoute::Outbox(folder.to_owned()), self.house.clock());
        pass.only = vec![MailPurpose::Reminder];
        let listener = Listener { done: &mut || {}, failed: &mut |_| {} };
        let passed = app::mail_pass(&self.house.app, &pass, listener);
        let report = self.runtime.block_on(passed)?.unwrap();
        let run = report.of(&[MailPurpose::Reminder]);
        match report.down {
            Some(problem) => Err(problem.into()),
            None => Ok((reminded, run)),
        }
    }

    fn remind(&self) -> Sent {
        self.remind_to(&self.outbox()).unwrap().1
    }

    fn reminded(&mut self) -> i64 {
        self.sql.count("mail_job", "purpose = 'reminder' AND state = 'sent'")
    }

    fn mails(&self) -> Vec<OutboxMail> {
        read_outbox(&self.outbox()).unwrap()
    }

    fn recipients(&self) -> BTreeSet<String> {
        self.mails().into_iter().map(|mail| mail.to).collect()
    }

    fn close(&self) {
        app::close_wave(&self.house.app, "w1", self.house.now()).unwrap();
    }
}

fn code(mail: &OutboxMail) -> String {
    mail.link.split_once('#').unwrap().1.to_owned()
}

const fn sent(sent: usize) -> Sent {
    Sent { sent, failed: 0 }
}

#[test]
fn everybody_is_reminded_once_whether_or_not_they_have_answered() {
    both_databases(|url| {
        let open = OpenWaveScene::with(url, Reminders::Everybody);
        assert_eq!(open.remind(), sent(PEOPLE));
        assert_eq!((open.recipients(), open.mails().len()), (open.everybody(), PEOPLE));
        assert_eq!(open.remind(), sent(0), "a second run");
        assert_eq!(open.mails().len(), PEOPLE);
    });
}

/// Without the column nothing can read it: the reminder for everybody does its work all the same, the
/// other one cannot.
#[test]
fn the_reminder_for_everybody_reads_nowhere_who_has_answered() {
    both_databases(|url| {
        for reminders in Reminders::ALL {
            let folder = tempfile::tempdir().unwrap();
            let postgres = crate::support::postgres::Database::create();
            let own = match url.strip_prefix("sqlite:") {
                Some(_) => format!("sqlite:{}", folder.path().join("test.db").display()),
                None => postgres.url().to_owned(),
            };
            let mut open = OpenWaveScene::with(&own, reminders);
            open.sql.run("ALTER TABLE invitation RENAME COLUMN responded TO hidden");
            match (reminders, open.remind_to(&open.outbox())) {
                (Reminders::Everybody, Ok((_, run))) => assert_eq!(run, sent(PEOPLE)),
                (Reminders::Unanswered, Err(AppError::Store(_))) => {}
                (_, other) => panic!("{reminders:?}: {other:?}"),
            }
        }
    });
}

/// With its link, its code and its way off the list taken out, every mail of a team is the same.
#[test]
fn the_mail_of_those_who_have_answered_is_the_mail_of_the_others() {
    both_databases(|url| {
        let open = OpenWaveScene::with(url, Reminders::Everybody);
        open.remind();
        let answered = open.answered();
        let mut texts: BTreeMap<bool, BTreeSet<String>> = BTreeMap::new();
        for mail in open.mails() {
            let (_, off) = mail.text.split_once("/u/").unwrap();
            let off = off.split_whitespace().next().unwrap();
            let text = mail.text.replace(&code(&mail), "CODE").replace(off, "OFF");
            assert!(text.contains("This mail goes to everybody who was invited"), "{text}");
            texts.entry(answered.contains(&mail.to)).or_default().insert(mail.subject + &text);
        }
        assert_eq!(texts[&true].len(), 1, "both teams have six people");
        assert_eq!(texts[&true], texts[&false]);
    });
}

#[test]
fn only_those_are_reminded_whose_link_is_unused_where_the_terms_say_so() {
    both_databases(|url| {
        let open = OpenWaveScene::with(url, Reminders::Unanswered);
        assert_eq!(open.remind(), sent(PEOPLE - ANSWERED));
        assert_eq!(open.recipients(), open.unanswered());
        for mail in open.mails() {
            assert!(mail.text.contains("only to those whose link was unused"), "{}", mail.text);
        }
        assert_eq!(open.remind(), sent(0), "a second run");
    });
}

#[test]
fn old_and_new_links_open_one_invitation_until_the_close() {
    both_databases(|url| {
        let open = OpenWaveScene::with(url, Reminders::Everybody);
        open.remind();
        let (answered, left) = (open.answered(), open.unanswered());
        let mut by_old_link = true;
        for mail in open.mails() {
            let (old, new) = (&open.codes[&mail.to], &code(&mail));
            assert_ne!(old, new);
            if answered.contains(&mail.to) {
                assert_eq!(open.answer(new), Casting::AlreadySent);
                continue;
            }
            assert!(left.contains(&mail.to));
            let (first, second) = if by_old_link { (old, new) } else { (new, old) };
            assert!(matches!(open.answer(first), Casting::Stored(_)));
            assert_eq!(open.answer(second), Casting::AlreadySent);
            by_old_link = !by_old_link;
        }
        open.close();
        let published = app::release_of(&open.house.app, "w1").unwrap().published().unwrap();
        assert_eq!(published["units"][0]["n"], PEOPLE);
        assert_eq!(open.answer(&code(&open.mails()[0])), Casting::Closed);
    });
}

#[test]
fn a_run_that_broke_off_goes_on_where_it_stopped() {
    both_databases(|url| {
        let mut open = OpenWaveScene::with(url, Reminders::Everybody);
        // No folder can be made where a file lies.
        let blocked = open.folder.path().join("blocked");
        fs::write(&blocked, "").unwrap();
        assert!(matches!(open.remind_to(&blocked), Err(AppError::Mail(_))));
        assert_eq!(open.reminded(), 0);
        // As if it had stopped after five.
        open.sql.run(
            "UPDATE mail_job SET state = 'sent' WHERE id IN
               (SELECT id FROM mail_job WHERE purpose = 'reminder' ORDER BY id LIMIT 5)",
        );
        assert_eq!(open.remind(), sent(PEOPLE - 5));
        assert_eq!(open.reminded(), i64::try_from(PEOPLE).unwrap());
    });
}

#[test]
fn nobody_is_reminded_who_was_not_mailed_or_does_not_want_to_be() {
    both_databases(|url| {
        let mut open = OpenWaveScene::with(url, Reminders::Everybody);
        open.sql.run(
            "UPDATE employee SET unsubscribed = TRUE WHERE email = 'p1.t0@elm.example';
             UPDATE invitation SET sent = FALSE WHERE employee_id =
               (SELECT id FROM employee WHERE email = 'p2.t0@elm.example')",
        );
        open.sql.run(
            "UPDATE mail_job SET state = 'waiting' WHERE invitation_id =
               (SELECT id FROM invitation WHERE NOT sent)",
        );
        let (reminded, run) = open.remind_to(&open.outbox()).unwrap();
        assert_eq!((run, reminded.never_mailed), (sent(PEOPLE - 2), 1));
        let recipients = open.recipients();
        assert!(!recipients.contains("p1.t0@elm.example"));
        assert!(!recipients.contains("p2.t0@elm.example"));
    });
}

#[test]
fn there_is_nothing_to_remind_of_without_a_wave_that_takes_answers() {
    both_databases(|url| {
        let open = OpenWaveScene::with(url, Reminders::Everybody);
        open.house.set_clock("2026-12-05T12:00:00Z");
        let late = open.remind_to(&open.outbox());
        assert!(matches!(late, Err(AppError::Refused(Refusal::IntakeEnded(..)))), "{late:?}");
        open.close();
        let closed = open.remind_to(&open.outbox());
        assert!(matches!(closed, Err(AppError::Refused(Refusal::NoOpenWave))), "{closed:?}");
        assert!(!open.outbox().exists());
    });
}

/// Under "unanswered" a mark of a reminder is a mark of no answer.
#[test]
fn after_the_close_nothing_tells_who_was_reminded() {
    both_databases(|url| {
        let mut open = OpenWaveScene::with(url, Reminders::Unanswered);
        open.remind();
        let left = i64::try_from(PEOPLE - ANSWERED).unwrap();
        assert_eq!(open.reminded(), left);
        let tokens = i64::try_from(PEOPLE).unwrap() + left;
        assert_eq!(open.sql.count("invitation_token", "TRUE"), tokens);
        open.close();
        for (table, condition) in
            [("mail_job", "TRUE"), ("invitation", "responded"), ("invitation_token", "TRUE")]
        {
            assert_eq!(open.sql.count(table, condition), 0, "{table} {condition}");
        }
        if let Sql::Postgres(_) = open.sql {
            // No old version of any row, and one last transaction for all of them.
            open.sql.run("CREATE EXTENSION pageinspect");
            let versions = "SELECT COUNT(*) AS number FROM generate_series(0,
                pg_relation_size('invitation') / current_setting('block_size')::bigint - 1) AS page,
                LATERAL heap_page_items(get_raw_page('invitation', page)) WHERE lp_len > 0";
            assert_eq!(open.sql.number(versions), i64::try_from(PEOPLE).unwrap());
            let writers = "SELECT COUNT(DISTINCT xmin::text) AS number FROM invitation";
            assert_eq!(open.sql.number(writers), 1);
        }
    });
}

#[test]
fn the_command_says_to_whom_it_went_and_that_a_second_run_sends_nothing() {
    both_databases(|url| {
        let program = Program::on(url);
        program.import(&people_csv(&[("Desk", 6)]));
        assert_eq!(program.run(&["mail", "remind", "--now"]).code, 3, "no wave is open");
        program.done(&["wave", "open", "--closes", &in_days(7)]);
        let soon = program.run(&["mail", "remind"]);
        assert_eq!(soon.code, 3, "{soon:?}");
        assert!(soon.err.contains(&in_days(3)) && soon.err.contains("--now"), "{soon:?}");
        let early = program.done(&["mail", "remind", "--now"]);
        assert_eq!(early.out, "0 sent: nobody of wave w1 is left to remind\n");
        assert!(early.err.contains("6 of the invited were never mailed"), "{early:?}");
        program.done(&["mail", "run"]);
        let first = program.done(&["mail", "remind", "--now"]);
        assert_eq!(
            first.out,
            "6 sent, 0 failed: the reminder of wave w1, to everybody who was invited\n"
        );
        assert!(first.err.contains("Each holds its person's link"), "{first:?}");
        assert_eq!(
            program.json(&["mail", "remind", "--now"]),
            json!({ "wave": "w1", "reminders": "everybody", "sent": 0, "failed": 0,
                    "never_mailed": 0 })
        );
    });
}
