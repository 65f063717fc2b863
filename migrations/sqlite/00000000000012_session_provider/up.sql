-- Which provider signed somebody in, and the roles that a group gave there, by comma: for this session alone.
ALTER TABLE session ADD COLUMN provider TEXT;
ALTER TABLE session ADD COLUMN group_roles TEXT;
