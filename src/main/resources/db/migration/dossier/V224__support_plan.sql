-- Plans for support. A plan is an entry, and so is what is written down when it is evaluated or closed; here is when each version
-- of it will be looked at again, and which entries belong to it. Nothing is changed; a plan is closed once.
create table dossier.plan_day (
    board uuid not null default access.board(),
    pupil uuid not null,
    plan uuid not null,
    version int not null check (version >= 1),
    evaluate_on date not null,
    primary key (board, pupil, plan, version, evaluate_on),
    foreign key (board, pupil) references enrolment.pupil (board, id)
);

create table dossier.plan_link (
    board uuid not null default access.board(),
    pupil uuid not null,
    plan uuid not null,
    entry uuid not null,
    role text not null check (role in ('attached', 'evaluation', 'closing')),
    linked_by uuid not null,
    linked_at timestamptz not null,
    primary key (board, pupil, plan, entry),
    foreign key (board, pupil) references enrolment.pupil (board, id),
    check (plan <> entry)
);
create unique index on dossier.plan_link (board, pupil, plan) where role = 'closing';

alter table dossier.plan_day enable row level security;
alter table dossier.plan_day force row level security;
create policy plan_day_select on dossier.plan_day for select
    using (board = access.board() and access.task() <> 'inspect' and pupil = any (access.my_pupils(access.board()))
        and (not dossier.confidential(board, pupil, plan) or pupil = any (access.my_confidential_pupils(access.board()))));
create policy plan_day_insert on dossier.plan_day for insert
    with check (board = access.board() and access.task() in ('write', 'maintain')
        and pupil = any (access.my_pupils(access.board()))
        and (not dossier.confidential(board, pupil, plan) or pupil = any (access.my_confidential_pupils(access.board()))));
create policy plan_day_delete on dossier.plan_day for delete
    using (board = access.board() and access.task() = 'destroy' and pupil = any (access.my_pupils(access.board())));
grant select, insert, delete on dossier.plan_day to zorgvuldig_app;

alter table dossier.plan_link enable row level security;
alter table dossier.plan_link force row level security;
create policy plan_link_select on dossier.plan_link for select
    using (board = access.board() and access.task() <> 'inspect' and pupil = any (access.my_pupils(access.board()))
        and (not dossier.confidential(board, pupil, plan) and not dossier.confidential(board, pupil, entry)
            or pupil = any (access.my_confidential_pupils(access.board()))));
create policy plan_link_insert on dossier.plan_link for insert
    with check (board = access.board()
        and (access.task() = 'maintain' or access.task() = 'write' and linked_by = access.person())
        and pupil = any (access.my_pupils(access.board()))
        and (not dossier.confidential(board, pupil, plan) and not dossier.confidential(board, pupil, entry)
            or pupil = any (access.my_confidential_pupils(access.board()))));
create policy plan_link_delete on dossier.plan_link for delete
    using (board = access.board() and access.task() = 'destroy' and pupil = any (access.my_pupils(access.board())));
grant select, insert, delete on dossier.plan_link to zorgvuldig_app;
