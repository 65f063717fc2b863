//! A browser on the form, and what it sends.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

use super::Site;
use super::browser::wait_for;
use crate::support::browser::{Browser, BrowserOptions};

/// Stands between browser and server and keeps every byte that the browser sends.
pub(super) struct Wire {
    pub address: SocketAddr,
    sent: Arc<Mutex<Vec<Vec<u8>>>>,
}

impl Wire {
    fn before(server: SocketAddr) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let address = listener.local_addr().unwrap();
        let sent = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&sent);
        thread::spawn(move || {
            for client in listener.incoming() {
                let number = {
                    let mut kept = kept.lock().unwrap();
                    kept.push(Vec::new());
                    kept.len() - 1
                };
                let (client, server) = (client.unwrap(), TcpStream::connect(server).unwrap());
                let (back, answers) = (client.try_clone().unwrap(), server.try_clone().unwrap());
                let kept = Arc::clone(&kept);
                thread::spawn(move || {
                    carry(client, server, |bytes| {
                        kept.lock().unwrap()[number].extend_from_slice(bytes);
                    });
                });
                thread::spawn(move || carry(answers, back, |_| ()));
            }
        });
        Self { address, sent }
    }

    /// The bodies of the POSTs to an address, in the order of the connections.
    ///
    /// The server closes a connection that waits for five seconds; a browser that writes to it all
    /// the same writes the very same bytes to another, and that counts once.
    pub fn posts(&self, path: &str) -> Vec<String> {
        let sent = self.sent.lock().unwrap();
        let texts = sent.iter().map(|bytes| String::from_utf8(bytes.clone()).unwrap());
        let start = format!("POST {path} HTTP/1.1\r\n");
        let bodies = texts.flat_map(|text| {
            let requests = text.split(&start).skip(1).map(str::to_owned).collect::<Vec<_>>();
            requests.into_iter().map(|request| {
                let (head, body) = request.split_once("\r\n\r\n").unwrap();
                let length = super::between(head, "Content-Length: ", "\r\n");
                body[..length.parse().unwrap()].to_owned()
            })
        });
        let mut bodies: Vec<String> = bodies.collect();
        bodies.dedup();
        bodies
    }

    /// Whether a text ever went to the server, in any request.
    pub fn carried(&self, text: &str) -> bool {
        let sent = self.sent.lock().unwrap();
        sent.iter().any(|bytes| String::from_utf8_lossy(bytes).contains(text))
    }
}

/// Until either side ends, as browsers do without a word.
fn carry(mut from: TcpStream, mut to: TcpStream, mut seen: impl FnMut(&[u8])) {
    let mut bytes = [0; 16 * 1024];
    while let Ok(count @ 1..) = from.read(&mut bytes) {
        seen(&bytes[..count]);
        if to.write_all(&bytes[..count]).is_err() {
            break;
        }
    }
    // The other side may be gone already.
    let _gone = to.shutdown(Shutdown::Write);
}

/// A wave with comments, its pages, and a browser on the form of `who`.
pub(super) struct Scene {
    pub site: Site,
    pub wire: Wire,
    pub browser: Browser,
}

impl Scene {
    pub async fn with(site: Site, server: SocketAddr, who: &str, options: BrowserOptions) -> Self {
        let wire = Wire::before(server);
        let browser = Browser::start(options).await;
        browser.goto(&format!("http://{}/s#{}", wire.address, site.code(who))).await;
        wait_for(&browser, "9 ").await;
        Self { site, wire, browser }
    }

    /// Waits until the page says that it seals.
    pub async fn seals(&self) {
        for _ in 0..250 {
            if self.is_shown("#sealed").await {
                return;
            }
            actix_web::rt::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        panic!("the page never says that it seals: {:?}", self.browser.console().await);
    }

    pub async fn is_shown(&self, css: &str) -> bool {
        self.browser
            .execute(&format!("return document.querySelector('{css}').checkVisibility()"))
            .await
            == true
    }

    /// Chooses the same answer to every statement but the first so many.
    pub async fn choose_all(&self, value: &str, but: usize) {
        for item in self.site.house.form().items.iter().skip(but) {
            self.browser.choose(item.id.as_str(), value).await;
        }
    }

    pub async fn comment(&self) -> String {
        let value = self.browser.execute("return document.getElementById('comment').value").await;
        value.as_str().unwrap().to_owned()
    }

    async fn html(&self, css: &str) -> String {
        let script = format!("return document.querySelector('{css}').outerHTML");
        self.browser.execute(&script).await.as_str().unwrap().to_owned()
    }

    /// What the summary says, and that it has the focus, exactly as on a page of the server's.
    pub async fn says_what_the_server_says(&self, path: &str, body: &str) {
        let page = self.site.post(path, body).await;
        let section = super::between(&page.body, "<section class=\"sum\"", "</section>");
        let section = format!("<section class=\"sum\"{section}</section>");
        let section = section.replace(" autofocus ", " ");
        assert_eq!(self.html(".sum").await, section);
        let title = page.title().replace("&#38;", "&");
        assert_eq!(self.browser.title().await, title);
        let focused = self.browser.execute("return document.activeElement.className").await;
        assert_eq!(focused, "sum");
        assert_eq!(
            self.browser
                .execute("return document.querySelector('main > h1').nextElementSibling.className")
                .await,
            "sum"
        );
        // The same boxes with the same words, and the same buttons.
        let boxes = page.body.split("<div class=\"q fix\">").skip(1);
        let words: Vec<&str> = boxes
            .map(|one| super::between(one, "class=\"err\"", "</p>").split_once('>').unwrap().1)
            .collect();
        let shown = self
            .browser
            .execute(
                "return [...document.querySelectorAll('.q.fix')].map(box => \
                 [...box.querySelectorAll('.err')].filter(one => one.checkVisibility()).map(one => one.textContent).join()).join('|')",
            )
            .await;
        assert_eq!(shown.as_str().unwrap(), words.join("|"));
        assert_eq!(self.browser.count(".err:not([hidden])").await, words.len());
        let confirms = !page.element("anyway").contains("hidden");
        assert_eq!(self.is_shown("#anyway").await, confirms);
        assert!(!self.browser.has_horizontal_scroll().await);
    }
}
