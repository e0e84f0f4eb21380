-- The same rules as before, asked about one pupil: a policy is asked for each row, and the list of all pupils of a school is long to
-- make. What is cheap to say is said first.
alter policy disclosure_select on exchange.disclosure
    using (board = access.board()
        and (access.task() in ('prepare_exchange', 'keep_exchange') and access.is_mine(access.board(), pupil)
            or exchange.is_program() or exchange.is_owner() or pupil = any (exchange.my_children(access.board()))));
alter policy item_select on exchange.item
    using (board = access.board()
        and (access.task() in ('prepare_exchange', 'keep_exchange') and access.is_mine(access.board(), pupil)
            or exchange.is_program() or pupil = any (exchange.my_children(access.board()))));
alter policy step_select on exchange.step
    using (board = access.board()
        and (access.task() in ('prepare_exchange', 'keep_exchange') and access.is_mine(access.board(), pupil)
            or exchange.is_program() or exchange.is_owner() or pupil = any (exchange.my_children(access.board()))));
alter policy inquiry_select on exchange.inquiry
    using (board = access.board()
        and (access.task() in ('prepare_exchange', 'keep_exchange') and access.is_mine(access.board(), pupil)
            or exchange.is_program() or exchange.is_owner() or pupil = any (exchange.my_children(access.board()))));
alter policy inquiry_step_select on exchange.inquiry_step
    using (board = access.board()
        and (access.task() in ('prepare_exchange', 'keep_exchange') and access.is_mine(access.board(), pupil)
            or exchange.is_program() or exchange.is_owner() or pupil = any (exchange.my_children(access.board()))));

-- The newest first.
create index on exchange.disclosure (board, prepared_at desc, id);
create index on exchange.inquiry (board, prepared_at desc, id);

-- What is over, the last one first.
create index on exchange.step (board, taken_at desc, disclosure) where what in ('stopped', 'ended');
