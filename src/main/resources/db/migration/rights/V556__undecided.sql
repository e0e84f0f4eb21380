-- What somebody asked about a pupil and nobody decided yet, and a whole that stands still, keep the dossier from being destroyed: beside
-- retention.RetentionRules.

-- Whether something about somebody is asked and not decided. As the owner of the tables, whoever asks: all it says is yes or no.
create function rights.waits(b uuid, who uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
    as $$
begin
    return exists (
        select 1 from rights.request r
        where r.board = b and coalesce(r.pupil, r.person) = who
          and not exists (
              select 1 from rights.step d
              where d.board = b and d.request = r.id and d.what in ('decided', 'withdrawn')));
end
$$;

-- No dossier begins to be destroyed then. But for one of which the key went before a backup was put back: of that nothing is left to keep.
alter policy destruction_update on retention.destruction
    with check (board = access.board()
        and (state <> 'checked' or access.task() = 'destroy'
            or not rights.waits(board, pupil) and not rights.stands(board, pupil)));
