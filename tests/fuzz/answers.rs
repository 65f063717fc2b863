#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use sdt_pulse::domain::Form;

#[path = "targets.rs"]
#[allow(dead_code, reason = "the other target's function")]
mod targets;

static FORM: LazyLock<Form> = LazyLock::new(targets::core_form);

fuzz_target!(|data: &[u8]| targets::answers(&FORM, data));
