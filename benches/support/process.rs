//! What a process has used, from `/proc`: Linux only.

use std::fs;
use std::time::Duration;

/// `/proc` counts processor time in hundredths of a second on every architecture in use.
const TICK: Duration = Duration::from_millis(10);

/// Peak memory and processor time of a process, itself and all its threads.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Usage {
    /// `VmHWM`: the most memory that was ever resident, in KiB.
    pub peak_kib: u64,
    pub processor: Duration,
}

impl Usage {
    /// Of a running process; `None` once it has ended.
    pub fn of(process: u32) -> Option<Self> {
        let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
        let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
        let peak_kib = peak.trim().trim_end_matches(" kB").parse().ok()?;
        let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
        // The name before the last parenthesis may hold anything. The 12th and 13th fields after it
        // are the ticks in user and in system mode.
        let (_, fields) = stat.rsplit_once(')')?;
        let mut ticks = fields.split_whitespace().skip(11).map(str::parse::<u32>);
        let (user, system) = (ticks.next()?.ok()?, ticks.next()?.ok()?);
        Some(Self { peak_kib, processor: TICK * (user + system) })
    }

    pub fn peak_mb(self) -> f64 {
        super::number(self.peak_kib) * 1024.0 / 1e6
    }
}
