-- A form that waits for the people it names: each confirms for themselves, signed in.
create table pending_application (
  case_id uuid primary key,
  submitted_by text not null,
  digest text not null,
  sealed_by uuid not null,
  sealed text not null,
  created_at timestamptz not null
);
create index pending_application_age on pending_application (created_at);

-- Who confirmed which form, and how the issuer knew them: a reference, no name and no number.
create table confirmation (
  case_id uuid not null,
  digest text not null,
  person text not null,
  method text not null,
  level text not null,
  verified_at timestamptz not null,
  verified_until timestamptz not null,
  confirmed_at timestamptz not null,
  primary key (case_id, digest, person)
);
