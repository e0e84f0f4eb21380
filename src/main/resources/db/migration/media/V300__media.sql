-- Pictures of pupils, in albums of a group. What is seen stands outside the database, sealed under a key that each version of
-- a picture has for itself: blurring a face makes a new version, and the key of the sharp one is destroyed.
create schema media;
grant usage on schema media to zorgvuldig_app;

create table media.album (
    board uuid not null default access.board(),
    id uuid not null,
    group_id uuid not null,
    happened_on date not null,
    made_by uuid not null,
    made_at timestamptz not null,
    sealed_title bytea not null,
    primary key (board, id),
    foreign key (board, group_id) references school.group (board, id)
);
create index on media.album (board, group_id);

-- A picture is new until faces were looked for, open until somebody confirmed that everyone is marked, and then marked. Of one
-- that is not marked in time, and of one that was taken away, nothing is left but this row.
create table media.picture (
    board uuid not null default access.board(),
    id uuid not null,
    album uuid not null,
    state text not null check (state in ('new', 'open', 'marked', 'expired', 'removed')),
    looking text not null check (looking in ('waiting', 'found', 'failed')),
    revision int not null check (revision >= 0),
    added_by uuid not null,
    added_at timestamptz not null,
    finish_by date not null,
    marked_by uuid,
    marked_at timestamptz,
    closed_since date,
    ended_on date,
    version uuid,
    blob uuid,
    width int check (width > 0),
    height int check (height > 0),
    size bigint check (size > 0),
    sealed_small bytea,
    primary key (board, id),
    foreign key (board, album) references media.album (board, id),
    check ((state in ('expired', 'removed')) = (ended_on is not null)),
    check ((ended_on is null) = (version is not null)),
    check (num_nulls(version, blob, width, height, size, sealed_small) in (0, 6)),
    check ((state = 'marked') = (marked_by is not null and marked_at is not null))
);
create index on media.picture (board, album);
create unique index on media.picture (board, blob);
create index on media.picture (board, state, finish_by);

-- Where a face is, in points of the picture, and whose it is. What was blurred stays blurred.
create table media.mark (
    board uuid not null default access.board(),
    picture uuid not null,
    id uuid not null,
    x int not null check (x >= 0),
    y int not null check (y >= 0),
    width int not null check (width > 0),
    height int not null check (height > 0),
    kind text not null check (kind in ('open', 'pupil', 'staff', 'visitor', 'unrecognisable')),
    pupil uuid,
    staff_member uuid,
    blurred_at timestamptz,
    primary key (board, picture, id),
    foreign key (board, picture) references media.picture (board, id),
    foreign key (board, pupil) references enrolment.pupil (board, id),
    check ((kind = 'pupil') = (pupil is not null)),
    check ((kind = 'staff') = (staff_member is not null))
);
create index on media.mark (board, pupil);
create index on media.mark (board, staff_member);

-- Versions that must go, written down with what replaces them: their key and their blob are destroyed right after, and again
-- until that is done.
create table media.doomed (
    board uuid not null default access.board(),
    version uuid not null,
    blob uuid not null,
    since timestamptz not null,
    primary key (board, version)
);
