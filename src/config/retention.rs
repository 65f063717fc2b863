use jiff::ToSpan;
use jiff::civil::Date;
use serde::Deserialize;

/// How many days something is kept; 0: for ever.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct KeptDays(pub u16);

impl KeptDays {
    pub const FOR_EVER: Self = Self(0);

    /// The first day that is still kept on a day such as today; what is older may go. `None`: nothing
    /// ever may.
    pub fn since(self, today: Date) -> Option<Date> {
        (self != Self::FOR_EVER).then(|| today.saturating_sub(i32::from(self.0).days()))
    }
}

/// How long what is about people is kept before `purge`, or a running server, deletes it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Retention {
    /// People who left, counted from the day of the import that said so.
    pub leavers_days: KeptDays,
    /// Comments, from the announced last day of their wave.
    pub comments_days: KeptDays,
    /// A team's whole audit book, from its last entry.
    pub books_days: KeptDays,
    /// Mail in the outbox folder, from when it was written.
    pub outbox_days: KeptDays,
    /// How long backups of the database are kept, by whoever makes them; 0: nobody said.
    pub backups_days: KeptDays,
}

impl Default for Retention {
    fn default() -> Self {
        Self {
            leavers_days: KeptDays(90),
            comments_days: KeptDays::FOR_EVER,
            books_days: KeptDays::FOR_EVER,
            outbox_days: KeptDays::FOR_EVER,
            backups_days: KeptDays::FOR_EVER,
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn nought_keeps_for_ever() {
        let today = date(2026, 12, 31);
        assert_eq!(KeptDays(0).since(today), None);
        assert_eq!(KeptDays(90).since(today), Some(date(2026, 10, 2)));
        assert_eq!(KeptDays(1).since(today), Some(date(2026, 12, 30)));
    }
}
