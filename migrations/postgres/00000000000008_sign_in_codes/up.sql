-- Somebody asked for a sign-in mail, whether or not the address may read anything: both leave a row, so
-- that nobody can tell. All MACs are keyed; link_mac is that of the link in the mail, if one went out.
CREATE TABLE sign_in_code (
  request_mac BYTEA PRIMARY KEY NOT NULL,
  address_mac BYTEA NOT NULL,
  digits_mac BYTEA NOT NULL,
  link_mac BYTEA,
  tries_left BIGINT NOT NULL,
  asked_at BIGINT NOT NULL
);
CREATE INDEX sign_in_code_by_address ON sign_in_code (address_mac);
