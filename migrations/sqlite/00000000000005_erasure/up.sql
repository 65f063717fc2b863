-- The keys with which the roster log commits to people: one per person, with every address that the log
-- knows them by. Whoever is erased loses theirs, and the log goes on without saying who it was.
CREATE TABLE log_key (
  secret BLOB NOT NULL,
  email TEXT NOT NULL,
  current BOOLEAN NOT NULL,
  PRIMARY KEY (secret, email)
) WITHOUT ROWID;
-- An address is one person's at a time.
CREATE UNIQUE INDEX log_key_current ON log_key (email) WHERE current;

-- The log as it was, with addresses: set aside until the program has carried it over, which needs keys.
DROP TRIGGER chain_entry_no_update;
UPDATE chain_entry SET chain = 'roster with addresses' WHERE chain = 'roster';
CREATE TRIGGER chain_entry_no_update BEFORE UPDATE ON chain_entry
BEGIN SELECT RAISE(ABORT, 'chain_entry is append-only'); END;
