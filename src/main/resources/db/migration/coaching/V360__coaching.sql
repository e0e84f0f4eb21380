-- Lesson recordings (C17): a teacher is coached by one colleague, with recordings of lessons of one group. Each recording has a key
-- of its own; it goes when there is no consent for it any more, when the coaching ends, and at the latest on 31 July.
create schema coaching;
grant usage on schema coaching to zorgvuldig_app;

-- That there is a coaching, and until when. What it is for stands apart: the head knows that it is there, and not why.
create table coaching.coaching (
    board uuid not null default access.board(),
    id uuid not null,
    school uuid not null,
    group_id uuid not null,
    teacher uuid not null,
    coach uuid not null,
    started_at timestamptz not null,
    ends_on date not null,
    ended_at timestamptz,
    primary key (board, id),
    foreign key (board, school) references school.school (board, id),
    foreign key (board, group_id) references school.group (board, id),
    check (teacher <> coach)
);
create index on coaching.coaching (board, teacher);
create index on coaching.coaching (board, coach);
create index on coaching.coaching (board, group_id);
create index on coaching.coaching (board, school);

create table coaching.aim (
    board uuid not null default access.board(),
    coaching uuid not null,
    sealed_text bytea not null,
    primary key (board, coaching),
    foreign key (board, coaching) references coaching.coaching (board, id)
);

-- That a recording was made. What is left of one that went before its coaching: when and why.
create table coaching.recording (
    board uuid not null default access.board(),
    id uuid not null,
    coaching uuid not null,
    filmed_on date not null,
    seconds int not null check (seconds > 0),
    added_at timestamptz not null,
    gone_at timestamptz,
    gone_because text check (gone_because in ('teacher', 'consent')),
    primary key (board, id),
    foreign key (board, coaching) references coaching.coaching (board, id),
    check ((gone_at is null) = (gone_because is null))
);
create index on coaching.recording (board, coaching);

-- Who of the group was in the picture, and who sat outside it as the teacher confirmed.
create table coaching.seat (
    board uuid not null default access.board(),
    recording uuid not null,
    pupil uuid not null,
    place text not null check (place in ('in_picture', 'outside')),
    primary key (board, recording, pupil),
    foreign key (board, recording) references coaching.recording (board, id),
    foreign key (board, pupil) references enrolment.pupil (board, id)
);
create index on coaching.seat (board, pupil);

-- Where the recording itself is: read only to watch it.
create table coaching.film (
    board uuid not null default access.board(),
    recording uuid not null,
    blob uuid not null,
    still uuid not null,
    bytes bigint not null check (bytes > 0),
    primary key (board, recording),
    foreign key (board, recording) references coaching.recording (board, id)
);
create index on coaching.film (board, blob);
create index on coaching.film (board, still);

-- What teacher and coach wrote at a moment of a recording.
create table coaching.note (
    board uuid not null default access.board(),
    id uuid not null,
    recording uuid not null,
    author uuid not null,
    second int not null check (second >= 0),
    written_at timestamptz not null,
    sealed_text bytea not null,
    primary key (board, id),
    foreign key (board, recording) references coaching.recording (board, id)
);
create index on coaching.note (board, recording);
create index on coaching.note (board, author);
