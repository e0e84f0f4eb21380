-- Pupils and their parents, removed by the program alone, as the act 'destroy', when the pupil has left.
create policy pupil_delete on enrolment.pupil for delete
    using (board = access.board() and access.task() = 'destroy' and id = any (access.my_pupils(access.board())));
create policy enrolment_delete on enrolment.enrolment for delete
    using (board = access.board() and access.task() = 'destroy' and pupil = any (access.my_pupils(access.board())));
create policy register_delete on enrolment.register for delete
    using (board = access.board() and access.task() = 'destroy' and pupil = any (access.my_pupils(access.board())));
create policy guardianship_delete on enrolment.guardianship for delete
    using (board = access.board() and access.task() = 'destroy' and pupil = any (access.my_pupils(access.board())));
create policy guardian_delete on enrolment.guardian for delete
    using (board = access.board() and access.task() = 'destroy' and pupil = any (access.my_pupils(access.board())));
create policy authority_delete on enrolment.authority for delete
    using (board = access.board() and access.task() = 'destroy' and pupil = any (access.my_pupils(access.board())));
alter policy placement_delete on enrolment.placement
    using (board = access.board() and (access.task() = 'import'
        or access.task() = 'destroy' and pupil = any (access.my_pupils(access.board()))));
grant delete on enrolment.pupil, enrolment.enrolment, enrolment.register, enrolment.guardianship, enrolment.guardian,
    enrolment.authority to zorgvuldig_app;
