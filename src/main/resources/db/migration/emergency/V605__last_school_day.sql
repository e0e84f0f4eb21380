-- A pupil is at school up to and including the last school day (of last_school_day and deregistered the earlier), for every act.
-- The pupils with whose card the acting person may do the act at hand today. Who guides a pupil reads on every day; everybody else
-- on the staff of the school where the pupil is, by the roster or as its head, from Monday to Friday.
create or replace function emergency.my_pupils(b uuid) returns uuid[]
    language plpgsql stable
    as $$
declare
    me uuid := access.person();
    task text := access.task();
    day date := access.today();
    school_day boolean := extract(isodow from day) <= 5;
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
    if coalesce(task, '') not in ('read_card', 'write_card') then
        return '{}';
    end if;
    return array(
        select e.pupil
        from school.function_held f
        join enrolment.enrolment e on e.board = b and e.school = f.school
        where f.board = b and f.person = me and day between f.valid_from and f.valid_until
          and (f.function = 'support_coordinator' or f.function = 'head' and task = 'read_card' and school_day)
          and day between e.entered and least(e.last_school_day, e.deregistered)
        union
        select e.pupil
        from school.function_held f
        join enrolment.pupil p on p.board = b and p.school = f.school
        join enrolment.enrolment e on e.board = b and e.pupil = p.id
        where task = 'write_card' and f.board = b and f.person = me and f.function = 'head'
          and day between f.valid_from and f.valid_until
          and day between e.entered and least(e.last_school_day, e.deregistered)
        union
        select e.pupil
        from school.staff_member s
        join enrolment.enrolment e on e.board = b and e.school = s.school
        where task = 'read_card' and school_day and s.board = b and s.person = me
          and day between s.valid_from and s.valid_until
          and day between e.entered and least(e.last_school_day, e.deregistered)
        union
        select e.pupil
        from access.assignment a
        join enrolment.enrolment e on e.board = b and e.pupil = a.pupil
        where a.board = b and a.person = me and a.ended_at is null and day between a.valid_from and a.valid_until
          and day between e.entered and least(e.last_school_day, e.deregistered)
        union
        select l.pupil
        from school.guidance u
        join school.group gr on gr.board = b and gr.id = u.group_id
        join enrolment.placement l on l.board = b and l.group_id = u.group_id
        join enrolment.enrolment e on e.board = b and e.pupil = l.pupil and e.school = gr.school
        where u.board = b and u.person = me
          and day between u.valid_from and u.valid_until
          and day between l.valid_from and l.valid_until
          and day between e.entered and least(e.last_school_day, e.deregistered));
end
$$;

-- A card goes when its pupil is at school nowhere, and will not be; or when there is no consent for it.
create or replace function emergency.may_go(b uuid, p uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return emergency.is_program()
        and (not exists (
                select 1 from enrolment.enrolment e
                where e.board = b and e.pupil = p and access.today() <= least(e.last_school_day, e.deregistered))
            or not emergency.agreed(b, p)
            or exists (
                select 1 from emergency.closed c
                where c.board = b and c.pupil = p and c.since <= access.today() - 28));
end
$$;
