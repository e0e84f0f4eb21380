-- The board's statement of confidentiality, version after version, and who signed which. Rows are added and never changed.
create schema conduct;
grant usage on schema conduct to zorgvuldig_app;

create table conduct.statement (
    board uuid not null default access.board(),
    version int not null check (version > 0),
    since date not null,
    dutch text not null,
    english text not null,
    published_by uuid not null,
    published_at timestamptz not null,
    primary key (board, version)
);

alter table conduct.statement enable row level security;
alter table conduct.statement force row level security;
create policy statement_select on conduct.statement for select using (board = access.board());
create policy statement_insert on conduct.statement for insert
    with check (board = access.board() and published_by = access.person()
        and (access.task() = 'maintain' and access.person() = '00000000-0000-0000-0000-000000000000'
            or access.task() = 'sign' and access.holds(access.board(), 'board')));
grant select, insert on conduct.statement to zorgvuldig_app;

create table conduct.signature (
    board uuid not null default access.board(),
    person uuid not null,
    version int not null,
    signed_at timestamptz not null,
    fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
    line uuid,
    primary key (board, person, version),
    foreign key (board, version) references conduct.statement (board, version)
);

-- One's own; the head and the board, who must see who is left; the program.
alter table conduct.signature enable row level security;
alter table conduct.signature force row level security;
create policy signature_select on conduct.signature for select
    using (board = access.board()
        and (person = access.person()
            or access.person() = '00000000-0000-0000-0000-000000000000'
            or access.holds(access.board(), 'board')
            or access.holds(access.board(), 'head')));
-- Nobody signs for somebody else; the program takes over what was signed before.
create policy signature_insert on conduct.signature for insert
    with check (board = access.board()
        and (access.task() = 'sign' and person = access.person()
            or access.task() = 'maintain' and access.person() = '00000000-0000-0000-0000-000000000000'));
create policy signature_delete on conduct.signature for delete
    using (board = access.board() and access.task() = 'destroy'
        and access.person() = '00000000-0000-0000-0000-000000000000');
grant select, insert, delete on conduct.signature to zorgvuldig_app;
