#![no_main]

use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};
use serde_json::Value;

#[path = "havoc.rs"]
#[allow(dead_code, reason = "the other target's function")]
mod havoc;
#[path = "targets.rs"]
#[allow(dead_code, reason = "the other target's function")]
mod targets;

fuzz_target!(|data: &[u8]| {
    targets::certificate(data);
});

// Bytes changed blindly are hardly ever JSON: three times of four a place of the value is changed.
fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let mut dice = havoc::Dice(seed.into());
    if dice.below(4) > 0
        && let Ok(mut value) = serde_json::from_slice::<Value>(&data[..size])
    {
        havoc::json(&mut value, &mut dice);
        let text = value.to_string();
        if text.len() <= max_size {
            data[..text.len()].copy_from_slice(text.as_bytes());
            return text.len();
        }
    }
    fuzzer_mutate(data, size, max_size)
});
