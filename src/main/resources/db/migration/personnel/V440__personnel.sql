-- The personnel dossier, of the board: per employee since when they work, what was needed for appointment and pay, and how they see
-- it themselves. Each piece is sealed under the key of the term it falls in. Nothing is overwritten; what should not have been
-- added is closed, which is a row of its own.
create schema personnel;
grant usage on schema personnel to zorgvuldig_app;

-- Somebody works for the board from a first day until a last day, 9999-12-31 when no end is known. The terms count from the last.
create table personnel.employment (
    board uuid not null default access.board(),
    person uuid not null,
    began_on date not null,
    ended_on date not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (board, person),
    check (ended_on >= began_on)
);
create index on personnel.employment (board, ended_on);

create table personnel.piece (
    board uuid not null default access.board(),
    person uuid not null,
    id uuid not null,
    kind text not null check (kind in ('appointment', 'extension', 'hours', 'leave', 'appraisal', 'sick_leave_letter',
        'good_conduct', 'identity_copy', 'scale', 'payroll')),
    keeping text not null check (keeping in ('personnel', 'personnel_tax', 'personnel_pay')),
    happened_on date not null,
    added_by uuid not null,
    added_at timestamptz not null,
    format text check (format in ('pdf', 'jpeg', 'png', 'docx', 'odt')),
    size bigint check (size > 0),
    pages int check (pages >= 1),
    blob uuid,
    sealed_text bytea not null,
    sealed_words bytea,
    primary key (board, person, id),
    foreign key (board, person) references personnel.employment (board, person),
    check ((blob is null) = (format is null) and (blob is null) = (size is null) and (blob is null) = (pages is null)),
    check ((keeping = 'personnel_tax') = (kind = 'identity_copy')),
    check ((keeping = 'personnel_pay') = (kind in ('scale', 'payroll'))),
    check (kind <> 'good_conduct' or blob is null)
);
create unique index on personnel.piece (board, blob);

create table personnel.withdrawal (
    board uuid not null default access.board(),
    person uuid not null,
    piece uuid not null,
    withdrawn_by uuid not null,
    withdrawn_at timestamptz not null,
    sealed_reason bytea not null,
    primary key (board, person, piece),
    foreign key (board, person, piece) references personnel.piece (board, person, id)
);

-- How the employee sees a piece, or the whole dossier. It stands there as long as what it is about.
create table personnel.viewpoint (
    board uuid not null default access.board(),
    person uuid not null,
    id uuid not null,
    piece uuid,
    keeping text not null check (keeping in ('personnel', 'personnel_tax', 'personnel_pay')),
    given_at timestamptz not null,
    sealed_text bytea not null,
    primary key (board, person, id),
    foreign key (board, person) references personnel.employment (board, person),
    foreign key (board, person, piece) references personnel.piece (board, person, id)
);
create index on personnel.viewpoint (board, person, piece);

-- Who applied for work: no letters, only who, for what, when, and whether they may be kept for a year.
create table personnel.applicant (
    board uuid not null default access.board(),
    id uuid not null,
    applied_on date not null,
    ended_on date,
    consented_on date,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    sealed_name bytea not null,
    sealed_vacancy bytea not null,
    primary key (board, id),
    check (ended_on >= applied_on)
);
create index on personnel.applicant (board, ended_on);
