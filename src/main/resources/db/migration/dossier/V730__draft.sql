-- What somebody is typing about a pupil and has not kept yet: opened by who types it alone, as long as they may write about the
-- pupil. One for each writer and pupil.
create table dossier.draft (
    board uuid not null default access.board(),
    pupil uuid not null,
    person uuid not null,
    saved_at timestamptz not null,
    sealed_fields bytea not null,
    primary key (board, pupil, person),
    foreign key (board, pupil) references enrolment.pupil (board, id)
);
create index on dossier.draft (board, person);

alter table dossier.draft enable row level security;
alter table dossier.draft force row level security;
create policy draft_select on dossier.draft for select
    using (board = access.board() and pupil = any ((select access.my_pupils(access.board()))::uuid[])
        and case
            when access.task() = 'write' then person = access.person()
            when access.task() in ('maintain', 'destroy') then access.person() = '00000000-0000-0000-0000-000000000000'
            else false end);
create policy draft_insert on dossier.draft for insert
    with check (board = access.board() and access.task() = 'write' and person = access.person()
        and pupil = any ((select access.my_pupils(access.board()))::uuid[]));
create policy draft_update on dossier.draft for update
    using (board = access.board() and access.task() = 'write' and person = access.person()
        and pupil = any ((select access.my_pupils(access.board()))::uuid[]))
    with check (board = access.board() and person = access.person());
create policy draft_delete on dossier.draft for delete
    using (board = access.board() and pupil = any ((select access.my_pupils(access.board()))::uuid[])
        and case
            when access.task() = 'destroy' then true
            when access.task() = 'write' then person = access.person()
            when access.task() = 'maintain' then dossier.is_program()
            else false end);
grant select, insert, delete on dossier.draft to zorgvuldig_app;
grant update (saved_at, sealed_fields) on dossier.draft to zorgvuldig_app;
