-- Where somebody works and which groups they guide ends with their employment; the program does so by itself.
alter policy staff_member_update on school.staff_member
    using (board = access.board() and (access.task() = 'import'
        or access.task() = 'maintain' and access.person() = '00000000-0000-0000-0000-000000000000'));
alter policy guidance_update on school.guidance
    using (board = access.board() and (access.task() = 'import'
        or access.task() = 'maintain' and access.person() = '00000000-0000-0000-0000-000000000000'));
