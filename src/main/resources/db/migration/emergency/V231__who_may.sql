-- The second opinion on who may see and write what of an emergency card, written apart from the rules in Java
-- (access.ColleagueRules, access.AccessRules, consent.ConsentRules, emergency.StayRules).

create function emergency.is_program() returns boolean
    language sql stable parallel safe
    as $$ select access.person() = '00000000-0000-0000-0000-000000000000' and access.task() in ('maintain', 'destroy') $$;

-- The pupils with whose card the acting person may do the act at hand today. Reading is for everybody on the staff of the school
-- where the pupil is, Monday to Friday: by the roster, by a function at that school, or as somebody who guides the pupil.
create function emergency.my_pupils(b uuid) returns uuid[]
    language plpgsql stable
    as $$
declare
    me uuid := access.person();
    task text := access.task();
    day date := access.today();
begin
    if task = 'own_card' then
        return array(
            select g.pupil
            from enrolment.guardianship g
            where g.board = b and g.person = me and (
                select a.authority
                from enrolment.authority a
                where a.board = b and a.pupil = g.pupil and a.person = me and day between a.valid_from and a.valid_until
                order by a.recorded_at desc, a.id desc
                limit 1) in ('joint', 'sole')
            union
            select p.id from enrolment.pupil p where p.board = b and p.id = me);
    end if;
    if not (task = 'read_card' and extract(isodow from day) <= 5 or task = 'write_card') then
        return '{}';
    end if;
    return array(
        select e.pupil
        from school.function_held f
        join enrolment.enrolment e on e.board = b and e.school = f.school
        where f.board = b and f.person = me and day between f.valid_from and f.valid_until
          and (f.function = 'support_coordinator' or f.function = 'head' and task = 'read_card')
          and day >= e.entered and day < e.last_school_day and day < e.deregistered
        union
        select e.pupil
        from school.function_held f
        join enrolment.pupil p on p.board = b and p.school = f.school
        join enrolment.enrolment e on e.board = b and e.pupil = p.id
        where task = 'write_card' and f.board = b and f.person = me and f.function = 'head'
          and day between f.valid_from and f.valid_until
          and day >= e.entered and day < e.last_school_day and day < e.deregistered
        union
        select e.pupil
        from school.staff_member s
        join enrolment.enrolment e on e.board = b and e.school = s.school
        where task = 'read_card' and s.board = b and s.person = me and day between s.valid_from and s.valid_until
          and day >= e.entered and day < e.last_school_day and day < e.deregistered
        union
        select e.pupil
        from access.assignment a
        join enrolment.enrolment e on e.board = b and e.pupil = a.pupil
        where a.board = b and a.person = me and a.ended_at is null and day between a.valid_from and a.valid_until
          and day >= e.entered and day < e.last_school_day and day < e.deregistered
        union
        select l.pupil
        from school.guidance u
        join school.group gr on gr.board = b and gr.id = u.group_id
        join enrolment.placement l on l.board = b and l.group_id = u.group_id
        join enrolment.enrolment e on e.board = b and e.pupil = l.pupil and e.school = gr.school
        where u.board = b and u.person = me
          and day between u.valid_from and u.valid_until
          and day between l.valid_from and l.valid_until
          and day >= e.entered and day < e.last_school_day and day < e.deregistered);
end
$$;

-- Who has authority over a pupil today, by the fact recorded last.
create function emergency.holders(b uuid, p uuid) returns uuid[]
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

-- Whose words may stand on a pupil's card: those with authority, and the pupil.
create function emergency.speaks(b uuid, p uuid, author uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return author = p or author = any (emergency.holders(b, p));
end
$$;

-- Answers and disputes are also read by a function that runs as the owner of the tables; nobody signs in as that.
create function consent.is_owner() returns boolean
    language plpgsql stable
    as $$
begin
    return current_user = (select pg_catalog.pg_get_userbyid(c.relowner) from pg_catalog.pg_class c
        where c.oid = 'consent.answer'::regclass);
end
$$;

alter policy answer_select on consent.answer
    using (board = access.board()
        and (consent.is_program()
            or access.task() in ('answer', 'read_consent') and person = access.person()
            or access.task() in ('answer', 'keep_authority') and pupil = any (access.kept_by_me(access.board()))
            or consent.is_owner()));
alter policy dispute_select on consent.dispute
    using (board = access.board()
        and (consent.is_program()
            or access.task() = 'keep_authority' and pupil = any (access.kept_by_me(access.board()))
            or consent.is_owner()));

-- Whether there is consent for a pupil's card today. As the owner of the tables, whoever acts: nobody else may read answers, and
-- all it says is yes or no about a pupil who was named. That a pupil is sixteen stands sealed, and is for the rules in Java.
create function emergency.agreed(b uuid, p uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
declare
    asked record;
    wanted int;
    yes uuid[];
    no uuid[];
    deciding uuid[] := emergency.holders(b, p);
begin
    select u.purpose, u.agreement into asked
    from consent.purpose u
    where u.board = b and u.kind = 'emergency_card' and u.retired_at is null
    order by u.position, u.purpose
    limit 1;
    if not found or exists (
            select 1 from consent.dispute d
            where d.board = b and d.pupil = p and d.closed_at is null and (d.purpose is null or d.purpose = asked.purpose)) then
        return false;
    end if;
    select max(t.version) into wanted from consent.purpose_text t where t.board = b and t.purpose = asked.purpose;
    select array_agg(l.person) filter (where l.choice = 'granted' and l.version = wanted
               and access.today() between l.valid_from and l.valid_until),
           array_agg(l.person) filter (where l.choice <> 'granted')
    into yes, no
    from (
        select distinct on (a.person) a.person, a.choice, a.version, a.valid_from, a.valid_until
        from consent.answer a
        left join consent.answer old on old.board = b and old.id = a.corrects
        where a.board = b and a.pupil = p and a.purpose = asked.purpose and a.reference is null
          and not exists (
              select 1 from consent.answer c
              where c.board = b and c.corrects = a.id and c.person = a.person and c.recorded_at > a.recorded_at)
        order by a.person, greatest(a.given_at, old.given_at) desc, a.recorded_at desc, a.choice = 'granted', a.id desc) l;
    if p = any (yes) or p = any (no) then
        return p = any (yes);
    end if;
    return cardinality(deciding) > 0
        and not coalesce(deciding && no, false)
        and case asked.agreement when 'of_all' then deciding <@ coalesce(yes, '{}') else coalesce(deciding && yes, false) end;
end
$$;

-- Whether a card may be destroyed: the pupil is at school nowhere, and will not be; or there is no consent for the card.
create function emergency.may_go(b uuid, p uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return emergency.is_program()
        and (not exists (
                select 1 from enrolment.enrolment e
                where e.board = b and e.pupil = p and e.last_school_day > access.today() and e.deregistered > access.today())
            or not emergency.agreed(b, p)
            or exists (
                select 1 from emergency.closed c
                where c.board = b and c.pupil = p and c.since <= access.today() - 28));
end
$$;

alter table emergency.card_version enable row level security;
alter table emergency.card_version force row level security;
create policy card_version_select on emergency.card_version for select
    using (board = access.board()
        and (emergency.is_program()
            or access.task() = 'own_card' and author = access.person()
                and pupil = any (emergency.my_pupils(access.board()))
            or access.task() in ('read_card', 'write_card') and pupil = any (emergency.my_pupils(access.board()))
                and emergency.agreed(board, pupil) and emergency.speaks(board, pupil, author)));
create policy card_version_insert on emergency.card_version for insert
    with check (board = access.board()
        and (emergency.is_program()
            or access.task() = 'own_card' and route = 'own_page' and author = access.person()
                and recorded_by = access.person() and pupil = any (emergency.my_pupils(access.board()))
            or access.task() = 'write_card' and route in ('paper', 'telephone') and recorded_by = access.person()
                and pupil = any (emergency.my_pupils(access.board())) and emergency.speaks(board, pupil, author)));
create policy card_version_delete on emergency.card_version for delete
    using (board = access.board() and access.task() = 'destroy' and emergency.may_go(access.board(), pupil));
grant select, insert, delete on emergency.card_version to zorgvuldig_app;

alter table emergency.closed enable row level security;
alter table emergency.closed force row level security;
create policy closed_select on emergency.closed for select using (board = access.board() and emergency.is_program());
create policy closed_insert on emergency.closed for insert with check (board = access.board() and emergency.is_program());
create policy closed_delete on emergency.closed for delete using (board = access.board() and emergency.is_program());
grant select, insert, delete on emergency.closed to zorgvuldig_app;
