-- What was published and what was applied are compared every few minutes.

-- How far the statements of this service have come in its event store, in its one row. What the relay had
-- published at `marked_at` is stated some time later, when every reader had time to apply it.
create table reconciliation (
  one boolean primary key default true check (one),
  stated bigint not null default 0,
  mark bigint not null default 0,
  marked_at timestamptz not null default now()
);
insert into reconciliation default values;

-- Which record of a topic of reconciliation comes next: each is read by one replica alone.
create table control_topic (
  topic text primary key,
  next bigint not null default 0
);
insert into control_topic (topic) values ('statements'), ('resend-requests');

-- Lines of which a statement names a later message than there is here, until it is.
create table difference (
  source text not null,
  topic text not null,
  case_id uuid not null,
  seq bigint not null,
  messages bigint not null,
  since timestamptz not null default now(),
  asked_at timestamptz,
  constraint difference_line primary key (source, topic, case_id)
);

create sequence resend_request;
