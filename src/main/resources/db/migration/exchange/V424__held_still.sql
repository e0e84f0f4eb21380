-- Whether pieces can still be decided about: not once those who decide saw it, or the package was made.
create function exchange.is_draft(b uuid, p uuid, d uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
begin
    return not exists (
        select 1 from exchange.step s
        where s.board = b and s.pupil = p and s.disclosure = d and s.what in ('inspected', 'fixed'));
end
$$;

alter policy item_insert on exchange.item
    with check (board = access.board()
        and (access.task() = 'maintain' and exchange.is_program()
            or access.task() = 'prepare_exchange' and decided_by = access.person()
                and pupil = any (access.my_pupils(access.board())) and exchange.is_draft(board, pupil, disclosure)));

-- The letter says about whom it is: it is read only as long as an answer may come. What came on
-- paper is recorded together with the document that it became, by who may write in the dossier and prepare.
alter policy inquiry_step_insert on exchange.inquiry_step
    with check (board = access.board()
        and (access.task() = 'maintain' and exchange.is_program()
                and (what <> 'filed' or exchange.may_come(board, pupil, inquiry))
            or access.task() = 'give_package' and exchange.is_program()
                and (what = 'mistaken' or what = 'read' and exchange.may_come(board, pupil, inquiry))
            or access.task() = 'write' and taken_by = access.person() and what = 'filed'
                and (access.holds(access.board(), 'head') or access.holds(access.board(), 'support_coordinator'))
                and pupil = any (access.my_pupils(access.board())) and exchange.may_come(board, pupil, inquiry)
            or access.task() = 'keep_exchange' and taken_by = access.person()
                and pupil = any (access.my_pupils(access.board()))
                and (what = 'stopped' or what = 'sent' and exchange.agreed(board, pupil, inquiry, 'request'))));
