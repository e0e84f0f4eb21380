-- Passkeys: what people sign in with on a device of their own. Kept is the public half, sealed under the person's own key, and a
-- hash to find it by. What opens a passkey, a finger, a face or a code, never leaves the device. The first is made while signing
-- in; two at once cannot both be it.
create table identity.passkey (
    board uuid not null default access.board(),
    id uuid not null,
    person uuid not null,
    number int not null check (number > 0),
    credential_hash bytea not null check (octet_length(credential_hash) = 32),
    sealed_credential bytea not null,
    sealed_name bytea not null,
    sign_count bigint not null check (sign_count >= 0),
    made_at timestamptz not null,
    used_at timestamptz,
    primary key (board, id),
    unique (board, credential_hash),
    unique (board, person, number),
    foreign key (board, person) references identity.account (board, person) on delete cascade
);
alter table identity.passkey enable row level security;
alter table identity.passkey force row level security;
create policy passkey_select on identity.passkey for select
    using (board = access.board() and access.task() in ('sign_in', 'keep_passkey', 'maintain'));
create policy passkey_insert on identity.passkey for insert
    with check (board = access.board() and person = access.person()
        and (access.task() = 'keep_passkey' or access.task() = 'sign_in' and number = 1));
create policy passkey_update on identity.passkey for update
    using (board = access.board()
        and (access.task() = 'sign_in' or access.task() = 'keep_passkey' and person = access.person()))
    with check (board = access.board()
        and (access.task() = 'sign_in' or access.task() = 'keep_passkey' and person = access.person()));
create policy passkey_delete on identity.passkey for delete
    using (board = access.board()
        and (access.task() = 'maintain' or access.task() = 'keep_passkey' and person = access.person()));
grant select, insert, delete on identity.passkey to zorgvuldig_app;
grant update (sealed_name, sign_count, used_at) on identity.passkey to zorgvuldig_app;
