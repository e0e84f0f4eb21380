-- As the rule in Java: a yes counts for the words that are asked now, and as long as it is asked at all.
create or replace function expertise.agreed(b uuid, c uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
declare
    p uuid;
    asked text;
    version_now int;
    deciding uuid[];
    yes uuid[];
    no uuid[];
begin
    select k.pupil into p from expertise.consultation k where k.board = b and k.id = c;
    select u.purpose into asked from consent.purpose u
    where u.board = b and u.kind = 'expert' and u.retired_at is null order by u.position, u.purpose limit 1;
    if p is null or asked is null or exists (
            select 1 from consent.dispute d
            where d.board = b and d.pupil = p and d.closed_at is null and (d.purpose is null or d.purpose = asked)) then
        return false;
    end if;
    select max(t.version) into version_now from consent.purpose_text t where t.board = b and t.purpose = asked;
    deciding := array(
        select latest.person
        from (
            select distinct on (a.person) a.person, a.authority
            from enrolment.authority a
            where a.board = b and a.pupil = p and access.today() between a.valid_from and a.valid_until
            order by a.person, a.recorded_at desc, a.id desc) latest
        where latest.authority in ('joint', 'sole'));
    select array_agg(l.person) filter (where l.choice = 'granted' and l.version = version_now
               and access.today() between l.valid_from and l.valid_until),
           array_agg(l.person) filter (where l.choice <> 'granted')
    into yes, no
    from (
        select distinct on (a.person) a.person, a.choice, a.version, a.valid_from, a.valid_until
        from consent.answer a
        left join consent.answer old on old.board = b and old.id = a.corrects
        where a.board = b and a.pupil = p and a.purpose = asked and a.reference = c
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
