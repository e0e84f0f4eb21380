-- A picture that is open to be marked again was kept, and is judged as one that is kept. That it was marked stays written down
-- (`marked_at`); by whom does not, until somebody does so again. What is closed stays closed while it is open.
alter table media.picture drop constraint picture_check3;
alter table media.picture
    add constraint picture_marked_by_check check ((state = 'marked') = (marked_by is not null)),
    add constraint picture_marked_at_check
        check (case when marked_at is null then state <> 'marked' else state in ('open', 'marked') end);

-- Photos that were opened again before this: their seven days began later than on the day they came, or somebody is blurred.
alter table media.picture no force row level security;
alter table media.mark no force row level security;
update media.picture p set marked_at = p.added_at
where p.state = 'open' and not p.film and (
    p.finish_by > (p.added_at at time zone 'Europe/Amsterdam')::date + 7
    or exists (select 1 from media.mark m where m.board = p.board and m.picture = p.id and m.blurred_at is not null));
alter table media.mark force row level security;
alter table media.picture force row level security;

-- As the picture stands before the change that is asked.
create function media.was_marked(b uuid, the_picture uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return exists (
        select 1 from media.picture p where p.board = b and p.id = the_picture and p.state in ('open', 'marked')
          and p.marked_at is not null);
end
$$;

create function media.is_closed(b uuid, the_picture uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return exists (
        select 1 from media.picture p where p.board = b and p.id = the_picture and p.closed_since is not null);
end
$$;

-- That it was marked is not forgotten while anything is left of it. Only the program shows again what was closed, or who marks
-- it anew.
alter policy picture_update on media.picture
    with check (board = access.board()
        and (state <> 'marked' or not media.shows_other_child(board, id))
        and (state <> 'open' or marked_at is not null or not media.was_marked(board, id))
        and (media.is_program() or closed_since is not null or ended_on is not null
            or state = 'marked' and not media.is_marked(board, id) or not media.is_closed(board, id)));
