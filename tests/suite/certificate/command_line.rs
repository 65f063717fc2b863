//! `release verify` and `release certificate`, on the files of a real wave's export.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::support::program::{Program, Server};

/// Checks the certificate in the folder of a quarter's export. Of the wave two teams of seven, each
/// with a lead who reads reports, and two of four are shown as one.
pub fn checks(program: &Program, folder: &Path) {
    let file = folder.join("certificate-w1.json");
    let path = file.to_str().unwrap();
    // Without a data folder: the file alone.
    let elsewhere = Program::bare();
    let said = elsewhere.done(&["release", "verify", path]).out;
    println!("{said}");
    // 4 units, with 9 items each, and with bands of these in two of them.
    let first = "certificate of w1 holds: k = 5, 58 figures, none isolates fewer than 6 people\n";
    assert!(said.starts_with(first), "{said}");
    assert!(said.contains("\nOperations/Desk       6            6 "), "{said}");
    assert!(!elsewhere.data().exists());
    let value = elsewhere.json(&["release", "verify", path]);
    assert_eq!((&value["holds"], &value["fewest"]), (&json!(true), &json!(6)));
    let figure = |figure: &&Value| figure["unit"] == "" && figure["measure"] == "respondents";
    let whole = value["figures"].as_array().unwrap().iter().find(figure).unwrap();
    assert_eq!((&whole["kind"], &whole["isolates"]), (&json!("count"), &json!(6)));

    let text = fs::read_to_string(&file).unwrap();
    assert_eq!(program.done(&["release", "certificate", "w1"]).out, format!("{text}\n"));
    let copy = program.folder().join("copy.json");
    program.done(&["release", "certificate", "w1", "--out", copy.to_str().unwrap()]);
    assert_eq!(fs::read_to_string(&copy).unwrap(), text);
    let certificate: Value = serde_json::from_str(&text).unwrap();
    let published = &certificate["content"]["published"];
    let mut release = program.json(&["wave", "release", "w1"]);
    // Follows from the rest, and stands in no certificate.
    assert!(release.as_object_mut().unwrap().remove("between_teams").is_some());
    assert_eq!(published, &release);
    let policy = &certificate["content"]["policy"];
    assert!(policy["entry"].as_str().unwrap().contains("\"k\":5"), "{policy}");

    fs::write(&copy, text.replace("\"n\":7", "\"n\":8")).unwrap();
    let refused = elsewhere.run(&["release", "verify", copy.to_str().unwrap()]);
    println!("{}", refused.err);
    assert_eq!((refused.code, refused.out.as_str()), (3, ""));
    let hash = "\n  its content does not match its hash: it states ";
    let people = "\n  Operations/Desk, respondents (count): its block has 8 answers, but 7 people \
                  were invited\n";
    assert!(refused.err.contains(hash) && refused.err.contains(people), "{}", refused.err);
    let refused = elsewhere.run(&["--json", "release", "verify", copy.to_str().unwrap()]);
    let value: Value = serde_json::from_str(&refused.err).unwrap();
    assert!(value["reasons"].as_array().unwrap().len() > 2, "{value}");
}

/// HR downloads the same file, and nobody else.
pub fn downloads(program: &Program, server: &Server, folder: &Path, quarter: &str) {
    let path = format!("/app/export/{quarter}/certificate-w1.json");
    assert_ne!(server.get(&path).0, 200);
    let session = |email: &str| {
        let link = program.json(&["login-link", email]);
        let code = link["link"].as_str().unwrap().split_once("code=").unwrap().1.to_owned();
        let (_, response) = server.post("/app/sign-in/confirm", &[("link", &code)]);
        let cookie = response.split_once("sdt_pulse=").unwrap().1;
        format!("sdt_pulse={}", cookie.split(';').next().unwrap())
    };
    let hr = session("hr@elm.example");
    let (status, response) = server.get_with(&path, &hr);
    assert!(status == 200 && response.contains("application/json"), "{response}");
    let text = fs::read_to_string(folder.join("certificate-w1.json")).unwrap();
    assert!(response.ends_with(&text), "{response}");
    let unknown = format!("/app/export/{quarter}/certificate-w9.json");
    assert_eq!(server.get_with(&unknown, &hr).0, 404);
    assert_eq!(server.get_with(&path, &session("lead.desk@elm.example")).0, 404);
}

#[test]
fn what_is_no_certificate_and_no_released_wave() {
    let program = Program::new();
    for (arguments, says) in [
        (vec!["release", "verify", "nowhere.json"], "nowhere.json is no certificate: "),
        (vec!["release", "certificate", "w7"], "there is no wave `w7`"),
    ] {
        let ran = program.run(&arguments);
        assert_eq!((ran.code, ran.out.as_str()), (3, ""), "{ran:?}");
        assert!(ran.err.contains(says), "{ran:?}");
    }
    let file = program.file("empty.json", "{}");
    let ran = program.run(&["release", "verify", &file]);
    assert_eq!(ran.code, 3);
    assert!(
        ran.err.ends_with("\n  the file is no certificate: missing field `format`\n"),
        "{ran:?}"
    );
}
