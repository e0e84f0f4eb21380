-- The second opinion on whether one pupil's dossier is open to the acting person for the act at hand, for what is asked of each
-- row, or of the one pupil that the work at hand is about. It says of one pupil what access.my_pupils says of all; a test compares
-- the two. It stands here as it is today: when it changes, it is put in place anew after the numbered migrations.
-- The acts for which one pupil is looked at by itself.
create or replace function access.is_of_one(task text) returns boolean
    language sql immutable parallel safe
    return coalesce(task in ('read', 'read_document', 'write', 'take_back', 'consult', 'keep_expert', 'prepare_exchange', 'keep_exchange'), false);

create or replace function access.works_out_mine(b uuid, p uuid) returns boolean
    language plpgsql stable
    as $$
declare
    me uuid := access.person();
    task text := coalesce(access.task(), '');
    day date := access.today();
    of_board boolean;
    heads uuid[];
    coordinates uuid[];
    attends uuid[];
    groups uuid[];
begin
    if not access.is_of_one(task) then
        return p = any (access.my_pupils(b));
    end if;

    -- one small question at a time, each by its index: a join of all of them costs three times as much
    select bool_or(f.function = 'board'),
           array_agg(f.school) filter (where f.function = 'head'),
           array_agg(f.school) filter (where f.function = 'support_coordinator')
    into of_board, heads, coordinates
    from school.function_held f
    where f.board = b and f.person = me and day between f.valid_from and f.valid_until;

    -- the board for every pupil, the head for whose dossier the school keeps
    if of_board and task in ('read', 'read_document') then
        return exists (select 1 from enrolment.pupil u where u.board = b and u.id = p);
    end if;
    if heads is not null then
        perform 1 from enrolment.pupil u where u.board = b and u.id = p and u.school = any (heads);
        if found then
            return true;
        end if;
    end if;

    -- everybody else up to and including the last school day of the pupil
    attends := array(
        select e.school
        from enrolment.enrolment e
        where e.board = b and e.pupil = p and day between e.entered and least(e.last_school_day, e.deregistered));
    if task = 'keep_exchange' or attends = '{}' then
        return false;
    end if;
    if coordinates && attends then
        return true;
    end if;
    if task in ('keep_expert', 'prepare_exchange') then
        return false;
    end if;

    -- through a group, by an assignment
    groups := array(
        select l.group_id
        from enrolment.placement l
        where l.board = b and l.pupil = p and day between l.valid_from and l.valid_until);
    if exists (
            select 1
            from school.guidance g
            join school.group r on r.board = b and r.id = g.group_id
            where g.board = b and g.person = me and g.group_id = any (groups) and day between g.valid_from and g.valid_until
              and r.school = any (attends)) then
        return true;
    end if;
    return exists (
        select 1
        from access.assignment a
        where a.board = b and a.person = me and a.pupil = p and a.ended_at is null
          and day between a.valid_from and a.valid_until);
end
$$;

-- A page asks the same in each of its statements. In a transaction that changes nothing the last answer is kept, under everything
-- it depends on, until the transaction ends.
create or replace function access.is_mine(b uuid, p uuid) returns boolean
    language plpgsql stable
    as $$
declare
    asked text;
    known text;
    mine boolean;
begin
    if current_setting('transaction_read_only') = 'off' or not access.is_of_one(access.task()) then
        return access.works_out_mine(b, p);
    end if;
    asked := format('%s %s %s %s %s', b, p, access.person(), access.task(), access.today());
    known := current_setting('zorgvuldig.mine', true);
    if known = 'yes ' || asked then
        return true;
    elsif known = 'no ' || asked then
        return false;
    end if;
    mine := access.works_out_mine(b, p);
    perform set_config('zorgvuldig.mine', case when mine then 'yes ' else 'no ' end || asked, true);
    return mine;
end
$$;
