-- Files of one revision and moment, as a folder has them that was unpacked or copied, stand in the order of their names. What stands already
-- stays until it is spoken of again, or until a rebuild: of two such files another one may then stand.
alter table core.statement add column name varchar; -- without its ending, as stem has it, but with the revision
update core.statement set name = nfc_normalize(regexp_replace(d.name, '\.[^.]+$', '')) from raw.delivery d where d.id = core.statement.delivery;
