-- A child that was not in the group that day. Nobody names it, so nobody can be asked whether it may be recorded: a picture is not
-- kept, and a video not at all, while it can be recognised there.
alter table media.mark drop constraint mark_kind_check;
alter table media.mark
    add constraint mark_kind_check
        check (kind in ('open', 'pupil', 'other_child', 'staff', 'visitor', 'unrecognisable'));

create function media.shows_other_child(b uuid, in_picture uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return exists (
        select 1 from media.mark m
        where m.board = b and m.picture = in_picture and m.kind = 'other_child' and m.blurred_at is null);
end
$$;

create function media.is_marked(b uuid, the_picture uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return exists (select 1 from media.picture p where p.board = b and p.id = the_picture and p.state = 'marked');
end
$$;

alter policy picture_update on media.picture
    with check (board = access.board() and (state <> 'marked' or not media.shows_other_child(board, id)));

alter policy mark_insert on media.mark
    with check (board = access.board()
        and (media.is_program()
            or access.task() = 'keep_pictures' and picture = any (media.my_pictures(access.board())))
        and media.was_there(access.board(), picture, pupil, staff_member)
        and media.fits(access.board(), picture, x, y, width, height)
        and (kind <> 'other_child' or blurred_at is not null or not media.is_marked(access.board(), picture)));
alter policy mark_update on media.mark
    with check (board = access.board()
        and (kind <> 'other_child' or blurred_at is not null or not media.is_marked(access.board(), picture)));
