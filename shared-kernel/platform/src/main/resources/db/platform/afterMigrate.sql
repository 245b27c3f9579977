-- The service works as a role that cannot change what has happened, nor destroy what it is sealed
-- under: it adds to history and reads it.
-- Nothing is granted where the service itself owns the tables, as in tests. Replicas start side by
-- side, and PostgreSQL refuses two who change the same grants at once: they queue.
do $$
declare
  app constant text := '${app}';
  history constant text[] := array['domainevententry', 'operator_action', 'access_record', 'mandate',
    'mandate_revocation', 'data_key'];
  kept text;
begin
  if app in ('', current_user) then
    return;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('yijianshi.grants', 0));
  execute format('grant usage on schema public to %I', app);
  execute format('grant usage on all sequences in schema public to %I', app);
  execute format('grant execute on function forget_keys(uuid) to %I', app);
  -- truncate: read models are rebuilt
  execute format(
    'grant select, insert, update, delete, truncate on all tables in schema public to %I', app);
  foreach kept in array history loop
    if to_regclass('public.' || kept) is not null then
      execute format('revoke update, delete, truncate on public.%I from %I', kept, app);
    end if;
  end loop;
  execute format(
    'revoke insert, update, delete, truncate on public.%I from %I', '${flyway:table}', app);
end $$;
