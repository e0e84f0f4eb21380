-- A handle signs somebody in without proof, so where a database was not created as a demonstration no account has one.
create function installation.is_real() returns boolean
    language plpgsql stable
    as $$
begin
    return exists (select 1 from installation.installation where not demonstration);
end
$$;

alter table identity.account no force row level security;
update identity.account set demo_handle = null where demo_handle is not null and installation.is_real();
alter table identity.account force row level security;

alter policy account_insert on identity.account
    with check (board = access.board() and access.task() in ('import', 'maintain')
                and (demo_handle is null or not installation.is_real()));
alter policy account_update on identity.account
    using (board = access.board() and access.task() in ('import', 'maintain'))
    with check (board = access.board() and access.task() in ('import', 'maintain')
                and (demo_handle is null or not installation.is_real()));
