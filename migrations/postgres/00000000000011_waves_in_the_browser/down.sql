DROP TABLE response_figure;
ALTER TABLE invitation DROP COLUMN told_early;
DROP TRIGGER wave_ends_early_once ON wave;
ALTER TABLE wave DROP COLUMN ends_early_on;
