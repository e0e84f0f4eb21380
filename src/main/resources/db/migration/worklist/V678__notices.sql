-- Which messages told whom of what waits: of each case, task and kind of message the newest day on which somebody was told, so that each
-- is told once. In codes and ids alone; goes when it waits no more, and with the person.
create schema worklist;
grant usage on schema worklist to zorgvuldig_app;

create table worklist.notice (
    board uuid not null default access.board(),
    person uuid not null,
    kind text not null,
    case_id uuid not null,
    task text not null,
    notice text not null check (notice in ('begun', 'two_thirds', 'last_day', 'passed_on')),
    noticed_on date not null,
    primary key (board, person, kind, case_id, task, notice)
);
create index on worklist.notice (board, kind, case_id, task);

-- The newest day on which somebody was sent what waits: once a day at most.
create table worklist.digest (
    board uuid not null default access.board(),
    person uuid not null,
    sent_on date not null,
    primary key (board, person)
);

-- How often somebody wants to be told of one kind of what waits; without a row daily.
create table worklist.rhythm (
    board uuid not null default access.board(),
    person uuid not null,
    kind text not null,
    rhythm text not null check (rhythm in ('weekly', 'never')),
    primary key (board, person, kind)
);

-- On which day a board was told for the first time, and on which day that was done last.
create table worklist.round (
    board uuid not null default access.board() primary key,
    began_on date not null,
    done_on date
);

create function worklist.is_program() returns boolean
    language sql stable parallel safe
    as $$ select access.task() = 'maintain' and access.person() = '00000000-0000-0000-0000-000000000000' $$;

alter table worklist.notice enable row level security;
alter table worklist.notice force row level security;
create policy notice_select on worklist.notice for select
    using (board = access.board() and worklist.is_program());
create policy notice_insert on worklist.notice for insert
    with check (board = access.board() and worklist.is_program());
create policy notice_update on worklist.notice for update
    using (board = access.board() and worklist.is_program())
    with check (board = access.board() and worklist.is_program());
create policy notice_delete on worklist.notice for delete
    using (board = access.board() and worklist.is_program());
grant select, insert, update, delete on worklist.notice to zorgvuldig_app;

alter table worklist.digest enable row level security;
alter table worklist.digest force row level security;
create policy digest_select on worklist.digest for select
    using (board = access.board() and worklist.is_program());
create policy digest_insert on worklist.digest for insert
    with check (board = access.board() and worklist.is_program());
create policy digest_update on worklist.digest for update
    using (board = access.board() and worklist.is_program())
    with check (board = access.board() and worklist.is_program());
create policy digest_delete on worklist.digest for delete
    using (board = access.board() and worklist.is_program());
grant select, insert, update, delete on worklist.digest to zorgvuldig_app;

alter table worklist.rhythm enable row level security;
alter table worklist.rhythm force row level security;
create policy rhythm_select on worklist.rhythm for select
    using (board = access.board() and worklist.is_program());
create policy rhythm_insert on worklist.rhythm for insert
    with check (board = access.board() and worklist.is_program());
create policy rhythm_delete on worklist.rhythm for delete
    using (board = access.board() and worklist.is_program());
grant select, insert, delete on worklist.rhythm to zorgvuldig_app;

alter table worklist.round enable row level security;
alter table worklist.round force row level security;
create policy round_select on worklist.round for select
    using (board = access.board() and worklist.is_program());
create policy round_insert on worklist.round for insert
    with check (board = access.board() and worklist.is_program());
create policy round_update on worklist.round for update
    using (board = access.board() and worklist.is_program())
    with check (board = access.board() and worklist.is_program());
grant select, insert, update on worklist.round to zorgvuldig_app;
