-- Who may what with the registers, written apart from the rules in Java. Who watches over data writes, the board reads and signs off,
-- heads read; what everyone may read of it the program reads for them.

create function register.is_program() returns boolean
    language sql stable parallel safe
    as $$ select access.task() = 'maintain' and access.person() = '00000000-0000-0000-0000-000000000000' $$;

create function register.reads(b uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return register.is_program() or access.holds(b, 'data_protection_officer') or access.holds(b, 'board')
        or access.holds(b, 'head');
end
$$;

create function register.writes(b uuid, who uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return register.is_program()
        or access.task() = 'keep_register' and who = access.person() and access.holds(b, 'data_protection_officer');
end
$$;

create function register.approves(b uuid, who uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return register.is_program()
        or access.task() = 'approve_register' and who = access.person() and access.holds(b, 'board');
end
$$;

alter table register.controller enable row level security;
alter table register.controller force row level security;
create policy controller_select on register.controller for select
    using (board = access.board() and register.reads(board));
create policy controller_insert on register.controller for insert
    with check (board = access.board() and register.writes(board, written_by));
grant select, insert on register.controller to zorgvuldig_app;

alter table register.text enable row level security;
alter table register.text force row level security;
create policy text_select on register.text for select
    using (board = access.board() and register.reads(board));
create policy text_insert on register.text for insert
    with check (board = access.board() and register.writes(board, written_by));
grant select, insert on register.text to zorgvuldig_app;

alter table register.processor enable row level security;
alter table register.processor force row level security;
create policy processor_select on register.processor for select
    using (board = access.board() and register.reads(board));
create policy processor_insert on register.processor for insert
    with check (board = access.board() and register.writes(board, added_by));
grant select, insert on register.processor to zorgvuldig_app;

alter table register.agreement enable row level security;
alter table register.agreement force row level security;
create policy agreement_select on register.agreement for select
    using (board = access.board() and register.reads(board));
create policy agreement_insert on register.agreement for insert
    with check (board = access.board() and register.writes(board, written_by));
grant select, insert on register.agreement to zorgvuldig_app;

alter table register.dpia enable row level security;
alter table register.dpia force row level security;
create policy dpia_select on register.dpia for select
    using (board = access.board() and register.reads(board));
create policy dpia_insert on register.dpia for insert
    with check (board = access.board() and register.writes(board, added_by));
grant select, insert on register.dpia to zorgvuldig_app;

alter table register.review enable row level security;
alter table register.review force row level security;
create policy review_select on register.review for select
    using (board = access.board() and register.reads(board));
create policy review_insert on register.review for insert
    with check (board = access.board() and register.writes(board, written_by));
grant select, insert on register.review to zorgvuldig_app;

create policy processor_update on register.processor for update
    using (board = access.board() and ended_at is null)
    with check (board = access.board() and register.writes(board, ended_by));
grant update (ended_at, ended_by) on register.processor to zorgvuldig_app;

alter table register.snapshot enable row level security;
alter table register.snapshot force row level security;
create policy snapshot_select on register.snapshot for select
    using (board = access.board() and register.reads(board));
create policy snapshot_insert on register.snapshot for insert
    with check (board = access.board() and register.is_program());
grant select, insert on register.snapshot to zorgvuldig_app;

alter table register.approval enable row level security;
alter table register.approval force row level security;
create policy approval_select on register.approval for select
    using (board = access.board() and register.reads(board));
create policy approval_insert on register.approval for insert
    with check (board = access.board() and register.approves(board, approved_by));
grant select, insert on register.approval to zorgvuldig_app;

alter table register.reminder enable row level security;
alter table register.reminder force row level security;
create policy reminder_select on register.reminder for select
    using (board = access.board() and register.is_program());
create policy reminder_insert on register.reminder for insert
    with check (board = access.board() and register.is_program());
grant select, insert on register.reminder to zorgvuldig_app;
