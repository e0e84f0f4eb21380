-- Who may what with lessons on social media, written apart from the rules in Java.

create function lessons.is_program() returns boolean
    language sql stable parallel safe
    as $$ select access.task() = 'maintain' and access.person() = '00000000-0000-0000-0000-000000000000' $$;

-- The groups the acting person guides today.
create function lessons.my_groups(b uuid) returns uuid[]
    language plpgsql stable
    as $$
begin
    return array(
        select u.group_id from school.guidance u
        where u.board = b and u.person = access.person() and access.today() between u.valid_from and u.valid_until);
end
$$;

-- The schools the acting person heads today.
create function lessons.my_schools(b uuid) returns uuid[]
    language plpgsql stable
    as $$
begin
    return array(
        select f.school from school.function_held f
        where f.board = b and f.person = access.person() and f.function = 'head'
          and access.today() between f.valid_from and f.valid_until);
end
$$;

alter table lessons.topic enable row level security;
alter table lessons.topic force row level security;
create policy topic_select on lessons.topic for select using (board = access.board());
create policy topic_insert on lessons.topic for insert
    with check (board = access.board()
        and (lessons.is_program()
            or access.task() = 'teach' and added_by = access.person() and ended_at is null
                and access.holds(access.board(), 'board')));
create policy topic_update on lessons.topic for update
    using (board = access.board() and ended_at is null
        and access.task() = 'teach' and access.holds(access.board(), 'board'))
    with check (board = access.board() and ended_by = access.person());
grant select, insert on lessons.topic to zorgvuldig_app;
grant update (ended_at, ended_by) on lessons.topic to zorgvuldig_app;

-- Who teaches the group, the head of the school, the board.
alter table lessons.lesson enable row level security;
alter table lessons.lesson force row level security;
create policy lesson_select on lessons.lesson for select
    using (board = access.board()
        and (lessons.is_program()
            or access.holds(access.board(), 'board')
            or school = any (lessons.my_schools(access.board()))
            or group_id = any (lessons.my_groups(access.board()))));
create policy lesson_insert on lessons.lesson for insert
    with check (board = access.board()
        and (lessons.is_program()
            or access.task() = 'teach' and recorded_by = access.person() and withdrawn_at is null
                and held_on <= access.today() and group_id = any (lessons.my_groups(access.board()))));
create policy lesson_update on lessons.lesson for update
    using (board = access.board() and withdrawn_at is null and access.task() = 'teach'
        and (school = any (lessons.my_schools(access.board()))
            or group_id = any (lessons.my_groups(access.board()))))
    with check (board = access.board() and withdrawn_by = access.person());
grant select, insert on lessons.lesson to zorgvuldig_app;
grant update (withdrawn_at, withdrawn_by) on lessons.lesson to zorgvuldig_app;

alter table lessons.reminder enable row level security;
alter table lessons.reminder force row level security;
create policy reminder_select on lessons.reminder for select
    using (board = access.board() and lessons.is_program());
create policy reminder_insert on lessons.reminder for insert
    with check (board = access.board() and lessons.is_program());
grant select, insert on lessons.reminder to zorgvuldig_app;
