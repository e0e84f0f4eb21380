-- The head of a school looks once a school year through who was let in, and that is kept.
create table access.review (
    board uuid not null default access.board(),
    school uuid not null,
    school_year text not null,
    done_by uuid not null,
    done_at timestamptz not null,
    relations int not null check (relations >= 0),
    primary key (board, school, school_year),
    foreign key (board, school) references school.school (board, id)
);

alter table access.review enable row level security;
alter table access.review force row level security;
create policy review_select on access.review for select
    using (board = access.board()
        and (access.task() = 'maintain' and access.person() = '00000000-0000-0000-0000-000000000000'
            or access.holds(access.board(), 'board')
            or access.holds(access.board(), 'data_protection_officer')
            or access.holds(access.board(), 'head', school)));
create policy review_insert on access.review for insert
    with check (board = access.board()
        and (access.task() = 'maintain' and access.person() = '00000000-0000-0000-0000-000000000000'
            or access.task() = 'assign' and done_by = access.person() and access.holds(access.board(), 'head', school)));
grant select, insert on access.review to zorgvuldig_app;

-- The head is reminded by mail once a school year; made in the transaction of the message.
create table access.review_reminder (
    board uuid not null default access.board(),
    school uuid not null,
    school_year text not null,
    sent_on date not null,
    primary key (board, school, school_year),
    foreign key (board, school) references school.school (board, id)
);

alter table access.review_reminder enable row level security;
alter table access.review_reminder force row level security;
create policy review_reminder_select on access.review_reminder for select
    using (board = access.board()
        and access.task() = 'maintain' and access.person() = '00000000-0000-0000-0000-000000000000');
create policy review_reminder_insert on access.review_reminder for insert
    with check (board = access.board()
        and access.task() = 'maintain' and access.person() = '00000000-0000-0000-0000-000000000000');
grant select, insert on access.review_reminder to zorgvuldig_app;
