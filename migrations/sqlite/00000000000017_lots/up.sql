-- Codes on paper, drawn from an envelope: nothing of a person, and not even of a unit.
CREATE TABLE lot (
  mac BLOB PRIMARY KEY NOT NULL,
  wave_id TEXT NOT NULL REFERENCES wave (id),
  used BOOLEAN NOT NULL
) WITHOUT ROWID;
-- Whether somebody draws a code and gets no mail; nothing of an answer is ever written beside them.
ALTER TABLE invitation ADD COLUMN lot BOOLEAN NOT NULL DEFAULT FALSE;
