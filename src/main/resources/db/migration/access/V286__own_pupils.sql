-- Of whom the acting person may see who looked: who has authority over the pupil today, by the fact recorded last, and a pupil about
-- themselves. That a pupil is sixteen stands sealed, and is for the rules in Java. It stands apart from access.my_pupils, by which
-- dossiers open: who sees who looked sees nothing of what they saw.
create function access.my_own_pupils(b uuid) returns uuid[]
    language plpgsql stable
    as $$
declare
    me uuid := access.person();
    day date := access.today();
begin
    if access.task() <> 'read_own_log' then
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
        select p.id from enrolment.pupil p where p.board = b and p.id = me);
end
$$;
