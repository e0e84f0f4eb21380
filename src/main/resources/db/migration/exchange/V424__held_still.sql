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
