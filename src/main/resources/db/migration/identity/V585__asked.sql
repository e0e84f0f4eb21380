-- A link that somebody asked for belongs to that asking: the SHA-256 of a secret that stays in the session of the browser that
-- asked, and the number of two figures that browser was shown, for who opens the link in another. Both are empty for a link the
-- operator made by hand, for which nobody asked. How often a wrong number was given.
alter table identity.sign_in_link
    add asked_hash bytea check (octet_length(asked_hash) = 32),
    add number smallint check (number between 10 and 99),
    add tries smallint not null default 0,
    add check ((asked_hash is null) = (number is null));
