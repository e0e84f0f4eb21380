-- Which subject of a provider of identities is whose account: found first by a verified address or a key of the roster, from then
-- on by this row alone. Of the subject a keyed hash; never a token. A row is never changed; it goes with its account.
create table identity.provider_link (
    board uuid not null default access.board(),
    issuer text not null,
    subject_hash bytea not null check (octet_length(subject_hash) = 32),
    person uuid not null,
    linked_at timestamptz not null,
    primary key (board, issuer, subject_hash),
    unique (board, person, issuer),
    foreign key (board, person) references identity.account (board, person) on delete cascade
);

-- Whether somebody has an account of staff that is open now.
create function identity.is_open_staff(b uuid, who uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return exists (
        select 1 from identity.account a
        where a.board = b and a.person = who and a.kind = 'staff' and a.closed_at is null);
end
$$;

alter table identity.provider_link enable row level security;
alter table identity.provider_link force row level security;
create policy provider_link_select on identity.provider_link for select
    using (board = access.board() and access.task() in ('sign_in', 'maintain'));
create policy provider_link_insert on identity.provider_link for insert
    with check (board = access.board() and access.task() = 'sign_in' and identity.is_open_staff(board, person));
create policy provider_link_delete on identity.provider_link for delete
    using (board = access.board() and access.task() = 'maintain');
grant select, insert, delete on identity.provider_link to zorgvuldig_app;
