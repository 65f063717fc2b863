DROP TABLE deputy;
