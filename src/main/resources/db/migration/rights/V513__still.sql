-- What is kept about a request of somebody about themselves does not go while their data stand still: beside retention.Removing and
-- personnel.PersonnelEnds. Of a pupil the dossier stands still, piece by piece, with it.
create or replace function rights.may_go(b uuid, r uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
begin
    return rights.is_program() and access.task() = 'destroy' and exists (
        select 1 from rights.request q
        where q.board = b and q.id = r
          and case when q.pupil is null then not rights.stands(b, q.person) else q.pupil = any (access.my_pupils(b)) end);
end
$$;
