-- Every hold: the reading that was stopped, when, and what became of it. The latest row of an identity (dataset, bytes, name, place in the
-- source's order) is the one that counts; what was known at a moment is decided by `held_at` and `settled_at`.
create table ops.hold (
  delivery integer not null,             -- the reading that was held
  dataset varchar not null,
  item varchar,                          -- JSON: the delivery as the journal has it, to be read once more
  slices varchar,                        -- JSON list of office and period it would bring, as far as it could be read; null: unknown
  held_at varchar not null,
  settled_at varchar,                    -- null: it waits
  fate varchar,                          -- ACCEPTED | REFUSED | OVERTAKEN | READ_AGAIN
  by_delivery integer,                   -- the reading that loaded it, or the delivery that overtook it
  decided_by varchar,                    -- JSON: id, name and role of who accepted or refused
  reason varchar,
  codes varchar                          -- JSON list of the codes accepted
);
insert into ops.hold
select d.id, d.dataset, null, null, d.received_at,
  case when l.id is not null then coalesce((select min(v.recorded_at) from ops.version v where v.seq >= l.seq), d.received_at) end,
  case when l.id is not null then 'READ_AGAIN' end, l.id, null, null, null
from raw.delivery d
left join (
  select h.id as held, min(n.id) as id, arg_min(n.seq, n.id) as seq from raw.delivery h join raw.delivery n
    on n.dataset = h.dataset and n.sha256 = h.sha256 and n.name = h.name and n.rank = h.rank and n.modified_at = h.modified_at and n.id > h.id
  where h.state = 'HELD' group by h.id
) l on l.held = d.id
where d.state = 'HELD';
