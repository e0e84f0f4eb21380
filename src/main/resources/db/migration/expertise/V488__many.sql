-- The same rules as before, asked about one pupil: a policy is asked for each row, and the list of all pupils of a school is long to
-- make. What is cheap to say is said first.
alter policy consultation_select on expertise.consultation
    using (board = access.board()
        and (access.task() = 'keep_expert' and access.is_mine(access.board(), pupil)
            or expertise.is_program() or expertise.is_owner()
            or access.task() = 'advise' and expertise.opens(access.board(), id)));
alter policy step_select on expertise.step
    using (board = access.board()
        and (access.task() = 'keep_expert' and access.is_mine(access.board(), pupil)
            or expertise.is_program() or expertise.is_owner()
            or access.task() = 'advise' and expertise.opens(access.board(), consultation)));
alter policy advice_select on expertise.advice
    using (board = access.board()
        and (access.task() = 'keep_expert' and access.is_mine(access.board(), pupil)
            or expertise.is_program()
            or access.task() = 'advise' and author = access.person()
                and expertise.opens(access.board(), consultation)));

-- The newest first.
create index on expertise.consultation (board, proposed_at desc, id);
