/// Why a figure cannot be computed from what was given.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
pub enum StatsError {
    #[error("degrees of freedom must be finite and above 0, not {0}")]
    DegreesOfFreedom(f64),
    #[error("a probability must lie between 0 and 1, both excluded, not {0}")]
    Probability(f64),
    #[error("a test statistic must be a number, not {0}")]
    Statistic(f64),
    #[error("a standard deviation must be finite and above 0, not {0}")]
    StandardDeviation(f64),
    #[error("a mean must be finite, not {0}")]
    Mean(f64),
    #[error("a mean needs at least one answer")]
    NoAnswers,
    #[error("a reliability must be finite and not above 1, not {0}")]
    Alpha(f64),
    #[error("a change needs at least one earlier wave")]
    NoBaseline,
    #[error("what is left open must be finite and not below 0, not {0}")]
    Slack(f64),
    #[error("{given} teams are too few: at least {needed}")]
    TooFewTeams { given: usize, needed: usize },
    #[error("{given} waves are too few: at least {needed}")]
    TooFewWaves { given: usize, needed: usize },
    #[error("teams of one person have no spread within")]
    TeamsOfOne,
    #[error("waves must follow each other")]
    Order,
    #[error("a wave's value must be finite, not {0}")]
    Value(f64),
    #[error("a variance must be finite and above 0, not {0}")]
    Variance(f64),
    #[error("{part} of {whole} is no share")]
    Share { part: u32, whole: u32 },
    #[error("{0} lies outside the scale")]
    OffScale(f64),
}
