-- Minutes of inspections: what both read and confirmed, and what was added to them afterwards. Nothing is changed.
create table inspection.minutes (
    board uuid not null default access.board(),
    pupil uuid not null,
    request uuid not null,
    made_at timestamptz not null,
    fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
    sealed_text bytea not null,
    primary key (board, pupil, request),
    foreign key (board, pupil, request) references inspection.request (board, pupil, id)
);

create table inspection.confirmation (
    board uuid not null default access.board(),
    pupil uuid not null,
    request uuid not null,
    person uuid not null,
    recorded_by uuid not null, -- somebody else only at the supervisor's own screen
    confirmed_at timestamptz not null,
    way text not null check (way in ('account', 'on_the_spot')),
    fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
    primary key (board, pupil, request, person),
    foreign key (board, pupil, request) references inspection.minutes (board, pupil, request),
    check ((way = 'account') = (person = recorded_by))
);

create table inspection.remark (
    board uuid not null default access.board(),
    pupil uuid not null,
    request uuid not null,
    id uuid not null,
    written_by uuid not null,
    written_at timestamptz not null,
    sealed_text bytea not null,
    primary key (board, pupil, request, id),
    foreign key (board, pupil, request) references inspection.minutes (board, pupil, request)
);

alter table inspection.minutes enable row level security;
alter table inspection.minutes force row level security;
create policy minutes_select on inspection.minutes for select
    using (board = access.board() and (inspection.is_owner() or inspection.concerns_me(board, pupil, request)));
create policy minutes_insert on inspection.minutes for insert
    with check (board = access.board()
        and (access.task() = 'maintain' and inspection.is_program()
            or access.task() = 'inspect' and inspection.supervised(board, request)));
create policy minutes_delete on inspection.minutes for delete
    using (board = access.board() and access.task() = 'destroy' and pupil = any (access.my_pupils(access.board())));
grant select, insert, delete on inspection.minutes to zorgvuldig_app;

alter table inspection.confirmation enable row level security;
alter table inspection.confirmation force row level security;
create policy confirmation_select on inspection.confirmation for select
    using (board = access.board() and inspection.concerns_me(board, pupil, request));
create policy confirmation_insert on inspection.confirmation for insert
    with check (board = access.board()
        and (access.task() = 'maintain' and inspection.is_program()
            or access.task() = 'inspect' and recorded_by = access.person()
                and (person = access.person()
                        and (inspection.asked_by_me(board, request) or inspection.supervised(board, request))
                    or way = 'on_the_spot' and inspection.supervised(board, request))));
create policy confirmation_delete on inspection.confirmation for delete
    using (board = access.board() and access.task() = 'destroy' and pupil = any (access.my_pupils(access.board())));
grant select, insert, delete on inspection.confirmation to zorgvuldig_app;

alter table inspection.remark enable row level security;
alter table inspection.remark force row level security;
create policy remark_select on inspection.remark for select
    using (board = access.board() and inspection.concerns_me(board, pupil, request));
create policy remark_insert on inspection.remark for insert
    with check (board = access.board()
        and (access.task() = 'maintain' and inspection.is_program()
            or access.task() = 'inspect' and written_by = access.person()
                and inspection.asked_by_me(board, request)));
create policy remark_delete on inspection.remark for delete
    using (board = access.board() and access.task() = 'destroy' and pupil = any (access.my_pupils(access.board())));
grant select, insert, delete on inspection.remark to zorgvuldig_app;
