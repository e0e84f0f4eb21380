-- What somebody did at the schools goes with their account: removed by the program alone, as the act 'destroy'.
create policy staff_member_delete on school.staff_member for delete
    using (board = access.board() and access.task() = 'destroy'
        and access.person() = '00000000-0000-0000-0000-000000000000');
create policy function_held_delete on school.function_held for delete
    using (board = access.board() and access.task() = 'destroy'
        and access.person() = '00000000-0000-0000-0000-000000000000');
alter policy guidance_delete on school.guidance
    using (board = access.board() and (access.task() = 'import'
        or access.task() = 'destroy' and access.person() = '00000000-0000-0000-0000-000000000000'));
grant delete on school.staff_member, school.function_held to zorgvuldig_app;
