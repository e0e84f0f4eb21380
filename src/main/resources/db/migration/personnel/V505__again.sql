-- After a backup was put back the program itself puts a last day where the log says that a part went since: who is known in an
-- old copy as working here had left by then. The personnel office does so for every other reason.
alter policy employment_update on personnel.employment
    using (board = access.board() and (personnel.is_program() or personnel.writes(board, person)))
    with check (board = access.board() and recorded_by = access.person()
        and (personnel.is_program() or personnel.writes(board, person)));
alter policy applicant_update on personnel.applicant
    using (board = access.board()
        and (personnel.is_program() or access.task() = 'keep_applicants' and personnel.office(access.board())));
