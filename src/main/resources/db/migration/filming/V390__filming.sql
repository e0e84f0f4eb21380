-- Private filming at school: who asked for which day and group, what the head decided, and which children might be filmed then.
-- What was written is sealed under the key of the child of who asked.
create schema filming;
grant usage on schema filming to zorgvuldig_app;

create table filming.request (
    board uuid not null default access.board(),
    id uuid not null,
    pupil uuid not null,
    guardian uuid not null,
    school uuid not null,
    group_id uuid not null,
    on_day date not null,
    asked_at timestamptz not null,
    state text not null
        check (state in ('asked', 'permitted', 'refused', 'lapsed', 'withdrawn', 'revoked', 'closed')),
    decided_at timestamptz,
    decided_by uuid,
    sealed_what bytea not null,
    sealed_words bytea,
    primary key (board, id),
    foreign key (board, pupil) references enrolment.pupil (board, id),
    foreign key (board, school) references school.school (board, id),
    foreign key (board, group_id) references school.group (board, id),
    check ((state = 'asked') = (decided_at is null)),
    check ((decided_at is null) = (decided_by is null)),
    check (state not in ('permitted', 'refused', 'revoked', 'closed') or sealed_words is not null)
);
create index on filming.request (board, pupil);
create index on filming.request (board, guardian);
create index on filming.request (board, group_id);

create table filming.filmed (
    board uuid not null default access.board(),
    request uuid not null,
    pupil uuid not null,
    since timestamptz not null,
    warned_at timestamptz,
    primary key (board, request, pupil),
    foreign key (board, request) references filming.request (board, id),
    foreign key (board, pupil) references enrolment.pupil (board, id)
);
create index on filming.filmed (board, pupil);

create function filming.is_program() returns boolean
    language sql stable parallel safe
    as $$ select access.task() = 'maintain' and access.person() = '00000000-0000-0000-0000-000000000000' $$;

-- The children of whom the acting person may ask to film today: with authority by the fact recorded last, or as caregiver.
create function filming.my_children(b uuid) returns uuid[]
    language plpgsql stable
    as $$
begin
    return array(
        select g.pupil
        from enrolment.guardianship g
        where g.board = b and g.person = access.person() and (
            g.relation = 'caregiver'
            or (select a.authority
                from enrolment.authority a
                where a.board = b and a.pupil = g.pupil and a.person = access.person()
                  and access.today() between a.valid_from and a.valid_until
                order by a.recorded_at desc, a.id desc
                limit 1) in ('joint', 'sole')));
end
$$;

-- The groups the acting person guides today.
create function filming.my_groups(b uuid) returns uuid[]
    language plpgsql stable
    as $$
begin
    return array(
        select u.group_id from school.guidance u
        where u.board = b and u.person = access.person() and access.today() between u.valid_from and u.valid_until);
end
$$;

-- The requests at the schools the acting person heads today.
create function filming.my_requests(b uuid) returns uuid[]
    language plpgsql stable
    as $$
begin
    return array(
        select r.id
        from school.function_held f
        join filming.request r on r.board = b and r.school = f.school
        where f.board = b and f.person = access.person() and f.function = 'head'
          and access.today() between f.valid_from and f.valid_until);
end
$$;

alter table filming.request enable row level security;
alter table filming.request force row level security;
create policy request_select on filming.request for select
    using (board = access.board()
        and (filming.is_program()
            or access.task() = 'ask_filming' and guardian = access.person()
            or access.task() = 'keep_filming'
                and (access.holds(access.board(), 'head', school)
                    or state in ('permitted', 'revoked', 'closed') and group_id = any (filming.my_groups(access.board())))));
create policy request_insert on filming.request for insert
    with check (board = access.board()
        and (filming.is_program()
            or access.task() = 'ask_filming' and guardian = access.person() and state = 'asked'
                and on_day > access.today() + 2 and pupil = any (filming.my_children(access.board()))));
-- A decision is the head's and comes before the day; a parent takes back; the program closes.
create policy request_update on filming.request for update
    using (board = access.board()
        and (filming.is_program()
            or access.task() = 'ask_filming' and guardian = access.person() and state in ('asked', 'permitted')
            or access.task() = 'keep_filming' and access.holds(access.board(), 'head', school)
                and (state = 'asked' and on_day > access.today() or state = 'permitted')))
    with check (board = access.board()
        and (filming.is_program()
            or decided_by = access.person()
                and (access.task() = 'ask_filming' and state = 'withdrawn'
                    or access.task() = 'keep_filming' and state in ('permitted', 'refused', 'revoked'))));
create policy request_delete on filming.request for delete
    using (board = access.board() and filming.is_program());
grant select, insert, delete on filming.request to zorgvuldig_app;
grant update (state, decided_at, decided_by, sealed_words) on filming.request to zorgvuldig_app;

alter table filming.filmed enable row level security;
alter table filming.filmed force row level security;
create policy filmed_select on filming.filmed for select
    using (board = access.board()
        and (filming.is_program()
            or access.task() = 'keep_filming' and request = any (filming.my_requests(access.board()))));
create policy filmed_insert on filming.filmed for insert
    with check (board = access.board()
        and (filming.is_program()
            or access.task() = 'keep_filming' and request = any (filming.my_requests(access.board()))));
create policy filmed_update on filming.filmed for update
    using (board = access.board() and filming.is_program())
    with check (board = access.board());
create policy filmed_delete on filming.filmed for delete
    using (board = access.board() and filming.is_program());
grant select, insert, delete on filming.filmed to zorgvuldig_app;
grant update (warned_at) on filming.filmed to zorgvuldig_app;
