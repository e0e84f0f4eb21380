-- A school has hundreds of consultations, each about a whole group. The same rules as before, asked about one school and one pupil:
-- a policy is asked for each row, and lists of schools and pupils are long to make.

-- The schools of whose consultations the acting person can know at all today; the program of all. As this stands beside the board in
-- the policy, and not in an *or*, it is asked once, where the index is searched; its price says so to the planner.
create function consultation.known(b uuid) returns uuid[]
    language plpgsql stable cost 10000
    as $$
begin
    if consultation.is_program() then
        return array(select s.id from school.school s where s.board = b);
    end if;
    return case when access.task() = 'consult' then consultation.my_schools(b) else '{}' end;
end
$$;

-- Whether the acting person is head or support coordinator of a school today.
create function consultation.leads(b uuid, s uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return exists (
        select 1 from school.function_held f
        where f.board = b and f.person = access.person() and f.school = s and f.function in ('head', 'support_coordinator')
          and f.valid_from <= access.today() and f.valid_until >= access.today());
end
$$;

alter policy meeting_select on consultation.meeting
    using (board = access.board() and school = any (consultation.known(access.board()))
        and (consultation.is_program() or access.person() = any (people)
            or consultation.leads(access.board(), school)));
alter policy topic_select on consultation.topic
    using (board = access.board()
        and (consultation.is_program()
            or access.task() = 'consult' and access.is_mine(access.board(), pupil)
                and consultation.sees(access.board(), meeting, pupil)));
alter policy note_select on consultation.note
    using (board = access.board()
        and (consultation.is_program()
            or access.task() = 'consult' and access.is_mine(access.board(), pupil)
                and consultation.sees(access.board(), meeting, pupil)));
alter policy signal_select on consultation.signal
    using (board = access.board()
        and (consultation.is_program()
            or access.task() = 'consult' and access.is_mine(access.board(), pupil)
                and consultation.sees(access.board(), meeting, pupil)));

-- Those that are not over, of a school, the first one first.
create index on consultation.meeting (board, school, starts_at) where closed_at is null and cancelled_at is null;

-- What was said about who left the school before the consultation closed goes into no dossier. The program removes it then: who
-- closes it need not see that pupil any more.
alter policy note_delete on consultation.note
    using (board = access.board()
        and (access.task() = 'destroy' and consultation.is_program() and pupil = any (access.my_pupils(access.board()))
            or access.task() = 'maintain' and consultation.is_program()
                and not consultation.goes_on(access.board(), meeting)
            or access.task() = 'consult' and pupil = any (access.my_pupils(access.board()))
                and consultation.keeps(access.board(), meeting)
                and not consultation.goes_on(access.board(), meeting)));
