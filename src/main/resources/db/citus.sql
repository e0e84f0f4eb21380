-- What Citus needs beyond the migrations. No migration: Flyway does not run it, an operator does, once, on a coordinator
-- that keeps no shards:
--
--   1. create extension citus in the database zorgvuldig, as superuser, and add the workers (citus_add_node);
--   2. ./zorgvuldig serve, once, so that the migrations make the tables; stop it again;
--   3. psql --single-transaction -v ON_ERROR_STOP=1 -f citus.sql zorgvuldig, as superuser, before the first board is there:
--      rows under forced row security are not moved to shards;
--   4. after a later migration: distribute each table of a board that it added in the same way, and run the last block again for
--      its functions. A demonstration is not made on Citus: whether it is one stands in a table that stays local.
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
select create_distributed_table('access.review', 'board', colocate_with => 'school.board');
select create_distributed_table('access.review_reminder', 'board', colocate_with => 'school.board');
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
select create_distributed_table('code.version', 'board', colocate_with => 'school.board');
select create_distributed_table('code.withdrawal', 'board', colocate_with => 'school.board');
select create_distributed_table('code.receipt', 'board', colocate_with => 'school.board');
select create_distributed_table('code.step', 'board', colocate_with => 'school.board');
select create_distributed_table('lessons.topic', 'board', colocate_with => 'school.board');
select create_distributed_table('lessons.lesson', 'board', colocate_with => 'school.board');
select create_distributed_table('lessons.reminder', 'board', colocate_with => 'school.board');
select create_distributed_table('oversight.unusual', 'board', colocate_with => 'school.board');
select create_distributed_table('oversight.review', 'board', colocate_with => 'school.board');
select create_distributed_table('oversight.figure', 'board', colocate_with => 'school.board');
select create_distributed_table('oversight.week', 'board', colocate_with => 'school.board');
select create_distributed_table('events.notice', 'board', colocate_with => 'school.board');
select create_distributed_table('events.event', 'board', colocate_with => 'school.board');
select create_distributed_table('events.proof', 'board', colocate_with => 'school.board');
select create_distributed_table('filming.request', 'board', colocate_with => 'school.board');
select create_distributed_table('filming.filmed', 'board', colocate_with => 'school.board');
select create_distributed_table('rights.request', 'board', colocate_with => 'school.board');
select create_distributed_table('rights.step', 'board', colocate_with => 'school.board');
select create_distributed_table('rights.still', 'board', colocate_with => 'school.board');
select create_distributed_table('rights.reminder', 'board', colocate_with => 'school.board');
select create_distributed_table('personnel.employment', 'board', colocate_with => 'school.board');
select create_distributed_table('personnel.piece', 'board', colocate_with => 'school.board');
select create_distributed_table('personnel.withdrawal', 'board', colocate_with => 'school.board');
select create_distributed_table('personnel.viewpoint', 'board', colocate_with => 'school.board');
select create_distributed_table('personnel.hold', 'board', colocate_with => 'school.board');
select create_distributed_table('personnel.departure', 'board', colocate_with => 'school.board');
select create_distributed_table('personnel.applicant', 'board', colocate_with => 'school.board');
select create_distributed_table('breaches.breach', 'board', colocate_with => 'school.board');
select create_distributed_table('breaches.assessment', 'board', colocate_with => 'school.board');
select create_distributed_table('breaches.notice', 'board', colocate_with => 'school.board');
select create_distributed_table('breaches.announcement', 'board', colocate_with => 'school.board');
select create_distributed_table('breaches.closing', 'board', colocate_with => 'school.board');
select create_distributed_table('breaches.selection', 'board', colocate_with => 'school.board');
select create_distributed_table('breaches.affected', 'board', colocate_with => 'school.board');
select create_distributed_table('breaches.telling', 'board', colocate_with => 'school.board');
select create_distributed_table('breaches.warning', 'board', colocate_with => 'school.board');
select create_distributed_table('register.controller', 'board', colocate_with => 'school.board');
select create_distributed_table('register.text', 'board', colocate_with => 'school.board');
select create_distributed_table('register.snapshot', 'board', colocate_with => 'school.board');
select create_distributed_table('register.approval', 'board', colocate_with => 'school.board');
select create_distributed_table('register.processor', 'board', colocate_with => 'school.board');
select create_distributed_table('register.agreement', 'board', colocate_with => 'school.board');
select create_distributed_table('register.dpia', 'board', colocate_with => 'school.board');
select create_distributed_table('register.review', 'board', colocate_with => 'school.board');
select create_distributed_table('register.reminder', 'board', colocate_with => 'school.board');
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
select create_distributed_table('coaching.sent', 'board', colocate_with => 'school.board');
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
select create_distributed_table('exchange.ground_decision', 'board', colocate_with => 'school.board');
select create_distributed_table('exchange.disclosure', 'board', colocate_with => 'school.board');
select create_distributed_table('exchange.item', 'board', colocate_with => 'school.board');
select create_distributed_table('exchange.step', 'board', colocate_with => 'school.board');
select create_distributed_table('exchange.package', 'board', colocate_with => 'school.board');
select create_distributed_table('exchange.notice', 'board', colocate_with => 'school.board');
select create_distributed_table('exchange.link', 'board', colocate_with => 'school.board');
select create_distributed_table('exchange.inquiry', 'board', colocate_with => 'school.board');
select create_distributed_table('exchange.inquiry_step', 'board', colocate_with => 'school.board');
select create_distributed_table('exchange.inquiry_link', 'board', colocate_with => 'school.board');
select create_distributed_table('audit.event', 'board', colocate_with => 'school.board');
select create_distributed_table('audit.leaf', 'board', colocate_with => 'school.board');
select create_distributed_table('audit.checkpoint', 'board', colocate_with => 'school.board');
select create_distributed_table('audit.resumed', 'board', colocate_with => 'school.board');
select create_distributed_table('identity.account', 'board', colocate_with => 'school.board');
select create_distributed_table('identity.sign_in_link', 'board', colocate_with => 'school.board');
select create_distributed_table('identity.passkey', 'board', colocate_with => 'school.board');
select create_distributed_table('identity.provider_link', 'board', colocate_with => 'school.board');
select create_distributed_table('entrance.parent_letter', 'board', colocate_with => 'school.board');
select create_distributed_table('entrance.address_change', 'board', colocate_with => 'school.board');
select create_distributed_table('mail.message', 'board', colocate_with => 'school.board');
select create_distributed_table('media.album', 'board', colocate_with => 'school.board');
select create_distributed_table('media.picture', 'board', colocate_with => 'school.board');
select create_distributed_table('media.mark', 'board', colocate_with => 'school.board');
select create_distributed_table('media.staff_answer', 'board', colocate_with => 'school.board');
select create_distributed_table('media.doomed', 'board', colocate_with => 'school.board');
select create_distributed_table('publication.placed', 'board', colocate_with => 'school.board');
select create_distributed_table('publication.copy', 'board', colocate_with => 'school.board');
select create_distributed_table('publication.seen', 'board', colocate_with => 'school.board');
select create_distributed_table('publication.seen_staff', 'board', colocate_with => 'school.board');
-- Local, so not here: installation.*, jobs.*, identity.directory, identity.attempt, identity.spring_session and its attributes.

-- Row security calls our functions on the worker, for a board whose rows are there. Those in SQL are taken apart into the query
-- they stand in, and need nothing.
do $$
declare
    one regprocedure;
begin
    for one in
        select p.oid::regprocedure
        from pg_proc p
        join pg_namespace n on n.oid = p.pronamespace
        join pg_language l on l.oid = p.prolang
        where l.lanname = 'plpgsql' and n.nspname in (select schemaname from pg_policies)
    loop
        execute format('alter function %s set citus.allow_nested_distributed_execution = on', one);
    end loop;
end
$$;
