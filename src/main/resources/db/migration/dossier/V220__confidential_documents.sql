-- Documents are confidential in the same way as entries: what is decided about, a piece, is one or the other. Their pages are
-- asked for by the same rows.
alter table dossier.confidentiality rename column entry to piece;

create or replace function dossier.confidential(b uuid, p uuid, e uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
begin
    return coalesce((
        select c.level = 'confidential' from dossier.confidentiality c
        where c.board = b and c.pupil = p and c.piece = e
        order by c.step desc limit 1), false);
end
$$;

alter policy document_select on dossier.document
    using (board = access.board() and pupil = any (access.my_pupils(access.board()))
        and (not dossier.confidential(board, pupil, id) or pupil = any (access.my_confidential_pupils(access.board()))));
alter policy document_insert on dossier.document
    with check (board = access.board() and access.task() in ('write', 'maintain')
        and pupil = any (access.my_pupils(access.board()))
        and (not dossier.confidential(board, pupil, id) or pupil = any (access.my_confidential_pupils(access.board()))));
alter policy withdrawal_select on dossier.withdrawal
    using (board = access.board() and pupil = any (access.my_pupils(access.board()))
        and (not dossier.confidential(board, pupil, document) or pupil = any (access.my_confidential_pupils(access.board()))));
alter policy withdrawal_insert on dossier.withdrawal
    with check (board = access.board() and access.task() in ('withdraw_document', 'maintain')
        and pupil = any (access.my_pupils(access.board()))
        and (not dossier.confidential(board, pupil, document) or pupil = any (access.my_confidential_pupils(access.board()))));
