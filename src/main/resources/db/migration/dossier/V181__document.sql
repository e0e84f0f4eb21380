-- Documents in a dossier. The file itself is a sealed blob outside the database; here is what it is called, its first page in
-- small, and the words of what is shown as text, sealed. Nothing is overwritten; a document that should not have been added is
-- withdrawn, which is a row of its own.
create table dossier.document (
    board uuid not null default access.board(),
    pupil uuid not null,
    id uuid not null,
    kind text not null check (kind in ('observation', 'result', 'parent_talk', 'agreement', 'examination_report',
        'support_plan', 'incident')),
    happened_on date not null,
    added_by uuid not null,
    added_at timestamptz not null,
    format text not null check (format in ('pdf', 'jpeg', 'png', 'docx', 'odt')),
    size bigint not null check (size > 0),
    pages int not null check (pages >= 1),
    blob uuid not null,
    sealed_title bytea not null,
    sealed_thumbnail bytea,
    sealed_text bytea,
    primary key (board, pupil, id),
    foreign key (board, pupil) references enrolment.pupil (board, id)
);
create unique index on dossier.document (board, blob);

create table dossier.withdrawal (
    board uuid not null default access.board(),
    pupil uuid not null,
    document uuid not null,
    withdrawn_by uuid not null,
    withdrawn_at timestamptz not null,
    sealed_reason bytea not null,
    primary key (board, pupil, document),
    foreign key (board, pupil, document) references dossier.document (board, pupil, id)
);

alter table dossier.document enable row level security;
alter table dossier.document force row level security;
create policy document_select on dossier.document for select
    using (board = access.board() and pupil = any (access.my_pupils(access.board())));
create policy document_insert on dossier.document for insert
    with check (board = access.board() and access.task() in ('write', 'maintain')
        and pupil = any (access.my_pupils(access.board())));
create policy document_delete on dossier.document for delete
    using (board = access.board() and access.task() = 'destroy' and pupil = any (access.my_pupils(access.board())));
grant select, insert, delete on dossier.document to zorgvuldig_app;

alter table dossier.withdrawal enable row level security;
alter table dossier.withdrawal force row level security;
create policy withdrawal_select on dossier.withdrawal for select
    using (board = access.board() and pupil = any (access.my_pupils(access.board())));
create policy withdrawal_insert on dossier.withdrawal for insert
    with check (board = access.board() and access.task() in ('withdraw_document', 'maintain')
        and pupil = any (access.my_pupils(access.board())));
create policy withdrawal_delete on dossier.withdrawal for delete
    using (board = access.board() and access.task() = 'destroy' and pupil = any (access.my_pupils(access.board())));
grant select, insert, delete on dossier.withdrawal to zorgvuldig_app;
