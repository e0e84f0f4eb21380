-- Reading that stands out, found in the log by the program, and what the data protection officer wrote about it. Ids, days and
-- numbers; the note is sealed under the key of who wrote it. Nothing follows from a row here by itself.

-- The schools the acting person heads today.
create function oversight.my_schools(b uuid) returns uuid[]
    language plpgsql stable
    as $$
begin
    return array(
        select f.school from school.function_held f
        where f.board = b and f.person = access.person() and f.function = 'head'
          and access.today() between f.valid_from and f.valid_until);
end
$$;

create table oversight.unusual (
    board uuid not null default access.board(),
    id uuid not null,
    kind text not null check (kind in ('outside_group', 'outside_hours', 'many_readers', 'many_refusals')),
    day date not null,
    person uuid,
    pupil uuid,
    school uuid,
    amount integer not null check (amount > 0),
    first_at timestamptz not null,
    last_at timestamptz not null,
    found_at timestamptz not null,
    reviewed_amount integer,
    reviewed_at timestamptz,
    primary key (board, id),
    foreign key (board, school) references school.school (board, id),
    check ((kind = 'many_readers') = (pupil is not null)),
    check ((person is null) = (pupil is not null)),
    check ((reviewed_amount is null) = (reviewed_at is null))
);
create index on oversight.unusual (board, day, id);
create index on oversight.unusual (board, found_at) where reviewed_amount is null or reviewed_amount < amount;

-- What the officer wrote; added, never changed.
create table oversight.review (
    board uuid not null default access.board(),
    id uuid not null,
    unusual uuid not null,
    amount integer not null check (amount > 0),
    reviewed_by uuid not null,
    reviewed_at timestamptz not null,
    sealed_note bytea not null,
    primary key (board, id),
    foreign key (board, unusual) references oversight.unusual (board, id)
);
create index on oversight.review (board, unusual, reviewed_at);

-- Officer and board see all, a head what is about dossiers of the own school and not about the head.
alter table oversight.unusual enable row level security;
alter table oversight.unusual force row level security;
create policy unusual_select on oversight.unusual for select
    using (board = access.board()
        and (oversight.is_program()
            or access.holds(access.board(), 'data_protection_officer')
            or access.holds(access.board(), 'board')
            or school = any (oversight.my_schools(access.board())) and person is distinct from access.person()));
create policy unusual_insert on oversight.unusual for insert
    with check (board = access.board() and oversight.is_program() and reviewed_amount is null);
create policy unusual_update on oversight.unusual for update
    using (board = access.board()
        and (oversight.is_program()
            or access.task() = 'read_log' and person is distinct from access.person()
                and access.holds(access.board(), 'data_protection_officer')))
    with check (board = access.board());
grant select, insert on oversight.unusual to zorgvuldig_app;
grant update (amount, school, first_at, last_at, reviewed_amount, reviewed_at) on oversight.unusual to zorgvuldig_app;

-- Notes are the officer's alone. Nobody reviews what is about themselves.
create function oversight.is_about_me(b uuid, u uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return exists (
        select 1 from oversight.unusual x where x.board = b and x.id = u and x.person = access.person());
end
$$;
alter table oversight.review enable row level security;
alter table oversight.review force row level security;
create policy review_select on oversight.review for select
    using (board = access.board()
        and (oversight.is_program() or access.holds(access.board(), 'data_protection_officer')));
create policy review_insert on oversight.review for insert
    with check (board = access.board() and access.task() = 'read_log' and reviewed_by = access.person()
        and access.holds(access.board(), 'data_protection_officer')
        and not oversight.is_about_me(access.board(), unusual));
grant select, insert on oversight.review to zorgvuldig_app;
