-- Everything that is dear to add later: two clocks, delivery and artifact, states, exact numbers, versioned definitions, evidence.
-- A row is believed from data version `recorded_from` up to, not including, `recorded_to` (2147483647: still believed).
create schema if not exists ref;
create schema if not exists raw;
create schema if not exists core;
create schema if not exists ops;
create schema if not exists mart;

-- A data version: one committed change of data or definitions.
create table ops.version (
  id integer not null,
  recorded_at varchar not null,          -- ISO moment, UTC, by our clock
  kind varchar not null,                 -- definitions | deliveries | accept | replay
  seq bigint not null,                   -- the journal entry it came from
  refreshed varchar not null             -- JSON list of the marts and KPIs it refreshed
);
create table ops.applied (seq bigint not null);
insert into ops.applied values (0);

-- Definitions as data: contracts, KPIs, targets, strategy, province, holidays, rules; the body is JSON.
create table ref.definition (
  kind varchar not null,
  id varchar not null,
  sha256 varchar not null,
  body varchar not null,
  recorded_from integer not null,
  recorded_to integer not null
);

-- An artifact is bytes; a delivery is an artifact that came for a dataset.
create table raw.artifact (sha256 varchar not null, size bigint not null, kept_at varchar not null);
create table raw.delivery (
  id integer not null,
  dataset varchar not null,
  sha256 varchar not null,
  name varchar not null,
  size bigint not null,                  -- of the file as it came, and its hash when the archive holds a redacted extract
  original_sha256 varchar,
  received_at varchar not null,          -- our clock
  rank varchar not null,                 -- the source's own order
  modified_at varchar not null,
  contract varchar not null,             -- sha256 of the contract it was read by
  state varchar not null,                -- LOADED | PARTIAL | UNCHANGED | HELD | FAILED
  code varchar,
  message varchar,                       -- JSON of the first problem
  lines_in integer not null,
  lines_loaded integer not null,
  lines_quarantined integer not null,
  lines_non_data integer not null,
  reading varchar,                       -- JSON: encoding, repairs, sheets, headers and their places
  version integer,
  seq bigint not null
);

-- Which report stands for an office and a period, and since when: what completeness and timeliness are computed from.
create table core.report (
  dataset varchar not null,
  office varchar not null,
  period varchar not null,
  delivery integer not null,
  arrived_at varchar not null,           -- the source's own modified moment when it is earlier than our receipt
  received_at varchar not null,
  rank varchar not null,
  modified_at varchar not null,
  damaged integer not null,              -- lines of this report that were set aside: a sum over the rest would be too low
  recorded_from integer not null,
  recorded_to integer not null
);

create table ops.quarantine (
  delivery integer not null,
  dataset varchar not null,
  sheet varchar,
  line integer not null,
  "column" varchar,
  code varchar not null,
  expected varchar,
  found varchar,
  raw varchar,
  recorded_at varchar not null,
  released integer                       -- data version of the replay that loaded the line
);
create table ops.finding (
  delivery integer not null,
  dataset varchar not null,
  severity varchar not null,
  code varchar not null,
  sheet varchar,
  line integer,
  "column" varchar,
  expected varchar,
  found varchar,
  recorded_at varchar not null
);
create table ops.pull (
  id integer not null,
  dataset varchar not null,
  agency varchar not null,
  "trigger" varchar not null,
  state varchar not null,
  code varchar,
  message varchar,
  due_at varchar,
  started_at varchar not null,
  ended_at varchar not null,
  lines_in integer not null,
  lines_loaded integer not null,
  lines_quarantined integer not null,
  lines_non_data integer not null,
  refreshed varchar not null,
  version integer,
  artifacts varchar not null,
  bookmark varchar,
  seq bigint not null
);

-- One measure × dimensions × period × place: many lines to one figure. Exact.
create table mart.month (
  dataset varchar not null,
  measure varchar not null,
  period varchar not null,
  office varchar not null,
  district varchar,
  dims varchar not null,                 -- `age=over_15;sex=male`, sorted
  value decimal(38, 4),
  reported integer not null,             -- cells with a value
  missing integer not null,
  not_collected integer not null,
  provisional boolean not null,
  observed_on date,
  recorded_from integer not null,
  recorded_to integer not null
);

create table mart.kpi (
  kpi varchar not null,
  period varchar not null,
  level varchar not null,                -- province | office | district
  place varchar not null,                -- '' for the province
  state varchar not null,
  numerator decimal(38, 4),              -- sums, exact; a mean is the sum over so many periods
  numerator_over integer not null,
  denominator decimal(38, 4),
  denominator_over integer not null,
  data_to varchar,
  observed_on varchar,
  provisional boolean not null,
  partial boolean not null,
  carried boolean not null,
  reported integer not null,             -- reports received, expected, received by their due day
  expected integer not null,
  on_time integer not null,
  received_at varchar,                   -- the latest of its parts
  behind decimal(38, 4),                 -- the count behind an amount, for disclosure control
  definition integer not null,
  recorded_from integer not null,
  recorded_to integer not null
);
