-- Sessions of inspection: the pages laid out at its beginning, which of them is open now, and which were opened. What is laid
-- out does not change any more; a session moves on, and its presence is measured by the one clock all instances share.
create table inspection.laid (
    board uuid not null default access.board(),
    pupil uuid not null,
    request uuid not null,
    page int not null check (page >= 0), -- 0: what is not shown
    place int not null check (place >= 1),
    item uuid not null,
    kind text not null check (kind in ('entry', 'document')),
    part int not null check (part >= 1), -- version of the entry, page of the document
    treatment text not null check (treatment in ('shown', 'masked', 'withheld')),
    ground text check (ground in ('other_child', 'other_parent', 'third_party', 'child_interest', 'confidential',
        'information_only')),
    sealed_text bytea,
    primary key (board, pupil, request, page, place),
    foreign key (board, pupil, request) references inspection.request (board, pupil, id),
    check ((page = 0) = (treatment = 'withheld')),
    check ((treatment = 'shown') = (ground is null)),
    check ((treatment = 'masked') = (sealed_text is not null))
);

create table inspection.session (
    board uuid not null default access.board(),
    pupil uuid not null,
    request uuid not null,
    opened_on date not null,
    device uuid not null,
    seen_at timestamptz not null,
    page int not null check (page >= 1),
    turn int not null check (turn >= 1),
    paused_at timestamptz,
    primary key (board, pupil, request),
    foreign key (board, pupil, request) references inspection.request (board, pupil, id)
);

create table inspection.turned (
    board uuid not null default access.board(),
    pupil uuid not null,
    request uuid not null,
    turn int not null check (turn >= 1),
    person uuid not null,
    page int not null check (page >= 1),
    opened_at timestamptz not null,
    primary key (board, pupil, request, turn, person),
    foreign key (board, pupil, request) references inspection.request (board, pupil, id)
);

-- Whether somebody of the staff may open a pupil's dossier alone today.
create function inspection.opens_alone(b uuid, who uuid, p uuid) returns boolean
    language plpgsql stable
    as $$
declare
    day date := access.today();
begin
    return exists (
            select 1 from school.function_held f
            where f.board = b and f.person = who and day between f.valid_from and f.valid_until
              and (f.function = 'board'
                or f.function = 'head'
                    and f.school = (select k.school from enrolment.pupil k where k.board = b and k.id = p)
                or f.function = 'support_coordinator' and f.school in (
                    select e.school from enrolment.enrolment e
                    where e.board = b and e.pupil = p
                      and e.entered <= day and e.last_school_day > day and e.deregistered > day)))
        or exists (
            select 1
            from enrolment.enrolment e
            where e.board = b and e.pupil = p and e.entered <= day and e.last_school_day > day and e.deregistered > day
              and (exists (
                    select 1 from access.assignment a
                    where a.board = b and a.pupil = p and a.person = who and a.ended_at is null
                      and day between a.valid_from and a.valid_until)
                or exists (
                    select 1
                    from school.guidance g
                    join school.group gr on gr.board = b and gr.id = g.group_id and gr.school = e.school
                    join enrolment.placement l on l.board = b and l.group_id = g.group_id and l.pupil = p
                    where g.board = b and g.person = who
                      and day between g.valid_from and g.valid_until and day between l.valid_from and l.valid_until)));
end
$$;

-- The sessions in which the acting person may look at this moment: the supervisor, who may open the dossier alone, as long as
-- it runs; who asked, online, as long as the supervisor is there and did not pause it, and is to the pupil what they were.
create function inspection.open_sessions(b uuid) returns uuid[]
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
begin
    return array(
        select s.request
        from inspection.session s
        join inspection.request r on r.board = b and r.pupil = s.pupil and r.id = s.request
        cross join lateral (
            select st.what from inspection.step st where st.board = b and st.request = s.request
            order by st.step desc limit 1) last
        cross join lateral (
            select st.supervisor, st.venue from inspection.step st
            where st.board = b and st.request = s.request and st.what = 'planned'
            order by st.step desc limit 1) plan
        where s.board = b and last.what = 'opened' and s.opened_on = access.today()
          and inspection.opens_alone(b, plan.supervisor, s.pupil)
          and (plan.supervisor = access.person()
            or r.asked_by = access.person() and plan.venue = 'online' and s.paused_at is null
                and s.seen_at > clock_timestamp() - interval '7 seconds'
                and r.standing = inspection.standing(b, s.pupil, r.asked_by)));
end
$$;

create function inspection.open_to_me(b uuid) returns uuid[]
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
begin
    return array(
        select s.pupil from inspection.session s where s.board = b and s.request = any (inspection.open_sessions(b)));
end
$$;

-- Whether a piece stands, unmasked, on the page that is open now in a session of the acting person.
create function inspection.on_the_page(b uuid, p uuid, what uuid, version int) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
begin
    return exists (
        select 1
        from inspection.session s
        join inspection.laid l on l.board = b and l.pupil = s.pupil and l.request = s.request and l.page = s.page
        where s.board = b and s.pupil = p and s.request = any (inspection.open_sessions(b))
          and l.item = what and l.treatment = 'shown' and (version is null or l.part = version));
end
$$;

-- Whether the head decided last that a piece is not shown as it is.
create function inspection.kept_back(b uuid, r uuid, what uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
begin
    return coalesce((
        select d.treatment <> 'shown' from inspection.decision d
        where d.board = b and d.request = r and d.item = what
        order by d.step desc limit 1), false);
end
$$;

-- Whether the acting person has to do with a request: asked it, supervises it, or keeps the dossier.
create function inspection.concerns_me(b uuid, p uuid, r uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return inspection.is_program() or inspection.asked_by_me(b, r) or inspection.supervised(b, r)
        or p = any (access.kept_by_me(b));
end
$$;

-- Whether a session was begun: from then on what is laid out stays as it is.
create function inspection.begun(b uuid, p uuid, r uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
begin
    return exists (select 1 from inspection.session s where s.board = b and s.pupil = p and s.request = r);
end
$$;

alter policy decision_select on inspection.decision
    using (board = access.board()
        and (inspection.is_owner() or inspection.is_program() or pupil = any (access.kept_by_me(access.board()))));

alter table inspection.session enable row level security;
alter table inspection.session force row level security;
create policy session_select on inspection.session for select
    using (board = access.board() and (inspection.is_owner() or inspection.concerns_me(board, pupil, request)));
create policy session_insert on inspection.session for insert
    with check (board = access.board()
        and (access.task() = 'maintain' and inspection.is_program()
            or access.task() = 'inspect' and inspection.supervised(board, request)));
create policy session_update on inspection.session for update
    using (board = access.board() and access.task() = 'inspect'
        and inspection.supervised(board, request))
    with check (board = access.board());
create policy session_delete on inspection.session for delete
    using (board = access.board() and access.task() = 'destroy' and pupil = any (access.my_pupils(access.board())));
grant select, insert, delete on inspection.session to zorgvuldig_app;
grant update (device, seen_at, page, turn, paused_at) on inspection.session to zorgvuldig_app;

-- Laid out by the supervisor before the session begins, never with what the head keeps back.
alter table inspection.laid enable row level security;
alter table inspection.laid force row level security;
create policy laid_select on inspection.laid for select
    using (board = access.board() and (inspection.is_owner() or inspection.concerns_me(board, pupil, request)));
create policy laid_insert on inspection.laid for insert
    with check (board = access.board()
        and (access.task() = 'maintain' and inspection.is_program()
            or access.task() = 'inspect' and inspection.supervised(board, request)
                and (treatment <> 'shown' or not inspection.kept_back(access.board(), request, item))
                and not inspection.begun(board, pupil, request)));
create policy laid_delete on inspection.laid for delete
    using (board = access.board() and access.task() = 'destroy' and pupil = any (access.my_pupils(access.board())));
grant select, insert, delete on inspection.laid to zorgvuldig_app;

alter table inspection.turned enable row level security;
alter table inspection.turned force row level security;
create policy turned_select on inspection.turned for select
    using (board = access.board() and inspection.concerns_me(board, pupil, request));
create policy turned_insert on inspection.turned for insert
    with check (board = access.board()
        and (access.task() = 'maintain' and inspection.is_program()
            or access.task() = 'inspect' and person = access.person()
                and request = any (inspection.open_sessions(access.board()))));
create policy turned_delete on inspection.turned for delete
    using (board = access.board() and access.task() = 'destroy' and pupil = any (access.my_pupils(access.board())));
grant select, insert, delete on inspection.turned to zorgvuldig_app;
