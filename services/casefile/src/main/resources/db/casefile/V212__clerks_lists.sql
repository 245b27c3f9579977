-- Names by how they begin, compared byte by byte; and what lies ready to be picked up, newest first.
create index case_view_name_prefix on case_view (enterprise_name text_pattern_ops) where enterprise_name is not null;
create index case_view_to_pick_up on case_view (submitted_at desc, case_id desc)
  where state = 'COMPLETED' and handed_over_at is null;
