-- The names held in each prefecture-level city, one row each. `core` is the name without region and
-- organisation form. `sound`, `industry_group` and `pieces` are derived from the name by the data files
-- under enterprise-registration/: whoever changes those files recomputes these columns.
create table registered_name (
    city           text   not null,
    core           text   not null,
    full_name      text   not null,
    trade_name     text   not null,
    industry       text   not null,
    industry_group text   not null,
    sound          text   not null,
    pieces         text[] not null,
    case_id        uuid,            -- null when taken over from an older register
    entered_on     date   not null,
    free_from      date,            -- set when cancelled, renamed or revoked: one year later
    primary key (city, core)
);

create index registered_name_trade_name on registered_name (city, trade_name);
create index registered_name_sound on registered_name (city, sound);
create index registered_name_pieces on registered_name using gin (pieces) with (fastupdate = off);
