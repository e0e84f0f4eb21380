-- The second opinion on who prepares, decides, receives and sees what is given, written apart from the rules in Java
-- (access.AccessRules, exchange.GateRules).

-- The program, whether it keeps things in order or hands a package over.
create function exchange.is_program() returns boolean
    language sql stable parallel safe
    as $$ select access.person() = '00000000-0000-0000-0000-000000000000'
        and access.task() in ('maintain', 'destroy', 'give_package') $$;

create function exchange.is_owner() returns boolean
    language sql stable
    as $$
    select current_user = (
        select pg_get_userbyid(c.relowner) from pg_catalog.pg_class c where c.oid = 'exchange.disclosure'::regclass) $$;

-- Of whom the acting person may see what was given: who has authority over the pupil today, by the fact recorded last, and a pupil
-- about themselves. That a pupil is sixteen stands sealed, and is for the rules in Java.
create function exchange.my_children(b uuid) returns uuid[]
    language plpgsql stable
    as $$
declare
    me uuid := access.person();
begin
    if access.task() <> 'own_exchange' then
        return '{}';
    end if;
    return array(
        select g.pupil
        from enrolment.guardianship g
        where g.board = b and g.person = me and me = any (exchange.holders(b, g.pupil))
        union
        select p.id from enrolment.pupil p where p.board = b and p.id = me);
end
$$;

-- Who has authority over a pupil today, by the fact recorded last.
create function exchange.holders(b uuid, p uuid) returns uuid[]
    language plpgsql stable
    as $$
begin
    return array(
        select latest.person
        from (
            select distinct on (a.person) a.person, a.authority
            from enrolment.authority a
            where a.board = b and a.pupil = p and access.today() between a.valid_from and a.valid_until
            order by a.person, a.recorded_at desc, a.id desc) latest
        where latest.authority in ('joint', 'sole'));
end
$$;

-- Whether everybody who decides said yes to this one case, and nobody took it back. As the owner of the tables: all it says is yes
-- or no about a case that was named.
create function exchange.agreed(b uuid, p uuid, about uuid, wanted text) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
declare
    asked record;
    version_now int;
    yes uuid[];
    no uuid[];
    deciding uuid[] := exchange.holders(b, p);
begin
    select u.purpose into asked
    from consent.purpose u
    where u.board = b and u.kind = wanted and u.retired_at is null
    order by u.position, u.purpose
    limit 1;
    if not found or exists (
            select 1 from consent.dispute d
            where d.board = b and d.pupil = p and d.closed_at is null and (d.purpose is null or d.purpose = asked.purpose)) then
        return false;
    end if;
    select max(t.version) into version_now from consent.purpose_text t where t.board = b and t.purpose = asked.purpose;
    select array_agg(l.person) filter (where l.choice = 'granted' and l.version = version_now
               and access.today() between l.valid_from and l.valid_until),
           array_agg(l.person) filter (where l.choice <> 'granted')
    into yes, no
    from (
        select distinct on (a.person) a.person, a.choice, a.version, a.valid_from, a.valid_until
        from consent.answer a
        left join consent.answer old on old.board = b and old.id = a.corrects
        where a.board = b and a.pupil = p and a.purpose = asked.purpose and a.reference = about
          and not exists (
              select 1 from consent.answer c
              where c.board = b and c.corrects = a.id and c.person = a.person and c.recorded_at > a.recorded_at)
        order by a.person, greatest(a.given_at, old.given_at) desc, a.recorded_at desc, a.choice = 'granted', a.id desc) l;
    if p = any (yes) or p = any (no) then
        return p = any (yes);
    end if;
    return cardinality(deciding) > 0 and not coalesce(deciding && no, false) and deciding <@ coalesce(yes, '{}');
end
$$;

create function exchange.switched_on(b uuid, wanted text) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
begin
    return coalesce((
        select g.choice = 'on' from exchange.ground_decision g
        where g.board = b and g.ground = wanted
        order by g.step desc limit 1), false);
end
$$;

-- Whether what a package rests on stands now: the yes of everybody, or a ground that is on; for the next school also that parents
-- saw it.
create function exchange.stands(b uuid, p uuid, d uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
declare
    on_ground text;
begin
    select x.ground into on_ground from exchange.disclosure x where x.board = b and x.pupil = p and x.id = d;
    return case
        when on_ground is null then false
        when on_ground = 'consent' then exchange.agreed(b, p, d, 'disclosure')
        else exchange.switched_on(b, on_ground)
            and (on_ground <> 'next_school' or exists (
                select 1 from exchange.step s where s.board = b and s.disclosure = d and s.what = 'inspected')) end;
end
$$;

-- Whether the package may go to who has its link and its code now.
create function exchange.may_go(b uuid, p uuid, d uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
declare
    last_sent int;
begin
    select max(s.step) into last_sent from exchange.step s where s.board = b and s.disclosure = d and s.what = 'sent';
    return last_sent is not null
        and not exists (
            select 1 from exchange.step s where s.board = b and s.disclosure = d and s.what in ('stopped', 'ended'))
        and exists (
            select 1 from exchange.step s where s.board = b and s.disclosure = d and s.what = 'fixed' and s.step < last_sent)
        and not exists (
            select 1 from exchange.step s
            where s.board = b and s.disclosure = d and s.what in ('inspected', 'fixed') and s.step > last_sent)
        and exists (
            select 1 from exchange.disclosure x
            where x.board = b and x.pupil = p and x.id = d and x.valid_until >= access.today())
        and (select count(*) from exchange.step s
            where s.board = b and s.disclosure = d and s.step > last_sent and s.what = 'opened') < 3
        and (select count(*) from exchange.step s
            where s.board = b and s.disclosure = d and s.step > last_sent and s.what = 'mistaken') < 5
        and exchange.stands(b, p, d);
end
$$;

alter table exchange.ground_decision enable row level security;
alter table exchange.ground_decision force row level security;
create policy ground_decision_select on exchange.ground_decision for select using (board = access.board());
create policy ground_decision_insert on exchange.ground_decision for insert
    with check (board = access.board()
        and (access.task() = 'maintain' and exchange.is_program()
            or access.task() = 'keep_grounds' and set_by = access.person() and access.holds(access.board(), 'board')));
grant select, insert on exchange.ground_decision to zorgvuldig_app;

alter table exchange.disclosure enable row level security;
alter table exchange.disclosure force row level security;
create policy disclosure_select on exchange.disclosure for select
    using (board = access.board()
        and (exchange.is_owner() or exchange.is_program() or pupil = any (exchange.my_children(access.board()))
            or access.task() in ('prepare_exchange', 'keep_exchange') and pupil = any (access.my_pupils(access.board()))));
create policy disclosure_insert on exchange.disclosure for insert
    with check (board = access.board()
        and (access.task() = 'maintain' and exchange.is_program()
            or access.task() = 'prepare_exchange' and prepared_by = access.person()
                and pupil = any (access.my_pupils(access.board()))));
create policy disclosure_delete on exchange.disclosure for delete
    using (board = access.board() and access.task() = 'destroy' and pupil = any (access.my_pupils(access.board())));
grant select, insert, delete on exchange.disclosure to zorgvuldig_app;

alter table exchange.item enable row level security;
alter table exchange.item force row level security;
create policy item_select on exchange.item for select
    using (board = access.board()
        and (exchange.is_program() or pupil = any (exchange.my_children(access.board()))
            or access.task() in ('prepare_exchange', 'keep_exchange') and pupil = any (access.my_pupils(access.board()))));
create policy item_insert on exchange.item for insert
    with check (board = access.board()
        and (access.task() = 'maintain' and exchange.is_program()
            or access.task() = 'prepare_exchange' and decided_by = access.person()
                and pupil = any (access.my_pupils(access.board()))));
create policy item_delete on exchange.item for delete
    using (board = access.board() and access.task() = 'destroy' and pupil = any (access.my_pupils(access.board())));
grant select, insert, delete on exchange.item to zorgvuldig_app;

-- That a package was opened is written only by who hands it over, and only when it may go: without that line nothing goes.
alter table exchange.step enable row level security;
alter table exchange.step force row level security;
create policy step_select on exchange.step for select
    using (board = access.board()
        and (exchange.is_owner() or exchange.is_program() or pupil = any (exchange.my_children(access.board()))
            or access.task() in ('prepare_exchange', 'keep_exchange') and pupil = any (access.my_pupils(access.board()))));
create policy step_insert on exchange.step for insert
    with check (board = access.board()
        and (access.task() = 'maintain' and exchange.is_program() and what <> 'opened'
            or access.task() = 'give_package' and exchange.is_program()
                and (what = 'mistaken' or what = 'opened' and exchange.may_go(board, pupil, disclosure))
            or access.task() = 'prepare_exchange' and taken_by = access.person() and what = 'inspected'
                and pupil = any (access.my_pupils(access.board()))
            or access.task() = 'keep_exchange' and taken_by = access.person()
                and pupil = any (access.my_pupils(access.board()))
                and (what in ('fixed', 'stopped') or what = 'sent' and exchange.stands(board, pupil, disclosure))));
create policy step_delete on exchange.step for delete
    using (board = access.board() and access.task() = 'destroy' and pupil = any (access.my_pupils(access.board())));
grant select, insert, delete on exchange.step to zorgvuldig_app;

alter table exchange.package enable row level security;
alter table exchange.package force row level security;
create policy package_select on exchange.package for select
    using (board = access.board()
        and (access.task() in ('maintain', 'destroy') and exchange.is_program()
            or access.task() = 'keep_exchange' and pupil = any (access.my_pupils(access.board()))
            or access.task() = 'give_package' and exchange.is_program() and exchange.may_go(board, pupil, disclosure)));
create policy package_insert on exchange.package for insert
    with check (board = access.board()
        and (access.task() = 'maintain' and exchange.is_program()
            or access.task() = 'keep_exchange' and pupil = any (access.my_pupils(access.board()))));
create policy package_delete on exchange.package for delete
    using (board = access.board()
        and (access.task() = 'maintain' and exchange.is_program()
            or access.task() = 'destroy' and pupil = any (access.my_pupils(access.board()))));
grant select, insert, delete on exchange.package to zorgvuldig_app;

alter table exchange.link enable row level security;
alter table exchange.link force row level security;
create policy link_select on exchange.link for select using (board = access.board() and exchange.is_program());
create policy link_insert on exchange.link for insert
    with check (board = access.board()
        and (access.task() = 'maintain' and exchange.is_program()
            or access.task() = 'keep_exchange' and pupil = any (access.my_pupils(access.board()))));
create policy link_delete on exchange.link for delete
    using (board = access.board() and access.task() = 'destroy' and pupil = any (access.my_pupils(access.board())));
grant select, insert, delete on exchange.link to zorgvuldig_app;
