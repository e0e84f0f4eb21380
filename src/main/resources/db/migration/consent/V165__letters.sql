-- Letters of the yearly round: which one is wanted, the first or a reminder, and the personal codes that were printed on
-- them. Of a code only a keyed hash is kept. One lives at a time for a round, a pupil and a guardian: it ends when a new
-- letter is printed, and when it was used. It is looked up by the program, and used by the guardian whose it is.
alter table consent.round_letter add column step text not null default 'invitation'
    check (step in ('invitation', 'reminder', 'second_reminder'));
alter table consent.round_letter alter column step drop default;
alter table consent.round_letter drop constraint round_letter_pkey;
alter table consent.round_letter add primary key (board, round, pupil, person, step);

create table consent.letter_code (
    board uuid not null default access.board(),
    code_hash bytea not null check (octet_length(code_hash) = 32),
    round uuid not null,
    pupil uuid not null,
    person uuid not null,
    made_at timestamptz not null,
    made_by uuid not null,
    ended_at timestamptz,
    used_at timestamptz,
    primary key (board, code_hash),
    foreign key (board, round) references consent.round (board, id),
    foreign key (board, pupil) references enrolment.pupil (board, id),
    check (ended_at is null or used_at is null)
);
create unique index letter_code_living on consent.letter_code (board, round, pupil, person)
    where ended_at is null and used_at is null;
create index on consent.letter_code (board, pupil);

alter table consent.letter_code enable row level security;
alter table consent.letter_code force row level security;
create policy letter_code_select on consent.letter_code for select
    using (board = access.board()
        and (consent.is_program()
            or access.task() = 'answer' and person = access.person()
            or access.task() = 'ask_consent' and pupil = any (access.kept_by_me(access.board()))));
create policy letter_code_insert on consent.letter_code for insert
    with check (board = access.board()
        and access.task() = 'ask_consent' and made_by = access.person() and ended_at is null and used_at is null
        and pupil = any (access.kept_by_me(access.board())));
create policy letter_code_update on consent.letter_code for update
    using (board = access.board() and ended_at is null and used_at is null
        and (access.task() = 'answer' and person = access.person()
            or access.task() = 'ask_consent' and pupil = any (access.kept_by_me(access.board()))))
    with check (board = access.board()
        and (access.task() = 'answer' and ended_at is null or access.task() = 'ask_consent' and used_at is null));
create policy letter_code_delete on consent.letter_code for delete
    using (board = access.board() and consent.is_program());
grant select, insert, delete on consent.letter_code to zorgvuldig_app;
grant update (ended_at, used_at) on consent.letter_code to zorgvuldig_app;
