-- Of what is given without consent, on a ground of law: who of those who decide is told, who is not and why (WPO 4b, Wmo 2015 5.2.6,
-- UAVG 41). What is decided last about somebody counts. Who is not told finds nothing of it. Of what the officer of justice demands
-- nobody is told (Sv 126bb, paragraph 5), so nothing can be decided.
create table exchange.notice (
    board uuid not null default access.board(),
    pupil uuid not null,
    disclosure uuid not null,
    person uuid not null, -- who decides for the pupil
    number int not null check (number >= 1),
    choice text not null check (choice in ('before', 'now', 'letter', 'told', 'not_now')),
    on_day date,
    sealed_words bytea,
    taken_by uuid not null,
    taken_at timestamptz not null,
    primary key (board, pupil, disclosure, person, number),
    foreign key (board, pupil, disclosure) references exchange.disclosure (board, pupil, id),
    check ((choice = 'told') = (on_day is not null)),
    check ((choice in ('told', 'not_now')) = (sealed_words is not null))
);

-- Until now everybody who decided was told of everything that went: so it stays, for who had authority on that day, and for the pupil;
-- not of what the officer of justice demanded. When it is sent again, nobody is told again by that.
alter table exchange.disclosure no force row level security;
alter table exchange.step no force row level security;
alter table enrolment.authority no force row level security;
insert into exchange.notice (board, pupil, disclosure, person, number, choice, taken_by, taken_at)
select s.board, s.pupil, s.disclosure, w.person, 1, 'before', s.taken_by, s.taken_at
from (
    select distinct on (x.board, x.pupil, x.disclosure) x.board, x.pupil, x.disclosure, x.taken_by, x.taken_at
    from exchange.step x
    where x.what = 'sent'
    order by x.board, x.pupil, x.disclosure, x.step) s
join exchange.disclosure d on d.board = s.board and d.pupil = s.pupil and d.id = s.disclosure
    and d.ground not in ('consent', 'court_police')
cross join lateral (
    select a.person from enrolment.authority a
    where a.board = s.board and a.pupil = s.pupil and a.authority in ('joint', 'sole')
      and (s.taken_at at time zone 'Europe/Amsterdam')::date between a.valid_from and a.valid_until
    union
    select s.pupil) w;
alter table enrolment.authority force row level security;
alter table exchange.step force row level security;
alter table exchange.disclosure force row level security;

-- Whether somebody was told that it went: that is not taken back.
create function exchange.was_informed(b uuid, d uuid, who uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
begin
    return exists (
        select 1 from exchange.notice n where n.board = b and n.disclosure = d and n.person = who and n.choice <> 'not_now');
end
$$;

-- Whether the acting person, who decides for the pupil, was told that it went. Of what rests on consent everybody is.
create function exchange.informed(b uuid, d uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
begin
    return exists (
            select 1 from exchange.disclosure x where x.board = b and x.id = d and x.ground = 'consent')
        or exchange.was_informed(b, d, access.person());
end
$$;

-- Whether it can be decided who is told.
create function exchange.may_inform(b uuid, p uuid, d uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
begin
    return exists (
        select 1 from exchange.disclosure x
        where x.board = b and x.pupil = p and x.id = d and x.ground not in ('consent', 'court_police'));
end
$$;

-- Whether it was decided about everybody who decides today; from sixteen the pupil alone does.
create function exchange.notices_chosen(b uuid, p uuid, d uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
declare
    chosen uuid[] := array(select n.person from exchange.notice n where n.board = b and n.pupil = p and n.disclosure = d);
    itself boolean := exists (
        select 1 from exchange.notice n
        where n.board = b and n.pupil = p and n.disclosure = d and n.person = p and n.choice <> 'before');
begin
    return not exchange.may_inform(b, p, d) or itself or exchange.holders(b, p) <@ chosen;
end
$$;

alter table exchange.notice enable row level security;
alter table exchange.notice force row level security;
create policy notice_select on exchange.notice for select
    using (board = access.board()
        and (access.task() = 'keep_exchange' and access.is_mine(access.board(), pupil)
            or exchange.is_program() or exchange.is_owner()
            or person = access.person() and choice <> 'not_now' and pupil = any (exchange.my_children(access.board()))));
create policy notice_insert on exchange.notice for insert
    with check (board = access.board() and access.task() = 'keep_exchange' and taken_by = access.person() and choice <> 'before'
        and pupil = any (access.my_pupils(access.board())) and exchange.may_inform(board, pupil, disclosure)
        and not exchange.was_informed(board, disclosure, person));
create policy notice_delete on exchange.notice for delete
    using (board = access.board() and access.task() = 'destroy' and pupil = any (access.my_pupils(access.board())));
grant select, insert, delete on exchange.notice to zorgvuldig_app;

alter policy disclosure_select on exchange.disclosure
    using (board = access.board()
        and (access.task() in ('prepare_exchange', 'keep_exchange') and access.is_mine(access.board(), pupil)
            or exchange.is_program() or exchange.is_owner()
            or pupil = any (exchange.my_children(access.board())) and exchange.informed(board, id)));
alter policy item_select on exchange.item
    using (board = access.board()
        and (access.task() in ('prepare_exchange', 'keep_exchange') and access.is_mine(access.board(), pupil)
            or exchange.is_program()
            or pupil = any (exchange.my_children(access.board())) and exchange.informed(board, disclosure)));
alter policy step_select on exchange.step
    using (board = access.board()
        and (access.task() in ('prepare_exchange', 'keep_exchange') and access.is_mine(access.board(), pupil)
            or exchange.is_program() or exchange.is_owner()
            or pupil = any (exchange.my_children(access.board())) and exchange.informed(board, disclosure)));
alter policy step_insert on exchange.step
    with check (board = access.board()
        and (access.task() = 'maintain' and exchange.is_program() and what <> 'opened'
            or access.task() = 'give_package' and exchange.is_program()
                and (what = 'mistaken' or what = 'opened' and exchange.may_go(board, pupil, disclosure))
            or access.task() = 'prepare_exchange' and taken_by = access.person() and what = 'inspected'
                and pupil = any (access.my_pupils(access.board()))
            or access.task() = 'keep_exchange' and taken_by = access.person()
                and pupil = any (access.my_pupils(access.board()))
                and (what in ('fixed', 'stopped')
                    or what = 'sent' and exchange.stands(board, pupil, disclosure)
                        and exchange.notices_chosen(board, pupil, disclosure))));
