-- A dossier, removed by the program alone, as the act 'destroy', when the pupil has left. Versions still cannot be changed.
create policy entry_version_delete on dossier.entry_version for delete
    using (board = access.board() and access.task() = 'destroy' and pupil = any (access.my_pupils(access.board())));
grant delete on dossier.entry_version to zorgvuldig_app;
