-- The list of groups is made once, and once more by row security, instead of for each album and each picture.
create or replace function media.my_albums(b uuid) returns uuid[]
    language plpgsql stable
    as $$
begin
    if access.task() not in ('keep_pictures', 'see_picture') then
        return '{}';
    end if;
    return array(select a.id from media.album a where a.board = b and a.group_id = any ((select media.my_groups(b))::uuid[]));
end
$$;

create or replace function media.my_pictures(b uuid) returns uuid[]
    language plpgsql stable
    as $$
begin
    if access.task() not in ('keep_pictures', 'see_picture') then
        return '{}';
    end if;
    return array(select p.id from media.picture p where p.board = b and p.album = any ((select media.my_albums(b))::uuid[]));
end
$$;

create or replace function media.of_my_children(b uuid) returns uuid[]
    language plpgsql stable
    as $$
begin
    if access.task() <> 'own_pictures' then
        return '{}';
    end if;
    return array(
        select distinct m.picture from media.mark m
        where m.board = b and m.pupil = any ((select media.my_children(b))::uuid[]));
end
$$;
