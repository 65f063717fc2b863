//! Providers in the settings file, as the program takes them, and what its log says of them.

use std::fs;

use crate::support::oidc::FakeProvider;
use crate::support::program::Program;

fn provider(issuer: &str) -> String {
    format!(
        "\n[[oidc]]\nid = \"keycloak\"\nname = \"Elm Street login\"\nissuer = \"{issuer}\"\nclient_id = \"pulse\"\n"
    )
}

pub(super) fn add(program: &Program, text: &str) {
    let path = program.data().join("sdt-pulse.toml");
    let before = fs::read_to_string(&path).unwrap();
    fs::write(&path, format!("{before}{text}")).unwrap();
}

#[test]
fn a_mistake_stops_the_start_with_field_and_mend_and_a_secret_is_never_shown() {
    let program = Program::new();
    add(&program, &provider("https://login.elm.example"));
    let ran = program.run(&["user", "list"]);
    assert_eq!(ran.code, 3, "{ran:?}");
    assert!(ran.err.contains("client_secret is missing"), "{ran:?}");
    assert!(ran.err.contains("SDT_PULSE_OIDC_KEYCLOAK_SECRET"), "{ran:?}");
    let by_environment = [("SDT_PULSE_OIDC_KEYCLOAK_SECRET", "t0psecret")];
    assert_eq!(program.run_with(&["user", "list"], &by_environment).code, 0);
    add(&program, "client_secret = t0psecret\n");
    let ran = program.run(&["user", "list"]);
    assert!(ran.code == 3 && !ran.err.contains("t0psecret"), "{ran:?}");
    assert!(ran.err.contains("holds a secret"), "{ran:?}");
}

#[test]
fn without_mail_the_form_is_gone_and_the_command_lines_link_stays() {
    let provider_there = FakeProvider::start();
    let program = Program::new();
    program.set("sign_in_by_mail = true", "sign_in_by_mail = false");
    program.done(&["user", "grant", "hr@elm.example", "--role", "hr"]);
    let server = program.serve();
    let page = server.get("/app/sign-in").1;
    assert!(page.contains("sdt-pulse login-link") && !page.contains("<form"), "{page}");
    drop(server);
    add(&program, &provider(provider_there.issuer()));
    let server = program.serve_with(&[("SDT_PULSE_OIDC_KEYCLOAK_SECRET", "t0psecret")]);
    let page = server.get("/app/sign-in").1;
    assert!(
        page.contains("Sign in with Elm Street login") && !page.contains("name=\"email\""),
        "{page}"
    );
    assert_eq!(server.post("/app/sign-in", &[("email", "hr@elm.example")]).0, 404);
    assert!(program.mails().is_empty());
    drop(provider_there);
    let (status, page) = server.post("/app/sign-in/oidc", &[("provider", "keycloak")]);
    assert!(status == 503 && page.contains("cannot be reached"), "{page}");
    let by_environment = [("SDT_PULSE_OIDC_KEYCLOAK_SECRET", "t0psecret")];
    let link = program.run_with(&["login-link", "hr@elm.example"], &by_environment).out;
    let code = link.trim().split_once("code=").unwrap().1.to_owned();
    assert_eq!(server.post("/app/sign-in/confirm", &[("link", &code)]).0, 303);
    let said = server.said();
    assert!(
        said.contains("a sign-in by a provider failed") && !said.contains("t0psecret"),
        "{said}"
    );
}

#[test]
fn the_doctor_asks_each_provider_and_says_what_to_mend() {
    let there = FakeProvider::start();
    let program = Program::new();
    add(&program, &(provider(there.issuer()) + "client_secret = \"t0psecret\"\n"));
    let said = program.run(&["doctor"]).out;
    assert!(said.contains("keycloak answers"), "{said}");
    there.plan().discovery = serde_json::json!({ "issuer": "http://127.0.0.1:1/other" });
    let ran = program.run(&["doctor"]);
    assert_eq!(ran.code, 3);
    assert!(ran.out.contains("it calls itself http://127.0.0.1:1/other"), "{ran:?}");
    drop(there);
    let ran = program.run(&["doctor"]);
    assert!(ran.out.contains("cannot be reached") && !ran.out.contains("t0psecret"), "{ran:?}");
}
