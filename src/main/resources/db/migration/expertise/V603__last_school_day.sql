-- A pupil is at school up to and including the last school day (of last_school_day and deregistered the earlier), for every act.
create or replace function expertise.open_to_me(b uuid) returns uuid[]
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
              where e.board = b and e.pupil = k.pupil
                and access.today() between e.entered and least(e.last_school_day, e.deregistered))
          and expertise.agreed(b, k.id));
end
$$;
