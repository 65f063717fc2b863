-- What teams write down for their autonomy audit. Nothing of a survey stands here.
CREATE TABLE audit_entry (
  team TEXT NOT NULL,
  entry_no BIGINT NOT NULL,
  entered_on TEXT NOT NULL,
  body_json TEXT NOT NULL,
  PRIMARY KEY (team, entry_no)
) WITHOUT ROWID;
CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END;
CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END;
-- INSERT OR REPLACE deletes without a word to the trigger above.
CREATE TRIGGER audit_entry_no_replace BEFORE INSERT ON audit_entry
WHEN EXISTS (SELECT 1 FROM audit_entry WHERE team = NEW.team AND entry_no = NEW.entry_no)
BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END;

-- What a team agreed on, as it was read then.
CREATE TABLE audit_snapshot (
  team TEXT NOT NULL,
  quarter TEXT NOT NULL,
  agreed_on TEXT NOT NULL,
  html BLOB NOT NULL,
  pdf BLOB,
  sha256 TEXT NOT NULL,
  PRIMARY KEY (team, quarter)
) WITHOUT ROWID;
CREATE TRIGGER audit_snapshot_no_update BEFORE UPDATE ON audit_snapshot
BEGIN SELECT RAISE(ABORT, 'what a team agreed on is immutable'); END;
CREATE TRIGGER audit_snapshot_no_delete BEFORE DELETE ON audit_snapshot
BEGIN SELECT RAISE(ABORT, 'what a team agreed on is immutable'); END;
CREATE TRIGGER audit_snapshot_no_replace BEFORE INSERT ON audit_snapshot
WHEN EXISTS (SELECT 1 FROM audit_snapshot WHERE team = NEW.team AND quarter = NEW.quarter)
BEGIN SELECT RAISE(ABORT, 'what a team agreed on is immutable'); END;

-- The team's own link to its audit, as a keyed hash.
CREATE TABLE audit_link (
  mac BLOB PRIMARY KEY NOT NULL,
  team TEXT NOT NULL,
  quarter TEXT NOT NULL
) WITHOUT ROWID;

-- Figures from elsewhere, per team and quarter.
CREATE TABLE outside_figure (
  team TEXT NOT NULL,
  quarter TEXT NOT NULL,
  measure TEXT NOT NULL,
  value DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (team, quarter, measure)
) WITHOUT ROWID;
