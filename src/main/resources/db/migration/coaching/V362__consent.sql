-- Whether there is consent for a pupil to be in this kind of picture today. As the owner of the tables, whoever acts: nobody else
-- may read answers, and all it says is yes or no about a pupil who was named. That a pupil is sixteen stands sealed, and is for the
-- rules in Java; so is the round of a school year.
create function coaching.agreed(b uuid, p uuid, wanted_kind text) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
declare
    asked record;
    text_now int;
    yes uuid[];
    no uuid[];
    deciding uuid[];
begin
    select u.purpose, u.agreement into asked
    from consent.purpose u
    where u.board = b and u.kind = wanted_kind and u.retired_at is null
    order by u.position, u.purpose
    limit 1;
    if not found then
        return false;
    end if;
    if exists (
            select 1 from consent.dispute d
            where d.board = b and d.pupil = p and d.closed_at is null and (d.purpose is null or d.purpose = asked.purpose)) then
        return false;
    end if;
    select max(t.version) into text_now from consent.purpose_text t where t.board = b and t.purpose = asked.purpose;
    deciding := array(
        select f.person from (
            select distinct on (a.person) a.person, a.authority
            from enrolment.authority a
            where a.board = b and a.pupil = p and access.today() between a.valid_from and a.valid_until
            order by a.person, a.recorded_at desc, a.id desc) f
        where f.authority in ('joint', 'sole'));
    select array_agg(l.person) filter (where l.choice = 'granted' and l.version = text_now),
           array_agg(l.person) filter (where l.choice <> 'granted')
    into yes, no
    from (
        select distinct on (a.person) a.person, a.choice, a.version
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
