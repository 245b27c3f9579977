-- What a clock used until it last began to stand still, in a pause or for good, or to run again; both null for one
-- that runs since its start.
alter table clock_view add column used_seconds numeric, add column runs_since timestamptz;
alter table clock_item_view add column used_seconds numeric, add column runs_since timestamptz;

-- The clocks of whole cases that have not ended ('' stands for no item: it finds and sorts where null does not).
create view open_case_clock as
select case_id, ''::text as item, case_number, zone, edition, started_at, budget_minutes, due_at,
       coalesce(used_seconds, 0) as used_seconds,
       case when used_seconds is null then started_at else runs_since end as runs_since,
       coalesce(due_at, 'infinity') as due_order
from clock_view
where started_at is not null and ended_at is null;

-- The clocks of items that have not ended, and the items of open cases that wait for others.
create view open_item_clock as
select i.case_id, i.item, c.case_number, c.zone, c.edition, i.started_at, i.budget_minutes, i.due_at,
       coalesce(i.used_seconds, 0) as used_seconds,
       case when i.used_seconds is null then i.started_at else i.runs_since end as runs_since,
       coalesce(i.due_at, 'infinity') as due_order
from clock_item_view i join clock_view c using (case_id)
where i.stopped_at is null and c.started_at is not null and (i.started_at is not null or c.ended_at is null);

create view open_clock as
select * from open_case_clock union all select * from open_item_clock;

create index clock_view_open on clock_view (coalesce(due_at, 'infinity'), case_id)
  where started_at is not null and ended_at is null;
create index clock_view_promised on clock_view (zone, edition, budget_minutes)
  where started_at is not null and ended_at is null;
create index clock_item_view_open on clock_item_view (item, coalesce(due_at, 'infinity'), case_id)
  where stopped_at is null;

-- The clocks that figures count: cases with a verdict, and items completed under a budget of their own.
create view ended_case_clock as
select case_id, ''::text as item, zone, ended_at, net_minutes, within_promise
from clock_view
where net_minutes is not null;

create view ended_item_clock as
select i.case_id, i.item, c.zone, i.stopped_at as ended_at, floor(i.used_seconds / 60)::bigint as net_minutes,
       i.used_seconds <= i.budget_minutes * 60 as within_promise
from clock_item_view i join clock_view c using (case_id)
where i.ending = 'COMPLETED' and i.used_seconds is not null and i.budget_minutes is not null
  and c.started_at is not null;

create view ended_clock as
select * from ended_case_clock union all select * from ended_item_clock;

create index clock_item_view_completed on clock_item_view (stopped_at, item)
  where ending = 'COMPLETED' and used_seconds is not null and budget_minutes is not null;
