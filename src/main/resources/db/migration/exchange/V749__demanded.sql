-- What the public prosecutor demands is made and sent only when the demand on paper was recorded, with the article and, piece by piece,
-- what is sensitive. Of that nothing goes unless the demand is for it (Sv art. 126nd(2), 126nf). A package that was sent before stays
-- open to who has it; it is not sent again.
alter table exchange.step add column article text
    check (article in ('identifying', 'recorded', 'future', 'sensitive'));
alter table exchange.step add column sensitive uuid[] not null default '{}';
alter table exchange.step drop constraint step_what_check;
alter table exchange.step add constraint step_what_check check (what in ('inspected', 'demanded', 'fixed', 'asked', 'sent', 'opened',
    'mistaken', 'stopped', 'ended', 'corrected', 'already_given'));
alter table exchange.step drop constraint step_check;
alter table exchange.step add constraint step_check
    check ((what in ('inspected', 'demanded', 'already_given')) = (on_day is not null));
alter table exchange.step drop constraint step_check1;
alter table exchange.step add constraint step_check1
    check ((what in ('inspected', 'demanded', 'stopped')) = (sealed_words is not null));
alter table exchange.step add constraint step_article check ((what = 'demanded') = (article is not null));
alter table exchange.step add constraint step_sensitive check (article = 'sensitive' or cardinality(sensitive) = 0);

create or replace function exchange.is_draft(b uuid, p uuid, d uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
begin
    return not exists (
        select 1 from exchange.step s
        where s.board = b and s.pupil = p and s.disclosure = d
          and s.what in ('inspected', 'demanded', 'fixed', 'already_given'));
end
$$;

create function exchange.on_demand(b uuid, p uuid, d uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
begin
    return exists (
        select 1 from exchange.disclosure x
        where x.board = b and x.pupil = p and x.id = d and x.ground = 'officer_of_justice');
end
$$;

-- Whether the demand was recorded, where it rests on one.
create function exchange.demanded(b uuid, p uuid, d uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
begin
    return not exchange.on_demand(b, p, d)
        or exists (
            select 1 from exchange.step s
            where s.board = b and s.pupil = p and s.disclosure = d and s.what = 'demanded');
end
$$;

alter policy step_insert on exchange.step
    with check (board = access.board()
        and (access.task() = 'maintain' and exchange.is_program() and what not in ('opened', 'already_given', 'demanded')
            or access.task() = 'give_package' and exchange.is_program()
                and (what = 'mistaken' or what = 'opened' and exchange.may_go(board, pupil, disclosure))
            or access.task() = 'prepare_exchange' and taken_by = access.person()
                and (what = 'inspected' or what = 'already_given' and exchange.was_given(board, pupil, disclosure, on_day)
                    or what = 'demanded' and on_day <= access.today() and exchange.on_demand(board, pupil, disclosure)
                        and exchange.is_draft(board, pupil, disclosure))
                and pupil = any ((select access.my_pupils(access.board()))::uuid[])
            or access.task() = 'keep_exchange' and taken_by = access.person()
                and pupil = any ((select access.my_pupils(access.board()))::uuid[])
                and (what = 'stopped'
                    or what = 'fixed' and exchange.demanded(board, pupil, disclosure)
                    or what = 'sent' and exchange.demanded(board, pupil, disclosure)
                        and exchange.stands(board, pupil, disclosure)
                        and exchange.notices_chosen(board, pupil, disclosure))));
