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
  id BLOB PRIMARY KEY NOT NULL,
  wave_id TEXT NOT NULL REFERENCES wave (id),
  text TEXT NOT NULL
) WITHOUT ROWID;

-- Two chains: `policy`, and `roster` with every change of who is asked. Each entry's hash covers the
-- one before.
CREATE TABLE chain_entry (
  chain TEXT NOT NULL,
  entry_no BIGINT NOT NULL,
  body_json TEXT NOT NULL,
  previous TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  PRIMARY KEY (chain, entry_no)
) WITHOUT ROWID;

CREATE TRIGGER chain_entry_no_update BEFORE UPDATE ON chain_entry
BEGIN SELECT RAISE(ABORT, 'chain_entry is append-only'); END;
CREATE TRIGGER chain_entry_no_delete BEFORE DELETE ON chain_entry
BEGIN SELECT RAISE(ABORT, 'chain_entry is append-only'); END;
-- INSERT OR REPLACE deletes without a word to the trigger above.
CREATE TRIGGER chain_entry_no_replace BEFORE INSERT ON chain_entry
WHEN EXISTS (SELECT 1 FROM chain_entry WHERE chain = NEW.chain AND entry_no = NEW.entry_no)
BEGIN SELECT RAISE(ABORT, 'chain_entry is append-only'); END;
CREATE TRIGGER wave_promise_fixed BEFORE UPDATE OF k, form, wave_pub, key_mode, roster_hash,
  reminders, comments, trustee, policy_hash ON wave
BEGIN SELECT RAISE(ABORT, 'what a wave promised is fixed at its open'); END;
CREATE TRIGGER release_no_update BEFORE UPDATE ON release
BEGIN SELECT RAISE(ABORT, 'a release is immutable'); END;
CREATE TRIGGER release_no_delete BEFORE DELETE ON release
BEGIN SELECT RAISE(ABORT, 'a release is immutable'); END;
CREATE TRIGGER wave_roster_no_update BEFORE UPDATE ON wave_roster
BEGIN SELECT RAISE(ABORT, 'the roster of a wave is frozen'); END;
CREATE TRIGGER wave_roster_no_delete BEFORE DELETE ON wave_roster
BEGIN SELECT RAISE(ABORT, 'the roster of a wave is frozen'); END;
CREATE TRIGGER release_no_replace BEFORE INSERT ON release
WHEN EXISTS (SELECT 1 FROM release WHERE wave_id = NEW.wave_id)
BEGIN SELECT RAISE(ABORT, 'a release is immutable'); END;
CREATE TRIGGER wave_roster_no_replace BEFORE INSERT ON wave_roster
WHEN EXISTS (SELECT 1 FROM wave_roster WHERE wave_id = NEW.wave_id AND unit_no = NEW.unit_no)
BEGIN SELECT RAISE(ABORT, 'the roster of a wave is frozen'); END;
