use diesel::prelude::*;

use super::schema::{employee, invitation, log_key};
use super::{RowId, StoreError, Tx};
use crate::domain::{EmailAddress, Locale, Person, UnitPath, WaveId};

/// A person as the database knows them.
#[derive(Debug, Clone)]
pub struct Employee {
    pub id: RowId,
    pub person: Person,
    pub active: bool,
    /// Asked not to be mailed: not invited any more, and not counted as invited.
    pub unsubscribed: bool,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = employee)]
pub(super) struct EmployeeRow {
    id: Vec<u8>,
    employee_id: Option<String>,
    email: String,
    name: Option<String>,
    team: String,
    manager_email: Option<String>,
    locale: Option<String>,
    timezone: Option<String>,
    active: bool,
    unsubscribed: bool,
}

/// What a people file says of somebody who is asked.
#[derive(Insertable, AsChangeset)]
#[diesel(table_name = employee, treat_none_as_null = true)]
struct Known {
    employee_id: Option<String>,
    email: String,
    name: Option<String>,
    team: String,
    manager_email: Option<String>,
    locale: Option<String>,
    timezone: Option<String>,
    active: bool,
}

impl Known {
    fn of(person: &Person) -> Self {
        let Person { employee_id, email, name, team, manager_email, locale, timezone } =
            person.clone();
        Self {
            employee_id,
            email: email.into(),
            name,
            team: team.as_str().to_owned(),
            manager_email: manager_email.map(String::from),
            locale: locale.map(|locale| locale.tag().to_owned()),
            timezone,
            active: true,
        }
    }
}

impl TryFrom<EmployeeRow> for Employee {
    type Error = StoreError;

    fn try_from(row: EmployeeRow) -> Result<Self, StoreError> {
        let locale = match row.locale {
            None => None,
            Some(tag) => {
                Some(Locale::parse(&tag).ok_or_else(|| StoreError::damaged("employee", tag))?)
            }
        };
        let person = Person {
            employee_id: row.employee_id,
            email: EmailAddress::from_stored(row.email),
            name: row.name,
            team: UnitPath::from_stored(row.team),
            manager_email: row.manager_email.map(EmailAddress::from_stored),
            locale,
            timezone: row.timezone,
        };
        Ok(Self {
            id: id(&row.id, "employee")?,
            person,
            active: row.active,
            unsubscribed: row.unsubscribed,
        })
    }
}

/// Reads a row id.
pub(super) fn id(bytes: &[u8], table: &'static str) -> Result<RowId, StoreError> {
    bytes.try_into().map_err(|_| StoreError::damaged(table, "an id that is not 16 bytes long"))
}

impl Tx<'_> {
    /// Everybody, active or not, by address.
    pub fn people(&mut self) -> Result<Vec<Employee>, StoreError> {
        let rows: Vec<EmployeeRow> = employee::table
            .order(employee::email)
            .select(EmployeeRow::as_select())
            .load(self.connection)?;
        rows.into_iter().map(Employee::try_from).collect()
    }

    pub fn person_insert(&mut self, id: &RowId, person: &Person) -> Result<(), StoreError> {
        diesel::insert_into(employee::table)
            .values((employee::id.eq(&id[..]), employee::unsubscribed.eq(false), Known::of(person)))
            .execute(self.connection)?;
        Ok(())
    }

    /// Replaces what is known of a person and makes them active.
    pub fn person_update(&mut self, id: &RowId, person: &Person) -> Result<(), StoreError> {
        diesel::update(employee::table.find(&id[..]))
            .set(Known::of(person))
            .execute(self.connection)?;
        Ok(())
    }

    pub fn person_deactivate(&mut self, id: &RowId) -> Result<(), StoreError> {
        diesel::update(employee::table.find(&id[..]))
            .set(employee::active.eq(false))
            .execute(self.connection)?;
        Ok(())
    }

    pub fn person_find(&mut self, id: &RowId) -> Result<Option<Employee>, StoreError> {
        let row: Option<EmployeeRow> = employee::table
            .find(&id[..])
            .select(EmployeeRow::as_select())
            .get_result(self.connection)
            .optional()?;
        row.map(Employee::try_from).transpose()
    }

    pub fn person_unsubscribe(&mut self, id: &RowId) -> Result<(), StoreError> {
        diesel::update(employee::table.find(&id[..]))
            .set(employee::unsubscribed.eq(true))
            .execute(self.connection)?;
        Ok(())
    }

    /// How many people lead a unit, by the same rule as [`Tx::units_led_by`].
    pub fn leads_of(&mut self, unit: &UnitPath) -> Result<usize, StoreError> {
        let leads: Vec<Option<String>> = employee::table
            .filter(employee::team.eq(unit.as_str()))
            .filter(employee::active)
            .filter(employee::manager_email.is_not_null())
            .select(employee::manager_email)
            .distinct()
            .load(self.connection)?;
        let left: i64 = employee::table
            .filter(employee::email.eq_any(leads.iter().flatten()))
            .filter(employee::active.eq(false))
            .count()
            .get_result(self.connection)?;
        let left = usize::try_from(left).map_err(|_| StoreError::damaged("employee", "a count"))?;
        Ok(leads.len().saturating_sub(left))
    }

    /// The units that somebody leads: where a person placed directly in it names them as manager. Whoever has left
    /// leads none, whatever the list still says of their people.
    pub fn units_led_by(&mut self, email: &EmailAddress) -> Result<Vec<UnitPath>, StoreError> {
        let has_left = employee::table
            .filter(employee::email.eq(email.as_str()))
            .filter(employee::active.eq(false));
        if diesel::select(diesel::dsl::exists(has_left)).get_result(self.connection)? {
            return Ok(Vec::new());
        }
        let teams: Vec<String> = employee::table
            .filter(employee::manager_email.eq(email.as_str()))
            .filter(employee::active)
            .select(employee::team)
            .distinct()
            .load(self.connection)?;
        let mut units: Vec<UnitPath> = teams.into_iter().map(UnitPath::from_stored).collect();
        units.sort();
        Ok(units)
    }

    /// The teams that anybody on the list is in, each once, in order.
    pub fn teams(&mut self) -> Result<Vec<UnitPath>, StoreError> {
        let teams: Vec<String> = employee::table
            .filter(employee::active)
            .select(employee::team)
            .distinct()
            .load(self.connection)?;
        let mut teams: Vec<UnitPath> = teams.into_iter().map(UnitPath::from_stored).collect();
        teams.sort();
        Ok(teams)
    }

    /// The waves, open or closed, that counted somebody as one who reads no results (R0), under this address or
    /// one that they had before.
    pub fn waves_counting(&mut self, email: &EmailAddress) -> Result<Vec<WaveId>, StoreError> {
        let keys: Vec<Vec<u8>> = log_key::table
            .filter(log_key::email.eq(email.as_str()))
            .select(log_key::secret)
            .load(self.connection)?;
        let mut addresses: Vec<String> = log_key::table
            .filter(log_key::secret.eq_any(keys))
            .select(log_key::email)
            .load(self.connection)?;
        addresses.push(email.as_str().to_owned());
        let people = employee::table.filter(employee::email.eq_any(addresses)).select(employee::id);
        let people: Vec<Vec<u8>> = people.load(self.connection)?;
        let waves: Vec<String> = invitation::table
            .filter(invitation::employee_id.eq_any(people))
            .filter(invitation::reader.eq(false))
            .select(invitation::wave_id)
            .distinct()
            .load(self.connection)?;
        let bad = || StoreError::damaged("invitation", "a wave");
        waves.iter().map(|id| WaveId::parse(id).ok_or_else(bad)).collect()
    }
}
