-- How each clause of the policy is kept: numbers that modules count, never about one person. `about` is a school, or the board
-- itself for what belongs to it as a whole.
create schema oversight;
grant usage on schema oversight to zorgvuldig_app;

-- As they were counted last, part by part; a part that could not be counted keeps what it said, with its moment.
create table oversight.figure (
    board uuid not null default access.board(),
    part text not null,
    clause text not null check (clause ~ '^C[0-9]{1,2}$'),
    code text not null check (code ~ '^[a-z_]+$'),
    about uuid not null,
    amount bigint not null check (amount >= 0),
    amount_of bigint not null check (amount_of >= 0),
    standing text not null check (standing in ('upheld', 'at_risk', 'broken')),
    address text,
    taken_at timestamptz not null,
    primary key (board, part, clause, code, about)
);
create index on oversight.figure (board, about);

-- One of each kind a week, as it was last that week; with `about` the board, of all its schools together.
create table oversight.week (
    board uuid not null default access.board(),
    about uuid not null,
    monday date not null check (extract(isodow from monday) = 1),
    clause text not null check (clause ~ '^C[0-9]{1,2}$'),
    code text not null check (code ~ '^[a-z_]+$'),
    amount bigint not null check (amount >= 0),
    amount_of bigint not null check (amount_of >= 0),
    standing text not null check (standing in ('upheld', 'at_risk', 'broken')),
    primary key (board, about, monday, clause, code)
);

create function oversight.is_program() returns boolean
    language sql stable parallel safe
    as $$ select access.task() = 'maintain' and access.person() = '00000000-0000-0000-0000-000000000000' $$;

-- What the acting person sees the figures of, written apart from the rule in Java: board and data protection officer all, a head
-- the own school, others nothing.
create function oversight.in_my_sight(b uuid) returns uuid[]
    language plpgsql stable
    as $$
begin
    if access.holds(b, 'board') or access.holds(b, 'data_protection_officer') then
        return array(select s.id from school.school s where s.board = b) || b;
    end if;
    return array(
        select f.school from school.function_held f
        where f.board = b and f.person = access.person() and f.function = 'head'
          and access.today() between f.valid_from and f.valid_until);
end
$$;

alter table oversight.figure enable row level security;
alter table oversight.figure force row level security;
create policy figure_select on oversight.figure for select
    using (board = access.board() and (oversight.is_program() or about = any (oversight.in_my_sight(access.board()))));
create policy figure_insert on oversight.figure for insert with check (board = access.board() and oversight.is_program());
create policy figure_delete on oversight.figure for delete using (board = access.board() and oversight.is_program());
grant select, insert, delete on oversight.figure to zorgvuldig_app;

alter table oversight.week enable row level security;
alter table oversight.week force row level security;
create policy week_select on oversight.week for select
    using (board = access.board() and (oversight.is_program() or about = any (oversight.in_my_sight(access.board()))));
create policy week_insert on oversight.week for insert with check (board = access.board() and oversight.is_program());
create policy week_delete on oversight.week for delete using (board = access.board() and oversight.is_program());
grant select, insert, delete on oversight.week to zorgvuldig_app;
