-- What was sent until now a calendar did not take over, so it did not take it away either. Each invitation to what is still to come is
-- sent once more, in the new form. False for what is planned from now on.
alter table consultation.meeting add column to_invite_again boolean not null default false;
alter table consultation.meeting no force row level security;
update consultation.meeting set to_invite_again = true
where begun_at is null and cancelled_at is null and starts_at > now();
alter table consultation.meeting force row level security;
grant update (to_invite_again) on consultation.meeting to zorgvuldig_app;
