-- A pupil is at school up to and including the last school day (of last_school_day and deregistered the earlier), for every act.
create or replace function medical.my_pupils(b uuid) returns uuid[]
    language plpgsql stable
    as $$
begin
    if access.task() not in ('read_medical', 'write_medical') then
        return '{}';
    end if;
    return array(
        select e.pupil
        from school.function_held f
        join enrolment.enrolment e on e.board = f.board
        where f.board = b and f.person = access.person() and f.function = 'school_doctor'
          and f.valid_from <= access.today() and f.valid_until >= access.today()
          and access.today() between e.entered and least(e.last_school_day, e.deregistered)
        union
        -- left, and opened for today by this doctor, with a reason
        select r.pupil
        from medical.reopening r
        where r.board = b and r.doctor = access.person() and r.on_day = access.today()
          and access.holds(b, 'school_doctor'));
end
$$;

create or replace function medical.my_left_pupils(b uuid) returns uuid[]
    language plpgsql stable
    as $$
begin
    if access.task() <> 'reopen_medical' or not access.holds(b, 'school_doctor') then
        return '{}';
    end if;
    return array(
        select v.pupil
        from medical.doctor_key k
        join medical.wrapped_key w on w.board = b and w.file = k.id and w.opens = k.id
        join medical.entry_version v
            on v.board = b and v.pupil = w.pupil and v.entry = w.entry and v.version = w.version
        where k.board = b and k.person = access.person() and k.ended_at is null
          and not exists (select 1 from medical.reopening r where r.board = b and r.pupil = v.pupil and r.entry = v.entry)
          and not exists (
              select 1 from enrolment.enrolment e
              where e.board = b and e.pupil = v.pupil
                and access.today() between e.entered and least(e.last_school_day, e.deregistered))
        group by v.pupil
        having (max(v.written_at) at time zone 'Europe/Amsterdam')::date + interval '20 years' > access.today());
end
$$;

-- Nothing goes of a pupil who is at school or enrolled, the last day of either included.
create or replace function medical.may_go(b uuid, who uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return access.task() = 'destroy' and medical.is_program() and not exists (
        select 1 from enrolment.enrolment e
        where e.board = b and e.pupil = who and access.today() <= greatest(e.last_school_day, e.deregistered));
end
$$;
