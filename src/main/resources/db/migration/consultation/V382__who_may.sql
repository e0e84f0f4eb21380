-- The second opinion on who sees and writes what of a consultation, written apart from the rules in Java
-- (consultation.ConsultationRules, access.AccessRules).

create function consultation.is_program() returns boolean
    language sql stable parallel safe
    as $$ select access.person() = '00000000-0000-0000-0000-000000000000' and access.task() in ('maintain', 'destroy') $$;

-- The schools where the acting person works today.
create function consultation.my_schools(b uuid) returns uuid[]
    language plpgsql stable
    as $$
declare
    me uuid := access.person();
    day date := access.today();
begin
    return array(
        select s.school from school.staff_member s
        where s.board = b and s.person = me and s.valid_from <= day and s.valid_until >= day
        union
        select f.school from school.function_held f
        where f.board = b and f.person = me and f.function in ('head', 'support_coordinator')
          and f.valid_from <= day and f.valid_until >= day
        union
        select g.school from school.guidance u join school.group g on g.board = b and g.id = u.group_id
        where u.board = b and u.person = me and u.valid_from <= day and u.valid_until >= day);
end
$$;

-- The schools of which the acting person is head or support coordinator today: they know of every consultation there.
create function consultation.led(b uuid) returns uuid[]
    language plpgsql stable
    as $$
begin
    return array(
        select f.school from school.function_held f
        where f.board = b and f.person = access.person() and f.function in ('head', 'support_coordinator')
          and f.valid_from <= access.today() and f.valid_until >= access.today());
end
$$;

alter table consultation.meeting enable row level security;
alter table consultation.meeting force row level security;
create policy meeting_select on consultation.meeting for select
    using (board = access.board()
        and (consultation.is_program()
            or access.task() = 'consult'
                and (access.person() = any (people) and school = any (consultation.my_schools(access.board()))
                    or school = any (consultation.led(access.board())))));
create policy meeting_insert on consultation.meeting for insert
    with check (board = access.board()
        and (consultation.is_program()
            or access.task() = 'consult' and chair = access.person() and cancelled_at is null and begun_at is null
                and school = any (consultation.my_schools(access.board()))));
create policy meeting_update on consultation.meeting for update
    using (board = access.board()
        and (consultation.is_program()
            or access.task() = 'consult' and closed_at is null and cancelled_at is null
                and (chair = access.person() and school = any (consultation.my_schools(access.board()))
                    or school = any (consultation.led(access.board())))))
    with check (board = access.board()
        and (consultation.is_program()
            or access.task() = 'consult'
                and (chair = access.person() or school = any (consultation.led(access.board())))));
create policy meeting_delete on consultation.meeting for delete
    using (board = access.board() and access.task() = 'destroy' and consultation.is_program());
grant select, insert, delete on consultation.meeting to zorgvuldig_app;
grant update (people, starts_at, room, confidential, revision, begun_at, closing_at, closed_at, cancelled_at)
    on consultation.meeting to zorgvuldig_app;

-- Whether the acting person knows of the consultation and may see what is in it about this pupil, whose dossier opens to them: of
-- what is confidential only who may see that in the dossier.
create function consultation.sees(b uuid, m uuid, p uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return exists (
        select 1 from consultation.meeting k
        where k.board = b and k.id = m
          and (not k.confidential or p = any (access.my_confidential_pupils(b))));
end
$$;

-- Whether it is the acting person's to plan and to close: the chair's, and of who leads the school.
create function consultation.keeps(b uuid, m uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return exists (
        select 1 from consultation.meeting k
        where k.board = b and k.id = m and k.closed_at is null and k.cancelled_at is null
          and (k.chair = access.person() or k.school = any (consultation.led(b))));
end
$$;

-- Whether one can still write in it.
create function consultation.goes_on(b uuid, m uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return exists (
        select 1 from consultation.meeting k
        where k.board = b and k.id = m and k.closing_at is null and k.cancelled_at is null);
end
$$;

alter table consultation.topic enable row level security;
alter table consultation.topic force row level security;
create policy topic_select on consultation.topic for select
    using (board = access.board()
        and (consultation.is_program()
            or access.task() = 'consult' and pupil = any (access.my_pupils(access.board()))
                and consultation.sees(access.board(), meeting, pupil)));
create policy topic_insert on consultation.topic for insert
    with check (board = access.board()
        and (consultation.is_program()
            or access.task() = 'consult' and pupil = any (access.my_pupils(access.board()))
                and filed_at is null and consultation.keeps(access.board(), meeting)
                and consultation.sees(access.board(), meeting, pupil)));
create policy topic_update on consultation.topic for update
    using (board = access.board()
        and (consultation.is_program()
            or access.task() = 'consult' and pupil = any (access.my_pupils(access.board()))
                and filed_at is null and consultation.keeps(access.board(), meeting)))
    with check (board = access.board()
        and (consultation.is_program()
            or access.task() = 'consult' and pupil = any (access.my_pupils(access.board()))));
create policy topic_delete on consultation.topic for delete
    using (board = access.board()
        and (access.task() = 'destroy' and consultation.is_program() and pupil = any (access.my_pupils(access.board()))
            or access.task() = 'consult' and filed_at is null and consultation.keeps(access.board(), meeting)
                and consultation.goes_on(access.board(), meeting)));
grant select, insert, delete on consultation.topic to zorgvuldig_app;
grant update (position, filed_at, entry) on consultation.topic to zorgvuldig_app;

-- Whether what was said about this pupil stands in the dossier.
create function consultation.filed(b uuid, m uuid, p uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return exists (
        select 1 from consultation.topic t
        where t.board = b and t.meeting = m and t.pupil = p and t.filed_at is not null);
end
$$;

alter table consultation.note enable row level security;
alter table consultation.note force row level security;
create policy note_select on consultation.note for select
    using (board = access.board()
        and (consultation.is_program()
            or access.task() = 'consult' and pupil = any (access.my_pupils(access.board()))
                and consultation.sees(access.board(), meeting, pupil)));
create policy note_insert on consultation.note for insert
    with check (board = access.board()
        and (consultation.is_program()
            or access.task() = 'consult' and author = access.person() and pupil = any (access.my_pupils(access.board()))
                and consultation.sees(access.board(), meeting, pupil)
                and consultation.goes_on(access.board(), meeting)
                and not consultation.filed(access.board(), meeting, pupil)));
create policy note_update on consultation.note for update
    using (board = access.board() and access.task() = 'consult' and pupil = any (access.my_pupils(access.board()))
        and consultation.sees(access.board(), meeting, pupil) and consultation.goes_on(access.board(), meeting)
        and not consultation.filed(access.board(), meeting, pupil))
    with check (board = access.board() and author = access.person());
create policy note_delete on consultation.note for delete
    using (board = access.board()
        and (access.task() = 'destroy' and consultation.is_program() and pupil = any (access.my_pupils(access.board()))
            or access.task() = 'consult' and pupil = any (access.my_pupils(access.board()))
                and consultation.keeps(access.board(), meeting)
                and not consultation.goes_on(access.board(), meeting)));
grant select, insert, delete on consultation.note to zorgvuldig_app;
grant update (version, author, written_at, sealed_text) on consultation.note to zorgvuldig_app;

alter table consultation.signal enable row level security;
alter table consultation.signal force row level security;
create policy signal_select on consultation.signal for select
    using (board = access.board()
        and (consultation.is_program()
            or access.task() = 'consult' and pupil = any (access.my_pupils(access.board()))
                and consultation.sees(access.board(), meeting, pupil)));
create policy signal_insert on consultation.signal for insert
    with check (board = access.board()
        and (consultation.is_program()
            or access.task() = 'consult' and pupil = any (access.my_pupils(access.board()))
                and consultation.keeps(access.board(), meeting)));
create policy signal_delete on consultation.signal for delete
    using (board = access.board() and access.task() = 'destroy' and consultation.is_program()
        and pupil = any (access.my_pupils(access.board())));
grant select, insert, delete on consultation.signal to zorgvuldig_app;
