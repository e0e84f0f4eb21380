-- From which line on the log came back after an older copy of the database was put in its place, until what those lines say was
-- destroyed is destroyed again. Cut off in between, it is begun at the same line.
create table audit.resumed (
    board uuid not null default access.board(),
    leaf bigint not null check (leaf >= 0),
    primary key (board)
);

alter table audit.resumed enable row level security;
alter table audit.resumed force row level security;
create policy resumed_select on audit.resumed for select using (board = access.board());
create policy resumed_insert on audit.resumed for insert with check (board = access.board());
create policy resumed_delete on audit.resumed for delete using (board = access.board());
grant select, insert, delete on audit.resumed to zorgvuldig_app;
