-- Who is asked. Ids are random: no order of rows tells an order of events.
CREATE TABLE employee (
  id BYTEA PRIMARY KEY NOT NULL,
  employee_id TEXT,
  email TEXT NOT NULL UNIQUE,
  name TEXT,
  team TEXT NOT NULL,
  manager_email TEXT,
  locale TEXT,
  timezone TEXT,
  active BOOLEAN NOT NULL,
  unsubscribed BOOLEAN NOT NULL
);

CREATE TABLE wave (
  id TEXT PRIMARY KEY NOT NULL,
  number BIGINT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  form TEXT NOT NULL,
  opens_on TEXT NOT NULL,
  closes_on TEXT NOT NULL,
  state TEXT NOT NULL,
  k BIGINT NOT NULL,
  wave_pub BYTEA NOT NULL,
  key_mode TEXT NOT NULL,
  roster_hash TEXT NOT NULL
);
-- One wave at a time.
CREATE UNIQUE INDEX wave_one_open ON wave ((1)) WHERE state IN ('open', 'closing', 'released');

-- The tree of units, frozen at the open. A unit's parent follows from its path.
CREATE TABLE wave_roster (
  wave_id TEXT NOT NULL REFERENCES wave (id),
  unit_no BIGINT NOT NULL,
  path TEXT NOT NULL,
  invited_n BIGINT NOT NULL,
  invited_counting_n BIGINT NOT NULL,
  PRIMARY KEY (wave_id, unit_no)
);

-- Who may answer. No timestamp of any kind.
CREATE TABLE invitation (
  id BYTEA PRIMARY KEY NOT NULL,
  wave_id TEXT NOT NULL REFERENCES wave (id),
  employee_id BYTEA NOT NULL REFERENCES employee (id),
  unit_no BIGINT NOT NULL,
  reader BOOLEAN NOT NULL,
  sent BOOLEAN NOT NULL,
  responded BOOLEAN NOT NULL
);
CREATE INDEX invitation_by_wave ON invitation (wave_id, sent);

CREATE TABLE invitation_token (
  mac BYTEA PRIMARY KEY NOT NULL,
  invitation_id BYTEA NOT NULL REFERENCES invitation (id)
);

-- The ballot box: no person, no unit, no date, no serial.
CREATE TABLE ballot (
  id BYTEA PRIMARY KEY NOT NULL,
  wave_id TEXT NOT NULL,
  sealed BYTEA NOT NULL
);

CREATE TABLE release (
  wave_id TEXT PRIMARY KEY NOT NULL REFERENCES wave (id),
  body_json TEXT NOT NULL,
  sha256 TEXT NOT NULL
);

CREATE TABLE account (
  email TEXT PRIMARY KEY NOT NULL,
  role TEXT NOT NULL
);

CREATE TABLE sign_in_link (
  mac BYTEA PRIMARY KEY NOT NULL,
  email TEXT NOT NULL,
  expires_at BIGINT NOT NULL,
  reusable BOOLEAN NOT NULL
);

-- What a team changed, and when: the markers on its trend.
CREATE TABLE action_note (
  id BYTEA PRIMARY KEY NOT NULL,
  team TEXT NOT NULL,
  noted_on TEXT NOT NULL,
  body TEXT NOT NULL
);
