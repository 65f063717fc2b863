-- One row, with another number whenever somebody asks whether this installation takes writes.
CREATE TABLE readiness (
  id BIGINT PRIMARY KEY NOT NULL CHECK (id = 1),
  mark BIGINT NOT NULL
) WITHOUT ROWID;
