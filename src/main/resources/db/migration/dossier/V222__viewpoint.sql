-- What a parent, or a pupil of sixteen, thinks of an entry or a document. Each is a row; nothing is changed, and nobody of the
-- school adds one in their own name. Who sees the piece sees them; who gave one sees their own.
create table dossier.viewpoint (
    board uuid not null default access.board(),
    pupil uuid not null,
    id uuid not null,
    piece uuid not null,
    version int not null check (version >= 1),
    given_by uuid not null,
    given_on date not null,
    recorded_by uuid not null, -- somebody else only for what came on paper
    recorded_at timestamptz not null,
    sealed_text bytea not null,
    confidential boolean not null default false, -- as the piece is
    primary key (board, pupil, id),
    foreign key (board, pupil) references enrolment.pupil (board, id)
);

alter table dossier.viewpoint enable row level security;
alter table dossier.viewpoint force row level security;
create policy viewpoint_select on dossier.viewpoint for select
    using (board = access.board()
        and case when access.task() = 'give_view'
            then access.person() in (given_by, recorded_by) and pupil = any (access.my_view_pupils(access.board()))
            else pupil = any (access.my_pupils(access.board()))
                and (not confidential or pupil = any (access.my_confidential_pupils(access.board()))) end);
create policy viewpoint_insert on dossier.viewpoint for insert
    with check (board = access.board() and confidential = dossier.confidential(board, pupil, piece)
        and (access.task() = 'maintain' and pupil = any (access.my_pupils(access.board()))
            or recorded_by = access.person() and pupil = any (access.my_view_pupils(access.board()))
                and (given_by <> recorded_by) = (pupil = any (access.kept_by_me(access.board())))));
create policy viewpoint_update on dossier.viewpoint for update
    using (board = access.board() and access.task() = 'classify'
        and pupil = any (access.my_confidential_pupils(access.board())))
    with check (board = access.board() and confidential = dossier.confidential(board, pupil, piece));
create policy viewpoint_delete on dossier.viewpoint for delete
    using (board = access.board() and access.task() = 'destroy' and pupil = any (access.my_pupils(access.board())));
grant select, insert, delete on dossier.viewpoint to zorgvuldig_app;
grant update (confidential) on dossier.viewpoint to zorgvuldig_app;
