-- Every open item says whom it waits for; one that is not released yet, for which items.
alter table item_view add column needs text[] not null default '{}';
update item_view set waiting_for = 'PREREQUISITE' where state = 'WAITING_FOR_PREREQUISITE';
update item_view set waiting_for = 'DEPARTMENT' where state = 'DISPATCHED';
update item_view set reasons = '{}', sections = '{}'
where closed_at is not null and state <> 'REJECTED';
