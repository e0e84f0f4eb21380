-- The board, its schools and groups; which functions staff hold and which groups they guide, from when to when.
-- Nothing here is personal but the link of a person (an id) to a function or group. Days are inclusive;
-- 9999-12-31 means: no end known.
create schema school;
grant usage on schema school to zorgvuldig_app;

create table school.board (
    board uuid not null default access.board() primary key,
    name text not null
);

create table school.school (
    board uuid not null default access.board(),
    id uuid not null,
    brin text not null,
    name text not null,
    primary key (board, id),
    unique (board, brin)
);

create table school.group (
    board uuid not null default access.board(),
    id uuid not null,
    school uuid not null,
    school_year text not null,
    source_key text not null,
    name text not null,
    year_group text not null,
    composite boolean not null,
    primary key (board, id),
    unique (board, school, school_year, source_key),
    foreign key (board, school) references school.school (board, id)
);

create table school.staff_member (
    board uuid not null default access.board(),
    person uuid not null,
    school uuid not null,
    source_key text not null,
    valid_from date not null,
    valid_until date not null,
    primary key (board, person, school),
    unique (board, school, source_key),
    foreign key (board, school) references school.school (board, id)
);

create table school.function_held (
    board uuid not null default access.board(),
    id uuid not null,
    person uuid not null,
    function text not null check (function in ('support_coordinator', 'head', 'board',
        'data_protection_officer', 'administrator', 'personnel_office', 'school_doctor')),
    school uuid,
    valid_from date not null,
    valid_until date not null,
    primary key (board, id),
    foreign key (board, school) references school.school (board, id),
    check ((school is not null) = (function in ('support_coordinator', 'head')))
);
create index on school.function_held (board, person);
create index on school.function_held (board, school);

create table school.guidance (
    board uuid not null default access.board(),
    id uuid not null,
    person uuid not null,
    group_id uuid not null,
    valid_from date not null,
    valid_until date not null,
    primary key (board, id),
    foreign key (board, group_id) references school.group (board, id)
);
create index on school.guidance (board, person);
create index on school.guidance (board, group_id);

alter table school.board enable row level security;
alter table school.board force row level security;
create policy board_select on school.board for select using (board = access.board());
create policy board_insert on school.board for insert with check (board = access.board() and access.task() = 'maintain');
grant select, insert on school.board to zorgvuldig_app;

alter table school.school enable row level security;
alter table school.school force row level security;
create policy school_select on school.school for select using (board = access.board());
create policy school_insert on school.school for insert with check (board = access.board() and access.task() = 'maintain');
grant select, insert on school.school to zorgvuldig_app;

alter table school.group enable row level security;
alter table school.group force row level security;
create policy group_select on school.group for select using (board = access.board());
create policy group_insert on school.group for insert
    with check (board = access.board() and access.task() in ('import', 'maintain'));
create policy group_update on school.group for update
    using (board = access.board() and access.task() = 'import') with check (board = access.board());
grant select, insert, update on school.group to zorgvuldig_app;

alter table school.staff_member enable row level security;
alter table school.staff_member force row level security;
create policy staff_member_select on school.staff_member for select using (board = access.board());
create policy staff_member_insert on school.staff_member for insert
    with check (board = access.board() and access.task() in ('import', 'maintain'));
create policy staff_member_update on school.staff_member for update
    using (board = access.board() and access.task() = 'import') with check (board = access.board());
grant select, insert, update on school.staff_member to zorgvuldig_app;

alter table school.function_held enable row level security;
alter table school.function_held force row level security;
create policy function_held_select on school.function_held for select using (board = access.board());
create policy function_held_insert on school.function_held for insert
    with check (board = access.board() and access.task() = 'maintain');
create policy function_held_update on school.function_held for update
    using (board = access.board() and access.task() = 'maintain') with check (board = access.board());
grant select, insert, update on school.function_held to zorgvuldig_app;

alter table school.guidance enable row level security;
alter table school.guidance force row level security;
create policy guidance_select on school.guidance for select using (board = access.board());
create policy guidance_insert on school.guidance for insert
    with check (board = access.board() and access.task() in ('import', 'maintain'));
create policy guidance_update on school.guidance for update
    using (board = access.board() and access.task() = 'import') with check (board = access.board());
create policy guidance_delete on school.guidance for delete
    using (board = access.board() and access.task() = 'import');
grant select, insert, update, delete on school.guidance to zorgvuldig_app;
