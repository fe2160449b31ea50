-- What inspectors and those they ask have done, in order: a round opened or submitted, a finding made, answered, closed or opened again.
-- Rounds and findings are read out of these acts; the journal holds the same.
create table ops.round_act (
  seq bigint not null,                   -- the journal's entry
  recorded_at varchar not null,
  round varchar not null,
  finding varchar,                       -- null: about the round itself
  act varchar not null,                  -- OPEN | SUBMIT | FIND | ANSWER | CLOSE | REOPEN
  done_by varchar not null,              -- JSON: id, name and role
  body varchar not null                  -- JSON, as its act has it
);
