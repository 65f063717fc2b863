//! A headless Chromium of a test's own, driven through chromedriver (Debian's packages).

mod driver;

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;

use self::driver::Driver;

/// How long a busy machine may take for one step.
const PATIENCE: Duration = Duration::from_secs(20);

/// How a person's browser is set; the default is a telephone in daylight.
#[derive(Clone, Debug)]
pub struct BrowserOptions {
    /// Of the page, in CSS pixels: true at any width, while a window is never under 500.
    pub width: u32,
    pub height: u32,
    pub dark: bool,
    pub script: bool,
    /// The languages a person prefers, as in `de,en`.
    pub accept_language: &'static str,
}

impl Default for BrowserOptions {
    fn default() -> Self {
        Self { width: 390, height: 844, dark: false, script: true, accept_language: "en" }
    }
}

/// One browser with a new profile, ended with the value.
///
/// Every method panics with what it was about when the browser refuses.
pub struct Browser {
    client: Client,
    driver: Driver,
    // Dropped last: the browser writes here until it ends.
    _profile: TempDir,
}

impl Browser {
    pub async fn start(options: BrowserOptions) -> Self {
        let profile = tempfile::tempdir().unwrap();
        let driver = Driver::start();
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities(&options, profile.path()))
            .connect(&format!("http://{}", driver.address))
            .await
            .unwrap();
        Self { client, driver, _profile: profile }
    }

    /// Opens an address and waits until it is loaded.
    pub async fn goto(&self, url: &str) {
        self.client.goto(url).await.unwrap_or_else(|error| panic!("open {url}: {error}"));
    }

    pub async fn url(&self) -> String {
        self.client.current_url().await.unwrap().into()
    }

    pub async fn title(&self) -> String {
        self.client.title().await.unwrap()
    }

    /// What a person reads in the first element that matches.
    pub async fn text(&self, css: &str) -> String {
        self.find(css).await.text().await.unwrap_or_else(|error| panic!("read {css}: {error}"))
    }

    pub async fn attribute(&self, css: &str, name: &str) -> Option<String> {
        self.find(css).await.attr(name).await.unwrap()
    }

    pub async fn count(&self, css: &str) -> usize {
        self.client.find_all(Locator::Css(css)).await.unwrap().len()
    }

    /// Presses Enter in an element, as a person at a keyboard does.
    pub async fn press_enter(&self, css: &str) {
        let pressed = self.find(css).await.send_keys("\u{E007}").await;
        pressed.unwrap_or_else(|error| panic!("press Enter in {css}: {error}"));
    }

    /// For what stays on the page; see [`Self::follow`].
    pub async fn click(&self, css: &str) {
        self.find(css).await.click().await.unwrap_or_else(|error| panic!("click {css}: {error}"));
    }

    /// Types into a field, in place of what it held.
    pub async fn fill(&self, css: &str, value: &str) {
        let field = self.find(css).await;
        field.clear().await.unwrap_or_else(|error| panic!("clear {css}: {error}"));
        field.send_keys(value).await.unwrap_or_else(|error| panic!("fill {css}: {error}"));
    }

    /// Chooses a file of this machine.
    pub async fn attach(&self, css: &str, path: &str) {
        let field = self.find(css).await;
        field.send_keys(path).await.unwrap_or_else(|error| panic!("attach to {css}: {error}"));
    }

    /// Chooses an option of a list by its value.
    pub async fn choose_option(&self, css: &str, value: &str) {
        let chosen = self.find(css).await.select_by_value(value).await;
        chosen.unwrap_or_else(|error| panic!("choose {value} in {css}: {error}"));
    }

    /// Chooses a radio button or a check box by its label, as a person does: the button itself may
    /// be drawn by the style sheet.
    pub async fn choose(&self, name: &str, value: &str) {
        let input = format!("//input[@name='{name}'][@value='{value}']");
        let label = format!("//label[@for={input}/@id] | {input}/ancestor::label");
        let target = match self.client.find(Locator::XPath(&label)).await {
            Ok(label) => label,
            Err(error) if error.is_no_such_element() => {
                let found = self.client.find(Locator::XPath(&input)).await;
                found.unwrap_or_else(|error| panic!("find {name}={value}: {error}"))
            }
            Err(error) => panic!("find the label of {name}={value}: {error}"),
        };
        target.click().await.unwrap_or_else(|error| panic!("choose {name}={value}: {error}"));
    }

    /// Clicks a link or a button that leads to a new page, and waits for that page.
    pub async fn follow(&self, css: &str) {
        let old_page = self.find("html").await;
        self.click(css).await;
        // The click may return before the browser has left.
        let started = Instant::now();
        loop {
            match old_page.tag_name().await {
                Ok(_) => assert!(started.elapsed() < PATIENCE, "{css} leads to no new page"),
                Err(error) if is_gone(&error) => return,
                Err(error) => panic!("follow {css}: {error}"),
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    /// Presses the first button of a form that sends it, and waits for the new page.
    pub async fn submit(&self, form: &str) {
        self.follow(&format!("{form} :is(button:not([type]), [type=submit])")).await;
    }

    /// The value of `return …;` in the page.
    pub async fn execute(&self, script: &str) -> Value {
        let result = self.client.execute(script, Vec::new()).await;
        result.unwrap_or_else(|error| panic!("run {script}: {error}"))
    }

    /// Waits until a condition holds in the page.
    pub async fn until(&self, condition: &str) {
        let started = Instant::now();
        while self.execute(&format!("return !!({condition})")).await != true {
            assert!(started.elapsed() < PATIENCE, "never came true: {condition}");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    pub async fn has_horizontal_scroll(&self) -> bool {
        let root = "document.documentElement";
        self.execute(&format!("return {root}.scrollWidth > {root}.clientWidth")).await == true
    }

    /// What the page sees of itself, as a picture.
    pub async fn screenshot(&self, path: &Path) {
        fs::write(path, self.client.screenshot().await.unwrap()).unwrap();
    }

    /// The value of a cookie, also of one that scripts cannot read.
    pub async fn cookie(&self, name: &str) -> Option<String> {
        let cookies = self.client.get_all_cookies().await.unwrap();
        cookies.iter().find(|cookie| cookie.name() == name).map(|cookie| cookie.value().to_owned())
    }

    /// What the console got since the last call: errors, blocked resources, `console.log`.
    pub async fn console(&self) -> Vec<String> {
        let entries = self.beyond("se/log", &json!({ "type": "browser" })).await;
        let entries = entries.as_array().unwrap_or_else(|| panic!("no log: {entries}"));
        entries.iter().map(|entry| entry["message"].as_str().unwrap().to_owned()).collect()
    }

    /// The page as it is drawn, as PNG; a busy browser refuses for a while.
    pub async fn picture(&self) -> Vec<u8> {
        let how = json!({ "format": "png", "optimizeForSpeed": true });
        let started = Instant::now();
        loop {
            let answer = self.asked("Page.captureScreenshot", &how).await;
            if let Some(png) = answer["data"].as_str() {
                return STANDARD.decode(png).unwrap();
            }
            assert!(started.elapsed() < PATIENCE, "no picture: {answer}");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// One command of Chromium's developer tools, and its answer.
    pub async fn devtools(&self, command: &str, parameters: &Value) -> Value {
        let answer = self.asked(command, parameters).await;
        assert!(answer["error"].is_null(), "{command}: {answer}");
        answer
    }

    async fn asked(&self, command: &str, parameters: &Value) -> Value {
        let body = json!({ "cmd": command, "params": parameters });
        self.beyond("goog/cdp/execute", &body).await
    }

    /// What chromedriver has beyond the standard.
    async fn beyond(&self, command: &str, body: &Value) -> Value {
        let session = self.client.session_id().await.unwrap().unwrap();
        let path = format!("/session/{session}/{command}");
        let answer = self.driver.request("POST", &path, &body.to_string()).unwrap();
        let mut answer: Value = serde_json::from_str(&answer).unwrap();
        answer["value"].take()
    }

    async fn find(&self, css: &str) -> Element {
        let found = self.client.find(Locator::Css(css)).await;
        found.unwrap_or_else(|error| panic!("find {css}: {error}"))
    }
}

/// Whether an element's page has been left. Chromium says it in two ways, the second while the new
/// page comes.
fn is_gone(error: &CmdError) -> bool {
    error.is_stale_element_reference()
        || error.to_string().contains("does not belong to the document")
}

fn capabilities(options: &BrowserOptions, profile: &Path) -> Capabilities {
    let BrowserOptions { width, height, dark, script, accept_language } = options;
    // Chromium's own numbers: dark 0, light 1; allow 1, block 2.
    let scheme = u8::from(!dark);
    let permission = 1 + u8::from(!script);
    let args = [
        "--headless".to_owned(),
        "--no-sandbox".to_owned(), // refuses root otherwise; it only opens our own pages
        "--disable-gpu".to_owned(),
        "--disable-quic".to_owned(),
        "--disable-dev-shm-usage".to_owned(),
        "--disable-background-networking".to_owned(),
        "--disable-component-update".to_owned(),
        "--disable-sync".to_owned(),
        "--no-first-run".to_owned(),
        format!("--blink-settings=preferredColorScheme={scheme}"),
        format!("--user-data-dir={}", profile.display()),
    ];
    let metrics = json!({
        "width": width, "height": height, "pixelRatio": 1.0, "touch": false, "mobile": false,
    });
    let wanted = json!({
        "browserName": "chrome",
        "goog:loggingPrefs": { "browser": "ALL" },
        "goog:chromeOptions": {
            "args": args,
            "mobileEmulation": { "deviceMetrics": metrics },
            "prefs": {
                "intl.accept_languages": accept_language,
                "profile.managed_default_content_settings.javascript": permission,
            },
        },
    });
    wanted.as_object().unwrap().clone()
}

mod tests {
    use std::net::Ipv4Addr;

    use actix_web::http::header::ACCEPT_LANGUAGE;
    use actix_web::{App, HttpRequest, HttpResponse, HttpServer, web};

    use super::*;

    const PAGE: &str = "<!doctype html><title>One page</title>
        <p id=script>off</p><p id=language>LANGUAGE</p><p id=query>QUERY</p>
        <form action=/ ><input name=word value=old><button type=button>No</button>
        <input type=radio name=answer value=3 id=three style='position:absolute;opacity:0'>
        <label for=three>Three</label>
        <label><input type=radio name=answer value=4>Four</label>
        <input type=checkbox name=bare value=yes><button>Send</button></form>
        <div id=wide style='height:1px'></div>
        <script>document.getElementById('script').textContent = 'on'; console.log('was here')</script>";

    async fn page(request: HttpRequest) -> HttpResponse {
        let language = request.headers().get(ACCEPT_LANGUAGE);
        let language = language.map_or("", |value| value.to_str().unwrap());
        let body = PAGE.replace("LANGUAGE", language).replace("QUERY", request.query_string());
        let cookie = actix_web::cookie::Cookie::build("seen", "1").http_only(true).finish();
        HttpResponse::Ok().content_type("text/html; charset=utf-8").cookie(cookie).body(body)
    }

    /// Serves one page until the test ends; returns its address.
    fn serve() -> String {
        let server = HttpServer::new(|| App::new().default_service(web::to(page)))
            .workers(1)
            .disable_signals()
            .bind((Ipv4Addr::LOCALHOST, 0))
            .unwrap();
        let address = server.addrs().first().copied().unwrap();
        tokio::spawn(server.run());
        format!("http://{address}/")
    }

    #[tokio::test]
    async fn a_narrow_dark_window_is_narrow_and_dark() {
        let options = BrowserOptions { width: 320, dark: true, ..BrowserOptions::default() };
        let browser = Browser::start(options).await;
        browser.goto(&serve()).await;
        assert_eq!(browser.execute("return innerWidth").await, 320);
        let dark = "return matchMedia('(prefers-color-scheme: dark)').matches";
        assert_eq!(browser.execute(dark).await, true);

        assert!(!browser.has_horizontal_scroll().await);
        browser.execute("document.getElementById('wide').style.width = '321px'").await;
        assert!(browser.has_horizontal_scroll().await);

        let folder = tempfile::tempdir().unwrap();
        let picture = folder.path().join("page.png");
        browser.screenshot(&picture).await;
        let bytes = fs::read(&picture).unwrap();
        // A PNG's width stands in bytes 16 to 19.
        assert_eq!(bytes.get(16..20), Some(320_u32.to_be_bytes().as_slice()));
    }

    #[tokio::test]
    async fn a_form_is_filled_in_and_sent() {
        let options = BrowserOptions { accept_language: "de,en", ..BrowserOptions::default() };
        let browser = Browser::start(options).await;
        let address = serve();
        browser.goto(&address).await;
        assert_eq!(browser.title().await, "One page");
        assert_eq!(browser.text("#script").await, "on");
        assert!(browser.text("#language").await.starts_with("de"));
        let dark = "return matchMedia('(prefers-color-scheme: dark)').matches";
        assert_eq!(browser.execute(dark).await, false);
        assert_eq!(browser.cookie("seen").await.as_deref(), Some("1"));
        assert_eq!(browser.cookie("other").await, None);
        assert!(browser.console().await.iter().any(|line| line.contains("was here")));

        browser.fill("[name=word]", "new").await;
        browser.choose("answer", "4").await;
        browser.choose("answer", "3").await;
        browser.choose("bare", "yes").await;
        browser.click("[type=button]").await;
        browser.submit("form").await;
        assert_eq!(browser.url().await, format!("{address}?word=new&answer=3&bare=yes"));
        assert_eq!(browser.text("#query").await, "word=new&answer=3&bare=yes");
    }

    #[tokio::test]
    async fn script_off_is_off() {
        let options = BrowserOptions { script: false, ..BrowserOptions::default() };
        let browser = Browser::start(options).await;
        browser.goto(&serve()).await;
        assert_eq!(browser.text("#script").await, "off");
        assert_eq!(browser.count("input").await, 4);
        assert_eq!(browser.attribute("[name=word]", "value").await.as_deref(), Some("old"));
        assert!(!browser.has_horizontal_scroll().await);
        browser.follow("form button:last-of-type").await;
        assert!(browser.url().await.contains("word=old"));
    }
}
