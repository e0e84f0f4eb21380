-- Each version of an entry is sealed under a key of its own, and around it under the key of the dossier: so one version can end
-- in every old copy too. A version without one was written before; the program seals it anew, once.
alter table dossier.entry_version add column version_key uuid;
create unique index on dossier.entry_version (board, version_key);
create index entry_version_to_seal_anew on dossier.entry_version (board, pupil, entry, version) where version_key is null;

create function dossier.seals_anew() returns trigger
    language plpgsql
    as $$
begin
    if access.task() <> 'maintain' or old.version_key is not null or new.version_key is null then
        raise exception 'a version of an entry does not change' using errcode = '42501';
    end if;
    return new;
end
$$;
create trigger entry_version_seals_anew
    before update of sealed_text, sealed_correction_reason, version_key on dossier.entry_version
    for each row execute function dossier.seals_anew();
grant update (sealed_text, sealed_correction_reason, version_key) on dossier.entry_version to zorgvuldig_app;

-- Keys of versions that are gone, until the program has destroyed them: the keyring is another database. No row goes without
-- its key standing here.
create table dossier.ended_key (
    board uuid not null default access.board(),
    version_key uuid not null,
    primary key (board, version_key)
);
alter table dossier.ended_key enable row level security;
alter table dossier.ended_key force row level security;
create function dossier.is_program() returns boolean
    language sql stable parallel safe
    as $$ select access.task() = 'maintain' and access.person() = '00000000-0000-0000-0000-000000000000' $$;
create policy ended_key_select on dossier.ended_key for select
    using (board = access.board() and (dossier.is_owner() or dossier.is_program()));
create policy ended_key_insert on dossier.ended_key for insert
    with check (board = access.board() and (dossier.is_owner() or dossier.is_program()));
create policy ended_key_delete on dossier.ended_key for delete
    using (board = access.board() and dossier.is_program());
grant select, insert, delete on dossier.ended_key to zorgvuldig_app;

create function dossier.ends_key() returns trigger
    language plpgsql security definer set search_path = pg_catalog
    as $$
begin
    insert into dossier.ended_key (board, version_key) values (old.board, old.version_key) on conflict do nothing;
    return null;
end
$$;
create trigger entry_version_ends_key
    after delete on dossier.entry_version
    for each row when (old.version_key is not null) execute function dossier.ends_key();

-- Whether a version is the newest of its entry, among those the asking person sees; of version 0, whether there is none.
create function dossier.is_newest(b uuid, p uuid, e uuid, v int) returns boolean
    language plpgsql stable
    as $$
begin
    return not exists (
        select 1 from dossier.entry_version later
        where later.board = b and later.pupil = p and later.entry = e and later.version > v);
end
$$;

-- Whether something in the dossier itself rests on an entry, among what the asking person sees.
create function dossier.is_rested_on(b uuid, p uuid, e uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return exists (select 1 from dossier.viewpoint v where v.board = b and v.pupil = p and v.piece = e)
        or exists (select 1 from dossier.plan_day d where d.board = b and d.pupil = p and d.plan = e)
        or exists (select 1 from dossier.plan_link l where l.board = b and l.pupil = p and e in (l.plan, l.entry))
        or exists (select 1 from dossier.agreement a where a.board = b and a.pupil = p and a.entry = e and a.step > 1);
end
$$;

-- The second opinion on taking back, beside dossier.record.entries.TakeBackRules: the newest version, by its writer, of today or
-- of the evening before, as long as it does not stand still and nothing rests on it. What the program removes after a backup was restored is what has
-- no key any more; what it changes is what has none yet.
alter policy entry_version_delete on dossier.entry_version
    using (board = access.board() and pupil = any ((select access.my_pupils(access.board()))::uuid[])
        and case
            when access.task() = 'destroy' then not rights.stands(board, entry)
            when access.task() = 'take_back' then author = access.person() and version_key is not null
                and (written_at at time zone 'Europe/Amsterdam')::date >= access.today() - 1
                and dossier.is_newest(board, pupil, entry, version)
                and not dossier.is_rested_on(board, pupil, entry)
                and not rights.stands(board, entry)
            when access.task() = 'maintain' then dossier.is_program() and exists (
                select 1 from dossier.ended_key k
                where k.board = entry_version.board and k.version_key = entry_version.version_key)
            else false end);
alter policy entry_version_update on dossier.entry_version
    using (board = access.board()
        and case
            when access.task() = 'classify' then pupil = any ((select access.my_confidential_pupils(access.board()))::uuid[])
            when access.task() = 'maintain' then dossier.is_program() and version_key is null
                and pupil = any ((select access.my_pupils(access.board()))::uuid[])
            else false end)
    with check (board = access.board() and confidential = dossier.confidential(board, pupil, entry));

-- What the writer said along with the first version goes after it.
alter policy agreement_delete on dossier.agreement
    using (board = access.board() and pupil = any ((select access.my_pupils(access.board()))::uuid[])
        and case
            when access.task() = 'destroy' then true
            when access.task() = 'take_back' then step = 1 and taken_by = access.person()
                and dossier.is_newest(board, pupil, entry, 0)
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
            else false end);
