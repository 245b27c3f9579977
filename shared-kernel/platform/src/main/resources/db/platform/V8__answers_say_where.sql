-- An answer that is given again says again where what was made is found, and its ETag.
alter table idempotency_key
  add column location text not null default '',
  add column tag text not null default '';
