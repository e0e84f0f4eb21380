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
                and exists (
                    select 1 from school.guidance u
                    where u.board = access.board() and u.person = access.person() and u.group_id = coaching.group_id
                      and access.today() between u.valid_from and u.valid_until)));
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

-- Whether there is consent for a pupil to be in this kind of picture today. As the owner of the tables, whoever acts: nobody else
-- may read answers, and all it says is yes or no about a pupil who was named. That a pupil is sixteen stands sealed, and is for the
-- rules in Java; so is the round of a school year.
create function coaching.agreed(b uuid, p uuid, wanted_kind text) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
declare
    asked record;
    text_now int;
    yes uuid[];
    no uuid[];
    deciding uuid[];
begin
    select u.purpose, u.agreement into asked
    from consent.purpose u
    where u.board = b and u.kind = wanted_kind and u.retired_at is null
    order by u.position, u.purpose
    limit 1;
    if not found then
        return false;
    end if;
    if exists (
            select 1 from consent.dispute d
            where d.board = b and d.pupil = p and d.closed_at is null and (d.purpose is null or d.purpose = asked.purpose)) then
        return false;
    end if;
    select max(t.version) into text_now from consent.purpose_text t where t.board = b and t.purpose = asked.purpose;
    deciding := array(
        select f.person from (
            select distinct on (a.person) a.person, a.authority
            from enrolment.authority a
            where a.board = b and a.pupil = p and access.today() between a.valid_from and a.valid_until
            order by a.person, a.recorded_at desc, a.id desc) f
        where f.authority in ('joint', 'sole'));
    select array_agg(l.person) filter (where l.choice = 'granted' and l.version = text_now),
           array_agg(l.person) filter (where l.choice <> 'granted')
    into yes, no
    from (
        select distinct on (a.person) a.person, a.choice, a.version
        from consent.answer a
        left join consent.answer old on old.board = b and old.id = a.corrects
        where a.board = b and a.pupil = p and a.purpose = asked.purpose and a.reference is null
          and not exists (
              select 1 from consent.answer c
              where c.board = b and c.corrects = a.id and c.person = a.person and c.recorded_at > a.recorded_at)
        order by a.person, greatest(a.given_at, old.given_at) desc, a.recorded_at desc, a.choice = 'granted', a.id desc) l;
    if p = any (yes) or p = any (no) then
        return p = any (yes);
    end if;
    return cardinality(deciding) > 0
        and not coalesce(deciding && no, false)
        and case asked.agreement when 'of_all' then deciding <@ coalesce(yes, '{}') else coalesce(deciding && yes, false) end;
end
$$;

alter table coaching.seat enable row level security;
alter table coaching.seat force row level security;
create policy seat_select on coaching.seat for select
    using (board = access.board()
        and (coaching.is_program()
            or access.task() in ('coach', 'watch') and coaching.of_mine(access.board(), recording)));
create policy seat_insert on coaching.seat for insert
    with check (board = access.board()
        and (coaching.is_program()
            or access.task() = 'coach' and coaching.of_my_teaching(access.board(), recording)
                and (place = 'outside'
                    or coaching.agreed(access.board(), pupil, 'lesson_recording')
                        and coaching.agreed(access.board(), pupil, 'recording'))));
create policy seat_delete on coaching.seat for delete
    using (board = access.board() and access.task() = 'destroy' and coaching.is_program());
grant select, insert, delete on coaching.seat to zorgvuldig_app;

-- Whether everybody who is in the picture of a recording is there with consent today.
create function coaching.all_agreed(b uuid, r uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return not exists (
        select 1 from coaching.seat s
        where s.board = b and s.recording = r and s.place = 'in_picture'
          and not (coaching.agreed(b, s.pupil, 'lesson_recording') and coaching.agreed(b, s.pupil, 'recording')));
end
$$;

alter table coaching.film enable row level security;
alter table coaching.film force row level security;
create policy film_select on coaching.film for select
    using (board = access.board()
        and (coaching.is_program()
            or access.task() = 'watch' and coaching.of_mine(access.board(), recording)
                and coaching.all_agreed(access.board(), recording)));
create policy film_insert on coaching.film for insert
    with check (board = access.board()
        and (coaching.is_program()
            or access.task() = 'coach' and coaching.of_my_teaching(access.board(), recording)));
create policy film_delete on coaching.film for delete
    using (board = access.board() and access.task() = 'destroy' and coaching.is_program());
grant select, insert, delete on coaching.film to zorgvuldig_app;

alter table coaching.note enable row level security;
alter table coaching.note force row level security;
create policy note_select on coaching.note for select
    using (board = access.board()
        and (coaching.is_program()
            or access.task() = 'watch' and coaching.of_mine(access.board(), recording)
                and coaching.all_agreed(access.board(), recording)));
create policy note_insert on coaching.note for insert
    with check (board = access.board()
        and (coaching.is_program()
            or access.task() = 'watch' and author = access.person() and coaching.of_mine(access.board(), recording)
                and coaching.all_agreed(access.board(), recording)));
create policy note_delete on coaching.note for delete
    using (board = access.board()
        and (access.task() = 'destroy' and coaching.is_program()
            or access.task() = 'watch' and author = access.person() and coaching.of_mine(access.board(), recording)));
grant select, insert, delete on coaching.note to zorgvuldig_app;

alter table coaching.aim enable row level security;
alter table coaching.aim force row level security;
create policy aim_select on coaching.aim for select
    using (board = access.board()
        and (coaching.is_program() or access.task() = 'coach' and coaching.inside(access.board(), coaching)));
create policy aim_insert on coaching.aim for insert
    with check (board = access.board()
        and (coaching.is_program() or access.task() = 'coach' and coaching.teaches(access.board(), coaching)));
create policy aim_delete on coaching.aim for delete
    using (board = access.board() and access.task() = 'destroy' and coaching.is_program());
grant select, insert, delete on coaching.aim to zorgvuldig_app;
