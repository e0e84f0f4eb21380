-- What is given of a dossier to somebody outside: to whom, which pieces, why, on which ground; what became of it; the package, as
-- long as it is there; and the links to it. Everything is added and nothing is changed but that a package goes.
create schema exchange;
grant usage on schema exchange to zorgvuldig_app;

-- What the board decided about a ground of the closed list; the decision made last counts. Without one a ground is off.
create table exchange.ground_decision (
    board uuid not null default access.board(),
    ground text not null check (ground in ('next_school', 'duo_register', 'compulsory_education', 'inspectorate', 'veilig_thuis',
        'emergency', 'court_police')),
    step int not null check (step >= 1),
    choice text not null check (choice in ('on', 'off')),
    decided_on date not null,
    words text not null,
    set_by uuid not null,
    set_at timestamptz not null,
    primary key (board, ground, step)
);

create table exchange.disclosure (
    board uuid not null default access.board(),
    pupil uuid not null,
    id uuid not null,
    prepared_by uuid not null,
    prepared_at timestamptz not null,
    ground text not null check (ground in ('consent', 'next_school', 'duo_register', 'compulsory_education', 'inspectorate',
        'veilig_thuis', 'emergency', 'court_police')),
    valid_until date not null,
    sealed_recipient bytea not null,
    sealed_aim bytea not null,
    primary key (board, pupil, id),
    foreign key (board, pupil) references enrolment.pupil (board, id)
);
create unique index on exchange.disclosure (board, id);

-- What is done with each piece that was picked; the decision made last counts.
create table exchange.item (
    board uuid not null default access.board(),
    pupil uuid not null,
    disclosure uuid not null,
    item uuid not null,
    step int not null check (step >= 1),
    kind text not null check (kind in ('entry', 'document')),
    part int not null check (part >= 1), -- version of the entry
    what text not null,
    happened_on date not null,
    treatment text not null check (treatment in ('picked', 'whole', 'masked', 'left_out')),
    decided_by uuid not null,
    decided_at timestamptz not null,
    sealed_text bytea,
    primary key (board, pupil, disclosure, item, step),
    foreign key (board, pupil, disclosure) references exchange.disclosure (board, pupil, id),
    check ((treatment = 'masked') = (sealed_text is not null))
);

create table exchange.step (
    board uuid not null default access.board(),
    pupil uuid not null,
    disclosure uuid not null,
    step int not null check (step >= 1),
    what text not null check (what in ('inspected', 'fixed', 'asked', 'sent', 'opened', 'mistaken', 'stopped', 'ended')),
    taken_by uuid not null,
    taken_at timestamptz not null,
    on_day date,
    sealed_words bytea,
    primary key (board, pupil, disclosure, step),
    foreign key (board, pupil, disclosure) references exchange.disclosure (board, pupil, id),
    check ((what = 'inspected') = (on_day is not null)),
    check ((what in ('inspected', 'stopped')) = (sealed_words is not null))
);

create table exchange.package (
    board uuid not null default access.board(),
    pupil uuid not null,
    disclosure uuid not null,
    blob uuid not null,
    pages int not null check (pages >= 1),
    size bigint not null check (size >= 1),
    fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
    made_at timestamptz not null,
    primary key (board, pupil, disclosure),
    foreign key (board, pupil, disclosure) references exchange.disclosure (board, pupil, id)
);
create index on exchange.package (board, blob);

-- The link that was mailed at a step, and the second code; both as hashes that only the board's key makes.
create table exchange.link (
    board uuid not null default access.board(),
    pupil uuid not null,
    disclosure uuid not null,
    step int not null,
    number_hash bytea not null check (length(number_hash) = 32),
    code_hash bytea not null check (length(code_hash) = 32),
    primary key (board, pupil, disclosure, step),
    foreign key (board, pupil, disclosure, step) references exchange.step (board, pupil, disclosure, step)
);
create unique index on exchange.link (board, number_hash);
