-- Consultations about pupils (C5): report meeting, pupil discussion, internal care consultation. Here stand ids, days and codes; what
-- is said about a pupil is sealed under the key of that pupil's dossier, and goes into the dossier when the consultation closes.
create schema consultation;
grant usage on schema consultation to zorgvuldig_app;

-- `people` are those who take part, the chair among them.
create table consultation.meeting (
    board uuid not null default access.board(),
    id uuid not null,
    school uuid not null,
    group_id uuid not null,
    kind text not null check (kind in ('report_meeting', 'pupil_discussion', 'care_consultation')),
    confidential boolean not null,
    chair uuid not null,
    people uuid[] not null,
    starts_at timestamptz not null,
    room text not null check (room in ('classroom', 'staff_room', 'coordinator_room', 'head_room', 'other_room', 'online')),
    planned_at timestamptz not null,
    revision int not null check (revision >= 1),
    begun_at timestamptz,
    closing_at timestamptz,
    closed_at timestamptz,
    cancelled_at timestamptz,
    primary key (board, id),
    foreign key (board, school) references school.school (board, id),
    foreign key (board, group_id) references school.group (board, id),
    check (chair = any (people)),
    check (not confidential or kind = 'care_consultation'),
    check (cancelled_at is null or begun_at is null),
    check (closing_at is null or begun_at is not null),
    check (closed_at is null or closing_at is not null)
);
create index on consultation.meeting (board, school, starts_at);
create index on consultation.meeting (board, group_id);

-- About whom. When what was said stands in the dossier, in which entry; until then, and when nothing was said, neither.
create table consultation.topic (
    board uuid not null default access.board(),
    meeting uuid not null,
    pupil uuid not null,
    position int not null check (position >= 1),
    filed_at timestamptz,
    entry uuid,
    primary key (board, meeting, pupil),
    foreign key (board, meeting) references consultation.meeting (board, id),
    foreign key (board, pupil) references enrolment.pupil (board, id),
    check ((filed_at is null) = (entry is null))
);
create index on consultation.topic (board, pupil);

-- What is written about one pupil while it is being talked about; gone when it stands in the dossier.
create table consultation.note (
    board uuid not null default access.board(),
    meeting uuid not null,
    pupil uuid not null,
    version int not null check (version >= 1),
    author uuid not null,
    written_at timestamptz not null,
    sealed_text bytea not null,
    primary key (board, meeting, pupil),
    foreign key (board, meeting, pupil) references consultation.topic (board, meeting, pupil)
);
create index on consultation.note (board, author);
create index on consultation.note (board, pupil);

-- What was signalled, by code, so that it can be counted over a group or a school.
create table consultation.signal (
    board uuid not null default access.board(),
    meeting uuid not null,
    pupil uuid not null,
    code text not null,
    primary key (board, meeting, pupil, code),
    foreign key (board, meeting, pupil) references consultation.topic (board, meeting, pupil)
);
create index on consultation.signal (board, pupil);
