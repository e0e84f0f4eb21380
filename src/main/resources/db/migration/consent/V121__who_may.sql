-- The second opinion on who may see and say what about consent, written apart from the rules in Java.

-- The pupils whose dossier is kept by a school the acting person heads today.
create function access.kept_by_me(b uuid) returns uuid[]
    language plpgsql stable
    as $$
begin
    return array(
        select p.id
        from school.function_held f
        join enrolment.pupil p on p.board = b and p.school = f.school
        where f.board = b and f.person = access.person() and f.function = 'head'
          and f.valid_from <= access.today() and f.valid_until >= access.today());
end
$$;

-- The pupils for whom the acting person may answer today: those over whom the fact recorded last says they have authority,
-- and the acting person if they are a pupil. That a pupil is sixteen stands sealed, and is for the rules in Java.
create function consent.my_voice(b uuid) returns uuid[]
    language plpgsql stable
    as $$
begin
    return array(
        select latest.pupil
        from (
            select distinct on (a.pupil) a.pupil, a.authority
            from enrolment.authority a
            where a.board = b and a.person = access.person()
              and a.valid_from <= access.today() and a.valid_until >= access.today()
            order by a.pupil, a.recorded_at desc, a.id desc) latest
        where latest.authority in ('joint', 'sole')
        union
        select p.id from enrolment.pupil p where p.board = b and p.id = access.person());
end
$$;

-- The pupils of whom the acting person may know today whether there is consent: parents of their own children, guides of the
-- pupils they guide, the head, the board; and the program for all.
create function consent.in_my_sight(b uuid) returns uuid[]
    language plpgsql stable
    as $$
declare
    me uuid := access.person();
    day date := access.today();
begin
    if me = '00000000-0000-0000-0000-000000000000' or access.holds(b, 'board') then
        return array(select p.id from enrolment.pupil p where p.board = b);
    end if;
    return access.kept_by_me(b) || array(
        select g.pupil from enrolment.guardianship g where g.board = b and g.person = me
        union
        select p.id from enrolment.pupil p where p.board = b and p.id = me
        union
        select e.pupil
        from enrolment.enrolment e
        where e.board = b and e.entered <= day and e.last_school_day > day and e.deregistered > day
          and (exists (
                select 1 from school.function_held f
                where f.board = b and f.person = me and f.function = 'support_coordinator' and f.school = e.school
                  and f.valid_from <= day and f.valid_until >= day)
            or exists (
                select 1 from access.assignment a
                where a.board = b and a.person = me and a.pupil = e.pupil and a.ended_at is null
                  and a.valid_from <= day and a.valid_until >= day)
            or exists (
                select 1
                from school.guidance u
                join school.group gr on gr.board = b and gr.id = u.group_id and gr.school = e.school
                join enrolment.placement p on p.board = b and p.group_id = u.group_id and p.pupil = e.pupil
                where u.board = b and u.person = me
                  and u.valid_from <= day and u.valid_until >= day
                  and p.valid_from <= day and p.valid_until >= day)));
end
$$;

create function consent.is_program() returns boolean
    language sql stable parallel safe
    as $$ select access.task() = 'maintain' and access.person() = '00000000-0000-0000-0000-000000000000' $$;

alter table consent.purpose enable row level security;
alter table consent.purpose force row level security;
create policy purpose_select on consent.purpose for select using (board = access.board());
create policy purpose_insert on consent.purpose for insert
    with check (board = access.board()
        and (consent.is_program() or access.task() = 'ask_consent' and access.holds(access.board(), 'board')));
create policy purpose_update on consent.purpose for update
    using (board = access.board() and access.task() = 'ask_consent' and access.holds(access.board(), 'board'))
    with check (board = access.board());
grant select, insert on consent.purpose to zorgvuldig_app;
grant update (retired_at, retired_by) on consent.purpose to zorgvuldig_app;

alter table consent.purpose_text enable row level security;
alter table consent.purpose_text force row level security;
create policy purpose_text_select on consent.purpose_text for select using (board = access.board());
create policy purpose_text_insert on consent.purpose_text for insert
    with check (board = access.board()
        and (consent.is_program() or access.task() = 'ask_consent' and access.holds(access.board(), 'board')));
grant select, insert on consent.purpose_text to zorgvuldig_app;

alter table consent.answer enable row level security;
alter table consent.answer force row level security;
create policy answer_select on consent.answer for select
    using (board = access.board()
        and (consent.is_program()
            or access.task() in ('answer', 'read_consent') and person = access.person()
            or access.task() in ('answer', 'keep_authority') and pupil = any (access.kept_by_me(access.board()))));
create policy answer_insert on consent.answer for insert
    with check (board = access.board()
        and (consent.is_program()
            or access.task() = 'answer' and recorded_by = access.person()
                and (route in ('own_page', 'letter_code') and person = access.person()
                        and pupil = any (consent.my_voice(access.board()))
                    or route in ('paper', 'telephone') and pupil = any (access.kept_by_me(access.board())))));
create policy answer_delete on consent.answer for delete using (board = access.board() and consent.is_program());
grant select, insert, delete on consent.answer to zorgvuldig_app;

alter table consent.dispute enable row level security;
alter table consent.dispute force row level security;
create policy dispute_select on consent.dispute for select
    using (board = access.board()
        and (consent.is_program()
            or access.task() = 'keep_authority' and pupil = any (access.kept_by_me(access.board()))));
create policy dispute_insert on consent.dispute for insert
    with check (board = access.board()
        and (consent.is_program()
            or access.task() = 'keep_authority' and opened_by = access.person()
                and pupil = any (access.kept_by_me(access.board()))));
create policy dispute_update on consent.dispute for update
    using (board = access.board() and access.task() = 'keep_authority' and closed_at is null
        and pupil = any (access.kept_by_me(access.board())))
    with check (board = access.board() and closed_by = access.person());
create policy dispute_delete on consent.dispute for delete using (board = access.board() and consent.is_program());
grant select, insert, delete on consent.dispute to zorgvuldig_app;
grant update (closed_at, closed_by, sealed_closing) on consent.dispute to zorgvuldig_app;

alter table consent.renewal enable row level security;
alter table consent.renewal force row level security;
create policy renewal_select on consent.renewal for select using (board = access.board());
create policy renewal_insert on consent.renewal for insert
    with check (board = access.board()
        and (consent.is_program() or access.task() = 'ask_consent'
            and (access.holds(access.board(), 'board') or access.holds(access.board(), 'head', school))));
create policy renewal_update on consent.renewal for update
    using (board = access.board()
        and (consent.is_program() or access.task() = 'ask_consent'
            and (access.holds(access.board(), 'board') or access.holds(access.board(), 'head', school))))
    with check (board = access.board());
grant select, insert, update on consent.renewal to zorgvuldig_app;

alter table consent.asking enable row level security;
alter table consent.asking force row level security;
create policy asking_select on consent.asking for select using (board = access.board());
create policy asking_insert on consent.asking for insert
    with check (board = access.board()
        and (consent.is_program()
            or access.task() = 'ask_consent' and asked_by = access.person()
                and pupil = any (access.kept_by_me(access.board()))));
create policy asking_delete on consent.asking for delete using (board = access.board() and consent.is_program());
grant select, insert, delete on consent.asking to zorgvuldig_app;

-- The head records authority; until now only an import could.
alter policy authority_insert on enrolment.authority
    with check (board = access.board()
        and (access.task() in ('import', 'maintain')
            or access.task() = 'keep_authority' and recorded_by = access.person()
                and pupil = any (access.kept_by_me(access.board()))));
