-- Who reads what the lead of a unit reads, until the end of a day: people on the list alone, so that every
-- wave that counted them is found (R0), and so that it goes with them.
CREATE TABLE deputy (
  employee_id BYTEA NOT NULL REFERENCES employee (id),
  unit TEXT NOT NULL,
  granted_on TEXT NOT NULL,
  until TEXT NOT NULL,
  PRIMARY KEY (employee_id, unit)
);
