-- Whoever lost their address, because the account was closed, gets no other one by a file: nobody could object to it. By this keyed
-- hash the address of before is recognised.
alter table identity.account add column former_address_hash bytea;
alter table identity.account add check (former_address_hash is null or address_hash is null);
