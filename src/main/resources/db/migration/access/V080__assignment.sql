-- The head lets someone guide one pupil for a while.
create table access.assignment (
    board uuid not null default access.board(),
    id uuid not null,
    person uuid not null,
    pupil uuid not null,
    valid_from date not null,
    valid_until date not null,
    sealed_reason bytea not null,
    given_by uuid not null,
    given_at timestamptz not null,
    ended_at timestamptz, -- ended before its last day
    ended_by uuid,
    primary key (board, id),
    foreign key (board, pupil) references enrolment.pupil (board, id),
    check (valid_from <= valid_until),
    check ((ended_at is null) = (ended_by is null))
);
create index on access.assignment (board, person);
create index on access.assignment (board, pupil);

alter table access.assignment enable row level security;
alter table access.assignment force row level security;
create policy assignment_select on access.assignment for select using (board = access.board());
create policy assignment_insert on access.assignment for insert
    with check (board = access.board()
        and (access.task() = 'maintain' or pupil = any (access.my_pupils(access.board())) and access.task() = 'assign'));
create policy assignment_update on access.assignment for update
    using (board = access.board() and access.task() = 'assign' and pupil = any (access.my_pupils(access.board())))
    with check (board = access.board());
grant select, insert, update on access.assignment to zorgvuldig_app;
