-- Whether the acting person sees the receipts of everybody of the board. Asked once, together with code.my_staff, before the program
-- counts receipts for a page: asked for each of 4,000 rows, that took half a second.
create function code.whole(b uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return access.holds(b, 'board');
end
$$;
