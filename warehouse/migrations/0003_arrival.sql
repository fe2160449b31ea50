-- A report's arrival lies between two moments. What was judged before stays as it was judged; a rebuild judges again.
alter table core.report add column absent_at varchar default '';  -- then it was not there yet; '' where nothing is known
update core.report set absent_at = arrived_at;
-- Reports whose arrival is not known: they are left out of timeliness.
alter table mart.kpi add column unjudged integer default 0;
