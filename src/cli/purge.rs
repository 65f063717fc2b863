use clap::Args;
use serde_json::json;

use super::data::{Data, now};
use super::output::Output;
use super::people_rights;
use crate::app::{Kept, keep_retention};

/// Deletes whatever was kept as long as the settings say: by [retention] people who left, comments, audit books and
/// mail in outbox/, by `access_log_days` the access log, sessions that are over and mails to readers. A running
/// `serve` does it daily.
#[derive(Args)]
pub struct Purge {
    /// Only say what would be deleted
    #[arg(long)]
    dry_run: bool,
}

impl Purge {
    pub fn run(self, data: &Data, output: &Output) -> anyhow::Result<()> {
        let kept = keep_retention(&data.app()?, &data.outbox(), self.dry_run, now())?;
        let Kept { records, purged } = &kept;
        let (entries, sessions, mails) = (records.entries, records.sessions, records.mails);
        let counts = format!(
            "{}, {entries} entries of the access log, {sessions} sessions that are over, {mails} mails to readers that \
             are done with",
            people_rights::counts(purged)
        );
        let mut value = people_rights::purged_value(purged);
        value.insert("access_log".to_owned(), json!(entries));
        value.insert("sessions".to_owned(), json!(sessions));
        value.insert("mails".to_owned(), json!(mails));
        value.insert("dry_run".to_owned(), json!(self.dry_run));
        let did = if self.dry_run { "Would delete" } else { "Deleted" };
        output.answer(&value.into(), &format!("{did}: {counts}."))
    }
}
