//! Both migration sets make the same tables, the ones that the queries are written for.

use std::collections::{BTreeMap, BTreeSet};

use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};
use sdt_pulse::store::{DatabaseUrl, Store};

use crate::support::both_databases;
use crate::support::postgres::Database;
use crate::support::sql::Sql;

const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
const POSTGRES: EmbeddedMigrations = embed_migrations!("migrations/postgres");
const SCHEMA: &str = include_str!("../../src/store/schema.rs");

/// A column's type, whether it may be null, and its place in the primary key from 1 (0: none).
type Columns = BTreeMap<String, (String, bool, u32)>;
/// Tables by name, and everything else that keeps rows out, each as one line.
#[derive(Debug, Default, PartialEq, Eq)]
struct House {
    tables: BTreeMap<String, Columns>,
    constraints: BTreeSet<String>,
}

fn migrated(url: &str) -> Sql {
    let mut sql = Sql::open(url);
    up(&mut sql);
    sql
}

fn up(sql: &mut Sql) {
    match sql {
        Sql::Sqlite(c) => drop(c.run_pending_migrations(SQLITE).unwrap()),
        Sql::Postgres(c) => drop(c.run_pending_migrations(POSTGRES).unwrap()),
    }
}

fn down(sql: &mut Sql) {
    match sql {
        Sql::Sqlite(c) => drop(c.revert_all_migrations(SQLITE).unwrap()),
        Sql::Postgres(c) => drop(c.revert_all_migrations(POSTGRES).unwrap()),
    }
}

/// Rows of `table|column|type|null|place in the key`.
const SQLITE_COLUMNS: &str = "SELECT t.name || '|' || c.name || '|' || lower(c.type) || '|' ||
      (CASE c.\"notnull\" WHEN 0 THEN 'null' ELSE '' END) || '|' || c.pk AS text
    FROM sqlite_schema t, pragma_table_info(t.name) c
    WHERE t.type = 'table' AND t.name NOT LIKE '\\_\\_%' ESCAPE '\\' AND t.name NOT LIKE 'sqlite%'";

const POSTGRES_COLUMNS: &str = "SELECT c.table_name || '|' || c.column_name || '|' || c.data_type
      || '|' || (CASE c.is_nullable WHEN 'YES' THEN 'null' ELSE '' END) || '|' || coalesce((
        SELECT k.ordinal_position FROM information_schema.key_column_usage k
        JOIN information_schema.table_constraints p USING (constraint_name, table_name)
        WHERE p.constraint_type = 'PRIMARY KEY' AND k.table_name = c.table_name
          AND k.column_name = c.column_name), 0) AS text
    FROM information_schema.columns c
    WHERE c.table_schema = 'public' AND c.table_name NOT LIKE '\\_\\_%'";

/// Rows of `table(column) -> table(column)`, and of `index on table(columns), unique, partial`.
const SQLITE_CONSTRAINTS: &str = "SELECT t.name || '(' || f.\"from\" || ') -> ' || f.\"table\" ||
      '(' || f.\"to\" || ')' AS text
    FROM sqlite_schema t, pragma_foreign_key_list(t.name) f WHERE t.type = 'table'
    UNION ALL
    SELECT 'index on ' || t.name || '(' ||
      (SELECT group_concat(coalesce(name, 'expression')) FROM pragma_index_info(i.name)) ||
      ') ' || (CASE i.\"unique\" WHEN 1 THEN 'unique ' ELSE '' END) ||
      (CASE i.partial WHEN 1 THEN 'partial' ELSE '' END)
    FROM sqlite_schema t, pragma_index_list(t.name) i
    WHERE t.type = 'table' AND i.origin <> 'pk' AND t.name NOT LIKE '\\_\\_%' ESCAPE '\\'";

const POSTGRES_CONSTRAINTS: &str = "SELECT c.conrelid::regclass || '(' || a.attname || ') -> ' ||
      c.confrelid::regclass || '(' || b.attname || ')' AS text
    FROM pg_constraint c
    JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    JOIN pg_attribute b ON b.attrelid = c.confrelid AND b.attnum = c.confkey[1]
    WHERE c.contype = 'f'
    UNION ALL
    SELECT 'index on ' || i.indrelid::regclass || '(' || (
        SELECT string_agg(coalesce(a.attname, 'expression'), ',' ORDER BY k.place)
        FROM unnest(i.indkey) WITH ORDINALITY k(number, place)
        LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number
      ) || ') ' || (CASE WHEN i.indisunique THEN 'unique ' ELSE '' END) ||
      (CASE WHEN i.indpred IS NOT NULL THEN 'partial' ELSE '' END)
    FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid
    JOIN pg_namespace n ON n.oid = t.relnamespace
    WHERE n.nspname = 'public' AND NOT i.indisprimary AND t.relname NOT LIKE '\\_\\_%'";

fn house(sql: &mut Sql) -> House {
    let (columns, constraints) = match sql {
        Sql::Sqlite(_) => (SQLITE_COLUMNS, SQLITE_CONSTRAINTS),
        Sql::Postgres(_) => (POSTGRES_COLUMNS, POSTGRES_CONSTRAINTS),
    };
    let mut house = House::default();
    for line in sql.texts(columns) {
        let cells: Vec<&str> = line.split('|').collect();
        let [table, column, kind, null, key] = cells[..] else { panic!("{line}") };
        let kind = match kind {
            "blob" => "bytea",
            other => other,
        };
        let table = house.tables.entry(table.to_owned()).or_default();
        let described = (kind.to_owned(), null == "null", key.parse().unwrap());
        assert!(table.insert(column.to_owned(), described).is_none(), "{line} twice");
    }
    house.constraints = sql.texts(constraints).into_iter().collect();
    house
}

/// What the queries are written for: every table with its key, its columns, and which may be null.
fn schema() -> BTreeMap<String, Columns> {
    let mut tables = BTreeMap::new();
    for table in SCHEMA.split("diesel::table! {").skip(1) {
        let (name, rest) = table.split_once('(').unwrap();
        let (keys, rest) = rest.split_once(") {").unwrap();
        let keys: Vec<&str> = keys.split(", ").collect();
        let (columns, _) = rest.split_once('}').unwrap();
        let columns = columns.split(',').filter(|line| !line.trim().is_empty()).map(|line| {
            let (column, kind) = line.trim().split_once(" -> ").unwrap();
            let plain = kind.strip_prefix("Nullable<").and_then(|kind| kind.strip_suffix('>'));
            let kind = match plain.unwrap_or(kind) {
                "Binary" => "bytea",
                "Text" => "text",
                "Double" => "double precision",
                "Bool" => "boolean",
                "BigInt" => "bigint",
                other => panic!("{other} has no counterpart here"),
            };
            let key = keys.iter().position(|key| *key == column).map_or(0, |place| place + 1);
            (column.to_owned(), (kind.to_owned(), plain.is_some(), u32::try_from(key).unwrap()))
        });
        tables.insert(name.trim().to_owned(), columns.collect());
    }
    tables
}

fn fresh_sqlite() -> (tempfile::TempDir, Sql) {
    let folder = tempfile::tempdir().unwrap();
    let sql = migrated(&format!("sqlite:{}", folder.path().join("test.db").display()));
    (folder, sql)
}

#[test]
fn both_sets_make_the_same_tables_and_these_are_the_schema() {
    let (_folder, mut sqlite) = fresh_sqlite();
    let database = Database::create();
    let (sqlite, postgres) = (house(&mut sqlite), house(&mut migrated(database.url())));
    assert_eq!(sqlite, postgres);
    assert_eq!(sqlite.tables, schema());
    // Not two empty houses.
    assert_eq!(sqlite.tables.len(), 35);
    assert_eq!(sqlite.tables["ballot"]["sealed"], ("bytea".to_owned(), false, 0));
    assert_eq!(sqlite.tables["wave_roster"]["unit_no"], ("bigint".to_owned(), false, 2));
    assert!(sqlite.tables["employee"]["name"].1);
    for constraint in [
        "invitation_token(invitation_id) -> invitation(id)",
        "index on employee(email) unique ",
        "index on wave(expression) unique partial",
        "index on log_key(email) unique partial",
        "index on invitation(wave_id,sent) ",
    ] {
        assert!(sqlite.constraints.contains(constraint), "{constraint}: {sqlite:?}");
    }
}

#[test]
fn every_kind_of_drift_is_seen() {
    let (_folder, mut sqlite) = fresh_sqlite();
    let sqlite = house(&mut sqlite);
    for drift in [
        "ALTER TABLE employee ALTER COLUMN active DROP NOT NULL",
        "ALTER TABLE employee ALTER COLUMN name SET NOT NULL",
        "ALTER TABLE employee ADD COLUMN phone TEXT",
        "ALTER TABLE employee RENAME COLUMN team TO unit",
        "ALTER TABLE wave ALTER COLUMN number TYPE INTEGER",
        "ALTER TABLE ballot DROP CONSTRAINT ballot_pkey",
        "ALTER TABLE employee DROP CONSTRAINT employee_email_key",
        "ALTER TABLE invitation_token DROP CONSTRAINT invitation_token_invitation_id_fkey",
        "DROP INDEX wave_one_open",
        "CREATE TABLE note (id BYTEA PRIMARY KEY NOT NULL)",
    ] {
        let database = Database::create();
        let mut sql = migrated(database.url());
        sql.run(drift);
        assert_ne!(house(&mut sql), sqlite, "{drift}");
    }
}

#[test]
fn down_leaves_nothing_and_up_again_makes_the_same() {
    both_databases(|url| {
        let mut sql = migrated(url);
        let before = house(&mut sql);
        down(&mut sql);
        assert_eq!(house(&mut sql), House::default());
        up(&mut sql);
        assert_eq!(house(&mut sql), before);
        // The program finds it as if it had made it.
        let store = Store::create(&DatabaseUrl::parse(url).unwrap()).unwrap();
        assert!(store.read(|tx| tx.waves()).unwrap().is_empty());
    });
}

/// What must never be there: a time or a serial on what an answer touches, a person beside a ballot.
#[test]
fn nothing_an_answer_touches_tells_when_or_who() {
    both_databases(|url| {
        let mut sql = migrated(url);
        if matches!(sql, Sql::Sqlite(_)) {
            // A rowid counts up: it would tell the order of the answers.
            let with_rowid = "SELECT name AS text FROM pragma_table_list WHERE schema = 'main' \
                AND wr = 0 AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%diesel%'";
            assert_eq!(sql.texts(with_rowid), Vec::<String>::new());
        }
        let house = house(&mut sql);
        let columns = |table: &str| house.tables[table].keys().cloned().collect::<Vec<_>>();
        assert_eq!(columns("ballot"), ["id", "sealed", "wave_id"]);
        assert_eq!(columns("invitation_token"), ["invitation_id", "mac"]);
        let invitation =
            ["employee_id", "id", "lot", "reader", "responded", "sent", "unit_no", "wave_id"];
        assert_eq!(columns("invitation"), invitation);
        assert_eq!(columns("lot"), ["mac", "used", "wave_id"]);
        assert!(
            !house
                .constraints
                .iter()
                .any(|line| line.starts_with("lot(") && line.contains("invitation"))
        );
        assert!(!house.constraints.iter().any(|line| line.starts_with("ballot(")), "{house:?}");
        for table in ["ballot", "invitation_token", "invitation", "lot"] {
            let (kind, null, key) = &house.tables[table]
                [if ["invitation_token", "lot"].contains(&table) { "mac" } else { "id" }];
            assert_eq!((kind.as_str(), *null, *key), ("bytea", false, 1), "{table}: no serial");
        }
    });
}
