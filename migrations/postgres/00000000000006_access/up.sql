-- Who is signed in. The id is in the cookie alone; here is its MAC.
CREATE TABLE session (
  mac BYTEA PRIMARY KEY NOT NULL,
  email TEXT NOT NULL,
  started_at BIGINT NOT NULL,
  used_at BIGINT NOT NULL,
  ended_at BIGINT
);
CREATE INDEX session_by_email ON session (email);

-- The day of a grant; none for roles from before it was kept.
ALTER TABLE account ADD COLUMN granted_on TEXT;

-- Who read what, to the minute: of those who open reports alone, never of those who are asked.
CREATE TABLE access_entry (
  at_minute BIGINT NOT NULL,
  id BYTEA NOT NULL,
  who TEXT NOT NULL,
  deed TEXT NOT NULL,
  subject TEXT NOT NULL,
  wave TEXT NOT NULL,
  about TEXT NOT NULL,
  PRIMARY KEY (at_minute, id)
);
-- Entries from before the latest of these were old enough to be deleted.
CREATE TABLE access_purge (
  entries_before BIGINT PRIMARY KEY NOT NULL
);

-- An address may be taken out, for somebody who is erased; nothing else changes.
CREATE FUNCTION access_entry_kept() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
  IF TG_OP = 'UPDATE' AND NEW.at_minute = OLD.at_minute AND NEW.id = OLD.id
    AND NEW.deed = OLD.deed AND NEW.subject = OLD.subject AND NEW.wave = OLD.wave
    AND NEW.who IN (OLD.who, 'erased') AND NEW.about IN (OLD.about, 'erased') THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' AND OLD.at_minute < (SELECT MAX(entries_before) FROM access_purge) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'access_entry is append-only';
END $$;
CREATE TRIGGER access_entry_no_change BEFORE UPDATE OR DELETE ON access_entry
  FOR EACH ROW EXECUTE FUNCTION access_entry_kept();
CREATE TRIGGER access_entry_no_truncate BEFORE TRUNCATE ON access_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('access_entry is append-only');
CREATE TRIGGER access_purge_no_change BEFORE UPDATE OR DELETE ON access_purge
  FOR EACH ROW EXECUTE FUNCTION refuse_change('access_purge is append-only');
CREATE TRIGGER access_purge_no_truncate BEFORE TRUNCATE ON access_purge
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('access_purge is append-only');
