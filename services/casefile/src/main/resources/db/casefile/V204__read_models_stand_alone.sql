-- Read models are written together, table by table: none waits for a row of another.
alter table item_view drop constraint item_view_case_id_fkey;
