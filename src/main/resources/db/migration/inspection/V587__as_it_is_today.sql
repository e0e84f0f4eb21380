-- What was asked holds as long as who asked is to the pupil what they were then: nothing is planned, begun or shown otherwise, to the
-- supervisor beside them neither. And no document comes on a page that the head did not say is shown: the program cannot read it.

-- Whether who asked is today what they were. That a pupil is sixteen stands sealed, and is for the rules in Java.
create function inspection.still_stands(b uuid, p uuid, r uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
begin
    return exists (
        select 1 from inspection.request q
        where q.board = b and q.pupil = p and q.id = r and q.standing = inspection.standing(b, p, q.asked_by));
end
$$;

-- Whether the head decided last that a piece is shown as it is.
create function inspection.let_in(b uuid, r uuid, what uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
begin
    return coalesce((
        select d.treatment = 'shown' from inspection.decision d
        where d.board = b and d.request = r and d.item = what
        order by d.step desc limit 1), false);
end
$$;

-- As in V211, but that the supervisor looks no longer than who asked may.
create or replace function inspection.open_sessions(b uuid) returns uuid[]
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
begin
    return array(
        select s.request
        from inspection.session s
        join inspection.request r on r.board = b and r.pupil = s.pupil and r.id = s.request
        cross join lateral (
            select st.what from inspection.step st where st.board = b and st.request = s.request
            order by st.step desc limit 1) last
        cross join lateral (
            select st.supervisor, st.venue from inspection.step st
            where st.board = b and st.request = s.request and st.what = 'planned'
            order by st.step desc limit 1) plan
        where s.board = b and last.what = 'opened' and s.opened_on = access.today()
          and (plan.supervisor = access.person()
            or r.asked_by = access.person() and plan.venue = 'online' and s.paused_at is null
                and s.seen_at > clock_timestamp() - interval '7 seconds')
          and inspection.opens_alone(b, plan.supervisor, s.pupil)
          and r.standing = inspection.standing(b, s.pupil, r.asked_by));
end
$$;

alter policy step_insert on inspection.step
    with check (board = access.board()
        and (access.task() = 'maintain' and inspection.is_program()
            or taken_by = access.person()
                and (access.task() = 'keep_inspection' and what in ('planned', 'refused')
                        and pupil = any (access.my_pupils(access.board())) and not inspection.is_copy(board, request)
                        and (what = 'refused' or inspection.still_stands(board, pupil, request))
                    or access.task() = 'keep_copy' and what in ('declined', 'ordered', 'offered', 'given')
                        and pupil = any (access.my_pupils(access.board())) and inspection.is_copy(board, request)
                    or access.task() in ('ask_inspection', 'ask_copy') and what = 'withdrawn'
                        and inspection.asked_by_me(board, request)
                    or access.task() = 'fetch_copy' and what = 'fetched' and inspection.link_open(board, pupil, request)
                    or access.task() = 'inspect' and what in ('opened', 'ended')
                        and inspection.supervised(board, request)
                        and (what = 'ended' or inspection.still_stands(board, pupil, request)))));

alter table inspection.laid drop constraint laid_ground_check;
alter table inspection.laid add constraint laid_ground_check
    check (ground in ('other_child', 'other_parent', 'third_party', 'child_interest', 'confidential', 'information_only',
        'undecided'));
alter policy laid_insert on inspection.laid
    with check (board = access.board()
        and (access.task() = 'maintain' and inspection.is_program()
            or access.task() = 'inspect' and inspection.supervised(board, request)
                and (treatment <> 'shown'
                    or case kind when 'document' then inspection.let_in(access.board(), request, item)
                        else not inspection.kept_back(access.board(), request, item) end)
                and not inspection.begun(board, pupil, request)));
