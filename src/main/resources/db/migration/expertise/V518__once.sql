-- A list goes past hundreds of cases and their steps. The same rules; whose the pupils are does not depend on the row, and stands as
-- a question of its own, which the database asks once in a statement and not for each row.
alter policy consultation_select on expertise.consultation
    using (board = access.board()
        and (access.task() = 'keep_expert' and pupil = any ((select access.my_pupils(access.board()))::uuid[])
            or expertise.is_program() or expertise.is_owner()
            or access.task() = 'advise' and expertise.opens(access.board(), id)));
alter policy step_select on expertise.step
    using (board = access.board()
        and (access.task() = 'keep_expert' and pupil = any ((select access.my_pupils(access.board()))::uuid[])
            or expertise.is_program() or expertise.is_owner()
            or access.task() = 'advise' and expertise.opens(access.board(), consultation)));
