-- What somebody asks about their own data or about their child's, and what became of it. Everything is added and nothing is
-- changed: what a request is now follows from its steps. What is about a pupil is sealed under the key of the dossier, what is about
-- others under that of their account.
create schema rights;
grant usage on schema rights to zorgvuldig_app;

create table rights.request (
    board uuid not null default access.board(),
    id uuid not null,
    pupil uuid,
    person uuid,
    person_kind text check (person_kind in ('guardian', 'staff')),
    kind text not null check (
        kind in ('access', 'rectification', 'erasure', 'restriction', 'portability', 'objection', 'information')),
    asked_by uuid not null,
    standing text not null check (standing in ('authority', 'pupil', 'information', 'self')),
    asked_at timestamptz not null,
    sealed_words bytea,
    sealed_own_words bytea,
    primary key (board, id),
    foreign key (board, pupil) references enrolment.pupil (board, id),
    check ((pupil is null) <> (person is null)),
    check ((person is null) = (person_kind is null)),
    check ((standing = 'self') = (person is not null)),
    check (person is null or person = asked_by),
    check ((kind = 'information') = (standing = 'information')),
    check (case when pupil is null then sealed_words is null else sealed_own_words is null end)
);
create index on rights.request (board, pupil);
create index on rights.request (board, asked_by);

create table rights.step (
    board uuid not null default access.board(),
    request uuid not null,
    step int not null check (step >= 1),
    what text not null check (what in ('withdrawn', 'checked', 'extended', 'decided', 'done', 'lifted')),
    how text check (how in ('account', 'seen', 'called', 'failed')),
    outcome text check (outcome in ('granted', 'partly', 'refused')),
    ground text check (ground in ('not_entitled', 'legal_duty', 'public_task', 'correct', 'professional_opinion', 'no_reason',
        'rights_of_others', 'child_interest', 'not_kept', 'excessive')),
    on_day date,
    taken_by uuid not null,
    taken_at timestamptz not null,
    sealed_words bytea,
    sealed_own_words bytea,
    primary key (board, request, step),
    foreign key (board, request) references rights.request (board, id),
    check ((what = 'checked') = (how is not null)),
    check ((what = 'decided') = (outcome is not null)),
    check ((ground is not null) = (what = 'decided' and outcome <> 'granted')),
    check ((what = 'lifted') = (on_day is not null)),
    check ((what in ('extended', 'decided', 'done', 'lifted')) = (num_nonnulls(sealed_words, sealed_own_words) = 1))
);

-- Which reminder about a request its keeper had, counted from the first.
create table rights.reminder (
    board uuid not null default access.board(),
    request uuid not null,
    mark int not null check (mark >= 1),
    sent_on date not null,
    primary key (board, request, mark),
    foreign key (board, request) references rights.request (board, id)
);
