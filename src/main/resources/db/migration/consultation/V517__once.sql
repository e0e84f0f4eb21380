-- One consultation is about a whole group: its rows are asked for together. The same rules; what does not depend on the row (the
-- schools one can know of, the pupils that are one's own) stands as a question of its own, which the database asks once for all of
-- them, and the consultation itself is looked up beside it and not behind a function.
alter policy meeting_select on consultation.meeting
    using (board = access.board() and school = any ((select consultation.known(access.board()))::uuid[])
        and (consultation.is_program() or access.person() = any (people)
            or consultation.leads(access.board(), school)));
alter policy topic_select on consultation.topic
    using (board = access.board()
        and (consultation.is_program()
            or access.task() = 'consult' and pupil = any ((select access.my_pupils(access.board()))::uuid[])
                and exists (
                    select 1 from consultation.meeting k
                    where k.board = access.board() and k.id = topic.meeting
                      and (not k.confidential
                          or topic.pupil = any ((select access.my_confidential_pupils(access.board()))::uuid[])))));
alter policy note_select on consultation.note
    using (board = access.board()
        and (consultation.is_program()
            or access.task() = 'consult' and pupil = any ((select access.my_pupils(access.board()))::uuid[])
                and exists (
                    select 1 from consultation.meeting k
                    where k.board = access.board() and k.id = note.meeting
                      and (not k.confidential
                          or note.pupil = any ((select access.my_confidential_pupils(access.board()))::uuid[])))));
alter policy signal_select on consultation.signal
    using (board = access.board()
        and (consultation.is_program()
            or access.task() = 'consult' and pupil = any ((select access.my_pupils(access.board()))::uuid[])
                and exists (
                    select 1 from consultation.meeting k
                    where k.board = access.board() and k.id = signal.meeting
                      and (not k.confidential
                          or signal.pupil = any ((select access.my_confidential_pupils(access.board()))::uuid[])))));
