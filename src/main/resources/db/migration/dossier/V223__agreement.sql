-- What becomes of an agreement: who sees to it and until when, and what came of it. Each is a step of its own, the last one counts;
-- an entry without steps is an agreement nobody was asked to see to. Who sees the entry sees them.
create table dossier.agreement (
    board uuid not null default access.board(),
    pupil uuid not null,
    entry uuid not null,
    step int not null check (step >= 1),
    owner uuid,
    due_on date,
    sealed_result bytea,
    taken_by uuid not null,
    taken_at timestamptz not null,
    primary key (board, pupil, entry, step),
    foreign key (board, pupil) references enrolment.pupil (board, id),
    check ((owner is null) = (due_on is null)),
    check ((owner is null) = (sealed_result is not null))
);
create index on dossier.agreement (board, owner);

alter table dossier.agreement enable row level security;
alter table dossier.agreement force row level security;
create policy agreement_select on dossier.agreement for select
    using (board = access.board() and pupil = any (access.my_pupils(access.board()))
        and (not dossier.confidential(board, pupil, entry) or pupil = any (access.my_confidential_pupils(access.board()))));
create policy agreement_insert on dossier.agreement for insert
    with check (board = access.board()
        and (access.task() = 'maintain' or access.task() = 'write' and taken_by = access.person())
        and pupil = any (access.my_pupils(access.board()))
        and (not dossier.confidential(board, pupil, entry) or pupil = any (access.my_confidential_pupils(access.board()))));
create policy agreement_delete on dossier.agreement for delete
    using (board = access.board() and access.task() = 'destroy' and pupil = any (access.my_pupils(access.board())));
grant select, insert, delete on dossier.agreement to zorgvuldig_app;
