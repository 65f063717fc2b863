//! Changes of an input: of its bytes, and of a JSON value in it.

use serde_json::Value;

/// splitmix64: the same changes on every machine.
pub struct Dice(pub u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, bound: usize) -> usize {
        let bound = u64::try_from(bound.max(1)).expect("a small bound");
        usize::try_from(self.next() % bound).expect("a small number")
    }
}

/// Bytes that mean something to a parser of forms or of JSON.
const TELLING: &[u8] = b"\0%&=+\"\\{}[]:,-.0159eE/*\xff\xc3 ";

/// Changes a few bytes: one, a stretch doubled or cut, the rest dropped.
pub fn bytes(input: &mut Vec<u8>, dice: &mut Dice) {
    for _ in 0..=dice.below(4) {
        let at = dice.below(input.len() + 1);
        let end = (at + dice.below(16)).min(input.len());
        match dice.below(6) {
            0 => input.insert(at, TELLING[dice.below(TELLING.len())]),
            1 if at < input.len() => input[at] = TELLING[dice.below(TELLING.len())],
            2 if at < input.len() => input[at] ^= 1 << dice.below(8),
            3 => drop(input.drain(at..end)),
            4 => {
                let doubled = input[at..end].to_vec();
                input.splice(at..at, doubled);
            }
            _ => input.truncate(input.len() - dice.below(3).min(input.len())),
        }
    }
}

/// Changes a few places of a JSON value: numbers by a little or to an extreme, lists by a member,
/// and any value to another of the same file.
pub fn json(value: &mut Value, dice: &mut Dice) {
    for _ in 0..=dice.below(4) {
        let mut places = Vec::new();
        collect(value, String::new(), &mut places);
        let place = &places[dice.below(places.len())];
        let other = value.pointer(&places[dice.below(places.len())]).cloned().unwrap_or_default();
        if let Some(found) = value.pointer_mut(place) {
            change(found, other, dice);
        }
    }
}

fn collect(value: &Value, path: String, places: &mut Vec<String>) {
    match value {
        Value::Array(list) => {
            for (at, one) in list.iter().enumerate() {
                collect(one, format!("{path}/{at}"), places);
            }
        }
        Value::Object(object) => {
            for (name, one) in object {
                let name = name.replace('~', "~0").replace('/', "~1");
                collect(one, format!("{path}/{name}"), places);
            }
        }
        _ => {}
    }
    places.push(path);
}

fn change(found: &mut Value, other: Value, dice: &mut Dice) {
    const EXTREMES: [u64; 5] = [0, 1, 4_294_967_295, 4_294_967_296, u64::MAX];
    let kind = dice.below(8);
    match found {
        Value::Number(number) if kind < 6 => {
            let step = i64::try_from(dice.below(9)).expect("small") - 4;
            *found = match (number.as_i64(), kind) {
                (_, 0) => EXTREMES[dice.below(EXTREMES.len())].into(),
                (Some(whole), _) => whole.saturating_add(step).into(),
                (None, 1) => 1e300.into(),
                (None, _) => (number.as_f64().unwrap_or(0.0) + 0.1).into(),
            };
        }
        Value::Array(list) if kind < 6 && !list.is_empty() => {
            let at = dice.below(list.len());
            match kind {
                0 | 1 => drop(list.remove(at)),
                2 | 3 => list.push(list[at].clone()),
                _ => list.swap(at, 0),
            }
        }
        Value::Object(object) if kind < 2 => {
            let name = object.keys().nth(dice.below(object.len())).cloned().unwrap_or_default();
            object.remove(&name);
        }
        Value::String(text) if kind < 3 => text.push_str(["/*", "/A", "*", "é"][dice.below(4)]),
        _ => *found = other,
    }
}
