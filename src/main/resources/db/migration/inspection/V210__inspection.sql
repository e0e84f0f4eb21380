-- Requests to inspect a dossier, what became of each, and what the head decided not to show. Everything is added and nothing is
-- changed: what a request is now follows from its steps, what happens to a piece from the last decision about it.
create schema inspection;
grant usage on schema inspection to zorgvuldig_app;

create table inspection.request (
    board uuid not null default access.board(),
    pupil uuid not null,
    id uuid not null,
    kind text not null check (kind in ('inspection', 'copy')),
    asked_by uuid not null,
    standing text not null check (standing in ('authority', 'information', 'pupil')),
    asked_at timestamptz not null,
    sealed_wish bytea,
    primary key (board, pupil, id),
    foreign key (board, pupil) references enrolment.pupil (board, id)
);
create unique index on inspection.request (board, id);
create index on inspection.request (board, asked_by);

create table inspection.step (
    board uuid not null default access.board(),
    pupil uuid not null,
    request uuid not null,
    step int not null check (step >= 1),
    what text not null check (what in ('planned', 'refused', 'withdrawn', 'opened', 'ended')),
    taken_by uuid not null,
    taken_at timestamptz not null,
    supervisor uuid,
    starts_at timestamptz,
    venue text check (venue in ('school', 'online')),
    sealed_words bytea,
    primary key (board, pupil, request, step),
    foreign key (board, pupil, request) references inspection.request (board, pupil, id),
    check ((what = 'planned') = (supervisor is not null)),
    check ((supervisor is null) = (starts_at is null) and (supervisor is null) = (venue is null)),
    check ((what in ('planned', 'refused')) = (sealed_words is not null))
);
create index on inspection.step (board, supervisor);

create table inspection.decision (
    board uuid not null default access.board(),
    pupil uuid not null,
    request uuid not null,
    item uuid not null,
    step int not null check (step >= 1),
    treatment text not null check (treatment in ('shown', 'masked', 'withheld')),
    ground text check (ground in ('other_child', 'other_parent', 'third_party', 'child_interest')),
    decided_by uuid not null,
    decided_at timestamptz not null,
    sealed_reason bytea,
    sealed_text bytea,
    primary key (board, pupil, request, item, step),
    foreign key (board, pupil, request) references inspection.request (board, pupil, id),
    check ((treatment = 'shown') = (ground is null)),
    check ((treatment = 'masked') = (sealed_text is not null))
);

create function inspection.is_program() returns boolean
    language sql stable parallel safe
    as $$ select access.task() in ('maintain', 'destroy') and access.person() = '00000000-0000-0000-0000-000000000000' $$;

-- What somebody is to a pupil today when it comes to inspecting: with authority by the fact recorded last, otherwise entitled to
-- information only, or the pupil. That a pupil is sixteen stands sealed, and is for the rules in Java.
create function inspection.standing(b uuid, p uuid, who uuid) returns text
    language plpgsql stable
    as $$
begin
    if p = who then
        return 'pupil';
    end if;
    if not exists (select 1 from enrolment.guardianship g where g.board = b and g.pupil = p and g.person = who) then
        return null;
    end if;
    return case when (
            select a.authority from enrolment.authority a
            where a.board = b and a.pupil = p and a.person = who
              and a.valid_from <= access.today() and a.valid_until >= access.today()
            order by a.recorded_at desc, a.id desc limit 1) in ('joint', 'sole')
        then 'authority' else 'information' end;
end
$$;

-- What follows runs as the owner of the tables, so that the policy of one table can look at another; for the owner they are
-- open. Policies give each row's own values to it: what depends on the row alone is not asked while a statement is planned.
create function inspection.is_owner() returns boolean
    language sql stable
    as $$
    select current_user = (
        select pg_get_userbyid(c.relowner) from pg_catalog.pg_class c where c.oid = 'inspection.request'::regclass) $$;

-- Whether the acting person supervises a request, by the plan made last.
create function inspection.supervised(b uuid, r uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
begin
    return coalesce((
        select s.supervisor = access.person() from inspection.step s
        where s.board = b and s.request = r and s.what = 'planned'
        order by s.step desc limit 1), false);
end
$$;

-- Whether the acting person asked it.
create function inspection.asked_by_me(b uuid, r uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
begin
    return exists (
        select 1 from inspection.request q where q.board = b and q.id = r and q.asked_by = access.person());
end
$$;

alter table inspection.request enable row level security;
alter table inspection.request force row level security;
create policy request_select on inspection.request for select
    using (board = access.board()
        and (inspection.is_owner() or inspection.is_program() or asked_by = access.person()
            or pupil = any (access.kept_by_me(access.board())) or inspection.supervised(board, id)));
create policy request_insert on inspection.request for insert
    with check (board = access.board()
        and (access.task() = 'maintain' and inspection.is_program()
            or access.task() = 'ask_inspection' and asked_by = access.person()
                and standing = inspection.standing(access.board(), pupil, access.person())));
create policy request_delete on inspection.request for delete
    using (board = access.board() and access.task() = 'destroy' and pupil = any (access.my_pupils(access.board())));
grant select, insert, delete on inspection.request to zorgvuldig_app;

alter table inspection.step enable row level security;
alter table inspection.step force row level security;
create policy step_select on inspection.step for select
    using (board = access.board()
        and (inspection.is_owner() or inspection.is_program() or pupil = any (access.kept_by_me(access.board()))
            or inspection.asked_by_me(board, request) or inspection.supervised(board, request)));
create policy step_insert on inspection.step for insert
    with check (board = access.board()
        and (access.task() = 'maintain' and inspection.is_program()
            or taken_by = access.person()
                and (access.task() = 'keep_inspection' and what in ('planned', 'refused')
                        and pupil = any (access.my_pupils(access.board()))
                    or access.task() = 'ask_inspection' and what = 'withdrawn'
                        and inspection.asked_by_me(board, request)
                    or access.task() = 'inspect' and what in ('opened', 'ended')
                        and inspection.supervised(board, request))));
create policy step_delete on inspection.step for delete
    using (board = access.board() and access.task() = 'destroy' and pupil = any (access.my_pupils(access.board())));
grant select, insert, delete on inspection.step to zorgvuldig_app;

-- The preparation is the head's, and the program's, which lays out by it what is shown.
alter table inspection.decision enable row level security;
alter table inspection.decision force row level security;
create policy decision_select on inspection.decision for select
    using (board = access.board()
        and (inspection.is_program() or pupil = any (access.kept_by_me(access.board()))));
create policy decision_insert on inspection.decision for insert
    with check (board = access.board()
        and (access.task() = 'maintain' and inspection.is_program()
            or access.task() = 'keep_inspection' and decided_by = access.person()
                and pupil = any (access.my_pupils(access.board()))));
create policy decision_delete on inspection.decision for delete
    using (board = access.board() and access.task() = 'destroy' and pupil = any (access.my_pupils(access.board())));
grant select, insert, delete on inspection.decision to zorgvuldig_app;
