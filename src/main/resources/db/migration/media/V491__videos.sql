-- Videos in albums. A video is a picture, one still of it, with a film behind it, sealed under a key of its own. What was sent
-- is kept so only until it is made plain: its key is destroyed then. A face in a video has no place: whoever is in it is marked over the whole
-- still, so that whatever blurs anyone blurs all of it.
alter table media.picture
    add column film boolean not null default false,
    add column film_version uuid,
    add column film_blob uuid,
    add column film_size bigint check (film_size > 0),
    add column seconds int check (seconds > 0),
    add column tries int not null default 0 check (tries >= 0),
    add column unfit text;

alter table media.picture
    drop constraint picture_state_check,
    drop constraint picture_check,
    drop constraint picture_check1;
alter table media.picture
    add constraint picture_state_check
        check (state in ('preparing', 'new', 'open', 'marked', 'expired', 'removed', 'unfit', 'not_kept')),
    add constraint picture_ended_check
        check ((state in ('expired', 'removed', 'unfit', 'not_kept')) = (ended_on is not null)),
    add constraint picture_version_check check ((state in ('new', 'open', 'marked')) = (version is not null)),
    add constraint picture_film_check check (num_nulls(film_version, film_blob, film_size) in (0, 3)),
    add constraint picture_film_kept_check check ((film and ended_on is null) = (film_version is not null)),
    add constraint picture_seconds_check1 check ((film and version is not null) = (seconds is not null)),
    add constraint picture_preparing_check check (film or state not in ('preparing', 'unfit', 'not_kept')),
    add constraint picture_new_check check (not film or state <> 'new'),
    add constraint picture_unfit_check check ((state = 'unfit') = (unfit is not null));
create unique index on media.picture (board, film_blob);

alter policy picture_insert on media.picture
    with check (board = access.board()
        and (media.is_program()
            or access.task() = 'keep_pictures' and added_by = access.person()
                and state = case when film then 'preparing' else 'new' end
                and album = any (media.my_albums(access.board()))));
grant update (film, film_version, film_blob, film_size, seconds, tries, unfit) on media.picture to zorgvuldig_app;

-- Nothing is marked in one part of a video.
create function media.fits(b uuid, in_picture uuid, at_x int, at_y int, w int, h int) returns boolean
    language plpgsql stable
    as $$
begin
    return exists (
        select 1 from media.picture p
        where p.board = b and p.id = in_picture
          and (not p.film or at_x = 0 and at_y = 0 and w >= p.width and h >= p.height));
end
$$;

alter policy mark_insert on media.mark
    with check (board = access.board()
        and (media.is_program()
            or access.task() = 'keep_pictures' and picture = any (media.my_pictures(access.board())))
        and media.was_there(access.board(), picture, pupil, staff_member)
        and media.fits(access.board(), picture, x, y, width, height));
