-- Who read which personal value of which case in clear, and what for. Never a value. Rows are only added.
create table access_record (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor text not null,
  role text not null,
  case_id uuid not null,
  field text not null,
  purpose text not null
);
create index access_record_case on access_record (case_id, id desc);
