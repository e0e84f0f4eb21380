-- A pupil of sixteen decides alone about consent, and can have an account for that, under the pupil's own id.
alter table identity.account drop constraint account_kind_check;
alter table identity.account add constraint account_kind_check check (kind in ('staff', 'guardian', 'expert', 'pupil'));
