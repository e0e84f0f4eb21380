-- The second opinion on whether one pupil's dossier is open to the acting person for the act at hand, for what is asked of each
-- row, or of the one pupil that the work at hand is about. It says of one pupil what access.my_pupils says of all; a test compares
-- the two. It stands here as it is today: when it changes, it is put in place anew after the numbered migrations.
-- The acts for which one pupil is looked at by itself.
create or replace function access.is_of_one(task text) returns boolean
    language sql immutable parallel safe
    return coalesce(task in ('read', 'read_document', 'write', 'consult', 'keep_expert', 'prepare_exchange', 'keep_exchange'), false);

create or replace function access.is_mine(b uuid, p uuid) returns boolean
    language plpgsql stable
    as $$
declare
    me uuid := access.person();
    task text := coalesce(access.task(), '');
    day date := access.today();
begin
    if not access.is_of_one(task) then
        return p = any (access.my_pupils(b));
    end if;
    if task in ('read', 'read_document') and access.holds(b, 'board') then
        perform 1 from enrolment.pupil u where u.board = b and u.id = p;
        return found;
    end if;
    -- one at a time: as one expression, all of them are prepared for each row
    perform 1
    from school.function_held f
    join enrolment.pupil u on u.board = b and u.id = p and u.school = f.school
    where f.board = b and f.person = me and f.function = 'head' and day between f.valid_from and f.valid_until;
    if found then
        return true;
    end if;
    if task = 'keep_exchange' then
        return false;
    end if;
    perform 1
    from school.function_held f
    join enrolment.enrolment e on e.board = b and e.pupil = p and e.school = f.school
    where f.board = b and f.person = me and f.function = 'support_coordinator'
      and day between f.valid_from and f.valid_until
      and day between e.entered and least(e.last_school_day, e.deregistered);
    if found or task in ('keep_expert', 'prepare_exchange') then
        return found;
    end if;
    perform 1
    from enrolment.placement l
    join school.guidance g on g.board = b and g.group_id = l.group_id and g.person = me
    join school.group r on r.board = b and r.id = l.group_id
    join enrolment.enrolment e on e.board = b and e.pupil = p and e.school = r.school
    where l.board = b and l.pupil = p
      and day between g.valid_from and g.valid_until
      and day between l.valid_from and l.valid_until
      and day between e.entered and least(e.last_school_day, e.deregistered);
    if found then
        return true;
    end if;
    perform 1
    from access.assignment a
    join enrolment.enrolment e on e.board = b and e.pupil = p
    where a.board = b and a.person = me and a.pupil = p and a.ended_at is null
      and day between a.valid_from and a.valid_until
      and day between e.entered and least(e.last_school_day, e.deregistered);
    return found;
end
$$;
