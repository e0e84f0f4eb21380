-- A round that was planned can be withdrawn before it starts. It stays in the table, with the reason, and the school can plan
-- another for the same year. The reason is the school's and about nobody.
alter table consent.round
    add column withdrawn_at timestamptz,
    add column withdrawn_by uuid,
    add column withdrawn_reason text,
    add check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_reason is null)),
    add check (withdrawn_at is null or started_on is null);
alter table consent.round drop constraint round_board_school_school_year_key;
create unique index round_of_year on consent.round (board, school, school_year) where withdrawn_at is null;

alter policy round_update on consent.round
    using (board = access.board() and withdrawn_at is null
        and (consent.is_program()
            or access.task() = 'ask_consent' and started_on is null and start_day > access.today()
                and (access.holds(access.board(), 'board') or access.holds(access.board(), 'head', school))))
    with check (board = access.board()
        and (consent.is_program()
            or (planned_by = access.person() or withdrawn_by = access.person()) and started_on is null
                and (way = 'ask_again' or access.holds(access.board(), 'board'))));
grant update (withdrawn_at, withdrawn_by, withdrawn_reason) on consent.round to zorgvuldig_app;

-- Without its round a school year has no last day of its own.
create policy renewal_delete on consent.renewal for delete
    using (board = access.board() and access.task() = 'ask_consent'
        and (access.holds(access.board(), 'board') or access.holds(access.board(), 'head', school)));
grant delete on consent.renewal to zorgvuldig_app;
