-- Guardians who ask the doctor to see a medical file, and what became of it: added, never changed. Nothing here is sealed, since
-- nobody writes a word: places, answers and grounds are chosen from lists. Nobody but who asked and the doctors sees a row.
create table medical.viewing (
    board uuid not null default access.board(),
    pupil uuid not null, -- no foreign key: it stays as long as the medical file
    id uuid not null,
    asked_by uuid not null,
    standing text not null check (standing in ('authority', 'pupil')),
    asked_at timestamptz not null,
    primary key (board, pupil, id)
);
create unique index on medical.viewing (board, id);
create index on medical.viewing (board, asked_by);

create table medical.viewing_step (
    board uuid not null default access.board(),
    pupil uuid not null,
    request uuid not null,
    step int not null check (step >= 1),
    what text not null check (what in ('planned', 'refused', 'withdrawn', 'opened', 'ended')),
    taken_by uuid not null,
    taken_at timestamptz not null,
    doctor uuid,
    starts_at timestamptz,
    place text check (place in ('school', 'doctor')),
    answer text check (answer in ('no_file', 'elsewhere', 'not_allowed')),
    primary key (board, pupil, request, step),
    foreign key (board, pupil, request) references medical.viewing (board, pupil, id),
    check ((what = 'planned') = (doctor is not null)),
    check ((doctor is null) = (starts_at is null) and (doctor is null) = (place is null)),
    check ((what = 'refused') = (answer is not null))
);
create index on medical.viewing_step (board, request);

-- What the doctor keeps back in one viewing. The last decision about an entry counts; without a ground it is shown after all.
create table medical.kept_back (
    board uuid not null default access.board(),
    pupil uuid not null,
    request uuid not null,
    entry uuid not null,
    step int not null check (step >= 1),
    ground text check (ground in ('other_person', 'working_note', 'good_care')),
    decided_by uuid not null,
    decided_at timestamptz not null,
    primary key (board, pupil, request, entry, step),
    foreign key (board, pupil, request) references medical.viewing (board, pupil, id)
);

create function medical.shows(b uuid) returns boolean
    language sql stable
    as $$ select access.task() = 'show_medical' and access.holds(b, 'school_doctor') $$;

create function medical.asked_by(b uuid, r uuid, who uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return exists (select 1 from medical.viewing v where v.board = b and v.id = r and v.asked_by = who);
end
$$;

-- Whether the acting person asked it, and acts as who asks.
create function medical.asked_by_me(b uuid, r uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return access.task() = 'ask_medical' and medical.asked_by(b, r, access.person());
end
$$;

-- Whether the acting doctor is who shows the file, by the appointment made last.
create function medical.shown_by_me(b uuid, r uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return medical.shows(b) and coalesce((
        select s.doctor = access.person() from medical.viewing_step s
        where s.board = b and s.request = r and s.what = 'planned'
        order by s.step desc limit 1), false);
end
$$;

-- The step taken last in a viewing.
create function medical.last_step(b uuid, r uuid) returns text
    language plpgsql stable
    as $$
begin
    return (
        select s.what from medical.viewing_step s where s.board = b and s.request = r order by s.step desc limit 1);
end
$$;

-- Whether who asked is to the pupil what they were then. That a pupil is sixteen stands sealed, and is for the rules in Java.
create function medical.may_still_see(b uuid, p uuid, r uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return exists (
        select 1 from medical.viewing v
        where v.board = b and v.pupil = p and v.id = r and v.standing = inspection.standing(b, p, v.asked_by));
end
$$;

alter table medical.viewing enable row level security;
alter table medical.viewing force row level security;
create policy viewing_select on medical.viewing for select
    using (board = access.board()
        and (medical.is_program() or medical.shows(access.board())
            or access.task() = 'ask_medical' and asked_by = access.person()));
create policy viewing_insert on medical.viewing for insert
    with check (board = access.board()
        and (access.task() = 'maintain' and medical.is_program()
            or access.task() = 'ask_medical' and asked_by = access.person()
                and standing = inspection.standing(access.board(), pupil, access.person())));
create policy viewing_delete on medical.viewing for delete
    using (board = access.board() and access.task() = 'destroy' and medical.may_go(access.board(), pupil));
grant select, insert, delete on medical.viewing to zorgvuldig_app;

alter table medical.viewing_step enable row level security;
alter table medical.viewing_step force row level security;
create policy viewing_step_select on medical.viewing_step for select
    using (board = access.board()
        and (medical.is_program() or medical.shows(access.board()) or medical.asked_by_me(board, request)));
create policy viewing_step_insert on medical.viewing_step for insert
    with check (board = access.board()
        and (access.task() = 'maintain' and medical.is_program()
            or taken_by = access.person()
                and (medical.shows(access.board())
                        and (what = 'refused' or what = 'planned' and doctor = access.person())
                        and coalesce(medical.last_step(board, request), 'planned') = 'planned'
                    or what = 'withdrawn' and medical.asked_by_me(board, request)
                    or what = 'opened' and medical.shown_by_me(board, request)
                        and medical.may_still_see(board, pupil, request)
                    or what = 'ended' and medical.shown_by_me(board, request))));
create policy viewing_step_delete on medical.viewing_step for delete
    using (board = access.board() and access.task() = 'destroy' and medical.may_go(access.board(), pupil));
grant select, insert, delete on medical.viewing_step to zorgvuldig_app;

alter table medical.kept_back enable row level security;
alter table medical.kept_back force row level security;
create policy kept_back_select on medical.kept_back for select
    using (board = access.board() and (medical.is_program() or medical.shown_by_me(board, request)));
-- Once it began, what is kept back is not changed any more.
create policy kept_back_insert on medical.kept_back for insert
    with check (board = access.board() and decided_by = access.person() and medical.shown_by_me(board, request)
        and medical.last_step(board, request) = 'planned');
create policy kept_back_delete on medical.kept_back for delete
    using (board = access.board() and access.task() = 'destroy' and medical.may_go(access.board(), pupil));
grant select, insert, delete on medical.kept_back to zorgvuldig_app;
