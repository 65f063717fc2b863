DROP TABLE column_memory;
