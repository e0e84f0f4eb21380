-- That a recipient was told that something they have was corrected or withdrawn (AVG art. 19), and how much that was in all.
alter table exchange.step drop constraint step_what_check;
alter table exchange.step add constraint step_what_check check (what in ('inspected', 'fixed', 'asked', 'sent', 'opened', 'mistaken',
    'stopped', 'ended', 'corrected'));
alter table exchange.step add column changes int check (changes >= 1);
alter table exchange.step add constraint step_changes check ((what = 'corrected') = (changes is not null));
