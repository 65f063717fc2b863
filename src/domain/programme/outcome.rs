use crate::domain::WaveId;

/// What became of a planned date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlannedOutcome {
    Opened(WaveId),
    /// Not yet: it is tried again while enough of its days are left.
    Blocked(Obstacle),
    /// It is not caught up on.
    Skipped(Obstacle),
}

/// Why a wave of the programme did not open. The ids are stored: none is ever renamed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obstacle {
    /// This program did not run.
    Down,
    /// Nobody is on the people list.
    Nobody,
    /// The wave before is not closed.
    WaveOpen,
    /// The wave before opened less than 21 days ago.
    TooSoon,
    /// The quarter's limit.
    Budget,
    /// There is no such form any more.
    Form,
    /// This server's clock cannot be believed.
    Clock,
    /// The settings say no address that mail can come from.
    Mail,
}

impl Obstacle {
    pub const ALL: [Self; 8] = [
        Self::Down,
        Self::Nobody,
        Self::WaveOpen,
        Self::TooSoon,
        Self::Budget,
        Self::Form,
        Self::Clock,
        Self::Mail,
    ];

    pub const fn id(self) -> &'static str {
        match self {
            Self::Down => "down",
            Self::Nobody => "nobody",
            Self::WaveOpen => "wave open",
            Self::TooSoon => "too soon",
            Self::Budget => "budget",
            Self::Form => "form",
            Self::Clock => "clock",
            Self::Mail => "mail",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|obstacle| obstacle.id() == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_obstacle_is_read_as_it_was_stored() {
        for obstacle in Obstacle::ALL {
            assert_eq!(Obstacle::parse(obstacle.id()), Some(obstacle));
        }
    }
}
