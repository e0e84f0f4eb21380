-- A child that nobody named is seen nowhere: what shows one goes nowhere, picture or video.
create or replace function publication.is_open(b uuid, the_picture uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return exists (
        select 1 from media.picture p
        where p.board = b and p.id = the_picture and p.state = 'marked' and p.closed_since is null
          and not media.shows_other_child(b, the_picture)
          and not (p.film and exists (
              select 1 from media.mark m
              where m.board = b and m.picture = the_picture and m.kind in ('open', 'visitor', 'other_child'))));
end
$$;
