-- Who asks who looked sees lines about the pupils for whom they decide, and no other line of the log.
alter policy event_select on audit.event
    using (board = access.board()
        and (access.task() <> 'read_own_log' or subject = any ((select access.my_pupils(access.board()))::uuid[])));
