DROP TABLE programme_wave;
DROP TABLE day_off;
DROP TABLE programme;
