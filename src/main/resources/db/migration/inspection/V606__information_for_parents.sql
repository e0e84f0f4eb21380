-- What somebody is to a pupil today when it comes to inspecting: with authority by the fact recorded last; a legal parent of whom it
-- is recorded that they have none is entitled to information only (BW 1:377c); or the pupil. Nobody else without authority, and
-- nobody of whom it is not known, is anything until the school knows. That a pupil is sixteen stands sealed, and is for the rules
-- in Java.
create or replace function inspection.standing(b uuid, p uuid, who uuid) returns text
    language plpgsql stable
    as $$
declare
    is_to_pupil text := (select g.relation from enrolment.guardianship g where g.board = b and g.pupil = p and g.person = who);
    has text := (
        select a.authority from enrolment.authority a
        where a.board = b and a.pupil = p and a.person = who
          and a.valid_from <= access.today() and a.valid_until >= access.today()
        order by a.recorded_at desc, a.id desc limit 1);
begin
    if p = who then
        return 'pupil';
    end if;
    return case
        when is_to_pupil is null then null
        when has in ('joint', 'sole') then 'authority'
        when has = 'none' and is_to_pupil in ('mother', 'father', 'parent') then 'information'
    end;
end
$$;
