//! The database: what is in force, who may read it, what it leaves elsewhere.

use super::finding::{Check, Finding};
use crate::ballot_box::Guarded;
use crate::cli::shell::quoted_path;
use crate::store::{PostgresFacts, SqliteFacts};

const OPENS: Check =
    Check::new("database", "what cannot be read cannot be checked, closed or destroyed");
const PRAGMAS: Check = Check::new(
    "SQLite's settings",
    "an answer shown as sent must survive a power cut, and what a close deletes must be overwritten",
);
const FILES: Check = Check::new(
    "database file's mode",
    "while a wave is open the database tells whose link was used",
);
const FOLDER: Check = Check::new(
    "database folder's mode",
    "others see when the database's log grows, which is when somebody answers",
);
const INTACT: Check = Check::new(
    "database's integrity",
    "a damaged file may keep a close from destroying the answers",
);
const TORN: Check = Check::new(
    "full_page_writes",
    "an answer shown as sent may be lost in a power cut, and nobody can tell whose it was",
);
const COMMITS: Check = Check::new(
    "durable commits",
    "an answer shown as sent may be lost in a power cut, and nobody can tell whose it was",
);
const ARCHIVES: Check = Check::new(
    "archived logs",
    "archives keep sealed answers and the marks of used links beyond the close that destroys them",
);
const RECYCLED: Check = Check::new(
    "recycled logs",
    "files of the server's log keep who was erased until it happens to write over them",
);
const DECODING: Check = Check::new(
    "wal_level",
    "a subscriber sees each used link and each sealed answer arrive, one after the other",
);
const STATEMENTS: Check = Check::new(
    "statement log",
    "a logged statement puts a time beside each used link and each sealed answer, beyond the close",
);
const NETWORK: Check = Check::new(
    "way to the database",
    "addresses, marks of used links and sealed answers cross the network readable to others",
);

/// No database, no facts.
pub fn unreadable(problem: &str) -> Finding {
    OPENS.wrong(problem, "fix database_url in sdt-pulse.toml, or start the database server")
}

/// The file, its log and its folder, each if it is there.
pub struct SqliteFiles {
    pub files: Vec<Guarded>,
    pub folder: Option<Guarded>,
}

/// Pragma, whether its value is as it must be, and the value in words.
type Wanted = (&'static str, fn(&str) -> bool, &'static str);
const WANTED: [Wanted; 5] = [
    ("journal_mode", |value| value == "wal", "wal"),
    ("synchronous", |value| ["2", "3"].contains(&value), "2 (FULL)"),
    ("foreign_keys", |value| value == "1", "1"),
    ("secure_delete", |value| value == "1", "1"),
    ("busy_timeout", |value| value.parse::<u64>().is_ok_and(|ms| ms >= 1000), "1000 or more"),
];

pub fn sqlite(facts: &SqliteFacts, files: &SqliteFiles) -> Vec<Finding> {
    vec![
        OPENS.ok(format!("{} opens", facts.path.display())),
        pragmas(facts),
        file_modes(&files.files),
        folder_mode(files.folder.as_ref()),
        integrity(facts),
    ]
}

fn pragmas(facts: &SqliteFacts) -> Finding {
    let off: Vec<String> = WANTED
        .iter()
        .filter_map(|(name, fits, wanted)| {
            let value = facts.pragmas.get(name).map_or("not known", String::as_str);
            (!fits(value)).then(|| format!("{name} is {value} instead of {wanted}"))
        })
        .collect();
    if off.is_empty() {
        return PRAGMAS.ok("WAL, synchronous FULL, foreign_keys, secure_delete, busy_timeout");
    }
    PRAGMAS.wrong(
        off.join(", "),
        "move the database to a local disk (SQLite's log does not work on network folders) and set \
         database_url in sdt-pulse.toml",
    )
}

fn file_modes(files: &[Guarded]) -> Finding {
    let open: Vec<&Guarded> =
        files.iter().filter(|file| file.mode.is_some_and(|mode| mode & 0o077 != 0)).collect();
    if open.is_empty() {
        return FILES.ok("only the owner may read it");
    }
    let found: Vec<String> = open
        .iter()
        .map(|file| {
            format!("{} has mode {:04o}", file.path.display(), file.mode.unwrap_or_default())
        })
        .collect();
    let paths: Vec<String> = open.iter().map(|file| quoted_path(&file.path)).collect();
    FILES.wrong(found.join(", "), format!("chmod 600 {}", paths.join(" ")))
}

fn folder_mode(folder: Option<&Guarded>) -> Finding {
    let Some(Guarded { path, mode: Some(mode), .. }) = folder else {
        return FOLDER.ok("not known on this system");
    };
    if mode & 0o007 != 0 {
        return FOLDER.warning(
            format!("{} has mode {mode:04o}", path.display()),
            format!("chmod o= {}, or a folder of its own for the database", quoted_path(path)),
        );
    }
    FOLDER.ok(format!("{} is closed to others", path.display()))
}

fn integrity(facts: &SqliteFacts) -> Finding {
    if facts.quick_check == ["ok"] {
        return INTACT.ok("SQLite's quick_check finds no fault");
    }
    let file = quoted_path(&facts.path);
    INTACT.wrong(
        format!("quick_check: {}", facts.quick_check.join("; ")),
        format!("stop `sdt-pulse serve`, then: sqlite3 {file} .recover | sqlite3 recovered.db"),
    )
}

pub fn postgres(facts: &PostgresFacts) -> Vec<Finding> {
    vec![
        OPENS.ok("the server answers"),
        full_page_writes(facts),
        commits(facts),
        archives(facts),
        recycled(facts),
        wal_level(facts),
        statement_log(facts),
        network(facts),
    ]
}

fn setting<'a>(facts: &'a PostgresFacts, name: &str) -> &'a str {
    facts.settings.get(name).map_or("not known", String::as_str)
}

fn alter(name: &str, value: &str) -> String {
    format!("ALTER SYSTEM SET {name} = {value}; SELECT pg_reload_conf();")
}

fn full_page_writes(facts: &PostgresFacts) -> Finding {
    match setting(facts, "full_page_writes") {
        "on" => TORN.ok("on"),
        value => TORN.warning(value, alter("full_page_writes", "on")),
    }
}

fn commits(facts: &PostgresFacts) -> Finding {
    let (fsync, commit) = (setting(facts, "fsync"), setting(facts, "synchronous_commit"));
    let found = format!("fsync is {fsync}, synchronous_commit is {commit}");
    if fsync == "on" && !["off", "not known"].contains(&commit) {
        return COMMITS.ok(found);
    }
    COMMITS.wrong(
        found,
        "ALTER SYSTEM SET fsync = on; ALTER SYSTEM SET synchronous_commit = on; \
         SELECT pg_reload_conf();",
    )
}

fn archives(facts: &PostgresFacts) -> Finding {
    let mode = setting(facts, "archive_mode");
    if mode == "off" {
        return ARCHIVES.ok("archive_mode is off");
    }
    let command = setting(facts, "archive_command");
    ARCHIVES.warning(
        format!("archive_mode is {mode}, archive_command is `{command}`"),
        "after each close take a fresh base backup, and delete the older ones with their archived \
         logs; never let a copy of the key directory lie beside them",
    )
}

fn recycled(facts: &PostgresFacts) -> Finding {
    match setting(facts, "wal_recycle") {
        "off" => RECYCLED.ok("wal_recycle is off: a checkpoint deletes them"),
        value => RECYCLED.warning(
            format!("wal_recycle is {value}"),
            format!(
                "{} and after `sdt-pulse people erase`: SELECT pg_switch_wal(); CHECKPOINT;",
                alter("wal_recycle", "off")
            ),
        ),
    }
}

fn wal_level(facts: &PostgresFacts) -> Finding {
    match setting(facts, "wal_level") {
        level @ ("minimal" | "replica") => DECODING.ok(level),
        level => {
            DECODING.warning(level, "ALTER SYSTEM SET wal_level = replica; then restart the server")
        }
    }
}

fn statement_log(facts: &PostgresFacts) -> Finding {
    let (log, slow) =
        (setting(facts, "log_statement"), setting(facts, "log_min_duration_statement"));
    let found = format!("log_statement is {log}, log_min_duration_statement is {slow}");
    if ["none", "ddl"].contains(&log) && slow == "-1" {
        return STATEMENTS.ok(found);
    }
    STATEMENTS.wrong(
        found,
        "ALTER SYSTEM SET log_statement = none; ALTER SYSTEM SET log_min_duration_statement = -1; \
         SELECT pg_reload_conf(); then delete the log of the open wave",
    )
}

fn network(facts: &PostgresFacts) -> Finding {
    if facts.is_local {
        NETWORK.ok("on this machine")
    } else if facts.is_encrypted {
        NETWORK.ok("encrypted")
    } else {
        NETWORK.warning(
            "another machine, without encryption",
            "use a socket on this machine, or a tunnel: ssh -L 5432:localhost:5432 HOST, and \
             localhost in database_url",
        )
    }
}
