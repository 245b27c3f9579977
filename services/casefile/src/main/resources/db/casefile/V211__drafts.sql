-- A form that somebody has not brought in yet (草稿), sealed whole. Its data key belongs to it alone: sealed_for names
-- it to the vault, is the id of no case and is told to nobody, so that destroying the key never takes a case along.
create table draft (
  id uuid primary key,
  keeper text not null,
  theme text not null,
  version bigint not null,
  sealed_for uuid not null unique,
  sealed_by uuid not null,
  sealed text not null,
  updated_at timestamptz not null
);
create index draft_keeper on draft (keeper, updated_at desc, id desc);
create index draft_age on draft (updated_at);
