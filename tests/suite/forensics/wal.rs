//! SQLite's write-ahead log read past SQLite, by <https://sqlite.org/fileformat2.html#walformat>.

const HEADER: usize = 32;
const FRAME_HEADER: usize = 24;
const MAGIC: u32 = 0x377f_0682;
const PAGE_SIZE_AT: usize = 8;
const SALTS_AT: usize = 16;

/// One version of one page.
struct Frame<'a> {
    page: usize,
    /// In the last frame of a transaction: how many pages the database has after it.
    commits: Option<usize>,
    image: &'a [u8],
}

/// A log's frames in the order in which they were written.
pub struct Log<'a> {
    frames: Vec<Frame<'a>>,
    /// Frames behind these that an earlier filling of the file left.
    pub left_over: usize,
}

impl<'a> Log<'a> {
    /// # Panics
    /// When these bytes are no log; an empty file is one without frames.
    pub fn read(bytes: &'a [u8]) -> Self {
        if bytes.is_empty() {
            return Self { frames: Vec::new(), left_over: 0 };
        }
        // The last bit tells the byte order of the checksums.
        assert_eq!(number(bytes, 0) & !1, MAGIC, "not the log of a SQLite database");
        let page_size = place(bytes, PAGE_SIZE_AT);
        let salts = &bytes[SALTS_AT..SALTS_AT + 8];
        let all: Vec<&[u8]> = bytes[HEADER..].chunks_exact(FRAME_HEADER + page_size).collect();
        let current = all.iter().take_while(|frame| &frame[8..16] == salts).count();
        let frames = all[..current].iter().map(|frame| Frame {
            page: place(frame, 0),
            commits: Some(place(frame, 4)).filter(|pages| *pages > 0),
            image: &frame[FRAME_HEADER..],
        });
        Self { frames: frames.collect(), left_over: all.len() - current }
    }

    /// The database file as it was after each transaction, oldest first.
    pub fn after_each_commit(&self, database: &[u8]) -> Vec<Vec<u8>> {
        let mut now = database.to_vec();
        let mut after = Vec::new();
        for Frame { page, commits, image } in &self.frames {
            let end = page * image.len();
            now.resize(now.len().max(end), 0);
            now[end - image.len()..end].copy_from_slice(image);
            if let Some(pages) = commits {
                now.truncate(pages * image.len());
                after.push(now.clone());
            }
        }
        after
    }
}

fn number(bytes: &[u8], at: usize) -> u32 {
    u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap())
}

fn place(bytes: &[u8], at: usize) -> usize {
    usize::try_from(number(bytes, at)).unwrap()
}

#[test]
fn a_log_is_replayed_commit_by_commit() {
    use crate::support::sql::Sql;

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("some.db");
    let mut sql = Sql::open(&format!("sqlite:{}", path.display()));
    sql.run("CREATE TABLE word (word TEXT)");
    sql.run("PRAGMA journal_mode = WAL");
    for word in ["one", "two", "three"] {
        sql.run(&format!("INSERT INTO word VALUES ('{word}')"));
    }
    let database = std::fs::read(&path).unwrap();
    let bytes = std::fs::read(folder.path().join("some.db-wal")).unwrap();
    let log = Log::read(&bytes);
    let images = log.after_each_commit(&database);
    assert_eq!((images.len(), log.left_over), (3, 0));
    let says =
        |image: &[u8], word: &str| image.windows(word.len()).any(|part| part == word.as_bytes());
    let seen = images.iter().map(|image| ["one", "two", "three"].map(|word| says(image, word)));
    assert_eq!(
        seen.collect::<Vec<_>>(),
        [[true, false, false], [true, true, false], [true, true, true]]
    );
    assert!(Log::read(&[]).after_each_commit(&database).is_empty());
}
