-- That an employment ended and was carried out: the account closed, what somebody held, guided and was given ended. Kept as long
-- as what else is kept with the account, which goes some years later.
create table personnel.departure (
    board uuid not null default access.board(),
    person uuid not null,
    last_day date not null,
    carried_out_at timestamptz not null,
    primary key (board, person)
);
alter table personnel.departure enable row level security;
alter table personnel.departure force row level security;
create policy departure_select on personnel.departure for select
    using (board = access.board() and personnel.is_program());
create policy departure_insert on personnel.departure for insert
    with check (board = access.board() and personnel.is_program());
create policy departure_update on personnel.departure for update
    using (board = access.board() and personnel.is_program()) with check (board = access.board());
create policy departure_delete on personnel.departure for delete
    using (board = access.board() and access.task() = 'destroy' and personnel.is_program());
grant select, insert, update, delete on personnel.departure to zorgvuldig_app;

-- Whether the acting person works here: their account is that of staff, and open.
create function personnel.here(b uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return exists (
        select 1 from identity.account a
        where a.board = b and a.person = access.person() and a.kind = 'staff' and a.closed_at is null);
end
$$;

create or replace function personnel.office(b uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return personnel.here(b)
    and exists (
        select 1 from school.function_held f
        where f.board = b and f.person = access.person() and f.function = 'personnel_office'
          and f.valid_from <= access.today() and f.valid_until >= access.today())
    and not exists (
        select 1 from school.function_held f
        where f.board = b and f.person = access.person() and f.function in ('head', 'board')
          and f.valid_from <= access.today() and f.valid_until >= access.today());
end
$$;

create or replace function personnel.first_of_mine(b uuid) returns uuid
    language plpgsql stable cost 10000
    as $$
begin
    return case when personnel.whole(b) then '00000000-0000-0000-0000-000000000000'
        when personnel.own() and personnel.here(b) then access.person()
        else 'ffffffff-ffff-ffff-ffff-ffffffffffff' end;
end
$$;

create or replace function personnel.last_of_mine(b uuid) returns uuid
    language plpgsql stable cost 10000
    as $$
begin
    return case when personnel.whole(b) then 'ffffffff-ffff-ffff-ffff-ffffffffffff'
        when personnel.own() and personnel.here(b) then access.person()
        else '00000000-0000-0000-0000-000000000000' end;
end
$$;

alter policy viewpoint_insert on personnel.viewpoint
    with check (board = access.board()
        and (personnel.is_program()
            or access.task() = 'comment_personnel' and person = access.person() and personnel.here(access.board())));
