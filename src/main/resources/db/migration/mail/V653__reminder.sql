-- Of what people were reminded by mail: of each subject and day once, made in the transaction of the message. What five modules
-- remembered each in a table of its own comes here.
create table mail.reminder (
    board uuid not null default access.board(),
    kind text not null,
    subject uuid not null,
    due_on date not null,
    sent_on date not null,
    primary key (board, kind, subject, due_on)
);

alter table lessons.reminder no force row level security;
alter table access.review_reminder no force row level security;
alter table register.reminder no force row level security;
alter table dossier.reminder no force row level security;
alter table rights.reminder no force row level security;

-- Once a school year, which begins on the first of August.
insert into mail.reminder (board, kind, subject, due_on, sent_on)
select board, 'lessons-reminder', school, make_date(left(school_year, 4)::int, 8, 1), sent_on from lessons.reminder;
insert into mail.reminder (board, kind, subject, due_on, sent_on)
select board, 'review-reminder', school, make_date(left(school_year, 4)::int, 8, 1), sent_on from access.review_reminder;
insert into mail.reminder (board, kind, subject, due_on, sent_on)
select board, 'register-reminder', about, ends_on, (sent_at at time zone 'Europe/Amsterdam')::date from register.reminder;
-- Who was told on a day, was told of all that was due on it and the two days after it.
insert into mail.reminder (board, kind, subject, due_on, sent_on)
select board, 'agreement-reminder', owner, sent_on + ahead, max(sent_on)
from dossier.reminder cross join generate_series(0, 2) ahead group by board, owner, sent_on + ahead;
-- A reminder counted from the first was of a day in the week before it was sent.
insert into mail.reminder (board, kind, subject, due_on, sent_on)
select r.board, kinds.kind, r.request, r.sent_on - ago, max(r.sent_on)
from rights.reminder r cross join generate_series(0, 7) ago cross join (values ('rights-reminder'), ('rights-nobody')) kinds (kind)
group by r.board, kinds.kind, r.request, r.sent_on - ago;

drop table lessons.reminder;
drop table access.review_reminder;
drop table register.reminder;
drop table dossier.reminder;
drop table rights.reminder;

alter table mail.reminder enable row level security;
alter table mail.reminder force row level security;
create policy reminder_select on mail.reminder for select
    using (board = access.board()
        and access.task() = 'maintain' and access.person() = '00000000-0000-0000-0000-000000000000');
create policy reminder_insert on mail.reminder for insert
    with check (board = access.board()
        and access.task() = 'maintain' and access.person() = '00000000-0000-0000-0000-000000000000');
create policy reminder_delete on mail.reminder for delete
    using (board = access.board()
        and access.task() = 'maintain' and access.person() = '00000000-0000-0000-0000-000000000000');
grant select, insert, delete on mail.reminder to zorgvuldig_app;
