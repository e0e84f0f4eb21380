-- What stands still because somebody asked it (AVG art. 18): each piece of a pupil's dossier by its id, and the pupil, or whoever it is
-- about, by their own when it is the whole.
create table rights.still (
    board uuid not null default access.board(),
    request uuid not null,
    item uuid not null,
    primary key (board, request, item),
    foreign key (board, request) references rights.request (board, id)
);
create index on rights.still (board, item);

alter table rights.still enable row level security;
alter table rights.still force row level security;
create policy still_select on rights.still for select
    using (board = access.board()
        and (rights.is_owner() or rights.is_program()
            or rights.asked_by_me(board, request) or rights.step_kept(board, request)));
create policy still_insert on rights.still for insert
    with check (board = access.board()
        and (access.task() = 'maintain' and rights.is_program()
            or access.task() = 'keep_right' and rights.step_kept(board, request)
                and rights.follows(board, request, '{decided}', '{lifted}')));
create policy still_delete on rights.still for delete
    using (board = access.board() and access.task() = 'destroy' and rights.may_go(access.board(), request));
grant select, insert, delete on rights.still to zorgvuldig_app;

-- Whether a piece of a dossier stands still today. As the owner of the tables, whoever asks: all it says is yes or no.
create function rights.stands(b uuid, i uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
begin
    return exists (
        select 1 from rights.still s
        where s.board = b and s.item = i
          and exists (
              select 1 from rights.step d
              where d.board = b and d.request = s.request and d.what = 'decided' and d.outcome <> 'refused')
          and not exists (
              select 1 from rights.step l
              where l.board = b and l.request = s.request and l.what = 'lifted' and l.on_day <= access.today()));
end
$$;

-- The second opinion, beside dossier.Stills: what stands still has no next version, is not closed, not made confidential or ordinary,
-- not agreed on, is shown to no expert and is not destroyed.
-- Each rule that is there gets this condition besides.
do $$
declare
    one record;
begin
    for one in
        select p.tablename, p.policyname, p.qual, p.with_check, w.piece
        from (values ('entry_version', 'INSERT', 'entry'), ('withdrawal', 'INSERT', 'document'),
                ('confidentiality', 'INSERT', 'piece'), ('agreement', 'INSERT', 'entry'), ('plan_day', 'INSERT', 'plan'),
                ('plan_link', 'INSERT', 'plan'), ('entry_version', 'DELETE', 'entry'), ('document', 'DELETE', 'id'))
            as w(name, command, piece)
        join pg_policies p on p.schemaname = 'dossier' and p.tablename = w.name and p.cmd = w.command
    loop
        if one.with_check is null then
            execute format('alter policy %I on dossier.%I using ((%s) and not rights.stands(board, %I))',
                one.policyname, one.tablename, one.qual, one.piece);
        else
            execute format('alter policy %I on dossier.%I with check ((%s) and not rights.stands(board, %I))',
                one.policyname, one.tablename, one.with_check, one.piece);
        end if;
    end loop;
    select p.policyname, p.qual into one
    from pg_policies p
    where p.schemaname = 'dossier' and p.tablename = 'entry_version' and p.cmd = 'SELECT';
    execute format('alter policy %I on dossier.entry_version using ((%s)
        and case when access.task() = ''advise'' then not rights.stands(board, entry) else true end)',
        one.policyname, one.qual);
end
$$;

-- And beside exchange.Supports: nothing goes with a piece in it that stands still.
create or replace function exchange.stands(b uuid, p uuid, d uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
declare
    on_ground text;
begin
    if exists (
            select 1
            from (
                select distinct on (i.item) i.item, i.treatment
                from exchange.item i
                where i.board = b and i.pupil = p and i.disclosure = d
                order by i.item, i.step desc) latest
            where latest.treatment <> 'left_out' and rights.stands(b, latest.item)) then
        return false;
    end if;
    select x.ground into on_ground from exchange.disclosure x where x.board = b and x.pupil = p and x.id = d;
    return case
        when on_ground is null then false
        when on_ground = 'consent' then exchange.agreed(b, p, d, 'disclosure')
        else exchange.switched_on(b, on_ground)
            and (on_ground <> 'next_school' or exists (
                select 1 from exchange.step s where s.board = b and s.disclosure = d and s.what = 'inspected')) end;
end
$$;
