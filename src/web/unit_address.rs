use serde::Deserialize;

use crate::domain::UnitPath;

/// A unit as an address names it: checked, since anybody can write an address.
#[derive(Deserialize)]
#[serde(try_from = "String")]
pub struct UnitAddress(pub UnitPath);

impl TryFrom<String> for UnitAddress {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        UnitPath::of_address(&text).map(Self).ok_or("no unit has such an address")
    }
}
