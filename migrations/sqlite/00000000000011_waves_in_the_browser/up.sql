-- The day at whose noon (UTC) a wave ends that was closed early; said once.
ALTER TABLE wave ADD COLUMN ends_early_on TEXT;
CREATE TRIGGER wave_ends_early_once BEFORE UPDATE OF ends_early_on ON wave
WHEN OLD.ends_early_on IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a wave is brought forward once'); END;
-- Who was mailed that it ends early.
ALTER TABLE invitation ADD COLUMN told_early BOOLEAN NOT NULL DEFAULT FALSE;
-- How many have answered, of the whole organisation, as it was worked out once on that day: in percent,
-- rounded down; none where too few had.
CREATE TABLE response_figure (
  wave_id TEXT PRIMARY KEY NOT NULL REFERENCES wave (id),
  day TEXT NOT NULL,
  percent BIGINT
) WITHOUT ROWID;
