-- A verdict may be said again, and news may come in any order: the latest counts.
alter table case_view add column verdict_seq bigint not null default -1;
