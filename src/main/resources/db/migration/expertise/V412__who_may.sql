-- The second opinion on who may do what with a consultation with an expert, and on what an expert may read, written apart from the
-- rules in Java (expertise.CaseRules, access.AdvisedRules, consent.ConsentRules).

create function expertise.is_program() returns boolean
    language sql stable parallel safe
    as $$ select access.person() = '00000000-0000-0000-0000-000000000000' and access.task() in ('maintain', 'destroy') $$;

-- The tables are also read by functions that run as their owner; nobody signs in as that.
create function expertise.is_owner() returns boolean
    language plpgsql stable
    as $$
begin
    return current_user = (select pg_catalog.pg_get_userbyid(c.relowner) from pg_catalog.pg_class c
        where c.oid = 'expertise.consultation'::regclass);
end
$$;

-- The schools of which the acting person is head or support coordinator today.
create function expertise.led(b uuid) returns uuid[]
    language plpgsql stable
    as $$
begin
    return array(
        select f.school from school.function_held f
        where f.board = b and f.person = access.person() and f.function in ('head', 'support_coordinator')
          and access.today() between f.valid_from and f.valid_until);
end
$$;

-- Whether everybody who decides for the pupil said yes to this consultation, and nobody no. That a pupil is sixteen stands sealed:
-- the pupil's own answer counts when there is one.
create function expertise.agreed(b uuid, c uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
declare
    p uuid;
    deciding uuid[];
    yes uuid[];
    no uuid[];
begin
    select k.pupil into p from expertise.consultation k where k.board = b and k.id = c;
    if p is null or exists (
            select 1 from consent.dispute d
            where d.board = b and d.pupil = p and d.closed_at is null and (d.purpose is null or d.purpose = 'expert')) then
        return false;
    end if;
    deciding := array(
        select latest.person
        from (
            select distinct on (a.person) a.person, a.authority
            from enrolment.authority a
            where a.board = b and a.pupil = p and access.today() between a.valid_from and a.valid_until
            order by a.person, a.recorded_at desc, a.id desc) latest
        where latest.authority in ('joint', 'sole'));
    select array_agg(l.person) filter (where l.choice = 'granted' and access.today() between l.valid_from and l.valid_until),
           array_agg(l.person) filter (where l.choice <> 'granted')
    into yes, no
    from (
        select distinct on (a.person) a.person, a.choice, a.valid_from, a.valid_until
        from consent.answer a
        left join consent.answer old on old.board = b and old.id = a.corrects
        where a.board = b and a.pupil = p and a.purpose = 'expert' and a.reference = c
          and not exists (
              select 1 from consent.answer n
              where n.board = b and n.corrects = a.id and n.person = a.person and n.recorded_at > a.recorded_at)
        order by a.person, greatest(a.given_at, old.given_at) desc, a.recorded_at desc, a.choice = 'granted', a.id desc) l;
    if p = any (yes) or p = any (no) then
        return coalesce(p = any (yes), false);
    end if;
    return cardinality(deciding) > 0
        and not coalesce(deciding && no, false)
        and deciding <@ coalesce(yes, '{}');
end
$$;

-- The consultations that are open to the acting person as expert, now: invited, not ended, on the agreed days, as long as the pupil
-- is at school and everybody agrees.
create function expertise.open_to_me(b uuid) returns uuid[]
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
begin
    if access.task() <> 'advise' then
        return '{}';
    end if;
    return array(
        select k.id
        from expertise.consultation k
        join expertise.expert x on x.board = b and x.person = k.expert and x.closed_at is null
        where k.board = b and k.expert = access.person() and access.today() between k.valid_from and k.valid_until
          and exists (
              select 1 from expertise.step s where s.board = b and s.consultation = k.id and s.what = 'planned')
          and not exists (
              select 1 from expertise.step s where s.board = b and s.consultation = k.id and s.what = 'ended')
          and exists (
              select 1 from enrolment.enrolment e
              where e.board = b and e.pupil = k.pupil and access.today() >= e.entered
                and access.today() < e.last_school_day and access.today() < e.deregistered)
          and expertise.agreed(b, k.id));
end
$$;

-- Whether one of them is open to the acting person. Policies of the tables that are read above ask this and not the list: the list
-- would be made already when the reading is planned, without end.
create function expertise.opens(b uuid, c uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
begin
    return c = any (expertise.open_to_me(b));
end
$$;

-- Whether this version of this entry is in a consultation that is open to the acting person.
create function expertise.agreed_to_me(b uuid, p uuid, what uuid, v int) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
begin
    return exists (
        select 1
        from expertise.consultation k, unnest(k.shown, k.shown_version) as agreed (entry, version)
        where k.board = b and k.pupil = p and k.expert = access.person() and agreed.entry = what and agreed.version = v
          and k.id = any (expertise.open_to_me(b)));
end
$$;

-- Whether somebody ended it.
create function expertise.ended(b uuid, c uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
begin
    return exists (select 1 from expertise.step s where s.board = b and s.consultation = c and s.what = 'ended');
end
$$;
