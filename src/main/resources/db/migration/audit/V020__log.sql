-- The log: who did what with whose data. Ids and codes only. The application can add and read, never change or remove.
create schema audit;
grant usage on schema audit to zorgvuldig_app;

-- One line per act, committed before the act's answer is given. Ids are version 7, so they sort by moment.
create table audit.event (
    board uuid not null default access.board(),
    id uuid not null,
    at timestamptz not null,
    actor uuid not null,
    act text not null check (length(act) <= 32),
    subject uuid,
    clause text not null check (length(clause) <= 4),
    outcome text not null check (outcome in ('granted', 'refused', 'done')),
    relation text not null check (length(relation) <= 32),
    via uuid,
    count integer not null check (count >= 0),
    primary key (board, id)
);
create index event_subject on audit.event (board, subject, id);
create index event_actor on audit.event (board, actor, id);

-- The leaves of the board's Merkle tree (RFC 9162), in the order of sealing. `nodes` are the hashes of the complete subtrees
-- that end with this leaf, smallest first, 32 bytes each: with them any root or proof takes O(log n) rows.
create table audit.leaf (
    board uuid not null default access.board(),
    index bigint not null check (index >= 0),
    event uuid not null,
    hash bytea not null check (octet_length(hash) = 32),
    nodes bytea not null check (octet_length(nodes) % 32 = 0),
    primary key (board, index),
    unique (board, event)
);

-- The signed state of the tree (c2sp.org/tlog-checkpoint) each time something was sealed.
create table audit.checkpoint (
    board uuid not null default access.board(),
    size bigint not null check (size > 0),
    root bytea not null check (octet_length(root) = 32),
    at timestamptz not null,
    note text not null,
    primary key (board, size)
);

alter table audit.event enable row level security;
alter table audit.event force row level security;
alter table audit.leaf enable row level security;
alter table audit.leaf force row level security;
alter table audit.checkpoint enable row level security;
alter table audit.checkpoint force row level security;

create policy event_select on audit.event for select using (board = access.board());
create policy event_insert on audit.event for insert with check (board = access.board());
create policy leaf_select on audit.leaf for select using (board = access.board());
create policy leaf_insert on audit.leaf for insert with check (board = access.board());
create policy checkpoint_select on audit.checkpoint for select using (board = access.board());
create policy checkpoint_insert on audit.checkpoint for insert with check (board = access.board());

grant select, insert on audit.event, audit.leaf, audit.checkpoint to zorgvuldig_app;
