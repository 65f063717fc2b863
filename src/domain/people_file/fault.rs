//! What can be wrong in a people file, by what has to be looked at.

use super::shape_fault::ShapeFault;
use super::table_fault::TableFault;
use super::value_fault::ValueFault;
use crate::domain::EmailAddress;
use crate::domain::csv::{FaultSaid, FileFault, RowFault, said};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PeopleFault {
    File(FileFault),
    Table(TableFault),
    Shape(ShapeFault),
    Value(ValueFault),
    Person(PersonFault),
}

/// What does not fit the other people, of the file or of those who are stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PersonFault {
    /// With the row that has the same address.
    SameAddress(usize),
    /// With the row that has the same employee id.
    SameEmployeeId(usize),
    /// The two stored people whom the row's id and its address belong to.
    TwoPeople {
        by_id: EmailAddress,
        by_address: EmailAddress,
    },
    /// The stored person whom another row means, too.
    KnownTwice {
        first: usize,
        known_as: EmailAddress,
    },
    /// Nobody has the manager's name or employee id.
    NobodyNamed,
    /// So many have the manager's name.
    SeveralNamed(usize),
    OwnManager,
    /// The manager has no address, and whoever leads signs in by mail.
    UnreachableManager,
    /// Nobody who is active after the import has the manager's address; with what it becomes, where the file changes it.
    AbsentManager {
        becomes: Option<EmailAddress>,
    },
}

impl RowFault for PeopleFault {
    fn said(&self) -> FaultSaid {
        match self {
            Self::File(fault) => fault.said(),
            Self::Table(fault) => fault.said(),
            Self::Shape(fault) => fault.said(),
            Self::Value(fault) => fault.said(),
            Self::Person(fault) => fault.said(),
        }
    }
}

const MANAGER: &str = "write the manager's address, or leave it empty";

impl PersonFault {
    fn said(&self) -> FaultSaid {
        match self {
            Self::SameAddress(first) => said(
                "same-address",
                format!("row {first} has the same address"),
                "keep one row for each person, with their own address",
            ),
            Self::SameEmployeeId(first) => said(
                "same-employee-id",
                format!("row {first} has the same employee id"),
                "keep one row for each person, with their own id",
            ),
            Self::TwoPeople { by_id, by_address } => said(
                "two-people",
                format!("this id belongs to {by_id}, the address {by_address} to somebody else"),
                "correct the id or the address: both must be the same person's",
            ),
            Self::KnownTwice { first, known_as } => said(
                "known-twice",
                format!("row {first} is the same known person, {known_as}"),
                "keep one row for each person; a new person needs an employee id of their own",
            ),
            Self::NobodyNamed => {
                said("nobody-named", "nobody has this name or employee id", MANAGER)
            }
            Self::SeveralNamed(many) => {
                said("several-named", format!("{many} people have this name"), MANAGER)
            }
            Self::OwnManager => said("own-manager", "this person is their own manager", MANAGER),
            Self::UnreachableManager => {
                said("unreachable-manager", "this manager has no address to sign in with", MANAGER)
            }
            Self::AbsentManager { becomes } => {
                let fix = match becomes {
                    Some(new) => format!("this file changes that address: write {new}"),
                    None => "add the manager as a row, or leave the field empty".to_owned(),
                };
                let problem = "nobody who is active after this import has this address";
                said("absent-manager", problem, fix)
            }
        }
    }
}

macro_rules! faults {
    ($($variant:ident: $fault:ty),+) => {$(
        impl From<$fault> for PeopleFault {
            fn from(fault: $fault) -> Self {
                Self::$variant(fault)
            }
        }
    )+};
}

faults!(
    File: FileFault,
    Table: TableFault,
    Shape: ShapeFault,
    Value: ValueFault,
    Person: PersonFault
);
