-- The hashes of the sealed ballots that a wave's box held when its intake stopped: everybody can look
-- theirs up. No person, no order, no time; of no use without the ballot, which the close destroys.
CREATE TABLE counted_ballot (
  wave_id TEXT NOT NULL REFERENCES wave (id),
  sha256 BYTEA NOT NULL,
  PRIMARY KEY (wave_id, sha256)
);
CREATE TRIGGER counted_ballot_no_change BEFORE UPDATE OR DELETE ON counted_ballot
  FOR EACH ROW EXECUTE FUNCTION refuse_change('the list of counted ballots is fixed');
CREATE TRIGGER counted_ballot_no_truncate BEFORE TRUNCATE ON counted_ballot
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('the list of counted ballots is fixed');

-- What observers are told by mail, until it is sent.
CREATE TABLE notice (
  id BYTEA PRIMARY KEY NOT NULL,
  body_json TEXT NOT NULL,
  sent BOOLEAN NOT NULL
);
