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

-- Whether the acting person helps people of a school to get in; of no school: only the board does.
create function entrance.helps(b uuid, at_school uuid) returns boolean
    language sql stable
    as $$
    select access.task() = 'admit'
        and (access.holds(b, 'board') or (at_school is not null and access.holds(b, 'head', at_school)))
    $$;

alter table entrance.parent_letter enable row level security;
alter table entrance.parent_letter force row level security;
create policy parent_letter_select on entrance.parent_letter for select
    using (board = access.board() and (entrance.is_program() or entrance.helps(board, school)));
create policy parent_letter_insert on entrance.parent_letter for insert
    with check (board = access.board() and access.task() = 'admit' and access.holds(board, 'head', school)
        and made_by = access.person() and made_by <> person and tries = 0 and ended_at is null and used_at is null);
create policy parent_letter_update on entrance.parent_letter for update
    using (board = access.board() and ended_at is null and used_at is null
        and (entrance.is_program() or entrance.helps(board, school)))
    with check (board = access.board() and (entrance.is_program() or entrance.helps(board, school) and used_at is null));
create policy parent_letter_delete on entrance.parent_letter for delete
    using (board = access.board() and entrance.is_program());
grant select, insert, delete on entrance.parent_letter to zorgvuldig_app;
grant update (tries, ended_at, used_at) on entrance.parent_letter to zorgvuldig_app;

alter table entrance.address_change enable row level security;
alter table entrance.address_change force row level security;
create policy address_change_select on entrance.address_change for select
    using (board = access.board() and (entrance.is_program() or entrance.helps(board, school)));
create policy address_change_insert on entrance.address_change for insert
    with check (board = access.board() and confirmed_at is null and seconded_at is null and stopped_at is null and done_at is null
        and (way = 'letter' and entrance.is_program()
            or way = 'school' and asked_by = access.person() and entrance.helps(board, school)));
create policy address_change_update on entrance.address_change for update
    using (board = access.board() and stopped_at is null and done_at is null
        and (entrance.is_program() or entrance.helps(board, school)))
    with check (board = access.board()
        and (entrance.is_program()
            or entrance.helps(board, school) and done_at is null
                and (seconded_by is null or seconded_by = access.person() or stopped_at is not null)));
create policy address_change_delete on entrance.address_change for delete
    using (board = access.board() and entrance.is_program());
grant select, insert, delete on entrance.address_change to zorgvuldig_app;
grant update (sealed_email, confirmed_at, seconded_at, seconded_by, stopped_at, stopped_by, done_at, waits_until)
    on entrance.address_change to zorgvuldig_app;
