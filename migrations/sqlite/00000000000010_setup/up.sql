-- What is set on a page or by `settings set`, as text; what is secret is sealed with a key that is not here.
CREATE TABLE setting (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) WITHOUT ROWID;

-- Somebody may hold more than one role: whoever sets up is admin and HR.
CREATE TABLE account_roles (
  email TEXT NOT NULL,
  role TEXT NOT NULL,
  granted_on TEXT,
  PRIMARY KEY (email, role)
) WITHOUT ROWID;
INSERT INTO account_roles (email, role, granted_on) SELECT email, role, granted_on FROM account;
DROP TABLE account;
ALTER TABLE account_roles RENAME TO account;
