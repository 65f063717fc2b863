-- The hashes of the sealed ballots that a wave's box held when its intake stopped: everybody can look
-- theirs up. No person, no order, no time; of no use without the ballot, which the close destroys.
CREATE TABLE counted_ballot (
  wave_id TEXT NOT NULL REFERENCES wave (id),
  sha256 BLOB NOT NULL,
  PRIMARY KEY (wave_id, sha256)
) WITHOUT ROWID;
CREATE TRIGGER counted_ballot_no_update BEFORE UPDATE ON counted_ballot
BEGIN SELECT RAISE(ABORT, 'the list of counted ballots is fixed'); END;
CREATE TRIGGER counted_ballot_no_delete BEFORE DELETE ON counted_ballot
BEGIN SELECT RAISE(ABORT, 'the list of counted ballots is fixed'); END;
CREATE TRIGGER counted_ballot_no_replace BEFORE INSERT ON counted_ballot
WHEN EXISTS (SELECT 1 FROM counted_ballot WHERE wave_id = NEW.wave_id AND sha256 = NEW.sha256)
BEGIN SELECT RAISE(ABORT, 'the list of counted ballots is fixed'); END;

-- What observers are told by mail, until it is sent.
CREATE TABLE notice (
  id BLOB PRIMARY KEY NOT NULL,
  body_json TEXT NOT NULL,
  sent BOOLEAN NOT NULL
) WITHOUT ROWID;
