-- When each person concerned would be told and nobody was found, it is made known otherwise: a second announcement, and the one that counts.
alter table breaches.announcement drop constraint announcement_pkey;
alter table breaches.announcement add primary key (board, breach, way);

-- Whether what is told may be laid down now: nothing was, or each was to be told and of nobody it is known who that is.
create function breaches.may_announce(b uuid, one uuid, next text) returns boolean
    language plpgsql stable
    as $$
begin
    return not exists (select 1 from breaches.announcement a where a.board = b and a.breach = one)
        or next = 'otherwise'
            and not exists (
                select 1 from breaches.announcement a where a.board = b and a.breach = one and a.way = 'otherwise')
            and not exists (select 1 from breaches.telling t where t.board = b and t.breach = one)
            and not exists (select 1 from breaches.affected p where p.board = b and p.breach = one and p.people is null);
end
$$;

alter policy announcement_insert on breaches.announcement
    with check (board = access.board()
        and (breaches.is_program()
            or breaches.adds(board, breach, made_by) and breaches.risk(board, breach) = 'high'
                and breaches.may_announce(board, breach, way)));

-- Nothing closes without what its risk asks for, nor while pupils were found of whom nobody looked yet whom to tell.
create or replace function breaches.may_close(b uuid, one uuid) returns boolean
    language plpgsql stable
    as $$
declare
    judged text := breaches.risk(b, one);
    told text;
begin
    select max(a.way) into told from breaches.announcement a where a.board = b and a.breach = one;
    return judged is not null
        and (judged = 'unlikely' or exists (select 1 from breaches.notice n where n.board = b and n.breach = one))
        and (judged <> 'high' or told is not null and (told = 'otherwise' or (
                exists (select 1 from breaches.telling t where t.board = b and t.breach = one)
                and not exists (
                    select 1 from breaches.telling t
                    where t.board = b and t.breach = one and t.told_at is null))))
        and (told is distinct from 'each' or not exists (
            select 1 from breaches.affected p where p.board = b and p.breach = one and p.people is null));
end
$$;
