-- What is promised to those who are asked, fixed at the open.
ALTER TABLE wave ADD COLUMN reminders TEXT NOT NULL DEFAULT 'everybody';
ALTER TABLE wave ADD COLUMN comments BOOLEAN NOT NULL DEFAULT FALSE;
-- Who holds the key in trustee mode.
ALTER TABLE wave ADD COLUMN trustee TEXT;
-- The hash of the wave's entry in the chain `policy`; none before there was one.
ALTER TABLE wave ADD COLUMN policy_hash TEXT;

-- Sealed sheets name their unit by a number drawn for the wave, which says nothing by itself.
ALTER TABLE wave_roster ADD COLUMN drawn_no BIGINT NOT NULL DEFAULT 0;
UPDATE wave_roster SET drawn_no = unit_no;

ALTER TABLE invitation ADD COLUMN reminded BOOLEAN NOT NULL DEFAULT FALSE;

-- Comments that a release shows; in the order of their random ids.
CREATE TABLE comment (
  id BYTEA PRIMARY KEY NOT NULL,
  wave_id TEXT NOT NULL REFERENCES wave (id),
  text TEXT NOT NULL
);

-- Two chains: `policy`, and `roster` with every change of who is asked. Each entry's hash covers the
-- one before.
CREATE TABLE chain_entry (
  chain TEXT NOT NULL,
  entry_no BIGINT NOT NULL,
  body_json TEXT NOT NULL,
  previous TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  PRIMARY KEY (chain, entry_no)
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '%', TG_ARGV[0]; END $$;
CREATE TRIGGER chain_entry_no_change BEFORE UPDATE OR DELETE ON chain_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_change('chain_entry is append-only');
CREATE TRIGGER chain_entry_no_truncate BEFORE TRUNCATE ON chain_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('chain_entry is append-only');
CREATE TRIGGER wave_promise_fixed BEFORE UPDATE OF k, form, wave_pub, key_mode, roster_hash,
  reminders, comments, trustee, policy_hash ON wave
  FOR EACH ROW EXECUTE FUNCTION refuse_change('what a wave promised is fixed at its open');
CREATE TRIGGER release_no_change BEFORE UPDATE OR DELETE ON release
  FOR EACH ROW EXECUTE FUNCTION refuse_change('a release is immutable');
CREATE TRIGGER wave_roster_no_change BEFORE UPDATE OR DELETE ON wave_roster
  FOR EACH ROW EXECUTE FUNCTION refuse_change('the roster of a wave is frozen');
CREATE TRIGGER release_no_truncate BEFORE TRUNCATE ON release
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a release is immutable');
CREATE TRIGGER wave_roster_no_truncate BEFORE TRUNCATE ON wave_roster
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('the roster of a wave is frozen');
