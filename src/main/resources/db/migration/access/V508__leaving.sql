-- A pupil who was given to somebody for a while is given no more when they work here no more; the program does so by itself.
alter policy assignment_update on access.assignment
    using (board = access.board()
        and (access.task() = 'assign' and pupil = any (access.my_pupils(access.board()))
            or access.task() = 'maintain' and access.person() = '00000000-0000-0000-0000-000000000000'));
