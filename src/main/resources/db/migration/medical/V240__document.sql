-- Documents in a medical file. A document is an entry: title, kind, day, first page in small and the key of its file stand in the
-- sealed content of its versions; withdrawing it is a version more. Here is only which file belongs to it, and the words of what
-- is shown as text, sealed with the key of the first version.
create table medical.document (
    board uuid not null default access.board(),
    pupil uuid not null,
    entry uuid not null,
    version int not null check (version = 1),
    blob uuid not null,
    sealed_words bytea,
    primary key (board, pupil, entry),
    foreign key (board, pupil, entry, version) references medical.entry_version (board, pupil, entry, version)
);
create unique index on medical.document (board, blob);

alter table medical.document enable row level security;
alter table medical.document force row level security;
-- Of a pupil at school the files are not even found by what destroys.
create policy document_select on medical.document for select
    using (board = access.board()
        and (access.task() = 'maintain' and medical.is_program()
            or access.task() = 'destroy' and medical.may_go(access.board(), pupil)
            or pupil = any (medical.my_pupils(access.board()))));
create policy document_insert on medical.document for insert
    with check (board = access.board()
        and (access.task() = 'maintain' and medical.is_program()
            or access.task() = 'write_medical' and pupil = any (medical.my_pupils(access.board()))));
create policy document_delete on medical.document for delete
    using (board = access.board() and access.task() = 'destroy' and medical.may_go(access.board(), pupil));
grant select, insert, delete on medical.document to zorgvuldig_app;
