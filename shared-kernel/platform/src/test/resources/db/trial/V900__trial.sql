-- What the notebooks of the trial service say, and what its listener did: one row per effect.
create table note (case_id uuid not null, text text not null);
create table latest (case_id uuid primary key, text text not null);
create table heard (case_id uuid not null, text text not null, seq bigint generated always as identity);
create table claimed (name text primary key);
create table news (case_id uuid primary key, text text not null, times int not null);

create function refuse_poison() returns trigger language plpgsql as $$
begin
  if new.text = 'poison' then
    raise exception 'a row that this database does not take' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger poison before insert on note for each row execute function refuse_poison();
