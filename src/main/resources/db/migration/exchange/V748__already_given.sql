-- What was given without the program, on a ground of law: said by telephone, or written on a form of the recipient. It is recorded
-- afterwards, with its day, as the first and only step: no piece goes, nothing is sent, and it is over at once.
alter table exchange.step drop constraint step_what_check;
alter table exchange.step add constraint step_what_check check (what in ('inspected', 'fixed', 'asked', 'sent', 'opened', 'mistaken',
    'stopped', 'ended', 'corrected', 'already_given'));
alter table exchange.step drop constraint step_check;
alter table exchange.step add constraint step_check check ((what in ('inspected', 'already_given')) = (on_day is not null));
alter table exchange.step add constraint step_already_given check (what <> 'already_given' or step = 1);
create index on exchange.step (board, pupil, disclosure) where what = 'already_given';

create or replace function exchange.went_over(b uuid, p uuid, d uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
begin
    return exists (
        select 1 from exchange.step s
        where s.board = b and s.pupil = p and s.disclosure = d and s.what in ('stopped', 'ended', 'already_given'));
end
$$;

create or replace function exchange.is_draft(b uuid, p uuid, d uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
begin
    return not exists (
        select 1 from exchange.step s
        where s.board = b and s.pupil = p and s.disclosure = d and s.what in ('inspected', 'fixed', 'already_given'));
end
$$;

-- Whether it can have been given already, by who records it now: on a ground of law, on a day that was, and no piece was picked for it.
create function exchange.was_given(b uuid, p uuid, d uuid, on_that_day date) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
begin
    return on_that_day <= access.today()
        and exists (
            select 1 from exchange.disclosure x
            where x.board = b and x.pupil = p and x.id = d and x.ground <> 'consent' and x.prepared_by = access.person()
              and x.valid_until = on_that_day)
        and not exists (select 1 from exchange.item i where i.board = b and i.pupil = p and i.disclosure = d);
end
$$;

alter policy disclosure_update on exchange.disclosure
    using (board = access.board()
        and (access.task() = 'maintain' and exchange.is_program()
            or access.task() in ('prepare_exchange', 'keep_exchange') and access.is_mine(access.board(), pupil))
        and exchange.went_over(access.board(), pupil, id));
alter policy step_insert on exchange.step
    with check (board = access.board()
        and (access.task() = 'maintain' and exchange.is_program() and what not in ('opened', 'already_given')
            or access.task() = 'give_package' and exchange.is_program()
                and (what = 'mistaken' or what = 'opened' and exchange.may_go(board, pupil, disclosure))
            or access.task() = 'prepare_exchange' and taken_by = access.person()
                and (what = 'inspected' or what = 'already_given' and exchange.was_given(board, pupil, disclosure, on_day))
                and pupil = any ((select access.my_pupils(access.board()))::uuid[])
            or access.task() = 'keep_exchange' and taken_by = access.person()
                and pupil = any ((select access.my_pupils(access.board()))::uuid[])
                and (what in ('fixed', 'stopped')
                    or what = 'sent' and exchange.stands(board, pupil, disclosure)
                        and exchange.notices_chosen(board, pupil, disclosure))));
