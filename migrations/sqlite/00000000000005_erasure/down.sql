DROP INDEX log_key_current;
DROP TABLE log_key;
