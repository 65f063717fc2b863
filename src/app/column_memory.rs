//! What was answered about the columns of people files, for the next file with the same header.

use sha2::{Digest, Sha256};

use super::{App, AppError};
use crate::domain::hexadecimal;
use crate::domain::people_file::{Answers, Field, ReadColumns, Refused, read_columns};
use crate::store::Tx;

/// What an import makes of the answers about columns that are remembered of such a header.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ColumnMemory {
    /// They hold where nothing else is answered about columns.
    #[default]
    Use,
    /// The answers of this import are remembered in their place.
    Remember,
    /// They do not hold, and are forgotten with this import.
    Forget,
}

/// Reads which column of a people file is what; remembered answers hold as in [`super::import_people`].
///
/// # Errors
/// What has to be answered or mended before the header can be read.
pub fn import_columns(
    app: &App,
    file: &[u8],
    answers: &Answers,
    memory: ColumnMemory,
) -> Result<Result<ReadColumns, Refused>, AppError> {
    let answers = app.store().read(|tx| remembered(tx, file, answers, memory))?;
    Ok(read_columns(file, &answers))
}

/// The answers of a file with those that are remembered of its header.
pub(super) fn remembered(
    tx: &mut Tx<'_>,
    file: &[u8],
    answers: &Answers,
    memory: ColumnMemory,
) -> Result<Answers, AppError> {
    if memory != ColumnMemory::Use || !answers.columns.is_empty() {
        return Ok(answers.clone());
    }
    // Without anything to look for, the file need not be read for it.
    if !tx.columns_any_remembered()? {
        return Ok(answers.clone());
    }
    let columns = known(tx, header_key(file, answers).as_deref())?.unwrap_or_default();
    Ok(Answers { columns, ..answers.clone() })
}

/// After an import: remembers its answers about columns, or forgets those of before.
pub(super) fn remember(
    tx: &mut Tx<'_>,
    file: &[u8],
    answers: &Answers,
    memory: ColumnMemory,
) -> Result<(), AppError> {
    let is_asked = match memory {
        ColumnMemory::Use => false,
        ColumnMemory::Remember => !answers.columns.is_empty(),
        ColumnMemory::Forget => tx.columns_any_remembered()?,
    };
    let Some(header) = is_asked.then(|| header_key(file, answers)).flatten() else { return Ok(()) };
    match memory {
        ColumnMemory::Use => Ok(()),
        ColumnMemory::Forget => Ok(tx.columns_forget(&header)?),
        ColumnMemory::Remember => {
            let named =
                answers.columns.iter().map(|(header, field)| (header, field.map(Field::name)));
            let text =
                serde_json::to_string(&named.collect::<Vec<_>>()).map_err(AppError::Columns)?;
            Ok(tx.columns_remember(&header, &text)?)
        }
    }
}

type Columns = Vec<(String, Option<Field>)>;

fn known(tx: &mut Tx<'_>, header: Option<&str>) -> Result<Option<Columns>, AppError> {
    let Some(header) = header else { return Ok(None) };
    let Some(text) = tx.columns_remembered(header)? else { return Ok(None) };
    let named: Vec<(String, Option<String>)> =
        serde_json::from_str(&text).map_err(AppError::Columns)?;
    // A field that no version knows any more is one that no column says.
    let field =
        |(header, name): (String, Option<String>)| (header, name.as_deref().and_then(Field::parse));
    Ok(Some(named.into_iter().map(field).collect()))
}

/// SHA-256 of a file's header; `None` where it cannot be read yet.
fn header_key(file: &[u8], answers: &Answers) -> Option<String> {
    let answers = Answers { columns: Vec::new(), ..answers.clone() };
    let header = read_columns(file, &answers).ok()?.header();
    Some(hexadecimal(&Sha256::digest(header.join("\n"))))
}
