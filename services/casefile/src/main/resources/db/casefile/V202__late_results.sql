-- Results that came after the withdrawal (撤回): the item stays withdrawn, and clerks find the case.
alter table case_view add column conflict boolean not null default false;
create index case_view_conflict on case_view (submitted_at desc, case_id desc) where conflict;

alter table item_view add column late_result_at timestamptz;
