-- The second opinion on who asks, keeps and sees a request about data, written apart from the rules in Java (rights.RightRules,
-- rights.KeeperRules). A test compares the two.

create function rights.is_program() returns boolean
    language sql stable parallel safe
    as $$ select access.task() in ('maintain', 'destroy') and access.person() = '00000000-0000-0000-0000-000000000000' $$;

create function rights.is_owner() returns boolean
    language sql stable
    as $$
    select current_user = (
        select pg_get_userbyid(c.relowner) from pg_catalog.pg_class c where c.oid = 'rights.request'::regclass) $$;

-- Whether somebody holds one of these functions at the board today.
create function rights.holds(b uuid, who uuid, wanted text[]) returns boolean
    language plpgsql stable
    as $$
begin
    return exists (
        select 1 from school.function_held f
        where f.board = b and f.person = who and f.function = any (wanted)
          and f.valid_from <= access.today() and f.valid_until >= access.today());
end
$$;

create function rights.account_kind(b uuid, who uuid) returns text
    language plpgsql stable
    as $$
begin
    return (select a.kind from identity.account a where a.board = b and a.person = who and a.closed_at is null);
end
$$;

-- Whether the acting person keeps what is asked about a pupil, or by somebody about themselves: the head of the school that keeps the
-- dossier; the board for parents, and for whoever is of the personnel office; the personnel office for others on the staff. Nobody
-- keeps what they asked themselves.
create function rights.kept(b uuid, p uuid, who uuid, who_kind text, asker uuid) returns boolean
    language plpgsql stable
    as $$
declare
    me uuid := access.person();
begin
    if asker = me then
        return false;
    end if;
    if p is not null then
        return exists (
            select 1 from enrolment.pupil o
            join school.function_held f on f.board = b and f.school = o.school
            where o.board = b and o.id = p and f.person = me and f.function = 'head'
              and access.today() between f.valid_from and f.valid_until);
    end if;
    if who_kind = 'guardian' or rights.holds(b, who, '{personnel_office}') then
        return rights.holds(b, me, '{board}');
    end if;
    return rights.holds(b, me, '{personnel_office}') and not rights.holds(b, me, '{head,board}');
end
$$;

-- As the owner of the tables, for which they are open.
create function rights.step_kept(b uuid, r uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
begin
    return exists (
        select 1 from rights.request q
        where q.board = b and q.id = r and rights.kept(b, q.pupil, q.person, q.person_kind, q.asked_by));
end
$$;

create function rights.asked_by_me(b uuid, r uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
begin
    return exists (
        select 1 from rights.request q where q.board = b and q.id = r and q.asked_by = access.person());
end
$$;

-- Whether a step of this kind is there and none of the others.
create function rights.follows(b uuid, r uuid, after text[], never text[]) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
begin
    return (cardinality(after) = 0 or exists (
            select 1 from rights.step s where s.board = b and s.request = r and s.what = any (after)))
        and not exists (
            select 1 from rights.step s where s.board = b and s.request = r and s.what = any (never));
end
$$;

-- Whether a step may come now: nothing is decided of whom nobody looked at, of whom could not be recognised nothing but a no, and what
-- is over stays over.
create function rights.in_order(b uuid, r uuid, next text, next_outcome text) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
begin
    return case next
        when 'withdrawn' then rights.follows(b, r, '{}', '{withdrawn,decided}')
        when 'checked' then rights.follows(b, r, '{}', '{withdrawn,decided}')
        when 'extended' then rights.follows(b, r, '{}', '{withdrawn,decided,extended}')
        when 'decided' then rights.follows(b, r, '{checked}', '{withdrawn,decided}') and (next_outcome = 'refused' or (
            select s.how <> 'failed' from rights.step s
            where s.board = b and s.request = r and s.what = 'checked' order by s.step desc limit 1))
        when 'done' then rights.follows(b, r, '{decided}', '{done,lifted}') and exists (
            select 1 from rights.step s join rights.request q on q.board = b and q.id = s.request
            where s.board = b and s.request = r and s.outcome in ('granted', 'partly') and q.kind <> 'restriction')
        when 'lifted' then rights.follows(b, r, '{decided}', '{done,lifted}') and exists (
            select 1 from rights.step s join rights.request q on q.board = b and q.id = s.request
            where s.board = b and s.request = r and s.outcome in ('granted', 'partly') and q.kind = 'restriction')
        else false end;
end
$$;

-- Whether what is kept about a request may go: of a pupil who left, or of an account that is closed.
create function rights.may_go(b uuid, r uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
begin
    return rights.is_program() and access.task() = 'destroy' and exists (
        select 1 from rights.request q
        where q.board = b and q.id = r and (q.pupil is null or q.pupil = any (access.my_pupils(b))));
end
$$;

alter table rights.request enable row level security;
alter table rights.request force row level security;
create policy request_select on rights.request for select
    using (board = access.board()
        and (rights.is_owner() or rights.is_program() or asked_by = access.person()
            or rights.kept(board, pupil, person, person_kind, asked_by)));
create policy request_insert on rights.request for insert
    with check (board = access.board()
        and (access.task() = 'maintain' and rights.is_program()
            or access.task() = 'ask_right' and asked_by = access.person()
                and (person_kind = rights.account_kind(access.board(), access.person())
                    or standing = inspection.standing(access.board(), pupil, access.person()))));
create policy request_delete on rights.request for delete
    using (board = access.board() and access.task() = 'destroy' and rights.may_go(access.board(), id));
grant select, insert, delete on rights.request to zorgvuldig_app;

alter table rights.step enable row level security;
alter table rights.step force row level security;
create policy step_select on rights.step for select
    using (board = access.board()
        and (rights.is_owner() or rights.is_program()
            or rights.asked_by_me(board, request) or rights.step_kept(board, request)));
create policy step_insert on rights.step for insert
    with check (board = access.board()
        and (access.task() = 'maintain' and rights.is_program()
            or taken_by = access.person() and rights.in_order(board, request, what, outcome)
                and (access.task() = 'keep_right' and what <> 'withdrawn' and rights.step_kept(board, request)
                    or access.task() = 'ask_right' and what = 'withdrawn' and rights.asked_by_me(board, request))));
create policy step_delete on rights.step for delete
    using (board = access.board() and access.task() = 'destroy' and rights.may_go(access.board(), request));
grant select, insert, delete on rights.step to zorgvuldig_app;

alter table rights.reminder enable row level security;
alter table rights.reminder force row level security;
create policy reminder_select on rights.reminder for select
    using (board = access.board() and rights.is_program());
create policy reminder_insert on rights.reminder for insert
    with check (board = access.board() and access.task() = 'maintain' and rights.is_program());
create policy reminder_delete on rights.reminder for delete
    using (board = access.board() and access.task() = 'destroy' and rights.may_go(access.board(), request));
grant select, insert, delete on rights.reminder to zorgvuldig_app;
