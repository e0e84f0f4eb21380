-- An address that a file of the school's administration gives to an account that has another waits as well: nobody confirms it
-- by mail, the address before can stop it, and it never counts sooner than a day later.
alter table entrance.address_change
    drop constraint address_change_way_check,
    drop constraint address_change_check4,
    drop constraint address_change_check7,
    alter confirm_hash drop not null,
    add constraint address_change_way_check check (way in ('letter', 'school', 'file')),
    add constraint address_change_asked_check check (way <> 'school' or asked_by <> person),
    add constraint address_change_confirmed_check check (done_at is null or confirmed_at is not null or way = 'file'),
    add constraint address_change_confirm_check check ((way = 'file') = (confirm_hash is null)),
    add constraint address_change_file_check check (way <> 'file' or school is not null and stop_hash is not null
        and before_hash is not null and seconded_at is null);

-- Whether the acting person, or the program for its operator, imports.
create function entrance.may_import(b uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return access.task() = 'import'
        and (access.person() = '00000000-0000-0000-0000-000000000000' or access.holds(b, 'administrator'));
end
$$;

-- Who imports asks for what the file says, and takes back what an earlier file said; of what people asked they see nothing.
drop policy address_change_select on entrance.address_change;
create policy address_change_select on entrance.address_change for select
    using (board = access.board() and (entrance.is_program() or way = 'file' and entrance.may_import(board)));
drop policy address_change_insert on entrance.address_change;
create policy address_change_insert on entrance.address_change for insert
    with check (board = access.board() and confirmed_at is null and seconded_at is null and stopped_at is null and done_at is null
        and (way = 'letter' and entrance.is_program()
            or way = 'school' and asked_by = access.person() and entrance.may_ask(board, school, person)
            or way = 'file' and asked_by = access.person() and waits_until >= asked_at + interval '24 hours'
                and entrance.may_import(board)));
drop policy address_change_update on entrance.address_change;
create policy address_change_update on entrance.address_change for update
    using (board = access.board() and stopped_at is null and done_at is null
        and (entrance.is_program() or way = 'file' and entrance.may_import(board)))
    with check (board = access.board()
        and (entrance.is_program() or way = 'file' and stopped_at is not null and entrance.may_import(board)));
