-- The keyring: wrapped data keys. A database of its own, with a shorter backup life than the main one.
-- The key-encryption keys are in no database.
create schema vault;

-- The epochs that were, without their keys. The newest one that is not closed wraps new keys.
create table vault.epoch (
    number       integer     primary key check (number > 0),
    opened_at    timestamptz not null,
    closed_at    timestamptz,
    destroyed_at timestamptz,
    check (destroyed_at is null or closed_at is not null)
);
create unique index epoch_open on vault.epoch ((closed_at is null)) where closed_at is null;

-- One wrapped key per board, subject and purpose of keeping. A row that goes is a key destroyed; its old versions on disk
-- and in backups go dark when their epoch's key-encryption key is destroyed.
create table vault.data_key (
    board      uuid        not null,
    subject    uuid        not null,
    keeping    text        not null check (keeping in ('dossier', 'register', 'account', 'personnel', 'media',
                                                       'outbox', 'draft', 'log', 'directory')),
    epoch      integer     not null references vault.epoch (number),
    wrapped    bytea       not null,
    created_at timestamptz not null,
    primary key (board, subject, keeping)
);
create index data_key_epoch on vault.data_key (epoch);

grant usage on schema vault to keyring_app;
grant select, insert, update, delete on vault.data_key to keyring_app;
grant select, insert, update on vault.epoch to keyring_app;
