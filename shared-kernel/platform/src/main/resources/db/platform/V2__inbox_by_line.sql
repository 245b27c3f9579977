-- One row per line (source, topic, case) instead of one per message: the next message names the last
-- applied as its predecessor, so its number says all that the rows before it said. How many there
-- were, and where the line stood before the last step (who steps from elsewhere has come too late), is
-- kept with it, the number for whoever compares with what was sent.
alter table inbox rename to inbox_by_message;

create table inbox (
  source text not null,
  topic text not null,
  case_id uuid not null,
  previous bigint not null,
  seq bigint not null,
  messages int not null,
  applied_at timestamptz not null default now(),
  constraint inbox_line primary key (source, topic, case_id)
) with (fillfactor = 70);

insert into inbox (source, topic, case_id, previous, seq, messages, applied_at)
select source, topic, case_id, -1, max(seq), count(*), max(applied_at)
from inbox_by_message group by source, topic, case_id;

drop table inbox_by_message;
