-- Medical files, kept by the school doctor. What is written lies under two seals: the board's (vault) and, inside it, one to
-- which only the doctor's own key opens. Kind and day of an entry are inside too. Nothing is overwritten.
create schema medical;
grant usage on schema medical to zorgvuldig_app;

-- A doctor's key, as far as everybody may know it.
create table medical.doctor_key (
    board uuid not null default access.board(),
    id uuid not null,
    person uuid not null,
    public_key text not null,
    recovery uuid, -- the key of the colleague who can open the file when the passphrase is lost
    successor uuid, -- the key to which the file is handed over
    made_at timestamptz not null,
    ended_at timestamptz, -- handed over, or given up because its passphrase was lost
    primary key (board, id),
    foreign key (board, recovery) references medical.doctor_key (board, id),
    foreign key (board, successor) references medical.doctor_key (board, id)
);
create unique index on medical.doctor_key (board, person) where ended_at is null;
create index on medical.doctor_key (board, recovery);
create index on medical.doctor_key (board, successor);

-- The secret half, locked with the doctor's passphrase; and what only that doctor may change.
create table medical.secret_key (
    board uuid not null default access.board(),
    key uuid not null,
    person uuid not null,
    recipe text not null, -- cost and salt of Argon2id
    sealed_secret bytea not null,
    sealed_recovery bytea, -- the public key of the colleague, so that nobody can put another in its place
    wrong_times int not null,
    wrong_at timestamptz,
    primary key (board, key),
    foreign key (board, key) references medical.doctor_key (board, id)
);

create table medical.entry_version (
    board uuid not null default access.board(),
    pupil uuid not null, -- no foreign key: the file stays fifteen years longer than the register
    entry uuid not null,
    version int not null check (version >= 1),
    author uuid not null,
    written_at timestamptz not null,
    sealed_content bytea not null,
    primary key (board, pupil, entry, version)
);

-- The key of one version, sealed to a doctor's public key: in the doctor's own file (file = opens), or for the colleague.
create table medical.wrapped_key (
    board uuid not null default access.board(),
    pupil uuid not null,
    entry uuid not null,
    version int not null,
    file uuid not null,
    opens uuid not null,
    sealed_key bytea not null,
    primary key (board, pupil, entry, version, file, opens),
    foreign key (board, pupil, entry, version) references medical.entry_version (board, pupil, entry, version),
    foreign key (board, file) references medical.doctor_key (board, id),
    foreign key (board, opens) references medical.doctor_key (board, id)
);
create index on medical.wrapped_key (board, file, opens);
create index on medical.wrapped_key (board, opens);
