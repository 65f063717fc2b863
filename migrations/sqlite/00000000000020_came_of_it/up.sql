-- Of which waves everybody was told what came of them, and on which day; nothing of whom.
CREATE TABLE came_of_it (
  wave_id TEXT PRIMARY KEY NOT NULL REFERENCES wave (id),
  told_on TEXT NOT NULL,
  -- The shared steps that it tells of, by their teams and the numbers of their entries: no text.
  steps_json TEXT NOT NULL
) WITHOUT ROWID;
