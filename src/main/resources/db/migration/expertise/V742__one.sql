-- The same rule as before, asked of one consultation: a policy asks it for each row, and each time the list of all consultations of
-- the expert was made.
create or replace function expertise.opens(b uuid, c uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
begin
    return access.task() = 'advise' and exists (
        select 1
        from expertise.consultation k
        join expertise.expert x on x.board = b and x.person = k.expert and x.closed_at is null
        where k.board = b and k.id = c and k.expert = access.person()
          and access.today() between k.valid_from and k.valid_until
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

create or replace function expertise.agreed_to_me(b uuid, p uuid, what uuid, v int) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
begin
    return exists (
        select 1
        from expertise.consultation k, unnest(k.shown, k.shown_version) as agreed (entry, version)
        where k.board = b and k.pupil = p and k.expert = access.person() and agreed.entry = what and agreed.version = v
          and expertise.opens(b, k.id));
end
$$;

-- Only the two above asked for the list.
drop function expertise.open_to_me(uuid);
