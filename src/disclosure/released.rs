/// The one wording for every withheld figure (R9): it never tells which rule withheld it.
pub const WITHHELD: &str = "withheld, so that nobody can be singled out";

/// A value that the release engine has cleared for everybody's eyes.
///
/// Only [`crate::disclosure`] can make one. [`Released::map`] and [`Released::zip`] take plain
/// functions, so that nothing from outside can be carried in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Released<T>(T);

impl<T> Released<T> {
    pub(super) const fn new(value: T) -> Self {
        Self(value)
    }

    /// For tests of what is drawn from released values.
    #[cfg(test)]
    pub const fn made_up(value: T) -> Self {
        Self(value)
    }

    pub const fn get(&self) -> &T {
        &self.0
    }

    pub fn map<U>(&self, function: fn(&T) -> U) -> Released<U> {
        Released(function(&self.0))
    }

    pub fn zip<U>(self, other: Released<U>) -> Released<(T, U)> {
        Released((self.0, other.0))
    }
}

/// What a place that could hold a figure about people holds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Figure<T> {
    Shown(Released<T>),
    Withheld,
    /// The wave did not ask for it.
    NotAsked,
}

impl<T> Figure<T> {
    pub const fn shown(&self) -> Option<&Released<T>> {
        match self {
            Self::Shown(released) => Some(released),
            Self::Withheld | Self::NotAsked => None,
        }
    }

    pub fn map<U>(&self, function: fn(&T) -> U) -> Figure<U> {
        match self {
            Self::Shown(released) => Figure::Shown(released.map(function)),
            Self::Withheld => Figure::Withheld,
            Self::NotAsked => Figure::NotAsked,
        }
    }
}
