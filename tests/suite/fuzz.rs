//! The fuzz targets with some thousand changed seeds: without a C++ compiler and in seconds, wherever the
//! suite runs. `tests/fuzz/run.sh` lets libFuzzer at the same functions.

use std::fs;
use std::path::Path;

use sdt_pulse::certificate::check;
use sdt_pulse::domain::AnswerSheet;
use serde_json::Value;

use crate::certificate::real::company_certificate_of_seven;

#[path = "../fuzz/havoc.rs"]
mod havoc;
#[path = "../fuzz/targets.rs"]
mod targets;

const CHANGED_FORMS: u64 = 20_000;
const CHANGED_CERTIFICATES: u64 = 2_000;

fn seeds(target: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/seeds").join(target);
    let mut files: Vec<_> =
        fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    assert!(files.len() >= 3, "{files:?}");
    files.iter().map(|file| fs::read(file).unwrap()).collect()
}

#[test]
fn no_form_makes_the_answer_parser_panic() {
    let form = targets::core_form();
    let seeds = seeds("answers");
    let is_sheet = |body: &[u8]| {
        let fields = targets::fields(body);
        fields.is_some_and(|fields| {
            let pairs = fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
            AnswerSheet::parse(&form, pairs).is_ok()
        })
    };
    let mut sheets = 0;
    for number in 0..CHANGED_FORMS {
        let dice = &mut havoc::Dice(number);
        let mut body = seeds[dice.below(seeds.len())].clone();
        havoc::bytes(&mut body, dice);
        targets::answers(&form, &body);
        sheets += u64::from(is_sheet(&body));
    }
    println!("{sheets} of {CHANGED_FORMS} changed forms are answer sheets");
    assert!(sheets > 100 && sheets < CHANGED_FORMS / 2, "{sheets}");
}

#[test]
fn no_file_makes_the_certificate_checker_panic() {
    let mut seeds = seeds("certificate");
    seeds.push(company_certificate_of_seven().into_bytes());
    let mut reached = 0;
    for seed in &seeds {
        check(std::str::from_utf8(seed).unwrap()).unwrap();
    }
    for number in 0..CHANGED_CERTIFICATES {
        let dice = &mut havoc::Dice(number);
        let mut file = seeds[dice.below(seeds.len())].clone();
        if dice.below(4) == 0 {
            havoc::bytes(&mut file, dice);
        } else {
            let mut value: Value = serde_json::from_slice(&file).unwrap();
            havoc::json(&mut value, dice);
            file = value.to_string().into_bytes();
        }
        reached += u64::from(targets::certificate(&file));
    }
    println!("of {CHANGED_CERTIFICATES} changed files the check gets to the figures of {reached}");
    assert!(reached > CHANGED_CERTIFICATES / 5 && reached < CHANGED_CERTIFICATES, "{reached}");
}
