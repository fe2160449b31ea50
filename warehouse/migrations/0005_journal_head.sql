-- Which journal the database stands on: the SHA-256 of the last entry that was applied. Null: applied before this was kept.
alter table ops.applied add column head varchar;
