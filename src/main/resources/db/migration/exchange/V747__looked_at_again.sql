-- Who is not told now is looked at again: at the latest fourteen days later, or two school days when there was only haste. The reason is
-- sealed with the words. What was decided before has no day of its own: fourteen days later.
alter table exchange.notice add column look_again date check (look_again is null or choice = 'not_now');

alter policy notice_insert on exchange.notice
    with check (board = access.board() and access.task() = 'keep_exchange' and taken_by = access.person() and choice <> 'before'
        and (choice <> 'not_now' or look_again is not null and look_again <= access.today() + 14)
        and pupil = any ((select access.my_pupils(access.board()))::uuid[]) and exchange.may_inform(board, pupil, disclosure)
        and not exchange.was_informed(board, disclosure, person));
