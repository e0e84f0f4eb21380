-- The pupils about whose dossier the acting person may say what they think, for the act at hand: who has authority over the pupil
-- today, by the fact recorded last; a pupil about themselves; and the head who files what came on paper. That a pupil is sixteen
-- stands sealed, and is for the rules in Java. Apart from access.my_pupils, so that this act opens nothing of a dossier.
create function access.my_view_pupils(b uuid) returns uuid[]
    language plpgsql stable
    as $$
declare
    me uuid := access.person();
    day date := access.today();
begin
    if access.task() <> 'give_view' then
        return '{}';
    end if;
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
        select p.id from enrolment.pupil p where p.board = b and p.id = me
        union
        select p.id
        from school.function_held f
        join enrolment.pupil p on p.board = b and p.school = f.school
        where f.board = b and f.person = me and f.function = 'head' and day between f.valid_from and f.valid_until);
end
$$;
