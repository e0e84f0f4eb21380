-- What Citus needs beyond the migrations. No migration: Flyway does not run it, an operator does, once, on a coordinator
-- that keeps no shards:
--
--   1. create extension citus in the database zorgvuldig, as superuser, and add the workers (citus_add_node);
--   2. ./zorgvuldig serve, once, so that the migrations make the tables; stop it again;
--   3. psql --single-transaction -v ON_ERROR_STOP=1 -f citus.sql zorgvuldig, as superuser, before the first board is there:
--      rows under forced row security are not moved to shards;
--   4. after a later migration that adds a table of a board: distribute that table in the same way.
--
-- The keyring stays a plain PostgreSQL. docs/scale.md says which rules the schema keeps for this, and what was not tried.

-- SET LOCAL, with which row security learns who is acting, also reaches the workers.
alter role zorgvuldig_owner set citus.propagate_set_commands = 'local';
alter role zorgvuldig_app set citus.propagate_set_commands = 'local';

-- All rows of one board lie on one worker, so every join, foreign key and transaction of a board stays there. A table comes
-- after those it refers to.
select create_distributed_table('school.board', 'board', colocate_with => 'none');
select create_distributed_table('school.school', 'board', colocate_with => 'school.board');
select create_distributed_table('school.group', 'board', colocate_with => 'school.board');
select create_distributed_table('school.staff_member', 'board', colocate_with => 'school.board');
select create_distributed_table('school.function_held', 'board', colocate_with => 'school.board');
select create_distributed_table('school.guidance', 'board', colocate_with => 'school.board');

select create_distributed_table('enrolment.pupil', 'board', colocate_with => 'school.board');
select create_distributed_table('enrolment.enrolment', 'board', colocate_with => 'school.board');
select create_distributed_table('enrolment.placement', 'board', colocate_with => 'school.board');
select create_distributed_table('enrolment.register', 'board', colocate_with => 'school.board');
select create_distributed_table('enrolment.guardianship', 'board', colocate_with => 'school.board');
select create_distributed_table('enrolment.guardian', 'board', colocate_with => 'school.board');
select create_distributed_table('enrolment.authority', 'board', colocate_with => 'school.board');

select create_distributed_table('access.assignment', 'board', colocate_with => 'school.board');
select create_distributed_table('consent.purpose', 'board', colocate_with => 'school.board');
select create_distributed_table('consent.purpose_text', 'board', colocate_with => 'school.board');
select create_distributed_table('consent.answer', 'board', colocate_with => 'school.board');
select create_distributed_table('consent.dispute', 'board', colocate_with => 'school.board');
select create_distributed_table('consent.renewal', 'board', colocate_with => 'school.board');
select create_distributed_table('consent.asking', 'board', colocate_with => 'school.board');
select create_distributed_table('consent.round', 'board', colocate_with => 'school.board');
select create_distributed_table('consent.round_text', 'board', colocate_with => 'school.board');
select create_distributed_table('consent.round_step', 'board', colocate_with => 'school.board');
select create_distributed_table('consent.round_letter', 'board', colocate_with => 'school.board');
select create_distributed_table('consent.letter_code', 'board', colocate_with => 'school.board');
select create_distributed_table('consent.scan', 'board', colocate_with => 'school.board');
select create_distributed_table('conduct.statement', 'board', colocate_with => 'school.board');
select create_distributed_table('conduct.signature', 'board', colocate_with => 'school.board');
select create_distributed_table('events.notice', 'board', colocate_with => 'school.board');
select create_distributed_table('events.event', 'board', colocate_with => 'school.board');
select create_distributed_table('events.proof', 'board', colocate_with => 'school.board');
select create_distributed_table('filming.request', 'board', colocate_with => 'school.board');
select create_distributed_table('filming.filmed', 'board', colocate_with => 'school.board');
select create_distributed_table('retention.term', 'board', colocate_with => 'school.board');
select create_distributed_table('retention.hold', 'board', colocate_with => 'school.board');
select create_distributed_table('retention.notice', 'board', colocate_with => 'school.board');
select create_distributed_table('retention.destruction', 'board', colocate_with => 'school.board');
select create_distributed_table('retention.removal', 'board', colocate_with => 'school.board');
select create_distributed_table('retention.companion', 'board', colocate_with => 'school.board');
select create_distributed_table('retention.certificate', 'board', colocate_with => 'school.board');
select create_distributed_table('dossier.entry_version', 'board', colocate_with => 'school.board');
select create_distributed_table('dossier.confidentiality', 'board', colocate_with => 'school.board');
select create_distributed_table('dossier.document', 'board', colocate_with => 'school.board');
select create_distributed_table('dossier.withdrawal', 'board', colocate_with => 'school.board');
select create_distributed_table('dossier.viewpoint', 'board', colocate_with => 'school.board');
select create_distributed_table('dossier.agreement', 'board', colocate_with => 'school.board');
select create_distributed_table('dossier.reminder', 'board', colocate_with => 'school.board');
select create_distributed_table('dossier.plan_day', 'board', colocate_with => 'school.board');
select create_distributed_table('dossier.plan_link', 'board', colocate_with => 'school.board');
select create_distributed_table('inspection.request', 'board', colocate_with => 'school.board');
select create_distributed_table('inspection.step', 'board', colocate_with => 'school.board');
select create_distributed_table('inspection.decision', 'board', colocate_with => 'school.board');
select create_distributed_table('inspection.laid', 'board', colocate_with => 'school.board');
select create_distributed_table('inspection.session', 'board', colocate_with => 'school.board');
select create_distributed_table('inspection.turned', 'board', colocate_with => 'school.board');
select create_distributed_table('inspection.minutes', 'board', colocate_with => 'school.board');
select create_distributed_table('inspection.confirmation', 'board', colocate_with => 'school.board');
select create_distributed_table('inspection.remark', 'board', colocate_with => 'school.board');
select create_distributed_table('inspection.copied', 'board', colocate_with => 'school.board');
select create_distributed_table('inspection.copy', 'board', colocate_with => 'school.board');
select create_distributed_table('medical.doctor_key', 'board', colocate_with => 'school.board');
select create_distributed_table('medical.secret_key', 'board', colocate_with => 'school.board');
select create_distributed_table('medical.entry_version', 'board', colocate_with => 'school.board');
select create_distributed_table('medical.wrapped_key', 'board', colocate_with => 'school.board');
select create_distributed_table('medical.document', 'board', colocate_with => 'school.board');
select create_distributed_table('medical.reopening', 'board', colocate_with => 'school.board');
select create_distributed_table('medical.viewing', 'board', colocate_with => 'school.board');
select create_distributed_table('medical.viewing_step', 'board', colocate_with => 'school.board');
select create_distributed_table('medical.kept_back', 'board', colocate_with => 'school.board');
select create_distributed_table('medical.viewing_page', 'board', colocate_with => 'school.board');
select create_distributed_table('medical.turned', 'board', colocate_with => 'school.board');
select create_distributed_table('medical.minutes', 'board', colocate_with => 'school.board');
select create_distributed_table('medical.confirmation', 'board', colocate_with => 'school.board');
select create_distributed_table('emergency.card_version', 'board', colocate_with => 'school.board');
select create_distributed_table('emergency.closed', 'board', colocate_with => 'school.board');
select create_distributed_table('coaching.coaching', 'board', colocate_with => 'school.board');
select create_distributed_table('coaching.aim', 'board', colocate_with => 'school.board');
select create_distributed_table('coaching.recording', 'board', colocate_with => 'school.board');
select create_distributed_table('coaching.seat', 'board', colocate_with => 'school.board');
select create_distributed_table('coaching.film', 'board', colocate_with => 'school.board');
select create_distributed_table('coaching.note', 'board', colocate_with => 'school.board');
select create_distributed_table('consultation.meeting', 'board', colocate_with => 'school.board');
select create_distributed_table('consultation.topic', 'board', colocate_with => 'school.board');
select create_distributed_table('consultation.note', 'board', colocate_with => 'school.board');
select create_distributed_table('consultation.signal', 'board', colocate_with => 'school.board');
select create_distributed_table('expertise.expert', 'board', colocate_with => 'school.board');
select create_distributed_table('expertise.consultation', 'board', colocate_with => 'school.board');
select create_distributed_table('expertise.step', 'board', colocate_with => 'school.board');
select create_distributed_table('expertise.advice', 'board', colocate_with => 'school.board');
select create_distributed_table('expertise.question', 'board', colocate_with => 'school.board');

select create_distributed_table('audit.event', 'board', colocate_with => 'school.board');
select create_distributed_table('audit.leaf', 'board', colocate_with => 'school.board');
select create_distributed_table('audit.checkpoint', 'board', colocate_with => 'school.board');

select create_distributed_table('identity.account', 'board', colocate_with => 'school.board');
select create_distributed_table('identity.sign_in_link', 'board', colocate_with => 'school.board');
select create_distributed_table('mail.message', 'board', colocate_with => 'school.board');
select create_distributed_table('media.album', 'board', colocate_with => 'school.board');
select create_distributed_table('media.picture', 'board', colocate_with => 'school.board');
select create_distributed_table('media.mark', 'board', colocate_with => 'school.board');
select create_distributed_table('media.doomed', 'board', colocate_with => 'school.board');
select create_distributed_table('publication.placed', 'board', colocate_with => 'school.board');
select create_distributed_table('publication.copy', 'board', colocate_with => 'school.board');
select create_distributed_table('publication.seen', 'board', colocate_with => 'school.board');

-- Local, so not here: installation.*, jobs.*, identity.directory, identity.attempt, identity.spring_session and its attributes.

-- Row security calls it on the worker, for a board whose rows are there.
alter function access.my_pupils(uuid) set citus.allow_nested_distributed_execution = on;
alter function access.kept_by_me(uuid) set citus.allow_nested_distributed_execution = on;
alter function consent.my_voice(uuid) set citus.allow_nested_distributed_execution = on;
alter function consent.in_my_sight(uuid) set citus.allow_nested_distributed_execution = on;
alter function consent.my_rounds(uuid) set citus.allow_nested_distributed_execution = on;
alter function medical.my_pupils(uuid) set citus.allow_nested_distributed_execution = on;
alter function medical.my_left_pupils(uuid) set citus.allow_nested_distributed_execution = on;
alter function medical.my_keys(uuid) set citus.allow_nested_distributed_execution = on;
alter function medical.in_my_keeping(uuid) set citus.allow_nested_distributed_execution = on;
alter function access.my_confidential_pupils(uuid) set citus.allow_nested_distributed_execution = on;
alter function access.my_view_pupils(uuid) set citus.allow_nested_distributed_execution = on;
alter function dossier.confidential(uuid, uuid, uuid) set citus.allow_nested_distributed_execution = on;
alter function medical.sealed_to_me(uuid, uuid, uuid, int) set citus.allow_nested_distributed_execution = on;
alter function medical.in_my_file(uuid, uuid, uuid, int) set citus.allow_nested_distributed_execution = on;
alter function medical.asked_by(uuid, uuid, uuid) set citus.allow_nested_distributed_execution = on;
alter function medical.asked_by_me(uuid, uuid) set citus.allow_nested_distributed_execution = on;
alter function medical.shown_by_me(uuid, uuid) set citus.allow_nested_distributed_execution = on;
alter function medical.may_still_see(uuid, uuid, uuid) set citus.allow_nested_distributed_execution = on;
alter function medical.last_step(uuid, uuid) set citus.allow_nested_distributed_execution = on;
alter function medical.kept_back(uuid, uuid, uuid) set citus.allow_nested_distributed_execution = on;
alter function inspection.opens_alone(uuid, uuid, uuid) set citus.allow_nested_distributed_execution = on;
alter function inspection.open_sessions(uuid) set citus.allow_nested_distributed_execution = on;
alter function inspection.open_to_me(uuid) set citus.allow_nested_distributed_execution = on;
alter function inspection.on_the_page(uuid, uuid, uuid, int) set citus.allow_nested_distributed_execution = on;
alter function inspection.begun(uuid, uuid, uuid) set citus.allow_nested_distributed_execution = on;
alter function inspection.kept_back(uuid, uuid, uuid) set citus.allow_nested_distributed_execution = on;
alter function inspection.concerns_me(uuid, uuid, uuid) set citus.allow_nested_distributed_execution = on;
alter function inspection.standing(uuid, uuid, uuid) set citus.allow_nested_distributed_execution = on;
alter function inspection.supervised(uuid, uuid) set citus.allow_nested_distributed_execution = on;
alter function inspection.asked_by_me(uuid, uuid) set citus.allow_nested_distributed_execution = on;
alter function inspection.last_step(uuid, uuid) set citus.allow_nested_distributed_execution = on;
alter function inspection.is_copy(uuid, uuid) set citus.allow_nested_distributed_execution = on;
alter function inspection.link_open(uuid, uuid, uuid) set citus.allow_nested_distributed_execution = on;
alter function inspection.being_copied(uuid) set citus.allow_nested_distributed_execution = on;
alter function inspection.in_the_copy(uuid, uuid, uuid, int) set citus.allow_nested_distributed_execution = on;
alter function medical.may_go(uuid, uuid) set citus.allow_nested_distributed_execution = on;
alter function emergency.my_pupils(uuid) set citus.allow_nested_distributed_execution = on;
alter function emergency.holders(uuid, uuid) set citus.allow_nested_distributed_execution = on;
alter function emergency.speaks(uuid, uuid, uuid) set citus.allow_nested_distributed_execution = on;
alter function emergency.agreed(uuid, uuid) set citus.allow_nested_distributed_execution = on;
alter function emergency.may_go(uuid, uuid) set citus.allow_nested_distributed_execution = on;
alter function coaching.my_schools(uuid) set citus.allow_nested_distributed_execution = on;
alter function coaching.my_groups(uuid) set citus.allow_nested_distributed_execution = on;
alter function coaching.headed(uuid) set citus.allow_nested_distributed_execution = on;
alter function coaching.inside(uuid, uuid) set citus.allow_nested_distributed_execution = on;
alter function coaching.teaches(uuid, uuid) set citus.allow_nested_distributed_execution = on;
alter function coaching.of_mine(uuid, uuid) set citus.allow_nested_distributed_execution = on;
alter function coaching.of_my_teaching(uuid, uuid) set citus.allow_nested_distributed_execution = on;
alter function coaching.agreed(uuid, uuid, text) set citus.allow_nested_distributed_execution = on;
alter function coaching.all_agreed(uuid, uuid) set citus.allow_nested_distributed_execution = on;
alter function consultation.my_schools(uuid) set citus.allow_nested_distributed_execution = on;
alter function consultation.led(uuid) set citus.allow_nested_distributed_execution = on;
alter function consultation.sees(uuid, uuid, uuid) set citus.allow_nested_distributed_execution = on;
alter function consultation.keeps(uuid, uuid) set citus.allow_nested_distributed_execution = on;
alter function consultation.goes_on(uuid, uuid) set citus.allow_nested_distributed_execution = on;
alter function consultation.filed(uuid, uuid, uuid) set citus.allow_nested_distributed_execution = on;
alter function expertise.led(uuid) set citus.allow_nested_distributed_execution = on;
alter function expertise.agreed(uuid, uuid) set citus.allow_nested_distributed_execution = on;
alter function expertise.open_to_me(uuid) set citus.allow_nested_distributed_execution = on;
alter function expertise.opens(uuid, uuid) set citus.allow_nested_distributed_execution = on;
alter function expertise.agreed_to_me(uuid, uuid, uuid, int) set citus.allow_nested_distributed_execution = on;
alter function expertise.ended(uuid, uuid) set citus.allow_nested_distributed_execution = on;
alter function events.works_at(uuid, uuid) set citus.allow_nested_distributed_execution = on;
alter function events.my_events(uuid) set citus.allow_nested_distributed_execution = on;
alter function events.all_told(uuid, uuid) set citus.allow_nested_distributed_execution = on;
alter function filming.my_children(uuid) set citus.allow_nested_distributed_execution = on;
alter function filming.my_groups(uuid) set citus.allow_nested_distributed_execution = on;
alter function filming.my_requests(uuid) set citus.allow_nested_distributed_execution = on;
alter function retention.in_my_sight(uuid) set citus.allow_nested_distributed_execution = on;
alter function retention.my_schools(uuid) set citus.allow_nested_distributed_execution = on;
alter function media.my_groups(uuid) set citus.allow_nested_distributed_execution = on;
alter function media.my_children(uuid) set citus.allow_nested_distributed_execution = on;
alter function media.my_albums(uuid) set citus.allow_nested_distributed_execution = on;
alter function media.my_pictures(uuid) set citus.allow_nested_distributed_execution = on;
alter function media.of_my_children(uuid) set citus.allow_nested_distributed_execution = on;
alter function media.was_there(uuid, uuid, uuid, uuid) set citus.allow_nested_distributed_execution = on;
alter function publication.is_mine(uuid, uuid) set citus.allow_nested_distributed_execution = on;
alter function publication.is_open(uuid, uuid) set citus.allow_nested_distributed_execution = on;
alter function publication.is_my_copy(uuid, uuid) set citus.allow_nested_distributed_execution = on;
