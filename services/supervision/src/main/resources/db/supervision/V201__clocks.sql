-- One row per case, from the clock's own events. A row may begin with any of them: nothing is promised,
-- and nothing shown, until started_at is known. An open case without due_at waits for the applicant.
create table clock_view (
  case_id uuid primary key,
  case_number text,
  zone text,
  edition text,
  started_at timestamptz,
  budget_minutes bigint,
  due_at timestamptz,
  net_minutes bigint,
  within_promise boolean,
  ended_at timestamptz,
  state text generated always as (
    case when started_at is null then 'NOT_STARTED'
         when ended_at is not null then 'ENDED'
         else 'OPEN' end) stored
);

-- The judged cases behind a figure, in the order in which they ended.
create index clock_view_judged on clock_view (ended_at, case_id) where net_minutes is not null;
create index clock_view_judged_in_zone on clock_view (zone, ended_at, case_id) where net_minutes is not null;

-- One row per item of a case.
create table clock_item_view (
  case_id uuid not null,
  item text not null,
  headline boolean not null default false,
  released_by text,
  started_at timestamptz,
  pauses int not null default 0,
  resumptions int not null default 0,
  stopped_at timestamptz,
  ending text,
  budget_minutes bigint,
  due_at timestamptz,
  state text generated always as (
    case when stopped_at is not null then 'ENDED'
         when started_at is null then 'NOT_STARTED'
         when pauses > resumptions then 'WAITING_FOR_APPLICANT'
         else 'RUNNING' end) stored,
  primary key (case_id, item)
);
