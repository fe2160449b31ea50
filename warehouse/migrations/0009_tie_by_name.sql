-- Rebuild: which of two files of one moment stands may be another one by this, and the journal knows them all.
-- Files of one revision and moment, as a folder has them that was unpacked or copied, stand in the order of their names.
alter table core.statement add column name varchar; -- without its ending, as stem has it, but with the revision
