-- Where a picture stood is forgotten with its album, when nothing of the picture is left and no file of it lies anywhere.
create policy placed_delete on publication.placed for delete
    using (board = access.board() and access.task() = 'destroy' and publication.is_program());
create policy copy_delete on publication.copy for delete
    using (board = access.board() and access.task() = 'destroy' and publication.is_program() and done_at is not null);
grant delete on publication.placed to zorgvuldig_app;
grant delete on publication.copy to zorgvuldig_app;

create function publication.is_done(b uuid, the_copy uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return exists (
        select 1 from publication.copy c where c.board = b and c.id = the_copy and c.done_at is not null);
end
$$;

-- Who was seen in a copy that is done goes with it, also of a pupil who is at school.
alter policy seen_delete on publication.seen
    using (board = access.board() and access.task() = 'destroy'
        and (pupil = any (access.my_pupils(access.board()))
            or publication.is_program() and publication.is_done(access.board(), copy)));
