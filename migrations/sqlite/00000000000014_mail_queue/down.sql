ALTER TABLE invitation ADD COLUMN reminded BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE invitation ADD COLUMN told_early BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE invitation SET reminded = TRUE
WHERE id IN (SELECT invitation_id FROM mail_job WHERE purpose = 'reminder' AND state <> 'waiting');
UPDATE invitation SET told_early = TRUE
WHERE id IN (SELECT invitation_id FROM mail_job WHERE purpose = 'ends_early' AND state <> 'waiting');
DROP TABLE lease;
DROP TABLE mail_job;
