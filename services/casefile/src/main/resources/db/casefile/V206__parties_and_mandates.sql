-- Who may see a case: a person by reference, or the channel that brought it in.
create table case_party (
  case_id uuid not null,
  person text not null,
  acts boolean not null,
  primary key (case_id, person)
);
create index case_party_person on case_party (person);

-- Leave to act for the applicant in one case (委托): a fact, only ever added.
create table mandate (
  id bigint generated always as identity primary key,
  case_id uuid not null,
  clerk text not null,
  granted_by text not null,
  evidence text not null,
  since timestamptz not null,
  until timestamptz not null
);
create index mandate_case on mandate (case_id, until);
