use crate::domain::csv::{FaultSaid, said};
use crate::domain::{EmailError, UnitPathError};

/// How many characters a name or an employee id may have.
pub(super) const LONGEST: usize = 200;

/// Why a value cannot be what its column says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ValueFault {
    Email(EmailError),
    Team(UnitPathError),
    /// Nobody could be told by the row.
    NeitherAddressNorId,
    /// Longer than so many characters.
    TooLong(usize),
    /// It cannot be told whether the day is over.
    UnclearLastDay,
    UnknownTimeZone,
    /// An offset names no place, and only a place says when summer time begins.
    BareOffset,
}

const TIME_ZONE: &str = "write a name such as Europe/Berlin, or leave it empty";

impl ValueFault {
    pub(super) fn said(&self) -> FaultSaid {
        match self {
            Self::Email(error) => said(error.id(), error.to_string(), error.fix()),
            Self::Team(error) => said(error.id(), error.to_string(), error.fix()),
            Self::NeitherAddressNorId => said(
                "neither-address-nor-id",
                "there is neither an address nor an employee id",
                "write one of the two, so that the next file means the same person",
            ),
            Self::TooLong(most) => {
                said("too-long", format!("it is longer than {most} characters"), "shorten it")
            }
            Self::UnclearLastDay => said(
                "unclear-last-day",
                "it cannot be told whether this last day is over",
                "write it as 2026-12-31, or leave it empty",
            ),
            Self::UnknownTimeZone => {
                said("unknown-time-zone", "no time zone has this name", TIME_ZONE)
            }
            Self::BareOffset => {
                said("bare-offset", "an offset does not say when summer time begins", TIME_ZONE)
            }
        }
    }
}
