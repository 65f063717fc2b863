//! Casting: one durable transaction marks the invitation and stores the sealed ballot.
//!
//! On SQLite one thread does all of it and shares commits: it drains its queue into one transaction.
//! A used token changes nothing in it; should the transaction fail, each answer gets one of its own.

use std::thread::{self, JoinHandle};

use diesel::backend::Backend;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::serialize::ToSql;
use diesel::sql_types::{Binary, Text};
use jiff::Timestamp;
use tokio::sync::{mpsc, oneshot};

use super::connection::{AnyConnection, Kind, in_begun, in_transaction};
use super::connections::Connections;
use super::schema::{ballot, wave};
use super::{DatabaseUrl, RowId, Store, StoreError, Tx, WaveLife};
use crate::domain::WaveId;

/// At most this many answers share one commit.
const BATCH: usize = 256;
const QUEUE: usize = 1024;

/// What the writing connection has beyond the others: room for the pages that answers change, which
/// lie anywhere since ids are random, and a log of 16 MiB before it is folded into the database.
const WRITER_PRAGMAS: &str = "PRAGMA cache_size = -16384; PRAGMA wal_autocheckpoint = 4096;";

/// A sealed answer on its way into the box.
#[derive(Debug, Clone)]
pub struct Cast {
    pub wave: WaveId,
    pub mac: [u8; 32],
    pub ballot_id: RowId,
    pub sealed: Vec<u8>,
    /// The wave may have been brought forward by another process.
    pub now: Timestamp,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CastOutcome {
    /// Durably in the box.
    Stored,
    /// The invitation was used before; nothing was stored.
    AlreadySent,
    /// The wave takes no answers any more; nothing was stored.
    Closed,
    /// No such token; nothing was stored.
    Unknown,
}

/// How answers are stored. Anything but the first is there to measure it against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CastMode {
    Grouped,
    OneCommitEach,
    /// Says "stored" and stores nothing; exists in benchmarks only.
    #[cfg(feature = "bench")]
    Discard,
}

pub(super) struct Job {
    cast: Cast,
    reply: oneshot::Sender<Result<CastOutcome, StoreError>>,
}

pub(super) enum CastQueue {
    /// SQLite: to the writing thread.
    Writer(Writer),
    /// PostgreSQL: each on its own connection; the server groups commits itself.
    Direct(Connections),
    #[cfg(feature = "bench")]
    Discard,
}

/// The one thread that stores answers; ends with the value.
pub(super) struct Writer {
    queue: Option<mpsc::Sender<Job>>,
    thread: Option<JoinHandle<()>>,
}

impl Drop for Writer {
    /// Waits for the thread: SQLite folds its log into the database file, and removes it, when the
    /// last connection closes; a process that ends before leaves both files.
    fn drop(&mut self) {
        self.queue = None;
        if self.thread.take().is_some_and(|thread| thread.join().is_err()) {
            tracing::error!("the thread that stores answers had panicked");
        }
    }
}

impl CastQueue {
    pub fn start(
        url: &DatabaseUrl,
        connections: &Connections,
        mode: CastMode,
    ) -> Result<Self, StoreError> {
        let batch = match mode {
            CastMode::Grouped => BATCH,
            CastMode::OneCommitEach => 1,
            #[cfg(feature = "bench")]
            CastMode::Discard => return Ok(Self::Discard),
        };
        if url.sqlite_path().is_none() {
            return Ok(Self::Direct(connections.clone()));
        }
        let mut connection = connections.get()?;
        connection.batch_execute(WRITER_PRAGMAS)?;
        let (sender, mut jobs) = mpsc::channel(QUEUE);
        let name = "ballot-writer".to_owned();
        let thread = thread::Builder::new()
            .name(name)
            .spawn(move || {
                while let Some(first) = jobs.blocking_recv() {
                    write_batch(&mut connection, &mut jobs, first, batch);
                }
            })
            .map_err(|_| StoreError::WriterGone)?;
        Ok(Self::Writer(Writer { queue: Some(sender), thread: Some(thread) }))
    }
}

fn write_batch(
    connection: &mut AnyConnection,
    jobs: &mut mpsc::Receiver<Job>,
    first: Job,
    most: usize,
) {
    let mut batch = vec![first];
    while batch.len() < most
        && let Ok(next) = jobs.try_recv()
    {
        batch.push(next);
    }
    let stored: Result<Vec<CastOutcome>, StoreError> =
        in_transaction(connection, Kind::Write, |tx| {
            let mut open = OpenWaves::default();
            batch.iter().map(|job| tx.cast(&job.cast, &mut open)).collect()
        });
    let replies: Vec<Result<CastOutcome, StoreError>> = match stored {
        Ok(outcomes) => outcomes.into_iter().map(Ok).collect(),
        Err(error) => {
            // As an error, so that what it comes from is logged, too.
            let error: &dyn std::error::Error = &error;
            tracing::warn!(error, answers = batch.len(), "answers could not be stored together");
            one_by_one(connection, &batch)
        }
    };
    for (job, reply) in batch.into_iter().zip(replies) {
        if job.reply.send(reply).is_err() {
            tracing::debug!("a visitor left before hearing that the answer is stored");
        }
    }
}

/// One bad answer must not sink the others: each in a transaction of its own.
fn one_by_one(
    connection: &mut AnyConnection,
    batch: &[Job],
) -> Vec<Result<CastOutcome, StoreError>> {
    let cast = |job: &Job| {
        let cast = |tx: &mut Tx<'_>| tx.cast(&job.cast, &mut OpenWaves::default());
        in_transaction(connection, Kind::Write, cast)
    };
    batch.iter().map(cast).collect()
}

impl Store {
    /// Stores one answer durably; the reply comes after the commit.
    pub async fn cast(&self, cast: Cast) -> Result<CastOutcome, StoreError> {
        match &*self.casts {
            CastQueue::Writer(Writer { queue, .. }) => {
                let queue = queue.as_ref().ok_or(StoreError::WriterGone)?;
                let (reply, answer) = oneshot::channel();
                let job = Job { cast, reply };
                queue.send(job).await.map_err(|_| StoreError::WriterGone)?;
                answer.await.map_err(|_| StoreError::WriterGone)?
            }
            CastQueue::Direct(connections) => {
                let connections = connections.clone();
                let stored = tokio::task::spawn_blocking(move || {
                    let mut connection = connections.begun(Kind::Write)?;
                    in_begun(&mut connection, |tx| tx.cast(&cast, &mut OpenWaves::default()))
                });
                stored.await.map_err(|_| StoreError::WriterGone)?
            }
            #[cfg(feature = "bench")]
            CastQueue::Discard => Ok(CastOutcome::Stored),
        }
    }
}

impl Tx<'_> {
    /// All sealed ballots of a wave, by their random ids.
    pub fn ballots(&mut self, id: &WaveId) -> Result<Vec<Vec<u8>>, StoreError> {
        Ok(ballot::table
            .filter(ballot::wave_id.eq(id.as_str()))
            .order(ballot::id)
            .select(ballot::sealed)
            .load(self.connection)?)
    }

    fn cast(&mut self, cast: &Cast, open: &mut OpenWaves) -> Result<CastOutcome, StoreError> {
        if !open.0.contains(&cast.wave) {
            match self.wave_life_held(&cast.wave)? {
                None => return Ok(CastOutcome::Unknown),
                Some(life) if !life.takes_answers(cast.now) => return Ok(CastOutcome::Closed),
                Some(_) => open.0.push(cast.wave.clone()),
            }
        }
        let changed =
            UseInvitation { mac: &cast.mac, wave: cast.wave.as_str() }.execute(self.connection)?;
        if changed == 0 && !self.lot_use(&cast.wave, &cast.mac)? {
            let is_known = self.token_holder(&cast.wave, &cast.mac)?.is_some()
                || self.lot_used(&cast.wave, &cast.mac)?.is_some();
            return Ok(if is_known { CastOutcome::AlreadySent } else { CastOutcome::Unknown });
        }
        diesel::insert_into(ballot::table)
            .values((
                ballot::id.eq(&cast.ballot_id[..]),
                ballot::wave_id.eq(cast.wave.as_str()),
                ballot::sealed.eq(&cast.sealed),
            ))
            .execute(self.connection)?;
        Ok(CastOutcome::Stored)
    }

    /// [`Tx::wave_life`], read inside the transaction since another process may close the wave, and kept
    /// from changing until the commit: on SQLite by the write lock, on PostgreSQL by the row's.
    fn wave_life_held(&mut self, id: &WaveId) -> Result<Option<WaveLife>, StoreError> {
        let life = wave::table.find(id.as_str()).select((wave::state, wave::ends_early_on));
        let row = match self.connection {
            AnyConnection::Sqlite(c) => life.get_result(c).optional()?,
            AnyConnection::Postgres(c) => life.for_share().get_result(c).optional()?,
        };
        WaveLife::read(id, row)
    }
}

/// The waves that one transaction has found open, and that stay so until its commit.
#[derive(Default)]
struct OpenWaves(Vec<WaveId>);

/// Marks the invitation that a token opens as answered, unless it was. By hand: diesel keeps no
/// prepared UPDATE, and preparing this one takes longer than running it.
struct UseInvitation<'a> {
    mac: &'a [u8],
    wave: &'a str,
}

impl<DB: Backend> QueryFragment<DB> for UseInvitation<'_>
where
    [u8]: ToSql<Binary, DB>,
    str: ToSql<Text, DB>,
{
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, DB>) -> QueryResult<()> {
        out.push_sql(
            "UPDATE invitation SET responded = TRUE WHERE NOT responded AND id = \
             (SELECT invitation_id FROM invitation_token WHERE mac = ",
        );
        out.push_bind_param::<Binary, _>(self.mac)?;
        out.push_sql(") AND wave_id = ");
        out.push_bind_param::<Text, _>(self.wave)
    }
}

impl QueryId for UseInvitation<'_> {
    type QueryId = UseInvitation<'static>;

    const HAS_STATIC_QUERY_ID: bool = true;
}

impl<C> RunQueryDsl<C> for UseInvitation<'_> {}
