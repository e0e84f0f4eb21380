-- School events and the notice before each. Titles and texts are the school's and about nobody. Who was told of what stands in
-- ids, days and codes; the message itself lies sealed in the outbox. A row of proof is made by the program alone, in the
-- transaction of its message: the key is what keeps anybody from being told twice.
create schema events;
grant usage on schema events to zorgvuldig_app;

create table events.notice (
    board uuid not null default access.board(),
    school uuid not null,
    version int not null check (version >= 1),
    days_before int not null check (days_before between 2 and 60),
    dutch text not null,
    english text not null,
    published_by uuid not null,
    published_at timestamptz not null,
    primary key (board, school, version),
    foreign key (board, school) references school.school (board, id)
);

-- Without groups it is for the whole school. What was never noticed cannot be ready, nor what was not ready be held.
create table events.event (
    board uuid not null default access.board(),
    id uuid not null,
    school uuid not null,
    title text not null,
    starts_at timestamptz not null,
    groups uuid[] not null,
    state text not null check (state in ('proposed', 'planned', 'noticed', 'ready', 'held', 'cancelled')),
    notice_on date not null,
    made_by uuid not null,
    made_at timestamptz not null,
    version int not null default 0,
    noticed_at timestamptz,
    swept_at timestamptz,
    ready_at timestamptz,
    ready_by uuid,
    ended_at timestamptz,
    ended_by uuid,
    why text check (why in ('called_off', 'declined', 'not_ready')),
    primary key (board, id),
    foreign key (board, school) references school.school (board, id),
    check ((noticed_at is null) = (version = 0)),
    check (noticed_at is null or noticed_at < starts_at),
    check (state not in ('noticed', 'ready', 'held') or noticed_at is not null),
    check (ready_at is null or ready_at >= noticed_at and ready_at < starts_at),
    check ((ready_at is null) = (ready_by is null)),
    check (state not in ('ready', 'held') or ready_at is not null),
    check ((state in ('held', 'cancelled')) = (ended_at is not null)),
    check ((ended_at is null) = (ended_by is null)),
    check ((state = 'cancelled') = (why is not null))
);
create index on events.event (board, school, starts_at);

create table events.proof (
    board uuid not null default access.board(),
    event uuid not null,
    person uuid not null,
    kind text not null check (kind in ('guardian', 'staff')),
    route text not null check (route in ('mail', 'letter')),
    version int not null,
    taken_at timestamptz not null,
    mail uuid,
    tries int not null check (tries >= 1),
    told_at timestamptz,
    told_by uuid,
    failed text check (failed ~ '^[a-z][a-z-]{0,39}$'),
    printed_at timestamptz,
    printed_by uuid,
    primary key (board, event, person),
    foreign key (board, event) references events.event (board, id),
    check (told_at is null or failed is null),
    check (told_by is null or told_at is not null and route = 'letter'),
    check ((printed_at is null) = (printed_by is null)),
    check (printed_at is null or route = 'letter')
);
create index on events.proof (board, person);

create function events.is_program() returns boolean
    language sql stable parallel safe
    as $$ select access.task() = 'maintain' and access.person() = '00000000-0000-0000-0000-000000000000' $$;

-- Whether the acting person works at a school today: by the roster, by a function there, or by guiding a group.
create function events.works_at(b uuid, s uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return exists (
            select 1 from school.staff_member m
            where m.board = b and m.school = s and m.person = access.person()
              and access.today() between m.valid_from and m.valid_until)
        or exists (
            select 1 from school.function_held f
            where f.board = b and f.school = s and f.person = access.person()
              and access.today() between f.valid_from and f.valid_until)
        or exists (
            select 1 from school.guidance u
            join school.group g on g.board = b and g.id = u.group_id and g.school = s
            where u.board = b and u.person = access.person()
              and access.today() between u.valid_from and u.valid_until);
end
$$;

-- The events of the schools the acting person heads today.
create function events.my_events(b uuid) returns uuid[]
    language plpgsql stable
    as $$
begin
    return array(
        select e.id
        from school.function_held f
        join events.event e on e.board = b and e.school = f.school
        where f.board = b and f.person = access.person() and f.function = 'head'
          and access.today() between f.valid_from and f.valid_until);
end
$$;

-- Whether there is proof, of every parent there is a row of, that they were told.
create function events.all_told(b uuid, e uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return not exists (
        select 1 from events.proof p
        where p.board = b and p.event = e and p.kind = 'guardian' and p.told_at is null);
end
$$;

alter table events.notice enable row level security;
alter table events.notice force row level security;
create policy notice_select on events.notice for select using (board = access.board());
create policy notice_insert on events.notice for insert
    with check (board = access.board()
        and (events.is_program()
            or access.task() = 'keep_event' and published_by = access.person()
                and access.holds(access.board(), 'head', school)));
grant select, insert on events.notice to zorgvuldig_app;

alter table events.event enable row level security;
alter table events.event force row level security;
create policy event_select on events.event for select using (board = access.board());
create policy event_insert on events.event for insert
    with check (board = access.board()
        and (events.is_program()
            or access.task() = 'keep_event' and made_by = access.person()
                and (state = 'planned' and access.holds(access.board(), 'head', school)
                    or state = 'proposed' and events.works_at(access.board(), school))));
-- The head makes nothing noticed or held; ready only with the proof.
create policy event_update on events.event for update
    using (board = access.board()
        and (events.is_program()
            or access.task() = 'keep_event' and access.holds(access.board(), 'head', school)))
    with check (board = access.board()
        and (events.is_program()
            or state in ('planned', 'cancelled')
            or state = 'ready' and ready_by = access.person() and events.all_told(access.board(), id)));
grant select, insert on events.event to zorgvuldig_app;
grant update (state, notice_on, version, noticed_at, swept_at, ready_at, ready_by, ended_at, ended_by, why)
    on events.event to zorgvuldig_app;

alter table events.proof enable row level security;
alter table events.proof force row level security;
create policy proof_select on events.proof for select
    using (board = access.board()
        and (events.is_program()
            or person = access.person()
            or access.task() = 'keep_event' and event = any (events.my_events(access.board()))));
create policy proof_insert on events.proof for insert
    with check (board = access.board() and events.is_program());
create policy proof_update on events.proof for update
    using (board = access.board()
        and (events.is_program()
            or access.task() = 'keep_event' and route = 'letter' and event = any (events.my_events(access.board()))))
    with check (board = access.board()
        and (events.is_program()
            or route = 'letter' and printed_by is not null and (told_by is null or told_by = access.person())));
create policy proof_delete on events.proof for delete
    using (board = access.board() and events.is_program());
grant select, insert, delete on events.proof to zorgvuldig_app;
grant update (route, taken_at, mail, tries, told_at, told_by, failed, printed_at, printed_by)
    on events.proof to zorgvuldig_app;
