-- The yearly check of a school: when it runs, who was asked and reminded, and for whom a letter is wanted. Ids, days and
-- codes; the reason of a board that only reminds is the board's and about nobody. Rows of who was asked are made by the
-- program alone, each in the transaction of its message: the key is what keeps anyone from being asked twice.
create table consent.round (
    board uuid not null default access.board(),
    id uuid not null,
    school uuid not null,
    school_year text not null,
    start_day date not null,
    deadline date not null,
    way text not null check (way in ('ask_again', 'remind')),
    reason text not null,
    planned_at timestamptz not null,
    planned_by uuid not null,
    started_on date,
    people integer not null default 0,
    worked_on date,
    closed_on date,
    primary key (board, id),
    unique (board, school, school_year),
    foreign key (board, school) references school.school (board, id),
    check (start_day < deadline),
    check (way = 'ask_again' or reason <> '')
);

-- Which words were asked: the version of each text on the day the round started.
create table consent.round_text (
    board uuid not null default access.board(),
    round uuid not null,
    purpose text not null,
    version integer not null,
    primary key (board, round, purpose),
    foreign key (board, round) references consent.round (board, id),
    foreign key (board, purpose) references consent.purpose (board, purpose)
);

create table consent.round_step (
    board uuid not null default access.board(),
    round uuid not null,
    person uuid not null,
    step text not null check (step in ('invitation', 'reminder', 'second_reminder', 'result')),
    route text not null check (route in ('mail', 'letter')),
    taken_on date not null,
    primary key (board, round, person, step),
    foreign key (board, round) references consent.round (board, id)
);
create index on consent.round_step (board, person);

create table consent.round_letter (
    board uuid not null default access.board(),
    round uuid not null,
    pupil uuid not null,
    person uuid not null,
    wanted_at timestamptz not null,
    printed_at timestamptz,
    printed_by uuid,
    primary key (board, round, pupil, person),
    foreign key (board, round) references consent.round (board, id),
    foreign key (board, pupil) references enrolment.pupil (board, id),
    check ((printed_at is null) = (printed_by is null))
);
create index on consent.round_letter (board, pupil);

-- The rounds of the schools the acting person heads today; for the board and the program all.
create function consent.my_rounds(b uuid) returns uuid[]
    language plpgsql stable
    as $$
begin
    if consent.is_program() or access.holds(b, 'board') then
        return array(select r.id from consent.round r where r.board = b);
    end if;
    return array(
        select r.id
        from school.function_held f
        join consent.round r on r.board = b and r.school = f.school
        where f.board = b and f.person = access.person() and f.function = 'head'
          and f.valid_from <= access.today() and f.valid_until >= access.today());
end
$$;

-- When a school checks is no secret; who was asked is.
alter table consent.round enable row level security;
alter table consent.round force row level security;
create policy round_select on consent.round for select using (board = access.board());
create policy round_insert on consent.round for insert
    with check (board = access.board()
        and (consent.is_program()
            or access.task() = 'ask_consent' and planned_by = access.person() and started_on is null
                and (access.holds(access.board(), 'board')
                    or way = 'ask_again' and access.holds(access.board(), 'head', school))));
create policy round_update on consent.round for update
    using (board = access.board()
        and (consent.is_program()
            or access.task() = 'ask_consent' and started_on is null and start_day > access.today()
                and (access.holds(access.board(), 'board') or access.holds(access.board(), 'head', school))))
    with check (board = access.board()
        and (consent.is_program()
            or planned_by = access.person() and started_on is null
                and (way = 'ask_again' or access.holds(access.board(), 'board'))));
grant select, insert on consent.round to zorgvuldig_app;
grant update (start_day, deadline, way, reason, planned_at, planned_by, started_on, people, worked_on, closed_on)
    on consent.round to zorgvuldig_app;

alter table consent.round_text enable row level security;
alter table consent.round_text force row level security;
create policy round_text_select on consent.round_text for select using (board = access.board());
create policy round_text_insert on consent.round_text for insert
    with check (board = access.board() and consent.is_program());
grant select, insert on consent.round_text to zorgvuldig_app;

alter table consent.round_step enable row level security;
alter table consent.round_step force row level security;
create policy round_step_select on consent.round_step for select
    using (board = access.board()
        and (consent.is_program()
            or access.task() = 'ask_consent' and round = any (consent.my_rounds(access.board()))));
create policy round_step_insert on consent.round_step for insert
    with check (board = access.board() and consent.is_program());
create policy round_step_delete on consent.round_step for delete
    using (board = access.board() and consent.is_program());
grant select, insert, delete on consent.round_step to zorgvuldig_app;

alter table consent.round_letter enable row level security;
alter table consent.round_letter force row level security;
create policy round_letter_select on consent.round_letter for select
    using (board = access.board()
        and (consent.is_program()
            or access.task() = 'ask_consent' and pupil = any (access.kept_by_me(access.board()))));
create policy round_letter_insert on consent.round_letter for insert
    with check (board = access.board() and consent.is_program());
create policy round_letter_update on consent.round_letter for update
    using (board = access.board()
        and access.task() = 'ask_consent' and pupil = any (access.kept_by_me(access.board())))
    with check (board = access.board() and printed_by = access.person());
create policy round_letter_delete on consent.round_letter for delete
    using (board = access.board() and consent.is_program());
grant select, insert, delete on consent.round_letter to zorgvuldig_app;
grant update (printed_at, printed_by) on consent.round_letter to zorgvuldig_app;
