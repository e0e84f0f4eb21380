-- The second opinion on who may see and write what of a personnel dossier, written apart from the rule in Java
-- (access.PersonnelRules). A test compares the two for everybody on the staff.

create function personnel.is_program() returns boolean
    language sql stable parallel safe
    as $$ select access.person() = '00000000-0000-0000-0000-000000000000' and access.task() in ('maintain', 'destroy') $$;

-- Whether the personnel office of the board is the acting person's function today.
create function personnel.office(b uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return exists (
        select 1 from school.function_held f
        where f.board = b and f.person = access.person() and f.function = 'personnel_office'
          and f.valid_from <= access.today() and f.valid_until >= access.today());
end
$$;

-- With whose dossier the acting person may do the act at hand today: with all of them (the program, the personnel office), with
-- their own, or with none. Said as the first and the last of a row of people, so that an index looks there once per query and
-- nothing is asked row by row.
create function personnel.whole(b uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return personnel.is_program()
        or access.task() in ('read_personnel', 'read_personnel_document', 'copy_personnel', 'write_personnel', 'list_personnel')
            and personnel.office(b);
end
$$;

create function personnel.own() returns boolean
    language sql stable parallel safe
    as $$ select access.task() in ('read_personnel', 'read_personnel_document', 'copy_personnel', 'comment_personnel') $$;

create function personnel.first_of_mine(b uuid) returns uuid
    language plpgsql stable cost 10000
    as $$
begin
    return case when personnel.whole(b) then '00000000-0000-0000-0000-000000000000'
        when personnel.own() then access.person()
        else 'ffffffff-ffff-ffff-ffff-ffffffffffff' end;
end
$$;

create function personnel.last_of_mine(b uuid) returns uuid
    language plpgsql stable cost 10000
    as $$
begin
    return case when personnel.whole(b) then 'ffffffff-ffff-ffff-ffff-ffffffffffff'
        when personnel.own() then access.person()
        else '00000000-0000-0000-0000-000000000000' end;
end
$$;

-- Nobody writes in their own dossier.
create function personnel.writes(b uuid, who uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return access.task() = 'write_personnel' and who <> access.person() and personnel.office(b);
end
$$;

-- Whether something of an employee may be destroyed: they work here no more.
create function personnel.may_go(b uuid, who uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return personnel.is_program() and not exists (
        select 1 from personnel.employment e where e.board = b and e.person = who and e.ended_on >= access.today());
end
$$;

alter table personnel.employment enable row level security;
alter table personnel.employment force row level security;
create policy employment_select on personnel.employment for select
    using (board = access.board()
        and person >= personnel.first_of_mine(access.board()) and person <= personnel.last_of_mine(access.board())
        and (access.task() <> 'write_personnel' or person <> access.person()));
create policy employment_insert on personnel.employment for insert
    with check (board = access.board()
        and (personnel.is_program()
            or recorded_by = access.person() and personnel.writes(board, person)));
create policy employment_update on personnel.employment for update
    using (board = access.board() and personnel.writes(board, person))
    with check (board = access.board() and recorded_by = access.person() and personnel.writes(board, person));
create policy employment_delete on personnel.employment for delete
    using (board = access.board() and access.task() = 'destroy' and personnel.may_go(access.board(), person));
grant select, insert, update, delete on personnel.employment to zorgvuldig_app;

alter table personnel.piece enable row level security;
alter table personnel.piece force row level security;
create policy piece_select on personnel.piece for select
    using (board = access.board()
        and person >= personnel.first_of_mine(access.board()) and person <= personnel.last_of_mine(access.board())
        and (access.task() <> 'write_personnel' or person <> access.person()));
create policy piece_insert on personnel.piece for insert
    with check (board = access.board()
        and (personnel.is_program()
            or added_by = access.person() and personnel.writes(board, person)));
create policy piece_delete on personnel.piece for delete
    using (board = access.board() and access.task() = 'destroy' and personnel.may_go(access.board(), person));
grant select, insert, delete on personnel.piece to zorgvuldig_app;

alter table personnel.withdrawal enable row level security;
alter table personnel.withdrawal force row level security;
create policy withdrawal_select on personnel.withdrawal for select
    using (board = access.board()
        and person >= personnel.first_of_mine(access.board()) and person <= personnel.last_of_mine(access.board())
        and (access.task() <> 'write_personnel' or person <> access.person()));
create policy withdrawal_insert on personnel.withdrawal for insert
    with check (board = access.board()
        and (personnel.is_program()
            or withdrawn_by = access.person() and personnel.writes(board, person)));
create policy withdrawal_delete on personnel.withdrawal for delete
    using (board = access.board() and access.task() = 'destroy' and personnel.may_go(access.board(), person));
grant select, insert, delete on personnel.withdrawal to zorgvuldig_app;

alter table personnel.viewpoint enable row level security;
alter table personnel.viewpoint force row level security;
create policy viewpoint_select on personnel.viewpoint for select
    using (board = access.board()
        and person >= personnel.first_of_mine(access.board()) and person <= personnel.last_of_mine(access.board())
        and (access.task() <> 'write_personnel' or person <> access.person()));
create policy viewpoint_insert on personnel.viewpoint for insert
    with check (board = access.board()
        and (personnel.is_program()
            or access.task() = 'comment_personnel' and person = access.person()));
create policy viewpoint_delete on personnel.viewpoint for delete
    using (board = access.board() and access.task() = 'destroy' and personnel.may_go(access.board(), person));
grant select, insert, delete on personnel.viewpoint to zorgvuldig_app;

alter table personnel.applicant enable row level security;
alter table personnel.applicant force row level security;
create policy applicant_select on personnel.applicant for select
    using (board = access.board()
        and (personnel.is_program() or access.task() = 'keep_applicants' and personnel.office(access.board())));
create policy applicant_insert on personnel.applicant for insert
    with check (board = access.board()
        and (personnel.is_program()
            or access.task() = 'keep_applicants' and recorded_by = access.person() and personnel.office(access.board())));
create policy applicant_update on personnel.applicant for update
    using (board = access.board() and access.task() = 'keep_applicants' and personnel.office(access.board()))
    with check (board = access.board());
create policy applicant_delete on personnel.applicant for delete
    using (board = access.board() and personnel.is_program() and access.task() = 'destroy' and ended_on < access.today());
grant select, insert, update, delete on personnel.applicant to zorgvuldig_app;

-- Who asks who looked in their own personnel dossier sees lines about themselves and that dossier, and no other line of the log.
alter policy event_select on audit.event
    using (board = access.board()
        and (access.task() <> 'read_own_log' or subject = any (access.my_own_pupils(access.board())))
        and (access.task() <> 'read_personnel_log'
            or subject = access.person() and act like '%personnel%'));
