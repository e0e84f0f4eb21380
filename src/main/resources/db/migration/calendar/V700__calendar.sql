-- The secret address at which somebody's calendar is read without signing in: a keyed hash of it, by which it is found and from which it
-- cannot be made again. One at most for a person; a new one takes the place of the old.
create schema calendar;
grant usage on schema calendar to zorgvuldig_app;

create table calendar.feed (
    board uuid not null default access.board(),
    person uuid not null,
    version int not null check (version > 0),
    code_hash bytea not null check (octet_length(code_hash) = 32),
    made_at timestamptz not null,
    fetched_on date,
    primary key (board, person),
    unique (board, code_hash)
);

create function calendar.is_program() returns boolean
    language sql stable parallel safe
    as $$ select access.task() = 'maintain' and access.person() = '00000000-0000-0000-0000-000000000000' $$;

create function calendar.keeps(person uuid) returns boolean
    language sql stable parallel safe
    as $$ select access.task() = 'keep_calendar_feed' and access.person() = person $$;

alter table calendar.feed enable row level security;
alter table calendar.feed force row level security;
create policy feed_select on calendar.feed for select
    using (board = access.board() and (calendar.is_program() or calendar.keeps(person)));
create policy feed_insert on calendar.feed for insert
    with check (board = access.board() and calendar.keeps(person));
create policy feed_update on calendar.feed for update
    using (board = access.board() and (calendar.is_program() or calendar.keeps(person)))
    with check (board = access.board() and (calendar.is_program() or calendar.keeps(person)));
create policy feed_delete on calendar.feed for delete
    using (board = access.board() and (calendar.is_program() or calendar.keeps(person)));
grant select, insert, update, delete on calendar.feed to zorgvuldig_app;
