//! What a mail that waits is for, and when one that did not go through is tried again.

use jiff::SignedDuration;

/// What a mail of the queue is for. The ids are stored: none is ever renamed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MailPurpose {
    Invitation,
    /// A new link, for somebody who lost theirs.
    Again,
    Reminder,
    /// That the wave ends before its day.
    EndsEarly,
    /// To an observer.
    Notice,
    /// To whoever may read a group's results.
    ReportOpen,
    /// What came of a wave, to everybody.
    CameOfIt,
}

impl MailPurpose {
    pub const ALL: [Self; 7] = [
        Self::Invitation,
        Self::Again,
        Self::Reminder,
        Self::EndsEarly,
        Self::Notice,
        Self::ReportOpen,
        Self::CameOfIt,
    ];

    pub const fn id(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::Again => "again",
            Self::Reminder => "reminder",
            Self::EndsEarly => "ends_early",
            Self::Notice => "notice",
            Self::ReportOpen => "report_open",
            Self::CameOfIt => "came_of_it",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.id() == id)
    }

    /// Whether how many of them wait or went may be counted where the server is watched: reminders may go to those
    /// alone who have not answered, and results are told to the leads of the groups that are shown.
    pub const fn may_be_counted(self) -> bool {
        !matches!(self, Self::Reminder | Self::ReportOpen)
    }

    /// Whether it goes to whoever is asked in a wave, holds their link, and is of use only while the wave
    /// takes answers.
    pub const fn holds_link(self) -> bool {
        matches!(self, Self::Invitation | Self::Again | Self::Reminder | Self::EndsEarly)
    }
}

/// How far a mail of the queue got.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailState {
    Waiting,
    /// A server took it.
    Sent,
    /// Refused for good, or it came back.
    Dead,
}

impl MailState {
    pub const ALL: [Self; 3] = [Self::Waiting, Self::Sent, Self::Dead];

    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.id() == id)
    }

    pub const fn id(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Sent => "sent",
            Self::Dead => "dead",
        }
    }
}

/// No wait between two tries is longer, jitter included.
pub const LONGEST_BACKOFF: SignedDuration = SignedDuration::from_mins(72);

/// How long to wait after this many tries in vain: 1, 5, 15 and 60 minutes, then an hour each time, longer by up
/// to a fifth, so that not all come back at once. `jitter` is from 0 to 1.
pub fn backoff(tries: u32, jitter: f64) -> SignedDuration {
    let minutes: u32 = match tries {
        0 | 1 => 1,
        2 => 5,
        3 => 15,
        _ => 60,
    };
    let longer = 1.0 + jitter.clamp(0.0, 1.0) / 5.0;
    SignedDuration::from_secs_f64(f64::from(minutes) * 60.0 * longer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_to_an_hour_and_no_further() {
        let minutes = |tries| backoff(tries, 0.0).as_mins();
        assert_eq!([1, 2, 3, 4, 5, 99].map(minutes), [1, 5, 15, 60, 60, 60]);
        assert_eq!(backoff(4, 1.0), LONGEST_BACKOFF);
        assert!(backoff(1, 0.5) > backoff(1, 0.0));
    }

    #[test]
    fn a_purpose_is_read_as_it_is_stored() {
        for purpose in MailPurpose::ALL {
            assert_eq!(MailPurpose::parse(purpose.id()), Some(purpose));
        }
        assert_eq!(MailPurpose::parse("spam"), None);
    }
}
