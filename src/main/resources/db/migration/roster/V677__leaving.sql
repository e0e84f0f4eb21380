-- Pupils of whom an imported file says that they left or will leave, and what the head said of it. The draft of an import goes an hour
-- after it was confirmed; this stays with the dossier. Everything is added and nothing is changed: what is still to be decided has no
-- event. Written in codes alone, so that nothing of it needs to be sealed.
create table roster.leaving (
    board uuid not null default access.board(),
    id uuid not null,
    pupil uuid not null,
    school uuid not null,
    why text not null check (why in ('not_in_file', 'has_left', 'will_leave')),
    leaving date,
    seen_at timestamptz not null,
    primary key (board, id),
    unique (board, id, pupil),
    foreign key (board, pupil) references enrolment.pupil (board, id),
    foreign key (board, school) references school.school (board, id)
);
create index on roster.leaving (board, pupil);
create index on roster.leaving (board, school);

create table roster.leaving_event (
    board uuid not null default access.board(),
    leaving uuid not null,
    event int not null check (event >= 1),
    pupil uuid not null,
    what text not null check (what in ('settled', 'stays', 'back', 'replaced')),
    reason text check (reason in ('file_wrong', 'away', 'later', 'other')),
    made_by uuid not null,
    made_at timestamptz not null,
    primary key (board, leaving, event),
    foreign key (board, leaving, pupil) references roster.leaving (board, id, pupil),
    check ((what = 'stays') = (reason is not null))
);
create index on roster.leaving_event (board, pupil);

create function roster.is_program() returns boolean
    language sql stable parallel safe
    as $$ select access.task() in ('maintain', 'destroy') and access.person() = '00000000-0000-0000-0000-000000000000' $$;

-- As roster.ImportRight says it: the administrator of the board, and the program when its operator asks.
create function roster.imports() returns boolean
    language sql stable
    as $$
    select access.task() = 'import'
        and (access.person() = '00000000-0000-0000-0000-000000000000' or access.holds(access.board(), 'administrator')) $$;

-- The second opinion on the order of events, written apart from roster.LeaverRules; a test compares the two. What is over is over; a
-- pupil of whom the head said that they stay can still be in a later file.
create function roster.follows(b uuid, l uuid, next text) returns boolean
    language plpgsql stable
    as $$
begin
    return not exists (
        select 1 from roster.leaving_event e
        where e.board = b and e.leaving = l and not (next = 'back' and e.what = 'stays'));
end
$$;

-- Who imports learns what was decided before, so that nobody is asked the same again; the head of the school that keeps the dossier
-- decides, as about the end of the enrolment.
alter table roster.leaving enable row level security;
alter table roster.leaving force row level security;
create policy leaving_select on roster.leaving for select
    using (board = access.board()
        and (roster.is_program() or (select roster.imports())
            or access.task() = 'end_enrolment' and pupil = any ((select access.my_pupils(access.board()))::uuid[])));
create policy leaving_insert on roster.leaving for insert
    with check (board = access.board() and (select roster.imports())
        and exists (select 1 from enrolment.pupil p
            where p.board = leaving.board and p.id = leaving.pupil and p.school = leaving.school));
create policy leaving_delete on roster.leaving for delete
    using (board = access.board() and access.task() = 'destroy' and roster.is_program()
        and pupil = any ((select access.my_pupils(access.board()))::uuid[]));
grant select, insert, delete on roster.leaving to zorgvuldig_app;

alter table roster.leaving_event enable row level security;
alter table roster.leaving_event force row level security;
create policy leaving_event_select on roster.leaving_event for select
    using (board = access.board()
        and (roster.is_program() or (select roster.imports())
            or access.task() = 'end_enrolment' and pupil = any ((select access.my_pupils(access.board()))::uuid[])));
create policy leaving_event_insert on roster.leaving_event for insert
    with check (board = access.board() and made_by = access.person() and roster.follows(board, leaving, what)
        and (what = 'settled' and access.task() = 'maintain' and roster.is_program()
            or what in ('back', 'replaced') and (select roster.imports())
            or what = 'stays' and access.task() = 'end_enrolment'
                and pupil = any ((select access.my_pupils(access.board()))::uuid[])));
create policy leaving_event_delete on roster.leaving_event for delete
    using (board = access.board() and access.task() = 'destroy' and roster.is_program()
        and pupil = any ((select access.my_pupils(access.board()))::uuid[]));
grant select, insert, delete on roster.leaving_event to zorgvuldig_app;
