-- What a clock used that stands still, in a pause or for good; null while it runs.
alter table clock_view add column used_seconds numeric;
alter table clock_item_view add column used_seconds numeric;

-- Every clock that has not ended, the whole case's without an item ('' finds and sorts where null does not), and
-- the items of open cases that wait for others.
create view open_clock as
select case_id, ''::text as item, case_number, zone, edition, started_at, budget_minutes, due_at, used_seconds,
       coalesce(due_at, 'infinity') as due_order
from clock_view
where started_at is not null and ended_at is null
union all
select i.case_id, i.item, c.case_number, c.zone, c.edition, i.started_at, i.budget_minutes, i.due_at, i.used_seconds,
       coalesce(i.due_at, 'infinity')
from clock_item_view i join clock_view c using (case_id)
where i.stopped_at is null and c.started_at is not null and (i.started_at is not null or c.ended_at is null);

create index clock_view_open on clock_view (coalesce(due_at, 'infinity'), case_id)
  where started_at is not null and ended_at is null;
create index clock_item_view_open on clock_item_view (item, coalesce(due_at, 'infinity'), case_id)
  where stopped_at is null;

-- Every clock that figures count: cases with a verdict, and items that were completed under a budget of their own.
create view ended_clock as
select case_id, ''::text as item, zone, ended_at, net_minutes, within_promise
from clock_view
where net_minutes is not null
union all
select i.case_id, i.item, c.zone, i.stopped_at, floor(i.used_seconds / 60)::bigint,
       i.used_seconds <= i.budget_minutes * 60
from clock_item_view i join clock_view c using (case_id)
where i.ending = 'COMPLETED' and i.used_seconds is not null and i.budget_minutes is not null
  and c.started_at is not null;

create index clock_item_view_completed on clock_item_view (stopped_at, item)
  where ending = 'COMPLETED' and used_seconds is not null and budget_minutes is not null;
