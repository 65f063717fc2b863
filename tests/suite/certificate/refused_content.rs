//! Each change of thresholds, policy, caps, bands and published numbers with the reasons for refusal.

use serde_json::Value;

use super::tamper::{Case, add, check_cases, measure, of, policy, published};

const CARE: &str = "Product/Care";
const BUILD: &str = "Product/Build";

const TERMS: [Case; 9] = [
    Case {
        what: "k is lowered",
        change: |content| content["k"] = 4.into(),
        reasons: &[
            "k is 4: fewer than 5 could single somebody out",
            "the policy entry says k = 5, the certificate 4",
            "respondents (count): figures from 5 people on, not from 4",
            "published: k is 5, but the figures give 4",
        ],
    },
    Case {
        what: "k is lowered everywhere, the policy's hash made anew",
        change: |content| {
            content["k"] = 4.into();
            content["published"]["k"] = 4.into();
            content["policy"] = policy(r#"{"wave":"w2","k":4,"bands_k":10}"#);
            for measure in content["measures"].as_array_mut().unwrap() {
                if !["bands", "dont_know"].contains(&measure["kind"].as_str().unwrap()) {
                    measure["least"] = 4.into();
                }
            }
        },
        reasons: &["k is 4: fewer than 5 could single somebody out"],
    },
    Case {
        what: "the threshold of bands is lowered",
        change: |content| {
            content["bands_k"] = 5.into();
            measure(content, "AUT_S1", "bands")["least"] = 5.into();
        },
        reasons: &[
            "bands are for 5 people or more, but with this k they must be for 10",
            "the policy entry says bands_k = 10, the certificate 5",
        ],
    },
    Case {
        what: "the threshold of one measure is lowered",
        change: |content| measure(content, "AUT_S1", "mean")["least"] = 3.into(),
        reasons: &["AUT_S1 (mean): figures from 3 people on, not from 5"],
    },
    Case {
        what: "the policy is edited",
        change: |content| {
            content["policy"]["entry"] = r#"{"wave":"w2","k":5,"reminders":"others"}"#.into();
        },
        reasons: &["the policy entry does not match its hash: it states \
             1ffa237c1a1015bc342fabc9c5a93558ceee121871e70d3de43837b65676fca2, it gives "],
    },
    Case {
        what: "the policy of another wave",
        change: |content| content["policy"] = policy(r#"{"wave":"w1","k":8}"#),
        reasons: &[
            "the policy entry says wave = w1, the certificate w2",
            "the policy entry says k = 8, the certificate 5",
        ],
    },
    Case {
        what: "a measure is there twice",
        change: |content| {
            let twice = measure(content, "AUT_S1", "mean").clone();
            content["measures"].as_array_mut().unwrap().push(twice);
        },
        reasons: &["AUT_S1 (mean): stands there twice"],
    },
    Case {
        what: "respondents are left out",
        change: |content| {
            content["measures"].as_array_mut().unwrap().remove(0);
        },
        reasons: &[
            "respondents (count): is missing",
            "published: the whole organisation, which no figure explains",
        ],
    },
    Case {
        what: "another rule",
        change: |content| content["rule"] = "none".into(),
        reasons: &["its rule is `none`, which this program does not know"],
    },
];

/// Sets a number of a block of an item, and of every figure around it.
fn set_sum(content: &mut Value, key: &str, value: i64) {
    let means = measure(content, "AUT_S1", "mean");
    let block = of(&mut means["blocks"], "unit", CARE);
    let more = value - block[key].as_i64().unwrap();
    add(&mut block[key], more);
    for unit in ["", "Product", CARE] {
        add(&mut of(&mut means["figures"], "unit", unit)[key], more);
    }
}

const CAPS: [Case; 4] = [
    Case {
        what: "ten fives are shown without the cap",
        change: |content| set_sum(content, "sum", 50),
        reasons: &[
            "Product/Care, AUT_S1 (mean): the sum 50 of 10 answers is not within 14 to 46, where the \
             cap keeps it",
        ],
    },
    Case {
        what: "a sum on the cap is called exact",
        change: |content| set_sum(content, "sum", 46),
        reasons: &[
            "Product/Care, AUT_S1 (mean): the sum 46 of 10 answers is open by 0 on its high side, not \
             by 4",
        ],
    },
    Case {
        what: "a sum far from the cap is called open",
        change: |content| set_sum(content, "open_low", 4),
        reasons: &[
            "Product/Care, AUT_S1 (mean): the sum 37 of 10 answers is open by 4 on its low side, not \
             by 0",
        ],
    },
    Case {
        what: "a sum is open by too little",
        change: |content| {
            set_sum(content, "sum", 46);
            set_sum(content, "open_high", 1);
        },
        reasons: &[
            "Product/Care, AUT_S1 (mean): the sum 46 of 10 answers is open by 1 on its high side, not \
             by 4",
        ],
    },
];

/// Sets the bands of a unit's block of `AUT_S1`, of the figures around it and what is published.
fn set_bands(content: &mut Value, part: &str, bands: [i64; 3]) {
    let measure = measure(content, "AUT_S1", "bands");
    let block = of(&mut measure["blocks"], "unit", BUILD);
    let mut more = [0; 3];
    for (at, band) in bands.into_iter().enumerate() {
        more[at] = band - block[part][at].as_i64().unwrap();
    }
    block[part] = bands.to_vec().into();
    for unit in ["", "Product", BUILD] {
        let figure = of(&mut measure["figures"], "unit", unit);
        for (at, more) in more.into_iter().enumerate() {
            add(&mut figure[part][at], more);
        }
    }
    let key = if part == "counts" { "count" } else { part };
    for unit in ["", "Product", BUILD] {
        let cell = &mut published(content, unit)["bands"]["AUT_S1"];
        for (band, more) in ["low", "middle", "high"].into_iter().zip(more) {
            add(&mut cell[band][key], more);
        }
    }
}

const BANDS: [Case; 4] = [
    Case {
        what: "the bands of another unit",
        change: |content| {
            let bands = published(content, "Operations/Depot")["bands"]["AUT_S1"].clone();
            published(content, BUILD)["bands"]["AUT_S1"] = bands;
        },
        reasons: &[
            "published: n of the bands of AUT_S1 of Product/Build is 21, but the figures give 16",
        ],
    },
    Case {
        what: "the bands of another unit, in the measure, too",
        change: |content| {
            let bands = measure(content, "AUT_S1", "bands");
            let mut other = of(&mut bands["blocks"], "unit", "Operations/Depot").clone();
            other["unit"] = BUILD.into();
            *of(&mut bands["blocks"], "unit", BUILD) = other;
        },
        reasons: &[
            "Product/Build, AUT_S1 (bands): 21 answers, where the means of the same blocks have 16",
        ],
    },
    Case {
        what: "a band is empty for certain",
        change: |content| {
            for part in ["counts", "least", "most"] {
                set_bands(content, part, [0, 3, 13]);
            }
        },
        reasons: &[
            "Product/Build, AUT_S1 (bands): the low band holds 0, fewer than one in each of 1 blocks of \
             the means",
        ],
    },
    Case {
        what: "bands that the mean does not allow, and one answer in a band for certain",
        change: |content| {
            for part in ["counts", "least", "most"] {
                set_bands(content, part, [1, 1, 14]);
            }
        },
        reasons: &[
            "Product/Build, AUT_S1 (bands): its bands allow no sum that the mean of the same people \
             allows",
            "Product/Build, AUT_S1 (bands): the middle band holds 1, which cannot stand for 1 to 1 in 1 \
             blocks of the means",
        ],
    },
];

const PUBLISHED: [Case; 12] = [
    Case {
        what: "a scale's mean is edited",
        change: |content| {
            published(content, CARE)["scales"]["autonomy_satisfaction"]["mean"] = 4.5.into();
        },
        reasons: &[
            "published: the mean of autonomy_satisfaction of Product/Care is 4.5, but the figures give \
             4.0167",
        ],
    },
    Case {
        what: "an item's mean has one decimal more",
        change: |content| published(content, "")["items"]["AUT_S1"]["mean"] = 2.612_56.into(),
        reasons: &[
            "published: the mean of AUT_S1 of the whole organisation is 2.61256, but the figures give \
             2.6125",
        ],
    },
    Case {
        what: "an open side is closed",
        change: |content| published(content, "")["items"]["AUT_S2"]["open"]["low"] = 0.into(),
        reasons: &[
            "published: what is open of AUT_S2 of the whole organisation is 0 and 0, but the figures \
             give 4 and 0",
        ],
    },
    Case {
        what: "one more item is published",
        change: |content| {
            let cell = published(content, CARE)["items"]["AUT_S1"].clone();
            published(content, CARE)["items"]["REL_S1"] = cell;
        },
        reasons: &["published: REL_S1 of Product/Care, which no figure explains"],
    },
    Case {
        what: "one more scale is published",
        change: |content| {
            let cell = published(content, CARE)["scales"]["autonomy_satisfaction"].clone();
            published(content, CARE)["scales"]["relatedness_satisfaction"] = cell;
        },
        reasons: &["published: relatedness_satisfaction of Product/Care, which no figure explains"],
    },
    Case {
        what: "one more unit is published",
        change: |content| {
            let mut cell = published(content, CARE).clone();
            cell["path"] = "Operations/Night".into();
            content["published"]["units"].as_array_mut().unwrap().push(cell);
        },
        reasons: &[
            "published: Operations/Night, which no figure explains",
            "published: Operations/Night is shown and withheld",
        ],
    },
    Case {
        what: "a member that nobody knows",
        change: |content| published(content, CARE)["median"] = 4.into(),
        reasons: &[
            "the file is no certificate: unknown field `median`, expected one of `path`, `invited`, \
             `n`, `items`, `scales`, `bands`",
        ],
    },
    Case {
        what: "a figure is not published",
        change: |content| {
            published(content, CARE)["items"].as_object_mut().unwrap().remove("AUT_S1");
        },
        reasons: &["published: AUT_S1 of Product/Care is missing, although it is shown"],
    },
    Case {
        what: "an interval beside its mean",
        change: |content| {
            published(content, "")["scales"]["autonomy_satisfaction"]["high"] = 2.8.into();
        },
        reasons: &[
            "published: autonomy_satisfaction of the whole organisation: the interval 2.7411 to 2.8 \
             does not hold the mean 2.8826",
        ],
    },
    Case {
        what: "a difference that the means do not give",
        change: |content| {
            let cell = &mut published(content, CARE)["items"]["AUT_S1"];
            cell["versus_organisation"]["delta"] = 1.2.into();
        },
        reasons: &[
            "published: AUT_S1 of Product/Care versus the organisation: the difference is 1.2, but the \
             means give 1.0875",
        ],
    },
    Case {
        what: "a verdict of one's own",
        change: |content| {
            let cell = &mut published(content, CARE)["items"]["AUT_S1"];
            cell["versus_organisation"]["verdict"] = "much_better".into();
        },
        reasons: &[
            "published: AUT_S1 of Product/Care versus the organisation: `much_better` is no verdict",
        ],
    },
    Case {
        what: "an exact spread",
        change: |content| content["published"]["spread"]["AUT_S1"]["sd"] = 0.8123.into(),
        reasons: &[
            "published: the spread of AUT_S1: 0.8123 with 67 degrees of freedom of 80 answers",
        ],
    },
];

#[test]
fn terms_that_nobody_was_promised() {
    check_cases(&TERMS);
}

#[test]
fn sums_that_tell_more_than_the_cap_lets_through() {
    check_cases(&CAPS);
}

#[test]
fn bands_that_are_not_those_of_the_people() {
    check_cases(&BANDS);
}

#[test]
fn published_numbers_that_the_figures_do_not_give() {
    check_cases(&PUBLISHED);
}
