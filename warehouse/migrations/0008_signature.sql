-- Signatures, each bound to the figures as they stood in its own data version. Only ever added to; the newest of a month counts.
create table ops.signature (
  version integer not null,              -- the data version it made: it covers what was believed then
  of_what varchar not null,              -- DATASET | OFFICE
  dataset varchar,                       -- null for the office's month
  period varchar not null,               -- the dataset's own period, or a month
  signed_at varchar not null,
  signed_by varchar not null,            -- JSON: id, name and role
  digest varchar not null,               -- SHA-256 over the salt and the logical values
  salt varchar not null,                 -- so that the digest of few small counts tells nobody what they are
  counted integer not null,              -- values under it
  also varchar not null,                 -- JSON list of lines under the digest beside the values: definitions, signatures
  definitions varchar not null,          -- JSON list: kind, id, version, SHA-256
  lacking varchar not null,              -- JSON list of what was missing when it was given
  reason varchar,                        -- why it was given all the same
  seq bigint not null
);
