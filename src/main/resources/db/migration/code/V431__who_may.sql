-- Who may what with the code of conduct, written apart from the rules in Java.

create function code.is_program() returns boolean
    language sql stable parallel safe
    as $$ select access.task() = 'maintain' and access.person() = '00000000-0000-0000-0000-000000000000' $$;

-- Who works today at a school that the acting person heads today: by the roster, by a function there, by guiding a group.
create function code.my_staff(b uuid) returns uuid[]
    language plpgsql stable
    as $$
declare
    mine uuid[];
begin
    mine := array(
        select f.school from school.function_held f
        where f.board = b and f.person = access.person() and f.function = 'head'
          and access.today() between f.valid_from and f.valid_until);
    if cardinality(mine) = 0 then
        return '{}';
    end if;
    return array(
        select m.person from school.staff_member m
        where m.board = b and m.school = any (mine) and access.today() between m.valid_from and m.valid_until
        union
        select f.person from school.function_held f
        where f.board = b and f.school = any (mine) and access.today() between f.valid_from and f.valid_until
        union
        select u.person from school.guidance u
        join school.group g on g.board = b and g.id = u.group_id
        where u.board = b and g.school = any (mine) and access.today() between u.valid_from and u.valid_until);
end
$$;

-- Everybody of the board reads what staff are asked to keep to; only the board lays it down.
alter table code.version enable row level security;
alter table code.version force row level security;
create policy version_select on code.version for select using (board = access.board());
create policy version_insert on code.version for insert
    with check (board = access.board()
        and (code.is_program()
            or access.task() = 'sign' and published_by = access.person()
                and access.holds(access.board(), 'board')));
grant select, insert on code.version to zorgvuldig_app;

alter table code.withdrawal enable row level security;
alter table code.withdrawal force row level security;
create policy withdrawal_select on code.withdrawal for select using (board = access.board());
create policy withdrawal_insert on code.withdrawal for insert
    with check (board = access.board()
        and access.task() = 'sign' and withdrawn_by = access.person()
        and access.holds(access.board(), 'board'));
grant select, insert on code.withdrawal to zorgvuldig_app;

-- One's own; the head of who works at the own school; the board; the program.
alter table code.receipt enable row level security;
alter table code.receipt force row level security;
create policy receipt_select on code.receipt for select
    using (board = access.board()
        and (person = access.person()
            or access.person() = '00000000-0000-0000-0000-000000000000'
            or access.holds(access.board(), 'board')
            or person = any (code.my_staff(access.board()))));
-- Nobody confirms for somebody else; the program only fills a demonstration and takes over what was there before.
create policy receipt_insert on code.receipt for insert
    with check (board = access.board()
        and (code.is_program() or access.task() = 'sign' and person = access.person()));
create policy receipt_delete on code.receipt for delete
    using (board = access.board() and access.task() = 'destroy'
        and access.person() = '00000000-0000-0000-0000-000000000000');
grant select, insert, delete on code.receipt to zorgvuldig_app;

alter table code.step enable row level security;
alter table code.step force row level security;
create policy step_select on code.step for select
    using (board = access.board()
        and (person = access.person()
            or access.person() = '00000000-0000-0000-0000-000000000000'
            or access.holds(access.board(), 'board')
            or person = any (code.my_staff(access.board()))));
create policy step_insert on code.step for insert
    with check (board = access.board() and code.is_program());
create policy step_delete on code.step for delete
    using (board = access.board() and access.task() = 'destroy'
        and access.person() = '00000000-0000-0000-0000-000000000000');
grant select, insert, delete on code.step to zorgvuldig_app;
