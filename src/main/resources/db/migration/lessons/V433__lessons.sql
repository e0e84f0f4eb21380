-- Lessons on how to deal with social media: which group had which, on which day, by whom. About no pupil. The subjects are the
-- board's; one that is changed ends and another begins, so that a lesson keeps the words it was given under.
create schema lessons;
grant usage on schema lessons to zorgvuldig_app;

create table lessons.topic (
    board uuid not null default access.board(),
    id uuid not null,
    title text not null,
    aim text not null,
    added_by uuid not null,
    added_at timestamptz not null,
    ended_at timestamptz,
    ended_by uuid,
    primary key (board, id),
    check ((ended_at is null) = (ended_by is null))
);

create table lessons.lesson (
    board uuid not null default access.board(),
    id uuid not null,
    group_id uuid not null,
    school uuid not null,
    school_year text not null,
    held_on date not null,
    topic uuid not null,
    material text not null,
    teacher text not null check (teacher in ('staff', 'guest')),
    taught_by uuid,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    primary key (board, id),
    foreign key (board, school) references school.school (board, id),
    foreign key (board, group_id) references school.group (board, id),
    foreign key (board, topic) references lessons.topic (board, id),
    check ((teacher = 'staff') = (taught_by is not null)),
    check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index on lessons.lesson (board, school_year, group_id);
create index on lessons.lesson (board, group_id);

-- The head of a school is reminded once a school year; made in the transaction of the message.
create table lessons.reminder (
    board uuid not null default access.board(),
    school uuid not null,
    school_year text not null,
    missing int not null check (missing > 0),
    sent_on date not null,
    primary key (board, school, school_year),
    foreign key (board, school) references school.school (board, id)
);
