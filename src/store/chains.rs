use diesel::connection::SimpleConnection;
use diesel::prelude::*;

use super::connection::AnyConnection;
use super::schema::chain_entry;
use super::{StoreError, Tx, as_bigint};
use crate::domain::{Chain, ChainEntry};

type Row = (i64, String, String, String);

impl Tx<'_> {
    /// Keeps everybody else from adding an entry until this transaction ends. Whatever changes who is
    /// asked takes it before it reads, so that the log tells the changes in their order.
    pub fn chains_lock(&mut self) -> Result<(), StoreError> {
        match self.connection {
            // The write transaction holds the only write lock already.
            AnyConnection::Sqlite(_) => Ok(()),
            AnyConnection::Postgres(c) => {
                Ok(c.batch_execute("LOCK TABLE chain_entry IN SHARE ROW EXCLUSIVE MODE")?)
            }
        }
    }

    /// Adds an entry and returns it. The table takes no change and no deletion.
    pub fn chain_append(&mut self, chain: Chain, body: String) -> Result<ChainEntry, StoreError> {
        // Nobody else may add an entry between the look at the last one and this one.
        self.chains_lock()?;
        let last = self.chain_last(chain)?;
        let new = ChainEntry::after(last.as_ref(), body);
        diesel::insert_into(chain_entry::table)
            .values((
                chain_entry::chain.eq(chain.id()),
                chain_entry::entry_no.eq(as_bigint(new.number)?),
                chain_entry::body_json.eq(&new.body),
                chain_entry::previous.eq(&new.previous),
                chain_entry::sha256.eq(&new.sha256),
            ))
            .execute(self.connection)?;
        Ok(new)
    }

    /// The entry that a chain ends in.
    pub fn chain_last(&mut self, chain: Chain) -> Result<Option<ChainEntry>, StoreError> {
        let last: Option<Row> = chain_entry::table
            .filter(chain_entry::chain.eq(chain.id()))
            .order(chain_entry::entry_no.desc())
            .limit(1)
            .select(columns())
            .get_result(self.connection)
            .optional()?;
        last.map(entry).transpose()
    }

    /// One entry of a chain by its number.
    pub fn chain_entry_find(
        &mut self,
        chain: Chain,
        number: u64,
    ) -> Result<Option<ChainEntry>, StoreError> {
        // No chain is longer: there is no such entry.
        let Ok(number) = i64::try_from(number) else { return Ok(None) };
        let row: Option<Row> = chain_entry::table
            .find((chain.id(), number))
            .select(columns())
            .get_result(self.connection)
            .optional()?;
        row.map(entry).transpose()
    }

    /// The whole chain, first entry first.
    pub fn chain(&mut self, chain: Chain) -> Result<Vec<ChainEntry>, StoreError> {
        let rows: Vec<Row> = chain_entry::table
            .filter(chain_entry::chain.eq(chain.id()))
            .order(chain_entry::entry_no)
            .select(columns())
            .load(self.connection)?;
        rows.into_iter().map(entry).collect()
    }
}

impl Tx<'_> {
    /// Puts a chain in the place of the one from before it held commitments, which goes. The one way
    /// past the guard of the table.
    pub fn chain_carry_over(&mut self, entries: &[ChainEntry]) -> Result<(), StoreError> {
        self.unguarded("chain_entry", |tx| {
            let old =
                chain_entry::table.filter(chain_entry::chain.eq(Chain::RosterWithAddresses.id()));
            diesel::delete(old).execute(tx.connection)?;
            for one in entries {
                diesel::insert_into(chain_entry::table)
                    .values((
                        chain_entry::chain.eq(Chain::Roster.id()),
                        chain_entry::entry_no.eq(as_bigint(one.number)?),
                        chain_entry::body_json.eq(&one.body),
                        chain_entry::previous.eq(&one.previous),
                        chain_entry::sha256.eq(&one.sha256),
                    ))
                    .execute(tx.connection)?;
            }
            Ok(())
        })?;
        self.rewrite_on_postgres(
            "ALTER TABLE chain_entry ALTER COLUMN body_json TYPE TEXT USING body_json || ''",
        )
    }
}

type Columns =
    (chain_entry::entry_no, chain_entry::body_json, chain_entry::previous, chain_entry::sha256);

const fn columns() -> Columns {
    (chain_entry::entry_no, chain_entry::body_json, chain_entry::previous, chain_entry::sha256)
}

fn entry((number, body, previous, sha256): Row) -> Result<ChainEntry, StoreError> {
    let number =
        u64::try_from(number).map_err(|_| StoreError::damaged("chain_entry", "a number"))?;
    Ok(ChainEntry { number, body, previous, sha256 })
}
