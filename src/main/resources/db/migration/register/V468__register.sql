-- The register of processing (AVG art. 30): what the modules describe, completed by who watches over data; its state kept each time
-- it changed; processors with their agreements, and data protection impact assessments with their reviews. About no pupil.
create schema register;
grant usage on schema register to zorgvuldig_app;

create table register.controller (
    board uuid not null default access.board(),
    version int not null check (version > 0),
    address text not null,
    number text not null,
    phone text not null,
    joint text not null,
    security text not null,
    written_by uuid not null,
    written_at timestamptz not null,
    primary key (board, version)
);

-- What is said of one activity beside what the program knows; the newest counts.
create table register.text (
    board uuid not null default access.board(),
    activity text not null,
    version int not null check (version > 0),
    recipients text not null,
    transfers text not null,
    measures text not null,
    written_by uuid not null,
    written_at timestamptz not null,
    primary key (board, activity, version)
);

-- The whole register as it read from a moment on.
create table register.snapshot (
    board uuid not null default access.board(),
    id uuid not null,
    taken_at timestamptz not null,
    content_hash bytea not null,
    content text not null,
    primary key (board, id)
);
create index on register.snapshot (board, taken_at);

create table register.approval (
    board uuid not null default access.board(),
    snapshot uuid not null,
    approved_by uuid not null,
    approved_at timestamptz not null,
    primary key (board, snapshot),
    foreign key (board, snapshot) references register.snapshot (board, id)
);

create table register.processor (
    board uuid not null default access.board(),
    id uuid not null,
    name text not null,
    service text not null,
    country text not null,
    added_by uuid not null,
    added_at timestamptz not null,
    ended_at timestamptz,
    ended_by uuid,
    primary key (board, id),
    check ((ended_at is null) = (ended_by is null))
);

create table register.agreement (
    board uuid not null default access.board(),
    processor uuid not null,
    version int not null check (version > 0),
    signed_on date not null,
    valid_from date not null,
    valid_until date not null,
    filed text not null,
    subprocessors text not null,
    written_by uuid not null,
    written_at timestamptz not null,
    primary key (board, processor, version),
    foreign key (board, processor) references register.processor (board, id),
    check (valid_from <= valid_until)
);

create table register.dpia (
    board uuid not null default access.board(),
    id uuid not null,
    title text not null,
    reason text not null,
    added_by uuid not null,
    added_at timestamptz not null,
    primary key (board, id)
);

create table register.review (
    board uuid not null default access.board(),
    dpia uuid not null,
    version int not null check (version > 0),
    held_on date not null,
    outcome text not null,
    measures text not null,
    next_on date not null,
    written_by uuid not null,
    written_at timestamptz not null,
    primary key (board, dpia, version),
    foreign key (board, dpia) references register.dpia (board, id),
    check (held_on < next_on)
);

-- Of which end or review was warned, once; made in the transaction of the message.
create table register.reminder (
    board uuid not null default access.board(),
    about uuid not null,
    ends_on date not null,
    sent_at timestamptz not null,
    primary key (board, about, ends_on)
);
