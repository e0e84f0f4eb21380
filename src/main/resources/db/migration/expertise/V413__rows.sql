alter table expertise.expert enable row level security;
alter table expertise.expert force row level security;
create policy expert_select on expertise.expert for select
    using (board = access.board()
        and (expertise.is_program() or expertise.is_owner()
            or access.task() = 'keep_expert' and cardinality(expertise.led(access.board())) > 0
            or access.task() = 'advise' and person = access.person()));
create policy expert_insert on expertise.expert for insert
    with check (board = access.board() and access.task() = 'keep_expert' and added_by = access.person()
        and cardinality(expertise.led(access.board())) > 0);
create policy expert_update on expertise.expert for update
    using (board = access.board() and access.task() = 'keep_expert' and cardinality(expertise.led(access.board())) > 0)
    with check (board = access.board());
create policy expert_delete on expertise.expert for delete
    using (board = access.board() and access.task() = 'destroy' and expertise.is_program());
grant select, insert, delete on expertise.expert to zorgvuldig_app;
grant update (discipline, handling, sealed_organisation, closed_at) on expertise.expert to zorgvuldig_app;

alter table expertise.consultation enable row level security;
alter table expertise.consultation force row level security;
create policy consultation_select on expertise.consultation for select
    using (board = access.board()
        and (expertise.is_program() or expertise.is_owner()
            or access.task() = 'keep_expert' and pupil = any (access.my_pupils(access.board()))
            or access.task() = 'advise' and expertise.opens(access.board(), id)));
create policy consultation_insert on expertise.consultation for insert
    with check (board = access.board() and access.task() = 'keep_expert' and proposed_by = access.person()
        and pupil = any (access.my_pupils(access.board())));
create policy consultation_delete on expertise.consultation for delete
    using (board = access.board() and access.task() = 'destroy' and expertise.is_program()
        and pupil = any (access.my_pupils(access.board())));
grant select, insert, delete on expertise.consultation to zorgvuldig_app;

-- A date is set only when there is consent; nothing follows an end.
alter table expertise.step enable row level security;
alter table expertise.step force row level security;
create policy step_select on expertise.step for select
    using (board = access.board()
        and (expertise.is_program() or expertise.is_owner()
            or access.task() = 'keep_expert' and pupil = any (access.my_pupils(access.board()))
            or access.task() = 'advise' and expertise.opens(access.board(), consultation)));
create policy step_insert on expertise.step for insert
    with check (board = access.board() and access.task() = 'keep_expert' and taken_by = access.person()
        and pupil = any (access.my_pupils(access.board())) and not expertise.ended(access.board(), consultation)
        and (what = 'ended' or expertise.agreed(access.board(), consultation)));
create policy step_delete on expertise.step for delete
    using (board = access.board() and access.task() = 'destroy' and expertise.is_program()
        and pupil = any (access.my_pupils(access.board())));
grant select, insert, delete on expertise.step to zorgvuldig_app;

alter table expertise.advice enable row level security;
alter table expertise.advice force row level security;
create policy advice_select on expertise.advice for select
    using (board = access.board()
        and (expertise.is_program()
            or access.task() = 'keep_expert' and pupil = any (access.my_pupils(access.board()))
            or access.task() = 'advise' and author = access.person()
                and expertise.opens(access.board(), consultation)));
create policy advice_insert on expertise.advice for insert
    with check (board = access.board() and access.task() = 'advise' and author = access.person() and filed_at is null
        and expertise.opens(access.board(), consultation));
create policy advice_update on expertise.advice for update
    using (board = access.board() and access.task() = 'keep_expert' and filed_at is null
        and pupil = any (access.my_pupils(access.board())))
    with check (board = access.board() and filed_by = access.person());
create policy advice_delete on expertise.advice for delete
    using (board = access.board() and access.task() = 'destroy' and expertise.is_program()
        and pupil = any (access.my_pupils(access.board())));
grant select, insert, delete on expertise.advice to zorgvuldig_app;
grant update (filed_at, filed_by, entry) on expertise.advice to zorgvuldig_app;

alter table expertise.question enable row level security;
alter table expertise.question force row level security;
create policy question_select on expertise.question for select
    using (board = access.board()
        and (expertise.is_program()
            or access.task() = 'keep_expert' and school = any (expertise.led(access.board()))
            or access.task() = 'advise' and expert = access.person() and ended_at is null
                and open_until >= access.today()));
create policy question_insert on expertise.question for insert
    with check (board = access.board() and access.task() = 'keep_expert' and asked_by = access.person()
        and answered_at is null and ended_at is null and school = any (expertise.led(access.board())));
create policy question_update on expertise.question for update
    using (board = access.board()
        and (access.task() = 'keep_expert' and school = any (expertise.led(access.board()))
            or access.task() = 'advise' and expert = access.person() and answered_at is null and ended_at is null
                and open_until >= access.today()))
    with check (board = access.board());
create policy question_delete on expertise.question for delete
    using (board = access.board() and access.task() = 'destroy' and expertise.is_program());
grant select, insert, delete on expertise.question to zorgvuldig_app;
grant update (answered_at, sealed_answer, ended_at) on expertise.question to zorgvuldig_app;
