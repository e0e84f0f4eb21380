-- Which pictures were placed in which channel. What a visitor sees at the address is decided when it is asked for; nothing of
-- that is stored. Everything here is done by the program itself, after a decision of access.
create schema publication;
grant usage on schema publication to zorgvuldig_app;

create table publication.placed (
    board uuid not null default access.board(),
    id uuid not null,
    picture uuid not null,
    channel text not null check (channel in ('website', 'newsletter')),
    address uuid not null,
    placed_by uuid not null,
    placed_at timestamptz not null,
    taken_back_at timestamptz,
    primary key (board, id),
    foreign key (board, picture) references media.picture (board, id)
);
create unique index on publication.placed (board, address);
create index on publication.placed (board, picture);
-- In a channel a picture has one address at a time.
create unique index on publication.placed (board, picture, channel) where taken_back_at is null;

create function publication.is_program() returns boolean
    language sql stable parallel safe
    as $$ select access.person() = '00000000-0000-0000-0000-000000000000' and access.task() in ('maintain', 'destroy') $$;

alter table publication.placed enable row level security;
alter table publication.placed force row level security;
create policy placed_select on publication.placed for select using (board = access.board() and publication.is_program());
create policy placed_insert on publication.placed for insert with check (board = access.board() and publication.is_program());
create policy placed_update on publication.placed for update
    using (board = access.board() and publication.is_program()) with check (board = access.board());
grant select, insert on publication.placed to zorgvuldig_app;
grant update (taken_back_at) on publication.placed to zorgvuldig_app;
