use clap::Args;
use serde_json::json;

use super::data::{Data, now};
use super::mail::tell_observers;
use super::output::Output;
use crate::app;
use crate::domain::ChainHead;
use crate::store::Store;

/// Commands refuse a database that is older than what the key directory has seen. Where the newest is
/// lost and an older copy was brought back on purpose, this says so in the policy log, for ever,
/// where observers read it.
#[derive(Args)]
pub struct Restored {
    /// Why, in one line, such as "disk failure on 3 December"
    #[arg(long)]
    reason: String,
}

impl Restored {
    pub fn run(self, data: &Data, output: &Output) -> anyhow::Result<()> {
        let settings = data.settings()?;
        let store = Store::open(&data.database_url(&settings)?)?;
        let lost = app::database_restored(&store, &data.keys(&settings), &self.reason, now())?;
        tell_observers(&data.app()?, data, output)?;
        let entries = |head: &Option<ChainHead>| head.as_ref().map_or(0, |head| head.number);
        let said = format!(
            "The policy log says now that the database was brought back from an older copy. Before, the \
             policy log had {} entries and the roster log {}.",
            entries(&lost.policy),
            entries(&lost.roster)
        );
        output.answer(&json!({ "lost": lost }), &said)
    }
}
