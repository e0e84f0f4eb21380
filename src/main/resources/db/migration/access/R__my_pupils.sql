-- The second opinion on whose dossier the acting person may open for the act at hand, written apart from access.AccessRules; a
-- test compares the two. Whoever may open a dossier may open a document in it; the board does not take one along; only the head
-- withdraws one, says that an entry becomes confidential or no longer is, and erases one. It stands here as it is today: when it changes,
-- it is put in place anew after the numbered migrations.
create or replace function access.my_pupils(b uuid) returns uuid[]
    language plpgsql stable
    as $$
declare
    me uuid := access.person();
    task text := access.task();
    day date := access.today();
    answer uuid[];
begin
    -- the program, when it said about whom: that pupil, and to remove what was kept only one who has left
    if task in ('maintain', 'destroy') and me = '00000000-0000-0000-0000-000000000000' and access.about() is not null then
        return array(
            select p.id
            from enrolment.pupil p
            where p.board = b and p.id = access.about() and (task = 'maintain' or not exists (
                select 1 from enrolment.enrolment e
                where e.board = b and e.pupil = p.id and day <= greatest(e.last_school_day, e.deregistered))));
    end if;

    -- somebody, when the work at hand is about one pupil: that one, looked at by itself
    if access.is_of_one(task) and access.about() is not null then
        return case when access.is_mine(b, access.about()) then array[access.about()] else '{}' end;
    end if;

    -- the program, to remove what was kept: pupils who have left
    if task = 'destroy' and me = '00000000-0000-0000-0000-000000000000' then
        return array(
            select p.id
            from enrolment.pupil p
            where p.board = b and not exists (
                select 1 from enrolment.enrolment e
                where e.board = b and e.pupil = p.id and day <= greatest(e.last_school_day, e.deregistered)));
    end if;

    -- who inspects under supervision and who supervises, while their session is open
    if task = 'inspect' then
        return inspection.open_to_me(b);
    end if;

    -- the program, while it makes a copy that the head ordered
    if task = 'make_copy' then
        return case when me = '00000000-0000-0000-0000-000000000000' then inspection.being_copied(b) else '{}' end;
    end if;

    -- the program's own work, and an import by the administrator
    if (task in ('maintain', 'import') and me = '00000000-0000-0000-0000-000000000000')
            or (task = 'import' and access.holds(b, 'administrator')) then
        return array(select p.id from enrolment.pupil p where p.board = b);
    end if;

    -- the board, and for the log also the data protection officer, for every pupil
    if (task in ('read', 'read_document', 'list', 'search') and access.holds(b, 'board'))
            or (task = 'read_log' and (access.holds(b, 'board') or access.holds(b, 'data_protection_officer'))) then
        return array(select p.id from enrolment.pupil p where p.board = b);
    end if;

    if task in ('read', 'read_document', 'copy_document', 'withdraw_document', 'write', 'take_back', 'consult', 'list', 'search', 'read_log',
            'assign', 'end_enrolment', 'classify', 'redact', 'keep_inspection', 'keep_copy', 'copy_dossier', 'keep_expert',
            'prepare_exchange', 'keep_exchange', 'keep_right') then
        -- the head, for every pupil whose dossier the school keeps
        answer := array(
            select p.id
            from school.function_held f
            join enrolment.pupil p on p.board = b and p.school = f.school
            where f.board = b and f.person = me and f.function = 'head' and day between f.valid_from and f.valid_until);
    end if;

    if task in ('read', 'read_document', 'copy_document', 'write', 'take_back', 'consult', 'list', 'search') then
        -- guides, up to and including the last school day of the pupil: through a group, as support coordinator, by an assignment
        answer := answer || array(
            select p.pupil
            from school.guidance g
            join school.group gr on gr.board = b and gr.id = g.group_id
            join enrolment.placement p on p.board = b and p.group_id = g.group_id
            join enrolment.enrolment e on e.board = b and e.pupil = p.pupil and e.school = gr.school
            where g.board = b and g.person = me
              and day between g.valid_from and g.valid_until
              and day between p.valid_from and p.valid_until
              and day between e.entered and least(e.last_school_day, e.deregistered)
            union
            select e.pupil
            from school.function_held f
            join enrolment.enrolment e on e.board = b and e.school = f.school
            where f.board = b and f.person = me and f.function = 'support_coordinator'
              and day between f.valid_from and f.valid_until
              and day between e.entered and least(e.last_school_day, e.deregistered)
            union
            select a.pupil
            from access.assignment a
            join enrolment.enrolment e on e.board = b and e.pupil = a.pupil
            where a.board = b and a.person = me and a.ended_at is null
              and day between a.valid_from and a.valid_until
              and day between e.entered and least(e.last_school_day, e.deregistered));
    end if;

    if task in ('keep_expert', 'prepare_exchange') then
        -- besides the head the support coordinator, as long as the pupil is at the school
        answer := answer || array(
            select e.pupil
            from school.function_held f
            join enrolment.enrolment e on e.board = b and e.school = f.school
            where f.board = b and f.person = me and f.function = 'support_coordinator'
              and day between f.valid_from and f.valid_until
              and day between e.entered and least(e.last_school_day, e.deregistered));
    end if;
    return coalesce(answer, '{}');
end
$$;
