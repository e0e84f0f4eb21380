-- Who keeps what a head asks about the own child at the own school: nobody there, and so the board.

-- Whether the acting person keeps what is asked about a pupil, or by somebody about themselves: the head of the school that keeps the
-- dossier, or the board when who asks is head of that school; the board for parents, and for whoever is of the personnel office; the
-- personnel office for others on the staff. Nobody keeps what they asked themselves.
create or replace function rights.kept(b uuid, p uuid, who uuid, who_kind text, asker uuid) returns boolean
    language plpgsql stable
    as $$
declare
    me uuid := access.person();
begin
    if asker = me then
        return false;
    end if;
    if p is not null then
        if exists (
                select 1 from enrolment.pupil o
                join school.function_held f on f.board = b and f.school = o.school
                where o.board = b and o.id = p and f.person = asker and f.function = 'head'
                  and access.today() between f.valid_from and f.valid_until) then
            return rights.holds(b, me, '{board}');
        end if;
        return exists (
            select 1 from enrolment.pupil o
            join school.function_held f on f.board = b and f.school = o.school
            where o.board = b and o.id = p and f.person = me and f.function = 'head'
              and access.today() between f.valid_from and f.valid_until);
    end if;
    if who_kind = 'guardian' or rights.holds(b, who, '{personnel_office}') then
        return rights.holds(b, me, '{board}');
    end if;
    return rights.holds(b, me, '{personnel_office}') and not rights.holds(b, me, '{head,board}');
end
$$;
