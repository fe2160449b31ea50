-- A back-fill says which months it asked for.
alter table ops.pull add column from_month varchar;
alter table ops.pull add column to_month varchar;
