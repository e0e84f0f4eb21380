-- The second opinion on who may see what of a coaching, written apart from the rules in Java (coaching.CoachingRules,
-- coaching.RecordingRules, consent.ConsentRules).

create function coaching.is_program() returns boolean
    language sql stable parallel safe
    as $$ select access.person() = '00000000-0000-0000-0000-000000000000' and access.task() in ('maintain', 'destroy') $$;

-- The schools where the acting person works today: by the roster, by a function there, or by guiding one of its groups.
create function coaching.my_schools(b uuid) returns uuid[]
    language plpgsql stable
    as $$
declare
    me uuid := access.person();
    day date := access.today();
begin
    return array(
        select s.school from school.staff_member s
        where s.board = b and s.person = me and day between s.valid_from and s.valid_until
        union
        select f.school from school.function_held f
        where f.board = b and f.person = me and f.school is not null and day between f.valid_from and f.valid_until
        union
        select g.school from school.guidance u join school.group g on g.board = b and g.id = u.group_id
        where u.board = b and u.person = me and day between u.valid_from and u.valid_until);
end
$$;

-- The groups the acting person guides today.
create function coaching.my_groups(b uuid) returns uuid[]
    language plpgsql stable
    as $$
begin
    return array(
        select u.group_id from school.guidance u
        where u.board = b and u.person = access.person() and access.today() between u.valid_from and u.valid_until);
end
$$;

-- The schools the acting person heads today.
create function coaching.headed(b uuid) returns uuid[]
    language plpgsql stable
    as $$
begin
    return array(
        select f.school from school.function_held f
        where f.board = b and f.person = access.person() and f.function = 'head'
          and access.today() between f.valid_from and f.valid_until);
end
$$;

alter table coaching.coaching enable row level security;
alter table coaching.coaching force row level security;
create policy coaching_select on coaching.coaching for select
    using (board = access.board()
        and (coaching.is_program()
            or access.task() in ('coach', 'watch')
                and (teacher = access.person() or coach = access.person())
                and school = any (coaching.my_schools(access.board()))
            or access.task() = 'coach' and school = any (coaching.headed(access.board()))));
create policy coaching_insert on coaching.coaching for insert
    with check (board = access.board()
        and (coaching.is_program()
            or access.task() = 'coach' and teacher = access.person() and ended_at is null
                and ends_on > access.today() and ends_on <= make_date(extract(year from access.today())::int
                    + case when extract(month from access.today()) >= 8 then 1 else 0 end, 7, 31)
                and group_id = any (coaching.my_groups(access.board()))));
create policy coaching_update on coaching.coaching for update
    using (board = access.board()
        and (coaching.is_program() or access.task() = 'coach' and teacher = access.person()))
    with check (board = access.board()
        and (coaching.is_program() or access.task() = 'coach' and teacher = access.person()));
create policy coaching_delete on coaching.coaching for delete
    using (board = access.board() and access.task() = 'destroy' and coaching.is_program());
grant select, insert, delete on coaching.coaching to zorgvuldig_app;
grant update (ended_at) on coaching.coaching to zorgvuldig_app;

-- Whether the acting person is the teacher or the coach of a coaching that is going on.
create function coaching.inside(b uuid, c uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return exists (
        select 1 from coaching.coaching k
        where k.board = b and k.id = c and k.ended_at is null and access.today() < k.ends_on
          and (k.teacher = access.person() or k.coach = access.person())
          and k.school = any (coaching.my_schools(b)));
end
$$;

create function coaching.teaches(b uuid, c uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return coaching.inside(b, c) and exists (
        select 1 from coaching.coaching k where k.board = b and k.id = c and k.teacher = access.person());
end
$$;

alter table coaching.recording enable row level security;
alter table coaching.recording force row level security;
create policy recording_select on coaching.recording for select
    using (board = access.board()
        and (coaching.is_program()
            or access.task() in ('coach', 'watch') and coaching.inside(access.board(), coaching)));
create policy recording_insert on coaching.recording for insert
    with check (board = access.board()
        and (coaching.is_program()
            or access.task() = 'coach' and gone_at is null and coaching.teaches(access.board(), coaching)));
create policy recording_update on coaching.recording for update
    using (board = access.board() and coaching.is_program())
    with check (board = access.board() and coaching.is_program());
create policy recording_delete on coaching.recording for delete
    using (board = access.board() and access.task() = 'destroy' and coaching.is_program());
grant select, insert, delete on coaching.recording to zorgvuldig_app;
grant update (gone_at, gone_because) on coaching.recording to zorgvuldig_app;

-- Whether a recording belongs to a coaching that is going on, of the acting person.
create function coaching.of_mine(b uuid, r uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return exists (
        select 1 from coaching.recording x
        where x.board = b and x.id = r and x.gone_at is null and coaching.inside(b, x.coaching));
end
$$;

create function coaching.of_my_teaching(b uuid, r uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return exists (
        select 1 from coaching.recording x
        where x.board = b and x.id = r and x.gone_at is null and coaching.teaches(b, x.coaching));
end
$$;
