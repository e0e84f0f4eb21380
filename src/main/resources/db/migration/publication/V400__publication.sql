-- Which pictures were placed in which channel. What a visitor sees at the address is decided when it is asked for; nothing of
-- that is stored.
create schema publication;
grant usage on schema publication to zorgvuldig_app;

create table publication.placed (
    board uuid not null default access.board(),
    id uuid not null,
    picture uuid not null,
    channel text not null check (channel in ('newsletter', 'website')),
    address uuid not null,
    placed_by uuid not null,
    placed_at timestamptz not null,
    taken_back_at timestamptz,
    primary key (board, id),
    foreign key (board, picture) references media.picture (board, id)
);
create unique index on publication.placed (board, address);
create index on publication.placed (board, picture);
create index on publication.placed (board, placed_by);
-- In a channel a picture has one address at a time.
create unique index on publication.placed (board, picture, channel) where taken_back_at is null;

create function publication.is_program() returns boolean
    language sql stable parallel safe
    as $$ select access.person() = '00000000-0000-0000-0000-000000000000' and access.task() in ('maintain', 'destroy') $$;

-- Whether the acting person places pictures of this group now.
create function publication.is_mine(b uuid, the_picture uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return access.task() = 'keep_pictures' and the_picture = any (media.my_pictures(b));
end
$$;

-- Nothing is placed of which not everybody is marked, or that nobody may see now.
create function publication.is_open(b uuid, the_picture uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return exists (
        select 1 from media.picture p
        where p.board = b and p.id = the_picture and p.state = 'marked' and p.closed_since is null);
end
$$;

alter table publication.placed enable row level security;
alter table publication.placed force row level security;
create policy placed_select on publication.placed for select
    using (board = access.board() and (publication.is_program() or publication.is_mine(access.board(), picture)));
create policy placed_insert on publication.placed for insert
    with check (board = access.board()
        and (publication.is_program() or placed_by = access.person() and publication.is_mine(access.board(), picture))
        and publication.is_open(access.board(), picture));
create policy placed_update on publication.placed for update
    using (board = access.board() and (publication.is_program() or publication.is_mine(access.board(), picture)))
    with check (board = access.board());
grant select, insert on publication.placed to zorgvuldig_app;
grant update (taken_back_at) on publication.placed to zorgvuldig_app;
