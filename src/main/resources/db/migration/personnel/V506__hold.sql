-- A part of a personnel dossier is held back from destruction: for a lawsuit, a complaint, an inquiry. By whom, why, and through
-- which day. It ends by itself; ended before that day it stays to be read, as long as the part.
create table personnel.hold (
    board uuid not null default access.board(),
    person uuid not null,
    id uuid not null,
    keeping text not null check (keeping in ('personnel', 'personnel_tax', 'personnel_pay')),
    sealed_reason bytea not null,
    until date not null,
    held_by uuid not null,
    held_at timestamptz not null,
    lifted_by uuid,
    lifted_at timestamptz,
    primary key (board, person, id),
    foreign key (board, person) references personnel.employment (board, person),
    check ((lifted_by is null) = (lifted_at is null))
);
create index on personnel.hold (board, until) where lifted_at is null;

-- Whether a part of a dossier is held back today.
create function personnel.held(b uuid, who uuid, part text) returns boolean
    language plpgsql stable
    as $$
begin
    return exists (
        select 1 from personnel.hold h
        where h.board = b and h.person = who and h.keeping = part and h.lifted_at is null and h.until >= access.today());
end
$$;

alter table personnel.hold enable row level security;
alter table personnel.hold force row level security;
create policy hold_select on personnel.hold for select
    using (board = access.board()
        and person >= personnel.first_of_mine(access.board()) and person <= personnel.last_of_mine(access.board())
        and (access.task() <> 'write_personnel' or person <> access.person()));
create policy hold_insert on personnel.hold for insert
    with check (board = access.board() and held_by = access.person() and lifted_at is null
        and (personnel.is_program() or personnel.writes(board, person)));
create policy hold_update on personnel.hold for update
    using (board = access.board() and lifted_at is null
        and (personnel.is_program() or personnel.writes(board, person)))
    with check (board = access.board() and lifted_by = access.person());
create policy hold_delete on personnel.hold for delete
    using (board = access.board() and access.task() = 'destroy' and personnel.may_go(access.board(), person)
        and (lifted_at is not null or until < access.today()));
grant select, insert, delete on personnel.hold to zorgvuldig_app;
grant update (lifted_by, lifted_at) on personnel.hold to zorgvuldig_app;

-- The database too keeps what is held back.
alter policy piece_delete on personnel.piece
    using (board = access.board() and access.task() = 'destroy' and personnel.may_go(access.board(), person)
        and not personnel.held(access.board(), person, keeping));
alter policy viewpoint_delete on personnel.viewpoint
    using (board = access.board() and access.task() = 'destroy' and personnel.may_go(access.board(), person)
        and not personnel.held(access.board(), person, keeping));

create function personnel.held_piece(b uuid, who uuid, what uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return exists (
        select 1 from personnel.piece p
        where p.board = b and p.person = who and p.id = what and personnel.held(b, who, p.keeping));
end
$$;
alter policy withdrawal_delete on personnel.withdrawal
    using (board = access.board() and access.task() = 'destroy' and personnel.may_go(access.board(), person)
        and not personnel.held_piece(access.board(), person, piece));
