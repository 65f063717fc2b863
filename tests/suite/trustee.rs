//! Trustee mode: the server never holds the key, the trustee never learns a name, and no tally but the
//! right one is taken.

use std::path::PathBuf;

use sdt_pulse::app::{self, AppError, Casting, Refusal, SealedSheet, Sheet};
use sdt_pulse::ballot_box::{
    Capacity, KeyDirectory, PublicKey, SealedBallot, TrusteeSecret, open_all, seal_sheet,
};
use sdt_pulse::domain::{SheetContent, WaveId};
use sdt_pulse::store::DatabaseUrl;
use serde_json::{Value, json};

use crate::support::both_databases;
use crate::support::house::{CLOSES_ON, TestHouse};
use crate::support::program::{Program, in_days, people_csv};
use crate::support::sha256;
use crate::support::sql::Sql;

const TEAMS: [(&str, usize); 3] =
    [("Harbour/Crane crew", 9), ("Harbour/Dock", 14), ("Main office", 12)];

fn house(url: &str) -> TestHouse {
    let house = TestHouse::new(&DatabaseUrl::parse(url).unwrap());
    house.import(&people_csv(&TEAMS));
    house
}

/// Person by person the same answers, whoever holds the key.
fn values(house: &TestHouse, person: usize) -> Vec<u8> {
    let value = |item: usize| u8::try_from(1 + (person * 7 + item * 3) % 5).unwrap();
    (0..house.form().items.len()).map(value).collect()
}

/// Everybody answers: every second one with a sheet that their browser sealed.
async fn answer(house: &TestHouse, public: &PublicKey) {
    let open = app::waves(&house.app).unwrap().pop().unwrap().id;
    let codes = house.codes().await;
    let codes = codes.iter().filter(|(_, code)| code.starts_with(&format!("{open}.")));
    for (person, (_, code)) in codes.enumerate() {
        let content = SheetContent { values: values(house, person), comment: None };
        let wave = WaveId::parse(code.split_once('.').unwrap().0).unwrap();
        let sheet = if person % 2 == 0 {
            Sheet::Plain(content)
        } else {
            Sheet::Sealed(seal_sheet(public, &wave, Capacity::Values, &content).unwrap())
        };
        assert!(matches!(house.cast(code, sheet).await, Casting::Stored(_)));
    }
}

fn public_of(url: &str) -> PublicKey {
    let mut keys = Sql::open(url).blobs("SELECT wave_pub AS bytes FROM wave ORDER BY number");
    PublicKey::from_stored(keys.pop().unwrap())
}

/// Opens a wave with a trustee's key and has everybody answer.
fn held_by_trustee(house: &TestHouse, url: &str) -> TrusteeSecret {
    let secret = TrusteeSecret::generate("Works council").unwrap();
    house.open_on_terms(|request| request.trustee = Some(secret.public_half()));
    actix_web::rt::System::new().block_on(answer(house, &public_of(url)));
    secret
}

/// Where a trustee keeps a key that has opened nothing yet.
fn beside() -> PathBuf {
    let folder = tempfile::tempdir().unwrap().keep();
    folder.join("key.secret")
}

fn published(house: &TestHouse, wave: &str) -> Value {
    app::release_of(&house.app, wave).unwrap().published().unwrap()
}

#[test]
fn a_trustee_counts_what_the_server_would_have_counted() {
    both_databases(|url| {
        let (own, other) = (tempfile::tempdir().unwrap(), house(url));
        let reference = format!("sqlite:{}", own.path().join("test.db").display());
        let reference_house = house(&reference);

        for (number, day) in [(1, "2026-11-23T08:00:00Z"), (2, "2026-12-21T08:00:00Z")] {
            for house in [&reference_house, &other] {
                house.set_clock(day);
            }
            let wave = format!("w{number}");
            let closes = CLOSES_ON.saturating_add(jiff::Span::new().days(28 * (number - 1)));
            reference_house.open_wave_with(5, closes);
            let public = public_of(&reference);
            actix_web::rt::System::new().block_on(answer(&reference_house, &public));
            reference_house.close();

            let secret = TrusteeSecret::generate("Works council").unwrap();
            other.open_on_terms(|request| {
                request.trustee = Some(secret.public_half());
                request.closes_on = closes;
            });
            actix_web::rt::System::new().block_on(answer(&other, &public_of(url)));
            assert!(!other.keys().join(format!("{wave}.key")).exists());
            let closing = app::close_wave(&other.app, &wave, other.now());
            assert!(
                matches!(closing, Err(AppError::Refused(Refusal::HeldByTrustee(..)))),
                "{closing:?}"
            );
            let box_text = app::tally_export(&other.app, &wave, other.now()).unwrap();
            assert_eq!(app::tally_export(&other.app, &wave, other.now()).unwrap(), box_text);
            // No short word: sealed answers, in letters, hold any five of them by chance now and then.
            for name in ["Harbour", "Crane crew", "Main office", "@", "example"] {
                assert!(!box_text.contains(name), "{name} is in the ballot box");
            }
            let tallied = app::tally_open(&box_text, &secret, &beside()).unwrap();
            assert_eq!((tallied.ballots, tallied.left_out), (35, 0));
            let done = app::tally_import(&other.app, &tallied.text, other.now()).unwrap();
            assert_eq!(done.shown, tallied.shown);
            assert_eq!(published(&other, &wave), published(&reference_house, &wave));
            assert_eq!(Sql::open(url).count("ballot", "TRUE"), 0);
            let again = app::tally_import(&other.app, &tallied.text, other.now());
            assert!(
                matches!(again, Err(AppError::Refused(Refusal::AlreadyClosed(_)))),
                "{again:?}"
            );
        }
        assert!(published(&other, "w2").to_string().contains("\"change\":{\"delta\""));
    });
}

#[test]
fn the_server_holds_nothing_that_opens_an_answer() {
    both_databases(|url| {
        let house = house(url);
        let secret = held_by_trustee(&house, url);
        let keys: Vec<_> = std::fs::read_dir(house.keys())
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|ending| ending == "key"))
            .collect();
        assert!(keys.is_empty(), "{keys:?}");
        let wave = WaveId::numbered(1);
        assert!(KeyDirectory::at(house.keys()).wave_key(&wave, &secret.public).is_err());
        let sealed = Sql::open(url).blobs("SELECT sealed AS bytes FROM ballot");
        assert_eq!(sealed.len(), 35);
        let sealed: Vec<_> = sealed.into_iter().map(SealedBallot::from_stored).collect();
        // Any other key opens none; the trustee's opens all, and finds what was said.
        let stranger = TrusteeSecret::generate("X").unwrap();
        assert_eq!(open_all(&stranger.key, &wave, &sealed).1, 35);
        let (opened, unreadable) = open_all(&secret.key, &wave, &sealed);
        assert_eq!(unreadable, 0);
        let mut said: Vec<_> = opened.into_iter().map(|ballot| ballot.content.values).collect();
        let mut meant: Vec<_> = (0..35).map(|person| values(&house, person)).collect();
        said.sort();
        meant.sort();
        assert_eq!(said, meant);
    });
}

/// What a browser sealed is opaque to the server: it can neither read nor check it.
#[test]
fn a_sealed_sheet_that_is_none_costs_nobody_else_anything() {
    both_databases(|url| {
        let house = house(url);
        let secret = TrusteeSecret::generate("Works council").unwrap();
        house.open_on_terms(|request| request.trustee = Some(secret.public_half()));
        let runtime = actix_web::rt::System::new();
        runtime.block_on(async {
            let codes = house.codes().await;
            let foreign = TrusteeSecret::generate("X").unwrap().public;
            let content = SheetContent { values: values(&house, 0), comment: None };
            let wave = WaveId::numbered(1);
            let wrong = seal_sheet(&foreign, &wave, Capacity::Values, &content).unwrap();
            let cast = house.cast(&codes[0].1, Sheet::Sealed(wrong)).await;
            assert!(matches!(cast, Casting::Stored(_)));
            for (_, code) in &codes[1..] {
                let sheet = Sheet::Plain(content.clone());
                assert!(matches!(house.cast(code, sheet).await, Casting::Stored(_)));
            }
        });
        assert!(SealedSheet::parse("AAAA", Capacity::Values).is_none());
        let box_text = app::tally_export(&house.app, "w1", house.now()).unwrap();
        let tallied = app::tally_open(&box_text, &secret, &beside()).unwrap();
        assert_eq!((tallied.ballots, tallied.left_out), (35, 1));
        assert_eq!(app::tally_import(&house.app, &tallied.text, house.now()).unwrap().left_out, 1);
        assert_eq!(published(&house, "w1")["units"][0]["n"], 34);
    });
}

#[test]
fn a_tally_that_is_not_this_waves_is_refused_and_changes_nothing() {
    both_databases(|url| {
        let house = house(url);
        let secret = held_by_trustee(&house, url);
        let box_text = app::tally_export(&house.app, "w1", house.now()).unwrap();
        let stranger = TrusteeSecret::generate("X").unwrap();
        let opened = app::tally_open(&box_text, &stranger, &beside());
        assert!(opened.unwrap_err().to_string().contains("the key of w1 is not the one"));
        // A trustee's own check: a ballot box that lowers k is not what people were promised.
        let lowered = box_text.replacen("\"k\":5", "\"k\":6", 1);
        assert_ne!(lowered, box_text);
        let opened = app::tally_open(&lowered, &secret, &beside());
        assert!(opened.unwrap_err().to_string().contains("the threshold of w1 is not the one"));

        let tallied = app::tally_open(&box_text, &secret, &beside()).unwrap().text;
        let tally: Value = serde_json::from_str(&tallied).unwrap();
        let with = |change: &dyn Fn(&mut Value, &mut Value)| {
            let mut tally = tally.clone();
            let mut body: Value = serde_json::from_str(tally["release"].as_str().unwrap()).unwrap();
            change(&mut tally, &mut body);
            let text = body.to_string();
            tally["release_sha256"] = json!(sha256(&text));
            tally["release"] = json!(text);
            tally.to_string()
        };
        let shown = |body: &mut Value| body["units"].as_array_mut().unwrap().len();
        for (what, tampered, reason) in [
            ("k", with(&|_, body| body["k"] = json!(6)), "threshold"),
            ("box", with(&|tally, _| tally["box_sha256"] = json!("00")), "not made from"),
            ("wave", with(&|_, body| body["wave"] = json!("w2")), "another wave"),
            ("invited", with(&|_, body| body["units"][0]["invited"] = json!(99)), "invited"),
            ("answers", with(&|_, body| body["units"][0]["n"] = json!(34)), "of 35"),
            (
                "a group dropped",
                with(&|_, body| {
                    let last = shown(body) - 1;
                    body["units"].as_array_mut().unwrap().remove(last);
                }),
                "groups of the frozen roster",
            ),
            (
                "a name",
                with(&|_, body| body["units"][1]["path"] = json!("Harbour")),
                "a group that the ballot box does not",
            ),
        ] {
            let refused =
                app::tally_import(&house.app, &tampered, house.now()).unwrap_err().to_string();
            assert!(refused.contains(reason), "{what}: {refused}");
            assert!(refused.contains("nothing was changed"), "{what}: {refused}");
            assert_eq!(Sql::open(url).count("ballot", "TRUE"), 35, "{what}");
            assert_eq!(Sql::open(url).count("release", "TRUE"), 0, "{what}");
        }
        app::tally_import(&house.app, &tallied, house.now()).unwrap();
    });
}

/// The commands as operator and trustee type them, the trustee's in a folder with no installation.
#[test]
fn operator_and_trustee_work_through_a_wave_at_the_command_line() {
    both_databases(|url| {
        let (operator, trustee) = (Program::on(url), Program::bare());
        let csv = operator.file("people.csv", people_csv(&[("Desk", 8)]));
        operator.done(&["people", "import", &csv, "--mode", "full"]);
        let key = trustee.folder().join("council").display().to_string();
        trustee.done(&["tally", "keygen", "--holder", "Works council", "--out", &key]);
        let again = trustee.run(&["tally", "keygen", "--holder", "Works council", "--out", &key]);
        assert_eq!(again.code, 3, "{again:?}");
        let public = format!("{key}.public");
        let closes = in_days(7);
        let open = ["wave", "open", "--closes", &closes, "--trustee-key"];
        let wrong = operator.run(&[&open[..], &[&format!("{key}.secret")]].concat());
        assert!(wrong.code == 3 && wrong.err.contains("not the public half"), "{wrong:?}");
        operator.done(&[&open[..], &[&public]].concat());
        operator.done(&["mail", "run"]);
        let server = operator.serve();
        let codes = operator.codes();
        assert_eq!(codes.len(), 8);
        for code in codes.values() {
            let fields = [("code", code.as_str()), ("COM_S1", "4"), ("confirm", "1")];
            assert_eq!(server.post("/s/answers", &fields).0, 200);
        }
        let (box_file, tally) =
            (trustee.folder().join("w1.box"), trustee.folder().join("w1.tally"));
        let (box_file, tally) = (box_file.display().to_string(), tally.display().to_string());
        operator.done(&["tally", "export", "w1", "--out", &box_file]);
        let late =
            [("code", codes.values().next().unwrap().as_str()), ("COM_S1", "1"), ("confirm", "1")];
        assert_eq!(server.post("/s/answers", &late).0, 410);
        let secret = format!("{key}.secret");
        let said = trustee.done(&["tally", "open", &box_file, "--key", &secret, "--out", &tally]);
        assert!(said.out.contains("8 answers counted: 2 groups shown, 0 withheld."), "{said:?}");
        let said = operator.done(&["tally", "import", &tally]);
        assert!(said.out.contains("Wave w1 is closed"), "{said:?}");
        let release = operator.done(&["wave", "release", "w1", "--json"]).out;
        let release: Value = serde_json::from_str(&release).unwrap();
        assert_eq!(release["units"][1]["items"]["COM_S1"]["mean"], json!(4.0));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = std::fs::metadata(&secret).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    });
}
