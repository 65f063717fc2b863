DROP TABLE outside_figure;
DROP TABLE audit_link;
DROP TABLE audit_snapshot;
DROP TABLE audit_entry;
