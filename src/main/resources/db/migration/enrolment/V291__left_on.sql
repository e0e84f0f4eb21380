-- Who left when, and whether the dossier went already, so that finding what becomes due does not read everybody who ever
-- left. Only a place to look: whether something is there, its key says.
alter table enrolment.enrolment
    add column left_on date not null generated always as (greatest(last_school_day, deregistered)) stored;
create index on enrolment.enrolment (board, left_on, pupil);

alter table enrolment.pupil add column dossier_gone boolean not null default false;
create index on enrolment.pupil (board, id) where not dossier_gone;
