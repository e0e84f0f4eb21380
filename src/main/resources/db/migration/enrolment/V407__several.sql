-- Whether a pupil has more than one enrolment: of all others the one row tells when they left.
alter table enrolment.enrolment add column several boolean not null default false;
update enrolment.enrolment e set several = true where exists (
    select 1 from enrolment.enrolment o where o.board = e.board and o.pupil = e.pupil and o.id <> e.id);
create index on enrolment.enrolment (board, pupil) where several;
