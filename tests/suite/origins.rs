//! Forms that another site has a browser send, and what is made of the names that a request gives itself.

use crate::routes::ROWS;
use crate::support::program::{Program, Server, in_days, people_csv};

const CROSS_SITE: &str = "Sec-Fetch-Site: cross-site\r\n";
const HR: &str = "p0.t0@elm.example";

struct Installation {
    program: Program,
    server: Server,
}

impl Installation {
    fn open() -> Self {
        let program = Program::new();
        program.import(&people_csv(&[("Desk", 5)]));
        program.done(&["user", "grant", HR, "--role", "hr"]);
        program.done(&["wave", "open", "--closes", &in_days(7)]);
        program.done(&["mail", "run"]);
        let server = program.serve();
        Self { program, server }
    }

    fn sign_in_code(&self) -> String {
        let link = self.program.json(&["login-link", HR])["link"].as_str().unwrap().to_owned();
        link.split_once("code=").unwrap().1.to_owned()
    }

    fn sign_in(&self, headers: &str, code: &str) -> (u16, String) {
        self.server.post_with("/app/sign-in/confirm", headers, &[("link", code)])
    }
}

#[test]
fn no_post_of_another_site_does_anything_but_take_somebody_off_the_list() {
    let house = Installation::open();
    let posts: Vec<_> = ROWS.iter().filter(|row| row.method == "POST").collect();
    assert!(posts.len() > 8);
    for row in posts {
        let (status, page) = house.server.post_with(row.path, CROSS_SITE, row.fields);
        if row.path.starts_with("/u/") {
            assert_eq!(status, 404, "{} is looked up", row.path);
        } else {
            assert_eq!(status, 403, "{}: {page}", row.path);
            assert!(page.contains("did not come from our page"), "{page}");
            assert!(page.contains(&format!("http://{}", house.server.addr)), "{page}");
        }
    }
    // To open a link of a mail is no form: browsers call that cross-site, too.
    let (status, _) = house.server.get("/s");
    assert_eq!(status, 200);
}

#[test]
fn an_answer_that_another_site_sends_is_not_stored_and_its_link_not_used_up() {
    let house = Installation::open();
    let code = &house.program.codes()[HR];
    let mut fields = vec![("code", code.as_str())];
    let ids: Vec<String> = (1..=20).map(|number| format!("x{number}")).collect();
    fields.extend(ids.iter().map(|id| (id.as_str(), "4")));
    for path in ["/s", "/s/answers"] {
        assert_eq!(house.server.post_with(path, CROSS_SITE, &fields).0, 403);
    }
    // What our own page sends: it names no referrer, and therefore no origin.
    let own = "Sec-Fetch-Site: same-origin\r\nOrigin: null\r\n";
    let (status, page) = house.server.post_with("/s", own, &[("code", code)]);
    assert!(status == 200 && page.contains("<fieldset"), "{status}");
}

#[test]
fn a_session_begins_only_from_under_the_base_url_whatever_host_a_request_names() {
    let house = Installation::open();
    let code = house.sign_in_code();
    for headers in [
        "Origin: http://evil.example\r\n",
        // The name that the server compares is its own, not the one that came with the request.
        "Origin: http://evil.example\r\nX-Forwarded-Host: evil.example\r\n",
        "Origin: null\r\n",
        CROSS_SITE,
    ] {
        let (status, page) = house.sign_in(headers, &code);
        assert_eq!(status, 403, "{headers}: {page}");
    }
    let spoofed = raw_sign_in(&house.server, "evil.example", &code);
    assert!(spoofed.starts_with("HTTP/1.1 403"), "{spoofed}");
    // The code is not used up by any of them.
    let own = format!("Origin: http://{}\r\nSec-Fetch-Site: same-origin\r\n", house.server.addr);
    let (status, page) = house.sign_in(&own, &code);
    assert!(status == 303 && page.to_lowercase().contains("location: /app"), "{page}");
}

/// Only wrong codes are counted, and only they are turned away.
#[test]
fn too_many_wrong_codes_are_a_429_on_every_door_and_keep_nobody_out_who_has_a_right_one() {
    let house = Installation::open();
    for number in 0..400 {
        let code = format!("w1.{number:026}");
        let (status, page) = house.server.post("/s", &[("code", &code)]);
        assert!(status == 404 || status == 429, "{status}: {page}");
        if status == 429 {
            assert!(number >= 120, "{number}");
            assert!(page.to_lowercase().contains("retry-after: "), "{page}");
            assert!(page.contains("A right link works all the same"), "{page}");
            break;
        }
        assert_ne!(number, 399, "400 wrong codes, and none was refused");
    }
    for (path, field) in [
        ("/s", "code"),
        ("/s/answers", "code"),
        ("/a", "code"),
        ("/a/snapshot", "code"),
        ("/app/sign-in/confirm", "link"),
        ("/u/none", "List-Unsubscribe"),
    ] {
        let refused = (0..200).any(|_| house.server.post(path, &[(field, "none")]).0 == 429);
        assert!(refused, "{path}");
    }
    // Nothing is asked of those who have a right one, or come without any.
    let code = &house.program.codes()[HR];
    for _ in 0..3 {
        assert_eq!(house.server.post("/s", &[("code", code)]).0, 200);
        assert_eq!(house.server.post("/s", &[("code", "")]).0, 422);
    }
    let (status, page) = house.sign_in("", &house.sign_in_code());
    assert_eq!(status, 303, "{page}");
    let said = house.server.said();
    assert_eq!(said.matches("somebody may be guessing").count(), 1, "{said}");
}

/// A request whose `Host` and `Origin` agree with each other, and not with the settings.
fn raw_sign_in(server: &Server, host: &str, code: &str) -> String {
    let body = format!("code={code}");
    server.raw(&format!(
        "POST /app/sign-in HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\n\
         Connection: close\r\nContent-Length: {}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\n\r\n{body}",
        body.len()
    ))
}
