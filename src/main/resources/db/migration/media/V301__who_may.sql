-- The second opinion on who may see and do what with pictures, written apart from the rules in Java (access.PictureRules,
-- access.AccessRules).

create function media.is_program() returns boolean
    language sql stable parallel safe
    as $$ select access.person() = '00000000-0000-0000-0000-000000000000' and access.task() in ('maintain', 'destroy') $$;

-- The groups whose pictures the acting person keeps today: the ones they guide, and those of a school they head.
create function media.my_groups(b uuid) returns uuid[]
    language plpgsql stable
    as $$
declare
    me uuid := access.person();
    day date := access.today();
begin
    if access.task() not in ('keep_pictures', 'see_picture') then
        return '{}';
    end if;
    return array(
        select g.group_id
        from school.guidance g
        where g.board = b and g.person = me and g.valid_from <= day and g.valid_until >= day
        union
        select gr.id
        from school.function_held f
        join school.group gr on gr.board = b and gr.school = f.school
        where f.board = b and f.person = me and f.function = 'head' and f.valid_from <= day and f.valid_until >= day);
end
$$;

-- The pupils whose pictures the acting person sees because they decide: those over whom they have authority by the fact recorded
-- last, and themselves. That a pupil is sixteen stands sealed, and is for the rules in Java.
create function media.my_children(b uuid) returns uuid[]
    language plpgsql stable
    as $$
declare
    me uuid := access.person();
    day date := access.today();
begin
    if access.task() <> 'own_pictures' then
        return '{}';
    end if;
    return array(
        select g.pupil
        from enrolment.guardianship g
        where g.board = b and g.person = me and (
            select a.authority
            from enrolment.authority a
            where a.board = b and a.pupil = g.pupil and a.person = me and a.valid_from <= day and a.valid_until >= day
            order by a.recorded_at desc, a.id desc
            limit 1) in ('joint', 'sole')
        union
        select p.id from enrolment.pupil p where p.board = b and p.id = me);
end
$$;

create function media.my_albums(b uuid) returns uuid[]
    language plpgsql stable
    as $$
begin
    if access.task() not in ('keep_pictures', 'see_picture') then
        return '{}';
    end if;
    return array(select a.id from media.album a where a.board = b and a.group_id = any (media.my_groups(b)));
end
$$;

create function media.my_pictures(b uuid) returns uuid[]
    language plpgsql stable
    as $$
begin
    if access.task() not in ('keep_pictures', 'see_picture') then
        return '{}';
    end if;
    return array(select p.id from media.picture p where p.board = b and p.album = any (media.my_albums(b)));
end
$$;

-- The pictures with one of the children in them whose faces are all marked.
create function media.of_my_children(b uuid) returns uuid[]
    language plpgsql stable
    as $$
begin
    if access.task() <> 'own_pictures' then
        return '{}';
    end if;
    return array(select distinct m.picture from media.mark m where m.board = b and m.pupil = any (media.my_children(b)));
end
$$;

-- Whether somebody can be marked in a picture: was in the group of its album on the day of it, or works at the group's school.
create function media.was_there(b uuid, in_picture uuid, the_pupil uuid, the_employee uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return exists (
        select 1
        from media.picture p
        join media.album a on a.board = b and a.id = p.album
        join school.group g on g.board = b and g.id = a.group_id
        where p.board = b and p.id = in_picture
          and (the_pupil is null or exists (
              select 1 from enrolment.placement l
              where l.board = b and l.pupil = the_pupil and l.group_id = a.group_id
                and l.valid_from <= a.happened_on and l.valid_until >= a.happened_on))
          and (the_employee is null or exists (
              select 1 from school.staff_member s
              where s.board = b and s.person = the_employee and s.school = g.school)));
end
$$;

alter table media.album enable row level security;
alter table media.album force row level security;
create policy album_select on media.album for select
    using (board = access.board() and (media.is_program() or group_id = any (media.my_groups(access.board()))));
create policy album_insert on media.album for insert
    with check (board = access.board()
        and (media.is_program()
            or access.task() = 'keep_pictures' and made_by = access.person()
                and group_id = any (media.my_groups(access.board()))));
create policy album_delete on media.album for delete using (board = access.board() and media.is_program());
grant select, insert, delete on media.album to zorgvuldig_app;

alter table media.picture enable row level security;
alter table media.picture force row level security;
create policy picture_select on media.picture for select
    using (board = access.board()
        and (media.is_program()
            or album = any (media.my_albums(access.board()))
            or state = 'marked' and id = any (media.of_my_children(access.board()))));
create policy picture_insert on media.picture for insert
    with check (board = access.board()
        and (media.is_program()
            or access.task() = 'keep_pictures' and added_by = access.person() and state = 'new'
                and album = any (media.my_albums(access.board()))));
create policy picture_update on media.picture for update
    using (board = access.board()
        and (media.is_program()
            or access.task() = 'keep_pictures' and album = any (media.my_albums(access.board()))))
    with check (board = access.board());
create policy picture_delete on media.picture for delete using (board = access.board() and media.is_program());
grant select, insert, delete on media.picture to zorgvuldig_app;
grant update (state, looking, revision, added_by, added_at, finish_by, marked_by, marked_at, closed_since, ended_on, version,
    blob, width, height, size, sealed_small) on media.picture to zorgvuldig_app;

alter table media.mark enable row level security;
alter table media.mark force row level security;
create policy mark_select on media.mark for select
    using (board = access.board()
        and (media.is_program()
            or picture = any (media.my_pictures(access.board()))
            or pupil = any (media.my_children(access.board()))));
create policy mark_insert on media.mark for insert
    with check (board = access.board()
        and (media.is_program()
            or access.task() = 'keep_pictures' and picture = any (media.my_pictures(access.board())))
        and media.was_there(access.board(), picture, pupil, staff_member));
create policy mark_update on media.mark for update
    using (board = access.board()
        and (media.is_program()
            or access.task() = 'keep_pictures' and picture = any (media.my_pictures(access.board()))))
    with check (board = access.board());
create policy mark_delete on media.mark for delete
    using (board = access.board()
        and (media.is_program()
            or access.task() = 'keep_pictures' and picture = any (media.my_pictures(access.board()))));
grant select, insert, delete on media.mark to zorgvuldig_app;
grant update (blurred_at) on media.mark to zorgvuldig_app;

alter table media.doomed enable row level security;
alter table media.doomed force row level security;
create policy doomed_select on media.doomed for select using (board = access.board() and media.is_program());
create policy doomed_insert on media.doomed for insert
    with check (board = access.board() and (media.is_program() or access.task() = 'keep_pictures'));
create policy doomed_delete on media.doomed for delete using (board = access.board() and media.is_program());
grant select, insert, delete on media.doomed to zorgvuldig_app;
