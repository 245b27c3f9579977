-- A supplement waits as an application does: item says which one it is for, empty for an application.
-- What somebody refused stays until it is brought in again, so that it can be told who did.
alter table pending_application rename to pending_form;
alter index pending_application_age rename to pending_form_age;
alter table pending_form drop constraint pending_application_pkey;
alter table pending_form
  add item text not null default '',
  add refused_by text,
  add primary key (case_id, digest);
create unique index pending_form_item on pending_form (case_id, item);

-- Who is asked to confirm which form: a reference, no name and no number. It outlives the form for a while,
-- so that a confirmation that is sent again is answered as at first, and a stranger's is not.
create table asked_to_confirm (
  case_id uuid not null,
  digest text not null,
  person text not null,
  since timestamptz not null,
  primary key (case_id, digest, person)
);
create index asked_to_confirm_age on asked_to_confirm (since);

-- The end of a leave before its time: a fact beside it, only ever added.
create table mandate_revocation (
  mandate bigint primary key,
  revoked_by text not null,
  at timestamptz not null
);
