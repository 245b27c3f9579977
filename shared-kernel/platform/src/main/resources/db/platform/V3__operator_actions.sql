-- What operators did with messages that wait, each with its reason; written in the transaction of
-- what was done.
create table operator_action (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor text not null,
  action text not null,
  place text not null,
  reason text not null,
  result text not null
);

-- A dead letter stays in its topic: that it was dealt with, once, is known from here alone.
create unique index operator_action_dead_letter_once on operator_action (place)
  where action in ('REDRIVE_DEAD_LETTER', 'DISCARD_DEAD_LETTER') and result in ('sent', 'discarded');

-- The summary of what waits begins with what has waited longest.
create index parked_longest on parked (parked_at);
