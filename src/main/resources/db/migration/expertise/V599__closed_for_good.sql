-- Nothing of an expert goes before they were closed; and after a restore the program closes again who was closed since the backup.
alter policy expert_update on expertise.expert
    using (board = access.board()
        and (expertise.is_program()
            or access.task() = 'keep_expert' and cardinality(expertise.led(access.board())) > 0))
    with check (board = access.board() and (not expertise.is_program() or closed_at is not null));
alter policy expert_delete on expertise.expert
    using (board = access.board() and access.task() = 'destroy' and expertise.is_program() and closed_at is not null);
