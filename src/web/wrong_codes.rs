use std::time::Duration;

use governor::clock::{Clock, DefaultClock};
use governor::{DefaultDirectRateLimiter, Quota, RateLimiter};
use nonzero_ext::nonzero;

/// Counts the codes that open nothing, of everybody together: behind a proxy no visitor can be told from
/// another, and no address is kept to do so. Only wrong codes are counted, and only their senders are
/// turned away, so that nobody can keep out those who have a right one. It is the length of a code that
/// keeps guesses out; this keeps them from being made by the million without anybody's notice.
pub struct WrongCodes {
    answered: DefaultDirectRateLimiter,
    told: DefaultDirectRateLimiter,
}

/// There were too many wrong codes lately.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooMany {
    /// Until one more is answered, in whole seconds.
    pub wait: Duration,
}

impl WrongCodes {
    pub fn new() -> Self {
        Self {
            answered: RateLimiter::direct(Quota::per_minute(nonzero!(120u32))),
            told: RateLimiter::direct(Quota::per_minute(nonzero!(1u32))),
        }
    }

    /// One more was sent.
    pub fn one_more(&self) -> Result<(), TooMany> {
        let Err(until) = self.answered.check() else { return Ok(()) };
        if self.told.check().is_ok() {
            tracing::warn!("more than 120 wrong codes a minute: somebody may be guessing");
        }
        let wait = until.wait_time_from(DefaultClock::default().now());
        Err(TooMany { wait: Duration::from_secs(wait.as_secs() + 1) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_a_hundred_and_twenty_the_next_has_to_wait() {
        let wrong_codes = WrongCodes::new();
        let answered = (0..1000).filter(|_| wrong_codes.one_more().is_ok()).count();
        // Two more may be answered in each second that this takes.
        assert!((120..200).contains(&answered), "{answered}");
        let waits =
            std::iter::repeat_with(|| wrong_codes.one_more()).find_map(Result::err).unwrap();
        assert_eq!(waits.wait, Duration::from_secs(1));
    }
}
