-- That the head rewrote an item: what was wrong with it, and how many versions left the dossier for it. Which words those were stands
-- nowhere here.
create table dossier.rectification (
    board uuid not null default access.board(),
    pupil uuid not null,
    piece uuid not null,
    version int not null check (version >= 2), -- the one that the head wrote; those before it are gone
    happened_on date not null,
    rectified_by uuid not null,
    rectified_at timestamptz not null,
    ground text not null check (ground in ('other_child', 'not_needed', 'unlawful', 'incorrect')),
    request uuid,
    primary key (board, pupil, piece, version),
    foreign key (board, pupil) references enrolment.pupil (board, id)
);
create index on dossier.rectification (board, request);

-- Versions that were incorrect, closed to everybody but the keeper until who asked can no longer go to court about it (UAVG art. 35).
create table dossier.closed_version (
    board uuid not null default access.board(),
    pupil uuid not null,
    piece uuid not null,
    version int not null,
    kind text not null,
    happened_on date not null,
    author uuid not null,
    written_at timestamptz not null,
    version_key uuid not null,
    sealed_text bytea not null,
    sealed_correction_reason bytea,
    kept_until date not null,
    primary key (board, pupil, piece, version),
    foreign key (board, pupil) references enrolment.pupil (board, id)
);
create unique index on dossier.closed_version (board, version_key);
create index on dossier.closed_version (board, kept_until);
create trigger closed_version_ends_key
    after delete on dossier.closed_version
    for each row execute function dossier.ends_key();

-- As the owner of the tables, whoever asks: whether this version went because the item was rewritten.
create function dossier.is_replaced(b uuid, p uuid, i uuid, v int) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
begin
    return exists (
        select 1 from dossier.rectification r where r.board = b and r.pupil = p and r.piece = i and r.version > v);
end
$$;

alter table dossier.rectification enable row level security;
alter table dossier.rectification force row level security;
create policy rectification_select on dossier.rectification for select
    using (board = access.board()
        and case
            when access.task() = 'destroy' then pupil = any ((select access.my_pupils(access.board()))::uuid[])
            else dossier.is_owner() or dossier.is_program()
                or access.task() in ('read', 'redact') and pupil = any ((select access.kept_by_me(access.board()))::uuid[]) end);
create policy rectification_insert on dossier.rectification for insert
    with check (board = access.board() and access.task() = 'redact' and rectified_by = access.person()
        and not rights.stands(board, piece) and not dossier.is_redacted(board, pupil, piece)
        and pupil = any ((select access.my_pupils(access.board()))::uuid[]));
create policy rectification_delete on dossier.rectification for delete
    using (board = access.board() and access.task() = 'destroy'
        and pupil = any ((select access.my_pupils(access.board()))::uuid[]));
grant select, insert, delete on dossier.rectification to zorgvuldig_app;

alter table dossier.closed_version enable row level security;
alter table dossier.closed_version force row level security;
create policy closed_version_select on dossier.closed_version for select
    using (board = access.board()
        and case
            when access.task() = 'destroy' then pupil = any ((select access.my_pupils(access.board()))::uuid[])
            else dossier.is_program()
                or access.task() in ('read', 'redact') and pupil = any ((select access.kept_by_me(access.board()))::uuid[]) end);
create policy closed_version_insert on dossier.closed_version for insert
    with check (board = access.board() and access.task() = 'redact' and kept_until > access.today()
        and dossier.is_replaced(board, pupil, piece, version)
        and pupil = any ((select access.my_pupils(access.board()))::uuid[]));
create policy closed_version_delete on dossier.closed_version for delete
    using (board = access.board()
        and case
            when access.task() = 'destroy' then pupil = any ((select access.my_pupils(access.board()))::uuid[])
            when access.task() = 'redact' then dossier.is_redacted(board, pupil, piece)
                and pupil = any ((select access.my_pupils(access.board()))::uuid[])
            when access.task() = 'maintain' and dossier.is_redacted(board, pupil, piece) then dossier.is_program()
            when access.task() = 'maintain' then dossier.is_program() and kept_until < access.today()
            else false end);
grant select, insert, delete on dossier.closed_version to zorgvuldig_app;

-- The second opinion, beside dossier.record.redaction.RedactionRules: versions go once it stands here that the item was rewritten, and
-- are not written anew; the head writes the version that stands here, and no other.
do $$
declare
    one record;
begin
    select p.policyname, p.with_check into strict one
    from pg_policies p
    where p.schemaname = 'dossier' and p.tablename = 'entry_version' and p.cmd = 'INSERT';
    execute format('alter policy %I on dossier.entry_version with check (case
        when access.task() = ''redact'' then board = access.board() and author = access.person()
            and pupil = any ((select access.my_pupils(access.board()))::uuid[])
            and confidential = dossier.confidential(board, pupil, entry)
            and not rights.stands(board, entry) and not dossier.is_redacted(board, pupil, entry)
            and dossier.is_replaced(board, pupil, entry, version - 1)
            and not dossier.is_replaced(board, pupil, entry, version)
        else (%s) and not dossier.is_replaced(board, pupil, entry, version) end)',
        one.policyname, one.with_check);
end
$$;
alter policy entry_version_delete on dossier.entry_version
    using (board = access.board() and pupil = any ((select access.my_pupils(access.board()))::uuid[])
        and case
            when access.task() = 'destroy' then not rights.stands(board, entry)
            when access.task() = 'take_back' then author = access.person() and version_key is not null
                and (written_at at time zone 'Europe/Amsterdam')::date >= access.today() - 1
                and dossier.is_newest(board, pupil, entry, version)
                and not dossier.is_rested_on(board, pupil, entry)
                and not rights.stands(board, entry)
                and not dossier.is_replaced(board, pupil, entry, version - 1) -- there is none before it
            when access.task() = 'redact' and dossier.is_redacted(board, pupil, entry) then true
            when access.task() = 'redact' then dossier.is_replaced(board, pupil, entry, version)
            when access.task() = 'maintain' and dossier.is_redacted(board, pupil, entry) then dossier.is_program()
            when access.task() = 'maintain' then dossier.is_program() and exists (
                select 1 from dossier.ended_key k
                where k.board = entry_version.board and k.version_key = entry_version.version_key)
            else false end);

-- An item that comes back with a backup from before it was rewritten goes as a whole: what was rewritten is not in that backup.
alter table dossier.redaction drop constraint redaction_ground_check;
alter table dossier.redaction add constraint redaction_ground_check
    check (ground in ('request', 'other_child', 'not_needed', 'unlawful', 'wrong_person', 'incorrect'));
