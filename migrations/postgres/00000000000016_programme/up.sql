-- In which rhythm waves open by themselves; one row, or none before HR chose.
CREATE TABLE programme (
  id BIGINT PRIMARY KEY NOT NULL CHECK (id = 1),
  body_json TEXT NOT NULL,
  starts_on TEXT NOT NULL,
  paused_on TEXT
);
-- Days on which no wave opens and no mail of one goes out.
CREATE TABLE day_off (
  id BYTEA PRIMARY KEY NOT NULL,
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  label TEXT NOT NULL
);
-- What became of each date of the rhythm: of two processes one finds it there.
CREATE TABLE programme_wave (
  planned_on TEXT PRIMARY KEY NOT NULL,
  state TEXT NOT NULL,
  wave_id TEXT REFERENCES wave (id),
  obstacle TEXT,
  -- The last day on which an invitation went out, of the whole wave: the reminder keeps its distance.
  invited_on TEXT
);
