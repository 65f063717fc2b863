CREATE TABLE account_role (
  email TEXT PRIMARY KEY NOT NULL,
  role TEXT NOT NULL,
  granted_on TEXT
) WITHOUT ROWID;
-- One role alone remains: of those that were there before, HR, which reads.
INSERT INTO account_role (email, role, granted_on)
SELECT email, role, granted_on FROM account
WHERE role = 'hr' OR (role = 'observer' AND email NOT IN (SELECT email FROM account WHERE role = 'hr'));
DROP TABLE account;
ALTER TABLE account_role RENAME TO account;
DROP TABLE setting;
