-- What is written down about a pupil. A correction is a new version of the same entry; nothing is overwritten.
create schema dossier;
grant usage on schema dossier to zorgvuldig_app;

create table dossier.entry_version (
    board uuid not null default access.board(),
    pupil uuid not null,
    entry uuid not null,
    version int not null check (version >= 1),
    kind text not null check (kind in ('observation', 'result', 'parent_talk', 'agreement', 'examination_report',
        'support_plan', 'incident')),
    happened_on date not null,
    author uuid not null,
    written_at timestamptz not null,
    sealed_text bytea not null,
    sealed_correction_reason bytea,
    primary key (board, pupil, entry, version),
    foreign key (board, pupil) references enrolment.pupil (board, id),
    check ((version = 1) = (sealed_correction_reason is null))
);

alter table dossier.entry_version enable row level security;
alter table dossier.entry_version force row level security;
create policy entry_version_select on dossier.entry_version for select
    using (board = access.board() and pupil = any (access.my_pupils(access.board())));
create policy entry_version_insert on dossier.entry_version for insert
    with check (board = access.board() and access.task() in ('write', 'maintain')
        and pupil = any (access.my_pupils(access.board())));
grant select, insert on dossier.entry_version to zorgvuldig_app;
