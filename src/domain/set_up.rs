/// A step of setting an installation up in the browser. The ids are stored, and stand in addresses: none is
/// ever renamed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SetUpStep {
    Organisation,
    Address,
    Mail,
    People,
    Privacy,
    Wave,
}

impl SetUpStep {
    pub const ALL: [Self; 6] =
        [Self::Organisation, Self::Address, Self::Mail, Self::People, Self::Privacy, Self::Wave];

    pub const fn id(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Address => "address",
            Self::Mail => "mail",
            Self::People => "people",
            Self::Privacy => "privacy",
            Self::Wave => "wave",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.id() == id)
    }

    /// From 1.
    pub fn number(self) -> usize {
        Self::ALL.into_iter().take_while(|step| *step != self).count() + 1
    }

    /// `None` after the last one.
    pub fn next(self) -> Option<Self> {
        Self::ALL.into_iter().find(|step| *step > self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_steps_follow_one_another() {
        assert_eq!(SetUpStep::ALL.map(SetUpStep::number), [1, 2, 3, 4, 5, 6]);
        assert_eq!(SetUpStep::Organisation.next(), Some(SetUpStep::Address));
        assert_eq!(SetUpStep::Wave.next(), None);
        assert!(SetUpStep::ALL.into_iter().all(|step| SetUpStep::parse(step.id()) == Some(step)));
    }
}
