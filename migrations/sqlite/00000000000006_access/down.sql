DROP TRIGGER access_purge_no_delete;
DROP TRIGGER access_purge_no_update;
DROP TRIGGER access_entry_no_replace;
DROP TRIGGER access_entry_no_delete;
DROP TRIGGER access_entry_no_update;
DROP TABLE access_purge;
DROP TABLE access_entry;
ALTER TABLE account DROP COLUMN granted_on;
DROP TABLE session;
