use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use diesel::r2d2::{NopErrorHandler, Pool, PooledConnection};

use super::StoreError;
use super::connection::{Kind, Manager, begin, is_dead};

const POOL_SIZE: u32 = 8;
/// How long somebody waits for a connection while all of them are at work.
const PATIENCE: Duration = Duration::from_secs(10);
/// How soon somebody who waits looks again whether the database is there at all.
const GLANCE: Duration = Duration::from_millis(100);
/// Half of it is the longest that the pool lets pass until it tries an absent database again.
const RETRY: Duration = Duration::from_secs(2);

/// The connections that everybody shares. Cheap to clone.
#[derive(Clone)]
pub(super) struct Connections {
    pool: Pool<Manager>,
    is_away: Arc<AtomicBool>,
}

impl Connections {
    pub fn new(manager: Manager) -> Result<Self, StoreError> {
        let is_away = manager.is_away();
        let pool = Pool::builder()
            .max_size(POOL_SIZE)
            .min_idle(Some(0))
            .test_on_check_out(false)
            .connection_timeout(RETRY)
            // The manager says so itself, once.
            .error_handler(Box::new(NopErrorHandler))
            .build(manager)
            .map_err(StoreError::Pool)?;
        Ok(Self { pool, is_away })
    }

    /// One of them: waits while all are at work, and hardly at all where there are none, since the
    /// database is away.
    pub fn get(&self) -> Result<PooledConnection<Manager>, StoreError> {
        let began = Instant::now();
        loop {
            match self.pool.get_timeout(GLANCE) {
                Ok(connection) => return Ok(connection),
                Err(error) if self.are_none() || began.elapsed() > PATIENCE => {
                    return Err(StoreError::Pool(error));
                }
                Err(_) => {}
            }
        }
    }

    fn are_none(&self) -> bool {
        self.is_away.load(Ordering::Relaxed) && self.pool.state().connections == 0
    }

    /// One in a new transaction. Those that ended while they lay in the pool, as all do when the server
    /// starts anew, are passed over.
    pub fn begun(&self, kind: Kind) -> Result<PooledConnection<Manager>, StoreError> {
        for _ in 0..POOL_SIZE {
            let mut connection = self.get()?;
            match begin(&mut connection, kind) {
                Ok(()) => return Ok(connection),
                Err(error) if is_dead(&error) => {}
                Err(error) => return Err(error.into()),
            }
        }
        let mut connection = self.get()?;
        begin(&mut connection, kind)?;
        Ok(connection)
    }
}
