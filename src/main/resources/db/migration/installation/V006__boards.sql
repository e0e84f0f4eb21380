-- Which boards this installation serves. A local table: the program's own work goes through the boards one by one.
create table installation.board (
    board uuid primary key,
    added_at timestamptz not null
);
comment on table installation.board is 'local';
grant select, insert on installation.board to zorgvuldig_app;
