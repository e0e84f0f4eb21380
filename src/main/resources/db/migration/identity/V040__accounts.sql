-- People who can sign in. Names and addresses are sealed under the person's own key; an address is found by its keyed hash.
create schema identity;
grant usage on schema identity to zorgvuldig_app;

create table identity.account (
    board uuid not null default access.board(),
    person uuid not null,
    kind text not null check (kind in ('staff', 'guardian', 'expert')),
    address_hash bytea,
    directory_hash bytea,
    sealed_name bytea not null,
    sealed_email bytea,
    demo_handle text check (demo_handle ~ '^[a-z0-9-]{1,40}$'),
    created_at timestamptz not null,
    closed_at timestamptz,
    primary key (board, person),
    unique (board, address_hash),
    unique (board, demo_handle),
    check ((address_hash is null) = (sealed_email is null)),
    check ((address_hash is null) = (directory_hash is null))
);
alter table identity.account enable row level security;
alter table identity.account force row level security;
create policy account_select on identity.account for select
    using (board = access.board());
create policy account_insert on identity.account for insert
    with check (board = access.board() and access.task() in ('import', 'maintain'));
create policy account_update on identity.account for update
    using (board = access.board() and access.task() in ('import', 'maintain'))
    with check (board = access.board() and access.task() in ('import', 'maintain'));
create policy account_delete on identity.account for delete
    using (board = access.board() and access.task() = 'maintain');
grant select, insert, update, delete on identity.account to zorgvuldig_app;

-- One-time links: the SHA-256 of the secret in the link, never the secret.
create table identity.sign_in_link (
    board uuid not null default access.board(),
    token_hash bytea not null check (octet_length(token_hash) = 32),
    person uuid not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    primary key (board, token_hash),
    foreign key (board, person) references identity.account (board, person) on delete cascade
);
create index sign_in_link_person on identity.sign_in_link (board, person);
create index sign_in_link_expiry on identity.sign_in_link (board, expires_at);
alter table identity.sign_in_link enable row level security;
alter table identity.sign_in_link force row level security;
create policy sign_in_link_select on identity.sign_in_link for select
    using (board = access.board() and access.task() in ('sign_in', 'import', 'maintain'));
create policy sign_in_link_insert on identity.sign_in_link for insert
    with check (board = access.board() and access.task() = 'sign_in');
create policy sign_in_link_update on identity.sign_in_link for update
    using (board = access.board() and access.task() = 'sign_in')
    with check (board = access.board() and access.task() = 'sign_in');
create policy sign_in_link_delete on identity.sign_in_link for delete
    using (board = access.board() and access.task() in ('import', 'maintain'));
grant select, insert, update, delete on identity.sign_in_link to zorgvuldig_app;

-- Which boards know an address: asked before it is known for which board someone signs in. A local table.
create table identity.directory (
    address_hash bytea not null,
    board uuid not null,
    primary key (address_hash, board)
);
comment on table identity.directory is 'local';
alter table identity.directory enable row level security;
alter table identity.directory force row level security;
create policy directory_select on identity.directory for select
    using (access.task() = 'sign_in' or board = access.board());
create policy directory_insert on identity.directory for insert
    with check (board = access.board() and access.task() in ('import', 'maintain'));
create policy directory_delete on identity.directory for delete
    using (board = access.board() and access.task() in ('import', 'maintain'));
grant select, insert, delete on identity.directory to zorgvuldig_app;

-- How often something was tried in a stretch of time; the key is a keyed hash. A local table.
create table identity.attempt (
    key_hash bytea not null,
    since timestamptz not null,
    tries int not null,
    primary key (key_hash, since)
);
comment on table identity.attempt is 'local';
create index attempt_since on identity.attempt (since);
grant select, insert, update, delete on identity.attempt to zorgvuldig_app;

-- Sessions (Spring Session JDBC). The principal is a person's id; attributes are short texts of ids and codes. Local tables.
create table identity.spring_session (
    primary_id char(36) not null,
    session_id char(36) not null,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100),
    constraint spring_session_pk primary key (primary_id)
);
comment on table identity.spring_session is 'local';
create unique index spring_session_ix1 on identity.spring_session (session_id);
create index spring_session_ix2 on identity.spring_session (expiry_time);
create index spring_session_ix3 on identity.spring_session (principal_name);

create table identity.spring_session_attributes (
    session_primary_id char(36) not null,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name),
    constraint spring_session_attributes_fk foreign key (session_primary_id)
        references identity.spring_session (primary_id) on delete cascade
);
comment on table identity.spring_session_attributes is 'local';
grant select, insert, update, delete on identity.spring_session, identity.spring_session_attributes to zorgvuldig_app;
