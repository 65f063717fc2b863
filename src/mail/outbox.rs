use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::{MailError, random_name};

/// A folder that takes one `.eml` file per message.
pub(super) struct Outbox {
    folder: PathBuf,
}

impl Outbox {
    pub(super) fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// `bytes`: a message as it is sent.
    pub(super) async fn write(&self, bytes: Vec<u8>) -> Result<(), MailError> {
        let folder = self.folder.clone();
        let written = tokio::task::spawn_blocking(move || write(&folder, &bytes)).await;
        written
            .map_err(io::Error::other)
            .flatten()
            .map_err(|source| MailError::Outbox { folder: self.folder.clone(), source })
    }
}

/// Under a temporary name first, so that whoever watches the folder never reads half a message.
fn write(folder: &Path, bytes: &[u8]) -> io::Result<()> {
    create_folder(folder)?;
    let name = random_name();
    let temporary = folder.join(format!("{name}.tmp"));
    let mut file = for_the_owner_only().open(&temporary)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&temporary, folder.join(format!("{name}.eml")))
}

fn create_folder(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

pub(super) fn for_the_owner_only() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}
