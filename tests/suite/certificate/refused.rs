//! Each change with the reason that it must be refused for; the outer hash is made anew.

use serde_json::{Value, json};

use super::real::company_certificate;
use super::tamper::{add, changed, measure, of, policy, published, reasons};

/// What is done, how, and a reason that must be among those given.
type Case = (&'static str, fn(&mut Value), &'static str);

const BLOCKS: [Case; 11] = [
    (
        "a block is split",
        |content| {
            let respondents = measure(content, "respondents", "count");
            let blocks = &mut respondents["blocks"];
            let depot = of(blocks, "unit", "Operations/Depot");
            let mut part = depot.clone();
            for (key, rest) in [("n", 3), ("invited", 4), ("readers_invited", 0)] {
                part[key] = rest.into();
                add(&mut depot[key], -rest);
            }
            blocks.as_array_mut().unwrap().push(part);
            let last = blocks.as_array().unwrap().len() - 1;
            for unit in ["", "Operations", "Operations/Depot"] {
                let figure = of(&mut respondents["figures"], "unit", unit);
                figure["blocks"].as_array_mut().unwrap().push(last.into());
            }
        },
        "Operations/Depot, respondents (count): two blocks, where the figures have one",
    ),
    (
        "a block is split, its part with a figure of its own",
        |content| {
            let respondents = measure(content, "respondents", "count");
            let part = "Operations/Depot/Left";
            let depot = of(&mut respondents["blocks"], "unit", "Operations/Depot");
            add(&mut depot["n"], -3);
            add(&mut depot["invited"], -4);
            let block =
                json!({"unit": part, "invited": 4, "readers_invited": 0, "n": 3, "protects": 5});
            respondents["blocks"].as_array_mut().unwrap().push(block);
            let last = respondents["blocks"].as_array().unwrap().len() - 1;
            let figure = json!({"unit": part, "invited": 4, "n": 3, "blocks": [last]});
            respondents["figures"].as_array_mut().unwrap().push(figure);
            for unit in ["", "Operations", "Operations/Depot"] {
                let figure = of(&mut respondents["figures"], "unit", unit);
                figure["blocks"].as_array_mut().unwrap().push(last.into());
            }
            let mut cell = published(content, "Operations/Night").clone();
            cell["path"] = part.into();
            (cell["n"], cell["invited"]) = (3.into(), 4.into());
            (cell["items"], cell["scales"], cell["bands"]) = (json!({}), json!({}), json!({}));
            content["published"]["units"].as_array_mut().unwrap().push(cell);
        },
        "Operations/Depot/Left, respondents (count): its block has 3 people, fewer than 5",
    ),
    (
        "a block is dropped",
        |content| {
            let means = measure(content, "AUT_S1", "mean");
            means["blocks"].as_array_mut().unwrap().retain(|block| block["unit"] != "Product/Care");
        },
        "Product/Care, AUT_S1 (mean): no block, where the figures have one",
    ),
    (
        "a figure leaves out a block",
        |content| {
            let figure =
                of(&mut measure(content, "AUT_S1", "mean")["figures"], "unit", "Operations");
            figure["blocks"].as_array_mut().unwrap().pop();
        },
        "Operations, AUT_S1 (mean): the figure leaves out the block of Operations/Night",
    ),
    (
        "a figure counts a block twice",
        |content| {
            let figure =
                of(&mut measure(content, "AUT_S1", "mean")["figures"], "unit", "Operations");
            let first = figure["blocks"][1].clone();
            figure["blocks"].as_array_mut().unwrap().push(first);
        },
        "Operations, AUT_S1 (mean): the figure counts the block of Operations/Depot twice",
    ),
    (
        "two figures are swapped",
        |content| {
            let figures = &mut measure(content, "AUT_S1", "mean")["figures"];
            let night = of(figures, "unit", "Operations/Night")["sum"].clone();
            let depot = of(figures, "unit", "Operations/Depot")["sum"].take();
            of(figures, "unit", "Operations/Night")["sum"] = depot;
            of(figures, "unit", "Operations/Depot")["sum"] = night;
        },
        "Operations/Depot, AUT_S1 (mean): sum is 25, but its blocks add up to 49",
    ),
    (
        "n is raised",
        |content| {
            let respondents = measure(content, "respondents", "count");
            for unit in ["", "Operations", "Operations/Night"] {
                add(&mut of(&mut respondents["figures"], "unit", unit)["n"], 9);
            }
            let block = of(&mut respondents["blocks"], "unit", "Operations/Night");
            add(&mut block["n"], 9);
            add(&mut block["protects"], 9);
        },
        "Operations/Night, respondents (count): its block has 17 answers, but 9 people were invited",
    ),
    (
        "the people of a block are made readers",
        |content| {
            let respondents = measure(content, "respondents", "count");
            of(&mut respondents["blocks"], "unit", "Operations/Night")["readers_invited"] =
                6.into();
        },
        "Operations/Night, respondents (count): 6 of the 9 people invited to its block are readers; \
         5 who are not cannot be among its answers",
    ),
    (
        "a block protects more than it can",
        |content| {
            let means = measure(content, "AUT_S1", "mean");
            add(&mut of(&mut means["blocks"], "unit", "Operations/Desk")["protects"], 1);
        },
        "Operations/Desk, AUT_S1 (mean): its block is said to protect 11 people, not 10",
    ),
    (
        "it is shown that two did not take part",
        |content| {
            let respondents = measure(content, "respondents", "count");
            add(&mut of(&mut respondents["blocks"], "unit", "Operations")["invited"], 2);
            for unit in ["", "Operations"] {
                add(&mut of(&mut respondents["figures"], "unit", unit)["invited"], 2);
                add(&mut published(content, unit)["invited"], 2);
            }
        },
        "Operations, respondents (count): its block shows that nobody of 2 invited people answered",
    ),
    (
        "a withheld unit is shown",
        |content| {
            let unit = "Operations/*";
            let respondents = measure(content, "respondents", "count");
            let block =
                json!({"unit": unit, "invited": 1, "readers_invited": 1, "n": 1, "protects": 5});
            respondents["blocks"].as_array_mut().unwrap().push(block);
            let last = respondents["blocks"].as_array().unwrap().len() - 1;
            let figure = json!({"unit": unit, "invited": 1, "n": 1, "blocks": [last]});
            respondents["figures"].as_array_mut().unwrap().push(figure);
            let cell =
                json!({"path": unit, "invited": 1, "n": 1, "items": {}, "scales": {}, "bands": {}});
            content["published"]["units"].as_array_mut().unwrap().push(cell);
        },
        "published: Operations/* is shown and withheld",
    ),
];

#[test]
fn whoever_changes_a_file_is_told() {
    for (what, change, expected) in BLOCKS.iter() {
        let found = reasons(&changed(change));
        println!("{what}:\n  {}", found.join("\n  "));
        assert!(found.iter().any(|reason| reason == expected), "{what}: {found:#?}");
    }
}

#[test]
fn dump() {
    let file: Value = serde_json::from_str(&company_certificate()).unwrap();
    println!("{:#}", file["content"]["measures"][0]);
    println!("{:#}", file["content"]["measures"][1]);
    println!("{:#}", file["content"]["published"]);
    let _ = policy("");
}
