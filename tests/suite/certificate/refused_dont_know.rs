//! Each change of the counts of "don't know" with the reasons for refusal.

use serde_json::Value;

use super::tamper::{Case, add, check_cases, measure, of, published};

const BUILD: &str = "Product/Build";

/// Sets numbers of `BUILD`'s block of "don't know", of the figures around it and what is published.
fn set_said(content: &mut Value, numbers: &[(&str, i64)]) {
    for (key, number) in numbers {
        let measure = measure(content, "AUT_S2", "dont_know");
        let block = of(&mut measure["blocks"], "unit", BUILD);
        let more = number - block[*key].as_i64().unwrap();
        block[*key] = (*number).into();
        for unit in ["", "Product", BUILD] {
            add(&mut of(&mut measure["figures"], "unit", unit)[*key], more);
        }
        for unit in ["", "Product", BUILD] {
            add(&mut published(content, unit)["dont_know"]["AUT_S2"][*key], more);
        }
    }
}

const DONT_KNOW: [Case; 6] = [
    Case {
        what: "nobody said it for certain",
        change: |content| set_said(content, &[("count", 0), ("least", 0), ("most", 0)]),
        reasons: &[
            "Product/Build, AUT_S2 (dont_know): 0 of 16 people; in each of 1 blocks of those who took \
             part one must have said it, and one not",
        ],
    },
    Case {
        what: "more is known than the count tells",
        change: |content| set_said(content, &[("least", 1)]),
        reasons: &[
            "Product/Build, AUT_S2 (dont_know): 1 of 16 people cannot stand for 1 to 1 in 1 blocks",
        ],
    },
    Case {
        what: "people who did not take part",
        change: |content| set_said(content, &[("n", 17)]),
        reasons: &["Product/Build, AUT_S2 (dont_know): 17 people, where 16 took part"],
    },
    Case {
        what: "more said it than gave no value",
        change: |content| set_said(content, &[("count", 9), ("least", 9), ("most", 9)]),
        reasons: &[
            "Product/Build, AUT_S2 (dont_know): 9 people at least, but 14 of 16 gave a value",
        ],
    },
    Case {
        what: "another count is published",
        change: |content| {
            published(content, BUILD)["dont_know"]["AUT_S2"]["count"] = 7.into();
        },
        reasons: &[
            "published: \"don't know\" of AUT_S2 of Product/Build is 7 (0 to 1) of 16, but the figures \
             give 1 (0 to 1) of 16",
        ],
    },
    Case {
        what: "a count from fewer people",
        change: |content| measure(content, "AUT_S2", "dont_know")["least"] = 5.into(),
        reasons: &["AUT_S2 (dont_know): figures from 5 people on, not from 10"],
    },
];

#[test]
fn counts_of_dont_know_that_are_not_those_of_the_people() {
    check_cases(&DONT_KNOW);
}
