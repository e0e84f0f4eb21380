-- Copies of a dossier (AVG art. 15(3)): a request of its own beside inspection, with its own steps; what was let into each copy; and
-- the file, as long as it is there. Steps and contents are added and never changed; the row of a file goes with the file.
alter table inspection.step drop constraint step_what_check;
alter table inspection.step add constraint step_what_check check (what in ('planned', 'refused', 'withdrawn', 'opened', 'ended',
    'declined', 'ordered', 'made', 'failed', 'offered', 'fetched', 'given', 'lapsed'));
alter table inspection.step drop constraint step_check2;
alter table inspection.step add constraint step_words check (
    case when what in ('planned', 'refused', 'declined') then sealed_words is not null
        else what = 'ordered' or sealed_words is null end);
alter table inspection.step add column ground text
    check (ground in ('excessive', 'identity', 'rights_of_others', 'child_interest'));
alter table inspection.step add constraint step_ground check ((what = 'declined') = (ground is not null));
-- of a link the last day on which it works, of paper the day on which it was handed over
alter table inspection.step add column on_day date;
alter table inspection.step add constraint step_on_day check ((what in ('offered', 'given')) = (on_day is not null));
create index on inspection.step (board, request) where what = 'ordered';
-- What happens with each piece of the dossier in one copy, as it was when the head had it made.
create table inspection.copied (
    board uuid not null default access.board(),
    pupil uuid not null,
    request uuid not null,
    step int not null, -- at which it was ordered
    place int not null check (place >= 1),
    item uuid not null,
    kind text not null check (kind in ('entry', 'document')),
    part int not null check (part >= 1), -- version of the entry
    treatment text not null check (treatment in ('shown', 'masked', 'withheld')),
    ground text check (ground in ('other_child', 'other_parent', 'third_party', 'child_interest', 'confidential',
        'information_only')),
    sealed_text bytea,
    primary key (board, pupil, request, step, place),
    foreign key (board, pupil, request, step) references inspection.step (board, pupil, request, step),
    check ((treatment = 'shown') = (ground is null)),
    check ((treatment = 'masked') = (sealed_text is not null))
);

create table inspection.copy (
    board uuid not null default access.board(),
    pupil uuid not null,
    request uuid not null,
    step int not null, -- at which it was ordered
    blob uuid not null,
    pages int not null check (pages >= 1),
    size bigint not null check (size >= 1),
    fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
    made_at timestamptz not null,
    primary key (board, pupil, request, step),
    foreign key (board, pupil, request, step) references inspection.step (board, pupil, request, step)
);
create index on inspection.copy (board, blob);

-- What was done last with a request, by the owner of the tables, as V210 says.
create function inspection.last_step(b uuid, r uuid) returns text
    language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    return (select s.what from inspection.step s where s.board = b and s.request = r order by s.step desc limit 1);
end
$$;

create function inspection.is_copy(b uuid, r uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
begin
    return exists (select 1 from inspection.request q where q.board = b and q.id = r and q.kind = 'copy');
end
$$;

-- Whether the acting person can fetch the copy now: asked it, is to the pupil what they were then, and the link, given out last,
-- still works. That a pupil is sixteen is for the rules in Java.
create function inspection.link_open(b uuid, p uuid, r uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
begin
    return exists (
            select 1 from inspection.request q
            where q.board = b and q.pupil = p and q.id = r and q.kind = 'copy' and q.asked_by = access.person()
              and q.standing in ('authority', 'pupil') and q.standing = inspection.standing(b, p, access.person()))
        and coalesce((
            select s.what = 'offered' and s.on_day >= access.today() from inspection.step s
            where s.board = b and s.request = r
            order by s.step desc limit 1), false);
end
$$;

-- The pupils of whom a copy is ordered that was not made yet.
create function inspection.being_copied(b uuid) returns uuid[]
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
begin
    return array(
        select s.pupil from inspection.step s
        where s.board = b and s.what = 'ordered' and not exists (
            select 1 from inspection.step later where later.board = b and later.request = s.request and later.step > s.step));
end
$$;

-- Whether a piece goes, unmasked, into a copy that is being made.
create function inspection.in_the_copy(b uuid, p uuid, what uuid, version int) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
begin
    return exists (
        select 1 from inspection.copied c
        where c.board = b and c.pupil = p and c.item = what and c.treatment = 'shown' and (version is null or c.part = version)
          and not exists (
            select 1 from inspection.step later
            where later.board = b and later.request = c.request and later.step > c.step));
end
$$;

alter policy request_insert on inspection.request
    with check (board = access.board()
        and (access.task() = 'maintain' and inspection.is_program()
            or asked_by = access.person() and standing = inspection.standing(access.board(), pupil, access.person())
                and (access.task() = 'ask_inspection' and kind = 'inspection'
                    or access.task() = 'ask_copy' and kind = 'copy' and standing <> 'information')));
alter policy step_insert on inspection.step
    with check (board = access.board()
        and (access.task() = 'maintain' and inspection.is_program()
            or taken_by = access.person()
                and (access.task() = 'keep_inspection' and what in ('planned', 'refused')
                        and pupil = any (access.my_pupils(access.board())) and not inspection.is_copy(board, request)
                    or access.task() = 'keep_copy' and what in ('declined', 'ordered', 'offered', 'given')
                        and pupil = any (access.my_pupils(access.board())) and inspection.is_copy(board, request)
                    or access.task() in ('ask_inspection', 'ask_copy') and what = 'withdrawn'
                        and inspection.asked_by_me(board, request)
                    or access.task() = 'fetch_copy' and what = 'fetched' and inspection.link_open(board, pupil, request)
                    or access.task() = 'inspect' and what in ('opened', 'ended')
                        and inspection.supervised(board, request))));

alter table inspection.copied enable row level security;
alter table inspection.copied force row level security;
create policy copied_select on inspection.copied for select
    using (board = access.board()
        and (inspection.is_owner() or inspection.is_program() or pupil = any (access.kept_by_me(access.board()))));
create policy copied_insert on inspection.copied for insert
    with check (board = access.board()
        and (access.task() = 'maintain' and inspection.is_program()
            or access.task() = 'keep_copy' and pupil = any (access.my_pupils(access.board()))
                and inspection.last_step(access.board(), request) = 'ordered'
                and (treatment <> 'shown' or not inspection.kept_back(access.board(), request, item))));
create policy copied_delete on inspection.copied for delete
    using (board = access.board() and access.task() = 'destroy' and pupil = any (access.my_pupils(access.board())));
grant select, insert, delete on inspection.copied to zorgvuldig_app;

alter table inspection.copy enable row level security;
alter table inspection.copy force row level security;
create policy copy_select on inspection.copy for select
    using (board = access.board()
        and (inspection.is_program() or pupil = any (access.kept_by_me(access.board()))
            or access.task() = 'fetch_copy' and inspection.link_open(board, pupil, request)));
create policy copy_insert on inspection.copy for insert
    with check (board = access.board() and access.task() = 'maintain' and inspection.is_program());
create policy copy_delete on inspection.copy for delete
    using (board = access.board()
        and (access.task() = 'maintain' and inspection.is_program()
            or access.task() = 'destroy' and pupil = any (access.my_pupils(access.board()))));
grant select, insert, delete on inspection.copy to zorgvuldig_app;
