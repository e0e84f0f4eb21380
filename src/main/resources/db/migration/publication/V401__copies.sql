-- Pictures that left as a file, with the place where they lie; who could be recognised in the file; and until when somebody has
-- to take one down. Such a task stays until it is done.
create table publication.copy (
    board uuid not null default access.board(),
    id uuid not null,
    picture uuid not null,
    channel text not null check (channel in ('class_group', 'school_guide', 'social_media', 'press')),
    sealed_place bytea,
    made_by uuid not null,
    made_at timestamptz not null,
    called_at timestamptz,
    call_by date,
    done_by uuid,
    done_at timestamptz,
    primary key (board, id),
    foreign key (board, picture) references media.picture (board, id),
    check ((called_at is null) = (call_by is null)),
    check ((done_at is null) = (done_by is null)),
    check ((done_at is null) = (sealed_place is not null))
);
create index on publication.copy (board, picture);
create index on publication.copy (board, made_by);
create index on publication.copy (board, done_by);
create index on publication.copy (board, call_by) where done_at is null;

create table publication.seen (
    board uuid not null default access.board(),
    copy uuid not null,
    pupil uuid not null,
    primary key (board, copy, pupil),
    foreign key (board, copy) references publication.copy (board, id),
    foreign key (board, pupil) references enrolment.pupil (board, id)
);
create index on publication.seen (board, pupil);

create function publication.is_my_copy(b uuid, the_copy uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return access.task() = 'keep_pictures' and exists (
        select 1 from publication.copy c
        where c.board = b and c.id = the_copy and c.picture = any (media.my_pictures(b)));
end
$$;

alter table publication.copy enable row level security;
alter table publication.copy force row level security;
create policy copy_select on publication.copy for select
    using (board = access.board() and (publication.is_program() or publication.is_mine(access.board(), picture)));
create policy copy_insert on publication.copy for insert
    with check (board = access.board()
        and (publication.is_program() or made_by = access.person() and publication.is_mine(access.board(), picture))
        and publication.is_open(access.board(), picture));
create policy copy_update on publication.copy for update
    using (board = access.board() and (publication.is_program() or publication.is_mine(access.board(), picture)))
    with check (board = access.board());
grant select, insert on publication.copy to zorgvuldig_app;
grant update (sealed_place, called_at, call_by, done_by, done_at) on publication.copy to zorgvuldig_app;

alter table publication.seen enable row level security;
alter table publication.seen force row level security;
create policy seen_select on publication.seen for select
    using (board = access.board() and (publication.is_program() or publication.is_my_copy(access.board(), copy)));
create policy seen_insert on publication.seen for insert
    with check (board = access.board() and (publication.is_program() or publication.is_my_copy(access.board(), copy)));
create policy seen_delete on publication.seen for delete
    using (board = access.board() and access.task() = 'destroy' and pupil = any (access.my_pupils(access.board())));
grant select, insert, delete on publication.seen to zorgvuldig_app;
