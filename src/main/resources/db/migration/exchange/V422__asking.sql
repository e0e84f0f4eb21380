-- What is asked of somebody outside about a pupil: of whom, what, why, until when; what became of it; and the link with which the
-- answer comes, as hashes. Everything is added and nothing is changed. The answer itself stands in the dossier.
create table exchange.inquiry (
    board uuid not null default access.board(),
    pupil uuid not null,
    id uuid not null,
    prepared_by uuid not null,
    prepared_at timestamptz not null,
    way text not null check (way in ('mail', 'letter')),
    valid_until date not null,
    sealed_source bytea not null,
    sealed_aim bytea not null,
    sealed_wanted bytea not null,
    primary key (board, pupil, id),
    foreign key (board, pupil) references enrolment.pupil (board, id)
);
create unique index on exchange.inquiry (board, id);

create table exchange.inquiry_step (
    board uuid not null default access.board(),
    pupil uuid not null,
    inquiry uuid not null,
    step int not null check (step >= 1),
    what text not null check (what in ('asked', 'sent', 'read', 'mistaken', 'reminded', 'filed', 'stopped', 'ended')),
    taken_by uuid not null,
    taken_at timestamptz not null,
    document uuid,
    sealed_words bytea,
    primary key (board, pupil, inquiry, step),
    foreign key (board, pupil, inquiry) references exchange.inquiry (board, pupil, id),
    check ((what = 'filed') = (document is not null)),
    check ((what = 'stopped') = (sealed_words is not null))
);

create table exchange.inquiry_link (
    board uuid not null default access.board(),
    pupil uuid not null,
    inquiry uuid not null,
    step int not null,
    number_hash bytea not null check (length(number_hash) = 32),
    code_hash bytea not null check (length(code_hash) = 32),
    primary key (board, pupil, inquiry, step),
    foreign key (board, pupil, inquiry, step) references exchange.inquiry_step (board, pupil, inquiry, step)
);
create unique index on exchange.inquiry_link (board, number_hash);

-- The second opinion on whether an answer may come in now: it was sent, with everybody's yes that still holds, and is not over.
create function exchange.may_come(b uuid, p uuid, q uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
begin
    return exists (
            select 1 from exchange.inquiry x where x.board = b and x.pupil = p and x.id = q and x.valid_until >= access.today())
        and exists (select 1 from exchange.inquiry_step s where s.board = b and s.inquiry = q and s.what = 'sent')
        and not exists (
            select 1 from exchange.inquiry_step s where s.board = b and s.inquiry = q and s.what in ('stopped', 'ended'))
        and (select count(*) from exchange.inquiry_step s where s.board = b and s.inquiry = q and s.what = 'filed') < 5
        and exchange.agreed(b, p, q, 'request');
end
$$;

alter table exchange.inquiry enable row level security;
alter table exchange.inquiry force row level security;
create policy inquiry_select on exchange.inquiry for select
    using (board = access.board()
        and (exchange.is_owner() or exchange.is_program() or pupil = any (exchange.my_children(access.board()))
            or access.task() in ('prepare_exchange', 'keep_exchange') and pupil = any (access.my_pupils(access.board()))));
create policy inquiry_insert on exchange.inquiry for insert
    with check (board = access.board()
        and (access.task() = 'maintain' and exchange.is_program()
            or access.task() = 'prepare_exchange' and prepared_by = access.person()
                and pupil = any (access.my_pupils(access.board()))));
create policy inquiry_delete on exchange.inquiry for delete
    using (board = access.board() and access.task() = 'destroy' and pupil = any (access.my_pupils(access.board())));
grant select, insert, delete on exchange.inquiry to zorgvuldig_app;

alter table exchange.inquiry_step enable row level security;
alter table exchange.inquiry_step force row level security;
create policy inquiry_step_select on exchange.inquiry_step for select
    using (board = access.board()
        and (exchange.is_owner() or exchange.is_program() or pupil = any (exchange.my_children(access.board()))
            or access.task() in ('prepare_exchange', 'keep_exchange') and pupil = any (access.my_pupils(access.board()))));
create policy inquiry_step_insert on exchange.inquiry_step for insert
    with check (board = access.board()
        and (access.task() = 'maintain' and exchange.is_program()
                and (what <> 'filed' or exchange.may_come(board, pupil, inquiry))
            or access.task() = 'give_package' and exchange.is_program() and what in ('read', 'mistaken')
            or access.task() = 'prepare_exchange' and taken_by = access.person() and what = 'filed'
                and pupil = any (access.my_pupils(access.board())) and exchange.may_come(board, pupil, inquiry)
            or access.task() = 'keep_exchange' and taken_by = access.person()
                and pupil = any (access.my_pupils(access.board()))
                and (what = 'stopped' or what = 'sent' and exchange.agreed(board, pupil, inquiry, 'request'))));
create policy inquiry_step_delete on exchange.inquiry_step for delete
    using (board = access.board() and access.task() = 'destroy' and pupil = any (access.my_pupils(access.board())));
grant select, insert, delete on exchange.inquiry_step to zorgvuldig_app;

alter table exchange.inquiry_link enable row level security;
alter table exchange.inquiry_link force row level security;
create policy inquiry_link_select on exchange.inquiry_link for select using (board = access.board() and exchange.is_program());
create policy inquiry_link_insert on exchange.inquiry_link for insert
    with check (board = access.board()
        and (access.task() = 'maintain' and exchange.is_program()
            or access.task() = 'keep_exchange' and pupil = any (access.my_pupils(access.board()))));
create policy inquiry_link_delete on exchange.inquiry_link for delete
    using (board = access.board() and access.task() = 'destroy' and pupil = any (access.my_pupils(access.board())));
grant select, insert, delete on exchange.inquiry_link to zorgvuldig_app;
