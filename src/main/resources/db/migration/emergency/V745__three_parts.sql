-- A card has three parts. Whom to call (A) is for everybody on the staff of the school, without consent. What to know is for those who
-- guide the pupil when the head or the support coordinator found it needed at school (B), whatever anybody answered; and for everybody
-- on the staff with explicit consent (C). A refusal narrows who reads; it takes nothing that is needed.

create function emergency.is_owner() returns boolean
    language plpgsql stable
    as $$
begin
    return current_user = (select pg_catalog.pg_get_userbyid(c.relowner) from pg_catalog.pg_class c
        where c.oid = 'emergency.card_version'::regclass);
end
$$;

-- Whom to call, apart from what to know: another ground, other readers, a key of its own. A version has the id of the words that were
-- written with it.
create table emergency.call_version (
    board uuid not null default access.board(),
    id uuid not null,
    pupil uuid not null,
    author uuid not null,
    version int not null check (version >= 1),
    route text not null check (route in ('own_page', 'paper', 'telephone')),
    given_on date not null,
    written_at timestamptz not null,
    recorded_by uuid not null,
    sealed_calls bytea not null,
    earlier_key boolean not null default false, -- still sealed with the words, as until this migration
    primary key (board, id),
    unique (board, pupil, author, version),
    foreign key (board, pupil) references enrolment.pupil (board, id),
    check ((route = 'own_page') = (recorded_by = author))
);
create index on emergency.call_version (board, pupil) where earlier_key;

alter table emergency.card_version no force row level security;
insert into emergency.call_version
    (board, id, pupil, author, version, route, given_on, written_at, recorded_by, sealed_calls, earlier_key)
    select board, id, pupil, author, version, route, given_on, written_at, recorded_by, sealed_calls, true
    from emergency.card_version;
alter table emergency.card_version drop column sealed_calls;
alter table emergency.card_version force row level security;

-- The school writes too (author: all zeros). Who wrote before this migration was promised that nobody reads it without consent.
alter table emergency.card_version drop constraint card_version_route_check;
alter table emergency.card_version add constraint card_version_route_check
    check (route in ('own_page', 'paper', 'telephone', 'school'));
alter table emergency.card_version add constraint card_version_of_school
    check ((route = 'school') = (author = '00000000-0000-0000-0000-000000000000'));
alter table emergency.card_version add column to_be_weighed boolean not null default false;

-- What the head or the support coordinator decided about somebody's words: needed at school, or not. The latest counts.
create table emergency.necessity (
    board uuid not null default access.board(),
    id uuid not null,
    pupil uuid not null,
    author uuid not null,
    card uuid not null, -- the version that was read
    needed boolean not null,
    decided_at timestamptz not null,
    decided_by uuid not null,
    sealed_reason bytea not null,
    primary key (board, id),
    foreign key (board, pupil) references enrolment.pupil (board, id)
);
create index on emergency.necessity (board, pupil);

-- That somebody on the staff who does not guide the pupil opened the card in an emergency: for the rest of that day.
create table emergency.opening (
    board uuid not null default access.board(),
    id uuid not null,
    pupil uuid not null,
    opened_by uuid not null,
    opened_on date not null,
    opened_at timestamptz not null,
    reason text not null check (reason in ('accident', 'ill', 'missing', 'other')),
    primary key (board, id),
    unique (board, pupil, opened_by, opened_on),
    foreign key (board, pupil) references enrolment.pupil (board, id)
);

-- What the head found when looking at it afterwards.
create table emergency.opening_review (
    board uuid not null default access.board(),
    opening uuid not null,
    pupil uuid not null,
    reviewed_by uuid not null,
    reviewed_at timestamptz not null,
    justified boolean not null,
    primary key (board, opening),
    foreign key (board, opening) references emergency.opening (board, id)
);

-- The pupils whom the acting person guides today, or whose dossier they keep as head.
create function emergency.my_guided(b uuid) returns uuid[]
    language plpgsql stable
    as $$
declare
    me uuid := access.person();
    day date := access.today();
begin
    return array(
        select e.pupil
        from school.function_held f
        join enrolment.enrolment e on e.board = b and e.school = f.school
        where f.board = b and f.person = me and day between f.valid_from and f.valid_until
          and f.function = 'support_coordinator'
          and day between e.entered and least(e.last_school_day, e.deregistered)
        union
        select e.pupil
        from school.function_held f
        join enrolment.pupil p on p.board = b and p.school = f.school
        join enrolment.enrolment e on e.board = b and e.pupil = p.id
        where f.board = b and f.person = me and f.function = 'head' and day between f.valid_from and f.valid_until
          and day between e.entered and least(e.last_school_day, e.deregistered)
        union
        select e.pupil
        from access.assignment a
        join enrolment.enrolment e on e.board = b and e.pupil = a.pupil
        where a.board = b and a.person = me and a.ended_at is null and day between a.valid_from and a.valid_until
          and day between e.entered and least(e.last_school_day, e.deregistered)
        union
        select l.pupil
        from school.guidance u
        join school.group gr on gr.board = b and gr.id = u.group_id
        join enrolment.placement l on l.board = b and l.group_id = u.group_id
        join enrolment.enrolment e on e.board = b and e.pupil = l.pupil and e.school = gr.school
        where u.board = b and u.person = me
          and day between u.valid_from and u.valid_until
          and day between l.valid_from and l.valid_until
          and day between e.entered and least(e.last_school_day, e.deregistered));
end
$$;

-- The pupils with whose card the acting person may do the act at hand today. Everybody on the staff of the school where the pupil is
-- opens it on every day; what stands on it for them is said by the policies below.
create or replace function emergency.my_pupils(b uuid) returns uuid[]
    language plpgsql stable
    as $$
declare
    me uuid := access.person();
    task text := coalesce(access.task(), '');
    day date := access.today();
begin
    if task = 'own_card' then
        return array(
            select g.pupil
            from enrolment.guardianship g
            where g.board = b and g.person = me and (
                select a.authority
                from enrolment.authority a
                where a.board = b and a.pupil = g.pupil and a.person = me and day between a.valid_from and a.valid_until
                order by a.recorded_at desc, a.id desc
                limit 1) in ('joint', 'sole')
            union
            select p.id from enrolment.pupil p where p.board = b and p.id = me);
    elsif task = 'write_card' then
        return emergency.my_guided(b);
    elsif task = 'weigh_card' then
        return array(
            select e.pupil
            from school.function_held f
            join enrolment.pupil p on p.board = b
            join enrolment.enrolment e on e.board = b and e.pupil = p.id
            where f.board = b and f.person = me and day between f.valid_from and f.valid_until
              and (f.function = 'support_coordinator' and e.school = f.school or f.function = 'head' and p.school = f.school)
              and day between e.entered and least(e.last_school_day, e.deregistered));
    elsif task in ('read_card', 'emergency_card') then
        return array(
            select unnest(emergency.my_guided(b))
            union
            select e.pupil
            from school.function_held f
            join enrolment.enrolment e on e.board = b and e.school = f.school
            where f.board = b and f.person = me and day between f.valid_from and f.valid_until
              and f.function in ('support_coordinator', 'head')
              and day between e.entered and least(e.last_school_day, e.deregistered)
            union
            select e.pupil
            from school.staff_member s
            join enrolment.enrolment e on e.board = b and e.school = s.school
            where s.board = b and s.person = me and day between s.valid_from and s.valid_until
              and day between e.entered and least(e.last_school_day, e.deregistered));
    end if;
    return '{}';
end
$$;

-- Whether somebody's words are needed at school, by what was decided last. As the owner of the tables, whoever acts.
create function emergency.needed(b uuid, p uuid, a uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
begin
    return coalesce((
        select n.needed from emergency.necessity n
        where n.board = b and n.pupil = p and n.author = a
        order by n.decided_at desc, n.id desc
        limit 1), false);
end
$$;

-- Whether the acting person opened this card in an emergency today.
create function emergency.opened(b uuid, p uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
begin
    return exists (
        select 1 from emergency.opening o
        where o.board = b and o.pupil = p and o.opened_by = access.person() and o.opened_on = access.today());
end
$$;

-- Whether all of a pupil's card may go: the pupil is at school nowhere, and will not be.
create function emergency.has_left(b uuid, p uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return emergency.is_program()
        and not exists (
            select 1 from enrolment.enrolment e
            where e.board = b and e.pupil = p and access.today() <= least(e.last_school_day, e.deregistered));
end
$$;

-- Whether what somebody wrote to know may go: the pupil left, or there is no consent for it and it is not needed.
create function emergency.may_go(b uuid, p uuid, a uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return emergency.is_program()
        and (emergency.has_left(b, p)
            or not emergency.needed(b, p, a) and (
                a = '00000000-0000-0000-0000-000000000000'
                or not emergency.agreed(b, p)
                or exists (
                    select 1 from emergency.closed c
                    where c.board = b and c.pupil = p and c.since <= access.today() - 28)));
end
$$;

drop policy card_version_select on emergency.card_version;
create policy card_version_select on emergency.card_version for select
    using (board = access.board()
        and case
            when emergency.is_program() then true
            when access.task() = 'own_card' then
                pupil = any ((select emergency.my_pupils(access.board()))::uuid[])
                and (author = access.person() or route = 'school' and emergency.needed(board, pupil, author))
            when access.task() in ('read_card', 'write_card') then
                pupil = any ((select emergency.my_pupils(access.board()))::uuid[])
                and case
                    when pupil = any ((select emergency.my_guided(access.board()))::uuid[]) or emergency.opened(board, pupil) then
                        emergency.needed(board, pupil, author)
                        or emergency.agreed(board, pupil) and emergency.speaks(board, pupil, author)
                    else extract(isodow from access.today()) <= 5
                        and emergency.agreed(board, pupil) and emergency.speaks(board, pupil, author) end
            when access.task() = 'weigh_card' then
                pupil = any ((select emergency.my_pupils(access.board()))::uuid[])
                and (to_be_weighed or emergency.needed(board, pupil, author)
                    or emergency.agreed(board, pupil) and emergency.speaks(board, pupil, author))
            else false end);
drop policy card_version_insert on emergency.card_version;
create policy card_version_insert on emergency.card_version for insert
    with check (board = access.board()
        and case
            when emergency.is_program() then true
            when access.task() = 'own_card' then route = 'own_page' and author = access.person()
                and recorded_by = access.person() and pupil = any ((select emergency.my_pupils(access.board()))::uuid[])
            when access.task() = 'write_card' then route in ('paper', 'telephone') and recorded_by = access.person()
                and pupil = any ((select emergency.my_pupils(access.board()))::uuid[]) and emergency.speaks(board, pupil, author)
            when access.task() = 'weigh_card' then route = 'school' and recorded_by = access.person()
                and pupil = any ((select emergency.my_pupils(access.board()))::uuid[])
            else false end);
drop policy card_version_delete on emergency.card_version;
create policy card_version_delete on emergency.card_version for delete
    using (board = access.board() and access.task() = 'destroy' and emergency.may_go(access.board(), pupil, author));
drop function emergency.may_go(uuid, uuid);

alter table emergency.call_version enable row level security;
alter table emergency.call_version force row level security;
create policy call_version_select on emergency.call_version for select
    using (board = access.board()
        and case
            when emergency.is_program() then true
            when access.task() = 'own_card' then author = access.person()
                and pupil = any ((select emergency.my_pupils(access.board()))::uuid[])
            when access.task() in ('read_card', 'write_card', 'weigh_card') then
                pupil = any ((select emergency.my_pupils(access.board()))::uuid[]) and emergency.speaks(board, pupil, author)
            else false end);
create policy call_version_insert on emergency.call_version for insert
    with check (board = access.board() and not earlier_key
        and case
            when emergency.is_program() then true
            when access.task() = 'own_card' then route = 'own_page' and author = access.person()
                and recorded_by = access.person() and pupil = any ((select emergency.my_pupils(access.board()))::uuid[])
            when access.task() = 'write_card' then route in ('paper', 'telephone') and recorded_by = access.person()
                and pupil = any ((select emergency.my_pupils(access.board()))::uuid[]) and emergency.speaks(board, pupil, author)
            else false end);
-- The program seals anew, once, what still has the key of the words.
create policy call_version_update on emergency.call_version for update
    using (board = access.board() and earlier_key and emergency.is_program() and access.task() = 'maintain')
    with check (board = access.board() and not earlier_key);
create policy call_version_delete on emergency.call_version for delete
    using (board = access.board() and access.task() = 'destroy' and emergency.has_left(access.board(), pupil));
grant select, insert, delete, update (sealed_calls, earlier_key) on emergency.call_version to zorgvuldig_app;

alter table emergency.necessity enable row level security;
alter table emergency.necessity force row level security;
create policy necessity_select on emergency.necessity for select
    using (board = access.board()
        and case
            when emergency.is_program() or emergency.is_owner() then true
            when access.task() = 'own_card' then
                pupil = any ((select emergency.my_pupils(access.board()))::uuid[])
                and (author = access.person() or author = '00000000-0000-0000-0000-000000000000')
            when access.task() in ('read_card', 'write_card', 'weigh_card') then
                pupil = any ((select emergency.my_pupils(access.board()))::uuid[])
            else false end);
create policy necessity_insert on emergency.necessity for insert
    with check (board = access.board()
        and (emergency.is_program()
            or access.task() = 'weigh_card' and decided_by = access.person()
                and pupil = any ((select emergency.my_pupils(access.board()))::uuid[])));
create policy necessity_delete on emergency.necessity for delete
    using (board = access.board() and access.task() = 'destroy' and emergency.may_go(access.board(), pupil, author));
grant select, insert, delete on emergency.necessity to zorgvuldig_app;

alter table emergency.opening enable row level security;
alter table emergency.opening force row level security;
create policy opening_select on emergency.opening for select
    using (board = access.board()
        and case
            when emergency.is_program() or emergency.is_owner() then true
            when access.task() in ('read_card', 'emergency_card') then opened_by = access.person()
            when access.task() = 'weigh_card' then pupil = any ((select emergency.my_pupils(access.board()))::uuid[])
            else false end);
create policy opening_insert on emergency.opening for insert
    with check (board = access.board() and access.task() = 'emergency_card' and opened_by = access.person()
        and opened_on = access.today() and pupil = any ((select emergency.my_pupils(access.board()))::uuid[]));
create policy opening_delete on emergency.opening for delete
    using (board = access.board() and access.task() = 'destroy' and emergency.has_left(access.board(), pupil));
grant select, insert, delete on emergency.opening to zorgvuldig_app;

alter table emergency.opening_review enable row level security;
alter table emergency.opening_review force row level security;
create policy opening_review_select on emergency.opening_review for select
    using (board = access.board()
        and case
            when emergency.is_program() then true
            when access.task() = 'weigh_card' then pupil = any ((select emergency.my_pupils(access.board()))::uuid[])
            else false end);
create policy opening_review_insert on emergency.opening_review for insert
    with check (board = access.board() and access.task() = 'weigh_card' and reviewed_by = access.person()
        and pupil = any ((select access.kept_by_me(access.board()))::uuid[]));
create policy opening_review_delete on emergency.opening_review for delete
    using (board = access.board() and access.task() = 'destroy' and emergency.has_left(access.board(), pupil));
grant select, insert, delete on emergency.opening_review to zorgvuldig_app;
