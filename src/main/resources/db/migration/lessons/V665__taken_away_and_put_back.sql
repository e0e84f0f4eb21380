-- Who may take a lesson away may put it back.
alter policy lesson_update on lessons.lesson
    using (board = access.board() and access.task() = 'teach'
        and (school = any ((select lessons.my_schools(access.board()))::uuid[])
            or group_id = any ((select lessons.my_groups(access.board()))::uuid[])))
    with check (board = access.board() and (withdrawn_by is null or withdrawn_by = access.person()));
