-- Not only guardians are asked and answer on paper, but from sixteen also the pupil, who is nobody's guardian.
alter table consent.asking drop constraint asking_board_pupil_person_fkey;
alter table consent.asking add foreign key (board, pupil) references enrolment.pupil (board, id);
alter table consent.scan drop constraint scan_board_pupil_person_fkey;
alter table consent.scan add foreign key (board, pupil) references enrolment.pupil (board, id);
