-- Which entries are confidential: each decision a row of its own, the last one counts. An entry without rows is open to all who
-- guide the pupil. What is confidential does not exist for anyone but the support coordinator, the head and the board: neither
-- the entry nor these rows.
create table dossier.confidentiality (
    board uuid not null default access.board(),
    pupil uuid not null,
    entry uuid not null,
    step int not null check (step >= 1),
    level text not null check (level in ('ordinary', 'confidential')),
    decided_by uuid not null,
    decided_at timestamptz not null,
    sealed_reason bytea, -- none when it was written so
    primary key (board, pupil, entry, step),
    foreign key (board, pupil) references enrolment.pupil (board, id),
    check (step = 1 or sealed_reason is not null)
);

-- As the owner of the tables, so that it knows of rows the asking person may not see; it tells no more than yes or no about
-- an entry that was named.
create function dossier.confidential(b uuid, p uuid, e uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
begin
    return coalesce((
        select c.level = 'confidential' from dossier.confidentiality c
        where c.board = b and c.pupil = p and c.entry = e
        order by c.step desc limit 1), false);
end
$$;

alter table dossier.confidentiality enable row level security;
alter table dossier.confidentiality force row level security;
create policy confidentiality_select on dossier.confidentiality for select
    using (board = access.board()
        and (current_user = (select pg_get_userbyid(c.relowner) from pg_catalog.pg_class c
                where c.oid = 'dossier.confidentiality'::regclass)
            or pupil = any (access.my_confidential_pupils(access.board()))));
create policy confidentiality_insert on dossier.confidentiality for insert
    with check (board = access.board()
        and (access.task() in ('classify', 'maintain') or access.task() = 'write' and step = 1 and level = 'confidential')
        and pupil = any (access.my_confidential_pupils(access.board())));
create policy confidentiality_delete on dossier.confidentiality for delete
    using (board = access.board() and access.task() = 'destroy' and pupil = any (access.my_pupils(access.board())));
grant select, insert, delete on dossier.confidentiality to zorgvuldig_app;

alter policy entry_version_select on dossier.entry_version
    using (board = access.board() and pupil = any (access.my_pupils(access.board()))
        and (not dossier.confidential(board, pupil, entry) or pupil = any (access.my_confidential_pupils(access.board()))));
alter policy entry_version_insert on dossier.entry_version
    with check (board = access.board() and access.task() in ('write', 'maintain')
        and pupil = any (access.my_pupils(access.board()))
        and (not dossier.confidential(board, pupil, entry) or pupil = any (access.my_confidential_pupils(access.board()))));
