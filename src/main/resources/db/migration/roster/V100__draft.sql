-- Imports that were shown and not yet confirmed, and for a short while what came of them. Of a file only what guidance
-- needs is kept, sealed under a key of the draft's own; whoever made a draft sees it, and nobody else.
create schema roster;
grant usage on schema roster to zorgvuldig_app;

create table roster.draft (
    board uuid not null default access.board(),
    id uuid not null,
    school uuid not null,
    created_by uuid not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    sealed_file bytea,
    finished_at timestamptz,
    counts text, -- what was done, in numbers
    primary key (board, id),
    foreign key (board, school) references school.school (board, id),
    check ((sealed_file is null) = (finished_at is not null)),
    check ((counts is null) = (finished_at is null))
);
create index on roster.draft (board, expires_at);

-- Pupils who seem to have left by a file that was taken over: for the page that tells the head.
create table roster.leaver (
    board uuid not null default access.board(),
    draft uuid not null,
    pupil uuid not null,
    why text not null check (why in ('not_in_file', 'has_left', 'will_leave')),
    leaving date,
    primary key (board, draft, pupil),
    foreign key (board, draft) references roster.draft (board, id) on delete cascade
);

-- Which guardian a key of another system stands for; the key itself is not kept.
create table roster.person_key (
    board uuid not null default access.board(),
    school uuid not null,
    key_hash bytea not null check (octet_length(key_hash) = 32),
    person uuid not null,
    primary key (board, school, key_hash),
    foreign key (board, school) references school.school (board, id)
);
create index on roster.person_key (board, person);

alter table roster.draft enable row level security;
alter table roster.draft force row level security;
create policy draft_select on roster.draft for select
    using (board = access.board() and (created_by = access.person()
        or access.task() = 'maintain' and access.person() = '00000000-0000-0000-0000-000000000000'));
create policy draft_insert on roster.draft for insert
    with check (board = access.board() and created_by = access.person() and access.task() = 'import');
create policy draft_update on roster.draft for update
    using (board = access.board() and created_by = access.person() and access.task() = 'import')
    with check (board = access.board() and created_by = access.person());
create policy draft_delete on roster.draft for delete
    using (board = access.board() and (created_by = access.person() and access.task() = 'import'
        or access.task() = 'maintain' and access.person() = '00000000-0000-0000-0000-000000000000'));
grant select, insert, update, delete on roster.draft to zorgvuldig_app;

alter table roster.leaver enable row level security;
alter table roster.leaver force row level security;
create policy leaver_select on roster.leaver for select
    using (board = access.board() and access.task() in ('import', 'maintain'));
create policy leaver_insert on roster.leaver for insert
    with check (board = access.board() and access.task() = 'import');
create policy leaver_delete on roster.leaver for delete
    using (board = access.board() and access.task() in ('import', 'maintain'));
grant select, insert, delete on roster.leaver to zorgvuldig_app;

alter table roster.person_key enable row level security;
alter table roster.person_key force row level security;
create policy person_key_select on roster.person_key for select
    using (board = access.board() and access.task() in ('import', 'maintain'));
create policy person_key_insert on roster.person_key for insert
    with check (board = access.board() and access.task() = 'import');
create policy person_key_delete on roster.person_key for delete
    using (board = access.board() and access.task() = 'maintain');
grant select, insert, delete on roster.person_key to zorgvuldig_app;
