-- While the dossier of a pupil is destroyed, no enrolment of that pupil begins or changes: who enrols and who destroys both hold
-- the pupil's row first. The head who ends an enrolment must be able to hold it too.
alter table enrolment.pupil add column closing boolean not null default false;
alter policy pupil_update on enrolment.pupil
    using (board = access.board() and (access.task() in ('import', 'maintain')
        or access.task() = 'end_enrolment' and id = any (access.my_pupils(access.board()))));
