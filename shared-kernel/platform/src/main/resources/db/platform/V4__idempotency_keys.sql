-- The answer given to each POST under the key its caller chose, written with the effect it tells of.
-- request: keyed digest of method, path and body; body: sealed under the data key sealed_by.
create table idempotency_key (
  actor text not null,
  key uuid not null,
  request text not null,
  status smallint not null,
  content_type text not null,
  sealed_by uuid not null,
  body text not null,
  kept_at timestamptz not null default now(),
  primary key (actor, key)
);
create index idempotency_key_kept_at on idempotency_key (kept_at);
