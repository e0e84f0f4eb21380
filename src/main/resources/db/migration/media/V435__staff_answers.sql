-- What an employee says about pictures of themselves. The last answer counts; an answer is never changed.
create table media.staff_answer (
    board uuid not null default access.board(),
    person uuid not null,
    given_at timestamptz not null,
    said text not null check (said in ('yes', 'inside', 'no')),
    primary key (board, person, given_at)
);

alter table media.staff_answer enable row level security;
alter table media.staff_answer force row level security;
create policy staff_answer_select on media.staff_answer for select
    using (board = access.board() and (person = access.person() or media.is_program()));
create policy staff_answer_insert on media.staff_answer for insert
    with check (board = access.board()
        and (access.task() = 'answer' and person = access.person() or media.is_program()));
create policy staff_answer_delete on media.staff_answer for delete
    using (board = access.board() and access.task() = 'destroy'
        and access.person() = '00000000-0000-0000-0000-000000000000');
grant select, insert, delete on media.staff_answer to zorgvuldig_app;
