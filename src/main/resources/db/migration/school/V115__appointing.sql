-- Besides the program itself, only someone of the board says who holds which function; a function that has begun is
-- ended, never taken away.
drop policy function_held_insert on school.function_held;
create policy function_held_insert on school.function_held for insert
    with check (board = access.board()
        and (access.task() = 'maintain' or access.task() = 'appoint' and access.holds(access.board(), 'board')));
drop policy function_held_update on school.function_held;
create policy function_held_update on school.function_held for update
    using (board = access.board()
        and (access.task() = 'maintain' or access.task() = 'appoint' and access.holds(access.board(), 'board')))
    with check (board = access.board());
alter policy function_held_delete on school.function_held
    using (board = access.board()
        and (access.task() = 'destroy' and access.person() = '00000000-0000-0000-0000-000000000000'
            or access.task() = 'appoint' and access.holds(access.board(), 'board') and valid_from >= access.today()));
