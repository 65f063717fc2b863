-- What teams write down for their autonomy audit. Nothing of a survey stands here.
CREATE TABLE audit_entry (
  team TEXT NOT NULL,
  entry_no BIGINT NOT NULL,
  entered_on TEXT NOT NULL,
  body_json TEXT NOT NULL,
  PRIMARY KEY (team, entry_no)
);
CREATE TRIGGER audit_entry_no_change BEFORE UPDATE OR DELETE ON audit_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_change('audit_entry is append-only');
CREATE TRIGGER audit_entry_no_truncate BEFORE TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('audit_entry is append-only');

-- What a team agreed on, as it was read then.
CREATE TABLE audit_snapshot (
  team TEXT NOT NULL,
  quarter TEXT NOT NULL,
  agreed_on TEXT NOT NULL,
  html BYTEA NOT NULL,
  pdf BYTEA,
  sha256 TEXT NOT NULL,
  PRIMARY KEY (team, quarter)
);
CREATE TRIGGER audit_snapshot_no_change BEFORE UPDATE OR DELETE ON audit_snapshot
  FOR EACH ROW EXECUTE FUNCTION refuse_change('what a team agreed on is immutable');
CREATE TRIGGER audit_snapshot_no_truncate BEFORE TRUNCATE ON audit_snapshot
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('what a team agreed on is immutable');

-- The team's own link to its audit, as a keyed hash.
CREATE TABLE audit_link (
  mac BYTEA PRIMARY KEY NOT NULL,
  team TEXT NOT NULL,
  quarter TEXT NOT NULL
);

-- Figures from elsewhere, per team and quarter.
CREATE TABLE outside_figure (
  team TEXT NOT NULL,
  quarter TEXT NOT NULL,
  measure TEXT NOT NULL,
  value DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (team, quarter, measure)
);
