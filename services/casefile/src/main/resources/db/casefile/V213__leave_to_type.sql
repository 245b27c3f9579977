-- Leave is for one thing: to act in a case, or to type in the draft that may become one. Neither is the other.
alter table mandate add column about text not null default 'CASE' check (about in ('CASE', 'DRAFT'));

-- Who saved a draft last: the keeper by reference, a clerk by staff number.
alter table draft add column saved_by text not null default '';
