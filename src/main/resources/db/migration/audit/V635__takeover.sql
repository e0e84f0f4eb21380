-- Receipts from before the log, taken over at once: the hash of each, in its place under a root of which one line in the
-- log tells the first half and how many they were. Only added; what the hash is of can go, the hash stays.
create table audit.takeover (
    board uuid not null default access.board(),
    id uuid not null,
    place integer not null check (place >= 0),
    file text not null check (file in ('answers', 'codes', 'statements')),
    hash bytea not null check (octet_length(hash) = 32),
    primary key (board, id, place)
);

alter table audit.takeover enable row level security;
alter table audit.takeover force row level security;
create policy takeover_select on audit.takeover for select using (board = access.board());
create policy takeover_insert on audit.takeover for insert
    with check (board = access.board() and access.task() = 'maintain');
grant select, insert on audit.takeover to zorgvuldig_app;
