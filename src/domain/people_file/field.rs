use super::column::Column;

/// What a column of a file can say: something that is kept, or something by which rows are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    Of(Column),
    FirstName,
    LastName,
    /// In words: active, on leave, terminated.
    Status,
    /// Whether an account may be used: true, false.
    Enabled,
    /// The day on which the contract ends.
    LastDay,
    /// Whose account it is: a member's, a guest's, a machine's.
    AccountType,
}

impl Field {
    pub const ALL: [Self; 13] = [
        Self::Of(Column::EmployeeId),
        Self::Of(Column::Email),
        Self::Of(Column::Name),
        Self::FirstName,
        Self::LastName,
        Self::Of(Column::Team),
        Self::Of(Column::ManagerEmail),
        Self::Of(Column::Locale),
        Self::Of(Column::Timezone),
        Self::Status,
        Self::Enabled,
        Self::LastDay,
        Self::AccountType,
    ];

    /// As an answer names it.
    pub const fn name(self) -> &'static str {
        match self {
            // Read as an address, an id or a name.
            Self::Of(Column::ManagerEmail) => "manager",
            Self::Of(column) => column.name(),
            Self::FirstName => "first_name",
            Self::LastName => "last_name",
            Self::Status => "status",
            Self::Enabled => "enabled",
            Self::LastDay => "last_day",
            Self::AccountType => "account_type",
        }
    }

    /// The field of an answer; the names of columns go, too.
    pub fn parse(name: &str) -> Option<Self> {
        let column = Column::ALL.into_iter().find(|column| column.name() == name).map(Self::Of);
        column.or_else(|| Self::ALL.into_iter().find(|field| field.name() == name))
    }

    /// Whether several columns may say it, each by itself.
    pub(super) const fn may_repeat(self) -> bool {
        matches!(self, Self::Status | Self::Enabled | Self::LastDay | Self::AccountType)
    }
}
