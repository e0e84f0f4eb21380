-- Of agreements, of looking through who has access, and of what ends in the register people are told with all else that waits
-- (worklist.notice). What was remembered of those reminders is of no use any more.
alter table mail.reminder no force row level security;
delete from mail.reminder where kind in ('agreement-reminder', 'review-reminder', 'register-reminder');
alter table mail.reminder force row level security;
