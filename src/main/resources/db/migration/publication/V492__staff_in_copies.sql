-- Which employees could be recognised in a copy that left: when one of them does not want to be seen outside the school any more,
-- it must be taken down as well.
create table publication.seen_staff (
    board uuid not null default access.board(),
    copy uuid not null,
    staff_member uuid not null,
    primary key (board, copy, staff_member),
    foreign key (board, copy) references publication.copy (board, id)
);
create index on publication.seen_staff (board, staff_member);

alter table publication.seen_staff enable row level security;
alter table publication.seen_staff force row level security;
create policy seen_staff_select on publication.seen_staff for select
    using (board = access.board() and (publication.is_program() or publication.is_my_copy(access.board(), copy)));
create policy seen_staff_insert on publication.seen_staff for insert
    with check (board = access.board() and (publication.is_program() or publication.is_my_copy(access.board(), copy)));
create policy seen_staff_delete on publication.seen_staff for delete
    using (board = access.board() and publication.is_program());
grant select, insert, delete on publication.seen_staff to zorgvuldig_app;

-- A video with a visitor in it, who was not asked, goes nowhere: nobody can be blurred in it.
create or replace function publication.is_open(b uuid, the_picture uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return exists (
        select 1 from media.picture p
        where p.board = b and p.id = the_picture and p.state = 'marked' and p.closed_since is null
          and not (p.film and exists (
              select 1 from media.mark m
              where m.board = b and m.picture = the_picture and m.kind in ('open', 'visitor'))));
end
$$;
