-- Rebuild: what was loaded before says nothing here, and the journal knows it all.
-- What every full delivery says, whether or not it stands: so that which one stands does not hang on the order of arrival.
create table core.statement (
  dataset varchar not null,
  delivery integer not null,
  stem varchar not null,                 -- its name without the revision: what it has in common with what it corrects
  rank varchar not null,                 -- its place in the source's own order; arrival last
  modified_at varchar not null,
  received_at varchar not null,
  unsure boolean not null                -- it has lines that do not say whose they are: what it leaves out may be among them
);
create table core.claim (
  dataset varchar not null,
  delivery integer not null,
  office varchar not null,
  scope varchar not null,                -- with the office: the slice a full delivery replaces whole
  damaged boolean not null               -- only lines that were set aside: it neither replaces the slice nor leaves it out
);

-- Lines of deltas that were set aside, by what could be read of their key: a report lacks them until a later line brings them.
create table core.damage (
  dataset varchar not null,
  delivery integer not null,
  office varchar not null,
  period varchar not null,
  key varchar not null,
  ordered varchar not null
);
