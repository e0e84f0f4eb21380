-- The page somebody asked for before they asked for a link, so that the link leads there in another browser too. Only the path, as
-- an address of this program has it: ids and words of ours, and nothing that was typed. Empty when there was none.
alter table identity.sign_in_link
    add page text check (octet_length(page) <= 500 and page ~ '^/[A-Za-z0-9._~%/-]*$' and strpos(page, '//') = 0);
