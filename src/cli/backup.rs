use std::path::{Path, PathBuf};

use clap::Args;
use serde_json::json;

use super::data::Data;
use super::failure::InputRefusal;
use super::output::Output;
use super::shell::{quoted, quoted_path};
use crate::app;
use crate::ballot_box::KeyDirectory;
use crate::domain::WaveId;
use crate::store::Store;

#[derive(Args)]
#[command(after_help = "On PostgreSQL nothing is written: it prints the pg_dump line to run.")]
pub struct Backup {
    /// A file that is not there yet; outside of keys/
    file: PathBuf,
}

impl Backup {
    pub fn run(self, data: &Data, output: &Output) -> anyhow::Result<()> {
        let settings = data.settings()?;
        refuse_among_keys(&self.file, &data.keys(&settings))?;
        let url = data.database_url(&settings)?;
        let store = Store::open(&url)?;
        let unclosed = app::unclosed_waves(&store)?;
        if let Some(plain) = url.postgres_without_password() {
            let command = pg_dump(&self.file, &plain);
            output.note(
                "Nothing was written. PGPASSFILE or PGPASSWORD gives the password. Run this to make \
                 the backup:",
            );
            output.answer(&json!({ "command": command, "unclosed_waves": unclosed }), &command)?;
        } else {
            let bytes = store.copy_to(&self.file)?.unwrap_or_default();
            let value = json!({ "file": self.file, "bytes": bytes, "unclosed_waves": unclosed });
            let said = format!("{}: {bytes} bytes, checked.", self.file.display());
            output.answer(&value, &said)?;
        }
        if let Some(note) = note(&unclosed) {
            output.note(&note);
        }
        Ok(())
    }
}

/// A copy among the keys would be found by whoever finds them.
fn refuse_among_keys(file: &Path, keys: &KeyDirectory) -> anyhow::Result<()> {
    let folder = std::path::absolute(file)?.parent().map(Path::to_owned).unwrap_or_default();
    let Ok(folder) = folder.canonicalize() else {
        let said = format!("there is no folder {}: make it first", folder.display());
        return Err(InputRefusal::Said(said).into());
    };
    // Without a key directory there is nothing to keep apart from.
    if keys.path().canonicalize().is_ok_and(|keys| folder.starts_with(keys)) {
        let said = format!(
            "{} lies in the key directory: a backup and the keys belong apart, choose another folder",
            file.display()
        );
        return Err(InputRefusal::Said(said).into());
    }
    Ok(())
}

/// The line for a POSIX shell; the dump is for its owner only from the beginning.
fn pg_dump(file: &Path, url: &str) -> String {
    format!(
        "(umask 077 && pg_dump --format=custom --file={} --dbname={})",
        quoted_path(file),
        quoted(url)
    )
}

fn note(unclosed: &[WaveId]) -> Option<String> {
    let first = unclosed.first()?;
    Some(format!(
        "Wave {first} is not closed: this copy holds its sealed answers and the marks of used links. \
         Keep it apart from the keys, and delete it after the close."
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dump_is_one_line_for_a_shell() {
        assert_eq!(
            pg_dump(Path::new("it's a.dump"), "postgres://u@%2Ftmp%2Fpg/x?a=1&b=2"),
            r"(umask 077 && pg_dump --format=custom --file='it'\''s a.dump' --dbname='postgres://u@%2Ftmp%2Fpg/x?a=1&b=2')"
        );
    }
}
