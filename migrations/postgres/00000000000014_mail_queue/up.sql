-- One mail that is to go out, or went: by its random id, which the message carries as its own and which opens nothing.
-- No token and no text: both are made right before it is sent. Times in seconds since 1970; none tells when
-- anybody answered. What belongs to an invitation goes at the close, like the invitations' tokens.
CREATE TABLE mail_job (
  id BYTEA PRIMARY KEY NOT NULL,
  purpose TEXT NOT NULL,
  wave_id TEXT,
  -- To whom: whoever has this place in a wave, or an address.
  invitation_id BYTEA REFERENCES invitation (id),
  email TEXT,
  about TEXT,
  due_at BIGINT NOT NULL,
  attempts BIGINT NOT NULL,
  next_try_at BIGINT NOT NULL,
  -- The holder of the lease that is sending it.
  claimed_by BYTEA,
  state TEXT NOT NULL,
  -- The last words of a mail server, without addresses and links.
  said TEXT
);
CREATE INDEX mail_job_waiting ON mail_job (state, next_try_at);
-- Whoever is asked gets each mail of a wave once; a link that was lost may be sent again.
CREATE UNIQUE INDEX mail_job_once ON mail_job (invitation_id, purpose) WHERE purpose <> 'again';

-- Which process does a thing that is to be done once; times in milliseconds since 1970.
CREATE TABLE lease (
  name TEXT PRIMARY KEY NOT NULL,
  holder BYTEA NOT NULL,
  ends_at BIGINT NOT NULL,
  -- Up to when what may be sent per minute is used up.
  paced_until BIGINT NOT NULL
);

INSERT INTO mail_job (id, purpose, wave_id, invitation_id, due_at, attempts, next_try_at, state)
SELECT uuid_send(gen_random_uuid()), 'invitation', wave.id, invitation.id, 0, 0, 0, CASE WHEN sent THEN 'sent' ELSE 'waiting' END
FROM invitation JOIN wave ON wave.id = invitation.wave_id WHERE wave.state = 'open';
INSERT INTO mail_job (id, purpose, wave_id, invitation_id, due_at, attempts, next_try_at, state)
SELECT uuid_send(gen_random_uuid()), 'reminder', wave.id, invitation.id, 0, 0, 0, 'sent'
FROM invitation JOIN wave ON wave.id = invitation.wave_id WHERE wave.state = 'open' AND reminded;
INSERT INTO mail_job (id, purpose, wave_id, invitation_id, due_at, attempts, next_try_at, state)
SELECT uuid_send(gen_random_uuid()), 'ends_early', wave.id, invitation.id, 0, 0, 0, 'sent'
FROM invitation JOIN wave ON wave.id = invitation.wave_id WHERE wave.state = 'open' AND told_early;
ALTER TABLE invitation DROP COLUMN reminded;
ALTER TABLE invitation DROP COLUMN told_early;
