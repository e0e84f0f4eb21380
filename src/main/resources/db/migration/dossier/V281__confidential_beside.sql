-- Whether a piece is confidential stands beside it too, so that reading a thick dossier asks no table for each row. It is always
-- what the last decision says: rows with another value are refused.
create function dossier.is_owner() returns boolean
    language plpgsql stable
    as $$
begin
    return current_user = (select pg_catalog.pg_get_userbyid(c.relowner) from pg_catalog.pg_class c
        where c.oid = 'dossier.confidentiality'::regclass);
end
$$;

alter policy confidentiality_select on dossier.confidentiality
    using (board = access.board()
        and (dossier.is_owner() or pupil = any (access.my_confidential_pupils(access.board()))));

alter table dossier.entry_version add column confidential boolean not null default false;
alter policy entry_version_select on dossier.entry_version
    using (board = access.board() and pupil = any (access.my_pupils(access.board()))
        and (not confidential or pupil = any (access.my_confidential_pupils(access.board()))));
alter policy entry_version_insert on dossier.entry_version
    with check (board = access.board() and access.task() in ('write', 'maintain')
        and pupil = any (access.my_pupils(access.board()))
        and confidential = dossier.confidential(board, pupil, entry)
        and (not confidential or pupil = any (access.my_confidential_pupils(access.board()))));
create policy entry_version_update on dossier.entry_version for update
    using (board = access.board() and access.task() = 'classify'
        and pupil = any (access.my_confidential_pupils(access.board())))
    with check (board = access.board() and confidential = dossier.confidential(board, pupil, entry));
grant update (confidential) on dossier.entry_version to zorgvuldig_app;

alter table dossier.document add column confidential boolean not null default false;
alter policy document_select on dossier.document
    using (board = access.board() and pupil = any (access.my_pupils(access.board()))
        and (not confidential or pupil = any (access.my_confidential_pupils(access.board()))));
alter policy document_insert on dossier.document
    with check (board = access.board() and access.task() in ('write', 'maintain')
        and pupil = any (access.my_pupils(access.board()))
        and confidential = dossier.confidential(board, pupil, id)
        and (not confidential or pupil = any (access.my_confidential_pupils(access.board()))));
create policy document_update on dossier.document for update
    using (board = access.board() and access.task() = 'classify'
        and pupil = any (access.my_confidential_pupils(access.board())))
    with check (board = access.board() and confidential = dossier.confidential(board, pupil, id));
grant update (confidential) on dossier.document to zorgvuldig_app;
