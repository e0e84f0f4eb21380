-- Data breaches: what somebody reported, how it was judged, what the authority and the persons concerned were told, and how it
-- was closed. Rows are added and never changed; in which state a breach is follows from them. Everything that was written is
-- sealed under a key of the breach, and goes with it.
create schema breaches;
grant usage on schema breaches to zorgvuldig_app;

-- Who may see it beside the one who reported it: with `school` the head of that school too, with `protection` only those who watch over data.
-- That can be narrowed afterwards; the rest of the row never changes.
create table breaches.breach (
    board uuid not null default access.board(),
    id uuid not null,
    reported_by uuid not null,
    reported_at timestamptz not null,
    noticed_at timestamptz not null,
    school uuid,
    circle text not null check (circle in ('school', 'protection')),
    touched text[] not null,
    many text not null check (many in ('one', 'few', 'dozens', 'hundreds', 'unknown')),
    sealed_what bytea not null,
    sealed_done bytea not null,
    primary key (board, id),
    foreign key (board, school) references school.school (board, id),
    check (noticed_at <= reported_at),
    check (cardinality(touched) > 0),
    check (circle = 'protection' or school is not null)
);
create index on breaches.breach (board, reported_by);

-- How it was judged; the newest counts. The 72 hours run from `aware_at`.
create table breaches.assessment (
    board uuid not null default access.board(),
    breach uuid not null,
    version int not null check (version > 0),
    risk text not null check (risk in ('unlikely', 'likely', 'high')),
    aware_at timestamptz not null,
    assessed_by uuid not null,
    assessed_at timestamptz not null,
    sealed_text bytea not null,
    primary key (board, breach, version),
    foreign key (board, breach) references breaches.breach (board, id),
    check (aware_at <= assessed_at)
);

-- That it was reported to the authority: the program never does so itself. The first, then what was added later.
create table breaches.notice (
    board uuid not null default access.board(),
    breach uuid not null,
    id uuid not null,
    sent_at timestamptz not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    sealed_text bytea not null,
    primary key (board, breach, id),
    foreign key (board, breach) references breaches.breach (board, id),
    check (sent_at <= recorded_at)
);

-- What the persons concerned are told: each by a message or letter, or otherwise, with how and why.
create table breaches.announcement (
    board uuid not null default access.board(),
    breach uuid not null,
    way text not null check (way in ('each', 'otherwise')),
    made_by uuid not null,
    made_at timestamptz not null,
    sealed_text bytea not null,
    primary key (board, breach),
    foreign key (board, breach) references breaches.breach (board, id)
);

create table breaches.closing (
    board uuid not null default access.board(),
    breach uuid not null,
    closed_by uuid not null,
    closed_at timestamptz not null,
    sealed_text bytea not null,
    primary key (board, breach),
    foreign key (board, breach) references breaches.breach (board, id) on delete cascade
);

-- A question to the log: everything this account opened from one moment to another.
create table breaches.selection (
    board uuid not null default access.board(),
    breach uuid not null,
    id uuid not null,
    actor uuid not null,
    from_at timestamptz not null,
    until_at timestamptz not null,
    lines int not null check (lines >= 0),
    pupils int not null check (pupils >= 0),
    taken_by uuid not null,
    taken_at timestamptz not null,
    primary key (board, breach, id),
    foreign key (board, breach) references breaches.breach (board, id),
    check (from_at < until_at)
);

-- The pupils it found. Without a border to the pupil: the row goes with the dossier, the count in the selection stays.
-- `people` is how many there are to be told, as the round of the program found; null until it looked.
create table breaches.affected (
    board uuid not null default access.board(),
    breach uuid not null,
    pupil uuid not null,
    selection uuid not null,
    school uuid not null,
    people int check (people >= 0),
    primary key (board, breach, pupil),
    foreign key (board, breach, selection) references breaches.selection (board, breach, id)
);
create index on breaches.affected (board, pupil);

-- Somebody is told, with proof: when the mail server took the message, or the letter was handed out.
create table breaches.telling (
    board uuid not null default access.board(),
    breach uuid not null,
    person uuid not null,
    pupil uuid not null,
    school uuid not null,
    route text not null check (route in ('mail', 'letter')),
    taken_at timestamptz not null,
    mail uuid,
    failed text,
    printed_at timestamptz,
    told_at timestamptz,
    told_by uuid,
    primary key (board, breach, person),
    foreign key (board, breach) references breaches.breach (board, id),
    check (route = 'mail' or mail is null),
    check (told_by is null or told_at is not null)
);
create index on breaches.telling (board, person);
create index on breaches.telling (board, pupil);

-- Whom the program warned of what, once; made in the transaction of the message.
create table breaches.warning (
    board uuid not null default access.board(),
    breach uuid not null,
    kind text not null check (kind in ('reported', 'short', 'past')),
    sent_at timestamptz not null,
    primary key (board, breach, kind),
    foreign key (board, breach) references breaches.breach (board, id)
);
