-- Messages on their way out, and afterwards the proof that they were sent. Subject, text and address are sealed to the
-- addressee and removed once the message left or will not leave any more.
create schema mail;
grant usage on schema mail to zorgvuldig_app;

create table mail.message (
    board uuid not null default access.board(),
    id uuid not null,
    addressee uuid not null,
    kind text not null check (kind ~ '^[a-z][a-z-]{0,39}$'),
    created_at timestamptz not null,
    sealed_subject bytea,
    sealed_body bytea,
    sealed_address bytea,
    state text not null check (state in ('queued', 'sent', 'failed', 'shown')),
    attempts int not null default 0 check (attempts >= 0),
    next_attempt_at timestamptz not null,
    useless_after timestamptz,
    sent_at timestamptz,
    error text check (error ~ '^[a-z][a-z-]{0,39}$'),
    primary key (board, id),
    check ((sealed_subject is null) = (sealed_body is null) and (sealed_subject is null) = (sealed_address is null)),
    check (state <> 'queued' or sealed_body is not null),
    check ((state = 'sent') = (sent_at is not null))
);
create index message_due on mail.message (board, next_attempt_at) where state = 'queued';
create index message_addressee on mail.message (board, addressee);
create index message_newest on mail.message (board, created_at desc);
alter table mail.message enable row level security;
alter table mail.message force row level security;
create policy message_select on mail.message for select
    using (board = access.board());
create policy message_insert on mail.message for insert
    with check (board = access.board());
create policy message_update on mail.message for update
    using (board = access.board() and access.task() = 'maintain')
    with check (board = access.board() and access.task() = 'maintain');
create policy message_delete on mail.message for delete
    using (board = access.board() and access.task() = 'maintain');
grant select, insert, update, delete on mail.message to zorgvuldig_app;
