-- What is held back, who was told, what the head approved and how far the run has come with it.
create table retention.hold (
    board uuid not null default access.board(),
    id uuid not null,
    pupil uuid not null,
    sealed_reason bytea not null,
    until date not null,
    held_by uuid not null,
    held_at timestamptz not null,
    lifted_by uuid,
    lifted_at timestamptz,
    primary key (board, id)
);
create index on retention.hold (board, pupil);

create table retention.notice (
    board uuid not null default access.board(),
    pupil uuid not null,
    part text not null check (part in ('dossier', 'register')),
    due_on date not null,
    person uuid not null,
    told_on date not null,
    way text not null check (way in ('mail', 'letter', 'nobody')),
    primary key (board, pupil, part, due_on, person)
);

-- One person and one part of what is kept. The number of the row is all that stays of whom it was about: when the run is
-- through, the pupil's id goes out of it.
create table retention.destruction (
    board uuid not null default access.board(),
    id uuid not null,
    school uuid not null,
    pupil uuid,
    part text not null check (part in ('dossier', 'register')),
    left_on date not null,
    due_on date not null,
    amount int not null,
    unit text not null,
    approved_by uuid not null,
    approved_at timestamptz not null,
    state text not null check (state in ('approved', 'checked', 'key_gone', 'removed', 'verified', 'epoch_ended',
        'certified', 'finished', 'dropped')),
    kept_for text,
    epoch int,
    key_gone_at timestamptz,
    epoch_gone_at timestamptz,
    finished_at timestamptz,
    primary key (board, id),
    check ((state = 'finished') = (finished_at is not null)),
    check ((state = 'dropped') = (kept_for is not null))
);
create unique index on retention.destruction (board, pupil, part) where state not in ('finished', 'dropped');
create index on retention.destruction (board, state);

create table retention.removal (
    board uuid not null default access.board(),
    destruction uuid not null,
    place text not null,
    class text not null,
    amount int not null,
    primary key (board, destruction, place),
    foreign key (board, destruction) references retention.destruction (board, id)
);

-- Parents whose last child this was: their account goes along.
create table retention.companion (
    board uuid not null default access.board(),
    destruction uuid not null,
    guardian uuid not null,
    primary key (board, destruction, guardian),
    foreign key (board, destruction) references retention.destruction (board, id)
);

create table retention.certificate (
    board uuid not null default access.board(),
    destruction uuid not null,
    line text not null,
    shown text not null,
    primary key (board, destruction),
    foreign key (board, destruction) references retention.destruction (board, id)
);

create function retention.is_program() returns boolean
    language sql stable parallel safe
    as $$ select access.task() in ('maintain', 'destroy') and access.person() = '00000000-0000-0000-0000-000000000000' $$;

-- The program sees them whatever else is gone of the pupil. The second opinion on whose terms the acting person may see: of the board everyone, of a school the head.
create function retention.in_my_sight(b uuid) returns uuid[]
    language plpgsql stable
    as $$
begin
    if access.task() = 'retain' and access.holds(b, 'board') then
        return array(select p.id from enrolment.pupil p where p.board = b);
    end if;
    return case when access.task() = 'retain' then access.kept_by_me(b) else '{}' end;
end
$$;

-- The schools whose destructions the acting person may see.
create function retention.my_schools(b uuid) returns uuid[]
    language plpgsql stable
    as $$
begin
    if retention.is_program() or (access.task() = 'retain'
            and (access.holds(b, 'board') or access.holds(b, 'data_protection_officer'))) then
        return array(select s.id from school.school s where s.board = b);
    end if;
    if access.task() <> 'retain' then
        return '{}';
    end if;
    return array(
        select f.school from school.function_held f
        where f.board = b and f.person = access.person() and f.function = 'head' and f.school is not null
          and access.today() between f.valid_from and f.valid_until);
end
$$;

alter table retention.hold enable row level security;
alter table retention.hold force row level security;
create policy hold_select on retention.hold for select
    using (board = access.board()
        and (retention.is_program() or pupil = any (retention.in_my_sight(access.board()))));
create policy hold_insert on retention.hold for insert
    with check (board = access.board() and access.task() = 'retain' and held_by = access.person()
        and pupil = any (access.kept_by_me(access.board())));
create policy hold_update on retention.hold for update
    using (board = access.board() and access.task() = 'retain' and pupil = any (access.kept_by_me(access.board())))
    with check (board = access.board() and lifted_by = access.person());
create policy hold_delete on retention.hold for delete
    using (board = access.board() and access.task() = 'destroy' and retention.is_program());
grant select, insert, update, delete on retention.hold to zorgvuldig_app;

alter table retention.notice enable row level security;
alter table retention.notice force row level security;
create policy notice_select on retention.notice for select
    using (board = access.board()
        and (retention.is_program() or pupil = any (retention.in_my_sight(access.board()))));
create policy notice_insert on retention.notice for insert
    with check (board = access.board() and retention.is_program());
create policy notice_delete on retention.notice for delete
    using (board = access.board() and access.task() = 'destroy' and retention.is_program());
grant select, insert, delete on retention.notice to zorgvuldig_app;

-- Only the head approves; only the program goes on with it.
alter table retention.destruction enable row level security;
alter table retention.destruction force row level security;
create policy destruction_select on retention.destruction for select
    using (board = access.board() and school = any (retention.my_schools(access.board())));
create policy destruction_insert on retention.destruction for insert
    with check (board = access.board() and access.task() = 'retain' and state = 'approved'
        and approved_by = access.person() and access.holds(board, 'head', school)
        and pupil = any (access.kept_by_me(access.board())));
create policy destruction_update on retention.destruction for update
    using (board = access.board() and retention.is_program()) with check (board = access.board());
grant select, insert, update on retention.destruction to zorgvuldig_app;

alter table retention.removal enable row level security;
alter table retention.removal force row level security;
create policy removal_select on retention.removal for select
    using (board = access.board() and (retention.is_program() or access.task() = 'retain'));
create policy removal_insert on retention.removal for insert
    with check (board = access.board() and retention.is_program());
grant select, insert on retention.removal to zorgvuldig_app;

alter table retention.companion enable row level security;
alter table retention.companion force row level security;
create policy companion_select on retention.companion for select
    using (board = access.board() and retention.is_program());
create policy companion_insert on retention.companion for insert
    with check (board = access.board() and retention.is_program());
create policy companion_delete on retention.companion for delete
    using (board = access.board() and retention.is_program());
grant select, insert, delete on retention.companion to zorgvuldig_app;

alter table retention.certificate enable row level security;
alter table retention.certificate force row level security;
create policy certificate_select on retention.certificate for select
    using (board = access.board() and (retention.is_program() or access.task() = 'retain'));
create policy certificate_insert on retention.certificate for insert
    with check (board = access.board() and retention.is_program());
grant select, insert on retention.certificate to zorgvuldig_app;
