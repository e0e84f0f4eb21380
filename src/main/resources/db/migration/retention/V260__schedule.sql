-- What a board changed in the schedule of terms. The schedule itself comes with the program. Rows are added and never changed.
create schema retention;
grant usage on schema retention to zorgvuldig_app;

create table retention.term (
    board uuid not null default access.board(),
    class text not null check (class ~ '^[A-Z][A-Z_]*$'),
    version int not null check (version > 0),
    amount int not null check (amount between 0 and 1200),
    unit text not null check (unit in ('days', 'weeks', 'months', 'years')),
    ground text not null,
    set_by uuid not null,
    set_at timestamptz not null,
    primary key (board, class, version)
);

alter table retention.term enable row level security;
alter table retention.term force row level security;
create policy term_select on retention.term for select using (board = access.board());
create policy term_insert on retention.term for insert
    with check (board = access.board() and access.task() = 'retain' and set_by = access.person()
        and access.holds(access.board(), 'board'));
grant select, insert on retention.term to zorgvuldig_app;
