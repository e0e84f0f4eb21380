-- One row: whether this database was created as a demonstration. The application can only read it.
create schema installation;
grant usage on schema installation to zorgvuldig_app;

create table installation.installation (
    only_row boolean primary key default true check (only_row),
    demonstration boolean not null,
    created_at timestamptz not null
);
grant select on installation.installation to zorgvuldig_app;
