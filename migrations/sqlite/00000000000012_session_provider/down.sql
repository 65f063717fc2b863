ALTER TABLE session DROP COLUMN group_roles;
ALTER TABLE session DROP COLUMN provider;
