//! A real provider and a real browser: across two sites, by whatever cookies and policies allow.

use std::env;
use std::io::{BufRead, BufReader, Lines};
use std::process::{Child, ChildStdout, Command, Stdio};

use serde_json::json;

use super::BACK;
use crate::support::browser::{Browser, BrowserOptions};
use crate::support::oidc::SECRET;
use crate::support::ports::unused_port;
use crate::support::program::{Program, Server};

/// npm's `oidc-provider`, until it is dropped. Its site is `localhost`, another than 127.0.0.1.
struct Real {
    child: Child,
    /// Kept: it goes on to say something, and ends where nobody could hear it.
    _said: Lines<BufReader<ChildStdout>>,
    port: u16,
}

impl Real {
    fn start(port: u16, back: &str) -> Self {
        let script = env::var("SDT_PULSE_TEST_OIDC").expect("tests/run.sh installs the provider");
        let plan = json!({ "port": port, "back": back, "people": {
            "outside@elm.example": { "groups": ["People team"] },
            "lead@elm.example": { "groups": ["Ski club"] },
        } });
        let mut child = Command::new("node")
            .args([script, plan.to_string()])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut said = BufReader::new(child.stdout.take().unwrap()).lines();
        assert!(said.any(|line| line.unwrap() == "ready"), "the provider did not start");
        Self { child, _said: said, port }
    }
}

impl Drop for Real {
    fn drop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

struct Scene {
    program: Program,
    server: Server,
    provider: Real,
}

impl Scene {
    fn open() -> Self {
        let program = Program::new();
        program.import("email,team,manager_email\nlead@elm.example,Ops,\na@elm.example,Ops/Desk,lead@elm.example\n");
        let port = unused_port();
        super::settings::add(
            &program,
            &format!(
                "\n[[oidc]]\nid = \"real\"\nname = \"Elm Street login\"\nissuer = \"http://localhost:{port}\"\n\
                 client_id = \"pulse\"\nscopes = [\"email\", \"groups\"]\n[oidc.roles]\n\"People team\" = \"hr\"\n"
            ),
        );
        let server = program.serve_with(&[("SDT_PULSE_OIDC_REAL_SECRET", SECRET)]);
        let provider = Real::start(port, &format!("http://{}{BACK}", server.addr));
        Self { program, server, provider }
    }

    /// As far as the provider's page that asks who it is.
    async fn choose(&self, browser: &Browser) {
        browser.goto(&format!("http://{}/app/sign-in", self.server.addr)).await;
        browser.submit("form.provider").await;
        self.at_provider(browser).await;
        browser.until("!!document.querySelector('[name=login]')").await;
    }

    async fn at_provider(&self, browser: &Browser) {
        browser.until(&format!("location.port === '{}'", self.provider.port)).await;
    }

    /// Says who it is there, comes back, and presses the button.
    async fn sign_in(&self, browser: &Browser, email: &str) {
        self.choose(browser).await;
        browser.fill("[name=login]", email).await;
        browser.submit("form").await;
        browser.until("location.pathname === '/app/sign-in/oidc/back'").await;
        assert!(browser.text("main").await.contains("You are back from Elm Street login."));
        browser.submit("main form").await;
    }
}

#[tokio::test]
async fn a_browser_goes_to_a_real_provider_and_comes_back_signed_in() {
    let scene = Scene::open();
    for script in [true, false] {
        let browser = Browser::start(BrowserOptions { script, ..BrowserOptions::default() }).await;
        scene.sign_in(&browser, "outside@elm.example").await;
        assert_eq!(browser.url().await, format!("http://{}/app", scene.server.addr));
        assert!(browser.cookie("sdt_pulse").await.is_some());
        assert!(browser.cookie("sdt_pulse_oidc").await.is_none());
    }
    let log = scene.log();
    assert!(log.contains("outside@elm.example") && log.contains("real: hr"), "{log}");
}

impl Scene {
    fn log(&self) -> String {
        let by_environment = [("SDT_PULSE_OIDC_REAL_SECRET", SECRET)];
        self.program.run_with(&["access-log"], &by_environment).out
    }
}

#[tokio::test]
async fn whoever_stops_at_a_real_provider_reads_so_and_may_begin_again() {
    let scene = Scene::open();
    let browser = Browser::start(BrowserOptions::default()).await;
    scene.choose(&browser).await;
    browser.follow("a[href$='/abort']").await;
    browser.until("location.pathname === '/app/sign-in/oidc/back'").await;
    assert_eq!(browser.text("h1").await, "Elm Street login did not sign you in");
    browser.submit("main form").await;
    scene.at_provider(&browser).await;
    // A lead by the people list, with a group that gives nothing.
    scene.sign_in(&browser, "lead@elm.example").await;
    assert_eq!(browser.url().await, format!("http://{}/app/team/Ops/Desk", scene.server.addr));
    let said = scene.server.said();
    assert!(!said.contains("code=") && !said.contains("s3cret"), "{said}");
}
