-- Pupils: that they exist and where they are (ids and dates), and apart from it, sealed, who they are and who their
-- parents are. The apart tables open only to whom the pupil's dossier opens (access.my_pupils).
create schema enrolment;
grant usage on schema enrolment to zorgvuldig_app;

create table enrolment.pupil (
    board uuid not null default access.board(),
    id uuid not null,
    school uuid not null, -- whose head keeps the dossier: the school of the latest enrolment
    primary key (board, id),
    foreign key (board, school) references school.school (board, id)
);
create index on enrolment.pupil (board, school);

create table enrolment.enrolment (
    board uuid not null default access.board(),
    id uuid not null,
    pupil uuid not null,
    school uuid not null,
    source_key text not null,
    entered date not null,
    last_school_day date not null default '9999-12-31',
    deregistered date not null default '9999-12-31',
    primary key (board, id),
    foreign key (board, pupil) references enrolment.pupil (board, id),
    foreign key (board, school) references school.school (board, id),
    check (entered <= last_school_day and entered <= deregistered)
);
create index on enrolment.enrolment (board, pupil);
create index on enrolment.enrolment (board, school, source_key);

create table enrolment.placement (
    board uuid not null default access.board(),
    id uuid not null,
    pupil uuid not null,
    group_id uuid not null,
    year_group text not null,
    valid_from date not null,
    valid_until date not null,
    primary key (board, id),
    foreign key (board, pupil) references enrolment.pupil (board, id),
    foreign key (board, group_id) references school.group (board, id),
    check (valid_from <= valid_until)
);
create index on enrolment.placement (board, pupil);
create index on enrolment.placement (board, group_id);

create table enrolment.register (
    board uuid not null default access.board(),
    pupil uuid not null,
    sealed_name bytea not null,
    sealed_birth_date bytea not null,
    primary key (board, pupil),
    foreign key (board, pupil) references enrolment.pupil (board, id)
);

create table enrolment.guardianship (
    board uuid not null default access.board(),
    pupil uuid not null,
    person uuid not null,
    relation text not null check (relation in ('mother', 'father', 'parent', 'guardian', 'institution', 'caregiver')),
    primary key (board, pupil, person),
    foreign key (board, pupil) references enrolment.pupil (board, id)
);
create index on enrolment.guardianship (board, person);

create table enrolment.guardian (
    board uuid not null default access.board(),
    pupil uuid not null,
    person uuid not null,
    address_secret boolean not null,
    sealed_name bytea not null,
    sealed_contact bytea not null,
    primary key (board, pupil, person),
    foreign key (board, pupil, person) references enrolment.guardianship (board, pupil, person)
);

-- A dated fact; a new fact is a new row.
create table enrolment.authority (
    board uuid not null default access.board(),
    id uuid not null,
    pupil uuid not null,
    person uuid not null,
    authority text not null check (authority in ('joint', 'sole', 'none', 'unknown')),
    evidence text not null check (evidence in ('extract', 'court_order', 'declaration', 'not_seen')),
    valid_from date not null,
    valid_until date not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    primary key (board, id),
    foreign key (board, pupil, person) references enrolment.guardianship (board, pupil, person)
);
create index on enrolment.authority (board, pupil, person);

alter table enrolment.pupil enable row level security;
alter table enrolment.pupil force row level security;
create policy pupil_select on enrolment.pupil for select using (board = access.board());
create policy pupil_insert on enrolment.pupil for insert
    with check (board = access.board() and access.task() in ('import', 'maintain'));
create policy pupil_update on enrolment.pupil for update
    using (board = access.board() and access.task() in ('import', 'maintain')) with check (board = access.board());
grant select, insert, update on enrolment.pupil to zorgvuldig_app;

alter table enrolment.enrolment enable row level security;
alter table enrolment.enrolment force row level security;
create policy enrolment_select on enrolment.enrolment for select using (board = access.board());
create policy enrolment_insert on enrolment.enrolment for insert
    with check (board = access.board() and access.task() in ('import', 'maintain'));
create policy enrolment_update on enrolment.enrolment for update
    using (board = access.board() and access.task() in ('import', 'end_enrolment')
        and pupil = any (access.my_pupils(access.board())))
    with check (board = access.board());
grant select, insert, update on enrolment.enrolment to zorgvuldig_app;

alter table enrolment.placement enable row level security;
alter table enrolment.placement force row level security;
create policy placement_select on enrolment.placement for select using (board = access.board());
create policy placement_insert on enrolment.placement for insert
    with check (board = access.board() and access.task() in ('import', 'maintain'));
create policy placement_update on enrolment.placement for update
    using (board = access.board() and access.task() in ('import', 'end_enrolment')) with check (board = access.board());
create policy placement_delete on enrolment.placement for delete
    using (board = access.board() and access.task() = 'import');
grant select, insert, update, delete on enrolment.placement to zorgvuldig_app;

alter table enrolment.register enable row level security;
alter table enrolment.register force row level security;
create policy register_select on enrolment.register for select
    using (board = access.board() and pupil = any (access.my_pupils(access.board())));
create policy register_insert on enrolment.register for insert
    with check (board = access.board() and access.task() in ('import', 'maintain'));
create policy register_update on enrolment.register for update
    using (board = access.board() and access.task() = 'import' and pupil = any (access.my_pupils(access.board())))
    with check (board = access.board());
grant select, insert, update on enrolment.register to zorgvuldig_app;

alter table enrolment.guardianship enable row level security;
alter table enrolment.guardianship force row level security;
create policy guardianship_select on enrolment.guardianship for select using (board = access.board());
create policy guardianship_insert on enrolment.guardianship for insert
    with check (board = access.board() and access.task() in ('import', 'maintain'));
grant select, insert on enrolment.guardianship to zorgvuldig_app;

alter table enrolment.guardian enable row level security;
alter table enrolment.guardian force row level security;
create policy guardian_select on enrolment.guardian for select
    using (board = access.board() and pupil = any (access.my_pupils(access.board())));
create policy guardian_insert on enrolment.guardian for insert
    with check (board = access.board() and access.task() in ('import', 'maintain'));
create policy guardian_update on enrolment.guardian for update
    using (board = access.board() and access.task() = 'import' and pupil = any (access.my_pupils(access.board())))
    with check (board = access.board());
grant select, insert, update on enrolment.guardian to zorgvuldig_app;

alter table enrolment.authority enable row level security;
alter table enrolment.authority force row level security;
create policy authority_select on enrolment.authority for select using (board = access.board());
create policy authority_insert on enrolment.authority for insert
    with check (board = access.board() and access.task() in ('import', 'maintain'));
grant select, insert on enrolment.authority to zorgvuldig_app;
