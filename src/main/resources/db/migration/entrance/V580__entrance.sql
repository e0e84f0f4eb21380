-- How people get in: letters to parents with a code, and other addresses for accounts. Of a code there is a keyed hash only.
create schema entrance;
grant usage on schema entrance to zorgvuldig_app;

create table entrance.parent_letter (
    board uuid not null default access.board(),
    code_hash bytea not null check (octet_length(code_hash) = 32),
    person uuid not null,
    school uuid not null,
    made_at timestamptz not null,
    made_by uuid not null,
    expires_at timestamptz not null,
    tries int not null default 0 check (tries between 0 and 5),
    ended_at timestamptz,
    used_at timestamptz,
    primary key (board, code_hash),
    foreign key (board, person) references identity.account (board, person),
    foreign key (board, school) references school.school (board, id),
    check (ended_at is null or used_at is null)
);
create unique index parent_letter_living on entrance.parent_letter (board, person) where ended_at is null and used_at is null;
create index on entrance.parent_letter (board, school);

-- An address that is asked for an account: it counts once its owner opened the link in a mail to it, and who had the address
-- before did not stop it in time.
create table entrance.address_change (
    board uuid not null default access.board(),
    id uuid not null,
    person uuid not null,
    way text not null check (way in ('letter', 'school')),
    letter_hash bytea check (octet_length(letter_hash) = 32),
    school uuid,
    seen text check (seen in ('passport', 'identity_card', 'driving_licence', 'residence_permit')),
    sealed_email bytea,
    before_hash bytea check (octet_length(before_hash) = 32), -- of the address the account had when it was asked
    language text not null check (language in ('nl', 'en')),
    confirm_hash bytea not null check (octet_length(confirm_hash) = 32),
    stop_hash bytea check (octet_length(stop_hash) = 32),
    asked_at timestamptz not null,
    asked_by uuid not null,
    waits_until timestamptz not null,
    expires_at timestamptz not null,
    confirmed_at timestamptz,
    seconded_at timestamptz,
    seconded_by uuid,
    stopped_at timestamptz,
    stopped_by uuid,
    done_at timestamptz,
    primary key (board, id),
    unique (board, confirm_hash),
    unique (board, stop_hash),
    foreign key (board, person) references identity.account (board, person),
    foreign key (board, letter_hash) references entrance.parent_letter (board, code_hash),
    foreign key (board, school) references school.school (board, id),
    check ((way = 'letter') = (letter_hash is not null)),
    check ((way = 'school') = (seen is not null)),
    check ((seconded_at is null) = (seconded_by is null)),
    check ((stopped_at is null) = (stopped_by is null)),
    check (way = 'letter' or asked_by <> person),
    check (seconded_by <> asked_by and seconded_by <> person),
    check (stopped_at is null or done_at is null),
    check (done_at is null or confirmed_at is not null),
    check (done_at is null or seconded_at is not null or done_at >= waits_until),
    check (sealed_email is not null or stopped_at is not null or done_at is not null)
);
create unique index address_change_running on entrance.address_change (board, person) where stopped_at is null and done_at is null;
create index on entrance.address_change (board, letter_hash);

create function entrance.is_program() returns boolean
    language sql stable parallel safe
    as $$ select access.task() = 'maintain' and access.person() = '00000000-0000-0000-0000-000000000000' $$;

-- The schools to which somebody belongs: where a child of theirs is, was or comes, as long as the dossier is kept (the
-- guardianship goes with it), where they work, guide a group or hold a function, now or from a later day on.
create function entrance.schools_of(b uuid, who uuid) returns uuid[]
    language plpgsql stable
    as $$
begin
    return array(
        select e.school
        from enrolment.guardianship g
        join enrolment.enrolment e on e.board = b and e.pupil = g.pupil
        where g.board = b and g.person = who
        union
        select p.school
        from enrolment.guardianship g
        join enrolment.pupil p on p.board = b and p.id = g.pupil
        where g.board = b and g.person = who
        union
        select m.school from school.staff_member m
        where m.board = b and m.person = who and m.valid_until >= access.today()
        union
        select r.school
        from school.guidance u
        join school.group r on r.board = b and r.id = u.group_id
        where u.board = b and u.person = who and u.valid_until >= access.today()
        union
        select f.school from school.function_held f
        where f.board = b and f.person = who and f.school is not null and f.valid_until >= access.today());
end
$$;

-- The schools of which somebody's account shows, or will show, something: beside their own, that of a pupil they are assigned.
-- It only forbids: who guides a pupil does not belong to the pupil's school.
create function entrance.schools_seen_by(b uuid, who uuid) returns uuid[]
    language plpgsql stable
    as $$
begin
    return entrance.schools_of(b, who) || array(
        select p.school
        from access.assignment a
        join enrolment.pupil p on p.board = b and p.id = a.pupil
        where a.board = b and a.person = who and a.ended_at is null and a.valid_until >= access.today());
end
$$;

-- Whether the acting person heads a school of somebody.
create function entrance.is_theirs(b uuid, who uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return access.task() = 'admit' and who <> access.person() and exists (
        select 1 from unnest(entrance.schools_of(b, who)) s where access.holds(b, 'head', s));
end
$$;

-- Whether the acting person, as the head of a school, prints a letter to somebody of it.
create function entrance.may_print(b uuid, at_school uuid, who uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return access.task() = 'admit' and who <> access.person() and access.holds(b, 'head', at_school)
        and at_school = any (entrance.schools_of(b, who));
end
$$;

-- Whether the acting person asks another address for somebody: the board, or who heads every school that the account of
-- somebody shows who holds no function of more than one school.
create function entrance.may_ask(b uuid, at_school uuid, who uuid) returns boolean
    language plpgsql stable
    as $$
begin
    if at_school is null then
        return access.task() = 'admit' and who <> access.person() and access.holds(b, 'board');
    end if;
    return entrance.may_print(b, at_school, who)
        and not exists (
            select 1 from unnest(entrance.schools_seen_by(b, who)) s where not access.holds(b, 'head', s))
        and not exists (
            select 1 from school.function_held f
            where f.board = b and f.person = who and f.function <> 'support_coordinator' and f.valid_until >= access.today());
end
$$;

-- A head sees and ends the letters of who belongs to the school, also one that another school printed. Tries and use are the
-- program's.
alter table entrance.parent_letter enable row level security;
alter table entrance.parent_letter force row level security;
create policy parent_letter_select on entrance.parent_letter for select
    using (board = access.board() and (entrance.is_program() or entrance.is_theirs(board, person)));
create policy parent_letter_insert on entrance.parent_letter for insert
    with check (board = access.board() and entrance.may_print(board, school, person)
        and made_by = access.person() and tries = 0 and ended_at is null and used_at is null);
create policy parent_letter_update on entrance.parent_letter for update
    using (board = access.board() and ended_at is null and used_at is null
        and (entrance.is_program() or entrance.is_theirs(board, person)))
    with check (board = access.board()
        and (entrance.is_program() or entrance.is_theirs(board, person) and ended_at is not null and used_at is null));
create policy parent_letter_delete on entrance.parent_letter for delete
    using (board = access.board() and entrance.is_program());
grant select, insert, delete on entrance.parent_letter to zorgvuldig_app;
grant update (tries, ended_at, used_at) on entrance.parent_letter to zorgvuldig_app;

-- Who helps asks; all that comes after is the program's, and so is seeing it.
alter table entrance.address_change enable row level security;
alter table entrance.address_change force row level security;
create policy address_change_select on entrance.address_change for select
    using (board = access.board() and entrance.is_program());
create policy address_change_insert on entrance.address_change for insert
    with check (board = access.board() and confirmed_at is null and seconded_at is null and stopped_at is null and done_at is null
        and (way = 'letter' and entrance.is_program()
            or way = 'school' and asked_by = access.person() and entrance.may_ask(board, school, person)));
create policy address_change_update on entrance.address_change for update
    using (board = access.board() and stopped_at is null and done_at is null and entrance.is_program())
    with check (board = access.board() and entrance.is_program());
create policy address_change_delete on entrance.address_change for delete
    using (board = access.board() and entrance.is_program());
grant select, insert, delete on entrance.address_change to zorgvuldig_app;
grant update (sealed_email, confirmed_at, seconded_at, seconded_by, stopped_at, stopped_by, done_at)
    on entrance.address_change to zorgvuldig_app;
