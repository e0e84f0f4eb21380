-- A pupil is at school up to and including the last school day (of last_school_day and deregistered the earlier), for every act.
create or replace function inspection.opens_alone(b uuid, who uuid, p uuid) returns boolean
    language plpgsql stable
    as $$
declare
    day date := access.today();
begin
    return exists (
            select 1 from school.function_held f
            where f.board = b and f.person = who and day between f.valid_from and f.valid_until
              and (f.function = 'board'
                or f.function = 'head'
                    and f.school = (select k.school from enrolment.pupil k where k.board = b and k.id = p)
                or f.function = 'support_coordinator' and f.school in (
                    select e.school from enrolment.enrolment e
                    where e.board = b and e.pupil = p
                      and day between e.entered and least(e.last_school_day, e.deregistered))))
        or exists (
            select 1
            from enrolment.enrolment e
            where e.board = b and e.pupil = p and day between e.entered and least(e.last_school_day, e.deregistered)
              and (exists (
                    select 1 from access.assignment a
                    where a.board = b and a.pupil = p and a.person = who and a.ended_at is null
                      and day between a.valid_from and a.valid_until)
                or exists (
                    select 1
                    from school.guidance g
                    join school.group gr on gr.board = b and gr.id = g.group_id and gr.school = e.school
                    join enrolment.placement l on l.board = b and l.group_id = g.group_id and l.pupil = p
                    where g.board = b and g.person = who
                      and day between g.valid_from and g.valid_until and day between l.valid_from and l.valid_until)));
end
$$;
