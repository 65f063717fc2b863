//! Each change of the verdicts over time, and of what they are made from, with the reasons for refusal.

use serde_json::Value;

use super::real::company_certificate_of_seven;
use super::tamper::{Case, check_cases_of, published};

const BUILD: &str = "Product/Build";
const FRUSTRATION: &str = "competence_frustration";

fn change(content: &mut Value) -> &mut Value {
    &mut published(content, BUILD)["scales"][FRUSTRATION]["change"]
}

const CASES: [Case; 13] = [
    Case {
        what: "a clear fall is hushed up",
        change: |content| change(content)["verdict"] = "no_clear_change".into(),
        reasons: &["published: competence_frustration of Product/Build over time, this wave: the \
                    verdict is no_clear_change, but the figures give clearly_lower"],
    },
    Case {
        what: "the second look says more than it saw",
        change: |content| change(content)["last_three"]["verdict"] = "clearly_higher".into(),
        reasons: &["published: competence_frustration of Product/Build over time, the last three \
                    waves: the verdict is clearly_higher, but the figures give "],
    },
    Case {
        what: "the verdict beside all others",
        change: |content| change(content)["overview"] = "clearly_higher".into(),
        reasons: &[
            "published: competence_frustration of Product/Build over time: the verdict beside \
                    all others is clearly_higher, but the figures give ",
        ],
    },
    Case {
        what: "a smaller difference",
        change: |content| change(content)["last_three"]["delta"] = 0.01.into(),
        reasons: &["published: competence_frustration of Product/Build over time, the last three \
                    waves: the difference is 0.01, but the figures give "],
    },
    Case {
        what: "a detectable change that is none",
        change: |content| change(content)["detectable"] = 0.05.into(),
        reasons: &["published: competence_frustration of Product/Build over time, this wave: the \
                    detectable difference is 0.05, but the figures give "],
    },
    Case {
        what: "a wave before is moved",
        change: |content| change(content)["before"][5]["mean"] = 1.5.into(),
        reasons: &["published: competence_frustration of Product/Build over time, this wave: the \
                    difference is "],
    },
    Case {
        what: "a wave before is left out",
        change: |content| {
            change(content)["before"].as_array_mut().unwrap().remove(0);
        },
        reasons: &["published: competence_frustration of Product/Build over time, the last three \
                    waves: the low end is "],
    },
    Case {
        what: "a wave before stands there twice",
        change: |content| {
            let first = change(content)["before"][0].clone();
            change(content)["before"][1] = first;
        },
        reasons: &[
            "published: competence_frustration of Product/Build over time: a wave before stands \
                    there twice, or is this one",
        ],
    },
    Case {
        what: "a wave before of nobody, and of no number",
        change: |content| {
            change(content)["before"][0]["n"] = 0.into();
            change(content)["before"][1]["mean"] = 1e308.into();
        },
        reasons: &[
            "published: competence_frustration of Product/Build over time: the figure of w1 \
                    before is none",
        ],
    },
    Case {
        what: "fewer looks than the report has",
        change: |content| change(content)["looks"] = 1.into(),
        reasons: &[
            "published: competence_frustration of Product/Build over time: it allows for 1 \
                    looks, but the report has ",
        ],
    },
    Case {
        what: "less noise than there is",
        change: |content| content["published"]["noise"][FRUSTRATION]["variance"] = 0.0001.into(),
        reasons: &["published: the noise of competence_frustration: 0.0001 with "],
    },
    Case {
        what: "the noise is left out",
        change: |content| {
            content["published"]["noise"].as_object_mut().unwrap().remove(FRUSTRATION);
        },
        reasons: &[
            "published: competence_frustration of Product/Build over time: it was looked at \
                    twice, but the noise is not stated",
        ],
    },
    Case {
        what: "less is open, of fewer people",
        change: |content| published(content, BUILD)["scales"][FRUSTRATION]["n"] = 3.into(),
        reasons: &["published: competence_frustration of Product/Build: n = 3, open by "],
    },
];

#[test]
fn verdicts_over_time_that_the_figures_do_not_give() {
    check_cases_of(&company_certificate_of_seven(), &CASES);
}
