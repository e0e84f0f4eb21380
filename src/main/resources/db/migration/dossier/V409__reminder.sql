-- On which days somebody was reminded of what they see to: of which agreement is not kept. Forgotten after a while.
create table dossier.reminder (
    board uuid not null default access.board(),
    owner uuid not null,
    sent_on date not null,
    primary key (board, owner, sent_on)
);
create index on dossier.agreement (board, due_on) where owner is not null;

alter table dossier.reminder enable row level security;
alter table dossier.reminder force row level security;
create policy reminder_select on dossier.reminder for select
    using (board = access.board() and access.task() = 'maintain');
create policy reminder_insert on dossier.reminder for insert
    with check (board = access.board() and access.task() = 'maintain');
create policy reminder_delete on dossier.reminder for delete
    using (board = access.board() and access.task() = 'maintain');
grant select, insert, delete on dossier.reminder to zorgvuldig_app;
