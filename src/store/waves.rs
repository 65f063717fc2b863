use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use jiff::Timestamp;
use jiff::civil::Date;

use super::connection::AnyConnection;
use super::schema::{wave, wave_roster};
use super::{StoreError, Tx, as_bigint};
use crate::domain::{
    KeyHolder, Reminders, Roster, Terms, Threshold, UnitPath, Wave, WaveId, WaveState, noon,
};

/// A wave with what only the close needs.
#[derive(Debug, Clone)]
pub struct StoredWave {
    pub wave: Wave,
    pub number: u64,
    /// The public half of the wave's key.
    pub public_key: Vec<u8>,
    /// SHA-256 of the frozen roster, in hexadecimal.
    pub roster_hash: String,
    /// The hash of its entry in the policy log; none for a wave from before there was one.
    pub policy_hash: Option<String>,
}

/// The part of a wave that changes while it takes answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WaveLife {
    pub state: WaveState,
    pub ends_early_on: Option<Date>,
}

impl WaveLife {
    pub(super) fn read(
        id: &WaveId,
        row: Option<(String, Option<String>)>,
    ) -> Result<Option<Self>, StoreError> {
        let Some((state, early)) = row else { return Ok(None) };
        let damaged = |what: &str| StoreError::damaged("wave", format!("{id} has a bad {what}"));
        let early = early.map(|day| day.parse()).transpose().map_err(|_| damaged("date"))?;
        let state = WaveState::parse(&state).ok_or_else(|| damaged("state"))?;
        Ok(Some(Self { state, ends_early_on: early }))
    }

    /// Whether a wave that was not announced to end before is open, and was not brought forward to
    /// before now.
    pub fn takes_answers(self, now: Timestamp) -> bool {
        self.state == WaveState::Open && self.ends_early_on.is_none_or(|day| now < noon(day))
    }
}

/// Who holds the wave's key: the operator in a file, or a trustee.
const KEY_IN_FILE: &str = "file";
const KEY_AT_TRUSTEE: &str = "trustee";

#[derive(Queryable, Selectable)]
#[diesel(table_name = wave)]
struct WaveRow {
    id: String,
    number: i64,
    label: String,
    form: String,
    opens_on: String,
    closes_on: String,
    state: String,
    k: i64,
    wave_pub: Vec<u8>,
    key_mode: String,
    roster_hash: String,
    reminders: String,
    comments: bool,
    trustee: Option<String>,
    policy_hash: Option<String>,
    ends_early_on: Option<String>,
}

impl TryFrom<WaveRow> for StoredWave {
    type Error = StoreError;

    fn try_from(row: WaveRow) -> Result<Self, StoreError> {
        let damaged =
            |what: &str| StoreError::damaged("wave", format!("{} has a bad {what}", row.id));
        let date = |text: &str| text.parse::<Date>().map_err(|_| damaged("date"));
        let key = match (row.key_mode.as_str(), row.trustee.clone()) {
            (KEY_IN_FILE, None) => KeyHolder::Operator,
            (KEY_AT_TRUSTEE, Some(name)) => KeyHolder::Trustee(name),
            _ => return Err(damaged("key mode")),
        };
        let terms = Terms {
            reminders: Reminders::parse(&row.reminders).ok_or_else(|| damaged("reminders"))?,
            key,
            comments: row.comments,
        };
        let k = u32::try_from(row.k).ok().and_then(Threshold::new);
        let wave = Wave {
            id: WaveId::parse(&row.id).ok_or_else(|| damaged("id"))?,
            label: row.label.clone(),
            form: serde_json::from_str(&row.form).map_err(|_| damaged("form"))?,
            opens_on: date(&row.opens_on)?,
            closes_on: date(&row.closes_on)?,
            ends_early_on: row.ends_early_on.as_deref().map(date).transpose()?,
            state: WaveState::parse(&row.state).ok_or_else(|| damaged("state"))?,
            threshold: k.ok_or_else(|| damaged("k"))?,
            terms,
        };
        let number = u64::try_from(row.number).map_err(|_| damaged("number"))?;
        Ok(Self {
            wave,
            number,
            public_key: row.wave_pub,
            roster_hash: row.roster_hash,
            policy_hash: row.policy_hash,
        })
    }
}

impl Tx<'_> {
    /// Keeps every other process from opening or closing a wave until this transaction ends.
    pub fn waves_lock(&mut self) -> Result<(), StoreError> {
        match self.connection {
            // The write transaction holds the only write lock already.
            AnyConnection::Sqlite(_) => Ok(()),
            AnyConnection::Postgres(c) => {
                Ok(c.batch_execute("LOCK TABLE wave IN SHARE ROW EXCLUSIVE MODE")?)
            }
        }
    }

    /// All waves, oldest first.
    pub fn waves(&mut self) -> Result<Vec<StoredWave>, StoreError> {
        let rows: Vec<WaveRow> =
            wave::table.order(wave::number).select(WaveRow::as_select()).load(self.connection)?;
        rows.into_iter().map(StoredWave::try_from).collect()
    }

    pub fn wave_find(&mut self, id: &WaveId) -> Result<Option<StoredWave>, StoreError> {
        let row: Option<WaveRow> = wave::table
            .find(id.as_str())
            .select(WaveRow::as_select())
            .get_result(self.connection)
            .optional()?;
        row.map(StoredWave::try_from).transpose()
    }

    /// What changes while the rest of an open wave does not: its state, and whether it ends early.
    pub fn wave_life(&mut self, id: &WaveId) -> Result<Option<WaveLife>, StoreError> {
        let life = wave::table.find(id.as_str()).select((wave::state, wave::ends_early_on));
        WaveLife::read(id, life.get_result(self.connection).optional()?)
    }

    /// Has a wave end at the noon (UTC) of this day; once.
    pub fn wave_end_early(&mut self, id: &WaveId, on: Date) -> Result<(), StoreError> {
        diesel::update(wave::table.find(id.as_str()))
            .set(wave::ends_early_on.eq(on.to_string()))
            .execute(self.connection)?;
        Ok(())
    }

    pub fn wave_insert(&mut self, stored: &StoredWave, roster: &Roster) -> Result<(), StoreError> {
        let StoredWave { wave: new, number, public_key, roster_hash, policy_hash } = stored;
        let (key_mode, trustee) = match &new.terms.key {
            KeyHolder::Operator => (KEY_IN_FILE, None),
            KeyHolder::Trustee(name) => (KEY_AT_TRUSTEE, Some(name)),
        };
        let form = serde_json::to_string(&new.form)
            .map_err(|problem| StoreError::damaged("wave", problem.to_string()))?;
        diesel::insert_into(wave::table)
            .values((
                wave::id.eq(new.id.as_str()),
                wave::number.eq(as_bigint(*number)?),
                wave::label.eq(&new.label),
                wave::form.eq(form),
                wave::opens_on.eq(new.opens_on.to_string()),
                wave::closes_on.eq(new.closes_on.to_string()),
                wave::state.eq(new.state.id()),
                wave::k.eq(i64::from(new.threshold.get())),
                wave::wave_pub.eq(public_key),
                wave::key_mode.eq(key_mode),
                wave::roster_hash.eq(roster_hash),
                wave::reminders.eq(new.terms.reminders.id()),
                wave::comments.eq(new.terms.comments),
                wave::trustee.eq(trustee),
                wave::policy_hash.eq(policy_hash),
            ))
            .execute(self.connection)?;
        for (unit_no, unit) in (0_i64..).zip(roster.units()) {
            diesel::insert_into(wave_roster::table)
                .values((
                    wave_roster::wave_id.eq(new.id.as_str()),
                    wave_roster::unit_no.eq(unit_no),
                    wave_roster::path.eq(unit.path.as_str()),
                    wave_roster::invited_n.eq(i64::from(unit.invited)),
                    wave_roster::invited_counting_n.eq(i64::from(unit.invited_counting)),
                    wave_roster::drawn_no.eq(i64::from(unit.number)),
                ))
                .execute(self.connection)?;
        }
        Ok(())
    }

    /// Moves a wave on. Returns whether it was in `from`.
    pub fn wave_advance(
        &mut self,
        id: &WaveId,
        from: WaveState,
        to: WaveState,
    ) -> Result<bool, StoreError> {
        let here = wave::table.find(id.as_str()).filter(wave::state.eq(from.id()));
        let changed = diesel::update(here).set(wave::state.eq(to.id())).execute(self.connection)?;
        Ok(changed == 1)
    }

    pub fn wave_roster(&mut self, id: &WaveId) -> Result<Roster, StoreError> {
        let rows: Vec<(String, i64, i64, i64)> = wave_roster::table
            .filter(wave_roster::wave_id.eq(id.as_str()))
            .order(wave_roster::unit_no)
            .select((
                wave_roster::path,
                wave_roster::invited_n,
                wave_roster::invited_counting_n,
                wave_roster::drawn_no,
            ))
            .load(self.connection)?;
        let count =
            |n: i64| u32::try_from(n).map_err(|_| StoreError::damaged("wave_roster", "a count"));
        let mut units = Vec::with_capacity(rows.len());
        let mut numbers = Vec::with_capacity(rows.len());
        for (path, invited, counting, drawn) in rows {
            units.push((UnitPath::from_stored(path), count(invited)?, count(counting)?));
            numbers.push(count(drawn)?);
        }
        Ok(Roster::from_counts(units).with_numbers(numbers))
    }
}
