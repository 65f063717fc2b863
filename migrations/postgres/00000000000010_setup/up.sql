-- What is set on a page or by `settings set`, as text; what is secret is sealed with a key that is not here.
CREATE TABLE setting (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
);

-- Somebody may hold more than one role: whoever sets up is admin and HR.
ALTER TABLE account DROP CONSTRAINT account_pkey;
ALTER TABLE account ADD PRIMARY KEY (email, role);
