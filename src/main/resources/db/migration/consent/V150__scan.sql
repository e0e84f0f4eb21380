-- What was signed on paper, as the school scanned it: sealed, with the pupil's dossier. It belongs to the answers about the
-- pupil by this person that were recorded at the same moment.
create table consent.scan (
    board uuid not null default access.board(),
    id uuid not null,
    pupil uuid not null,
    person uuid not null,
    kind text not null check (kind in ('pdf', 'jpeg', 'png')),
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    sealed_scan bytea not null,
    primary key (board, id),
    foreign key (board, pupil, person) references enrolment.guardianship (board, pupil, person)
);
create index on consent.scan (board, pupil);

alter table consent.scan enable row level security;
alter table consent.scan force row level security;
create policy scan_select on consent.scan for select
    using (board = access.board()
        and (consent.is_program() or access.task() = 'answer' and pupil = any (access.kept_by_me(access.board()))));
create policy scan_insert on consent.scan for insert
    with check (board = access.board() and access.task() = 'answer' and recorded_by = access.person()
        and pupil = any (access.kept_by_me(access.board())));
create policy scan_delete on consent.scan for delete using (board = access.board() and consent.is_program());
grant select, insert, delete on consent.scan to zorgvuldig_app;
