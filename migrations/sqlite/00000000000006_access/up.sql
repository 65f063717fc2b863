-- Who is signed in. The id is in the cookie alone; here is its MAC.
CREATE TABLE session (
  mac BLOB PRIMARY KEY NOT NULL,
  email TEXT NOT NULL,
  started_at BIGINT NOT NULL,
  used_at BIGINT NOT NULL,
  ended_at BIGINT
) WITHOUT ROWID;
CREATE INDEX session_by_email ON session (email);

-- The day of a grant; none for roles from before it was kept.
ALTER TABLE account ADD COLUMN granted_on TEXT;

-- Who read what, to the minute: of those who open reports alone, never of those who are asked.
CREATE TABLE access_entry (
  at_minute BIGINT NOT NULL,
  id BLOB NOT NULL,
  who TEXT NOT NULL,
  deed TEXT NOT NULL,
  subject TEXT NOT NULL,
  wave TEXT NOT NULL,
  about TEXT NOT NULL,
  PRIMARY KEY (at_minute, id)
) WITHOUT ROWID;
-- Entries from before the latest of these were old enough to be deleted.
CREATE TABLE access_purge (
  entries_before BIGINT PRIMARY KEY NOT NULL
) WITHOUT ROWID;

-- An address may be taken out, for somebody who is erased; nothing else changes.
CREATE TRIGGER access_entry_no_update BEFORE UPDATE ON access_entry
WHEN NOT (NEW.at_minute = OLD.at_minute AND NEW.id = OLD.id AND NEW.deed = OLD.deed
  AND NEW.subject = OLD.subject AND NEW.wave = OLD.wave
  AND NEW.who IN (OLD.who, 'erased') AND NEW.about IN (OLD.about, 'erased'))
BEGIN SELECT RAISE(ABORT, 'access_entry is append-only'); END;
CREATE TRIGGER access_entry_no_delete BEFORE DELETE ON access_entry
WHEN OLD.at_minute >= (SELECT COALESCE(MAX(entries_before), OLD.at_minute) FROM access_purge)
BEGIN SELECT RAISE(ABORT, 'access_entry is append-only'); END;
-- INSERT OR REPLACE deletes without a word to the trigger above.
CREATE TRIGGER access_entry_no_replace BEFORE INSERT ON access_entry
WHEN EXISTS (SELECT 1 FROM access_entry WHERE at_minute = NEW.at_minute AND id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'access_entry is append-only'); END;
CREATE TRIGGER access_purge_no_update BEFORE UPDATE ON access_purge
BEGIN SELECT RAISE(ABORT, 'access_purge is append-only'); END;
CREATE TRIGGER access_purge_no_delete BEFORE DELETE ON access_purge
BEGIN SELECT RAISE(ABORT, 'access_purge is append-only'); END;
