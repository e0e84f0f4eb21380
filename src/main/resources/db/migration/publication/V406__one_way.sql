-- What was taken back or taken down stays so: a row that has ended does not change any more.
alter policy placed_update on publication.placed
    using (board = access.board() and taken_back_at is null
        and (publication.is_program() or publication.is_mine(access.board(), picture)));
alter policy copy_update on publication.copy
    using (board = access.board() and done_at is null
        and (publication.is_program() or publication.is_mine(access.board(), picture)));
