-- The telephone number of a school, for whoever has a question. The board writes it, as it appoints the head.
alter table school.school add column phone text not null default '';
create policy school_update on school.school for update
    using (board = access.board()
        and (access.task() = 'maintain' or access.task() = 'appoint' and (select access.holds(access.board(), 'board'))))
    with check (board = access.board());
grant update (phone) on school.school to zorgvuldig_app;
