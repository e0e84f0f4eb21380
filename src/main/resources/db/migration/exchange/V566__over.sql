-- What was stopped or ended carries a mark, so that the list of what is open finds that alone, however much a school gave. The
-- steps stay what counts: the mark can be made only beside the step that stopped or ended it, and never taken away.
alter table exchange.disclosure add column is_over boolean not null default false;
alter table exchange.disclosure no force row level security;
alter table exchange.step no force row level security;
update exchange.disclosure d set is_over = true
from exchange.step s
where s.board = d.board and s.pupil = d.pupil and s.disclosure = d.id and s.what in ('stopped', 'ended');
alter table exchange.step force row level security;
alter table exchange.disclosure force row level security;

create function exchange.went_over(b uuid, p uuid, d uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
begin
    return exists (
        select 1 from exchange.step s
        where s.board = b and s.pupil = p and s.disclosure = d and s.what in ('stopped', 'ended'));
end
$$;

create policy disclosure_update on exchange.disclosure for update
    using (board = access.board()
        and (access.task() = 'maintain' and exchange.is_program()
            or access.task() = 'keep_exchange' and access.is_mine(access.board(), pupil))
        and exchange.went_over(access.board(), pupil, id))
    with check (board = access.board() and is_over);
grant update (is_over) on exchange.disclosure to zorgvuldig_app;

create index on exchange.disclosure (board, prepared_at desc, id) where not is_over;
