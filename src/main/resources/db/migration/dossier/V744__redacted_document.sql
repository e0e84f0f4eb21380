-- A document is erased as an entry is (V741): once it stands in dossier.redaction it goes, and it is not added anew by a form that is
-- sent again.
alter policy document_delete on dossier.document
    using (board = access.board() and pupil = any ((select access.my_pupils(access.board()))::uuid[])
        and case
            when access.task() = 'destroy' then not rights.stands(board, id)
            when access.task() = 'redact' then dossier.is_redacted(board, pupil, id)
            when access.task() = 'maintain' then dossier.is_program() and dossier.is_redacted(board, pupil, id)
            else false end);
alter policy withdrawal_delete on dossier.withdrawal
    using (board = access.board() and pupil = any ((select access.my_pupils(access.board()))::uuid[])
        and case
            when access.task() = 'destroy' then true
            when access.task() = 'redact' then dossier.is_redacted(board, pupil, document)
            when access.task() = 'maintain' then dossier.is_program() and dossier.is_redacted(board, pupil, document)
            else false end);
-- The views on it go along; who gave them gets them back first.
alter policy viewpoint_delete on dossier.viewpoint
    using (board = access.board() and pupil = any ((select access.my_pupils(access.board()))::uuid[])
        and case
            when access.task() = 'destroy' then true
            when access.task() = 'redact' then dossier.is_redacted(board, pupil, piece)
            when access.task() = 'maintain' then dossier.is_program() and dossier.is_redacted(board, pupil, piece)
            else false end);

do $$
declare
    one record;
begin
    select p.policyname, p.with_check into strict one
    from pg_policies p
    where p.schemaname = 'dossier' and p.tablename = 'document' and p.cmd = 'INSERT';
    execute format('alter policy %I on dossier.document with check ((%s) and not dossier.is_redacted(board, pupil, id))',
        one.policyname, one.with_check);
end
$$;
