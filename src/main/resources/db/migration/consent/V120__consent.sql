-- What those who decide for a pupil agreed to, and what they were asked. Ids, dates and codes; the texts that are asked are
-- the board's and of nobody; reasons of a dispute are sealed. A refusal is read by who gave it, by the head of the school
-- that keeps the dossier, and by the program to decide from: never by another parent, never by a guide.
create schema consent;
grant usage on schema consent to zorgvuldig_app;

create table consent.purpose (
    board uuid not null default access.board(),
    purpose text not null,
    kind text not null check (kind ~ '^[a-z_]+$'),
    agreement text not null check (agreement in ('of_one', 'of_all')),
    position integer not null,
    retired_at timestamptz,
    retired_by uuid,
    primary key (board, purpose),
    check (purpose ~ '^[a-z][a-z_]{1,39}$'),
    check ((retired_at is null) = (retired_by is null))
);

-- The words that were shown. A new text is a new version.
create table consent.purpose_text (
    board uuid not null default access.board(),
    purpose text not null,
    version integer not null check (version > 0),
    language text not null check (language in ('nl', 'en')),
    title text not null,
    place text not null,
    how_long text not null,
    who_sees text not null,
    example text not null,
    published_at timestamptz not null,
    published_by uuid not null,
    primary key (board, purpose, version, language),
    foreign key (board, purpose) references consent.purpose (board, purpose)
);

create table consent.answer (
    board uuid not null default access.board(),
    id uuid not null,
    pupil uuid not null,
    purpose text not null,
    reference uuid,
    version integer not null,
    language text not null,
    choice text not null check (choice in ('granted', 'refused', 'withdrawn')),
    person uuid not null,
    capacity text not null check (capacity in ('parent', 'guardian', 'pupil')),
    route text not null check (route in ('own_page', 'paper', 'telephone', 'letter_code')),
    given_at timestamptz not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    school_year text,
    valid_from date,
    valid_until date,
    corrects uuid,
    primary key (board, id),
    foreign key (board, pupil) references enrolment.pupil (board, id),
    foreign key (board, purpose, version, language) references consent.purpose_text (board, purpose, version, language),
    check ((school_year is null) = (valid_from is not null)),
    check ((valid_from is null) = (valid_until is null)),
    check (valid_from <= valid_until),
    check (given_at <= recorded_at)
);
create index on consent.answer (board, pupil);
create index on consent.answer (board, person);

create table consent.dispute (
    board uuid not null default access.board(),
    id uuid not null,
    pupil uuid not null,
    purpose text,
    opened_at timestamptz not null,
    opened_by uuid not null,
    sealed_reason bytea not null,
    closed_at timestamptz,
    closed_by uuid,
    sealed_closing bytea,
    primary key (board, id),
    foreign key (board, pupil) references enrolment.pupil (board, id),
    foreign key (board, purpose) references consent.purpose (board, purpose),
    check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (sealed_closing is null))
);
create index on consent.dispute (board, pupil);

-- How a school checks consent in a school year: the last day on which an earlier yes still counts.
create table consent.renewal (
    board uuid not null default access.board(),
    school uuid not null,
    school_year text not null,
    last_day date not null,
    way text not null check (way in ('ask_again', 'remind')),
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    primary key (board, school, school_year),
    foreign key (board, school) references school.school (board, id)
);

-- That somebody was asked, about which pupil, and why then.
create table consent.asking (
    board uuid not null default access.board(),
    id uuid not null,
    pupil uuid not null,
    person uuid not null,
    occasion text not null check (occasion ~ '^[a-z_]+$'),
    asked_at timestamptz not null,
    asked_by uuid not null,
    primary key (board, id),
    foreign key (board, pupil, person) references enrolment.guardianship (board, pupil, person)
);
create index on consent.asking (board, pupil);
