-- The personnel office is neither head of a school nor board: who decides about people does not read their personnel dossiers,
-- also where somebody was given both functions before the program refused it.
create or replace function personnel.office(b uuid) returns boolean
    language plpgsql stable
    as $$
begin
    return exists (
        select 1 from school.function_held f
        where f.board = b and f.person = access.person() and f.function = 'personnel_office'
          and f.valid_from <= access.today() and f.valid_until >= access.today())
    and not exists (
        select 1 from school.function_held f
        where f.board = b and f.person = access.person() and f.function in ('head', 'board')
          and f.valid_from <= access.today() and f.valid_until >= access.today());
end
$$;
