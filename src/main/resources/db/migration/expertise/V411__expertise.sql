-- Talking about a pupil with an expert from outside (C6): the register of experts, what is proposed and agreed about one pupil, what
-- the expert advises, and questions without a pupil. Ids, days and codes in the clear; what is about a pupil is sealed under the key
-- of that pupil's dossier, what is about an expert under the key of the expert's account.
create schema expertise;
grant usage on schema expertise to zorgvuldig_app;

create table expertise.expert (
    board uuid not null default access.board(),
    person uuid not null,
    discipline text not null check (discipline in ('psychologist', 'remedial_educationalist', 'speech_therapist', 'physiotherapist',
        'youth_care', 'social_work', 'support_network', 'special_education', 'reading_specialist', 'school_attendance', 'youth_doctor')),
    handling text not null check (handling in ('controller', 'processor')),
    sealed_organisation bytea not null,
    added_by uuid not null,
    added_at timestamptz not null,
    closed_at timestamptz,
    primary key (board, person)
);

-- What is agreed with those who decide: this expert, this pupil, this aim, these entries in these versions, these days. Never
-- changed: other words are another row, and another consent. Who the expert is stands there as it was said. What is shown stands in
-- four lists of the same length.
create table expertise.consultation (
    board uuid not null default access.board(),
    id uuid not null,
    pupil uuid not null,
    expert uuid not null,
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    valid_from date not null,
    valid_until date not null,
    sealed_aim bytea not null,
    sealed_expert bytea not null,
    shown uuid[] not null,
    shown_version int[] not null,
    shown_kind text[] not null,
    shown_day date[] not null,
    primary key (board, id),
    unique (board, pupil, id),
    foreign key (board, pupil) references enrolment.pupil (board, id),
    foreign key (board, expert) references expertise.expert (board, person),
    check (valid_from <= valid_until),
    check (cardinality(shown) between 1 and 40),
    check (cardinality(shown) = cardinality(shown_version) and cardinality(shown) = cardinality(shown_kind)
        and cardinality(shown) = cardinality(shown_day))
);
create index on expertise.consultation (board, expert);

-- What became of it, step by step: a date was set and the expert invited, it was held, the school ended it. Whether there is
-- consent stands nowhere here: it is asked each time.
create table expertise.step (
    board uuid not null default access.board(),
    pupil uuid not null,
    consultation uuid not null,
    step int not null check (step >= 1),
    what text not null check (what in ('planned', 'held', 'ended')),
    meets_at timestamptz,
    taken_by uuid not null,
    taken_at timestamptz not null,
    primary key (board, consultation, step),
    foreign key (board, pupil, consultation) references expertise.consultation (board, pupil, id),
    check ((what = 'planned') = (meets_at is not null))
);
create index on expertise.step (board, pupil);

-- What the expert wrote; when it stands in the dossier, in which entry.
create table expertise.advice (
    board uuid not null default access.board(),
    pupil uuid not null,
    id uuid not null,
    consultation uuid not null,
    author uuid not null,
    written_at timestamptz not null,
    sealed_text bytea not null,
    filed_at timestamptz,
    filed_by uuid,
    entry uuid,
    primary key (board, id),
    foreign key (board, pupil, consultation) references expertise.consultation (board, pupil, id),
    check ((filed_at is null) = (entry is null) and (filed_at is null) = (filed_by is null))
);
create index on expertise.advice (board, pupil);
create index on expertise.advice (board, consultation);

-- A question to an expert about no pupil in particular, and the answer. Sealed under the key of the expert's account.
create table expertise.question (
    board uuid not null default access.board(),
    id uuid not null,
    school uuid not null,
    expert uuid not null,
    asked_by uuid not null,
    asked_at timestamptz not null,
    open_until date not null,
    sealed_text bytea not null,
    answered_at timestamptz,
    sealed_answer bytea,
    ended_at timestamptz,
    primary key (board, id),
    foreign key (board, school) references school.school (board, id),
    foreign key (board, expert) references expertise.expert (board, person),
    check ((answered_at is null) = (sealed_answer is null))
);
create index on expertise.question (board, school);
create index on expertise.question (board, expert);
