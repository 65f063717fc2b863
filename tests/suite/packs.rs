//! Licensed packs: what may be asked, and where the wording of a restricted one never stands.

use sdt_pulse::app::{self, AppError, OpenRequest, Refusal};
use sdt_pulse::domain::{Pack, Quarter, Threshold};
use sdt_pulse::store::DatabaseUrl;

use crate::support::both_databases;
use crate::support::house::{CLOSES_ON, TestHouse};
use crate::support::program::{Program, in_days, people_csv};

/// A made-up scale; its wording is told by the words Secret and Geheim.
fn pack(id: &str, terms: &str) -> String {
    format!(
        "pack = \"{id}\"\ntitle = {{ en = \"Acme scale\", de = \"Acme-Skala\" }}\nversion = 1\n\
         status = \"published\"\nlicence = \"Licence 123\"\nholder = \"Acme Press\"\n{terms}\n\
         construct = \"c\"\nframe = {{ en = \"Secret frame\", de = \"Geheimer Rahmen\" }}\n\
         [[response_scale]]\nid = \"acme3\"\noptions = [{{ en = \"Secret low\", de = \"Geheim a\" }}, \
         {{ en = \"Secret mid\", de = \"Geheim b\" }}, {{ en = \"Secret high\", de = \"Geheim c\" }}]\n\
         [[item]]\nid = \"P_{id}_1\"\nfacet = \"support\"\nresponse = \"acme3\"\n\
         text = {{ en = \"Secret statement.\", de = \"Geheime Aussage.\" }}\n"
    )
}

fn restricted(days: i32) -> String {
    format!("restricted = true\nvalid_until = {}", in_days(days))
}

fn write(program: &Program, id: &str, text: &str) {
    let folder = program.data().join("packs");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join(format!("{id}.toml")), text).unwrap();
}

/// Exit code 3, nothing on stdout, and these words.
fn refused(program: &Program, arguments: &[&str], says: &str) {
    let ran = program.run(arguments);
    assert_eq!((ran.code, ran.out.as_str()), (3, ""), "{ran:?}");
    assert!(ran.err.contains(says), "{says}: {ran:?}");
    assert!(!ran.err.contains("Secret") && !ran.err.contains("Geheim"), "{ran:?}");
}

#[test]
fn a_restricted_pack_is_asked_with_an_attestation_only_and_its_wording_stays_on_the_answer_page() {
    let program = Program::new();
    program.import(&people_csv(&[("Desk", 12)]));
    let (soon, late) = (in_days(7), in_days(40));
    let open = ["wave", "open", "--pack", "ACME", "--closes", &soon];
    refused(&program, &open, "there is no pack ACME: put it at ");
    refused(
        &program,
        &["wave", "open", "--pack", "../x", "--closes", &soon],
        "is no name of a pack",
    );
    write(&program, "ACME", &pack("ACME", &restricted(30)));
    let attest = "`sdt-pulse items attest ACME --by NAME";
    refused(&program, &open, attest);
    let state = |by: &str, statement: &str| {
        program.run(&["items", "attest", "ACME", "--by", by, "--statement", statement])
    };
    let ran = state("Ada", " ");
    assert!(ran.code == 3 && ran.err.contains("--statement must be one line"), "{ran:?}");
    assert_eq!(state("Ada", "We hold licence 123.").code, 0);

    // A file that was changed since is another pack.
    write(&program, "ACME", &pack("ACME", &restricted(31)));
    refused(&program, &open, attest);
    write(&program, "ACME", &pack("ACME", &restricted(30)));
    refused(
        &program,
        &["wave", "open", "--pack", "ACME", "--closes", &late],
        "before the wave does on ",
    );
    // A trustee's ballot box would carry the wording away.
    let key = program.folder().join("council").display().to_string();
    program.done(&["tally", "keygen", "--holder", "Works council", "--out", &key]);
    let public = format!("{key}.public");
    let with_trustee = [&open[..], &["--trustee-key", &public]].concat();
    refused(&program, &with_trustee, "or without --trustee-key");
    program.done(&open);

    let log = program.done(&["policy", "log"]).out;
    for says in
        ["licence of pack ACME", "Ada", "We hold licence 123.", "2 entries, the chain holds"]
    {
        assert!(log.contains(says), "{says}: {log}");
    }
    let mailed = program.done(&["mail", "run"]).out;
    let server = program.serve();
    let codes = program.codes();
    for (at, code) in codes.values().enumerate() {
        let (status, page) = server.post("/s", &[("code", code)]);
        assert!(
            status == 200 && page.contains("Secret statement.") && page.contains("Secret high")
        );
        let value = ["1", "2", "3"][at % 3];
        let answers =
            [("code", code.as_str()), ("AUT_S1", "4"), ("P_ACME_1", value), ("confirm", "1")];
        assert_eq!(server.post("/s/answers", &answers).0, 200);
    }
    let logged = server.said();
    drop(server);
    program.done(&["wave", "close", "w1"]);
    let release = program.json(&["wave", "release", "w1"]);
    assert_eq!(release["units"][0]["items"]["P_ACME_1"]["mean"], 2.0);
    let quarter = Quarter::of(soon.parse().unwrap()).to_string();
    let out = program.folder().join("export");
    program.done(&["export", "quarter", &quarter, "--out", out.to_str().unwrap()]);
    let mut files = std::collections::BTreeMap::new();
    crate::support::program::collect(&out, &mut files);
    let mut seen = String::from_utf8(files.into_values().flatten().collect()).unwrap();
    assert!(seen.contains("P_ACME_1"), "{seen}");
    seen.extend([mailed, logged, log, release.to_string()]);
    let certificate = program.folder().join("certificate.json");
    program.done(&["release", "certificate", "w1", "--out", certificate.to_str().unwrap()]);
    seen += &std::fs::read_to_string(&certificate).unwrap();
    seen += &program.done(&["wave", "show", "w1"]).out;
    assert!(!seen.contains("Secret") && !seen.contains("Geheim"), "{seen}");
    program.done(&["release", "verify", certificate.to_str().unwrap()]);
}

#[test]
fn packs_with_mistakes_and_packs_whose_licence_ended() {
    let program = Program::new();
    let good = pack("ACME", &restricted(30));
    let file = program.file("ACME.toml", &good);
    let ran = program.done(&["items", "check", &file]);
    let says = format!(
        "ACME: 1 statement, restricted pack of Acme Press, until {}; complete in both languages\n",
        in_days(30)
    );
    assert_eq!(ran.out, says);
    for (from, to, says) in [
        ("P_ACME_1", "AUT_S1", "begin it with P_ACME_"),
        ("holder", "holdr", "did you mean `holder`?"),
        ("\"acme3\"\ntext", "\"true5\"\ntext", "unknown response scale `true5`"),
    ] {
        assert!(good.contains(from), "{from}");
        let file = program.file("ACME.toml", good.replacen(from, to, 1));
        refused(&program, &["items", "check", &file], says);
    }
    let ended = program.file("ACME.toml", pack("ACME", &restricted(-1)));
    refused(&program, &["items", "check", &ended], "its licence ended on ");
    write(&program, "ACME", &pack("ACME", &restricted(-1)));
    program.import(&people_csv(&[("Desk", 6)]));
    let closes = in_days(5);
    let attest = ["items", "attest", "ACME", "--by", "Ada", "--statement", "We do."];
    for arguments in [&["wave", "open", "--pack", "ACME", "--closes", &closes][..], &attest] {
        let ran = program.run(arguments);
        assert!(ran.code == 3 && ran.err.contains("its licence ended on "), "{ran:?}");
    }
    write(&program, "OPEN", &pack("OPEN", "restricted = false"));
    let attest = ["items", "attest", "OPEN", "--by", "Ada", "--statement", "We do."];
    refused(&program, &attest, "it needs no attestation");
    program.done(&["wave", "open", "--pack", "OPEN", "--closes", &closes]);
}

#[test]
fn a_wording_that_was_asked_cannot_change_under_its_id() {
    both_databases(|url| {
        let house = TestHouse::new(&DatabaseUrl::parse(url).unwrap());
        house.import("email,team\nana@elm.example,Ops\n");
        let request = |text: &str| {
            let today = CLOSES_ON;
            let pack = Pack::parse("OPEN.toml", text, today).unwrap();
            let name = house.form().name.clone();
            OpenRequest {
                packs: vec![pack],
                ..OpenRequest::new(name, CLOSES_ON, Threshold::default())
            }
        };
        let text = pack("OPEN", "restricted = false");
        let twice = OpenRequest {
            packs: [request(&text).packs, request(&text).packs].concat(),
            ..request(&text)
        };
        let error = app::open_wave(&house.app, &twice, house.now()).unwrap_err();
        assert!(matches!(error, AppError::Refused(Refusal::PackTwice(_))), "{error}");
        app::open_wave(&house.app, &request(&text), house.now()).unwrap();
        house.close();
        house.set_clock("2026-12-21T08:00:00Z");
        let later =
            |text: &str| OpenRequest { closes_on: jiff::civil::date(2027, 1, 4), ..request(text) };
        for (from, to) in [("Secret statement.", "Secret  words."), ("Secret low", "Other")] {
            let changed = later(&text.replace(from, to));
            let error = app::open_wave(&house.app, &changed, house.now()).unwrap_err();
            assert!(error.to_string().contains("P_OPEN_1 was asked in wave w1"), "{error}");
        }
        app::open_wave(&house.app, &later(&text), house.now()).unwrap();
    });
}
