-- A list goes past hundreds of them and their steps. The same rules; whose the pupils are does not depend on the row, and stands as
-- a question of its own, which the database asks once in a statement and not for each row.
alter policy disclosure_select on exchange.disclosure
    using (board = access.board()
        and (access.task() in ('prepare_exchange', 'keep_exchange')
                and pupil = any ((select access.my_pupils(access.board()))::uuid[])
            or exchange.is_program() or exchange.is_owner()
            or pupil = any ((select exchange.my_children(access.board()))::uuid[])));
alter policy step_select on exchange.step
    using (board = access.board()
        and (access.task() in ('prepare_exchange', 'keep_exchange')
                and pupil = any ((select access.my_pupils(access.board()))::uuid[])
            or exchange.is_program() or exchange.is_owner()
            or pupil = any ((select exchange.my_children(access.board()))::uuid[])));
alter policy inquiry_select on exchange.inquiry
    using (board = access.board()
        and (access.task() in ('prepare_exchange', 'keep_exchange')
                and pupil = any ((select access.my_pupils(access.board()))::uuid[])
            or exchange.is_program() or exchange.is_owner()
            or pupil = any ((select exchange.my_children(access.board()))::uuid[])));
alter policy inquiry_step_select on exchange.inquiry_step
    using (board = access.board()
        and (access.task() in ('prepare_exchange', 'keep_exchange')
                and pupil = any ((select access.my_pupils(access.board()))::uuid[])
            or exchange.is_program() or exchange.is_owner()
            or pupil = any ((select exchange.my_children(access.board()))::uuid[])));
