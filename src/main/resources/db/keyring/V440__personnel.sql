-- What is kept about staff ends at three moments, so it has three keys; an applicant has one of their own. Which purposes of
-- keeping there are is said in one place, vault.Keeping; here stands the form of the word.
alter table vault.data_key drop constraint data_key_keeping_check;
alter table vault.data_key add constraint data_key_keeping_check check (keeping ~ '^[a-z_]{3,32}$');
