-- What the board wants all its staff to have received: the code of conduct for social media, and other policy for staff. Version
-- after version, who confirmed which, and who was told when. Rows are added and never changed. Titles and texts are the board's
-- and about nobody; who did what stands in ids, days and codes.
create schema code;
grant usage on schema code to zorgvuldig_app;

create table code.version (
    board uuid not null default access.board(),
    code uuid not null,
    version int not null check (version > 0),
    weight text not null check (weight in ('major', 'minor')),
    since date not null,
    title text not null,
    summary text not null,
    words text not null,
    published_by uuid not null,
    published_at timestamptz not null,
    primary key (board, code, version),
    check (version > 1 or weight = 'major')
);

-- A version that does not count any more. What was confirmed of it stays.
create table code.withdrawal (
    board uuid not null default access.board(),
    code uuid not null,
    version int not null,
    withdrawn_by uuid not null,
    withdrawn_at timestamptz not null,
    primary key (board, code, version),
    foreign key (board, code, version) references code.version (board, code, version)
);

create table code.receipt (
    board uuid not null default access.board(),
    person uuid not null,
    code uuid not null,
    version int not null,
    confirmed_at timestamptz not null,
    fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
    line uuid,
    primary key (board, person, code, version),
    foreign key (board, code, version) references code.version (board, code, version)
);
create index on code.receipt (board, code, version);

-- Made by the program alone, each in the transaction of its message: the key keeps anybody from being told twice.
create table code.step (
    board uuid not null default access.board(),
    person uuid not null,
    code uuid not null,
    version int not null,
    step text not null check (step in ('delivered', 'reminded', 'reminded_again')),
    route text not null check (route in ('mail', 'screen')),
    taken_on date not null,
    primary key (board, person, code, version, step),
    foreign key (board, code, version) references code.version (board, code, version)
);
create index on code.step (board, code, version);
