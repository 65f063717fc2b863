use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::date;

use super::*;
use crate::disclosure::sample::{Person, ballot, item, numbered, publish, wave};
use crate::disclosure::{Figure, Release, release};
use crate::domain::{ItemId, ResponseScale, Wave};

#[test]
fn an_empty_band_takes_one_from_the_largest_the_first_of_equal_ones() {
    for (counts, expected) in [
        ([0, 0, 5], [1, 1, 3]),
        ([0, 5, 0], [1, 3, 1]),
        ([5, 0, 0], [3, 1, 1]),
        ([0, 3, 3], [1, 2, 3]),
        ([3, 0, 3], [2, 1, 3]),
        ([3, 3, 0], [2, 3, 1]),
        ([0, 1, 4], [1, 1, 3]),
        ([1, 1, 4], [1, 1, 4]),
        ([0, 0, 0], [0, 0, 0]),
    ] {
        assert_eq!(raise(counts), expected, "{counts:?}");
    }
}

/// Every way to cut n answers into three bands.
fn compositions(n: u32) -> impl Iterator<Item = Counts> {
    (0..=n).flat_map(move |low| (0..=n - low).map(move |middle| [low, middle, n - low - middle]))
}

#[test]
fn what_is_left_open_is_what_a_search_of_all_compositions_finds() {
    for n in 5..=24 {
        for counting in compositions(n) {
            let found = Raised::of(Tally { counting, readers: [2, 0, 1] });
            let alike: Vec<Counts> =
                compositions(n).filter(|other| raise(*other) == raise(counting)).collect();
            let end = |of: fn(u32, u32) -> u32| {
                let own = alike.iter().copied().reduce(|a, b| pairwise(a, b, of)).unwrap();
                plus(own, [2, 0, 1])
            };
            assert_eq!((found.least, found.most), (end(u32::min), end(u32::max)), "{counting:?}");
            assert_eq!(found.counts, plus(raise(counting), [2, 0, 1]));
            assert_eq!(found.counts.iter().sum::<u32>(), n + 3);
        }
    }
}

/// All multisets of n answers on 1 to 5: how often each value is given.
fn multisets(n: u32) -> Vec<[u32; 5]> {
    let mut all = Vec::new();
    for one in 0..=n {
        for two in 0..=n - one {
            for three in 0..=n - one - two {
                for four in 0..=n - one - two - three {
                    all.push([one, two, three, four, n - one - two - three - four]);
                }
            }
        }
    }
    all
}

/// What a block publishes: its capped sum (which tells whether it is open) and its raised counts.
fn published([one, two, three, four, five]: [u32; 5]) -> (u32, Counts) {
    let n = one + two + three + four + five;
    let sum = one + 2 * two + 3 * three + 4 * four + 5 * five;
    (sum.clamp(n + 4, 5 * n - 4), raise([one + two, three, four + five]))
}

#[test]
fn no_member_of_a_block_is_placed_in_one_band() {
    for n in 5..=9 {
        let mut bands: BTreeMap<_, BTreeSet<usize>> = BTreeMap::new();
        for answers in multisets(n) {
            let [one, two, three, four, five] = answers;
            let filled = [one + two, three, four + five].into_iter().enumerate();
            let filled = filled.filter(|(_, count)| *count > 0).map(|(band, _)| band);
            bands.entry(published(answers)).or_default().extend(filled);
        }
        // Members of a block can change places, so each can be in every band that one of the
        // possible multisets fills.
        for (seen, possible) in bands {
            assert!(possible.len() >= 2, "n = {n}: {seen:?}: {possible:?}");
        }
    }
}

/// All pairs of a block's multisets with the sums given whose raised counts pass the test.
fn pairs(sums: [u32; 2], fits: impl Fn(Counts, Counts) -> bool) -> Vec<[[u32; 5]; 2]> {
    let of_sum = |sum| multisets(5).into_iter().filter(move |answers| published(*answers).0 == sum);
    let counts = |[one, two, three, four, five]: [u32; 5]| [one + two, three, four + five];
    of_sum(sums[0])
        .flat_map(|a| of_sum(sums[1]).map(move |b| [a, b]))
        .filter(|[a, b]| fits(counts(*a), counts(*b)))
        .collect()
}

/// Two blocks of five, sums 20 and 16. Raised together to 1, 1, 8, their means would force the
/// second to be 4, 4, 4, 3, 1 or the like, and so the first to five 4s.
#[test]
fn two_blocks_are_raised_apart_since_their_means_are_known() {
    let together = pairs([20, 16], |a, b| raise(plus(a, b)) == [1, 1, 8]);
    assert!(!together.is_empty());
    assert!(together.iter().all(|[a, _]| *a == [0, 0, 0, 5, 0]), "{together:?}");

    let truth = [[0, 0, 0, 5, 0], [1, 0, 1, 3, 0]];
    let shown = plus(published(truth[0]).1, published(truth[1]).1);
    let apart = pairs([20, 16], |a, b| plus(raise(a), raise(b)) == shown);
    assert!(apart.contains(&truth));
    for block in 0..2 {
        let mut filled: BTreeSet<usize> = BTreeSet::new();
        for pair in &apart {
            let [one, two, three, four, five] = pair[block];
            let bands = [one + two, three, four + five].into_iter().enumerate();
            filled.extend(bands.filter(|(_, count)| *count > 0).map(|(band, _)| band));
        }
        assert!(filled.len() >= 2, "block {block}: {apart:?}");
    }
}

const ITEM: &str = "AUT_S1";

fn one_item(number: u64, item: Item) -> Wave {
    let day = date(2026, 1, 1);
    wave(number, day, day, vec![item])
}

fn team(path: &str, answers: &[u8]) -> Vec<Person> {
    let unit = UnitPath::parse(path).unwrap();
    answers.iter().map(|answer| (unit.clone(), vec![Some(*answer)])).collect()
}

fn bands(release: &Release, unit: &str) -> Figure<BandCell> {
    let unit = UnitPath::from_stored(unit.to_owned());
    release.bands(&unit, &ItemId::parse(ITEM).unwrap())
}

fn shown(figure: &Figure<BandCell>) -> BandCell {
    *figure.shown().unwrap().get()
}

const fn count(count: u32, least: u32, most: u32) -> BandCount {
    BandCount { count, least, most }
}

#[test]
fn bands_need_ten_and_are_raised_in_each_block_of_the_item() {
    // A and B are blocks of the item, but with five each no units of its bands.
    let people = [
        team("A", &[4; 5]),
        team("B", &[4, 4, 4, 3, 1]),
        team("C", &[1, 2, 3, 4, 5, 5, 5, 5, 5, 5]),
    ];
    let release = publish(&one_item(1, item(ITEM)), &people.concat(), &[]);
    for team in ["A", "B"] {
        assert_eq!(bands(&release, team), Figure::Withheld);
        let unit = UnitPath::parse(team).unwrap();
        assert!(release.item_cell(&unit, &ItemId::parse(ITEM).unwrap()).is_some());
    }
    let c = BandCell { n: 10, low: count(2, 2, 2), middle: count(1, 0, 1), high: count(7, 7, 8) };
    assert_eq!(shown(&bands(&release, "C")), c);
    // A shows 1, 1, 3 of a true 0, 0, 5, B 1, 1, 3 of itself.
    let whole =
        BandCell { n: 20, low: count(4, 2, 4), middle: count(3, 0, 3), high: count(13, 13, 18) };
    assert_eq!(shown(&bands(&release, "")), whole);
    let stored = &release.body.bands[&ItemId::parse(ITEM).unwrap()];
    let units: Vec<&str> = stored.iter().map(|block| block.unit.as_str()).collect();
    assert_eq!(units, ["", "C"]);
}

#[test]
fn readers_are_added_after_raising_and_do_not_count_toward_ten() {
    let made = |counting: usize| {
        let wave = one_item(1, item(ITEM));
        let unit = UnitPath::parse("A").unwrap();
        let people: Vec<(&UnitPath, bool)> =
            (0..counting + 3).map(|person| (&unit, person >= counting)).collect();
        let roster = numbered(Roster::freeze(people.iter().copied()));
        let of = |(unit, reader): &(&UnitPath, bool)| {
            ballot(&wave, &roster, unit, *reader, &[Some(if *reader { 1 } else { 5 })])
        };
        let ballots: Vec<Ballot> = people.iter().filter_map(of).collect();
        release(&wave, &roster, &ballots, &[]).unwrap()
    };
    assert_eq!(bands(&made(9), ""), Figure::Withheld);
    let cell = shown(&bands(&made(10), ""));
    let expected =
        BandCell { n: 13, low: count(4, 3, 4), middle: count(1, 0, 1), high: count(8, 8, 10) };
    assert_eq!(cell, expected);
}

#[test]
fn only_five_steps_have_bands_and_the_release_before_steadies_them() {
    let mut of_seven = item(ITEM);
    let options = vec![crate::disclosure::sample::translated("o", "o"); 7];
    of_seven.response = ResponseScale { id: "true7".to_owned(), options, dont_know: None };
    let people = team("A", &[1, 2, 3, 4, 5, 6, 7, 1, 2, 3]);
    let release = publish(&one_item(1, of_seven), &people, &[]);
    assert_eq!(bands(&release, ""), Figure::NotAsked);

    // A of 12, B of 12, C of 6: the rest of the organisation needs ten, so one of A and B goes with
    // C. In the first wave B is too small for bands.
    let answers = [2, 2, 3, 3, 4, 4, 4, 4, 5, 5, 2, 3];
    let wave_of = |number, a: usize, previous: &[Release]| {
        let people =
            [team("A", &answers[..a]), team("B", &answers), team("C", &answers[..6])].concat();
        publish(&one_item(number, item(ITEM)), &people, previous)
    };
    let first = wave_of(1, 9, &[]);
    assert!(bands(&first, "B").shown().is_some() && bands(&first, "A").shown().is_none());
    let alone = wave_of(2, 12, &[]);
    assert!(bands(&alone, "A").shown().is_some() && bands(&alone, "B").shown().is_none());
    let second = wave_of(2, 12, &[first]);
    assert!(bands(&second, "B").shown().is_some() && bands(&second, "A").shown().is_none());
}

#[test]
fn a_release_from_before_bands_reads_back_and_hashes_the_same() {
    let release = publish(&one_item(1, item(ITEM)), &team("A", &[3; 12]), &[]);
    let before = crate::disclosure::body::Body { bands: BTreeMap::new(), ..release.body };
    let old = Release::assemble(before).unwrap();
    let (json, sha256) = old.to_stored().unwrap();
    assert!(!json.contains("bands"));
    let read = Release::from_stored(&json, &sha256).unwrap();
    assert_eq!(bands(&read, ""), Figure::NotAsked);
    assert_eq!(read.to_stored().unwrap(), (json, sha256));
}

#[test]
fn the_published_json_has_the_bands_of_shown_units_only() {
    let people = [team("A", &[1, 3, 3, 4, 4, 4, 4, 5, 5, 5]), team("B", &[2; 5])].concat();
    let release = publish(&one_item(1, item(ITEM)), &people, &[]);
    let published = release.published().unwrap();
    let expected = serde_json::json!({ "AUT_S1": {
        "n": 10,
        "low": { "count": 1, "least": 0, "most": 1 },
        "middle": { "count": 2, "least": 2, "most": 2 },
        "high": { "count": 7, "least": 7, "most": 8 },
    } });
    // Alone in its own bands: B would be a subtraction away.
    assert_eq!(published["units"][0]["bands"]["AUT_S1"]["n"], 15);
    assert_eq!(published["units"][1]["bands"], serde_json::json!({}));
    let alone = publish(&one_item(1, item(ITEM)), &team("A", &[1, 3, 3, 4, 4, 4, 4, 5, 5, 5]), &[]);
    assert_eq!(alone.published().unwrap()["units"][1]["bands"], expected);
}
