-- That the dossier went stands with the enrolment, beside the day of leaving: who left and has a dossier is found in one
-- index, without reading everybody who ever left. A new enrolment begins without it.
alter table enrolment.enrolment add column dossier_gone boolean not null default false;
update enrolment.enrolment e set dossier_gone = true from enrolment.pupil p
    where p.board = e.board and p.id = e.pupil and p.dossier_gone;
create index on enrolment.enrolment (board, left_on, pupil) where not dossier_gone;
alter table enrolment.pupil drop column dossier_gone;

alter policy enrolment_update on enrolment.enrolment
    using (board = access.board() and (access.task() = 'maintain'
        or access.task() in ('import', 'end_enrolment') and pupil = any (access.my_pupils(access.board()))));
