//! Every page that the program serves, reached as people reach it: in the demo, and where the demo has no such page, in
//! a small installation beside it.

use std::fs;
mod import;

use std::path::Path;
use std::time::Duration;

use serde_json::Value;
use url::Url;

use super::looker::{Finding, Looker, Visited};
use crate::support::oidc::FakeProvider;
use crate::support::ports::unused_port;
use crate::support::program::{Program, Server, in_days};
use crate::support::sql::Sql;

const TEAM: &str = "/app/team/{path:.*}";
const PRESENT: &str = "/app/present/{path:.*}";
const SUMMARY: &str = "/app/summary/{path:.*}";
const AUDIT: &str = "/app/audit/{path:.*}";

/// Routes whose answers are files, or lead elsewhere: pattern, and an address of it, or `EXPORT` for one
/// that the overview has.
pub const WITHOUT_PAGE: [(&str, &str); 11] = [
    ("/", "/"),
    ("/a/snapshot", "/a/snapshot"),
    ("/app/chart/{of}/{scale}/{path:.*}", "/app/chart/team/autonomy_satisfaction/Operations"),
    ("/app/export/{quarter}/{file}", "EXPORT"),
    ("/assets/app.css", "/assets/app.css"),
    ("/counted/{wave}.txt", "/counted/w8.txt"),
    ("/favicon.ico", "/favicon.ico"),
    ("/health/live", "/health/live"),
    ("/health/ready", "/health/ready"),
    ("/s/answers", "/s/answers"),
    ("/s/seal.js", "/s/seal.js"),
];

/// The same for the lead of the team alone.
const OF_THE_LEAD: (&str, &str) = ("/app/note/{path:.*}", "/app/note/Operations/Dispatch");

/// What was seen on all pages.
pub struct Walk {
    pub visited: Vec<Visited>,
    pub findings: Vec<Finding>,
    /// What was found on the page that has every mistake.
    pub planted: Vec<Finding>,
    /// Of each route without a page, what its answer's head says.
    pub without_page: Vec<(&'static str, String)>,
    pub measured: Vec<f64>,
    pub reached: usize,
}

struct Walker {
    looker: Looker,
    demo: Program,
    server: Server,
    links: Value,
}

/// Looks at every page, once for all tests of this module.
pub async fn walk() -> Walk {
    let demo = Program::bare();
    let links = demo.json(&["demo", "--no-serve"]);
    let server = demo.serve();
    let mut looker = Looker::start().await;
    let mistakes = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/accessibility/planted.html");
    looker.browser.goto(&format!("file://{}", mistakes.display())).await;
    looker.look("planted", "GET", "").await;
    let planted = looker.forget();
    let mut walker = Walker { looker, demo, server, links };
    walker.for_everybody().await;
    walker.answers().await;
    walker.team_audit().await;
    let mut without_page = walker.human_resources().await;
    without_page.push(walker.lead().await);
    walker.observer().await;
    walker.after_the_close().await;
    choice_of_teams(&mut walker.looker).await;
    first_wave(&mut walker.looker).await;
    by_a_provider(&mut walker.looker).await;
    set_up(&mut walker.looker).await;
    let Looker { visited, findings, measured, reached, .. } = walker.looker;
    Walk { visited, findings, planted, without_page, measured, reached }
}

impl Walker {
    async fn open(&self, path: &str) {
        self.looker.browser.goto(&format!("http://{}{path}", self.server.addr)).await;
    }

    /// A page that is opened by its address.
    async fn get(&mut self, page: &str, pattern: &'static str, path: &str) {
        self.open(path).await;
        self.looker.look(page, "GET", pattern).await;
    }

    /// What a form answers; `before` is script that fills it in and sends it.
    async fn sent(&mut self, page: &str, pattern: &'static str, script: &str) {
        self.leave_by(script).await;
        self.looker.look(page, "POST", pattern).await;
    }

    /// Runs a script that leads to another page, and waits for that.
    async fn leave_by(&self, script: &str) {
        leave_by(&self.looker, script).await;
    }

    async fn sign_in(&self, who: &str) {
        let link = Url::parse(self.links[who].as_str().unwrap()).unwrap();
        self.open(&format!("{}?{}", link.path(), link.query().unwrap())).await;
        self.looker.browser.submit("form").await;
    }

    async fn for_everybody(&mut self) {
        self.get("entry", "/s", "/s").await;
        // What its script shows until the form comes; nobody waits here for long.
        let going = "document.getElementById('paste').hidden = true; document.getElementById('going').hidden = false";
        self.looker.browser.execute(going).await;
        self.looker.look("entry, going on", "GET", "/s").await;
        self.get("entry in German", "/s", "/s?lang=de").await;
        self.get("kiosk", "/kiosk", "/kiosk").await;
        self.open("/s").await;
        self.sent("entry without a code", "/s", "document.querySelector('#paste form').submit()")
            .await;
        self.open("/s").await;
        let unknown = "document.getElementById('code').value = 'w1.x'; document.querySelector('#paste form').submit()";
        self.sent("entry with an unknown code", "/s", unknown).await;
        self.get("counted", "/counted/{wave}", "/counted/w8").await;
        self.get("counted, still open", "/counted/{wave}", "/counted/w9").await;
        self.get("unsubscribe", "/u/{code}", "/u/anything").await;
        self.sent("unsubscribe, unknown", "/u/{code}", "document.forms[0].submit()").await;
        self.get("sign-in", "/app/sign-in", "/app/sign-in").await;
        self.get("sign-in, used up", "/app/sign-in", "/app/sign-in?code=used").await;
        self.sent("sign-in, no address", "/app/sign-in", "document.forms[0].submit()").await;
        self.sign_in_by_mail().await;
        self.get("outbox", "/demo/outbox", "/demo/outbox").await;
        self.get("mail", "/demo/outbox/{number}", "/demo/outbox/0").await;
    }

    async fn sign_in_by_mail(&mut self) {
        self.open("/app/sign-in").await;
        let ask = "document.getElementById('email').value = 'hr@elmstreet.example'; document.forms[0].submit()";
        self.leave_by(ask).await;
        self.looker.look("sign-in, mailed", "GET", "/app/sign-in/code").await;
        let digits = "document.getElementById('code').value = '123456'; document.forms[0].submit()";
        self.sent("sign-in, wrong digits", "/app/sign-in/code", digits).await;
        let link = Url::parse(self.links["hr"].as_str().unwrap()).unwrap();
        self.get(
            "sign-in, offered",
            "/app/sign-in",
            &format!("{}?{}", link.path(), link.query().unwrap()),
        )
        .await;
        let used =
            "document.querySelector('[name=link]').value = 'used'; document.forms[0].submit()";
        self.sent("sign-in, used up after a look", "/app/sign-in/confirm", used).await;
    }

    /// Opens the form of somebody who is asked in the open wave.
    async fn form_of(&self, code: &str) {
        // A new fragment alone would load nothing.
        self.looker.browser.goto("about:blank").await;
        self.open(&format!("/s#{code}")).await;
        wait_for(&self.looker, "return !!document.getElementById('seal')").await;
    }

    async fn answers(&mut self) {
        let codes: Vec<String> = self.demo.codes().into_values().collect();
        let [code, other, ..] = codes.as_slice() else { panic!("{codes:?}") };
        let choose = "for (const one of document.querySelectorAll('#f input[value=\"3\"]')) one.checked = true;";
        self.form_of(code).await;
        self.looker.look("form", "POST", "/s").await;
        self.looker.browser.click(".lang button").await;
        wait_for(&self.looker, "return document.documentElement.lang === 'de'").await;
        self.looker.look("form in German", "POST", "/s").await;
        self.form_of(code).await;
        self.looker.browser.click("#send .btn").await;
        self.looker.look("form, nothing answered, by script", "POST", "/s").await;
        // Past the script that seals, as a browser without script does.
        let send = "HTMLFormElement.prototype.submit.call(document.getElementById('f'))";
        self.form_of(code).await;
        self.sent("form, nothing answered", "/s/answers", send).await;
        let some =
            format!("document.querySelector('#f input[value=\"3\"]').checked = true; {send}");
        self.sent("form, some answered", "/s/answers", &some).await;
        let long =
            format!("{choose} document.getElementById('comment').value = 'x'.repeat(5000); {send}");
        self.sent("form, comment too long", "/s/answers", &long).await;
        let mut database = Sql::open(&self.demo.url());
        let full =
            "CREATE TRIGGER full BEFORE INSERT ON ballot BEGIN SELECT RAISE(ABORT, 'full'); END";
        database.run(full);
        self.form_of(code).await;
        self.sent("form, not stored", "/s/answers", &format!("{choose} {send}")).await;
        database.run("DROP TRIGGER full");
        database.run("ALTER TABLE invitation_token RENAME TO gone");
        self.open("/s").await;
        let unseen = other.replace('"', "");
        let ask = format!(
            "document.getElementById('code').value = '{unseen}'; document.querySelector('#paste form').submit()"
        );
        self.sent("a fault", "/s", &ask).await;
        database.run("ALTER TABLE gone RENAME TO invitation_token");
        self.form_of(code).await;
        self.sent("thanks", "/s/answers", &format!("{choose} {send}")).await;
        self.open("/s").await;
        let again = format!(
            "document.getElementById('code').value = '{code}'; document.querySelector('#paste form').submit()"
        );
        self.sent("already sent", "/s", &again).await;
    }

    async fn team_audit(&mut self) {
        self.get("audit link", "/a", "/a").await;
        self.sent(
            "audit link without a code",
            "/a",
            "document.querySelector('#paste form').submit()",
        )
        .await;
        let unknown = "document.getElementById('code').value = 'x'; document.querySelector('#paste form').submit()";
        self.open("/a").await;
        self.sent("audit link, unknown", "/a", unknown).await;
        let link = self.links["audit"].as_str().unwrap();
        let code = link.split_once("/a#").unwrap().1.to_owned();
        self.open("/a").await;
        let right = unknown.replace("'x'", &format!("'{code}'"));
        self.sent("audit, read by the team", "/a", &right).await;
        let early =
            "const code = document.createElement('input'), form = document.createElement('form');
            code.name = 'code'; code.value = CODE; form.append(code); document.body.append(form);
            form.method = 'post'; form.action = '/a/snapshot'; form.submit()";
        let early = early.replace("CODE", &format!("'{code}'"));
        self.sent("audit as a file, not agreed yet", "/a/snapshot", &early).await;
    }

    async fn file(
        &mut self,
        page: &str,
        method: &'static str,
        pattern: &'static str,
        response: &str,
    ) {
        let (_, html) = response.split_once("<!doctype").unwrap();
        let file = self.demo.file("snapshot.html", format!("<!doctype{}", end_of_html(html)));
        self.looker.browser.goto(&format!("file://{file}")).await;
        self.looker.look(page, method, pattern).await;
    }

    async fn deputies(&mut self) {
        let (late, unit) = ("late@elmstreet.example", "Operations/Fleet");
        let until = crate::support::program::in_days(30);
        let named = ["user", "deputy", "grant", late, "--unit", unit, "--until", &until];
        self.demo.done(&named);
        self.open("/app/access?unit=Operations+%2F+Fleet").await;
        let nobody = "document.querySelector('form[action=\"/app/access/deputy\"]').submit()";
        self.sent("access, no deputy", "/app/access/deputy", nobody).await;
        let end = format!("/app/access/deputy/end?email={late}&unit={unit}");
        self.get("access, a deputy to be ended", "/app/access/deputy/end", &end).await;
        let foreign = "document.querySelector('main [name=csrf]').value = 'x'; document.querySelector('main form').submit()";
        self.sent("a foreign end of a deputy", "/app/access/deputy/end", foreign).await;
    }

    async fn settings(&mut self) {
        self.demo.done(&["user", "grant", "hr@elmstreet.example", "--role", "admin"]);
        self.get("settings", "/app/settings", "/app/settings").await;
        let send = "document.querySelector('main form').submit()";
        let foreign = format!("document.querySelector('main [name=csrf]').value = 'x'; {send}");
        for (page, pattern) in [
            ("settings, organisation", "/app/settings/organisation"),
            ("settings, address", "/app/settings/address"),
            ("settings, privacy", "/app/settings/privacy"),
        ] {
            self.get(page, pattern, pattern).await;
            self.sent("a foreign setting", pattern, &foreign).await;
        }
        self.get("settings, mail", "/app/settings/mail", "/app/settings/mail").await;
        let nobody = format!("document.getElementById('test_to').value = ''; {send}");
        self.sent("settings, mail to nobody", "/app/settings/mail", &nobody).await;
        self.get("settings, chat", "/app/settings/chat", "/app/settings/chat").await;
        let half = format!("document.getElementById('chat-slack').checked = true; {nobody}");
        self.sent("settings, chat without a token", "/app/settings/chat", &half).await;
        let domain = "/app/settings/mail/domain";
        let asks = format!("document.querySelector('main form').action = '{domain}'; {foreign}");
        self.sent("a foreign look at the domain", domain, &asks).await;
    }

    async fn human_resources(&mut self) -> Vec<(&'static str, String)> {
        self.sign_in("hr").await;
        self.get("desk", "/app", "/app").await;
        self.get("desk, with a slash", "/app/", "/app/").await;
        self.get("overview", "/app/results", "/app/results").await;
        self.get("comments", "/app/comments", "/app/comments").await;
        self.get("report of a division", TEAM, "/app/team/Operations").await;
        self.get("report of everybody", TEAM, "/app/team/").await;
        self.get("report, withheld", TEAM, "/app/team/Operations/Fleet").await;
        self.get("no such report", TEAM, "/app/team/Nowhere").await;
        self.get("oversight", "/app/oversight", "/app/oversight").await;
        self.get("people", "/app/people", "/app/people").await;
        self.get("people, nobody found", "/app/people", "/app/people?q=nobody").await;
        self.waves().await;
        self.programme().await;
        self.open("/app/people").await;
        let first = "document.querySelector('tbody a').getAttribute('href')";
        let person = self.looker.browser.execute(&format!("return {first}")).await;
        let person = person.as_str().unwrap().to_owned();
        self.get("person", "/app/people/{id}", &person).await;
        let erase = format!("{person}/erase");
        self.get("person, asked now", "/app/people/{id}/erase", &erase).await;
        // Nobody is asked who came after the opening.
        let late = "email,team\nlate@elmstreet.example,Operations/Fleet\n";
        let late = self.demo.file("late.csv", late);
        self.demo.done(&["people", "import", &late, "--mode", "partial"]);
        self.open("/app/people?q=late@elmstreet.example").await;
        let late = self.looker.browser.execute(&format!("return {first}")).await;
        let erase = format!("{}/erase", late.as_str().unwrap());
        self.get("person, to be erased", "/app/people/{id}/erase", &erase).await;
        let send = "document.querySelector('main form').submit()";
        self.sent("person, not confirmed", "/app/people/{id}/erase", send).await;
        self.import_of_people().await;
        self.deputies().await;
        self.settings().await;
        self.get("access", "/app/access", "/app/access").await;
        let grant = "document.querySelector('main form').submit()";
        self.sent("access, nothing typed", "/app/access/grant", grant).await;
        let last = "/app/access/revoke?email=hr@elmstreet.example&role=hr";
        self.get("access, to be taken", "/app/access/revoke", last).await;
        self.sent(
            "access, the last HR",
            "/app/access/revoke",
            "document.querySelector('main form').submit()",
        )
        .await;
        self.get("sessions", "/app/sessions", "/app/sessions").await;
        let foreign = "document.querySelector('main [name=csrf]').value = 'x'; document.querySelector('main form').submit()";
        self.sent("a foreign form", "/app/sessions", foreign).await;
        self.open("/app/sessions").await;
        let out = "document.querySelector('.who [name=csrf]').value = 'x'; document.querySelector('.who').submit()";
        self.sent("a foreign sign-out", "/app/sign-out", out).await;
        self.open("/app/results").await;
        // The last is of the oldest quarter: the newest waits for its open wave.
        let files = "[...document.querySelectorAll('a[href^=\"/app/export/\"]')]";
        let last = format!("return {files}.at(-1).getAttribute('href')");
        let file = self.looker.browser.execute(&last).await.as_str().unwrap().to_owned();
        let mut heads = Vec::new();
        for (pattern, path) in WITHOUT_PAGE {
            heads.push((pattern, self.head(&path.replace("EXPORT", &file)).await));
        }
        heads
    }

    /// A wave is open, so that no other can be.
    async fn waves(&mut self) {
        const TELL: &str = "/app/waves/{wave}/tell";
        let form = "document.querySelector('main form[method=post]').submit()";
        self.get("waves", "/app/waves", "/app/waves").await;
        self.get("plan, not yet", "/app/waves/new", "/app/waves/new?k=3&closes=x").await;
        self.get("wave, open", "/app/waves/{wave}", "/app/waves/w9").await;
        let again = "document.querySelector('main form[action$=resend]').submit()";
        self.sent("wave, no address", "/app/waves/{wave}/resend", again).await;
        let codes = "const form = document.querySelector('main form[action$=resend]'); form.action = '/app/waves/w9/lots'; form.submit()";
        self.sent("wave, nobody draws", "/app/waves/{wave}/lots", codes).await;
        self.get("mail, one came back", "/app/mail", "/app/mail").await;
        let foreign = "const form = document.querySelector('main form[method=post]'); form.csrf.value = 'x'; form.submit()";
        self.sent("a foreign second try", "/app/mail/retry", foreign).await;
        self.get("wave, over", "/app/waves/{wave}", "/app/waves/w8").await;
        self.get("what came of it", TELL, "/app/waves/w8/tell").await;
        let other = "const form = document.querySelector('main form[method=post]'); form.seen.value = 'x'; form.submit()";
        self.sent("what came of it, another text", TELL, other).await;
        self.get("reminder", "/app/waves/{wave}/remind", "/app/waves/w9/remind").await;
        self.get("early end", "/app/waves/{wave}/close", "/app/waves/w9/close").await;
        self.sent("early end, nothing typed", "/app/waves/{wave}/close", form).await;
        for (page, pattern, action) in [
            ("a foreign invitation", "/app/waves/{wave}/invite", "/app/waves/w9/invite"),
            ("a foreign reminder", "/app/waves/{wave}/remind", "/app/waves/w9/remind"),
        ] {
            self.open("/app/waves/w9").await;
            let foreign = format!(
                "const form = document.querySelector('main form[method=post]'); form.action = '{action}'; form.csrf.value = 'x'; form.submit()"
            );
            self.sent(page, pattern, &foreign).await;
        }
    }

    /// The demo has a programme; paused it is another page.
    async fn programme(&mut self) {
        const PAGE: &str = "/app/programme";
        self.get("programme", PAGE, PAGE).await;
        let none = "document.querySelector('#weekday').name = 'x'; document.querySelector('main form[action=\"/app/programme\"]').submit()";
        self.sent("programme, no weekday", PAGE, none).await;
        self.open(PAGE).await;
        let add = "document.querySelector('main form[action$=blackout]').submit()";
        self.sent("programme, no days", "/app/programme/blackout", add).await;
        for (page, pattern) in [
            ("a foreign removal", "/app/programme/blackout/remove"),
            ("a foreign pause", "/app/programme/pause"),
            ("a foreign resumption", "/app/programme/resume"),
        ] {
            self.open(PAGE).await;
            let foreign = format!(
                "const form = document.querySelector('main form[method=post]'); form.action = '{pattern}'; form.csrf.value = 'x'; form.submit()"
            );
            self.sent(page, pattern, &foreign).await;
        }
        self.demo.done(&["programme", "pause"]);
        self.get("programme, paused", PAGE, PAGE).await;
        self.demo.done(&["programme", "resume"]);
    }

    /// The head of what whoever is signed in is answered.
    async fn head(&self, path: &str) -> String {
        let cookie = self.looker.browser.cookie("sdt_pulse").await.unwrap();
        let (_, response) = self.server.get_with(path, &format!("sdt_pulse={cookie}"));
        response.split("\r\n\r\n").next().unwrap().to_lowercase()
    }

    /// With the head of the one address without a page that is the lead's alone.
    async fn lead(&mut self) -> (&'static str, String) {
        self.sign_in("lead").await;
        let (pattern, path) = OF_THE_LEAD;
        let without_page = (pattern, self.head(path).await);
        let report = "/app/team/Operations/Dispatch";
        self.open(report).await;
        let note = "document.querySelector('#note form:not(li form)').submit()";
        self.sent("report, note refused", "/app/note/{path:.*}", note).await;
        self.get("summary", SUMMARY, "/app/summary/Operations").await;
        self.get("report for a meeting", PRESENT, "/app/present/Operations/Dispatch").await;
        let audit = "/app/audit/Operations/Dispatch";
        self.open(audit).await;
        let refused = "[...document.querySelectorAll('main .entry')].find(one => one.querySelector('[required]')).submit()";
        self.sent("audit, entry refused", AUDIT, refused).await;
        self.open(audit).await;
        let link = "document.querySelector('main .entry [name=form][value=link]').form.submit()";
        self.sent("audit, link made", AUDIT, link).await;
        let snapshot =
            self.looker.browser.attribute("#snapshots a[href*=html]", "href").await.unwrap();
        let cookie = self.looker.browser.cookie("sdt_pulse").await.unwrap();
        let (status, response) = self.server.get_with(&snapshot, &format!("sdt_pulse={cookie}"));
        assert_eq!(status, 200);
        self.file("audit snapshot", "GET", "/app/audit-snapshot/{file}", &response).await;
        let (_, link) =
            self.links["other_audits"][1].as_array().map(|pair| (&pair[0], &pair[1])).unwrap();
        self.links["small"] = link.clone();
        self.sign_in("small").await;
        self.get("audit of a small team", AUDIT, "/app/audit/Operations/Night%20crew").await;
        self.get("report of a small team", TEAM, "/app/team/Operations/Night%20crew").await;
        let small = "/app/present/Operations/Night%20crew";
        self.get("meeting of a small team", PRESENT, small).await;
        without_page
    }

    async fn observer(&mut self) {
        self.sign_in("observer").await;
        self.get("oversight, by an observer", "/app/oversight", "/app/oversight").await;
        self.get("access log", "/app/oversight/access", "/app/oversight/access").await;
    }

    async fn after_the_close(&mut self) {
        let code = self.demo.codes().into_values().last().unwrap();
        self.demo.done(&["wave", "close", "w9"]);
        self.open("/s").await;
        let ask = format!(
            "document.getElementById('code').value = '{code}'; document.querySelector('#paste form').submit()"
        );
        self.sent("closed", "/s", &ask).await;
    }
}

/// Somebody who leads two teams, where no report is yet.
async fn choice_of_teams(looker: &mut Looker) {
    let program = Program::new();
    program.import("email,team,manager_email\nlead@elm.example,Ops,\na@elm.example,Ops/Desk,lead@elm.example\nb@elm.example,Ops/Depot,lead@elm.example\n");
    program.done(&["wave", "open", "--closes", &in_days(7)]);
    let server = program.serve();
    let link = program.json(&["login-link", "lead@elm.example"]);
    let link = Url::parse(link["link"].as_str().unwrap()).unwrap();
    let path = format!("http://{}{}?{}", server.addr, link.path(), link.query().unwrap());
    looker.browser.goto(&path).await;
    looker.browser.submit("form").await;
    looker.look("choice of teams", "GET", "/app").await;
    looker.browser.goto(&format!("http://{}/app/team/Ops/Desk", server.addr)).await;
    looker.look("report before the first wave", "GET", TEAM).await;
}

/// HR before any wave: planned, tried out, about to be opened.
async fn first_wave(looker: &mut Looker) {
    let program = Program::new();
    program.import("email,team\na@elm.example,Ops/Desk\nb@elm.example,Ops/Depot\n");
    program.done(&["user", "grant", "hr@elm.example", "--role", "hr"]);
    let server = program.serve();
    let link = program.json(&["login-link", "hr@elm.example"]);
    let link = Url::parse(link["link"].as_str().unwrap()).unwrap();
    let address = |path: &str| format!("http://{}{path}", server.addr);
    let path = format!("{}?{}", link.path(), link.query().unwrap());
    looker.browser.goto(&address(&path)).await;
    looker.browser.submit("form").await;
    looker.browser.goto(&address("/app/waves/new")).await;
    looker.look("plan", "GET", "/app/waves/new").await;
    let form = "document.querySelector('main form[method=post]').submit()";
    leave_by(looker, form).await;
    looker.look("plan, tried out", "POST", "/app/waves/new/practice").await;
    looker.browser.goto(&address("/app/waves/new/open")).await;
    looker.look("wave, to be opened", "GET", "/app/waves/new/open").await;
    leave_by(looker, form).await;
    looker.look("wave, no month typed", "POST", "/app/waves/new/open").await;
}

/// Where people sign in by a provider: one that keeps them where they are, and one that is away.
async fn by_a_provider(looker: &mut Looker) {
    let (provider, program) = (FakeProvider::start(), Program::new());
    let settings = program.data().join("sdt-pulse.toml");
    let mut text = fs::read_to_string(&settings).unwrap();
    let away = format!("http://127.0.0.1:{}", unused_port());
    for (id, issuer) in [("here", provider.issuer()), ("away", &away)] {
        text += &format!(
            "\n[[oidc]]\nid = \"{id}\"\nname = \"Elm Street login\"\nissuer = \"{issuer}\"\n\
             client_id = \"pulse\"\nclient_secret = \"x\"\n"
        );
    }
    fs::write(&settings, text).unwrap();
    let server = program.serve();
    let at = |path: &str| format!("http://{}{path}", server.addr);
    looker.browser.goto(&at("/app/sign-in")).await;
    looker.look("sign-in, by a provider or by mail", "GET", "/app/sign-in").await;
    leave_by(looker, "document.forms[0].submit()").await;
    looker.look("sign-in, on to a provider", "GET", "/app/sign-in/oidc").await;
    let way = looker.browser.attribute("main a", "href").await.unwrap();
    let way = Url::parse(&way).unwrap();
    let (_, state) = way.query_pairs().find(|(name, _)| name == "state").unwrap();
    let back = "/app/sign-in/oidc/back";
    looker.browser.goto(&at(&format!("{back}?code=x&state={state}"))).await;
    looker.look("sign-in, back from a provider", "GET", back).await;
    leave_by(looker, "document.forms[0].submit()").await;
    looker.look("sign-in, refused", "POST", back).await;
    looker.browser.goto(&at(&format!("{back}?code=x&state=y"))).await;
    looker.look("sign-in, another's answer", "GET", back).await;
    looker.browser.goto(&at("/app/sign-in")).await;
    leave_by(looker, "document.forms[1].submit()").await;
    looker.look("sign-in, provider away", "POST", "/app/sign-in/oidc").await;
}

/// From an empty folder: the demo is set up.
async fn set_up(looker: &mut Looker) {
    let program = Program::bare();
    let server = program.serve_unset();
    let said = server.settled();
    let code = said.split_once("Set-up code: ").unwrap().1.split_whitespace().next().unwrap();
    let at = |path: &str| format!("http://{}{path}", server.addr);
    let paste = "document.querySelector('#paste form').submit()";
    let send = "document.querySelector('main form').submit()";
    looker.browser.goto(&at("/setup")).await;
    looker.look("set-up link", "GET", "/setup").await;
    leave_by(looker, paste).await;
    looker.look("set-up link, no code", "POST", "/setup").await;
    leave_by(looker, &format!("document.getElementById('code').value = 'x'; {paste}")).await;
    looker.look("set-up link, ended", "POST", "/setup").await;
    leave_by(looker, &format!("document.getElementById('code').value = '{code}'; {paste}")).await;
    looker.look("set-up, who it is", "POST", "/setup").await;
    leave_by(looker, send).await;
    looker.look("set-up, no address", "POST", "/setup").await;
    leave_by(looker, &format!("document.getElementById('email').value = 'it@elm.example'; {send}"))
        .await;
    looker.look("set-up, organisation", "GET", "/setup/organisation").await;
    leave_by(looker, send).await;
    looker.look("set-up, no name", "POST", "/setup/organisation").await;
    looker.browser.goto(&at("/setup/address")).await;
    looker.look("set-up, address", "GET", "/setup/address").await;
    leave_by(looker, &format!("document.getElementById('base_url').value = 'x'; {send}")).await;
    looker.look("set-up, no such address", "POST", "/setup/address").await;
    looker.browser.goto(&at("/setup/mail")).await;
    looker.look("set-up, mail", "GET", "/setup/mail").await;
    let nowhere = "document.getElementById('smtp_host').value = '127.0.0.1'; document.getElementById('smtp_port').value = '1'; document.querySelector('main form button').click()";
    leave_by(looker, nowhere).await;
    looker.look("set-up, mail that failed", "POST", "/setup/mail").await;
    program.import("email,team\na@elm.example,Desk\nb@elm.example,Desk\nc@elm.example,Depot\n");
    let foreign = format!("document.querySelector('main [name=csrf]').value = 'x'; {send}");
    for (page, pattern) in [
        ("set-up, people", "/setup/people"),
        ("set-up, privacy", "/setup/privacy"),
        ("set-up, first wave", "/setup/wave"),
    ] {
        looker.browser.goto(&at(pattern)).await;
        looker.look(page, "GET", pattern).await;
        leave_by(looker, &foreign).await;
        looker.look(&format!("{page}, of another session"), "POST", pattern).await;
    }
}

/// Without what stands after the end of a body that came in chunks.
fn end_of_html(html: &str) -> &str {
    html.split_once("</html>").map_or(html, |(html, _)| html)
}

async fn leave_by(looker: &Looker, script: &str) {
    looker.browser.execute("window.isTheOldPage = true").await;
    looker.browser.execute(script).await;
    wait_for(looker, "return !window.isTheOldPage && document.readyState === 'complete'").await;
}

async fn wait_for(looker: &Looker, condition: &str) {
    for _ in 0..1000 {
        if looker.browser.execute(condition).await == true {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!(
        "never: {condition}, after {:?}, at {}",
        looker.visited.last(),
        looker.browser.url().await
    );
}
