-- Mail that does not arrive. Of a message on its way, a keyed hash of the address it is for: a report about it may come days
-- later, when the address itself is gone from here. It ends after a month.
alter table mail.message add column address_hash bytea check (octet_length(address_hash) = 32);
create index message_address on mail.message (board, created_at) where address_hash is not null;

-- Of whom mail does not arrive, at which address (its keyed hash), since when, and which kind of message it was. A row of an
-- address that the account no longer has says nothing; checked_at is when somebody at school said that it is right.
create table mail.undelivered (
    board uuid not null default access.board(),
    person uuid not null,
    address_hash bytea not null check (octet_length(address_hash) = 32),
    reason text not null check (reason in ('unknown', 'full', 'away')),
    kind text not null check (kind ~ '^[a-z][a-z-]{0,39}$'),
    since timestamptz not null,
    newest_at timestamptz not null check (newest_at >= since),
    checked_at timestamptz,
    primary key (board, person)
);
alter table mail.undelivered enable row level security;
alter table mail.undelivered force row level security;
create policy undelivered_select on mail.undelivered for select
    using (board = access.board()
        and access.task() = 'maintain' and access.person() = '00000000-0000-0000-0000-000000000000');
create policy undelivered_insert on mail.undelivered for insert
    with check (board = access.board()
        and access.task() = 'maintain' and access.person() = '00000000-0000-0000-0000-000000000000');
create policy undelivered_update on mail.undelivered for update
    using (board = access.board()
        and access.task() = 'maintain' and access.person() = '00000000-0000-0000-0000-000000000000')
    with check (board = access.board()
        and access.task() = 'maintain' and access.person() = '00000000-0000-0000-0000-000000000000');
create policy undelivered_delete on mail.undelivered for delete
    using (board = access.board()
        and access.task() = 'maintain' and access.person() = '00000000-0000-0000-0000-000000000000');
grant select, insert, update, delete on mail.undelivered to zorgvuldig_app;
