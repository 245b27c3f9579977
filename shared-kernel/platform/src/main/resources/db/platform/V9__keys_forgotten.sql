-- Forgetting: destroys the keys made here for something that never became history, a draft say. What
-- events are sealed under stays: the service's own role may not delete keys, and asks for this.
create function forget_keys(forgotten uuid) returns setof uuid
  language sql security definer set search_path = public, pg_temp
  as $$
    delete from data_key
    where case_id = forgotten and own
      and not exists (select from domainevententry where aggregateidentifier = forgotten::text)
    returning key_id
  $$;
revoke all on function forget_keys(uuid) from public;
