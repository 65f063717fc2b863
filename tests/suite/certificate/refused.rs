//! Each change of the file's blocks and figures with the reasons that it must be refused for.

use serde_json::{Value, json};

use super::tamper::{Case, add, check_cases, measure, of, published};

const DEPOT: &str = "Operations/Depot";
const CARE: &str = "Product/Care";

/// Adds a block and a figure of respondents, and the block to the figures around.
fn add_unit(content: &mut Value, block: Value, around: &[&str]) {
    let respondents = measure(content, "respondents", "count");
    let blocks = respondents["blocks"].as_array_mut().unwrap();
    let place = blocks.len();
    let figure = json!({
        "unit": block["unit"], "invited": block["invited"], "n": block["n"], "blocks": [place],
    });
    let cell = json!({
        "path": block["unit"], "invited": block["invited"], "n": block["n"],
        "items": {}, "scales": {}, "bands": {},
    });
    blocks.push(block);
    respondents["figures"].as_array_mut().unwrap().push(figure);
    for unit in around {
        let figure = of(&mut respondents["figures"], "unit", unit);
        figure["blocks"].as_array_mut().unwrap().push(place.into());
    }
    content["published"]["units"].as_array_mut().unwrap().push(cell);
}

fn take_from(content: &mut Value, unit: &str, numbers: &[(&str, i64)]) {
    let block = of(&mut measure(content, "respondents", "count")["blocks"], "unit", unit);
    for (key, number) in numbers {
        add(&mut block[*key], -number);
    }
}

const SPLITS: [Case; 5] = [
    Case {
        what: "a block is split in two",
        change: |content| {
            let respondents = measure(content, "respondents", "count");
            let blocks = respondents["blocks"].as_array_mut().unwrap();
            let place = blocks.len();
            blocks.push(json!({
                "unit": DEPOT, "invited": 4, "readers_invited": 0, "n": 3, "protects": 5,
            }));
            for unit in ["", "Operations", DEPOT] {
                let figure = of(&mut respondents["figures"], "unit", unit);
                figure["blocks"].as_array_mut().unwrap().push(place.into());
            }
            take_from(content, DEPOT, &[("n", 3), ("invited", 4), ("protects", 3)]);
        },
        reasons: &[
            "Operations/Depot, respondents (count): two blocks, where the figures have one",
            "Operations/Depot, respondents (count): its block has 3 people, fewer than 5",
        ],
    },
    Case {
        what: "a block is split, and its part has a figure of its own",
        change: |content| {
            let unit = "Operations/Depot/Left";
            take_from(content, DEPOT, &[("n", 3), ("invited", 4), ("protects", 3)]);
            let block = json!({
                "unit": unit, "invited": 4, "readers_invited": 0, "n": 3, "protects": 5,
            });
            add_unit(content, block, &["", "Operations", DEPOT]);
        },
        reasons: &[
            "Operations/Depot/Left, respondents (count): less the figures inside it, 3 of 4 invited \
             people are left; it must be 5 or more, or nobody",
            "Operations/Depot/Left, respondents (count): its block has 3 people, fewer than 5",
        ],
    },
    Case {
        what: "a withheld unit is shown",
        change: |content| {
            let own = [("n", 8), ("invited", 9), ("readers_invited", 1), ("protects", 2)];
            take_from(content, "Operations", &own);
            let block = json!({
                "unit": "Operations/Night", "invited": 9, "readers_invited": 1, "n": 8,
                "protects": 7,
            });
            add_unit(content, block, &["", "Operations"]);
        },
        reasons: &[
            "published: Operations/Night is shown and withheld",
            "Operations, respondents (count): less the figures inside it, 1 of 1 invited people are \
             left; it must be 5 or more, or nobody",
            "Operations, respondents (count): of the 1 people invited to its block 1 are readers, \
             which leaves fewer than 5 who count",
        ],
    },
    Case {
        what: "the figures show that two did not take part",
        change: |content| {
            take_from(content, "Product", &[("invited", -2)]);
            for unit in ["", "Product"] {
                let figures = &mut measure(content, "respondents", "count")["figures"];
                add(&mut of(figures, "unit", unit)["invited"], 2);
                add(&mut published(content, unit)["invited"], 2);
            }
        },
        reasons: &[
            "Product, respondents (count): less the figures inside it, 0 of 2 invited people are \
             left; it must be 5 or more, or nobody",
            "Product, respondents (count): its block shows that nobody of 2 invited people answered",
        ],
    },
    Case {
        what: "an item is shown where respondents are not",
        change: |content| {
            let mut figure =
                of(&mut measure(content, "AUT_S1", "mean")["figures"], "unit", CARE).clone();
            figure["unit"] = "Operations/Night".into();
            measure(content, "AUT_S1", "mean")["figures"].as_array_mut().unwrap().push(figure);
        },
        reasons: &["Operations/Night, AUT_S1 (mean): a figure, where respondents (count) has none"],
    },
];

const SUMS: [Case; 8] = [
    Case {
        what: "a block is dropped",
        change: |content| {
            let blocks = &mut measure(content, "AUT_S1", "mean")["blocks"];
            blocks.as_array_mut().unwrap().retain(|block| block["unit"] != CARE);
        },
        reasons: &["Product/Care, AUT_S1 (mean): no block, where the figures have one"],
    },
    Case {
        what: "a figure leaves out a block",
        change: |content| {
            let figures = &mut measure(content, "AUT_S1", "mean")["figures"];
            of(figures, "unit", "Product")["blocks"].as_array_mut().unwrap().remove(2);
        },
        reasons: &[
            "Product, AUT_S1 (mean): the figure leaves out the block of Product/Care",
            "Product, AUT_S1 (mean): n is 39, but its blocks add up to 29",
            "Product, AUT_S1 (mean): sum is 106, but its blocks add up to 69",
        ],
    },
    Case {
        what: "a figure counts a block twice",
        change: |content| {
            let figures = &mut measure(content, "AUT_S1", "mean")["figures"];
            of(figures, "unit", "Product")["blocks"].as_array_mut().unwrap().push(6.into());
        },
        reasons: &["Product, AUT_S1 (mean): the figure counts the block of Product/Care twice"],
    },
    Case {
        what: "a figure takes in a block from outside",
        change: |content| {
            let figures = &mut measure(content, "AUT_S1", "mean")["figures"];
            of(figures, "unit", "Product")["blocks"].as_array_mut().unwrap().push(2.into());
        },
        reasons: &[
            "Product, AUT_S1 (mean): the figure takes in the block of Operations/Depot, outside it",
        ],
    },
    Case {
        what: "two figures are swapped",
        change: |content| {
            let figures = &mut measure(content, "AUT_S1", "mean")["figures"];
            let care = of(figures, "unit", CARE)["sum"].take();
            let depot = of(figures, "unit", DEPOT)["sum"].take();
            of(figures, "unit", CARE)["sum"] = depot;
            of(figures, "unit", DEPOT)["sum"] = care;
        },
        reasons: &[
            "Operations/Depot, AUT_S1 (mean): sum is 37, but its blocks add up to 38",
            "Product/Care, AUT_S1 (mean): sum is 38, but its blocks add up to 37",
            "published: the mean of AUT_S1 of Product/Care is 3.7, but the figures give 3.8000",
        ],
    },
    Case {
        what: "n is raised throughout",
        change: |content| {
            take_from(content, CARE, &[("n", -4), ("protects", -4)]);
            for unit in ["", "Product", CARE] {
                let figures = &mut measure(content, "respondents", "count")["figures"];
                add(&mut of(figures, "unit", unit)["n"], 4);
                add(&mut published(content, unit)["n"], 4);
            }
        },
        reasons: &[
            "Product/Care, respondents (count): its block has 14 answers, but 11 people were invited",
        ],
    },
    Case {
        what: "the people of a block are made readers",
        change: |content| take_from(content, CARE, &[("readers_invited", -6)]),
        reasons: &[
            "Product/Care, respondents (count): of the 11 people invited to its block 7 are readers, \
             which leaves fewer than 5 who count",
            "Product/Care, respondents (count): its block is said to protect 9 people, not 5",
        ],
    },
    Case {
        what: "a block protects one more",
        change: |content| {
            let blocks = &mut measure(content, "AUT_S1", "mean")["blocks"];
            add(&mut of(blocks, "unit", DEPOT)["protects"], 1);
        },
        reasons: &[
            "Operations/Depot, AUT_S1 (mean): its block is said to protect 21 people, not 20",
        ],
    },
];

#[test]
fn blocks_that_are_not_those_of_the_units() {
    check_cases(&SPLITS);
}

#[test]
fn figures_that_are_not_the_sums_of_their_blocks() {
    check_cases(&SUMS);
}
