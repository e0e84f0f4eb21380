-- The emergency card of a pupil: per person who decides, what to know in a hurry and whom to call, sealed under a key of its own.
-- A change is a new version; nothing is overwritten. All versions go together, with their key, when there is no consent any more.
create schema emergency;
grant usage on schema emergency to zorgvuldig_app;

create table emergency.card_version (
    board uuid not null default access.board(),
    id uuid not null,
    pupil uuid not null,
    author uuid not null,
    version int not null check (version >= 1),
    route text not null check (route in ('own_page', 'paper', 'telephone')),
    given_on date not null,
    written_at timestamptz not null,
    recorded_by uuid not null,
    sealed_health bytea not null,
    sealed_calls bytea not null,
    primary key (board, id),
    unique (board, pupil, author, version),
    foreign key (board, pupil) references enrolment.pupil (board, id),
    check ((route = 'own_page') = (recorded_by = author))
);

-- Since when a card that is there may not be shown, as the program found it; a card that stays closed goes.
create table emergency.closed (
    board uuid not null default access.board(),
    pupil uuid not null,
    since date not null,
    primary key (board, pupil),
    foreign key (board, pupil) references enrolment.pupil (board, id)
);
