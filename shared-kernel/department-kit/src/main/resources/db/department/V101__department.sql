-- Official numbers: each row is one number that exists; a number with a case is issued, for ever.
create table number_pool (
  series text not null,
  region text not null,
  serial bigint not null,
  number text not null,
  case_id uuid,
  part int,
  claimed_at timestamptz,
  primary key (series, region, serial),
  unique (series, number)
);
create unique index number_pool_claim on number_pool (series, case_id, part) where case_id is not null;
create index number_pool_free on number_pool (series, region, serial) where case_id is null;

-- The worklist: one row per case, from events alone.
create table task (
  case_id uuid primary key,
  case_number text not null,
  zone text not null,
  state text not null,
  opened_at timestamptz not null,
  concerns text[] not null default '{}',
  officer text,
  reasons text[] not null default '{}',
  rule_set text,
  rule text,
  closed_at timestamptz
);
create index task_open on task (opened_at, case_id) where closed_at is null;

-- When each item is due, as supervision says; the latest news counts.
create table task_due (
  case_id uuid primary key,
  due_at timestamptz,
  budget_minutes bigint not null,
  seq bigint not null
);
create index task_due_at on task_due (due_at);

-- What makers still have to deliver; a row goes when its result is recorded.
create table production (
  case_id uuid primary key,
  next_at timestamptz not null,
  attempts int not null default 0
);
create index production_next on production (next_at);
