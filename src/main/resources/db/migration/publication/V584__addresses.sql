-- A picture is placed at an address with 256 random bits. What was placed before keeps the address it has, with 122, until it is
-- taken back or its two years are over: it stands in websites and newsletters that nobody can mend. From now on the text stands
-- here as it is in the address: Base64 of the board and the number. It is the column that is made anew, so no row is missed.
alter table publication.placed
    alter column address type text
    using translate(encode(uuid_send(board) || uuid_send(address), 'base64'), '+/=', '-_');
alter table publication.placed add check (length(address) in (43, 64));

-- None of the shorter ones is given out any more.
alter policy placed_insert on publication.placed
    with check (board = access.board()
        and (publication.is_program() or placed_by = access.person() and publication.is_mine(access.board(), picture))
        and publication.is_open(access.board(), picture)
        and length(address) = 64);
