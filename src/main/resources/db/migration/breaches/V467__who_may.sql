-- Who may what with data breaches, written apart from the rules in Java. A test compares the two.

create function breaches.is_program() returns boolean
    language sql stable parallel safe
    as $$ select access.task() = 'maintain' and access.person() = '00000000-0000-0000-0000-000000000000' $$;

create function breaches.is_ending() returns boolean
    language sql stable parallel safe
    as $$ select access.task() = 'destroy' and access.person() = '00000000-0000-0000-0000-000000000000' $$;

-- Who watches over data, or the board, today.
create function breaches.keeps(b uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return access.holds(b, 'data_protection_officer') or access.holds(b, 'board');
end
$$;

-- Whoever works for the board today, at that school when one is named.
create function breaches.works(b uuid, s uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return exists (
            select 1 from school.staff_member m
            where m.board = b and m.person = access.person() and (s is null or m.school = s)
              and access.today() between m.valid_from and m.valid_until)
        or exists (
            select 1 from school.function_held f
            where f.board = b and f.person = access.person() and (s is null or f.school = s)
              and access.today() between f.valid_from and f.valid_until)
        or exists (
            select 1 from school.guidance u
            join school.group g on g.board = b and g.id = u.group_id
            where u.board = b and u.person = access.person() and (s is null or g.school = s)
              and access.today() between u.valid_from and u.valid_until);
end
$$;

-- Whether a report is open to the acting person for the act at hand.
create function breaches.sees(b uuid, reporter uuid, at_school uuid, seen_by text) returns boolean
    language plpgsql stable
    as $$
begin
    return case access.task()
        when 'report_breach' then reporter = access.person()
        when 'keep_breach' then breaches.keeps(b)
        when 'read_breach' then breaches.keeps(b)
            or seen_by = 'school' and access.holds(b, 'head', at_school)
        else breaches.is_program() or breaches.is_ending() end;
end
$$;

-- The same about what was added to it later; who reported it sees none of that.
create function breaches.opens(b uuid, one uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return breaches.is_program() or breaches.is_ending()
        or access.task() in ('keep_breach', 'read_breach')
            and exists (select 1 from breaches.breach x where x.board = b and x.id = one);
end
$$;

create function breaches.risk(b uuid, one uuid) returns text
    language plpgsql stable
    as $$
begin
    return (select a.risk from breaches.assessment a
        where a.board = b and a.breach = one order by a.version desc limit 1);
end
$$;

create function breaches.closed(b uuid, one uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return exists (select 1 from breaches.closing c where c.board = b and c.breach = one);
end
$$;

-- Nothing goes of a breach that is open.
create function breaches.may_go(b uuid, one uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return breaches.is_ending() and breaches.closed(b, one);
end
$$;

-- What points at a pupil goes with the breach, or with a dossier that may go; nothing of a pupil at school while a breach is open.
create function breaches.may_forget(b uuid, one uuid, who uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return breaches.may_go(b, one) or breaches.is_ending() and who = any (access.my_pupils(b));
end
$$;

-- Something is added to a breach that is open, by who keeps it.
create function breaches.adds(b uuid, one uuid, who uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return access.task() = 'keep_breach' and who = access.person() and breaches.keeps(b)
        and not breaches.closed(b, one);
end
$$;

-- Nothing closes without what its risk asks for, nor while pupils were found of whom nobody looked yet whom to tell.
create function breaches.may_close(b uuid, one uuid) returns boolean
    language plpgsql stable
    as $$
declare
    judged text := breaches.risk(b, one);
begin
    return judged is not null
        and (judged = 'unlikely' or exists (select 1 from breaches.notice n where n.board = b and n.breach = one))
        and (judged <> 'high' or exists (
            select 1 from breaches.announcement a
            where a.board = b and a.breach = one and (a.way = 'otherwise' or (
                exists (select 1 from breaches.telling t where t.board = b and t.breach = one)
                and not exists (
                    select 1 from breaches.telling t
                    where t.board = b and t.breach = one and t.told_at is null)))))
        and not exists (
            select 1 from breaches.announcement a
            join breaches.affected p on p.board = b and p.breach = one and p.people is null
            where a.board = b and a.breach = one and a.way = 'each');
end
$$;

alter table breaches.breach enable row level security;
alter table breaches.breach force row level security;
create policy breach_select on breaches.breach for select
    using (board = access.board() and breaches.sees(board, reported_by, school, circle));
create policy breach_insert on breaches.breach for insert
    with check (board = access.board()
        and (breaches.is_program()
            or access.task() = 'report_breach' and reported_by = access.person() and breaches.works(board, school)));
create policy breach_delete on breaches.breach for delete
    using (board = access.board() and access.task() = 'destroy' and breaches.may_go(board, id));
-- It can be kept from the head afterwards, and never the other way round.
create policy breach_update on breaches.breach for update
    using (board = access.board() and circle = 'school' and access.task() = 'keep_breach' and breaches.keeps(board))
    with check (board = access.board() and circle = 'protection' and access.task() = 'keep_breach' and breaches.keeps(board));
grant select, insert, delete on breaches.breach to zorgvuldig_app;
grant update (circle) on breaches.breach to zorgvuldig_app;

alter table breaches.assessment enable row level security;
alter table breaches.assessment force row level security;
create policy assessment_select on breaches.assessment for select
    using (board = access.board() and breaches.opens(board, breach));
create policy assessment_insert on breaches.assessment for insert
    with check (board = access.board()
        and (breaches.is_program() or breaches.adds(board, breach, assessed_by)));
create policy assessment_delete on breaches.assessment for delete
    using (board = access.board() and access.task() = 'destroy' and breaches.may_go(board, breach));
grant select, insert, delete on breaches.assessment to zorgvuldig_app;

alter table breaches.notice enable row level security;
alter table breaches.notice force row level security;
create policy notice_select on breaches.notice for select
    using (board = access.board() and breaches.opens(board, breach));
create policy notice_insert on breaches.notice for insert
    with check (board = access.board()
        and (breaches.is_program()
            or breaches.adds(board, breach, recorded_by) and breaches.risk(board, breach) in ('likely', 'high')));
create policy notice_delete on breaches.notice for delete
    using (board = access.board() and access.task() = 'destroy' and breaches.may_go(board, breach));
grant select, insert, delete on breaches.notice to zorgvuldig_app;

alter table breaches.announcement enable row level security;
alter table breaches.announcement force row level security;
create policy announcement_select on breaches.announcement for select
    using (board = access.board() and breaches.opens(board, breach));
create policy announcement_insert on breaches.announcement for insert
    with check (board = access.board()
        and (breaches.is_program()
            or breaches.adds(board, breach, made_by) and breaches.risk(board, breach) = 'high'));
create policy announcement_delete on breaches.announcement for delete
    using (board = access.board() and access.task() = 'destroy' and breaches.may_go(board, breach));
grant select, insert, delete on breaches.announcement to zorgvuldig_app;

alter table breaches.closing enable row level security;
alter table breaches.closing force row level security;
create policy closing_select on breaches.closing for select
    using (board = access.board() and breaches.opens(board, breach));
create policy closing_insert on breaches.closing for insert
    with check (board = access.board() and breaches.may_close(board, breach)
        and (breaches.is_program()
            or access.task() = 'keep_breach' and closed_by = access.person() and breaches.keeps(board)));
grant select, insert on breaches.closing to zorgvuldig_app;

alter table breaches.selection enable row level security;
alter table breaches.selection force row level security;
create policy selection_select on breaches.selection for select
    using (board = access.board() and breaches.opens(board, breach));
create policy selection_insert on breaches.selection for insert
    with check (board = access.board()
        and (breaches.is_program() or breaches.adds(board, breach, taken_by)));
create policy selection_delete on breaches.selection for delete
    using (board = access.board() and access.task() = 'destroy' and breaches.may_go(board, breach));
grant select, insert, delete on breaches.selection to zorgvuldig_app;

-- A head sees of the pupils those of the own school.
create function breaches.sees_pupil(b uuid, one uuid, at_school uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return breaches.opens(b, one)
        and (breaches.is_program() or breaches.is_ending() or breaches.keeps(b)
            or access.holds(b, 'head', at_school));
end
$$;

alter table breaches.affected enable row level security;
alter table breaches.affected force row level security;
create policy affected_select on breaches.affected for select
    using (board = access.board() and breaches.sees_pupil(board, breach, school));
create policy affected_insert on breaches.affected for insert
    with check (board = access.board()
        and (breaches.is_program() or breaches.adds(board, breach, access.person())));
create policy affected_delete on breaches.affected for delete
    using (board = access.board() and access.task() = 'destroy' and breaches.may_forget(board, breach, pupil));
create policy affected_update on breaches.affected for update
    using (board = access.board() and breaches.is_program())
    with check (board = access.board() and breaches.is_program());
grant select, insert, delete on breaches.affected to zorgvuldig_app;
grant update (people) on breaches.affected to zorgvuldig_app;

-- Letters are handed out by the head of the school of the child, also about a breach of which the head sees no more, or by the board.
create function breaches.hands_out(b uuid, at_school uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return access.task() = 'tell_breach'
        and (access.holds(b, 'board') or access.holds(b, 'head', at_school));
end
$$;

alter table breaches.telling enable row level security;
alter table breaches.telling force row level security;
create policy telling_select on breaches.telling for select
    using (board = access.board()
        and (breaches.hands_out(board, school) or breaches.sees_pupil(board, breach, school)));
create policy telling_insert on breaches.telling for insert
    with check (board = access.board() and breaches.is_program());
create policy telling_update on breaches.telling for update
    using (board = access.board() and told_at is null
        and (breaches.is_program() or route = 'letter' and breaches.hands_out(board, school)))
    with check (board = access.board()
        and (breaches.is_program()
            or route = 'letter' and printed_at is not null and (told_at is null or told_by = access.person())));
create policy telling_delete on breaches.telling for delete
    using (board = access.board() and access.task() = 'destroy' and breaches.may_forget(board, breach, pupil));
grant select, insert, delete on breaches.telling to zorgvuldig_app;
grant update (route, mail, failed, taken_at, printed_at, told_at, told_by) on breaches.telling to zorgvuldig_app;

alter table breaches.warning enable row level security;
alter table breaches.warning force row level security;
create policy warning_select on breaches.warning for select
    using (board = access.board() and (breaches.is_program() or breaches.is_ending()));
create policy warning_insert on breaches.warning for insert
    with check (board = access.board() and breaches.is_program());
create policy warning_delete on breaches.warning for delete
    using (board = access.board() and access.task() = 'destroy' and breaches.is_ending());
grant select, insert, delete on breaches.warning to zorgvuldig_app;
