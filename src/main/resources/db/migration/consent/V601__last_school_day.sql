-- A pupil is at school up to and including the last school day (of last_school_day and deregistered the earlier), for every act.
create or replace function consent.in_my_sight(b uuid) returns uuid[]
    language plpgsql stable
    as $$
declare
    me uuid := access.person();
    day date := access.today();
begin
    if me = '00000000-0000-0000-0000-000000000000' or access.holds(b, 'board') then
        return array(select p.id from enrolment.pupil p where p.board = b);
    end if;
    return access.kept_by_me(b) || array(
        select g.pupil from enrolment.guardianship g where g.board = b and g.person = me
        union
        select p.id from enrolment.pupil p where p.board = b and p.id = me
        union
        select e.pupil
        from school.function_held f
        join enrolment.enrolment e on e.board = b and e.school = f.school
        where f.board = b and f.person = me and f.function = 'support_coordinator'
          and f.valid_from <= day and f.valid_until >= day
          and day between e.entered and least(e.last_school_day, e.deregistered)
        union
        select e.pupil
        from access.assignment a
        join enrolment.enrolment e on e.board = b and e.pupil = a.pupil
        where a.board = b and a.person = me and a.ended_at is null
          and a.valid_from <= day and a.valid_until >= day
          and day between e.entered and least(e.last_school_day, e.deregistered)
        union
        select e.pupil
        from school.guidance u
        join school.group gr on gr.board = b and gr.id = u.group_id
        join enrolment.placement p on p.board = b and p.group_id = u.group_id
        join enrolment.enrolment e on e.board = b and e.pupil = p.pupil and e.school = gr.school
        where u.board = b and u.person = me
          and u.valid_from <= day and u.valid_until >= day
          and p.valid_from <= day and p.valid_until >= day
          and day between e.entered and least(e.last_school_day, e.deregistered));
end
$$;
