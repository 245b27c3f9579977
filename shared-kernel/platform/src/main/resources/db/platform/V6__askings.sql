-- How often a line was asked for: each time it is waited twice as long.
alter table difference add column askings int not null default 0;
update difference set askings = 1 where asked_at is not null;
