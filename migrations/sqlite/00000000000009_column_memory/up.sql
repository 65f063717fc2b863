-- What was answered about the columns of a people file, by the hash of its header. Names of columns, and
-- nothing of anybody in such a file.
CREATE TABLE column_memory (
  header_sha256 TEXT PRIMARY KEY NOT NULL,
  columns_json TEXT NOT NULL
) WITHOUT ROWID;
