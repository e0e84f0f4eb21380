-- A piece that was erased (AVG art. 17): that it stood there, when and why it went, and nothing of what it was or who wrote it. The keeper
-- sees it; for everybody else there is nothing.
create table dossier.redaction (
    board uuid not null default access.board(),
    pupil uuid not null,
    piece uuid not null,
    happened_on date not null,
    versions int not null check (versions >= 1),
    erased_by uuid not null,
    erased_at timestamptz not null,
    ground text not null check (ground in ('request', 'other_child', 'not_needed', 'unlawful', 'wrong_person')),
    request uuid, -- also none for one that came back with a backup and was erased anew
    primary key (board, pupil, piece),
    foreign key (board, pupil) references enrolment.pupil (board, id),
    check (request is null or ground = 'request')
);
create index on dossier.redaction (board, request);

alter table dossier.redaction enable row level security;
alter table dossier.redaction force row level security;
create policy redaction_select on dossier.redaction for select
    using (board = access.board()
        and case
            when access.task() = 'destroy' then pupil = any ((select access.my_pupils(access.board()))::uuid[])
            else dossier.is_owner() or dossier.is_program()
                or access.task() in ('read', 'redact') and pupil = any ((select access.kept_by_me(access.board()))::uuid[]) end);
create policy redaction_insert on dossier.redaction for insert
    with check (board = access.board()
        and case
            when access.task() = 'redact' then erased_by = access.person() and not rights.stands(board, piece)
                and pupil = any ((select access.my_pupils(access.board()))::uuid[])
            else dossier.is_program() end);
create policy redaction_delete on dossier.redaction for delete
    using (board = access.board() and access.task() = 'destroy'
        and pupil = any ((select access.my_pupils(access.board()))::uuid[]));
grant select, insert, delete on dossier.redaction to zorgvuldig_app;

-- As the owner of the tables, whoever asks: all it says is yes or no.
create function dossier.is_redacted(b uuid, p uuid, i uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
begin
    return exists (select 1 from dossier.redaction r where r.board = b and r.pupil = p and r.piece = i);
end
$$;

-- The second opinion on erasing, beside dossier.record.redaction.RedactionRules: all of a piece goes once it stands here that it was
-- erased, by the keeper, or by the program after a backup was restored; and it is not written anew by a form that is sent again.
alter policy entry_version_delete on dossier.entry_version
    using (board = access.board() and pupil = any ((select access.my_pupils(access.board()))::uuid[])
        and case
            when access.task() = 'destroy' then not rights.stands(board, entry)
            when access.task() = 'take_back' then author = access.person() and version_key is not null
                and (written_at at time zone 'Europe/Amsterdam')::date >= access.today() - 1
                and dossier.is_newest(board, pupil, entry, version)
                and not dossier.is_rested_on(board, pupil, entry)
                and not rights.stands(board, entry)
            when access.task() = 'redact' then dossier.is_redacted(board, pupil, entry)
            when access.task() = 'maintain' and dossier.is_redacted(board, pupil, entry) then dossier.is_program()
            when access.task() = 'maintain' then dossier.is_program() and exists (
                select 1 from dossier.ended_key k
                where k.board = entry_version.board and k.version_key = entry_version.version_key)
            else false end);
alter policy agreement_delete on dossier.agreement
    using (board = access.board() and pupil = any ((select access.my_pupils(access.board()))::uuid[])
        and case
            when access.task() = 'destroy' then true
            when access.task() = 'take_back' then step = 1 and taken_by = access.person()
                and dossier.is_newest(board, pupil, entry, 0)
            when access.task() = 'redact' then dossier.is_redacted(board, pupil, entry)
            when access.task() = 'maintain' then dossier.is_program() and dossier.is_redacted(board, pupil, entry)
            else false end);
alter policy confidentiality_delete on dossier.confidentiality
    using (board = access.board()
        and case
            when access.task() = 'destroy' then pupil = any ((select access.my_pupils(access.board()))::uuid[])
            when access.task() = 'take_back' then step = 1 and decided_by = access.person()
                and dossier.is_newest(board, pupil, piece, 0)
                and not exists (
                    select 1 from dossier.document d
                    where d.board = confidentiality.board and d.pupil = confidentiality.pupil and d.id = confidentiality.piece)
                and pupil = any ((select access.my_confidential_pupils(access.board()))::uuid[])
            when access.task() = 'redact' then dossier.is_redacted(board, pupil, piece)
                and pupil = any ((select access.my_pupils(access.board()))::uuid[])
            when access.task() = 'maintain' then dossier.is_program() and dossier.is_redacted(board, pupil, piece)
            else false end);
alter policy plan_link_delete on dossier.plan_link
    using (board = access.board() and pupil = any ((select access.my_pupils(access.board()))::uuid[])
        and case
            when access.task() = 'destroy' then true
            when access.task() = 'redact' then dossier.is_redacted(board, pupil, entry)
            when access.task() = 'maintain' then dossier.is_program() and dossier.is_redacted(board, pupil, entry)
            else false end);

do $$
declare
    one record;
begin
    select p.policyname, p.with_check into strict one
    from pg_policies p
    where p.schemaname = 'dossier' and p.tablename = 'entry_version' and p.cmd = 'INSERT';
    execute format('alter policy %I on dossier.entry_version with check ((%s) and not dossier.is_redacted(board, pupil, entry))',
        one.policyname, one.with_check);
end
$$;
