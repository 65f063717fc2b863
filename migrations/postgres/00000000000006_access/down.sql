DROP TABLE access_purge;
DROP TABLE access_entry;
DROP FUNCTION access_entry_kept();
ALTER TABLE account DROP COLUMN granted_on;
DROP TABLE session;
