use std::collections::BTreeMap;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use jiff::civil::Date;

use super::connection::AnyConnection;
use super::schema::{audit_entry, audit_link, audit_snapshot, outside_figure};
use super::{StoreError, Tx, as_bigint};
use crate::domain::audit::{Book, BookEntry, OutsideFigure, OutsideMeasure};
use crate::domain::{Quarter, UnitPath};

/// What a team agreed on, as it was read then. Never changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditSnapshot {
    pub team: UnitPath,
    pub quarter: Quarter,
    pub agreed_on: Date,
    /// A page that needs nothing else.
    pub html: Vec<u8>,
    pub pdf: Option<Vec<u8>>,
    /// Of the page.
    pub sha256: String,
}

/// Day, page, PDF file and hash.
type SnapshotRow = (String, Vec<u8>, Option<Vec<u8>>, String);

impl Tx<'_> {
    /// Keeps everybody else from writing into any book until this transaction ends.
    pub fn audits_lock(&mut self) -> Result<(), StoreError> {
        match self.connection {
            // The write transaction holds the only write lock already.
            AnyConnection::Sqlite(_) => Ok(()),
            AnyConnection::Postgres(c) => {
                Ok(c.batch_execute("LOCK TABLE audit_entry IN SHARE ROW EXCLUSIVE MODE")?)
            }
        }
    }

    /// Adds an entry; the table takes no change and no deletion.
    pub fn audit_entry_insert(
        &mut self,
        team: &UnitPath,
        written: &BookEntry,
    ) -> Result<(), StoreError> {
        let body = serde_json::to_string(&written.entry)
            .map_err(|error| StoreError::damaged("audit_entry", error.to_string()))?;
        diesel::insert_into(audit_entry::table)
            .values((
                audit_entry::team.eq(team.as_str()),
                audit_entry::entry_no.eq(as_bigint(written.number)?),
                audit_entry::entered_on.eq(written.on.to_string()),
                audit_entry::body_json.eq(body),
            ))
            .execute(self.connection)?;
        Ok(())
    }

    /// A team's book; empty if it never wrote anything.
    pub fn audit_book(&mut self, team: &UnitPath) -> Result<Book, StoreError> {
        let rows: Vec<(i64, String, String)> = audit_entry::table
            .filter(audit_entry::team.eq(team.as_str()))
            .order(audit_entry::entry_no)
            .select((audit_entry::entry_no, audit_entry::entered_on, audit_entry::body_json))
            .load(self.connection)?;
        Ok(Book::new(rows.into_iter().map(written).collect::<Result<_, _>>()?))
    }

    /// The teams that have written anything.
    pub fn audit_teams(&mut self) -> Result<Vec<UnitPath>, StoreError> {
        let teams: Vec<String> =
            audit_entry::table.select(audit_entry::team).distinct().load(self.connection)?;
        let mut teams: Vec<UnitPath> = teams.into_iter().map(UnitPath::from_stored).collect();
        teams.sort();
        Ok(teams)
    }

    /// Every team's book.
    pub fn audit_books(&mut self) -> Result<BTreeMap<UnitPath, Book>, StoreError> {
        let mut books = BTreeMap::new();
        for team in self.audit_teams()? {
            let book = self.audit_book(&team)?;
            books.insert(team, book);
        }
        Ok(books)
    }

    pub fn audit_snapshot_insert(&mut self, snapshot: &AuditSnapshot) -> Result<(), StoreError> {
        diesel::insert_into(audit_snapshot::table)
            .values((
                audit_snapshot::team.eq(snapshot.team.as_str()),
                audit_snapshot::quarter.eq(snapshot.quarter.to_string()),
                audit_snapshot::agreed_on.eq(snapshot.agreed_on.to_string()),
                audit_snapshot::html.eq(&snapshot.html),
                audit_snapshot::pdf.eq(snapshot.pdf.as_ref()),
                audit_snapshot::sha256.eq(&snapshot.sha256),
            ))
            .execute(self.connection)?;
        Ok(())
    }

    pub fn audit_snapshot_find(
        &mut self,
        team: &UnitPath,
        quarter: Quarter,
    ) -> Result<Option<AuditSnapshot>, StoreError> {
        let row: Option<SnapshotRow> = audit_snapshot::table
            .filter(audit_snapshot::team.eq(team.as_str()))
            .filter(audit_snapshot::quarter.eq(quarter.to_string()))
            .select((
                audit_snapshot::agreed_on,
                audit_snapshot::html,
                audit_snapshot::pdf,
                audit_snapshot::sha256,
            ))
            .get_result(self.connection)
            .optional()?;
        row.map(|(agreed_on, html, pdf, sha256)| {
            let agreed_on = date("audit_snapshot", &agreed_on)?;
            Ok(AuditSnapshot { team: team.clone(), quarter, agreed_on, html, pdf, sha256 })
        })
        .transpose()
    }

    /// The team's link for the audit of a quarter; one at a time: a new one ends those before.
    pub fn audit_link_replace(
        &mut self,
        mac: &[u8; 32],
        team: &UnitPath,
        quarter: Quarter,
    ) -> Result<(), StoreError> {
        diesel::delete(audit_link::table.filter(audit_link::team.eq(team.as_str())))
            .execute(self.connection)?;
        diesel::insert_into(audit_link::table)
            .values((
                audit_link::mac.eq(&mac[..]),
                audit_link::team.eq(team.as_str()),
                audit_link::quarter.eq(quarter.to_string()),
            ))
            .execute(self.connection)?;
        Ok(())
    }

    /// Whose audit a link opens.
    pub fn audit_link_find(
        &mut self,
        mac: &[u8; 32],
    ) -> Result<Option<(UnitPath, Quarter)>, StoreError> {
        let row: Option<(String, String)> = audit_link::table
            .filter(audit_link::mac.eq(&mac[..]))
            .select((audit_link::team, audit_link::quarter))
            .get_result(self.connection)
            .optional()?;
        row.map(|(team, text)| Ok((UnitPath::from_stored(team), quarter("audit_link", &text)?)))
            .transpose()
    }

    /// Puts a figure, in place of the one of the same team, quarter and measure.
    pub fn outside_figure_put(&mut self, figure: &OutsideFigure) -> Result<(), StoreError> {
        let key = outside_figure::table
            .filter(outside_figure::team.eq(figure.team.as_str()))
            .filter(outside_figure::quarter.eq(figure.quarter.to_string()))
            .filter(outside_figure::measure.eq(figure.measure.id()));
        diesel::delete(key).execute(self.connection)?;
        diesel::insert_into(outside_figure::table)
            .values((
                outside_figure::team.eq(figure.team.as_str()),
                outside_figure::quarter.eq(figure.quarter.to_string()),
                outside_figure::measure.eq(figure.measure.id()),
                outside_figure::value.eq(figure.value),
            ))
            .execute(self.connection)?;
        Ok(())
    }

    /// A team's figures from elsewhere, by measure, oldest quarter first.
    pub fn outside_figures_of(
        &mut self,
        team: &UnitPath,
    ) -> Result<Vec<OutsideFigure>, StoreError> {
        let rows: Vec<(String, String, f64)> = outside_figure::table
            .filter(outside_figure::team.eq(team.as_str()))
            .order((outside_figure::measure, outside_figure::quarter))
            .select((outside_figure::quarter, outside_figure::measure, outside_figure::value))
            .load(self.connection)?;
        rows.into_iter()
            .map(|(text, measure, value)| {
                let quarter = quarter("outside_figure", &text)?;
                let measure = OutsideMeasure::parse(&measure)
                    .ok_or_else(|| StoreError::damaged("outside_figure", "a measure"))?;
                Ok(OutsideFigure { team: team.clone(), quarter, measure, value })
            })
            .collect()
    }
}

fn written((number, on, body): (i64, String, String)) -> Result<BookEntry, StoreError> {
    let number =
        u64::try_from(number).map_err(|_| StoreError::damaged("audit_entry", "a number"))?;
    let entry = serde_json::from_str(&body)
        .map_err(|error| StoreError::damaged("audit_entry", error.to_string()))?;
    Ok(BookEntry { number, on: date("audit_entry", &on)?, entry })
}

fn date(table: &'static str, text: &str) -> Result<Date, StoreError> {
    text.parse().map_err(|_| StoreError::damaged(table, "a date"))
}

fn quarter(table: &'static str, text: &str) -> Result<Quarter, StoreError> {
    Quarter::parse(text).ok_or_else(|| StoreError::damaged(table, "a quarter"))
}
