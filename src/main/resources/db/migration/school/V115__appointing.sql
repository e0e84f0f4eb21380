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
create policy function_held_delete on school.function_held for delete
    using (board = access.board() and access.task() = 'appoint' and access.holds(access.board(), 'board')
        and valid_from >= access.today());
grant delete on school.function_held to zorgvuldig_app;
