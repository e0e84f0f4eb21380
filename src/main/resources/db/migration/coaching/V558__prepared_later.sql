-- A recording waits, as it was sent and under a key of its own, until the program made it plain. What was sent is destroyed then.
alter table coaching.recording alter column seconds drop not null;
alter table coaching.recording drop constraint recording_gone_because_check;
alter table coaching.recording add check (gone_because in ('teacher', 'consent', 'unfit'));
alter table coaching.recording add column unfit text check (unfit ~ '^[a-z_]+$');
alter table coaching.recording add check ((unfit is not null) = (gone_because is not null and gone_because = 'unfit'));
grant update (seconds, unfit) on coaching.recording to zorgvuldig_app;

create table coaching.sent (
    board uuid not null default access.board(),
    recording uuid not null,
    version uuid not null,
    blob uuid not null,
    tries int not null default 0 check (tries >= 0),
    done boolean not null default false,
    primary key (board, recording),
    foreign key (board, recording) references coaching.recording (board, id)
);
create index on coaching.sent (board, blob);

-- The teacher sends; nobody but the program reads it.
alter table coaching.sent enable row level security;
alter table coaching.sent force row level security;
create policy sent_select on coaching.sent for select using (board = access.board() and coaching.is_program());
create policy sent_insert on coaching.sent for insert
    with check (board = access.board()
        and (coaching.is_program()
            or access.task() = 'coach' and coaching.of_my_teaching(access.board(), recording)));
create policy sent_update on coaching.sent for update
    using (board = access.board() and coaching.is_program())
    with check (board = access.board() and coaching.is_program());
create policy sent_delete on coaching.sent for delete using (board = access.board() and coaching.is_program());
grant select, insert, delete on coaching.sent to zorgvuldig_app;
grant update (tries, done) on coaching.sent to zorgvuldig_app;
